#pragma once
// The reseller relationship of one partner and one customer: the first of three layers, beside
// delegated (facts/delegated_administration.h) and granular administration
// (facts/granular_administration.h), each with a life of its own. Source: spec §5.1, §5.2, §5.4.

#include "facts/countries.h"
#include "facts/lifecycle.h"

NAMED_ENUM(ResellerRelationship, none, reseller)
NAMED_ENUM(RelationshipTrigger, accept_single, accept_joint, partner_creates_tenant,
           customer_removes_roles, partner_removes)

// clang-format off
inline constexpr auto relationship_lifecycle = [] {
    using S = ResellerRelationship;
    using T = RelationshipTrigger;
    constexpr auto exists = ErrorCode::relationship_exists_already;
    constexpr auto missing = ErrorCode::relationship_does_not_exist;
    return std::to_array<Step<S, T>>({
        // Roles may outlive a relationship, so a customer may remove them without one.
        {S::none,      T::accept_single,          S::reseller},
        {S::none,      T::accept_joint,           S::reseller},
        {S::none,      T::partner_creates_tenant, S::reseller},
        {S::none,      T::customer_removes_roles, S::none},
        {S::none,      T::partner_removes,        missing},
        // A link is good for ever: accepted once more, it may still add what another layer lacks.
        {S::reseller,  T::accept_single,          S::reseller},
        {S::reseller,  T::accept_joint,           S::reseller},
        {S::reseller,  T::partner_creates_tenant, exists},
        {S::reseller,  T::customer_removes_roles, S::reseller},
        {S::reseller,  T::partner_removes,        S::none},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(relationship_lifecycle));

NAMED_ENUM(RelationshipGuard, customer_is_global_admin, clouds_are_the_same, markets_are_the_same,
           partner_may_gain_customers, customer_is_no_partner, partnership_is_active,
           subscriptions_have_ended, declaration_is_confirmed)

// A joint invitation is accepted for two partners at once, and all of this must hold for both.
// clang-format off
inline constexpr auto relationship_conditions = [] {
    using T = RelationshipTrigger;
    using G = RelationshipGuard;
    using E = ErrorCode;
    return std::to_array<Condition<T, G>>({
        {T::accept_single,          G::customer_is_global_admin,   E::needs_a_global_admin},
        {T::accept_single,          G::clouds_are_the_same,        E::clouds_must_be_the_same},
        {T::accept_single,          G::markets_are_the_same,       E::markets_must_be_the_same},
        {T::accept_single,          G::customer_is_no_partner,     E::customer_must_not_be_a_partner},
        {T::accept_single,          G::partner_may_gain_customers, E::partner_must_be_active},
        {T::accept_joint,           G::customer_is_global_admin,   E::needs_a_global_admin},
        {T::accept_joint,           G::clouds_are_the_same,        E::clouds_must_be_the_same},
        {T::accept_joint,           G::markets_are_the_same,       E::markets_must_be_the_same},
        {T::accept_joint,           G::customer_is_no_partner,     E::customer_must_not_be_a_partner},
        {T::accept_joint,           G::partner_may_gain_customers, E::partner_must_be_active},
        {T::accept_joint,           G::partnership_is_active,      E::partnership_must_be_active},
        {T::partner_creates_tenant, G::clouds_are_the_same,        E::clouds_must_be_the_same},
        {T::partner_creates_tenant, G::markets_are_the_same,       E::markets_must_be_the_same},
        {T::partner_creates_tenant, G::partner_may_gain_customers, E::partner_must_be_active},
        {T::customer_removes_roles, G::customer_is_global_admin,   E::needs_a_global_admin},
        {T::partner_removes,        G::subscriptions_have_ended,   E::subscriptions_must_end_first},
        {T::partner_removes,        G::declaration_is_confirmed,   E::declaration_must_be_confirmed},
    });
}();
// clang-format on
static_assert(asks_every_guard(relationship_conditions));

// A partner sells in the market of its tenant's country: all the countries listed with it. One that
// is listed nowhere is a market by itself.
inline bool share_a_market(const Country& one, const Country& other) {
    return one.code == other.code ||
           (one.region == other.region && one.region != CspRegion::not_listed);
}
