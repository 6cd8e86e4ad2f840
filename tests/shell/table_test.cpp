#include <algorithm>

#include "tests/helpers/desk_page.h"

namespace {

// The demo's two hundred customers.
struct Table {
    DeskPage desk;

    explicit Table(UiSurroundings around = {}) : desk(true, around) {}
    RecordedPage& page() { return *desk.page; }
    // In the order of the list.
    std::string name_at(std::size_t row) {
        for (const auto& [id, node] : page().mirror.nodes)
            if (node.role == NodeRole::link && row_of(id) == row + 2) return node.text;
        return {};
    }
    std::uint32_t row_of(NodeId id) {
        for (; id != no_node; id = page().mirror.parents.at(id)) {
            const auto found = page().mirror.nodes.find(id);
            if (found == page().mirror.nodes.end()) return 0;
            if (found->second.role == NodeRole::row) return found->second.row_index;
        }
        return 0;
    }
    void choose(std::size_t row, bool shift = false) {
        const std::string label = "Select " + name_at(row);
        page().send({.kind = UiEventKind::click,
                     .id = page().node(NodeRole::check_box, label).id,
                     .shift = shift});
    }
    const LogEntry& last() { return desk.workspace.state().log.back(); }
    std::string route() { return desk.host.routes.back(); }
};

}  // namespace

TEST_CASE("a range of customers is tagged by one order with one undo") {
    Table table;
    table.choose(1);
    table.choose(4, true);
    CHECK(table.desk.shows(NodeRole::text, "4 selected"));
    CHECK(table.page().node(NodeRole::check_box, "Select all").checked == NodeFlag::mixed);
    table.page().click(NodeRole::button, "Change tags");
    CHECK(table.page().node(NodeRole::dialog, "Change tags: 4 customers").modal);
    table.page().type(NodeRole::text_field, "Add these tags", "pilot");
    table.page().focus(table.page().node(NodeRole::text_field, "Add these tags").id);
    table.page().press(Key::enter);
    table.desk.settle();
    CHECK(table.desk.shows(NodeRole::grid, "What will change"));
    table.page().click(NodeRole::button, "Change 4 customers");
    table.desk.settle();
    CHECK(table.last().name == TransactionName::update_customers);
    CHECK(table.last().changed.size() == 4);
    CHECK_FALSE(table.desk.shows(NodeRole::dialog, "Change tags: 4 customers"));
    // The choice stays for what comes next.
    CHECK(table.desk.shows(NodeRole::text, "4 selected"));
    CHECK(table.desk.workspace.undo().has_value());
    for (const Change& change : table.last().changed)
        CHECK(change.field == CustomerField::tags);
}

TEST_CASE("removing the chosen empties the choice") {
    Table table;
    table.page().click(NodeRole::check_box, "Select all");
    CHECK(table.desk.shows(NodeRole::text, "200 selected"));
    table.page().click(NodeRole::button, "Remove selected");
    table.desk.settle();
    table.page().click(NodeRole::button, "Remove 200 customers");
    table.desk.settle();
    CHECK(table.last().name == TransactionName::remove_customers);
    CHECK_FALSE(table.desk.shows(NodeRole::text, "200 selected"));
}

TEST_CASE("only the chosen are exported") {
    Table table;
    table.choose(0);
    table.choose(2);
    const std::string left_out = table.name_at(1);
    table.page().click(NodeRole::button, "Export selection");
    table.page().click(NodeRole::menu_item, "Selected customers as CSV");
    const std::string& bytes = table.desk.host.download_bytes;
    CHECK(bytes.find(table.name_at(0)) != std::string::npos);
    CHECK(bytes.find(left_out) == std::string::npos);
    CHECK(std::ranges::count(bytes, '\n') == 3);
}

TEST_CASE("what the filter hides stays chosen and is counted") {
    Table table;
    table.page().click(NodeRole::check_box, "Select all");
    table.desk.go("#/customers?country=DE");
    CHECK(table.page().find(NodeRole::text, "200 selected") == nullptr);
    const auto hidden = 200 - table.page().node(NodeRole::grid, "Customer list").row_count + 1;
    CHECK(table.desk.shows(
        NodeRole::text, "200 selected, " + std::to_string(hidden) + " of them not in this list"));
    table.page().click(NodeRole::button, "Clear selection");
    CHECK_FALSE(table.desk.shows(NodeRole::button, "Clear selection"));
}

TEST_CASE("columns are hidden, pinned, sized and grouped in the address") {
    Table table;
    const auto choose_in_menu = [&](std::string_view column, std::string_view item) {
        table.page().click(NodeRole::button, "Column menu: " + std::string(column));
        table.page().click(NodeRole::menu_item, item);
    };
    choose_in_menu("Tags", "Hide column");
    CHECK(table.route() ==
          "#/customers?columns=company_name,domain,relationship,country,cloud,"
          "contact,last_change");
    choose_in_menu("Company name", "Pin up to here");
    CHECK(table.route().ends_with("&pinned=1"));
    choose_in_menu("Cloud", "Group by this column");
    CHECK(table.route().ends_with("&pinned=1&group=cloud"));
    CHECK(table.desk.shows(NodeRole::tree_grid, "Customer list"));
    choose_in_menu("Company name", "Fit to content");
    CHECK(table.route().find("columns=company_name:") != std::string::npos);
    // Another page and back: the table is as it was left.
    const std::string route = table.route();
    table.desk.go("#/settings");
    table.desk.go("#/customers");
    CHECK(route_of(table.desk.desk.place()) == route);
    CHECK(table.desk.host.settings["table"] == route);
}

