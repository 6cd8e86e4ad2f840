#pragma once
// The partnership of an indirect provider and an indirect reseller, and, with a life of its own,
// the provider's admin access to the reseller's own tenant. Source: spec §5.3.

#include "facts/lifecycle.h"

NAMED_ENUM(PartnershipState, none, requested, active, removed)
NAMED_ENUM(PartnershipTrigger, request, authorize, remove)

// That a removed partnership must be asked for anew is decided: no document says how long the
// provider's link is good for.
// clang-format off
inline constexpr auto partnership_lifecycle = [] {
    using S = PartnershipState;
    using T = PartnershipTrigger;
    constexpr auto unasked = ErrorCode::partnership_must_be_requested_first;
    constexpr auto not_active = ErrorCode::partnership_must_be_active;
    constexpr auto exists = ErrorCode::partnership_exists_already;
    return std::to_array<Step<S, T>>({
        {S::none,       T::request,   S::requested},
        {S::none,       T::authorize, unasked},
        {S::none,       T::remove,    not_active},
        // The mail may be sent again.
        {S::requested,  T::request,   S::requested},
        {S::requested,  T::authorize, S::active},
        {S::requested,  T::remove,    not_active},
        {S::active,     T::request,   exists},
        {S::active,     T::authorize, exists},
        {S::active,     T::remove,    S::removed},
        {S::removed,    T::request,   S::requested},
        {S::removed,    T::authorize, unasked},
        {S::removed,    T::remove,    not_active},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(partnership_lifecycle));

NAMED_ENUM(PartnershipGuard, clouds_are_the_same, regions_are_the_same, provider_signed_agreement,
           reseller_signed_agreement, reseller_is_global_admin, box_is_ticked,
           declaration_is_confirmed)

// clang-format off
inline constexpr auto partnership_conditions = [] {
    using T = PartnershipTrigger;
    using G = PartnershipGuard;
    using E = ErrorCode;
    return std::to_array<Condition<T, G>>({
        {T::request,   G::provider_signed_agreement, E::agreement_must_be_signed_first},
        {T::authorize, G::reseller_is_global_admin,  E::needs_a_global_admin},
        {T::authorize, G::clouds_are_the_same,       E::clouds_must_be_the_same},
        {T::authorize, G::regions_are_the_same,      E::markets_must_be_the_same},
        {T::authorize, G::reseller_signed_agreement, E::agreement_must_be_signed_first},
        {T::authorize, G::box_is_ticked,             E::box_must_be_ticked},
        {T::remove,    G::declaration_is_confirmed,  E::declaration_must_be_confirmed},
    });
}();
// clang-format on
static_assert(asks_every_guard(partnership_conditions));

NAMED_ENUM(ProviderAccess, none, granted, withdrawn)
NAMED_ENUM(ProviderAccessTrigger, partnership_authorized, reseller_withdraws, partnership_removed)

// clang-format off
inline constexpr auto provider_access_lifecycle = [] {
    using S = ProviderAccess;
    using T = ProviderAccessTrigger;
    constexpr auto no_access = ErrorCode::provider_has_no_access;
    return std::to_array<Step<S, T>>({
        {S::none,       T::partnership_authorized, S::granted},
        {S::none,       T::reseller_withdraws,     no_access},
        {S::none,       T::partnership_removed,    S::none},
        // Removing a partnership leaves every administration as it is, this one too.
        {S::granted,    T::partnership_authorized, S::granted},
        {S::granted,    T::reseller_withdraws,     S::withdrawn},
        {S::granted,    T::partnership_removed,    S::granted},
        {S::withdrawn,  T::partnership_authorized, S::granted},
        {S::withdrawn,  T::reseller_withdraws,     no_access},
        {S::withdrawn,  T::partnership_removed,    S::withdrawn},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(provider_access_lifecycle));

// What one partner is to the other in a list of them; named as on the wire.
NAMED_ENUM(PartnerRelationshipType, is_indirect_reseller_of, is_indirect_cloud_solution_provider_of)
