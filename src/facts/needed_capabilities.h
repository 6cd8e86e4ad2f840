#pragma once
// Which actions only some organisations are able to, whatever role their people have, and why
// somebody may not act at all. Source: spec §1 (actors), §3 (matrix), §5 (invitations).

#include <optional>
#include <span>

#include "facts/organisations.h"
#include "facts/permissions.h"

struct NeededCapability {
    Action action;
    OrganisationCapability capability;
};

// What is not listed, every organisation's people may by their roles alone.
inline constexpr auto needed_capabilities = [] {
    using enum Action;
    using enum OrganisationCapability;
    return std::to_array<NeededCapability>({
        {add_customer, creates_customer_tenants},
        {view_customer, manages_customers},
        {edit_contact, manages_customers},
        {edit_billing, manages_customers},
        {export_customers, manages_customers},
        {import_customers, manages_customers},
        {tag_customer, manages_customers},
        {change_purchase_permission, manages_customers},
        {request_relationship, invites_customers_alone},
        {remove_relationship, manages_customers},
        {change_delegated_administration, manages_customers},
        {change_qualification, manages_customers},
        {attest_agreement, attests_agreements},
        {view_agreement, manages_customers},
        {enrol_company, enrols_as_reseller},
        {request_partnership, requests_partnerships},
        {authorize_provider, authorizes_providers},
        {change_granular_administration, requests_granular_administration},
        {administer_on_behalf, manages_customers},
        {change_subscriptions, places_orders},
        {register_reseller, lists_indirect_resellers},
        {view_pricing, sees_price_list},
        {manage_referrals, receives_referrals},
        {edit_business_profile, publishes_business_profile},
        {delete_business_profile, publishes_business_profile},
        {find_partner, finds_partners},
    });
}();

constexpr std::optional<OrganisationCapability> capability_for(Action action) {
    for (const NeededCapability& row : needed_capabilities)
        if (row.action == action) return row.capability;
    return std::nullopt;
}

// Why nobody of such an organisation may; nothing where it is a matter of roles.
constexpr std::optional<ErrorCode> refusal_of(OrganisationKind kind, Action action, Cloud cloud) {
    const auto capability = capability_for(action);
    return capability ? refusal_of(kind, *capability, cloud) : std::nullopt;
}

// Why somebody with these roles may not. Without a kind it is the workspace's own list, which every
// partner might keep.
constexpr std::optional<ErrorCode> refusal_of(std::optional<OrganisationKind> kind,
                                              std::span<const Role> roles, Action action,
                                              Cloud cloud) {
    if (kind)
        if (const auto refusal = refusal_of(*kind, action, cloud)) return refusal;
    return may(roles, action, cloud) ? std::nullopt : std::optional(ErrorCode::not_permitted);
}

constexpr bool names_each_action_once_in_order() {
    for (std::size_t i = 1; i < needed_capabilities.size(); ++i)
        if (needed_capabilities[i - 1].action >= needed_capabilities[i].action) return false;
    return true;
}
static_assert(names_each_action_once_in_order());
