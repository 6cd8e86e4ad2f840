#include "facts/relationships.h"

#include <doctest/doctest.h>

#include "tests/helpers/lifecycle_rows.h"

TEST_CASE("a relationship begins by an acceptance or a new tenant, and ends by the partner") {
    constexpr LifecycleRow rows[] = {
        {"none",
         "accept_single,accept_joint,partner_creates_tenant>reseller "
         "customer_removes_roles>none partner_removes!relationship_does_not_exist"},
        {"reseller",
         "accept_single,accept_joint,customer_removes_roles>reseller "
         "partner_creates_tenant!relationship_exists_already partner_removes>none"},
    };
    check_lifecycle(relationship_lifecycle, rows);
}

TEST_CASE("a relationship needs the right person, cloud, market and partners") {
    using enum RelationshipTrigger;
    constexpr std::string_view single =
        "customer_is_global_admin!needs_a_global_admin clouds_are_the_same!clouds_must_be_the_same "
        "markets_are_the_same!markets_must_be_the_same "
        "customer_is_no_partner!customer_must_not_be_a_partner "
        "partner_may_gain_customers!partner_must_be_active";
    CHECK(conditions_of(relationship_conditions, accept_single) == single);
    CHECK(conditions_of(relationship_conditions, accept_joint) ==
          std::string(single) + " partnership_is_active!partnership_must_be_active");
    CHECK(conditions_of(relationship_conditions, partner_creates_tenant) ==
          "clouds_are_the_same!clouds_must_be_the_same "
          "markets_are_the_same!markets_must_be_the_same "
          "partner_may_gain_customers!partner_must_be_active");
    CHECK(conditions_of(relationship_conditions, customer_removes_roles) ==
          "customer_is_global_admin!needs_a_global_admin");
    CHECK(conditions_of(relationship_conditions, partner_removes) ==
          "subscriptions_have_ended!subscriptions_must_end_first "
          "declaration_is_confirmed!declaration_must_be_confirmed");
}

TEST_CASE("a market is all the countries that are listed together") {
    const auto share = [](std::string_view one, std::string_view other) {
        const bool they_do = share_a_market(*find_country(one), *find_country(other));
        CHECK(they_do == share_a_market(*find_country(other), *find_country(one)));
        return they_do;
    };
    CHECK(share("DE", "DE"));
    CHECK(share("DE", "AT"));
    CHECK(share("DE", "CH"));
    CHECK(share("US", "GU"));
    CHECK(share("BR", "BR"));
    CHECK_FALSE(share("BR", "AR"));
    CHECK_FALSE(share("DE", "US"));
    CHECK_FALSE(share("DE", "TR"));
    CHECK_FALSE(share("CN", "HK"));
    // Known, but listed in no market: each is alone.
    CHECK(share("RU", "RU"));
    CHECK_FALSE(share("RU", "BY"));
}
