#pragma once
// The rules that the workspace follows, what they decide, and its clock.

#include "shell/screens/clock_panel.h"
#include "view/rules_view.h"

// A reason: why other rules cannot be chosen.
void draw_rules_screen(const RulesView&, const std::string& reason, const ClockView&, ClockForm&,
                       Ui&, Frame&);
