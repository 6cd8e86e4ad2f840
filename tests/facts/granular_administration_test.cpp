#include "facts/granular_administration.h"

#include <doctest/doctest.h>

#include <vector>

#include "tests/helpers/lifecycle_rows.h"

namespace {

constexpr std::string_view of_time = "advance,approval_lapses,reach_end,extend,clean_up";

}  // namespace

TEST_CASE("granular administration is asked for, approved, provided, and ended by time or people") {
    constexpr std::string_view ended = "!granular_administration_has_ended";
    const std::string idle = std::string(of_time) + "!nothing_is_due";
    const LifecycleRow rows[] = {
        {"created",
         "edit,change_auto_extend>created delete_draft>cleaned_up "
         "lock_for_approval>approval_pending approve!granular_request_must_await_approval "
         "terminate,remove_roles!granular_administration_must_be_active",
         "!nothing_is_due"},
        {"approval_pending",
         "edit,delete_draft,lock_for_approval!granular_request_must_be_a_draft approve>approved "
         "approval_lapses>cleaned_up "
         "terminate,remove_roles,change_auto_extend!granular_administration_must_be_active",
         "!nothing_is_due"},
        {"approved",
         "edit,delete_draft,lock_for_approval!granular_request_must_be_a_draft "
         "approve!granular_request_must_await_approval advance>activating "
         "terminate,remove_roles,change_auto_extend!granular_administration_must_be_active",
         "!nothing_is_due"},
        {"activating",
         "edit,delete_draft,lock_for_approval!granular_request_must_be_a_draft "
         "approve!granular_request_must_await_approval advance>active "
         "terminate,remove_roles,change_auto_extend!granular_administration_must_be_active",
         "!nothing_is_due"},
        {"active",
         "edit,delete_draft,lock_for_approval!granular_request_must_be_a_draft "
         "approve!granular_request_must_await_approval reach_end>expiring extend>active "
         "terminate,remove_roles>termination_requested change_auto_extend>active",
         "!nothing_is_due"},
        {"expiring", "advance>expired approval_lapses,reach_end,extend,clean_up!nothing_is_due",
         ended},
        {"expired", "clean_up>cleaned_up advance,approval_lapses,reach_end,extend!nothing_is_due",
         ended},
        {"termination_requested",
         "advance>terminating approval_lapses,reach_end,extend,clean_up!nothing_is_due", ended},
        {"terminating",
         "advance>terminated approval_lapses,reach_end,extend,clean_up!nothing_is_due", ended},
        {"terminated",
         "clean_up>cleaned_up advance,approval_lapses,reach_end,extend!nothing_is_due", ended},
        {"cleaned_up", idle, ended},
    };
    check_lifecycle(granular_lifecycle, rows);
}

TEST_CASE("granular administration is guarded on both sides") {
    using enum GranularTrigger;
    const auto of = [](GranularTrigger trigger) {
        return conditions_of(granular_conditions, trigger);
    };
    constexpr std::string_view extended =
        "roles_may_be_extended!global_administrator_is_never_extended";
    CHECK(of(edit) == "name_is_free!granular_name_is_taken " + std::string(extended));
    CHECK(of(lock_for_approval) ==
          "has_roles!roles_must_be_chosen "
          "has_a_customer!customer_not_found " +
              std::string(extended));
    CHECK(of(approve) ==
          "customer_is_global_admin!needs_a_global_admin "
          "partner_consents!reseller_must_consent_first");
    CHECK(of(remove_roles) == "customer_is_global_admin!needs_a_global_admin");
    CHECK(of(change_auto_extend) == extended);
    for (const GranularTrigger trigger :
         {delete_draft, advance, approval_lapses, reach_end, extend, terminate, clean_up})
        CHECK(of(trigger).empty());
}

TEST_CASE("granular administration lasts from a day to two years") {
    for (const int days : {1, 90, 730})
        CHECK_FALSE(refusal_of_granular_days(days).has_value());
    for (const int days : {-1, 0, 731})
        CHECK(refusal_of_granular_days(days) == ErrorCode::duration_must_be_1_to_730_days);
    CHECK(granular_days_default == 730);
    CHECK(granular_name_length_limit == 50);
    CHECK(approval_lapses_after_days == 90);
    CHECK(ended_is_cleaned_up_after_days == 365);
    CHECK(reminder_days_before_end == std::array{30, 7, 1, 0});
}

TEST_CASE("what is extended is extended by 180 days, and never a global administrator") {
    CHECK(find_auto_extend("PT0S") == AutoExtend::off);
    CHECK(find_auto_extend("P0D") == AutoExtend::off);
    CHECK(find_auto_extend("P180D") == AutoExtend::half_a_year);
    CHECK_FALSE(find_auto_extend("P90D").has_value());
    CHECK(facts_of(AutoExtend::half_a_year).days == 180);
    CHECK(facts_of(AutoExtend::off).wire == "PT0S");
    using enum DirectoryRole;
    CHECK(may_be_extended(std::vector{global_reader, user_administrator}));
    CHECK_FALSE(may_be_extended(std::vector{global_reader, global_administrator}));
    CHECK_FALSE(refusal_of_bulk_extension(25).has_value());
    CHECK(refusal_of_bulk_extension(26) == ErrorCode::too_many_relationships_at_once);
}

TEST_CASE("a group is given some of the approved roles") {
    using enum DirectoryRole;
    const std::vector approved{global_reader, user_administrator};
    CHECK_FALSE(refusal_of_assigned_roles(std::vector{global_reader}, approved).has_value());
    CHECK_FALSE(refusal_of_assigned_roles(approved, approved).has_value());
    CHECK(refusal_of_assigned_roles(std::vector{helpdesk_administrator}, approved) ==
          ErrorCode::roles_must_be_in_the_relationship);
    CHECK(refusal_of_assigned_roles(std::vector<DirectoryRole>{}, approved) ==
          ErrorCode::roles_must_be_chosen);
}

TEST_CASE("a group's access is set up, changed and deleted") {
    constexpr LifecycleRow rows[] = {
        {"pending",
         "advance>active fail>error change_roles!assignment_must_be_active remove>deleting"},
        {"active", "advance,fail!nothing_is_due change_roles>pending remove>deleting"},
        {"deleting", "advance>deleted fail>error change_roles,remove!assignment_is_deleted"},
        {"deleted", "advance,fail!nothing_is_due change_roles,remove!assignment_is_deleted"},
        {"error", "advance,fail!nothing_is_due change_roles>pending remove>deleting"},
    };
    check_lifecycle(access_assignment_lifecycle, rows);
}

TEST_CASE("a reseller answers once, and only where it is asked") {
    constexpr LifecycleRow rows[] = {
        {"not_needed", "", "!consent_is_not_asked_for"},
        {"pending", "give>given refuse>refused"},
        {"given", "", "!consent_is_answered_already"},
        {"refused", "", "!consent_is_answered_already"},
    };
    check_lifecycle(partner_consent_lifecycle, rows);
}

TEST_CASE("states are spelt on the wire as the service spells them") {
    std::string wires;
    for (const GranularWire& row : granular_wires)
        wires.append(row.wire).append(" ");
    CHECK(wires ==
          "created approvalPending approved activating active expiring expired "
          "terminationRequested terminating terminated cleanedUp ");
}
