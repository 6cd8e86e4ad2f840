#include "facts/rule_profiles.h"

#include <doctest/doctest.h>

#include "words/labels.h"

TEST_CASE("the seeds' rules: delegated administration, which outlives the relationship") {
    const ProfileFacts& seeds = facts_of(RuleProfile::csp_legacy);
    CHECK(seeds.at_creation == AdministrationAtCreation::delegated);
    CHECK(seeds.at_removal == AdministrationAtRemoval::unchanged);
    CHECK(seeds.customer_agreement == CustomerAgreement::optional);
    CHECK_FALSE(seeds.cancel_window_hours.has_value());
    CHECK(seeds.end_of_term.free_use_days == 0);
    CHECK(seeds.end_of_term.disabled_days == 90);
    CHECK_FALSE(seeds.end_of_term.may_be_extended);
    CHECK_FALSE(seeds.suspended_is_billed);
}

TEST_CASE("the rules of 2023: default roles, seven days to cancel, thirty days of grace") {
    const ProfileFacts& later = facts_of(RuleProfile::nce_2023);
    CHECK(later.at_creation == AdministrationAtCreation::granular_by_default);
    CHECK(later.at_removal == AdministrationAtRemoval::removed);
    CHECK(later.customer_agreement == CustomerAgreement::mandatory);
    CHECK(later.cancel_window_hours == 7 * 24);
    CHECK(later.end_of_term.free_use_days == 30);
    CHECK(later.end_of_term.disabled_days == 90);
    CHECK_FALSE(later.end_of_term.may_be_extended);
    CHECK(later.suspended_is_billed);
}

TEST_CASE("the rules of 2026: no grace, but a paid extension") {
    const ProfileFacts& last = facts_of(RuleProfile::est_2026);
    CHECK(last.at_creation == AdministrationAtCreation::granular_by_default);
    CHECK(last.at_removal == AdministrationAtRemoval::removed);
    CHECK(last.customer_agreement == CustomerAgreement::mandatory);
    CHECK(last.cancel_window_hours == 7 * 24);
    CHECK(last.end_of_term.free_use_days == 0);
    CHECK(last.end_of_term.may_be_extended);
    CHECK(last.end_of_term.extension_percent == 3);
    CHECK(last.end_of_term.extension_percent_without_monthly_plan == 23);
    CHECK(last.suspended_is_billed);
}

TEST_CASE("things are called as they were called in the profile's years") {
    const auto named = [](RuleProfile profile) {
        const ProfileFacts& row = facts_of(profile);
        return std::string(say(Language::en, label_of(row.directory))) + ", " +
               std::string(say(Language::en, label_of(row.membership))) + ", " +
               std::string(say(Language::en, label_of(row.programme)));
    };
    CHECK(named(RuleProfile::csp_legacy) == "Azure AD, MPN ID, Microsoft Partner Network");
    CHECK(named(RuleProfile::nce_2023) ==
          "Azure AD, PartnerID (MPN ID), Microsoft AI Cloud Partner Program");
    CHECK(named(RuleProfile::est_2026) ==
          "Microsoft Entra ID, PartnerID, Microsoft AI Cloud Partner Program");
}

TEST_CASE("a reseller removes a relationship under the seeds' rules only, a customer never") {
    using enum OrganisationKind;
    for (const RuleProfile profile : all_of<RuleProfile>()) {
        CAPTURE(name_of(profile));
        CHECK_FALSE(refusal_of_removal(profile, direct_partner).has_value());
        CHECK_FALSE(refusal_of_removal(profile, indirect_provider).has_value());
        CHECK(refusal_of_removal(profile, customer) == ErrorCode::needs_a_partner);
        const auto reseller = refusal_of_removal(profile, indirect_reseller);
        CHECK(reseller.has_value() == (profile != RuleProfile::csp_legacy));
        CHECK(facts_of(profile).roles_are_edited_in_national_clouds ==
              (profile == RuleProfile::csp_legacy));
    }
}

TEST_CASE("a profile is found by its name in a file") {
    for (const ProfileFacts& row : profile_facts)
        CHECK(find_rule_profile(row.wire) == row.profile);
    CHECK(facts_of(RuleProfile::csp_legacy).wire == "csp-legacy");
    for (const char* text : {"", "csp_legacy", "nce-2024"})
        CHECK_FALSE(find_rule_profile(text).has_value());
}
