#pragma once
// The roles of a user to tick, or to choose from the two lists of the cloud operated by 21Vianet.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

// A reason: why they cannot be changed.
void draw_user_roles(const std::string& reason, UserForm&, Ui&, const Frame&);
