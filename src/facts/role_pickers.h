#pragma once
// Which roles an organisation's people can be given, and in which list they are chosen. The portal
// asks for the type of agent (what a person sees) and the type of admin (what a person may do, by
// default nothing); the rest are ticked one by one. Source: spec §3; §1 (what a cloud offers).

#include <array>
#include <cstddef>

#include "base/named_enum.h"
#include "facts/organisations.h"
#include "facts/permissions.h"

NAMED_ENUM(RolePicker, agent, admin, other)

// Where an organisation of a kind has a role.
NAMED_ENUM(RolePlaces, nowhere, everywhere, in_21v, outside_21v, where_partners_are_found)

struct RolePlacesRow {
    RolePlaces places;
    std::array<bool, count_of<Cloud>()> in;  // By Cloud, in its order.
};

// 21Vianet's page has two lists and no more, though its cloud may offer the rest. Where partners
// are found by profiles (facts/clouds.h), there are roles for profiles, referrals and reports.
inline constexpr auto role_places = std::to_array<RolePlacesRow>({
    {RolePlaces::nowhere, {false, false, false, false}},
    {RolePlaces::everywhere, {true, true, true, true}},
    {RolePlaces::in_21v, {false, false, false, true}},
    {RolePlaces::outside_21v, {true, true, true, false}},
    {RolePlaces::where_partners_are_found, {true, false, true, false}},
});

struct RoleFacts {
    Role role;
    RolePicker picker;
    std::array<RolePlaces, count_of<OrganisationKind>()> of;  // By OrganisationKind, in its order.
    bool guests_may_hold;
    bool has_scope;  // For the whole company, or for some of its locations.
};

// A sales agent is shown to partners of tier one and to the providers of tier two, which leaves out
// the reseller that buys from a provider; 21Vianet's page, older, makes no such difference.
// Customers' people have the roles of their directory, and no others.
// clang-format off
inline constexpr auto role_facts = [] {
    using enum Role;
    constexpr auto nowhere = RolePlaces::nowhere;
    constexpr auto all = RolePlaces::everywhere;
    constexpr auto china = RolePlaces::in_21v;
    constexpr auto others = RolePlaces::outside_21v;
    constexpr auto found = RolePlaces::where_partners_are_found;
    constexpr auto agent = RolePicker::agent;
    constexpr auto admin = RolePicker::admin;
    constexpr auto other = RolePicker::other;
    return std::to_array<RoleFacts>({
        //                              direct  provider reseller customer  guests scope
        {global_admin,            admin, {all,    all,    all,    all},     false, false},
        {user_management_admin,   admin, {all,    all,    all,    all},     false, false},
        {billing_admin,           admin, {all,    all,    all,    all},     false, false},
        {admin_agent,             agent, {all,    all,    all,    nowhere}, false, false},
        {sales_agent,             agent, {all,    all,    china,  nowhere}, false, false},
        {helpdesk_agent,          agent, {all,    all,    all,    nowhere}, false, false},
        {account_admin,           other, {others, others, others, nowhere}, false, false},
        {mpn_partner_admin,       other, {others, others, others, nowhere}, true,  false},
        {referrals_admin,         other, {found,  found,  found,  nowhere}, true,  true},
        {referrals_user,          other, {found,  found,  found,  nowhere}, false, true},
        {business_profile_admin,  other, {found,  found,  found,  nowhere}, true,  false},
        {co_sell_solution_admin,  other, {found,  found,  found,  nowhere}, false, false},
        {incentives_admin,        other, {others, others, others, nowhere}, false, false},
        {incentives_user,         other, {others, others, others, nowhere}, false, false},
        {executive_report_viewer, other, {found,  found,  found,  nowhere}, false, false},
        {report_viewer,           other, {found,  found,  found,  nowhere}, false, false},
    });
}();
// clang-format on

constexpr const RoleFacts& facts_of(Role role) {
    return role_facts[static_cast<std::size_t>(role)];
}

constexpr bool has_role(OrganisationKind kind, Role role, Cloud cloud) {
    const RolePlaces places = facts_of(role).of[static_cast<std::size_t>(kind)];
    return role_places[static_cast<std::size_t>(places)].in[static_cast<std::size_t>(cloud)];
}

// What the list offers, in the order of the roles.
constexpr RoleList roles_in(RolePicker picker, OrganisationKind kind, Cloud cloud) {
    RoleList list;
    for (const RoleFacts& row : role_facts)
        if (row.picker == picker && has_role(kind, row.role, cloud))
            list.roles[list.count++] = row.role;
    return list;
}

// Whom to ask in an organisation: of the roles that may, those that it has.
constexpr RoleList who_may(Action action, Cloud cloud, OrganisationKind kind) {
    RoleList list;
    for (const Role role : who_may(action, cloud))
        if (has_role(kind, role, cloud)) list.roles[list.count++] = role;
    return list;
}

// The roles that customer work is described for.
constexpr RoleList roles_with_customers() {
    RoleList list;
    for (const RoleFacts& row : role_facts)
        if (row.picker != RolePicker::other) list.roles[list.count++] = row.role;
    return list;
}

constexpr bool lists_every_role_and_place_in_order() {
    for (std::size_t i = 0; i < role_facts.size(); ++i)
        if (role_facts[i].role != static_cast<Role>(i)) return false;
    for (std::size_t i = 0; i < role_places.size(); ++i)
        if (role_places[i].places != static_cast<RolePlaces>(i)) return false;
    return role_facts.size() == count_of<Role>() && role_places.size() == count_of<RolePlaces>();
}
static_assert(lists_every_role_and_place_in_order());
