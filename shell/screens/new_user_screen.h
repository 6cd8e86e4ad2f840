#pragma once
// Adding a user, and the one page that shows the sign-in name and the temporary password.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_new_user_screen(UserForm&, Ui&, Frame&);
void draw_credentials_screen(const Credentials&, Ui&, Frame&);
