#pragma once
// Delegated administration privileges (DAP): on or off for a partner and a customer, for all people
// of the partner's two groups, without an end. What a relationship's steps do to it depends on the
// rule profile. Source: spec §6, §5.1 (the link's DAP parameter), §5.4, §0.

#include <array>
#include <cstddef>
#include <optional>

#include "facts/directory_roles.h"
#include "facts/lifecycle.h"
#include "facts/permissions.h"
#include "facts/relationships.h"
#include "facts/rule_profiles.h"

NAMED_ENUM(DelegatedAdministration, none, active)
NAMED_ENUM(DelegatedTrigger, customer_grants, tenant_is_created, partner_removes, customer_removes,
           relationship_ends, vendor_removes)

// clang-format off
inline constexpr auto delegated_lifecycle = [] {
    using S = DelegatedAdministration;
    using T = DelegatedTrigger;
    constexpr auto missing = ErrorCode::delegated_administration_does_not_exist;
    constexpr auto exists = ErrorCode::delegated_administration_exists_already;
    return std::to_array<Step<S, T>>({
        {S::none,    T::customer_grants,   S::active},
        {S::none,    T::tenant_is_created, S::active},
        {S::none,    T::partner_removes,   missing},
        {S::none,    T::customer_removes,  missing},
        {S::none,    T::relationship_ends, S::none},
        {S::none,    T::vendor_removes,    missing},
        // A link with administration may be accepted again, and changes nothing.
        {S::active,  T::customer_grants,   S::active},
        {S::active,  T::tenant_is_created, exists},
        {S::active,  T::partner_removes,   S::none},
        {S::active,  T::customer_removes,  S::none},
        {S::active,  T::relationship_ends, S::none},
        {S::active,  T::vendor_removes,    S::none},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(delegated_lifecycle));

// What a step of the relationship does to this layer under each profile; nothing, where it leaves
// it alone. A link that asks for no administration grants none.
struct DelegatedEffect {
    RelationshipTrigger trigger;
    bool only_if_asked_for;
    std::array<std::optional<DelegatedTrigger>, count_of<RuleProfile>()> effect;  // By profile.
};

// clang-format off
inline constexpr auto delegated_effects = [] {
    using R = RelationshipTrigger;
    constexpr std::optional<DelegatedTrigger> none;
    constexpr std::optional grant = DelegatedTrigger::customer_grants;
    constexpr std::optional create = DelegatedTrigger::tenant_is_created;
    constexpr std::optional remove = DelegatedTrigger::customer_removes;
    constexpr std::optional end = DelegatedTrigger::relationship_ends;
    return std::to_array<DelegatedEffect>({
        //                                 asked   legacy  2023    2026
        {R::accept_single,          true,  {grant,  grant,  grant}},
        {R::accept_joint,           true,  {grant,  grant,  grant}},
        {R::partner_creates_tenant, false, {create, none,   none}},
        {R::customer_removes_roles, false, {remove, remove, remove}},
        {R::partner_removes,        false, {none,   end,    end}},
    });
}();
// clang-format on

constexpr std::optional<DelegatedTrigger> delegated_effect_of(RelationshipTrigger trigger,
                                                              RuleProfile profile,
                                                              bool link_asks_for_administration) {
    const DelegatedEffect& row = delegated_effects[static_cast<std::size_t>(trigger)];
    if (row.only_if_asked_for && !link_asks_for_administration) return std::nullopt;
    return row.effect[static_cast<std::size_t>(profile)];
}

constexpr bool delegated_effects_agree_with_the_profiles() {
    for (std::size_t i = 0; i < delegated_effects.size(); ++i)
        if (delegated_effects[i].trigger != static_cast<RelationshipTrigger>(i)) return false;
    for (const RuleProfile profile : all_of<RuleProfile>()) {
        const bool creates =
            delegated_effect_of(RelationshipTrigger::partner_creates_tenant, profile, false)
                .has_value();
        const bool ends =
            delegated_effect_of(RelationshipTrigger::partner_removes, profile, false).has_value();
        const ProfileFacts& facts = facts_of(profile);
        if (creates != (facts.at_creation == AdministrationAtCreation::delegated)) return false;
        if (ends != (facts.at_removal == AdministrationAtRemoval::removed)) return false;
    }
    return delegated_effects.size() == count_of<RelationshipTrigger>();
}
static_assert(delegated_effects_agree_with_the_profiles());

// What a role of the partner is in the customer's tenant, while the privileges last.
struct DelegatedRole {
    Role partner_role;
    DirectoryRole customer_role;
};

inline constexpr auto delegated_roles = std::to_array<DelegatedRole>({
    {Role::admin_agent, DirectoryRole::global_administrator},
    {Role::helpdesk_agent, DirectoryRole::helpdesk_administrator},
});

// How long nobody has used the privileges, as the monitoring page groups them.
NAMED_ENUM(DelegatedUse, in_use, unused_30_to_60_days, unused_61_to_90_days, unused_over_90_days)

struct DelegatedUseRow {
    DelegatedUse use;
    int unused_days_min;
};

inline constexpr auto delegated_uses = std::to_array<DelegatedUseRow>({
    {DelegatedUse::in_use, 0},
    {DelegatedUse::unused_30_to_60_days, 30},
    {DelegatedUse::unused_61_to_90_days, 61},
    {DelegatedUse::unused_over_90_days, 91},
});

constexpr DelegatedUse delegated_use_after(int unused_days) {
    DelegatedUse use = DelegatedUse::in_use;
    for (const DelegatedUseRow& row : delegated_uses)
        if (unused_days >= row.unused_days_min) use = row.use;
    return use;
}

// Granted so recently, they are listed as new.
inline constexpr int delegated_new_days = 7;
