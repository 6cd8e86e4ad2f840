#pragma once
// Which security groups of the partner have which of the approved roles.

#include <span>

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_granular_access(const GranularRow&, std::span<const AssignmentRow>, AssignmentForm&,
                          AskedAboutRoles&, Ui&, Frame&);
// While a group and its roles are chosen.
void draw_assignment_dialog(const GranularRow&, AssignmentForm&, Ui&, Frame&);
