#pragma once
// The workspace's clock: what time it is, how to advance it, what is due and what happened.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/clock_view.h"

// In the bar: a clock that somebody moves is seen on every page. Nothing without a date.
void clock_button(std::string_view simulated_date, Ui&, Frame&);
void draw_clock_panel(const ClockView&, ClockForm&, Ui&, Frame&);
