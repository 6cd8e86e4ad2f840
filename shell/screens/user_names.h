#pragma once
// A user's first and last name, and what is wrong with a field of the form.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

std::string error_of(const UserForm&, UserField, const Frame&);
// A reason: why they cannot be changed.
void draw_user_names(const std::string& reason, UserForm&, Ui&, const Frame&);
