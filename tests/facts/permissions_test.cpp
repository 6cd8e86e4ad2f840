#include "facts/permissions.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

// The matrix as the documents have it, one letter for each role in its order: E may, V may look,
// O with what is its own, x denied, a blank where nobody grants it.
struct Row {
    Action action;
    std::string_view elsewhere;
    std::string_view in_21v = {};  // Where it differs.
};

// clang-format off
constexpr auto rows = [] {
    using enum Action;
    return std::to_array<Row>({
        // of the directory, of the programme, and the others: account and membership admin,
        // referrals admin and user, business profile, co-sell, incentives admin and user, two viewers
        {add_customer,                    "EE EE           ", "EE EEx          "},
        {view_customer,                   "E  EEV          "},
        {edit_contact,                    "   EEE          "},
        {edit_billing,                    "   EE           ", "   EEx          "},
        {export_customers,                "   E            "},
        {import_customers,                "   EE           "},
        {tag_customer,                    "   E            "},
        {change_purchase_permission,      "   E            "},
        {request_relationship,            "E  EE           ", "E  EEx          "},
        {remove_relationship,             "E  EE           "},
        {change_delegated_administration, "   EE           "},
        {change_qualification,            "   EE           "},
        {attest_agreement,                "   EE           ", "   EEx          "},
        {view_agreement,                  "   EV           ", "   EVx          "},
        {view_activity_log,               "   E            "},
        {manage_partner_users,            "EE              ", "EE x            "},
        {view_partner_users,              "EE    VV        ", "EE x  VV        "},
        {assign_other_roles,              "EE    E         ", "EE x  E         "},
        {reset_global_admin_password,     "E               "},
        {view_partner_profile,            "EV    VV        ", "EV   xVV        "},
        {edit_partner_profile,            "E               ", "E    x          "},
        {edit_locations,                  "E     E         ", "E    xE         "},
        {enrol_company,                   "E               "},
        {sign_partner_agreement,          "E               "},
        {view_partner_agreements,         "E               ", "E V             "},
        {request_partnership,             "E   E           "},
        {authorize_provider,              "E               "},
        {remove_partnership,              "E   E           "},
        {withdraw_provider_access,        "E               "},
        {accept_partner_requests,         "E               "},
        {change_granular_administration,  "   E            "},
        {administer_on_behalf,            "   E E          ", "   ExE          "},
        {change_subscriptions,            "E EEEE          ", "E EEEx          "},
        {cancel_azure_subscription,       "E               "},
        {register_reseller,               "   EE           ", "   EEx          "},
        {view_pricing,                    "V VVV           ", "V VVxx          "},
        {view_invoices,                   "E EV            ", "E EVxx          "},
        {manage_invoices,                 "E E             ", "E E xx          "},
        {view_service_health,             "   V V          ", "   VxV          "},
        {view_service_requests,           "   EVE          ", "   ExE          "},
        {request_service_for_customer,    "   E E          ", "   ExE          "},
        {report_portal_problem,           "OOOOOOOOOOO OO  ", "OOOOxOOOOOO OO  "},
        {add_devices,                     "   EE           "},
        {manage_device_profiles,          "   E            "},
        {upload_customer_users,           "E               "},
        {manage_referrals,                "    E   EO      "},
        {edit_business_profile,           "        E E     "},
        {delete_business_profile,         "          E     "},
        {publish_solutions,               "           E    "},
        {view_incentives,                 "            EV  "},
        {claim_incentives,                "            EE  "},
        {manage_incentives,               "            E   "},
        {view_insights,                   "              VV"},
        {view_customer_insights,          "       V      VV"},
        {view_revenue_insights,           "              V "},
        {find_partner,                    "E               "},
    });
}();
// clang-format on

char letter_of(PermissionLevel level) {
    return " xVOE"[static_cast<std::size_t>(level)];
}

std::string letters_of(Action action, Cloud cloud) {
    std::string letters;
    for (const Role role : all_of<Role>())
        letters += letter_of(level_of(role, action, cloud));
    return letters;
}

std::vector<Role> listed(const RoleList& list) {
    return {list.begin(), list.end()};
}

}  // namespace

TEST_CASE("every role may in every cloud what the matrix of the documents gives it") {
    CHECK(rows.size() == count_of<Action>());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        CAPTURE(name_of(row.action));
        CHECK(row.action == static_cast<Action>(i));
        for (const Cloud cloud : all_of<Cloud>()) {
            CAPTURE(name_of(cloud));
            const bool differs = cloud == Cloud::china_21vianet && !row.in_21v.empty();
            CHECK(letters_of(row.action, cloud) == (differs ? row.in_21v : row.elsewhere));
        }
    }
}

TEST_CASE("who has an action may do it, and to view is enough to read") {
    for (const Row& row : rows)
        for (const Cloud cloud : all_of<Cloud>()) {
            const std::string letters = letters_of(row.action, cloud);
            const bool reads = permissions[static_cast<std::size_t>(row.action)].reads_only;
            std::vector<Role> roles;
            for (const Role role : all_of<Role>()) {
                const char letter = letters[static_cast<std::size_t>(role)];
                const bool expected = letter == 'E' || letter == 'O' || (letter == 'V' && reads);
                CAPTURE(name_of(row.action));
                CAPTURE(name_of(role));
                CHECK(may(role, row.action, cloud) == expected);
                if (expected) roles.push_back(role);
            }
            CHECK(listed(who_may(row.action, cloud)) == roles);
        }
}

TEST_CASE("to view is not to change") {
    CHECK(grant_of(Role::sales_agent, Action::view_agreement) == Grant::view);
    CHECK(may(Role::sales_agent, Action::view_agreement, Cloud::global));
    for (const Permission& row : permissions)
        for (const Grant grant : row.grants)
            if (grant == Grant::view || grant == Grant::view_21v || grant == Grant::view_not_21v)
                CHECK(row.reads_only);
}

TEST_CASE("only the cloud operated by 21Vianet denies expressly") {
    for (const Cloud cloud : all_of<Cloud>())
        for (const Action action : all_of<Action>())
            if (cloud != Cloud::china_21vianet)
                CHECK_FALSE(letters_of(action, cloud).contains('x'));
}

TEST_CASE("a billing admin may do nothing with customers but their subscriptions") {
    std::vector<Action> granted;
    for (const Action action : all_of<Action>())
        if (may(Role::billing_admin, action, Cloud::global)) granted.push_back(action);
    CHECK(granted == std::vector{Action::change_subscriptions, Action::view_pricing,
                                 Action::view_invoices, Action::manage_invoices,
                                 Action::report_portal_problem});
}

TEST_CASE("who may add a customer is told in the order of the roles") {
    CHECK(listed(who_may(Action::add_customer, Cloud::global)) ==
          std::vector<Role>{Role::global_admin, Role::user_management_admin, Role::admin_agent,
                            Role::sales_agent});
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
