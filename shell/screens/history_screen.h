#pragma once
// The steps of Undo and Redo: where one stands, what each changed, and the way to another.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/history_view.h"

void draw_history_screen(const HistoryView&, HistoryForm&, Ui&, Frame&);
// What going to the chosen step means, before it is agreed to. `detail` is of that step.
void draw_history_dialog(const HistoryView&, const HistoryDetail& detail, HistoryForm&, Ui&,
                         Frame&);
