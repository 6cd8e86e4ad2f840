#pragma once
// Roles of a customer's directory: chosen in groups, with what each allows, and searched; or only
// shown.

#include <span>

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_roles_choice(RolesForm&, std::span<const DirectoryRole> among, std::string_view error,
                       Ui&, const Frame&);
void draw_roles(std::span<const DirectoryRole>, Ui&, const Frame&);
