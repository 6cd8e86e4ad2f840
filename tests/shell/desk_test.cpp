#include <algorithm>
#include <cmath>

#include "tests/helpers/desk_page.h"

namespace {

constexpr std::string_view contoso = R"({"id":"11111111-1111-4111-8111-111111111111",
    "companyProfile":{"domain":"contoso.onmicrosoft.com","companyName":"Contoso"},
    "billingProfile":{"firstName":"Ada","lastName":"Lovelace","email":"ada@contoso.example",
        "culture":"en-US","language":"en","defaultAddress":{"country":"US","city":"Redmond",
        "state":"WA","addressLine1":"One Way","postalCode":"98052","phoneNumber":"4255550100"}},
    "relationshipToPartner":"reseller"})";
constexpr std::string_view contoso_route = "#/customers/11111111-1111-4111-8111-111111111111";

void import_contoso(DeskPage& desk) {
    desk.drop("contoso.json", contoso);
    desk.page->click(NodeRole::button, "Import 1 customer");
    desk.settle();
}

constexpr auto every_route = std::to_array<std::string_view>(
    {"#/customers", "#/customers?search=x", "#/customers/new",
     "#/customers/11111111-1111-4111-8111-111111111111",
     "#/customers/11111111-1111-4111-8111-111111111111/edit", "#/customers/nobody", "#/import",
     "#/activity", "#/history", "#/duplicates", "#/settings", "#/help", "#/nowhere",
     "#/organisations", "#/users", "#/users/nobody", "#/users/new", "#/permissions"});

}  // namespace

TEST_CASE("every place draws in every language and width, and every item is named") {
    for (const float width : {390.0F, 800.0F, 1280.0F, 2560.0F})
        for (const Language language : all_of<Language>()) {
            DeskPage desk(false, {.width = width, .height = 800});
            import_contoso(desk);
            desk.speak(language);
            for (const std::string_view route : every_route) {
                CAPTURE(route);
                CAPTURE(width);
                desk.go(route);
                CHECK(desk.page->count(NodeRole::heading) >= 1);
                CHECK(desk.page->ui.unnamed_items().empty());
            }
        }
}

TEST_CASE("the demo world fills itself once and shows its customers") {
    DeskPage desk(true);
    CHECK(desk.workspace.state().log.size() == 1);
    CHECK(desk.page->node(NodeRole::grid, "Customer list").row_count == 201);
    desk.settle();
    CHECK(desk.workspace.state().log.size() == 1);
}

TEST_CASE("an empty workspace offers the import and the demo") {
    DeskPage desk;
    CHECK(desk.shows(NodeRole::heading, "No customers yet"));
    const auto place_of = [&](NodeRole role, std::string_view name) {
        return desk.page->node(role, name).bounds;
    };
    const Rect import = place_of(NodeRole::button, "Import customers");
    const float left = place_of(NodeRole::link, "Open the demo").x;
    const float right = place_of(NodeRole::link, "A look around in one minute").right();
    CHECK(std::abs(left + right - import.x - import.right()) < 2);  // All in the middle.
    desk.page->click(NodeRole::button, "Import customers");
    CHECK(desk.desk.place().kind == PlaceKind::import_file);
}

TEST_CASE("on a phone too, the preview of an import says what a customer is warned of") {
    DeskPage desk(false, {.width = 390, .height = 844});
    std::string file(contoso);
    file.replace(file.find("ada@contoso.example"), 19, "ada");
    desk.drop("contoso.json", file);
    const std::string warning =
        "Email address: " + std::string(say(Language::en, Word::error_email_must_be_an_address));
    CHECK(std::ranges::any_of(desk.page->mirror.nodes, [&](const auto& entry) {
        return entry.second.text.starts_with(warning);
    }));
}

TEST_CASE("clearing the filters moves nothing when it comes and goes") {
    DeskPage desk(true);
    const auto top = [&] { return desk.page->node(NodeRole::grid, "Customer list").bounds.y; };
    const float before = top();
    desk.go("#/customers?search=co");
    CHECK(desk.shows(NodeRole::button, "Clear filters"));
    CHECK(top() == before);
    desk.page->click(NodeRole::button, "Clear filters");
    CHECK_FALSE(desk.shows(NodeRole::button, "Clear filters"));
    CHECK(top() == before);
}

