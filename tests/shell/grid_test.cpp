#include "shell/widgets/grid.h"

#include <algorithm>
#include <array>

#include "shell/widgets/button.h"
#include "shell/widgets/grid_layout.h"
#include "tests/shell/recorded_page.h"

namespace {
constexpr std::size_t row_count = 100'000;
constexpr std::array<GridColumn, 3> columns = {{
    {.key = "name", .label = "Name", .weight = 2, .sortable = true, .priority = 0},
    {.key = "domain", .label = "Domain", .priority = 2},
    {.key = "edit", .label = "Edit", .width = 48, .hide_label = true, .priority = 0},
}};

struct Customers {
    GridResult result = {};
    std::vector<std::size_t> edited = {};
    std::vector<GridExpanded> expanded = {};
    std::string followed = {};

    void draw(Ui& ui) {
        const GridResult now =
            grid(ui, "customers",
                 {.label = "Customers",
                  .columns = columns,
                  .row_count = row_count,
                  .height = 400,
                  .expanded = expanded,
                  .row =
                      [&](GridRow& cells) {
                          const std::string number = std::to_string(cells.index);
                          cells.link("Customer " + number, "#/customers/" + number);
                          cells.text(number + ".example");
                          if (cells.button("Edit " + number, Icon::pencil))
                              edited.push_back(cells.index);
                      },
                  .detail = [&](std::size_t) { button(ui, "more", {.label = "More"}); },
                  .card =
                      [&](std::size_t row) {
                          return GridCard{.title = "Customer " + std::to_string(row),
                                          .subtitle = "Reseller",
                                          .href = "#/customers/" + std::to_string(row)};
                      }});
        if (now.sort) result.sort = now.sort;
        if (now.activated) result.activated = now.activated;
        if (!ui.followed().empty()) followed = ui.followed();
    }
};

// Rows to be chosen, columns to be adjusted, groups to be folded.
struct Adjusted {
    GridResult last = {};
    NodeFlag all = NodeFlag::off;
    std::vector<std::size_t> chosen = {};
    std::vector<std::size_t> toggled = {};
    std::optional<std::size_t> fitted = {};
    std::size_t pinned = 0;
    bool is_grouped = false;

    void draw_row(GridRow& cells) {
        const std::string number = std::to_string(cells.index);
        if (is_grouped && cells.index % 10 == 0) {
            if (cells.group("Group " + number, "(9)", true)) toggled.push_back(cells.index);
            return;
        }
        cells.select("Select " + number);
        cells.text(number + ".example");
        cells.text("City " + number);
    }
    void draw(Ui& ui) {
        static constexpr std::array<GridColumn, 3> adjusted = {{
            {.label = "Select all", .width = 40, .selects = true, .priority = 0},
            {.label = "Domain", .width = 300, .sortable = true, .adjustable = true, .priority = 0},
            {.label = "City", .width = 500, .sortable = true, .adjustable = true, .priority = 0},
        }};
        static constexpr std::array<MenuItem, 1> items = {{{.label = "Hide"}}};
        const auto row = [&](GridRow& cells) { draw_row(cells); };
        const auto is_group = [](std::size_t index) { return index % 10 == 0; };
        const auto is_chosen = [&](std::size_t index) {
            return std::ranges::find(chosen, index) != chosen.end();
        };
        const auto menu = [](std::size_t) { return std::span<const MenuItem>(items); };
        const auto card = [](std::size_t index) {
            const std::string number = std::to_string(index);
            return GridCard{.title = number,
                            .select_label = "Select " + number,
                            .expand_label = "Details of " + number};
        };
        GridOptions options{.label = "Customers",
                            .columns = adjusted,
                            .row_count = row_count,
                            .height = 400,
                            .pinned = pinned,
                            .row = row,
                            .card = card,
                            .is_chosen = is_chosen,
                            .all_chosen = all,
                            .column_menu = menu,
                            .fitted = fitted};
        if (is_grouped) options.is_group = is_group;
        const GridResult now = grid(ui, "customers", options);
        const bool says_something = now.picked || now.picks_all || now.clears || now.copied ||
                                    now.sized || now.fits || now.moved || now.chosen ||
                                    now.toggled || now.activated;
        if (says_something) last = now;
    }
};

const Node& focused(const RecordedPage& page) {
    return page.mirror.nodes.at(page.ui.focused());
}
}  // namespace

