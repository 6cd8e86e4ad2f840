// Who acts: everybody of the demo's world, each with a portal of their own.

#include "shell/screens/act_as_dialog.h"
#include "tests/helpers/desk_page.h"

TEST_CASE("the bar says who acts, and everybody can be acted as") {
    DeskPage desk(true);
    desk.act_as("Ben Arnold");
    CHECK(desk.workspace.person().name == "Ben Arnold");
    CHECK(desk.workspace.person().roles == std::vector{Role::sales_agent});
    CHECK(desk.shows(NodeRole::button, "Ben Arnold · Proseware Cloud AG · Sales agent"));
    CHECK(desk.host.settings["actor.demo"] ==
          desk.workspace.person().actor.organisation + " " + desk.workspace.person().actor.user);
}

TEST_CASE("a partner sees its own customers, and what it adds is signed with its person's name") {
    DeskPage desk(true);
    desk.act_as("Nora Lindner");
    CHECK(desk.page->find(NodeRole::grid, "Customer list") == nullptr);
    CHECK(desk.shows(NodeRole::heading, "No customers yet"));
    CHECK_FALSE(desk.shows(NodeRole::button, "Clear filters"));
    const CustomerId id = desk.workspace.new_customer_id();
    CHECK(partner_of(id) == desk.workspace.person().actor.organisation);
    Customer fields = unpack(desk.workspace.state().customers.front()).fields;
    fields.company_name = "Only Proseware knows";
    fields.commerce_id.clear();
    REQUIRE(desk.workspace.submit(AddCustomer{id, fields}).has_value());
    desk.settle();
    CHECK(desk.workspace.state().log.back().author == "Nora Lindner");
    CHECK(desk.page->node(NodeRole::grid, "Customer list").row_count == 2);
    CHECK(desk.shows(NodeRole::link, "Only Proseware knows"));
    desk.go("#/activity");
    CHECK(desk.shows(NodeRole::link, "Only Proseware knows"));
    desk.act_as("Clara Weiss");
    desk.go(route_of({.kind = PlaceKind::account, .customer = id}));
    CHECK_FALSE(desk.shows(NodeRole::heading, "Only Proseware knows"));
}

TEST_CASE("a customer's portal has no customers, and says who has") {
    DeskPage desk(true);
    desk.act_as("Clara Weiss");
    CHECK_FALSE(desk.shows(NodeRole::link, "Customers"));
    CHECK_FALSE(desk.shows(NodeRole::link, "Import customers"));
    CHECK(desk.shows(NodeRole::button, "Act as"));
    desk.act_as("This workspace");
    CHECK(desk.page->node(NodeRole::grid, "Customer list").row_count == 201);
}

TEST_CASE("what a role may not do is off with who could, of the roles that the organisation has") {
    DeskPage desk(true);
    desk.act_as("Mia Otto");
    const Node& add = desk.page->node(NodeRole::button, "Add customer");
    CHECK(add.disabled);
    CHECK(add.description.contains("Helpdesk agent"));
    CHECK(add.description.contains("Admin agent"));
    desk.act_as("Tim Krause");  // Of a reseller: it is no matter of roles.
    CHECK(desk.page->node(NodeRole::button, "Add customer").description ==
          say(Language::en, Word::error_needs_a_direct_partner_or_provider));
}

TEST_CASE("who has a temporary password signs in before anybody acts as them") {
    DeskPage desk(true);
    desk.act_as("Ada Berger");
    std::string tim;
    for (const WorldRecord& record : desk.workspace.state().world.all(RecordType::user))
        if (read_as<User>(record).first_name == "Tim") tim = record.key.id;
    REQUIRE(desk.workspace.submit(ResetPassword{tim, {"salt", "hash"}}).has_value());
    desk.settle();
    desk.page->click(NodeRole::button, identity_of(desk.desk.frame()));
    const Node& button = desk.page->node(NodeRole::button, "Tim Krause");
    CHECK(button.description == say(Language::en, Word::error_password_must_be_changed_first));
    desk.page->click(NodeRole::button, "Tim Krause");
    CHECK(desk.shows(NodeRole::dialog, "Sign in"));
    CHECK(desk.workspace.person().name == "Ada Berger");
}

TEST_CASE("who acts is kept, of the demo and of one's own workspace each") {
    std::map<std::string, std::string, std::less<>> settings;
    {
        DeskPage desk(true);
        desk.act_as("Ada Berger");
        settings = desk.host.settings;
    }
    for (const bool is_demo : {true, false}) {
        DeskPage desk(is_demo);
        desk.host.settings = settings;
        desk.desk.start("#/customers");
        desk.settle();
        CHECK(desk.workspace.person().name == (is_demo ? "Ada Berger" : ""));
    }
}

