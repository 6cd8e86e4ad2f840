#pragma once
// Who looks at the page, and why they cannot do a thing: in words, with who could.

#include <optional>
#include <string>
#include <vector>

#include "facts/needed_capabilities.h"
#include "view/speech.h"

struct Viewer {
    std::vector<Role> roles = {Role::admin_agent};
    Cloud cloud = Cloud::global;
    std::optional<OrganisationKind> kind = {};  // Of the party that they act for…
    std::string party = {};                     // …and its id; empty: the workspace's own list.
    bool operator==(const Viewer&) const = default;
};

// "Sales agent cannot do this. It takes: Admin agent.", or what kind of organisation it takes;
// empty when they may.
std::string why_not(const Speech&, const Viewer&, Action);
// "Admin agent, Sales agent"
std::string roles_text(const Speech&, std::span<const Role>);