TEST_CASE("another page begins at its top for the keyboard and for screen readers") {
    DeskPage desk(true);
    CHECK(desk.page->ui.focused() == no_node);  // The first page is the browser's to begin.
    desk.page->click(NodeRole::button, "Add customer");
    CHECK(desk.page->ui.focused() == desk.page->node(NodeRole::main, "Add a new customer").id);
    desk.go("#/activity");
    CHECK(desk.page->ui.focused() == desk.page->node(NodeRole::main, "Activity log").id);
}

TEST_CASE("a page that one goes back to is seen as it was left") {
    DeskPage desk(false, {.width = 1280, .height = 400});
    const auto scrolled = [&] {
        for (const auto& [id, node] : desk.page->mirror.nodes)
            if (node.role == NodeRole::scroll_area &&
                desk.page->mirror.parents.at(id) == desk.page->node(NodeRole::main, "Help").id)
                return id;
        return no_node;
    };
    desk.go("#/help");
    const NodeId content = scrolled();
    desk.page->send({.kind = UiEventKind::scroll, .id = content, .y = 120});
    desk.page->press("s");  // To the settings.
    CHECK(desk.page->ui.scroll_of(content).y == 0);
    desk.go("#/help");  // As the browser's Back names it.
    CHECK(desk.page->ui.scroll_of(content).y == 120);
    desk.page->press("s");
    desk.page->press("h");
    CHECK(desk.page->ui.scroll_of(content).y == 0);
}

TEST_CASE("a search says how many are found, and at its end how many there are") {
    DeskPage desk(true);
    desk.page->type(NodeRole::text_field, "Search all customers", "contoso");
    CHECK(desk.page->said() == "17 of 200 customers");
    desk.page->type(NodeRole::text_field, "Search all customers", "");
    CHECK(desk.page->said() == "200 customers");
}

TEST_CASE("a file changes nothing before the preview is agreed to") {
    DeskPage desk;
    desk.drop("contoso.json", contoso);
    CHECK(desk.shows(NodeRole::heading, "Preview of contoso.json"));
    CHECK(desk.page->said() == "Preview of contoso.json: 1 added, 0 changed, 0 skipped");
    CHECK(desk.workspace.state().customers.empty());
    desk.page->click(NodeRole::button, "Import 1 customer");
    CHECK(desk.workspace.state().customers.size() == 1);
    CHECK(desk.shows(NodeRole::link, "Contoso"));
}

TEST_CASE("a refused file says why, and nothing has changed") {
    DeskPage desk;
    desk.drop("broken.json", R"({"items":[}])");
    CHECK(desk.workspace.state().customers.empty());
    CHECK(desk.desk.place().kind == PlaceKind::import_file);
    CHECK(desk.page->count(NodeRole::grid) == 0);
}

TEST_CASE("what a role may not do is off and says who may") {
    DeskPage desk;
    import_contoso(desk);
    Person helper = desk.workspace.person();
    helper.roles = {Role::helpdesk_agent};
    desk.workspace.set_person(helper);
    desk.go("#/customers/nobody");
    desk.go("#/customers");
    const Node& add = desk.page->node(NodeRole::button, "Add customer");
    CHECK(add.disabled);
    CHECK(add.description.find("Helpdesk agent") != std::string::npos);
    CHECK(add.description.find("Admin agent") != std::string::npos);
}

TEST_CASE("a form is submitted only when it is right, and the first wrong field gets the focus") {
    DeskPage desk;
    import_contoso(desk);
    desk.go(std::string(contoso_route) + "/edit");
    desk.page->type(NodeRole::text_field, "Postal code", "12");
    desk.page->click(NodeRole::button, "Submit");
    CHECK(desk.desk.place().kind == PlaceKind::edit_account);
    const Node& code = desk.page->node(NodeRole::text_field, "Postal code");
    CHECK(code.invalid);
    CHECK(desk.page->ui.focused() == code.id);
    desk.page->type(NodeRole::text_field, "Postal code", "98053");
    desk.page->click(NodeRole::button, "Submit");
    CHECK(desk.desk.place().kind == PlaceKind::account);
    CHECK(text_of(desk.workspace.state().customers.front(), CustomerField::postal_code) == "98053");
}

