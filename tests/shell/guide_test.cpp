// What helps to find one's way: the palette, the shortcuts, the orders both give.

#include "tests/helpers/desk_page.h"
#include "tests/helpers/sound_customer.h"

namespace {

// The option that the arrow keys have reached.
std::string active_option(const DeskPage& desk) {
    const Node& field = desk.page->node(NodeRole::text_field, "Search everything");
    const auto found = desk.page->mirror.nodes.find(field.active);
    return found == desk.page->mirror.nodes.end() ? std::string() : found->second.text;
}

bool is_palette_open(const DeskPage& desk) {
    return desk.shows(NodeRole::dialog, "Search everything");
}

void find(DeskPage& desk, std::string_view text) {
    desk.page->press("k", true);
    desk.page->type(NodeRole::text_field, "Search everything", std::string(text));
}

}  // namespace

TEST_CASE("the palette is a combobox over a list box, and focus stays in its field") {
    DeskPage desk(true);
    desk.page->press("k", true);
    REQUIRE(is_palette_open(desk));
    const Node& field = desk.page->node(NodeRole::text_field, "Search everything");
    CHECK(field.expanded == NodeFlag::on);
    CHECK(desk.page->mirror.nodes.at(field.controls).role == NodeRole::list_box);
    CHECK(desk.page->ui.focused() == field.id);
    const std::string first = active_option(desk);
    desk.page->press(Key::down);
    CHECK(active_option(desk) != first);
    CHECK(desk.page->ui.focused() == field.id);
    desk.page->press(Key::up);
    CHECK(active_option(desk) == first);
    desk.page->press(Key::up);  // From the first to the last.
    desk.page->press(Key::down);
    CHECK(active_option(desk) == first);
}

TEST_CASE("Enter opens what was found, Escape leaves everything as it was") {
    DeskPage desk(true);
    find(desk, "settings");
    CHECK(active_option(desk) == "Settings");
    desk.page->press(Key::escape);
    CHECK_FALSE(is_palette_open(desk));
    CHECK(desk.desk.place().kind == PlaceKind::customers);
    find(desk, "settings");
    desk.page->press(Key::enter);
    CHECK_FALSE(is_palette_open(desk));
    CHECK(desk.desk.place().kind == PlaceKind::settings);
}

TEST_CASE("the palette finds a customer by a few letters and opens the account") {
    DeskPage desk(true);
    const StoredCustomer customer = unpack(desk.workspace.state().customers.front());
    find(desk, customer.fields.company_name);
    desk.page->press(Key::enter);
    CHECK(desk.desk.place().kind == PlaceKind::account);
    CHECK(desk.desk.place().customer == customer.id);
    // It is remembered, and stands first the next time.
    desk.go("#/customers");
    desk.page->press("k", true);
    CHECK(active_option(desk) == customer.fields.company_name);
}

TEST_CASE("what cannot be done is shown with its reason and does nothing") {
    DeskPage desk(true);
    Person helper = desk.workspace.person();
    helper.roles = {Role::helpdesk_agent};
    desk.workspace.set_person(helper);
    find(desk, "add customer");
    const Node& option = desk.page->node(NodeRole::option, "Add customer");
    CHECK(option.disabled);
    CHECK(option.description.contains("Admin agent"));
    desk.page->press(Key::enter);
    CHECK(is_palette_open(desk));
    CHECK(desk.desk.place().kind == PlaceKind::customers);
}

TEST_CASE("how many were found is spoken") {
    DeskPage desk(true);
    find(desk, "no such thing anywhere");
    bool is_spoken = false;
    for (const auto& [id, node] : desk.page->mirror.nodes)
        is_spoken = is_spoken || (node.role == NodeRole::live_region && node.text == "1 result");
    CHECK(is_spoken);
}

TEST_CASE("closing gives the focus back to where it was") {
    DeskPage desk(true);
    const NodeId button = desk.page->node(NodeRole::button, "Search everything").id;
    desk.page->focus(button);
    desk.page->click(NodeRole::button, "Search everything");
    CHECK(desk.page->ui.focused() != button);
    desk.page->press("k", true);
    CHECK_FALSE(is_palette_open(desk));
    CHECK(desk.page->ui.focused() == button);
}

TEST_CASE("a dialog that the palette opened gives the focus back past the palette") {
    DeskPage desk(true);
    const NodeId button = desk.page->node(NodeRole::button, "Search everything").id;
    desk.page->focus(button);
    find(desk, "keyboard shortcuts");
    desk.page->press(Key::enter);
    CHECK(desk.shows(NodeRole::dialog, "Keyboard shortcuts"));
    desk.page->press(Key::escape);
    CHECK(desk.page->ui.focused() == button);
}

