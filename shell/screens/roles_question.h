#pragma once
// The questions before somebody loses roles, or a draft is gone.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_roles_question(AskedAboutRoles&, Ui&, Frame&);
