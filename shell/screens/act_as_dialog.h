#pragma once
// Who acts: the button at the top that says it, and the list of everybody to act as.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/parties_view.h"

// The person, the organization and the roles, in one line.
std::string identity_of(const Frame&);
// As wide as there is room for; an icon where there is none.
void act_as_button(Ui&, Frame&, bool icon_only);
void draw_act_as_dialog(const std::vector<PartyRow>&, ActAsForm&, Ui&, Frame&);
