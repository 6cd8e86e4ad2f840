#pragma once
// Who can do what: the table of permissions of a cloud, and why the one who acts cannot.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_permissions_screen(PermissionsForm&, Ui&, Frame&);
