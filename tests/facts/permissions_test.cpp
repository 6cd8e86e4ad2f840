#include "facts/permissions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_CASE("an admin agent may do everything but manage the partner's users") {
    for (const Cloud cloud : all_of<Cloud>())
        for (const Action action : all_of<Action>()) {
            CAPTURE(name_of(action));
            CHECK(may(Role::admin_agent, action, cloud) ==
                  (action != Action::manage_partner_users));
        }
}

TEST_CASE("a billing admin may do nothing with customers") {
    for (const Action action : all_of<Action>())
        CHECK_FALSE(may(Role::billing_admin, action, Cloud::global));
}

TEST_CASE("a helpdesk agent looks at customers and corrects contacts, no more") {
    for (const Action action : all_of<Action>()) {
        CAPTURE(name_of(action));
        CHECK(may(Role::helpdesk_agent, action, Cloud::global) ==
              (action == Action::view_customer || action == Action::edit_contact));
    }
}

TEST_CASE("the list is exported and tagged by admin agents alone") {
    for (const Action action : {Action::export_customers, Action::tag_customer}) {
        const RoleList list = who_may(action, Cloud::global);
        CHECK(list.count == 1);
        CHECK(*list.begin() == Role::admin_agent);
    }
}

TEST_CASE("who may add a customer is told in the order of the roles") {
    const RoleList list = who_may(Action::add_customer, Cloud::global);
    const std::vector<Role> roles(list.begin(), list.end());
    CHECK(roles == std::vector<Role>{Role::global_admin, Role::user_management_admin,
                                     Role::admin_agent, Role::sales_agent});
}

TEST_CASE("to view is not to change") {
    CHECK(grant_of(Role::sales_agent, Action::view_agreement) == Grant::view);
    CHECK(may(Role::sales_agent, Action::view_agreement, Cloud::global));
    for (const Permission& row : permissions)
        for (const Grant grant : row.grants)
            if (grant == Grant::view) CHECK(row.reads_only);
}

TEST_CASE("somebody with two roles may do what either may") {
    const std::vector<Role> both{Role::user_management_admin, Role::helpdesk_agent};
    CHECK(may(both, Action::add_customer, Cloud::global));
    CHECK(may(both, Action::edit_contact, Cloud::global));
    CHECK_FALSE(may(both, Action::edit_billing, Cloud::global));
    CHECK_FALSE(may(std::vector<Role>{}, Action::view_customer, Cloud::global));
}

TEST_CASE("who may import may add and edit, so that a file opens no back door") {
    for (const Cloud cloud : all_of<Cloud>())
        for (const Role role : who_may(Action::import_customers, cloud))
            for (const Action action :
                 {Action::add_customer, Action::edit_contact, Action::edit_billing})
                CHECK(may(role, action, cloud));
}