TEST_CASE("a grid emits the rows that show but tells their full number") {
    Customers customers;
    RecordedPage page([&](Ui& ui) { customers.draw(ui); });
    const Node& node = page.node(NodeRole::grid, "Customers");
    CHECK(node.row_count == row_count + 1);
    CHECK(node.column_count == 3);
    CHECK(page.count(NodeRole::row) < 20);
    CHECK(page.count(NodeRole::row) > 8);
}

TEST_CASE("a grid that ends with its rows is no higher than they are, and than it may be") {
    std::size_t rows = 2;
    const auto draw = [&](Ui& ui) {
        grid(ui, "customers",
             {.label = "Customers",
              .columns = columns,
              .row_count = rows,
              .height = 400,
              .ends_with_rows = true,
              .row = [](GridRow& cells) { cells.text("Customer"); },
              .card = [](std::size_t) { return GridCard{.title = "Customer"}; }});
    };
    RecordedPage page(draw);
    const float header_and_two = page.node(NodeRole::grid, "Customers").bounds.height;
    rows = 3;
    page.send({});
    const float row = page.node(NodeRole::grid, "Customers").bounds.height - header_and_two;
    CHECK(header_and_two == 3 * row + 2);  // And its two edges.
    rows = row_count;
    page.send({});
    CHECK(page.node(NodeRole::grid, "Customers").bounds.height == 400);
}

TEST_CASE("one cell of a grid is in the tab order") {
    Customers customers;
    RecordedPage page([&](Ui& ui) { customers.draw(ui); });
    int stops = 0;
    for (const auto& [id, node] : page.mirror.nodes) {
        const bool is_inside = node.role == NodeRole::grid_cell || node.role == NodeRole::link ||
                               node.role == NodeRole::button;
        stops += is_inside && node.tab_stop == 1;
    }
    CHECK(stops == 1);
}

TEST_CASE("arrow keys move the focused cell, and far rows are scrolled to") {
    Customers customers;
    RecordedPage page([&](Ui& ui) { customers.draw(ui); });
    page.focus(page.node(NodeRole::link, "Customer 0").id);
    CHECK(page.press(Key::down));
    CHECK(focused(page).row_index == 2);
    CHECK(focused(page).column_index == 1);
    page.press(Key::right);
    CHECK(focused(page).text == "1.example");
    CHECK(page.press(Key::end, true));
    CHECK(focused(page).row_index == row_count);
    CHECK(page.ui.scroll_of(page.mirror.scrolls.back().id).y > 3'000'000);
    page.press(Key::home, true);
    CHECK(focused(page).row_index == 1);
    CHECK(page.press(Key::page_down));
    CHECK(focused(page).row_index > 5);
    CHECK_FALSE(page.press(Key::tab));
}

