#pragma once
// The kinds of organisation in a world, what each kind may do, in which cloud it is found, and what
// a partner in poor standing may no longer do. What a person of it may do is facts/permissions.h's.
// Source: spec §1 (actors, clouds), §2 (suspended), §5 (invitations, partnerships), §6 (requests).

#include <array>
#include <cstddef>
#include <optional>

#include "base/error.h"
#include "base/named_enum.h"
#include "facts/clouds.h"

NAMED_ENUM(OrganisationKind, direct_partner, indirect_provider, indirect_reseller, customer)

NAMED_ENUM(OrganisationCapability, buys_from_the_vendor, bills_customers, bills_resellers,
           creates_customer_tenants, creates_tenants_for_resellers, places_orders, sees_price_list,
           uses_api_and_sandbox, attests_agreements, enrols_as_reseller, manages_customers,
           invites_customers_alone, invites_customers_jointly, requests_partnerships,
           authorizes_providers, lists_indirect_resellers, lists_indirect_providers,
           requests_granular_administration, publishes_business_profile, accepts_invitations,
           receives_referrals, finds_partners)

struct Ability {
    bool is_able;
    std::optional<CloudCapability> needs = {};  // What the cloud must offer besides.
};

struct OrganisationAbility {
    OrganisationCapability capability;
    std::array<Ability, count_of<OrganisationKind>()> of;  // By OrganisationKind, in its order.
    ErrorCode refusal;                                     // For who is not able: who is.
};

// clang-format off
inline constexpr auto organisation_abilities = [] {
    using enum OrganisationCapability;
    constexpr auto sellers = ErrorCode::needs_a_direct_partner_or_provider;
    constexpr auto provider = ErrorCode::needs_an_indirect_provider;
    constexpr auto reseller = ErrorCode::needs_an_indirect_reseller;
    constexpr auto partners = ErrorCode::needs_a_partner;
    constexpr Ability no{false};
    constexpr Ability yes{true};
    constexpr Ability adds{true, CloudCapability::new_customers};
    constexpr Ability tier{true, CloudCapability::two_tier};
    constexpr Ability attests{true, CloudCapability::agreement_attestation};
    constexpr Ability asks{true, CloudCapability::request_relationship};
    constexpr Ability alone{true, CloudCapability::reseller_requests};
    constexpr Ability finer{true, CloudCapability::granular_administration};
    constexpr Ability found{true, CloudCapability::find_a_partner};
    return std::to_array<OrganisationAbility>({
        //                                direct   provider reseller customer
        {buys_from_the_vendor,             {yes,     yes,     no,      no},  sellers},
        // A provider bills the reseller; a reseller bills by an arrangement of its own.
        {bills_customers,                  {yes,     no,      yes,     no},  partners},
        {bills_resellers,                  {no,      yes,     no,      no},  provider},
        {creates_customer_tenants,         {adds,    adds,    no,      no},  sellers},
        {creates_tenants_for_resellers,    {no,      tier,    no,      no},  provider},
        // A customer only while a partner grants it the purchase permission.
        {places_orders,                    {yes,     yes,     no,      yes}, sellers},
        {sees_price_list,                  {yes,     yes,     no,      no},  sellers},
        {uses_api_and_sandbox,             {yes,     yes,     no,      no},  sellers},
        {attests_agreements,               {attests, attests, no,      no},  sellers},
        {enrols_as_reseller,               {no,      no,      tier,    no},  reseller},
        {manages_customers,                {yes,     yes,     yes,     no},  partners},
        {invites_customers_alone,          {asks,    asks,    alone,   no},  partners},
        {invites_customers_jointly,        {no,      no,      tier,    no},  reseller},
        {requests_partnerships,            {no,      tier,    no,      no},  provider},
        {authorizes_providers,             {no,      no,      tier,    no},  reseller},
        {lists_indirect_resellers,         {no,      tier,    no,      no},  provider},
        {lists_indirect_providers,         {no,      no,      tier,    no},  reseller},
        {requests_granular_administration, {finer,   finer,   finer,   no},  partners},
        {publishes_business_profile,       {found,   found,   found,   no},  partners},
        {accepts_invitations,              {no,      no,      no,      yes}, ErrorCode::needs_a_customer},
        {receives_referrals,               {found,   found,   found,   no},  partners},
        {finds_partners,                   {no,      no,      no,      found}, ErrorCode::needs_a_customer},
    });
}();
// clang-format on

