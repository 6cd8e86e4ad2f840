#pragma once
// User management: the people of the organisation that one acts for, and each one's roles.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/parties_view.h"

void draw_users_screen(const std::vector<UserRow>&, Ui&, Frame&);
// Of one of them, or of nobody who is there.
void draw_user_screen(const UserRow*, UserForm&, Ui&, Frame&);
