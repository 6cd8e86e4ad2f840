#include "facts/role_pickers.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string names_in(const RoleList& list) {
    std::string names;
    for (const Role role : list)
        names.append(names.empty() ? "" : " ").append(name_of(role));
    return names;
}

}  // namespace

TEST_CASE("each list offers the roles that an organisation of its kind has in its cloud") {
    using enum OrganisationKind;
    using enum Cloud;
    constexpr std::string_view admins = "global_admin user_management_admin billing_admin";
    constexpr std::string_view three_agents = "admin_agent sales_agent helpdesk_agent";
    constexpr std::string_view two_agents = "admin_agent helpdesk_agent";
    constexpr std::string_view all_others =
        "account_admin mpn_partner_admin referrals_admin referrals_user business_profile_admin "
        "co_sell_solution_admin incentives_admin incentives_user executive_report_viewer "
        "report_viewer";
    constexpr std::string_view few_others =
        "account_admin mpn_partner_admin incentives_admin incentives_user";
    struct Row {
        OrganisationKind kind;
        Cloud cloud;
        std::string_view agents;
        std::string_view others;
    };
    const Row rows[] = {
        {direct_partner, global, three_agents, all_others},
        {direct_partner, us_government, three_agents, few_others},
        {direct_partner, germany, three_agents, all_others},
        {direct_partner, china_21vianet, three_agents, ""},
        {indirect_provider, global, three_agents, all_others},
        {indirect_provider, us_government, three_agents, few_others},
        {indirect_provider, germany, three_agents, all_others},
        {indirect_provider, china_21vianet, three_agents, ""},
        {indirect_reseller, global, two_agents, all_others},
        {indirect_reseller, us_government, two_agents, few_others},
        {indirect_reseller, germany, two_agents, all_others},
        {indirect_reseller, china_21vianet, three_agents, ""},
        {customer, global, "", ""},
        {customer, us_government, "", ""},
        {customer, germany, "", ""},
        {customer, china_21vianet, "", ""},
    };
    CHECK(std::size(rows) == count_of<OrganisationKind>() * count_of<Cloud>());
    for (const Row& row : rows) {
        CAPTURE(name_of(row.kind));
        CAPTURE(name_of(row.cloud));
        CHECK(names_in(roles_in(RolePicker::admin, row.kind, row.cloud)) == admins);
        CHECK(names_in(roles_in(RolePicker::agent, row.kind, row.cloud)) == row.agents);
        CHECK(names_in(roles_in(RolePicker::other, row.kind, row.cloud)) == row.others);
    }
}

TEST_CASE("a guest may hold three roles, and the referral roles have a scope") {
    std::string guests;
    std::string scoped;
    for (const RoleFacts& row : role_facts) {
        if (row.guests_may_hold) guests.append(name_of(row.role)).append(" ");
        if (row.has_scope) scoped.append(name_of(row.role)).append(" ");
    }
    CHECK(guests == "mpn_partner_admin referrals_admin business_profile_admin ");
    CHECK(scoped == "referrals_admin referrals_user ");
}

TEST_CASE("nobody is sent to a role that the organisation cannot give") {
    using enum OrganisationKind;
    const auto whom = [](Action action, OrganisationKind kind, Cloud cloud) {
        return names_in(who_may(action, cloud, kind));
    };
    CHECK(whom(Action::request_relationship, indirect_provider, Cloud::global) ==
          "global_admin admin_agent sales_agent");
    CHECK(whom(Action::request_relationship, indirect_reseller, Cloud::global) ==
          "global_admin admin_agent");
    CHECK(whom(Action::request_relationship, indirect_reseller, Cloud::china_21vianet) ==
          "global_admin admin_agent sales_agent");
    CHECK(whom(Action::accept_partner_requests, customer, Cloud::global) == "global_admin");
    CHECK(whom(Action::edit_business_profile, direct_partner, Cloud::china_21vianet).empty());
}

TEST_CASE("customer work is described for the roles of the directory and the agents") {
    CHECK(names_in(roles_with_customers()) ==
          "global_admin user_management_admin billing_admin admin_agent sales_agent "
          "helpdesk_agent");
}
