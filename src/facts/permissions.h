#pragma once
// Which role of an organisation's own people may do what. A row per action; what a row does not
// grant, nobody has. Which roles there are in a cloud is facts/role_pickers.h's.
// Source: spec §3, matrix, and the table of the cloud operated by 21Vianet that it was made from.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "base/named_enum.h"
#include "facts/clouds.h"

NAMED_ENUM(Role, global_admin, user_management_admin, billing_admin, admin_agent, sales_agent,
           helpdesk_agent, account_admin, mpn_partner_admin, referrals_admin, referrals_user,
           business_profile_admin, co_sell_solution_admin, incentives_admin, incentives_user,
           executive_report_viewer, report_viewer)

NAMED_ENUM(Action, add_customer, view_customer, edit_contact, edit_billing, export_customers,
           import_customers, tag_customer, change_purchase_permission, request_relationship,
           remove_relationship, change_delegated_administration, change_qualification,
           attest_agreement, view_agreement, view_activity_log, manage_partner_users,
           view_partner_users, assign_other_roles, reset_global_admin_password,
           view_partner_profile, edit_partner_profile, edit_locations, enrol_company,
           sign_partner_agreement, view_partner_agreements, request_partnership, authorize_provider,
           remove_partnership, withdraw_provider_access, accept_partner_requests,
           change_granular_administration, administer_on_behalf, change_subscriptions,
           cancel_azure_subscription, register_reseller, view_pricing, view_invoices,
           manage_invoices, view_service_health, view_service_requests,
           request_service_for_customer, report_portal_problem, add_devices, manage_device_profiles,
           upload_customer_users, manage_referrals, edit_business_profile, delete_business_profile,
           publish_solutions, view_incentives, claim_incentives, manage_incentives, view_insights,
           view_customer_insights, view_revenue_insights, find_partner)

// What somebody has of an action in a cloud. `own`: with what is the person's own: its deals, its
// tickets. `denied` is said expressly; `not_granted` by nobody.
NAMED_ENUM(PermissionLevel, not_granted, denied, view, own, granted)

// The table of the cloud operated by 21Vianet is the only one that denies, and grants on its own.
NAMED_ENUM(Grant, not_granted, view, granted, denied_21v, granted_not_21v, view_21v, view_not_21v,
           own, own_not_21v)

struct GrantMeaning {
    Grant grant;
    PermissionLevel elsewhere;
    PermissionLevel in_21v;
};

