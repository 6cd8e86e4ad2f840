#pragma once
// Which role of the partner's own people may do what with customers. A row per action; what a row
// does not grant, nobody has. Source: spec §3, matrix, by the first six columns.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "base/named_enum.h"
#include "facts/clouds.h"

NAMED_ENUM(Role, global_admin, user_management_admin, billing_admin, admin_agent, sales_agent,
           helpdesk_agent)

NAMED_ENUM(Action, add_customer, view_customer, edit_contact, edit_billing, export_customers,
           import_customers, tag_customer, change_purchase_permission, request_relationship,
           remove_relationship, change_delegated_administration, change_qualification,
           attest_agreement, view_agreement, view_activity_log, manage_partner_users)

// `view`: may look, not change. `denied_21v`: expressly denied by the table of the cloud operated
// by 21Vianet, merely not granted elsewhere. `granted_not_21v`: granted elsewhere, denied there.
NAMED_ENUM(Grant, not_granted, view, granted, denied_21v, granted_not_21v)

struct Permission {
    Action action;
    bool reads_only;                             // To view is enough.
    std::array<Grant, count_of<Role>()> grants;  // By Role, in its order.
    std::string_view source;
};

// Decisions where the documents are silent or contradict each other:
// - A global admin "has full privileges" by one sentence, yet customer work is described for the
//   agents. The matrix holds: a global admin adds, finds, requests and removes; for the rest it
//   makes itself an admin agent.
// - Removing a relationship was a global admin's (2021 to 2023) and is now the agents': all three.
// - Importing writes what adding and editing write, so it is granted to who may do all of these.
// - Qualifications are sold by, hence edited by, who may edit bill-to data.
// - The activity log may be seen by who may export it.
// clang-format off
inline constexpr auto permissions = [] {
    constexpr auto o = Grant::not_granted;
    constexpr auto V = Grant::view;
    constexpr auto E = Grant::granted;
    constexpr auto D = Grant::denied_21v;
    using enum Action;
    return std::to_array<Permission>({
        // action                    reads   GA UMA BA AA SA HA   source
        {add_customer,               false, {E, E, o, E, E, D}, "Customer: add"},
        {view_customer,              true,  {E, o, o, E, E, V}, "Customer: search, open"},
        {edit_contact,               false, {o, o, o, E, E, E}, "Customer: edit contact/company details"},
        {edit_billing,               false, {o, o, o, E, E, D}, "Customer: edit billing (bill-to) data"},
        {export_customers,           true,  {o, o, o, E, o, o}, "Customer list / activity-log export"},
        {import_customers,           false, {o, o, o, E, E, o}, "decided: add and edit"},
        {tag_customer,               false, {o, o, o, E, o, o}, "tags"},
        {change_purchase_permission, false, {o, o, o, E, o, o}, "purchase-permission switch"},
        {request_relationship,       false, {E, o, o, E, E, D}, "Request reseller relationship"},
        {remove_relationship,        false, {E, o, o, E, E, o}, "Remove customer relationship"},
        {change_delegated_administration,
                                     false, {o, o, o, E, E, o}, "Request DAP; create/terminate GDAP"},
        {change_qualification,       false, {o, o, o, E, E, o}, "decided: as edit billing"},
        {attest_agreement,           false, {o, o, o, E, E, D}, "Customer agreement: attest"},
        {view_agreement,             true,  {o, o, o, E, V, D}, "Customer agreement: view"},
        {view_activity_log,          true,  {o, o, o, E, o, o}, "decided: as the export"},
        {manage_partner_users,       false, {E, E, o, D, o, o}, "Partner users: create, assign"},
    });
}();
// clang-format on

constexpr bool lists_every_action_in_order() {
    for (std::size_t i = 0; i < permissions.size(); ++i)
        if (permissions[i].action != static_cast<Action>(i)) return false;
    return permissions.size() == count_of<Action>();
}
static_assert(lists_every_action_in_order());

constexpr Grant grant_of(Role role, Action action) {
    return permissions[static_cast<std::size_t>(action)].grants[static_cast<std::size_t>(role)];
}

constexpr bool may(Role role, Action action, Cloud cloud) {
    switch (grant_of(role, action)) {
        case Grant::granted:
            return true;
        case Grant::granted_not_21v:
            return cloud != Cloud::china_21vianet;
        case Grant::view:
            return permissions[static_cast<std::size_t>(action)].reads_only;
        case Grant::not_granted:
        case Grant::denied_21v:
            return false;
    }
    return false;
}

// Somebody with several roles may do what any of them may.
constexpr bool may(std::span<const Role> roles, Action action, Cloud cloud) {
    for (const Role role : roles)
        if (may(role, action, cloud)) return true;
    return false;
}

// The roles to ask for, in order.
struct RoleList {
    std::array<Role, count_of<Role>()> roles{};
    std::size_t count = 0;
    constexpr const Role* begin() const { return roles.data(); }
    constexpr const Role* end() const { return roles.data() + count; }
};

constexpr RoleList who_may(Action action, Cloud cloud) {
    RoleList list;
    for (const Role role : all_of<Role>())
        if (may(role, action, cloud)) list.roles[list.count++] = role;
    return list;
}

constexpr bool somebody_may_do_everything() {
    for (const Cloud cloud : all_of<Cloud>())
        for (const Action action : all_of<Action>())
            if (who_may(action, cloud).count == 0) return false;
    return true;
}
static_assert(somebody_may_do_everything());
