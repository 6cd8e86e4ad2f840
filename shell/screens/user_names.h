#pragma once
// What the forms of users share: first and last name, what is wrong with a field, and the buttons
// of a new one.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

std::string error_of(const UserForm&, UserField, const Frame&);
// A reason: why they cannot be changed.
void draw_user_names(const std::string& reason, UserForm&, Ui&, const Frame&);

struct NewUserActions {
    const std::string& reason;  // Why nobody can be added.
    Intent add;
    Place back;  // Where Cancel leads.
};
void draw_new_user_actions(const NewUserActions&, const UserForm&, Ui&, Frame&);
