#include "facts/activity_operations.h"

#include <doctest/doctest.h>

#include <string_view>

TEST_CASE("an operation is about what the portal's log says it is about") {
    using O = OperationType;
    using R = ResourceType;
    const std::pair<O, R> rows[] = {
        {O::add_customer, R::customer},
        {O::update_company_info, R::customer},
        {O::remove_partner_customer_relationship, R::partner_customer_relationship},
        {O::update_customer_user_licenses, R::license},
        {O::add_user_member, R::customer_directory_role},
        {O::create_partner_relationship, R::partner_relationship},
        {O::create_mpn_association, R::mpn_association},
        {O::dap_admin_relationship_terminated, R::partner_customer_dap},
        {O::create_agreement, R::agreement},
    };
    for (const auto& [type, resource] : rows) {
        CAPTURE(name_of(type));
        CHECK(facts_of(type).resource == resource);
    }
    for (const ActivityOperation& row : activity_operations) {
        CAPTURE(name_of(row.type));
        const std::string_view name = name_of(row.type);
        const auto check = [&](std::string_view part, R resource) {
            CHECK(name.contains(part) == (row.resource == resource));
        };
        check("partner_user", R::partner_user);
        check("granular_admin_relationship", R::granular_admin_relationship);
        check("access_assignment", R::granular_admin_access_assignment);
        check("referral", R::referral);
        check("dap_", R::partner_customer_dap);
    }
}

TEST_CASE("a provider's access to its reseller is logged apart from that to customers") {
    for (const ActivityOperation& row : activity_operations) {
        const bool is_of_both = row.type == OperationType::dap_admin_relationship_approved ||
                                row.type == OperationType::dap_admin_relationship_terminated;
        CHECK(row.between_partners.has_value() == is_of_both);
    }
    CHECK(activity_days_default == 30);
    CHECK(activity_days_max == 90);
}
