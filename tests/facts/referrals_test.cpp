#include "facts/referrals.h"

#include <doctest/doctest.h>

#include "tests/helpers/lifecycle_rows.h"

TEST_CASE("a referral is answered, then won or lost, and closed for good") {
    constexpr std::string_view fresh =
        "accept>accepted decline>declined expire>expired "
        "win,lose,edit,add_customer!referral_must_be_accepted_first";
    constexpr LifecycleRow rows[] = {
        {"pending", fresh},
        {"received", fresh},
        {"accepted",
         "accept,decline,expire!referral_was_answered_already win>won lose>lost "
         "edit,add_customer>accepted"},
        {"won", "add_customer>won", "!referral_is_closed"},
        {"lost", "", "!referral_is_closed"},
        {"declined", "", "!referral_is_closed"},
        {"expired", "", "!referral_is_closed"},
    };
    check_lifecycle(referral_lifecycle, rows);
    CHECK(referral_expires_after_days == 14);
    CHECK(contact_alert_hours == 72);
}

TEST_CASE("a referral is answered by its receiver, and declined with a reason") {
    using enum ReferralTrigger;
    CHECK(conditions_of(referral_conditions, accept) ==
          "answers_for_the_receiver!referral_is_answered_by_its_receiver");
    CHECK(conditions_of(referral_conditions, decline) ==
          "answers_for_the_receiver!referral_is_answered_by_its_receiver "
          "reason_is_given!must_not_be_empty");
    for (const ReferralTrigger trigger : {win, lose, edit})
        CHECK(conditions_of(referral_conditions, trigger) ==
              "answers_for_the_receiver!referral_is_answered_by_its_receiver");
    CHECK(conditions_of(referral_conditions, add_customer) ==
          "answers_for_the_receiver!referral_is_answered_by_its_receiver "
          "has_no_customer_yet!referral_has_its_customer");
    CHECK(conditions_of(referral_conditions, expire).empty());
}

TEST_CASE("a status and its substatus go together") {
    std::string text;
    for (const ReferralStatusRow& row : referral_statuses)
        text.append(row.status_wire).append("/").append(row.substatus_wire).append(" ");
    CHECK(text ==
          "New/Pending New/Received Active/Accepted Closed/Won Closed/Lost Closed/Declined "
          "Closed/Expired ");
    // A step leads to the same status or a later one.
    for (const auto& step : referral_lifecycle)
        if (const auto* to = std::get_if<ReferralSubstatus>(&step.outcome))
            CHECK(facts_of(*to).status >= facts_of(step.from).status);
}

TEST_CASE("a company's size is the band that its employees fall into") {
    using enum CompanySize;
    const std::pair<int, CompanySize> rows[] = {{1, from_1_to_9},
                                                {9, from_1_to_9},
                                                {10, from_10_to_50},
                                                {50, from_10_to_50},
                                                {51, from_51_to_250},
                                                {250, from_51_to_250},
                                                {251, from_251_to_1000},
                                                {1000, from_251_to_1000},
                                                {1001, from_1001_to_5000},
                                                {5001, from_5001_to_10000},
                                                {10'000, from_5001_to_10000},
                                                {10'001, from_10001_to_20000},
                                                {20'000, from_10001_to_20000},
                                                {20'001, more_than_20000}};
    for (const auto& [employees, size] : rows) {
        CAPTURE(employees);
        CHECK(size_of_company(employees) == size);
    }
    CHECK_FALSE(size_of_company(0).has_value());
    CHECK(company_sizes.back().wire == "Morethan20000employees");
}

TEST_CASE("a business profile has its limits") {
    CHECK(profile_description_length_limit == 2500);
    CHECK(profile_locations_per_country_limit == 5);
    CHECK(profile_logo_width_limit == 300);
    CHECK(profile_logo_types.size() == 3);
}
