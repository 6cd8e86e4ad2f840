#pragma once
// What was done to one customer: the last part of its page.

#include <vector>

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/activity_view.h"

void draw_account_history(const std::vector<ActivityRow>&, Ui&, Frame&);