TEST_CASE("the row with the focus stays in the mirror when it is scrolled away") {
    Customers customers;
    RecordedPage page([&](Ui& ui) { customers.draw(ui); });
    page.focus(page.node(NodeRole::link, "Customer 3").id);
    NodeId area = no_node;
    for (const auto& [id, node] : page.mirror.nodes)
        if (node.role == NodeRole::row_group && node.content_height > 1000) area = id;
    page.send({.kind = UiEventKind::scroll, .id = area, .y = 500'000});
    CHECK(page.find(NodeRole::link, "Customer 3"));
    CHECK_FALSE(page.find(NodeRole::link, "Customer 4"));
    CHECK(page.ui.focused() == page.node(NodeRole::link, "Customer 3").id);
}

TEST_CASE("Enter on a cell does what its link or button does") {
    Customers customers;
    RecordedPage page([&](Ui& ui) { customers.draw(ui); });
    page.focus(page.node(NodeRole::link, "Customer 0").id);
    page.press(Key::down);
    CHECK(page.press(Key::enter));
    CHECK(customers.followed == "#/customers/1");
    page.press(Key::end);
    page.press(Key::enter);
    CHECK(customers.edited == std::vector<std::size_t>{1});
}

TEST_CASE("a header sorts, and a click into a row tells which") {
    Customers customers;
    RecordedPage page([&](Ui& ui) { customers.draw(ui); });
    page.click(NodeRole::button, "Name");
    REQUIRE(customers.result.sort);
    CHECK(*customers.result.sort == GridSort{0, SortOrder::ascending});
    page.click(NodeRole::grid_cell, "4.example");
    CHECK(customers.result.activated == 4);
}

TEST_CASE("an expanded row has its detail below it and moves the others down") {
    Customers customers;
    RecordedPage page([&](Ui& ui) { customers.draw(ui); });
    const auto row_of = [&](std::string_view name) {
        const NodeId cell = page.mirror.parents.at(page.node(NodeRole::link, name).id);
        return page.mirror.nodes.at(page.mirror.parents.at(cell)).bounds;
    };
    const float before = row_of("Customer 2").y;
    customers.expanded = {{1, 150}};
    page.send({});
    CHECK(row_of("Customer 2").y == doctest::Approx(static_cast<double>(before) + 150));
    CHECK(page.find(NodeRole::button, "More"));
}

TEST_CASE("a row tells that it was picked, and how far a range reaches") {
    Adjusted table;
    RecordedPage page([&](Ui& ui) { table.draw(ui); });
    CHECK(page.node(NodeRole::grid, "Customers").multi_selectable);
    page.click(NodeRole::check_box, "Select 2");
    CHECK(table.last.picked == GridPick{2, false, 2});
    page.send({.kind = UiEventKind::click,
               .id = page.node(NodeRole::check_box, "Select 5").id,
               .shift = true});
    CHECK(table.last.picked == GridPick{5, true, 5});
    page.send({.kind = UiEventKind::click,
               .id = page.node(NodeRole::grid_cell, "4.example").id,
               .control = true});
    CHECK(table.last.picked == GridPick{4, false, 4});
    CHECK_FALSE(table.last.activated);
}

TEST_CASE("keys pick rows, all of them or none") {
    Adjusted table;
    RecordedPage page([&](Ui& ui) { table.draw(ui); });
    page.focus(page.node(NodeRole::grid_cell, "3.example").id);
    const auto press = [&](Key key, bool control, bool shift, std::string text = {}) {
        return page.send({.kind = UiEventKind::key,
                          .text = std::move(text),
                          .key = key,
                          .shift = shift,
                          .control = control});
    };
    CHECK(press(Key::space, false, false));
    CHECK(table.last.picked == GridPick{3, false, 3});
    CHECK(press(Key::down, false, true));
    CHECK(table.last.picked == GridPick{4, true, 3});
    CHECK(focused(page).text == "4.example");
    CHECK(press(Key::end, true, true));
    CHECK(table.last.picked == GridPick{row_count - 1, true, 4});
    CHECK(press(Key::character, true, false, "a"));
    CHECK(table.last.picks_all == true);
    // With nothing chosen Escape is not the table's.
    CHECK_FALSE(press(Key::escape, false, false));
    table.all = NodeFlag::mixed;
    CHECK(press(Key::escape, false, false));
    CHECK(table.last.clears);
    CHECK(press(Key::character, true, false, "c"));
    CHECK(table.last.copied == GridPosition{row_count, 1});
}

TEST_CASE("the header's box says whether all rows are chosen, some or none") {
    Adjusted table;
    RecordedPage page([&](Ui& ui) { table.draw(ui); });
    CHECK(page.node(NodeRole::check_box, "Select all").checked == NodeFlag::off);
    page.click(NodeRole::check_box, "Select all");
    CHECK(table.last.picks_all == true);
    table.all = NodeFlag::mixed;
    page.send({});
    CHECK(page.node(NodeRole::check_box, "Select all").checked == NodeFlag::mixed);
    table.all = NodeFlag::on;
    page.send({});
    page.click(NodeRole::check_box, "Select all");
    CHECK(table.last.picks_all == false);
}

TEST_CASE("a chosen row says so, and so does one that is not") {
    Adjusted table;
    table.chosen = {3};
    RecordedPage page([&](Ui& ui) { table.draw(ui); });
    const auto row_of = [&](std::string_view cell) {
        return page.mirror.nodes.at(
            page.mirror.parents.at(page.node(NodeRole::grid_cell, cell).id));
    };
    CHECK(row_of("3.example").selected == NodeFlag::on);
    CHECK(row_of("4.example").selected == NodeFlag::off);
}

TEST_CASE("a column is sized by its edge, by the keyboard, and to fit its cells") {
    Adjusted table;
    RecordedPage page([&](Ui& ui) { table.draw(ui); });
    const Node edge = page.node(NodeRole::splitter, "Column width: Domain");
    CHECK(edge.drags);
    CHECK(edge.progress == 300);
    page.send({.kind = UiEventKind::drag, .id = edge.id, .x = 40, .number = 0});
    CHECK_FALSE(table.last.sized);
    page.send({.kind = UiEventKind::drag, .id = edge.id, .x = 60, .number = 1});
    CHECK(table.last.sized == GridWidth{1, 360});
    page.send({.kind = UiEventKind::click, .id = edge.id, .number = 2});
    CHECK(table.last.fits == 1);
    table.fitted = 1;
    page.send({});
    REQUIRE(table.last.sized);
    CHECK(table.last.sized->width < 120);
    table.fitted.reset();
    page.focus(page.node(NodeRole::button, "Domain").id);
    page.send({.kind = UiEventKind::key, .key = Key::right, .shift = true});
    CHECK(table.last.sized == GridWidth{1, 316});
}

TEST_CASE("a column is moved by its header, and by the keyboard with the focus going along") {
    Adjusted table;
    RecordedPage page([&](Ui& ui) { table.draw(ui); });
    const NodeId domain = page.node(NodeRole::button, "Domain").id;
    page.send({.kind = UiEventKind::drag, .id = domain, .x = 450, .number = 1});
    CHECK(table.last.moved == GridMove{1, 2});
    // Nothing stands before the columns that can be moved.
    table.last.moved.reset();
    page.send({.kind = UiEventKind::drag, .id = domain, .x = -900, .number = 1});
    CHECK_FALSE(table.last.moved);
    page.focus(domain);
    page.press(Key::right, true);
    CHECK(table.last.moved == GridMove{1, 2});
    CHECK(page.ui.focused() == page.node(NodeRole::button, "City").id);
}

TEST_CASE("a column has a menu, by pointer and by keyboard") {
    Adjusted table;
    RecordedPage page([&](Ui& ui) { table.draw(ui); });
    page.click(NodeRole::button, "Column menu: City");
    page.click(NodeRole::menu_item, "Hide");
    CHECK(table.last.chosen == GridMenuChoice{2, 0});
    CHECK_FALSE(page.find(NodeRole::menu_item, "Hide"));
    page.focus(page.node(NodeRole::button, "Domain").id);
    CHECK(page.send({.kind = UiEventKind::key, .key = Key::down, .alt = true}));
    CHECK(focused(page).text == "Hide");
    page.press(Key::escape);
    CHECK_FALSE(page.find(NodeRole::menu_item, "Hide"));
}

TEST_CASE("pinned columns stay while the others scroll sideways under them") {
    Adjusted table;
    table.pinned = 2;
    RecordedPage page([&](Ui& ui) { table.draw(ui); }, {.width = 700, .height = 600});
    const auto area = [&] {
        for (const auto& [id, node] : page.mirror.nodes)
            if (node.role == NodeRole::row_group && node.content_height > 1000) return id;
        return no_node;
    };
    const float before = page.node(NodeRole::grid_cell, "3.example").bounds.x;
    const Node city = page.node(NodeRole::grid_cell, "City 3");
    page.send({.kind = UiEventKind::scroll, .id = area(), .x = 100});
    // The row itself has moved to the left by as much.
    CHECK(page.node(NodeRole::grid_cell, "3.example").bounds.x == before + 100);
    CHECK(page.node(NodeRole::grid_cell, "City 3").bounds.width == city.bounds.width - 100);
}

TEST_CASE("a group's row is one cell that folds, and the rows below it are one level deeper") {
    Adjusted table;
    table.is_grouped = true;
    RecordedPage page([&](Ui& ui) { table.draw(ui); });
    CHECK(page.count(NodeRole::grid) == 0);
    CHECK(page.node(NodeRole::tree_grid, "Customers").row_count == row_count + 1);
    const Node cell = page.node(NodeRole::grid_cell, "Group 0 (9)");
    CHECK(cell.column_span == 3);
    const Node row = page.mirror.nodes.at(page.mirror.parents.at(cell.id));
    CHECK(row.level == 1);
    CHECK(row.expanded == NodeFlag::on);
    CHECK(row.selected == NodeFlag::absent);
    CHECK(
        page.mirror.nodes.at(page.mirror.parents.at(page.node(NodeRole::grid_cell, "1.example").id))
            .level == 2);
    page.click(NodeRole::grid_cell, "Group 0 (9)");
    CHECK(table.toggled == std::vector<std::size_t>{0});
    page.focus(cell.id);
    page.press(Key::left);
    page.press(Key::enter);
    CHECK(table.toggled == std::vector<std::size_t>{0, 0, 0});
    page.press(Key::down);
    CHECK(focused(page).row_index == 2);
}

TEST_CASE("a card has a box to choose it and an arrow to open it") {
    Adjusted table;
    RecordedPage page([&](Ui& ui) { table.draw(ui); }, {.width = 390, .height = 800});
    page.click(NodeRole::check_box, "Select 1");
    CHECK(table.last.picked == GridPick{1, false, 1});
    page.click(NodeRole::button, "Details of 1");
    CHECK(table.last.toggled == 1);
    CHECK(page.node(NodeRole::check_box, "Select 1").bounds.width >= 44);
    CHECK(page.node(NodeRole::button, "Details of 1").bounds.height >= 44);
}

TEST_CASE("a narrow grid is a list of cards") {
    Customers customers;
    RecordedPage page([&](Ui& ui) { customers.draw(ui); }, {.width = 390, .height = 800});
    CHECK(page.count(NodeRole::grid) == 0);
    CHECK(page.find(NodeRole::link, "Customer 0"));
    CHECK(page.node(NodeRole::list, "Customers").content_height > 1'000'000);
}

TEST_CASE("a table that comes back stands where it was left, in the browser too") {
    Customers customers;
    bool is_there = true;
    RecordedPage page([&](Ui& ui) {
        if (is_there) customers.draw(ui);
    });
    NodeId rows = no_node;
    for (const auto& [id, node] : page.mirror.nodes)
        if (node.role == NodeRole::row_group && node.content_height > 0) rows = id;
    page.send({.kind = UiEventKind::scroll, .id = rows, .y = 3600});
    is_there = false;
    page.send({});
    page.mirror.scrolls.clear();
    is_there = true;
    page.send({});
    REQUIRE(page.mirror.scrolls.size() == 1);
    CHECK(page.mirror.scrolls.front().id == rows);
    CHECK(page.mirror.scrolls.front().y == 3600);
}

TEST_CASE("a column that fits its cells is as wide as they are, before the others share") {
    std::string cloud = "Global";
    const std::array<GridColumn, 2> fitting = {
        GridColumn{.key = "name", .label = "Name"},
        GridColumn{.key = "cloud", .label = "Cloud", .min_width = 40, .fits_up_to = 160}};
    RecordedPage page([&](Ui& ui) {
        grid(ui, "clouds",
             {.label = "Clouds", .columns = fitting, .row_count = 1, .row = [&](GridRow& cells) {
                  cells.text("Contoso");
                  cells.text(cloud);
              }});
    });
    const auto width = [&] { return page.node(NodeRole::grid_cell, cloud).bounds.width; };
    CHECK(width() == doctest::Approx(6 * 7 + 25).epsilon(0.1));
    cloud = "US Government";
    page.send({});
    CHECK(width() == doctest::Approx(13 * 7 + 25).epsilon(0.1));
    cloud = "A cloud whose name is longer than any";
    page.send({});
    CHECK(width() == 160);
}

TEST_CASE("columns are dropped by priority and share what is left") {
    const GridColumns wide = placed_columns(columns, 648);
    CHECK(wide.places[0].width == doctest::Approx(2 * (648 - 48 - 192) / 3.0 + 96));
    CHECK(wide.places[1].is_shown);
    const GridColumns narrow = placed_columns(columns, 200);
    CHECK_FALSE(narrow.places[1].is_shown);
    CHECK(narrow.places[0].width == doctest::Approx(152));
}

TEST_CASE("rows of unequal height are found by their distance from the top") {
    const std::array<GridExpanded, 2> expanded = {GridExpanded{2, 100}, GridExpanded{5, 50}};
    const GridRows rows(10, 36, expanded);
    CHECK(rows.top_of(2) == 72);
    CHECK(rows.top_of(3) == 36 * 3 + 100);
    CHECK(rows.total() == 36 * 10 + 150);
    CHECK(rows.row_at(0) == 0);
    CHECK(rows.row_at(36 * 2 + 90) == 2);
    CHECK(rows.row_at(36 * 3 + 101) == 3);
    CHECK(rows.row_at(100'000) == 9);
}