TEST_CASE("the enrolling person makes sure to be an admin agent, as the documents say") {
    DeskPage desk(true);
    desk.act_as("Ruth Maurer");
    desk.page->click(NodeRole::link, "Settings");
    desk.go("#/users");
    CHECK(desk.page->node(NodeRole::grid, "User management").row_count == 6);
    desk.go(route_of({.kind = PlaceKind::user, .user = "b1000000-0000-4000-8000-000000000007"}));
    CHECK(desk.page->node(NodeRole::button, "Update").disabled);
    desk.page->click(NodeRole::check_box, "Admin agent");
    desk.page->click(NodeRole::button, "Update");
    desk.settle();
    const auto selma =
        find_user(desk.workspace.state().world, "b1000000-0000-4000-8000-000000000007");
    CHECK(selma->roles == std::vector{Role::admin_agent, Role::helpdesk_agent});
    CHECK(desk.workspace.state().log.back().author == "Ruth Maurer");
    CHECK(desk.page->node(NodeRole::button, "Update").disabled);
    desk.page->click(NodeRole::button, "Deactivate");
    CHECK(desk.shows(NodeRole::button, "Reactivate"));
    desk.act_as("Selma Yildiz");  // Deactivated: nobody becomes her.
    CHECK(desk.workspace.person().name == "Ruth Maurer");
}

TEST_CASE("the last global admin stays, with the reason") {
    DeskPage desk(true);
    desk.act_as("Ada Berger");
    desk.go(route_of({.kind = PlaceKind::user, .user = "b1000000-0000-4000-8000-000000000005"}));
    desk.page->click(NodeRole::check_box, "Global admin");
    desk.page->click(NodeRole::button, "Update");
    CHECK(desk.shows(NodeRole::region, say(Language::en, Word::error_last_global_admin_must_stay)));
}

TEST_CASE("in the cloud operated by 21Vianet a user has one role of each list") {
    DeskPage desk(true);
    desk.act_as("伟 陈");
    desk.go(route_of({.kind = PlaceKind::user, .user = "b1000000-0000-4000-8000-000000000017"}));
    const auto chosen = [&](std::string_view label) {
        const Node& field = desk.page->node(NodeRole::select, label);
        return field.options[std::stoul(field.value)];
    };
    CHECK(chosen("Agent") == "Sales agent");
    CHECK(chosen("Admin") == "No admin");
    CHECK(desk.page->count(NodeRole::check_box) == 0);
}

TEST_CASE("who may not manage users sees them, with who may") {
    DeskPage desk(true);
    desk.act_as("Selma Yildiz");
    desk.go(route_of({.kind = PlaceKind::user, .user = "b1000000-0000-4000-8000-000000000005"}));
    CHECK_FALSE(desk.shows(NodeRole::button, "Update"));  // Nor even sees them.
    desk.go("#/permissions");
    CHECK(desk.page->node(NodeRole::grid, "Who can do what").row_count == count_of<Action>() + 1);
}

TEST_CASE("a user is added, signs in with what was shown once, and chooses a password") {
    DeskPage desk(true);
    desk.act_as("Ada Berger");
    desk.go("#/users");
    desk.page->click(NodeRole::button, "Add user");
    desk.page->click(NodeRole::button, "Add");
    CHECK(desk.page->node(NodeRole::text_field, "First name").invalid);
    desk.page->type(NodeRole::text_field, "First name", "Zoe");
    desk.page->type(NodeRole::text_field, "Last name", "Neu");
    desk.page->type(NodeRole::text_field, "Email address", "zoe@fabrikam-systemhaus.example");
    desk.page->click(NodeRole::check_box, "Helpdesk agent");
    desk.page->click(NodeRole::button, "Add");
    desk.page->click(NodeRole::button, "Copy to clipboard");
    const std::string shown = desk.host.copied;
    CHECK(shown.starts_with(
        "User name: zoe@fabrikam-systemhaus.onmicrosoft.com\nTemporary password: "));
    const std::string password = shown.substr(shown.rfind(' ') + 1);
    CHECK(password.size() == 12);
    desk.page->click(NodeRole::button, "Done");
    desk.go("#/users/new");
    CHECK(desk.shows(NodeRole::button, "Add"));  // It is not shown again.

    desk.act_as("Zoe Neu");
    const auto sign_in = [&](const std::string& temporary, const std::string& chosen) {
        desk.page->type(NodeRole::text_field, "Temporary password", temporary);
        desk.page->type(NodeRole::text_field, "New password", chosen);
        desk.page->type(NodeRole::text_field, "Repeat the new password", chosen);
        desk.page->click(NodeRole::button, "Sign in");
    };
    sign_in("wrong", "a good password");
    CHECK(desk.workspace.person().name == "Ada Berger");
    sign_in(password, password);
    CHECK(desk.workspace.person().name == "Ada Berger");
    sign_in(password, "a good password");
    CHECK(desk.workspace.person().name == "Zoe Neu");
    CHECK_FALSE(desk.shows(NodeRole::dialog, "Sign in"));
    desk.go("#/customers");
    CHECK(desk.page->node(NodeRole::button, "Add customer").disabled);
    for (const auto& [key, value] : desk.host.settings)
        CHECK_FALSE(value.contains(password));
}