TEST_CASE("a form with changes asks before it is left") {
    DeskPage desk;
    import_contoso(desk);
    desk.go(std::string(contoso_route) + "/edit");
    desk.page->type(NodeRole::text_field, "City", "Seattle");
    CHECK(desk.host.is_guarded);
    desk.go("#/activity");
    CHECK(desk.desk.place().kind == PlaceKind::edit_account);
    desk.page->click(NodeRole::button, "Keep editing");
    CHECK(desk.desk.place().kind == PlaceKind::edit_account);
    CHECK(desk.page->node(NodeRole::text_field, "City").value == "Seattle");
    desk.go("#/activity");
    desk.page->click(NodeRole::button, "Discard");
    CHECK(desk.desk.place().kind == PlaceKind::activity);
    CHECK_FALSE(desk.host.is_guarded);
}

TEST_CASE("removing asks first, and Undo brings the customer back") {
    DeskPage desk;
    import_contoso(desk);
    desk.go(contoso_route);
    desk.page->click(NodeRole::button, "Remove customer");
    CHECK_FALSE(is_off_the_list(desk.workspace.state().customers.front()));
    CHECK(desk.shows(NodeRole::dialog, "Remove Contoso?"));
    desk.page->click_last(NodeRole::button, "Remove customer");
    CHECK(is_off_the_list(desk.workspace.state().customers.front()));
    CHECK(desk.desk.place().kind == PlaceKind::customers);
    desk.page->click_last(NodeRole::button, "Undo");
    CHECK_FALSE(is_off_the_list(desk.workspace.state().customers.front()));
}

TEST_CASE("the language changes at once and is remembered") {
    DeskPage desk;
    import_contoso(desk);
    desk.go("#/settings");
    desk.page->click(NodeRole::radio, "Deutsch");
    CHECK(desk.shows(NodeRole::heading, "Einstellungen"));
    CHECK(desk.host.language == "de");
    CHECK(desk.host.settings["language"] == "de");
}

TEST_CASE("Undo and Redo by keyboard walk through what was done") {
    DeskPage desk;
    import_contoso(desk);
    const auto key = [&](std::string character, bool shift) {
        desk.page->send({.kind = UiEventKind::key,
                         .text = std::move(character),
                         .key = Key::character,
                         .shift = shift,
                         .control = true});
    };
    key("z", false);
    CHECK(is_withdrawn(desk.workspace.state().customers.front()));
    key("y", false);
    CHECK_FALSE(is_withdrawn(desk.workspace.state().customers.front()));
}

TEST_CASE("the export is what the importer reads") {
    std::string first;
    {
        DeskPage desk;
        import_contoso(desk);
        desk.go("#/settings");
        desk.page->click(NodeRole::button, "Workspace as JSON");
        CHECK(desk.host.download_name == "twotier-2026-11-20.json");
        first = desk.host.download_bytes;
    }
    DeskPage other;
    other.drop("export.json", first);
    other.page->click(NodeRole::button, "Import 1 customer");
    other.go("#/settings");
    other.page->click(NodeRole::button, "Workspace as JSON");
    CHECK(other.host.download_bytes == first);
}

TEST_CASE("a new build is taken when the person agrees, and not while a form is being filled in") {
    DeskPage desk;
    desk.desk.offer_update();
    desk.go("#/customers/new");
    CHECK(desk.host.updates == 0);
    desk.page->type(NodeRole::text_field, "Company name", "Half done");
    desk.page->click(NodeRole::button, "Reload");
    CHECK(desk.host.updates == 0);
    desk.page->type(NodeRole::text_field, "Company name", "");
    desk.page->click(NodeRole::button, "Reload");
    CHECK(desk.host.updates == 1);
}

TEST_CASE("a new build can be left for later") {
    DeskPage desk;
    desk.desk.offer_update();
    desk.page->send({});
    CHECK(desk.shows(NodeRole::button, "Reload"));
    desk.page->click(NodeRole::button, "Dismiss");
    CHECK_FALSE(desk.shows(NodeRole::button, "Reload"));
    CHECK(desk.host.updates == 0);
}
