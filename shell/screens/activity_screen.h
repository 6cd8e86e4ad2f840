#pragma once
// The activity log: who did what to whom, what stood there before and after, and its Undo.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/activity_log.h"

void draw_activity_screen(const ActivityLog&, const ActivityQuery&, ActivityForm&, Ui&, Frame&);
// The entry that is open.
void draw_activity_dialog(const ActivityLog&, ActivityForm&, Ui&, Frame&);