TEST_CASE("the search field of the list gets the focus by its key, from any place") {
    DeskPage desk(true);
    desk.go("#/settings");
    desk.page->press("/");
    CHECK(desk.desk.place().kind == PlaceKind::customers);
    CHECK(desk.page->ui.focused() ==
          desk.page->node(NodeRole::text_field, "Search all customers").id);
}

TEST_CASE("every shortcut that the dialog shows does what it says") {
    for (const Shortcut& shortcut : shortcuts()) {
        CAPTURE(name_of(shortcut.order));
        DeskPage desk(true);
        const auto is_shown = [&](std::string_view keys) {
            return desk.shows(NodeRole::text, keys);
        };
        desk.page->press("?", false, true);
        REQUIRE(desk.shows(NodeRole::dialog, "Keyboard shortcuts"));
        CHECK(is_shown(keys_text({Language::en, &desk.locale}, shortcut)));
        desk.page->press(Key::escape);
        const bool is_taken = desk.page->press(shortcut.key, shortcut.held != HeldKeys::none,
                                               shortcut.held == HeldKeys::control_and_shift);
        CHECK(is_taken);
    }
}

TEST_CASE("single keys can be switched off, and those with Ctrl stay") {
    DeskPage desk(true);
    desk.page->press("?");
    desk.page->click(NodeRole::toggle, "Shortcuts of a single key");
    CHECK(desk.host.settings["single_keys"] == "off");
    desk.page->press(Key::escape);
    CHECK_FALSE(desk.page->press("s"));
    CHECK(desk.desk.place().kind == PlaceKind::customers);
    CHECK(desk.page->press("k", true));
}

TEST_CASE("in a text field its own Undo holds, and letters are text") {
    DeskPage desk(true);
    const std::size_t steps = desk.workspace.state().log.size();
    CHECK_FALSE(desk.page->press("z", true, false, true));
    CHECK_FALSE(desk.page->press("n", false, false, true));
    CHECK(desk.workspace.state().log.size() == steps);
    CHECK(desk.page->press("k", true, false, true));
}

TEST_CASE("a dialog keeps the keys to itself") {
    DeskPage desk(true);
    desk.page->press("?");
    CHECK_FALSE(desk.page->press("z", true));
    CHECK_FALSE(desk.page->press("s"));
    CHECK(desk.desk.place().kind == PlaceKind::customers);
}

TEST_CASE("palette and shortcuts draw in every language and width, and every item is named") {
    for (const float width : {390.0F, 800.0F, 1280.0F, 2560.0F})
        for (const Language language : all_of<Language>()) {
            DeskPage desk(true, {.width = width, .height = 800});
            desk.speak(language);
            desk.page->press("k", true);
            CHECK(desk.page->count(NodeRole::option) > 10);
            desk.page->press(Key::escape);
            desk.page->press("?");
            CHECK(desk.page->count(NodeRole::dialog) == 1);
        }
}

TEST_CASE("the history shows where one stands, and goes to another step after a preview") {
    DeskPage desk(true);
    const CustomerId id = desk.workspace.state().customers.front().id();
    const auto notes = [&] { return desk.workspace.state().find(id)->fields.notes; };
    const std::string at_first = notes();
    for (const char* text : {"one", "two", "three"})
        REQUIRE(
            desk.workspace.submit(UpdateCustomer{id, {{CustomerField::notes, std::string(text)}}}));
    desk.go("#/history");
    CHECK(desk.page->node(NodeRole::grid, "Undo history").row_count == 6);  // And its heading.
    desk.page->click(NodeRole::button, "Show: Demo loaded");
    CHECK(desk.shows(NodeRole::heading, "Going here undoes 3 steps"));
    CHECK(notes() == "three");
    desk.page->click(NodeRole::button, "Go to this step");
    CHECK(notes() == at_first);
    CHECK(desk.page->count(NodeRole::dialog) == 0);
    // And forward again: the steps are still there.
    desk.page->click(NodeRole::button, "Show: Customer updated");
    desk.page->click(NodeRole::button, "Go to this step");
    CHECK(notes() != at_first);
}

TEST_CASE("a way back that the role may not take is off and says why") {
    DeskPage desk(true);
    const CustomerId id = desk.workspace.state().customers.front().id();
    REQUIRE(desk.workspace.submit(RemoveCustomers{{id}}));
    Person agent = desk.workspace.person();
    agent.roles = {Role::helpdesk_agent};
    desk.workspace.set_person(agent);
    desk.go("#/customers");
    const Node& undo = desk.page->node(NodeRole::button, "Undo");
    CHECK(undo.disabled);
    CHECK(undo.description.contains("Admin agent"));
}

