#include "facts/organisations.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

// By kind in the global cloud: d(irect partner), p(rovider), r(eseller), c(ustomer) that may.
struct Row {
    OrganisationCapability capability;
    std::string_view who;
    ErrorCode refusal;
};

std::string who_may_in(Cloud cloud, OrganisationCapability capability) {
    std::string who;
    for (const OrganisationKind kind : all_of<OrganisationKind>())
        if (!refusal_of(kind, capability, cloud)) who += "dprc"[static_cast<std::size_t>(kind)];
    return who;
}

std::string who_may_come(Cloud cloud) {
    std::string who;
    for (const OrganisationKind kind : all_of<OrganisationKind>())
        if (!refusal_of_new(kind, cloud)) who += "dprc"[static_cast<std::size_t>(kind)];
    return who;
}

}  // namespace

TEST_CASE("each kind of organisation may do what the actors' table gives it") {
    using enum OrganisationCapability;
    constexpr auto sellers = ErrorCode::needs_a_direct_partner_or_provider;
    const Row rows[] = {
        {buys_from_the_vendor, "dp", sellers},
        {bills_customers, "dr", ErrorCode::needs_a_partner},
        {bills_resellers, "p", ErrorCode::needs_an_indirect_provider},
        {creates_customer_tenants, "dp", sellers},
        {creates_tenants_for_resellers, "p", ErrorCode::needs_an_indirect_provider},
        {places_orders, "dpc", sellers},
        {sees_price_list, "dp", sellers},
        {uses_api_and_sandbox, "dp", sellers},
        {attests_agreements, "dp", sellers},
        {enrols_as_reseller, "r", ErrorCode::needs_an_indirect_reseller},
        {manages_customers, "dpr", ErrorCode::needs_a_partner},
        {invites_customers_alone, "dpr", ErrorCode::needs_a_partner},
        {invites_customers_jointly, "r", ErrorCode::needs_an_indirect_reseller},
        {requests_partnerships, "p", ErrorCode::needs_an_indirect_provider},
        {authorizes_providers, "r", ErrorCode::needs_an_indirect_reseller},
        {lists_indirect_resellers, "p", ErrorCode::needs_an_indirect_provider},
        {lists_indirect_providers, "r", ErrorCode::needs_an_indirect_reseller},
        {requests_granular_administration, "dpr", ErrorCode::needs_a_partner},
        {publishes_business_profile, "dpr", ErrorCode::needs_a_partner},
        {accepts_invitations, "c", ErrorCode::needs_a_customer},
        {receives_referrals, "dpr", ErrorCode::needs_a_partner},
        {finds_partners, "c", ErrorCode::needs_a_customer},
    };
    CHECK(std::size(rows) == count_of<OrganisationCapability>());
    for (const Row& row : rows) {
        CAPTURE(name_of(row.capability));
        CHECK(who_may_in(Cloud::global, row.capability) == row.who);
        for (const OrganisationKind kind : all_of<OrganisationKind>())
            if (const auto refusal = refusal_of(kind, row.capability, Cloud::global))
                CHECK(*refusal == row.refusal);
    }
}

TEST_CASE("a cloud takes away what it does not offer") {
    using enum OrganisationCapability;
    // No two tiers and no requests.
    CHECK(who_may_in(Cloud::us_government, invites_customers_alone).empty());
    CHECK(who_may_in(Cloud::us_government, requests_partnerships).empty());
    CHECK(who_may_in(Cloud::us_government, creates_customer_tenants) == "dp");
    // No new customers.
    CHECK(who_may_in(Cloud::germany, creates_customer_tenants).empty());
    CHECK(refusal_of(OrganisationKind::direct_partner, creates_customer_tenants, Cloud::germany) ==
          ErrorCode::cloud_is_closed_to_new_customers);
    // A reseller invites with its provider.
    CHECK(who_may_in(Cloud::china_21vianet, invites_customers_alone) == "dp");
    CHECK(who_may_in(Cloud::china_21vianet, invites_customers_jointly) == "r");
    CHECK(who_may_in(Cloud::china_21vianet, attests_agreements).empty());
    CHECK(who_may_in(Cloud::china_21vianet, requests_granular_administration).empty());
    // Who is not able at all is told who is, not where.
    CHECK(refusal_of(OrganisationKind::customer, requests_partnerships, Cloud::us_government) ==
          ErrorCode::needs_an_indirect_provider);
}

TEST_CASE("an organisation comes to a cloud that has its kind") {
    CHECK(who_may_come(Cloud::global) == "dprc");
    CHECK(who_may_come(Cloud::us_government) == "dc");
    CHECK(who_may_come(Cloud::germany) == "dpr");
    CHECK(who_may_come(Cloud::china_21vianet) == "dprc");
    for (const OrganisationKind kind : all_of<OrganisationKind>())
        CHECK(facts_of(kind).is_partner == (kind != OrganisationKind::customer));
}

TEST_CASE("a partner in poor standing keeps what it has and gains nothing") {
    using enum PartnerActivity;
    struct Standing {
        PartnerActivity activity;
        bool while_restricted;
        bool while_suspended;
    };
    const Standing rows[] = {
        {manage_customers, true, true},
        {add_customers, false, false},
        {request_relationships, false, false},
        {gain_relationships, false, false},
        {purchase, false, false},
        {change_quantities, true, false},
        {suspend_subscriptions, true, true},
        {create_sandbox, false, false},
    };
    CHECK(std::size(rows) == count_of<PartnerActivity>());
    for (const Standing& row : rows) {
        CAPTURE(name_of(row.activity));
        CHECK_FALSE(refusal_of(PartnerStanding::good, row.activity).has_value());
        const auto restricted = refusal_of(PartnerStanding::restricted, row.activity);
        CHECK(restricted.has_value() != row.while_restricted);
        if (restricted) CHECK(*restricted == ErrorCode::partner_is_restricted);
        const auto suspended = refusal_of(PartnerStanding::suspended, row.activity);
        CHECK(suspended.has_value() != row.while_suspended);
        if (suspended) CHECK(*suspended == ErrorCode::partner_is_suspended);
    }
}
