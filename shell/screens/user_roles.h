#pragma once
// The roles of a user to tick, or to choose from the two lists of the cloud operated by 21Vianet.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

// Of what kind of organisation, and why they cannot be changed; no reason: they can.
struct RolesOffered {
    OrganisationKind kind = OrganisationKind::customer;
    Cloud cloud = Cloud::global;
    std::string reason = {};
};
RolesOffered own_roles_offered(const std::string& reason, const Frame&);
void draw_user_roles(const RolesOffered&, UserForm&, Ui&, const Frame&);