TEST_CASE("the tour goes through its stops by buttons, and is offered until it was taken") {
    DeskPage desk(true);
    desk.page->click(NodeRole::button, "Take the tour");
    CHECK(desk.shows(NodeRole::dialog, "Welcome to the demo"));
    CHECK_FALSE(desk.page->node(NodeRole::dialog, "Welcome to the demo").modal);
    CHECK_FALSE(desk.page->find(NodeRole::button, "Back"));
    int stops = 1;
    while (desk.page->find(NodeRole::button, "Next")) {
        desk.page->click(NodeRole::button, "Next");
        ++stops;
        // The focus stays with the words, so that Tab goes on from there.
        CHECK(desk.page->mirror.nodes.at(desk.page->ui.focused()).role == NodeRole::dialog);
    }
    CHECK(stops == 7);
    desk.page->click(NodeRole::button, "Back");
    CHECK(desk.page->find(NodeRole::button, "Next"));
    desk.page->click(NodeRole::button, "End the tour");
    CHECK(desk.page->count(NodeRole::dialog) == 0);
    CHECK(desk.host.settings["tour"] == "taken");
    CHECK_FALSE(desk.page->find(NodeRole::button, "Take the tour"));
    desk.go("#/help");
    CHECK(desk.page->find(NodeRole::button, "Take the tour"));
}

TEST_CASE("Escape ends the tour and gives the focus back") {
    DeskPage desk(true);
    const NodeId start = desk.page->node(NodeRole::button, "Search everything").id;
    desk.page->focus(start);
    desk.page->click(NodeRole::button, "Take the tour");
    desk.page->press(Key::escape);
    CHECK(desk.page->count(NodeRole::dialog) == 0);
    CHECK(desk.page->ui.focused() == start);
}

TEST_CASE("each stop of the tour lights up a control that is really there") {
    DeskPage desk(true);
    for (const auto& [role, name] :
         {std::pair(NodeRole::grid, "Customer list"),
          std::pair(NodeRole::button, "Search everything"),
          std::pair(NodeRole::link, "Import customers"), std::pair(NodeRole::button, "Undo"),
          std::pair(NodeRole::text, "Saved"), std::pair(NodeRole::link, "Settings")}) {
        CAPTURE(name);
        CHECK(desk.page->ui.tree().place_of_last(role, name).has_value());
    }
}

TEST_CASE("a link starts the tour, and the address goes on to the customers") {
    DeskPage desk(true, {}, "#/tour");
    CHECK(desk.desk.place().kind == PlaceKind::customers);
    CHECK(desk.shows(NodeRole::dialog, "Welcome to the demo"));
    CHECK(desk.host.routes.back() == "#/customers");
}

TEST_CASE("the demo is reset to what it was, after a question") {
    DeskPage desk(true);
    const CustomerId id = desk.workspace.state().customers.front().id();
    REQUIRE(desk.workspace.submit(RemoveCustomers{{id}}));
    find(desk, "reset the demo");
    desk.page->press(Key::enter);
    CHECK(desk.workspace.state().find(id)->fields.removed.value_or(false));
    desk.page->click_last(NodeRole::button, "Reset the demo");
    CHECK_FALSE(desk.workspace.state().find(id)->fields.removed.value_or(false));
    CHECK(desk.workspace.state().customers.size() == 200);
}

TEST_CASE("a demo that was undone and built upon is loaded anew when it is reset") {
    DeskPage desk(true);
    REQUIRE(desk.workspace.undo());
    REQUIRE(desk.workspace.submit(AddCustomer{desk.workspace.new_customer_id(), sound_customer()}));
    find(desk, "reset the demo");
    desk.page->press(Key::enter);
    desk.page->click_last(NodeRole::button, "Reset the demo");
    std::size_t listed = 0;
    for (const PackedCustomer customer : desk.workspace.state().customers)
        listed += is_off_the_list(customer) ? 0U : 1U;
    CHECK(listed == 200);
}

TEST_CASE("who comes by keyboard can skip to the content first of all") {
    DeskPage desk(true);
    const Node& skip = desk.page->node(NodeRole::button, "Skip to content");
    CHECK(desk.page->ui.tree().order_of_last(skip.id) == 1);  // After the page itself.
    CHECK(skip.bounds.bottom() < 0);                          // Unseen until it has the focus.
    desk.page->focus(skip.id);
    CHECK(desk.page->node(NodeRole::button, "Skip to content").bounds.y > 0);
    desk.page->click(NodeRole::button, "Skip to content");
    CHECK(desk.page->mirror.nodes.at(desk.page->ui.focused()).role == NodeRole::main);
}

TEST_CASE("help, history and tour draw in every language and width, and every item is named") {
    for (const float width : {390.0F, 800.0F, 1280.0F, 2560.0F})
        for (const Language language : all_of<Language>()) {
            DeskPage desk(true, {.width = width, .height = 800});
            desk.speak(language);
            for (const char* route : {"#/help", "#/history", "#/tour"}) {
                CAPTURE(route);
                desk.go(route);
                CHECK(desk.page->count(NodeRole::heading) >= 1);
            }
        }
}
