#include "facts/needed_capabilities.h"

#include <doctest/doctest.h>

#include <string_view>

TEST_CASE("what an organisation is not able to, none of its people may, whatever their roles") {
    using enum OrganisationKind;
    struct Row {
        std::optional<OrganisationKind> kind;
        Role role;
        Action action;
        Cloud cloud;
        std::string_view refusal;
    };
    const Row rows[] = {
        {indirect_reseller, Role::admin_agent, Action::add_customer, Cloud::global,
         "needs_a_direct_partner_or_provider"},
        {direct_partner, Role::admin_agent, Action::add_customer, Cloud::global, ""},
        {direct_partner, Role::helpdesk_agent, Action::add_customer, Cloud::china_21vianet,
         "not_permitted"},
        {customer, Role::global_admin, Action::view_customer, Cloud::global, "needs_a_partner"},
        {customer, Role::global_admin, Action::manage_partner_users, Cloud::global, ""},
        {indirect_reseller, Role::global_admin, Action::request_partnership, Cloud::global,
         "needs_an_indirect_provider"},
        {indirect_provider, Role::sales_agent, Action::request_partnership, Cloud::global, ""},
        {{}, Role::admin_agent, Action::add_customer, Cloud::global, ""},
        {{}, Role::helpdesk_agent, Action::add_customer, Cloud::global, "not_permitted"},
    };
    for (const Row& row : rows) {
        const auto refusal = refusal_of(row.kind, std::span(&row.role, 1), row.action, row.cloud);
        CAPTURE(name_of(row.action));
        CHECK((refusal ? name_of(*refusal) : "") == row.refusal);
    }
}

TEST_CASE("somebody with several roles may do what any of them may") {
    const Role roles[] = {Role::billing_admin, Role::admin_agent};
    CHECK_FALSE(refusal_of({}, roles, Action::tag_customer, Cloud::global));
    CHECK(refusal_of({}, std::span(roles, 1), Action::tag_customer, Cloud::global));
    CHECK(refusal_of({}, {}, Action::view_customer, Cloud::global));
}