TEST_CASE("the columns' dialog shows more of them and brings the usual ones back") {
    Table table;
    table.page().click(NodeRole::button, "Columns");
    table.page().click(NodeRole::check_box, "City");
    CHECK(table.route().ends_with(",last_change,city"));
    table.page().click(NodeRole::button, "Move City forward");
    CHECK(table.route().ends_with(",city,last_change"));
    table.page().click(NodeRole::button, "Usual columns");
    CHECK(table.route() == "#/customers");
}

TEST_CASE("a group folds, and its customers go with it") {
    Table table;
    table.desk.go("#/customers?group=cloud");
    const std::uint32_t before = table.page().node(NodeRole::tree_grid, "Customer list").row_count;
    std::string first;
    for (const auto& [id, node] : table.page().mirror.nodes)
        if (node.role == NodeRole::grid_cell && node.column_span > 0) first = node.text;
    REQUIRE_FALSE(first.empty());
    table.page().click(NodeRole::grid_cell, first);
    CHECK(table.page().node(NodeRole::tree_grid, "Customer list").row_count < before);
    table.page().click(NodeRole::grid_cell, first);
    CHECK(table.page().node(NodeRole::tree_grid, "Customer list").row_count == before);
}

TEST_CASE("Ctrl+C takes the chosen rows as a table, or the cell one is in") {
    Table table;
    const auto copy = [&] {
        table.page().send(
            {.kind = UiEventKind::key, .text = "c", .key = Key::character, .control = true});
    };
    table.page().focus(table.page().node(NodeRole::link, table.name_at(0)).id);
    copy();
    CHECK(table.desk.host.copied == table.name_at(0));
    table.choose(0);
    table.choose(1, true);
    // The box that was clicked has the focus, and no text of its own to be copied.
    table.page().focus(table.page().node(NodeRole::check_box, "Select " + table.name_at(1)).id);
    copy();
    CHECK(table.desk.host.copied.starts_with("Company name\tPrimary domain name\t"));
    CHECK(std::ranges::count(table.desk.host.copied, '\n') == 3);
    CHECK(table.desk.host.copied_html.find("<table>") != std::string::npos);
}

TEST_CASE("on a phone a customer is chosen and opened on its card") {
    Table table({.width = 390, .height = 800});
    for (const auto& [id, node] : table.page().mirror.nodes) {
        if (node.role != NodeRole::check_box) continue;
        table.page().send({.kind = UiEventKind::click, .id = id});
        break;
    }
    CHECK(table.desk.shows(NodeRole::text, "1 selected"));
}

TEST_CASE("the value of any column is a filter that can be dropped") {
    Table table;
    table.desk.go("#/customers?city=K%C3%B6ln");
    CHECK(table.desk.shows(NodeRole::button, "City: Köln"));
    table.page().click(NodeRole::button, "City: Köln");
    CHECK(table.route() == "#/customers");
}

TEST_CASE("a column's statistics are a click away from being a filter") {
    Table table;
    table.page().click(NodeRole::button, "Column menu: Cloud");
    table.page().click(NodeRole::menu_item, "Statistics");
    CHECK(table.desk.shows(NodeRole::dialog, "Statistics: Cloud"));
    NodeId value = no_node;
    for (const auto& [id, node] : table.page().mirror.nodes)
        if (node.role == NodeRole::button && node.description == "Show only Global") value = id;
    REQUIRE(value != no_node);
    table.page().send({.kind = UiEventKind::click, .id = value});
    CHECK(table.route() == "#/customers?cloud=global");
    CHECK_FALSE(table.desk.shows(NodeRole::dialog, "Statistics: Cloud"));
}

TEST_CASE("a view is kept under a name, renamed, chosen and deleted") {
    Table table;
    table.desk.go("#/customers?country=DE&group=city");
    table.page().click(NodeRole::button, "Views");
    table.page().click(NodeRole::menu_item, "Save this view…");
    CHECK(table.page().node(NodeRole::button, "Save view").disabled);
    table.page().type(NodeRole::text_field, "Name of this view", "German cities");
    table.page().click(NodeRole::button, "Save view");
    CHECK(table.desk.host.settings["views"] ==
          "German%20cities #/customers?country=DE&group=city\n");
    table.page().click(NodeRole::button, "Rename German cities");
    table.page().type(NodeRole::text_field, "New name of German cities", "Cities");
    table.page().click(NodeRole::button, "Rename");
    table.page().press(Key::escape);
    table.desk.go("#/customers");
    table.page().click(NodeRole::button, "Views");
    CHECK(table.page().node(NodeRole::menu_item_radio, "Cities").checked == NodeFlag::off);
    table.page().press(Key::escape);
    table.page().click(NodeRole::button, "Views");
    table.page().click(NodeRole::menu_item, "Save this view…");
    table.page().click(NodeRole::button, "Delete Cities");
    CHECK(table.desk.host.settings["views"].empty());
}
