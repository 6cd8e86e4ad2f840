#include "facts/clouds.h"

#include <doctest/doctest.h>

#include <string_view>

#include "facts/countries.h"

namespace {

struct Market {
    Cloud cloud;
    std::string_view country;
    bool is_market;
};

}  // namespace

TEST_CASE("a cloud has customers in its own markets only") {
    using enum Cloud;
    for (const Market& row : {
             Market{global, "DE", true},
             {global, "US", true},
             {global, "RU", true},
             {global, "CN", false},
             {us_government, "US", true},
             {us_government, "PR", false},
             {us_government, "CA", false},
             {germany, "DE", true},
             {germany, "AX", true},
             {germany, "CH", true},
             {germany, "NO", true},
             {germany, "GB", false},
             {germany, "US", false},
             {china_21vianet, "CN", true},
             {china_21vianet, "HK", false},
         }) {
        CAPTURE(name_of(row.cloud));
        CAPTURE(row.country);
        CHECK(is_market_of(row.cloud, *find_country(row.country)) == row.is_market);
    }
}

TEST_CASE("only the cloud in Germany is closed to new customers") {
    for (const Cloud cloud : all_of<Cloud>()) {
        const auto refusal = refusal_of(CloudCapability::new_customers, cloud);
        CHECK(refusal.has_value() == (cloud == Cloud::germany));
        if (refusal) CHECK(*refusal == ErrorCode::cloud_is_closed_to_new_customers);
    }
}

TEST_CASE("what no document answers is offered") {
    CHECK(availability_of(CloudCapability::two_tier, Cloud::germany) == Availability::undocumented);
    CHECK_FALSE(refusal_of(CloudCapability::two_tier, Cloud::germany).has_value());
}

TEST_CASE("a capability that is missing says so") {
    CHECK(refusal_of(CloudCapability::two_tier, Cloud::us_government) ==
          ErrorCode::not_available_in_this_cloud);
    CHECK(refusal_of(CloudCapability::agreement_attestation, Cloud::china_21vianet) ==
          ErrorCode::not_available_in_this_cloud);
    for (const CloudCapability capability : all_of<CloudCapability>())
        CHECK_FALSE(refusal_of(capability, Cloud::global).has_value());
}

TEST_CASE("a suffix that no document names is marked") {
    CHECK(facts_of(Cloud::global).domain_suffix == ".onmicrosoft.com");
    for (const CloudFacts& row : cloud_facts) {
        CHECK(row.domain_suffix.starts_with('.'));
        CHECK(row.domain_suffix_is_documented == (row.cloud == Cloud::global));
    }
}

TEST_CASE("in China a reseller invites with its provider, and one partner administers") {
    using enum CloudCapability;
    for (const Cloud cloud : all_of<Cloud>()) {
        CAPTURE(name_of(cloud));
        const bool is_china = cloud == Cloud::china_21vianet;
        CHECK(refusal_of(granular_administration, cloud).has_value() == is_china);
        CHECK((refusal_of(several_delegated_partners, cloud) ==
               ErrorCode::another_partner_administers_already) == is_china);
    }
    CHECK(refusal_of(reseller_requests, Cloud::china_21vianet) ==
          ErrorCode::not_available_in_this_cloud);
    CHECK_FALSE(refusal_of(reseller_requests, Cloud::germany).has_value());
}

TEST_CASE("the partner's users are managed in the portal in the global cloud and in China") {
    for (const Cloud cloud : all_of<Cloud>())
        CHECK(refusal_of(CloudCapability::partner_users, cloud).has_value() ==
              (cloud == Cloud::us_government || cloud == Cloud::germany));
}

TEST_CASE("a customer accepts where its own admins work") {
    CHECK(facts_of(Cloud::global).customer_portal == CustomerPortal::microsoft_365_admin_center);
    CHECK(facts_of(Cloud::us_government).customer_portal == CustomerPortal::office_admin_portal);
    CHECK(facts_of(Cloud::germany).customer_portal == CustomerPortal::office_admin_portal);
    CHECK(facts_of(Cloud::china_21vianet).customer_portal ==
          CustomerPortal::office_365_operated_by_21vianet);
}
