#include "shell/widgets/grid.h"

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

TEST_CASE("a narrow grid is a list of cards") {
    Customers customers;
    RecordedPage page([&](Ui& ui) { customers.draw(ui); }, {.width = 390, .height = 800});
    CHECK(page.count(NodeRole::grid) == 0);
    CHECK(page.find(NodeRole::link, "Customer 0"));
    CHECK(page.node(NodeRole::list, "Customers").content_height > 1'000'000);
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