inline constexpr auto grant_meanings = std::to_array<GrantMeaning>({
    {Grant::not_granted, PermissionLevel::not_granted, PermissionLevel::not_granted},
    {Grant::view, PermissionLevel::view, PermissionLevel::view},
    {Grant::granted, PermissionLevel::granted, PermissionLevel::granted},
    {Grant::denied_21v, PermissionLevel::not_granted, PermissionLevel::denied},
    {Grant::granted_not_21v, PermissionLevel::granted, PermissionLevel::denied},
    {Grant::view_21v, PermissionLevel::not_granted, PermissionLevel::view},
    {Grant::view_not_21v, PermissionLevel::view, PermissionLevel::denied},
    {Grant::own, PermissionLevel::own, PermissionLevel::own},
    {Grant::own_not_21v, PermissionLevel::own, PermissionLevel::denied},
});

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
// - An account admin sees the users whose other roles it assigns.
// - A partnership is removed by who requests one. Enrolling, answering what other companies ask and
//   the password of another global admin are a global admin's.
// - Subscriptions are changed by agents; single pages name three more roles.
// - Problems with the portal itself: everybody tells of them, save sales agents in China, whom that
//   cloud's table denies it.
// clang-format off
inline constexpr auto permissions = [] {
    constexpr auto o = Grant::not_granted;
    constexpr auto V = Grant::view;
    constexpr auto E = Grant::granted;
    constexpr auto D = Grant::denied_21v;
    constexpr auto G = Grant::granted_not_21v;
    constexpr auto W = Grant::view_21v;
    constexpr auto N = Grant::view_not_21v;
    constexpr auto S = Grant::own;
    constexpr auto T = Grant::own_not_21v;
    using enum Action;
    return std::to_array<Permission>({
        // The first six roles; the ten others where one of them has something: account and
        // membership admin, referrals admin and user, business profile, co-sell, incentives admin
        // and user, executive and report viewer.
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
        {view_partner_users,         true,  {E, E, o, D, o, o,  V, V}, "Partner users; Account admin, PA: V"},
        {assign_other_roles,         false, {E, E, o, D, o, o,  E}, "Account admin: assign non-directory roles"},
        {reset_global_admin_password, false, {E}, "Reset a global admin's password"},
        {view_partner_profile,       true,  {E, V, o, o, o, D,  V, V}, "Company/partner profiles"},
        {edit_partner_profile,       false, {E, o, o, o, o, D}, "Company/partner profiles: E"},
        {edit_locations,             false, {E, o, o, o, o, D,  E}, "Account admin E (locations)"},
        {enrol_company,              false, {E}, "Enrolment: must be global admin"},
        {sign_partner_agreement,     false, {E}, "Sign MPA"},
        {view_partner_agreements,    true,  {E, o, W}, "view agreements, price lists"},
        {request_partnership,        false, {E, o, o, o, E, o}, "Request a partnership with a reseller"},
        {authorize_provider,         false, {E}, "Partnership, step 2: reseller GA"},
        {remove_partnership,         false, {E, o, o, o, E, o}, "decided: as request"},
        {withdraw_provider_access,   false, {E}, "decided: in the Office portal, by its admin"},
        {accept_partner_requests,    false, {E}, "The customer's global admin accepts"},
        {change_granular_administration,
                                     false, {o, o, o, E, o, o}, "create/terminate GDAP"},
        {administer_on_behalf,       false, {o, o, o, E, D, E}, "Administer on behalf"},
        {change_subscriptions,       false, {E, o, E, E, E, G}, "Subscriptions: buy, change, suspend"},
        {cancel_azure_subscription,  false, {E}, "Cancel an Azure subscription"},
        {register_reseller,          false, {o, o, o, E, E, D}, "Register/enrol a VAR"},
        {view_pricing,               true,  {V, o, V, V, N, D}, "Pricing and offers"},
        {view_invoices,              true,  {E, o, E, V, D, D}, "Invoices, reconciliation files"},
        {manage_invoices,            false, {E, o, E, o, D, D}, "Invoices, reconciliation files: E"},
        {view_service_health,        true,  {o, o, o, V, D, V}, "Customer service health"},
        {view_service_requests,      true,  {o, o, o, E, N, E}, "Service request: global 2021 V tickets"},
        {request_service_for_customer,
                                     false, {o, o, o, E, D, E}, "Service request on behalf of customer"},
        {report_portal_problem,      false, {S, S, S, S, T, S,  S, S, S, S, S, o, S, S}, "Ticket about Partner Center itself"},
        {add_devices,                false, {o, o, o, E, E, o}, "Devices: add list"},
        {manage_device_profiles,     false, {o, o, o, E, o, o}, "Devices: profiles"},
        {upload_customer_users,      false, {E}, "Customer users: bulk upload"},
        {manage_referrals,           false, {o, o, o, o, E, o,  o, o, E, S}, "Leads / referrals"},
        {edit_business_profile,      false, {o, o, o, o, o, o,  o, o, E, o, E}, "Business profile admin E profiles"},
        {delete_business_profile,    false, {o, o, o, o, o, o,  o, o, o, o, E}, "only Business profile admin deletes"},
        {publish_solutions,          false, {o, o, o, o, o, o,  o, o, o, o, o, E}, "Co-sell solution admin"},
        {view_incentives,            true,  {o, o, o, o, o, o,  o, o, o, o, o, o, E, V}, "Incentives"},
        {claim_incentives,           false, {o, o, o, o, o, o,  o, o, o, o, o, o, E, E}, "Incentives: claims"},
        {manage_incentives,          false, {o, o, o, o, o, o,  o, o, o, o, o, o, E, o}, "Incentives: bank/tax, disputes"},
        {view_insights,              true,  {o, o, o, o, o, o,  o, o, o, o, o, o, o, o, V, V}, "Insights"},
        {view_customer_insights,     true,  {o, o, o, o, o, o,  o, V, o, o, o, o, o, o, V, V}, "PA customer analytics"},
        {view_revenue_insights,      true,  {o, o, o, o, o, o,  o, o, o, o, o, o, o, o, V, o}, "minus revenue and personal data"},
        {find_partner,               false, {E}, "decided: as accepting what partners ask for"},
    });
}();
// clang-format on

constexpr bool lists_every_action_in_order() {
    for (std::size_t i = 0; i < permissions.size(); ++i)
        if (permissions[i].action != static_cast<Action>(i)) return false;
    return permissions.size() == count_of<Action>();
}
static_assert(lists_every_action_in_order());

constexpr bool lists_every_grant_in_order() {
    for (std::size_t i = 0; i < grant_meanings.size(); ++i)
        if (grant_meanings[i].grant != static_cast<Grant>(i)) return false;
    return grant_meanings.size() == count_of<Grant>();
}
static_assert(lists_every_grant_in_order());

constexpr Grant grant_of(Role role, Action action) {
    return permissions[static_cast<std::size_t>(action)].grants[static_cast<std::size_t>(role)];
}

constexpr PermissionLevel level_of(Role role, Action action, Cloud cloud) {
    const GrantMeaning& meaning = grant_meanings[static_cast<std::size_t>(grant_of(role, action))];
    return cloud == Cloud::china_21vianet ? meaning.in_21v : meaning.elsewhere;
}

constexpr bool may(Role role, Action action, Cloud cloud) {
    const PermissionLevel level = level_of(role, action, cloud);
    if (level == PermissionLevel::view)
        return permissions[static_cast<std::size_t>(action)].reads_only;
    return level == PermissionLevel::own || level == PermissionLevel::granted;
}

// Somebody with several roles may do what any of them may.
constexpr bool may(std::span<const Role> roles, Action action, Cloud cloud) {
    for (const Role role : roles)
        if (may(role, action, cloud)) return true;
    return false;
}

// Whether that is only with what is the person's own.
constexpr bool may_only_own(std::span<const Role> roles, Action action, Cloud cloud) {
    for (const Role role : roles)
        if (level_of(role, action, cloud) == PermissionLevel::granted) return false;
    return may(roles, action, cloud);
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
