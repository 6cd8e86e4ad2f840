#include "facts/subscriptions.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "facts/products.h"
#include "facts/tenant_work.h"
#include "tests/helpers/lifecycle_rows.h"

TEST_CASE("a subscription is used, suspended, and goes the way of what is not renewed") {
    const LifecycleRow rows[] = {
        {"active",
         "suspend>suspended reactivate!subscription_is_active cancel>deleted renew>active "
         "end_suspended>suspended end_expired>expired end_disabled>disabled",
         "!nothing_is_due"},
        {"suspended",
         "suspend!subscription_must_be_active reactivate>active cancel>deleted "
         "end_disabled>disabled retention_ends>deleted",
         "!nothing_is_due"},
        {"expired", "suspend,reactivate,cancel!subscription_has_ended end_disabled>disabled",
         "!nothing_is_due"},
        {"disabled", "suspend,reactivate,cancel!subscription_has_ended retention_ends>deleted",
         "!nothing_is_due"},
        {"deleted", "suspend,reactivate,cancel!subscription_has_ended", "!nothing_is_due"},
    };
    check_lifecycle(subscription_lifecycle, rows);
}

TEST_CASE("what still holds a relationship depends on whether what is suspended is billed") {
    using enum RuleProfile;
    using enum SubscriptionState;
    for (const RuleProfile profile : all_of<RuleProfile>()) {
        CHECK(holds_the_relationship(profile, active));
        CHECK(holds_the_relationship(profile, suspended) == (profile != csp_legacy));
        for (const SubscriptionState state : {expired, disabled, deleted})
            CHECK_FALSE(holds_the_relationship(profile, state));
    }
}

TEST_CASE("each kind of work in a tenant takes one of its roles") {
    using enum DirectoryRole;
    const auto held = [](DirectoryRole role, TenantWork work) {
        return may(std::span<const DirectoryRole>(&role, 1), work);
    };
    for (const TenantWork work : all_of<TenantWork>()) {
        CHECK(held(global_administrator, work));
        CHECK_FALSE(held(global_reader, work));
        CHECK(held(helpdesk_administrator, work) == (work == TenantWork::reset_passwords));
        CHECK(held(license_administrator, work) == (work == TenantWork::assign_licenses));
        CHECK(held(user_administrator, work) == (work != TenantWork::assign_roles));
    }
}

TEST_CASE("products have ids of their own, and at least one service each") {
    for (const ProductFacts& product : product_facts) {
        CHECK(std::ranges::count(product_facts, product.sku_id, &ProductFacts::sku_id) == 1);
        CHECK(std::ranges::count(product_facts, product.name, &ProductFacts::name) == 1);
        CHECK(std::ranges::count(product.services, true) > 0);
    }
    CHECK(product_name("office_365_e3") == "Office 365 E3");
    CHECK(product_name("of_the_future") == "of_the_future");
}