constexpr const Ability& ability_of(OrganisationKind kind, OrganisationCapability capability) {
    return organisation_abilities[static_cast<std::size_t>(capability)]
        .of[static_cast<std::size_t>(kind)];
}

// Why this kind of organisation cannot in this cloud, or nothing when it can.
constexpr std::optional<ErrorCode> refusal_of(OrganisationKind kind,
                                              OrganisationCapability capability, Cloud cloud) {
    const Ability& ability = ability_of(kind, capability);
    if (!ability.is_able)
        return organisation_abilities[static_cast<std::size_t>(capability)].refusal;
    return ability.needs ? refusal_of(*ability.needs, cloud) : std::nullopt;
}

// What a cloud must offer for a new organisation of the kind to come to it.
struct KindFacts {
    OrganisationKind kind;
    bool is_partner;
    std::optional<CloudCapability> needs;
};

inline constexpr auto kind_facts = std::to_array<KindFacts>({
    {OrganisationKind::direct_partner, true, std::nullopt},
    {OrganisationKind::indirect_provider, true, CloudCapability::two_tier},
    {OrganisationKind::indirect_reseller, true, CloudCapability::two_tier},
    {OrganisationKind::customer, false, CloudCapability::new_customers},
});

constexpr const KindFacts& facts_of(OrganisationKind kind) {
    return kind_facts[static_cast<std::size_t>(kind)];
}

constexpr std::optional<ErrorCode> refusal_of_new(OrganisationKind kind, Cloud cloud) {
    const auto& needs = facts_of(kind).needs;
    return needs ? refusal_of(*needs, cloud) : std::nullopt;
}

// A direct partner that no longer meets what is asked of it is restricted; any partner is suspended
// for abuse, a failed verification or unpaid bills.
NAMED_ENUM(PartnerStanding, good, restricted, suspended)

NAMED_ENUM(PartnerActivity, manage_customers, add_customers, request_relationships,
           gain_relationships, purchase, change_quantities, suspend_subscriptions, create_sandbox)

struct ActivityByStanding {
    PartnerActivity activity;
    std::array<std::optional<ErrorCode>, count_of<PartnerStanding>()> refusal;  // By standing.
};

// What a suspended partner may not do is listed for China; elsewhere it is "no selling", which is
// read the same.
// clang-format off
inline constexpr auto activities_by_standing = [] {
    using enum PartnerActivity;
    constexpr std::optional<ErrorCode> may;
    constexpr std::optional restricted = ErrorCode::partner_is_restricted;
    constexpr std::optional suspended = ErrorCode::partner_is_suspended;
    return std::to_array<ActivityByStanding>({
        //                      good restricted  suspended
        {manage_customers,      {may, may,        may}},
        {add_customers,         {may, restricted, suspended}},
        {request_relationships, {may, restricted, suspended}},
        // By an invitation that a customer accepts only now.
        {gain_relationships,    {may, restricted, suspended}},
        {purchase,              {may, restricted, suspended}},
        {change_quantities,     {may, may,        suspended}},
        {suspend_subscriptions, {may, may,        may}},
        {create_sandbox,        {may, restricted, suspended}},
    });
}();
// clang-format on

constexpr std::optional<ErrorCode> refusal_of(PartnerStanding standing, PartnerActivity activity) {
    return activities_by_standing[static_cast<std::size_t>(activity)]
        .refusal[static_cast<std::size_t>(standing)];
}

constexpr bool lists_every_kind_capability_and_activity_in_order() {
    for (std::size_t i = 0; i < organisation_abilities.size(); ++i)
        if (organisation_abilities[i].capability != static_cast<OrganisationCapability>(i))
            return false;
    for (std::size_t i = 0; i < kind_facts.size(); ++i)
        if (kind_facts[i].kind != static_cast<OrganisationKind>(i)) return false;
    for (std::size_t i = 0; i < activities_by_standing.size(); ++i)
        if (activities_by_standing[i].activity != static_cast<PartnerActivity>(i)) return false;
    return organisation_abilities.size() == count_of<OrganisationCapability>() &&
           kind_facts.size() == count_of<OrganisationKind>() &&
           activities_by_standing.size() == count_of<PartnerActivity>();
}
static_assert(lists_every_kind_capability_and_activity_in_order());

constexpr bool somebody_has_every_capability() {
    for (const OrganisationAbility& row : organisation_abilities) {
        bool has = false;
        for (const Ability& ability : row.of)
            has = has || ability.is_able;
        if (!has) return false;
    }
    return true;
}
static_assert(somebody_has_every_capability());
