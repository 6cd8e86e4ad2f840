#pragma once
// The activity log: what was done, by whom, and its Undo.

#include <vector>

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/activity_view.h"

void draw_activity_screen(const std::vector<ActivityRow>&, Ui&, Frame&);
// The table alone; `names_customers` adds the column that an account's own page does not need.
void draw_activity_table(const std::vector<ActivityRow>&, bool names_customers, Ui&, Frame&);
