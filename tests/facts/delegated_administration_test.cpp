#include "facts/delegated_administration.h"

#include <doctest/doctest.h>

#include "tests/helpers/lifecycle_rows.h"

TEST_CASE("delegated administration is on or off, and either side takes it away") {
    constexpr LifecycleRow rows[] = {
        {"none", "customer_grants,tenant_is_created>active relationship_ends>none",
         "!delegated_administration_does_not_exist"},
        {"active",
         "customer_grants>active tenant_is_created!delegated_administration_exists_already",
         ">none"},
    };
    check_lifecycle(delegated_lifecycle, rows);
}

TEST_CASE("what a relationship does to delegated administration is the profile's to say") {
    struct Row {
        RelationshipTrigger trigger;
        // In the order of the profiles, for a link that asks for administration and one that does
        // not.
        std::string_view asked;
        std::string_view not_asked;
    };
    using enum RelationshipTrigger;
    const Row rows[] = {
        {accept_single, "customer_grants customer_grants customer_grants", "- - -"},
        {accept_joint, "customer_grants customer_grants customer_grants", "- - -"},
        {partner_creates_tenant, "tenant_is_created - -", "tenant_is_created - -"},
        {customer_removes_roles, "customer_removes customer_removes customer_removes",
         "customer_removes customer_removes customer_removes"},
        {partner_removes, "- relationship_ends relationship_ends",
         "- relationship_ends relationship_ends"},
    };
    CHECK(std::size(rows) == count_of<RelationshipTrigger>());
    for (const Row& row : rows)
        for (const bool asks : {true, false}) {
            CAPTURE(name_of(row.trigger));
            std::string effects;
            for (const RuleProfile profile : all_of<RuleProfile>()) {
                const auto effect = delegated_effect_of(row.trigger, profile, asks);
                effects.append(effects.empty() ? "" : " ");
                effects.append(effect ? name_of(*effect) : "-");
            }
            CHECK(effects == (asks ? row.asked : row.not_asked));
        }
}

TEST_CASE("admin agents are global administrators at the customer, helpdesk agents helpdesk") {
    CHECK(std::size(delegated_roles) == 2);
    CHECK(delegated_roles[0].partner_role == Role::admin_agent);
    CHECK(delegated_roles[0].customer_role == DirectoryRole::global_administrator);
    CHECK(delegated_roles[1].partner_role == Role::helpdesk_agent);
    CHECK(delegated_roles[1].customer_role == DirectoryRole::helpdesk_administrator);
}

TEST_CASE("privileges that nobody uses are grouped by how long") {
    using enum DelegatedUse;
    const std::pair<int, DelegatedUse> rows[] = {{0, in_use},
                                                 {29, in_use},
                                                 {30, unused_30_to_60_days},
                                                 {60, unused_30_to_60_days},
                                                 {61, unused_61_to_90_days},
                                                 {90, unused_61_to_90_days},
                                                 {91, unused_over_90_days},
                                                 {1'000, unused_over_90_days}};
    for (const auto& [days, use] : rows) {
        CAPTURE(days);
        CHECK(delegated_use_after(days) == use);
    }
}
