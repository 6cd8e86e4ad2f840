// A customer with its tenant: added in the portal's steps, sold to, its users looked after.

#include "tests/helpers/desk_page.h"
#include "tests/helpers/desk_scenes.h"

namespace {

void fill_account_info(DeskPage& desk) {
    const auto type = [&](std::string_view label, const std::string& text) {
        desk.page->type(NodeRole::text_field, label, text);
    };
    type("Company name", "Lighthouse Works GmbH");
    type("Primary domain name", "lighthouse-works");
    desk.choose("Country/region", "Germany");
    type("Address line 1", "Hafenstrasse 3");
    type("City", "Kiel");
    type("Postal code", "24103");
    type("First name", "Lena");
    type("Last name", "Brodersen");
    type("Email address", "lena@lighthouse.example");
    type("Phone number", "+49 431 5550 2001");
}

}  // namespace

TEST_CASE("a customer is added step by step, and its admin's password is seen once") {
    DeskPage desk(true);
    desk.act_as("Nora Lindner");
    desk.go("#/customers/new");
    CHECK(desk.page->shows_text("Step 1 of 4: Account info"));
    desk.page->click(NodeRole::button, "Next");
    CHECK(desk.page->shows_text("Step 1 of 4: Account info"));  // Something is missing.
    fill_account_info(desk);
    desk.page->click(NodeRole::button, "Next");
    CHECK(desk.page->shows_text("Step 2 of 4: Subscriptions"));
    desk.page->click(NodeRole::check_box, "Office 365 E3");
    desk.page->type(NodeRole::text_field, "Quantity of Office 365 E3", "0");
    desk.page->click(NodeRole::button, "Next");
    CHECK(desk.page->shows_text("Step 2 of 4: Subscriptions"));
    desk.page->type(NodeRole::text_field, "Quantity of Office 365 E3", "25");
    desk.page->click(NodeRole::button, "Next");
    CHECK(desk.page->shows_text("Step 3 of 4: Review"));
    CHECK(desk.page->shows_text("lighthouse-works.onmicrosoft.com"));
    desk.page->click(NodeRole::button, "Back");
    desk.page->click(NodeRole::button, "Next");
    desk.page->click(NodeRole::button, "Submit");
    CHECK(desk.page->shows_text("admin@lighthouse-works.onmicrosoft.com"));
    desk.page->click(NodeRole::button, "Done");
    CHECK(desk.desk.place().kind == PlaceKind::account);
    CHECK(desk.shows(NodeRole::heading, "Lighthouse Works GmbH"));
    CHECK_FALSE(desk.page->shows_text("admin@lighthouse-works.onmicrosoft.com"));
    desk.go(desk.page->node(NodeRole::link, "Subscriptions").href);
    CHECK(desk.shows(NodeRole::heading, "Office 365 E3"));
}

TEST_CASE("what an indirect reseller may not order is disabled and says who could") {
    DeskPage desk(true);
    desk.act_as("Ada Berger");
    desk.go("#/customers");
    CHECK(desk.page->node(NodeRole::button, "Add customer").disabled);
}

TEST_CASE("a subscription's quantity changes, it is suspended, and cancelled after a question") {
    DeskPage desk(true);
    open_tenant(desk, PlaceKind::customer_subscriptions);
    desk.page->type(NodeRole::text_field, "Quantity", "30");
    desk.page->click(NodeRole::button, "Update quantity of Office 365 E3");
    CHECK(desk.page->node(NodeRole::text_field, "Quantity").value == "30");
    desk.page->click(NodeRole::button, "Suspend");
    CHECK(desk.shows(NodeRole::button, "Reactivate"));
    desk.page->click(NodeRole::button, "Cancel subscription");
    desk.page->click_last(NodeRole::button, "Cancel subscription");
    CHECK(desk.page->shows_text("Canceled"));
    CHECK_FALSE(desk.shows(NodeRole::button, "Reactivate"));
}

TEST_CASE("a new subscription is ordered in a dialog that says what is wrong with the quantity") {
    DeskPage desk(true);
    open_tenant(desk, PlaceKind::customer_subscriptions);
    desk.page->click(NodeRole::button, "Add subscription");
    desk.choose("Product", "Exchange Online (Plan 1)");
    // Of the two fields that of the dialog over the page.
    const auto type = [&](const std::string& text) {
        desk.page->send({.kind = UiEventKind::input,
                         .id = desk.page->node_last(NodeRole::text_field, "Quantity").id,
                         .text = text});
    };
    type("many");
    desk.page->click(NodeRole::button, "Submit");
    CHECK(desk.page->node_last(NodeRole::text_field, "Quantity").invalid);
    type("5");
    desk.page->click(NodeRole::button, "Submit");
    CHECK(desk.shows(NodeRole::heading, "Exchange Online (Plan 1)"));
}

