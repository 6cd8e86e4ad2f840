#include "facts/partnerships.h"

#include <doctest/doctest.h>

#include "tests/helpers/lifecycle_rows.h"

TEST_CASE("a partnership is requested by the provider and authorized by the reseller") {
    constexpr LifecycleRow rows[] = {
        {"none",
         "request>requested authorize!partnership_must_be_requested_first "
         "remove!partnership_must_be_active"},
        {"requested", "request>requested authorize>active remove!partnership_must_be_active"},
        {"active", "request,authorize!partnership_exists_already remove>removed"},
        {"removed",
         "request>requested authorize!partnership_must_be_requested_first "
         "remove!partnership_must_be_active"},
    };
    check_lifecycle(partnership_lifecycle, rows);
}

TEST_CASE("the provider's access is withdrawn alone, and outlives the partnership") {
    constexpr LifecycleRow rows[] = {
        {"none",
         "partnership_authorized>granted reseller_withdraws!provider_has_no_access "
         "partnership_removed>none"},
        {"granted",
         "partnership_authorized>granted reseller_withdraws>withdrawn "
         "partnership_removed>granted"},
        {"withdrawn",
         "partnership_authorized>granted reseller_withdraws!provider_has_no_access "
         "partnership_removed>withdrawn"},
    };
    check_lifecycle(provider_access_lifecycle, rows);
}

TEST_CASE("a partnership needs both agreements, the same cloud and region, and the ticked box") {
    using enum PartnershipTrigger;
    CHECK(conditions_of(partnership_conditions, request) ==
          "provider_signed_agreement!agreement_must_be_signed_first");
    CHECK(conditions_of(partnership_conditions, authorize) ==
          "reseller_is_global_admin!needs_a_global_admin "
          "clouds_are_the_same!clouds_must_be_the_same "
          "regions_are_the_same!markets_must_be_the_same "
          "reseller_signed_agreement!agreement_must_be_signed_first "
          "box_is_ticked!box_must_be_ticked");
    CHECK(conditions_of(partnership_conditions, remove) ==
          "declaration_is_confirmed!declaration_must_be_confirmed");
}