TEST_CASE("a user of the customer gets a licence, and loses it when deleted") {
    DeskPage desk(true);
    open_tenant(desk, PlaceKind::customer_user);
    CHECK(desk.page->node(NodeRole::check_box, "Office 365 E3").checked == NodeFlag::on);
    desk.page->click(NodeRole::check_box, "Office 365 E3");
    desk.page->click(NodeRole::button, "Update licenses");
    CHECK(desk.page->node(NodeRole::check_box, "Office 365 E3").checked == NodeFlag::off);
    desk.page->click(NodeRole::button, "Delete user");
    desk.page->click_last(NodeRole::button, "Delete user");
    CHECK(desk.desk.place().kind == PlaceKind::customer_users);
    desk.page->click(NodeRole::button, "Restore Mats Iversen");
    CHECK(desk.shows(NodeRole::link, "Mats Iversen"));
}

TEST_CASE("a new user of the customer signs in with a password that is shown once") {
    DeskPage desk(true);
    open_tenant(desk, PlaceKind::add_customer_user);
    desk.page->type(NodeRole::text_field, "First name", "Ole");
    desk.page->type(NodeRole::text_field, "Last name", "Petersen");
    desk.page->type(NodeRole::text_field, "User name", "ole");
    desk.page->click(NodeRole::button, "Add");
    CHECK(desk.page->shows_text("ole@lighthouse-works.onmicrosoft.com"));
    desk.page->click(NodeRole::button, "Done");
    CHECK(desk.shows(NodeRole::link, "Ole Petersen"));
}

TEST_CASE("who has no role in the tenant sees its pages and is told what it would take") {
    DeskPage desk(true);
    const CustomerId customer = add_a_tenant(desk);
    desk.go("#/customers");
    desk.act_as("Ben Arnold");
    desk.go(route_of({.kind = PlaceKind::customer_users, .customer = customer}));
    CHECK(desk.page->node(NodeRole::button, "Add user").disabled);
    CHECK(desk.page->node(NodeRole::button, "Add user").description.contains("Admin agent"));
}

TEST_CASE("the down arrow leads to the account, services, users and licences") {
    DeskPage desk(true);
    add_a_tenant(desk);
    desk.go("#/customers");
    desk.page->click(NodeRole::button, "Show details of Lighthouse Works GmbH");
    for (const std::string_view page :
         {"Subscriptions", "Users and licenses", "Service management", "Account"})
        CHECK(desk.shows(NodeRole::link, page));
}

TEST_CASE("a relationship that a subscription holds cannot be removed, and the dialog names it") {
    DeskPage desk(true);
    open_tenant(desk, PlaceKind::account);
    desk.page->click(NodeRole::button, "Remove customer relationship");
    CHECK(desk.page->shows_text("In the way: Office 365 E3 (Active)"));
    CHECK(desk.page->node_last(NodeRole::button, "Remove customer relationship").disabled);
}

TEST_CASE("a password that is reset is seen once, and Done leads to the list") {
    DeskPage desk(true);
    open_tenant(desk, PlaceKind::customer_user);
    desk.page->click(NodeRole::button, "Reset password");
    CHECK(desk.shows(NodeRole::heading, "Sign-in information of Mats Iversen"));
    desk.page->click(NodeRole::button, "Done");
    CHECK(desk.desk.place().kind == PlaceKind::customer_users);
    CHECK_FALSE(desk.shows(NodeRole::heading, "Sign-in information of Mats Iversen"));
}

TEST_CASE(
    "what is typed for a user's name stays when the licences are updated, and not after Undo") {
    DeskPage desk(true);
    open_tenant(desk, PlaceKind::customer_user);
    desk.page->type(NodeRole::text_field, "First name", "Matthias");
    desk.page->click(NodeRole::check_box, "Office 365 E3");
    desk.page->click(NodeRole::button, "Update licenses");
    CHECK(desk.page->node(NodeRole::text_field, "First name").value == "Matthias");
    desk.page->click(NodeRole::button, "Update");
    desk.page->press("z", true);
    CHECK(desk.page->node(NodeRole::text_field, "First name").value == "Mats");
}
