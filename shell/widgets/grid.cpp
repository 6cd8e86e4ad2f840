#include "shell/widgets/grid.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/grid_drawing.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"
#include "shell/widgets/scroll_area.h"

namespace {
constexpr float cell_padding = measure::space_3, card_height = 64;
constexpr std::uint32_t row_slot = 10, column_slot = 11;
// Rows beyond the edge that exist too, so that going on finds them.
constexpr std::size_t overscan = 2;

NodeId area_of(Ui& ui, NodeId grid) {
    ui.push_id(grid);
    const NodeId area = ui.id("rows");
    ui.pop_id();
    return area;
}
}  // namespace

GridDrawing::GridDrawing(Ui& ui, NodeId id, const GridOptions& options)
    : ui_(ui),
      id_(id),
      options_(options),
      area_(area_of(ui, id)),
      row_height_(options.card && ui.is_narrow() ? card_height
                  : options.row_height > 0       ? options.row_height
                                                 : ui.row_height()),
      rows_(options.row_count, row_height_, options.expanded) {}

NodeId GridDrawing::row_id(std::size_t row) const {
    return ui_.id(std::uint64_t{row} << 16U | 0xFFFFU);
}

NodeId GridDrawing::cell_id(std::size_t row, std::size_t column) const {
    return ui_.id(std::uint64_t{row} << 16U | column);
}

NodeId GridDrawing::header_target(std::size_t column) const {
    return ui_.id((std::uint64_t{1} << 62U) + column);
}

NodeId GridDrawing::inner_id(const Cell& cell) const {
    return ui_.id((std::uint64_t{1} << 61U) + (std::uint64_t{row_} << 16U | cell.column));
}

std::optional<GridPosition> GridDrawing::position_of_focus() const {
    const NodeTree& tree = ui_.tree();
    for (NodeId node = ui_.focused(); node != no_node && node != id_;
         node = tree.parent_of_last(node)) {
        const Node* found = tree.find_last(node);
        if (!found || found->column_index == 0) continue;
        return GridPosition{found->row_index, found->column_index - 1U};
    }
    return std::nullopt;
}

void GridDrawing::show_row(std::size_t row) {
    const float top = rows_.top_of(row);
    const float at = ui_.scroll_of(area_).y;
    const float bottom = top + row_height_;
    if (top < at)
        ui_.scroll_to(area_, ui_.scroll_of(area_).x, top);
    else if (bottom > at + viewport_)
        ui_.scroll_to(area_, ui_.scroll_of(area_).x, bottom - viewport_);
}

void GridDrawing::move_to(GridPosition to) {
    ui_.memory(id_, row_slot) = static_cast<float>(to.row);
    ui_.memory(id_, column_slot) = static_cast<float>(to.column);
    if (to.row == 0) {
        ui_.focus_node(header_target(to.column));
        return;
    }
    show_row(to.row - 1);
    ui_.focus_node(cell_id(to.row - 1, to.column));
}

void GridDrawing::take_keys() {
    const auto position = position_of_focus();
    if (!position) return;
    ui_.memory(id_, row_slot) = static_cast<float>(position->row);
    ui_.memory(id_, column_slot) = static_cast<float>(position->column);
    if (position->row > 0) result_.focused_row = position->row - 1;
    if (ui_.event().in_text_field) return;

    const auto shown = [&](std::size_t column) { return columns_.places[column].is_shown; };
    const std::size_t last_row = rows_.count();
    const auto page = static_cast<std::size_t>(std::max(1.0F, viewport_ / row_height_ - 1));
    std::size_t first = 0;
    std::size_t last = options_.columns.size() - 1;
    while (first < last && !shown(first))
        ++first;
    while (last > first && !shown(last))
        --last;
    GridPosition to = *position;
    const auto pressed = [&](Key key, bool control = false) {
        return ui_.take_key(id_, key, control);
    };
    if (pressed(Key::down))
        to.row = std::min(last_row, to.row + 1);
    else if (pressed(Key::up))
        to.row = to.row > 0 ? to.row - 1 : 0;
    else if (pressed(Key::page_down))
        to.row = std::min(last_row, to.row + page);
    else if (pressed(Key::page_up))
        to.row = to.row > page ? to.row - page : 1;
    else if (pressed(Key::home))
        to.column = first;
    else if (pressed(Key::end))
        to.column = last;
    else if (pressed(Key::home, true))
        to = {1, first};
    else if (pressed(Key::end, true))
        to = {last_row, last};
    else if (pressed(Key::right)) {
        do
            ++to.column;
        while (to.column <= last && !shown(to.column));
        to.column = std::min(to.column, last);
    } else if (pressed(Key::left)) {
        do
            to.column -= to.column > first ? 1 : 0;
        while (to.column > first && !shown(to.column));
    } else
        return;
    move_to(to);
}

std::optional<GridDrawing::Cell> GridDrawing::next_cell() {
    const std::size_t column = next_column_++;
    if (column >= options_.columns.size() || !columns_.places[column].is_shown) return std::nullopt;
    const GridColumnPlace& place = columns_.places[column];
    const Rect bounds{row_bounds_.x + place.x, row_bounds_.y, place.width, row_height_};
    return Cell{.id = cell_id(row_, column),
                .bounds = bounds,
                .inner = {bounds.x + cell_padding, bounds.y, bounds.width - 2 * cell_padding,
                          bounds.height},
                .column = column,
                .is_tab_stop = tab_stop_ == GridPosition{row_ + 1, column}};
}

Node GridDrawing::cell_node(const Cell& cell) const {
    Node node{.id = cell.id, .role = NodeRole::grid_cell, .bounds = cell.bounds};
    node.row_index = static_cast<std::uint32_t>(row_ + 1);
    node.column_index = static_cast<std::uint32_t>(cell.column + 1);
    node.tab_stop = cell.is_tab_stop ? 1 : 0;
    return node;
}

bool GridDrawing::is_activated(const Cell& cell, NodeId target) {
    const bool by_key = ui_.has_focus(cell.id) &&
                        (ui_.take_key(cell.id, Key::enter) || ui_.take_key(cell.id, Key::space));
    return ui_.is_clicked(target) || by_key;
}

void GridDrawing::paint_header_cell(std::size_t column, const Rect& bounds, NodeId target) const {
    const GridColumn& about = options_.columns[column];
    const bool is_sorted = is_sorted_by(column);
    const bool hovered = about.sortable && ui_.is_hovered(target);
    const Theme& theme = ui_.theme();
    if (hovered) paint_fill(ui_, inset(bounds, 2), theme.hover, measure::radius_control);
    const TextStyle style{measure::caption, Weight::semibold};
    Rect inner{bounds.x + cell_padding, bounds.y, bounds.width - 2 * cell_padding, bounds.height};
    const float arrow = is_sorted || hovered ? 18 : 0;
    inner.width -= arrow;
    if (about.align_end) inner.x += arrow;
    const Color color = is_sorted ? theme.text : theme.muted;
    if (!about.hide_label) paint_text_in(ui_, inner, about.label, style, color, about.align_end);
    if (arrow > 0) {
        const float width = std::min(inner.width, text_width(ui_, about.label, style));
        const float x = about.align_end ? inner.right() - width - 18 : inner.x + width + 4;
        const bool descends = is_sorted && options_.sort.order == SortOrder::descending;
        paint_icon(ui_, descends ? Icon::arrow_down : Icon::arrow_up,
                   {x, bounds.y, 14, bounds.height}, is_sorted ? theme.accent : theme.muted, 14);
    }
    if (ui_.shows_focus(target)) paint_focus_ring(ui_, inset(bounds, 4));
}

void GridDrawing::draw_header_cell(std::size_t column, const Rect& bounds) {
    const GridColumn& about = options_.columns[column];
    const NodeId cell = ui_.id((std::uint64_t{1} << 60U) + column);
    const NodeId target = header_target(column);
    const bool is_sorted = is_sorted_by(column);
    Node node{
        .id = about.sortable ? cell : target, .role = NodeRole::column_header, .bounds = bounds};
    node.column_index = static_cast<std::uint32_t>(column + 1);
    node.sort = is_sorted ? options_.sort.order : SortOrder::none;
    node.disabled = false;
    const bool is_tab_stop = tab_stop_ == GridPosition{0, column};
    if (!about.sortable) {
        node.text = std::string(about.label);
        node.tab_stop = is_tab_stop ? 1 : 0;
    } else {
        node.tab_stop = -1;
    }
    ui_.tree().open(std::move(node));
    if (about.sortable) {
        Node sorter = text_node(target, NodeRole::button, bounds, about.label, measure::body,
                                Weight::semibold);
        sorter.tab_stop = is_tab_stop ? 1 : 0;
        sorter.description = ui_.words().sort_by + " " + std::string(about.label);
        ui_.tree().leaf(std::move(sorter));
    }
    ui_.tree().close();
    if (add_item(target, bounds)) paint_header_cell(column, bounds, target);
    if (!about.sortable || !ui_.is_clicked(target)) return;
    const bool flips = is_sorted && options_.sort.order == SortOrder::ascending;
    result_.sort = GridSort{column, flips ? SortOrder::descending : SortOrder::ascending};
}

void GridDrawing::draw_header(const Rect& bounds) {
    push_clip(ui_, bounds);
    paint_fill(ui_, {bounds.x, bounds.bottom() - 1, bounds.width, 1}, ui_.theme().border);
    ui_.tree().open({.id = ui_.id("head"), .role = NodeRole::row_group, .bounds = bounds});
    Node row{.id = ui_.id("head row"), .role = NodeRole::row, .bounds = bounds};
    row.row_index = 1;
    ui_.tree().open(std::move(row));
    const float scrolled = ui_.scroll_of(area_).x;
    for (std::size_t i = 0; i < options_.columns.size(); ++i) {
        const GridColumnPlace& place = columns_.places[i];
        if (!place.is_shown) continue;
        draw_header_cell(i, {bounds.x + place.x - scrolled, bounds.y, place.width, bounds.height});
    }
    ui_.tree().close();
    ui_.tree().close();
    pop_clip();
}

void GridDrawing::draw_detail(std::size_t row, const Rect& bounds, float height) {
    const NodeId id = ui_.id((std::uint64_t{1} << 59U) + row);
    const Rect area{bounds.x, bounds.bottom(), bounds.width, height};
    const IdScope scope(ui_, id);
    paint_fill(ui_, {area.x, area.y, area.width, area.height - 1}, ui_.theme().canvas);
    paint_fill(ui_, {area.x, area.bottom() - 1, area.width, 1}, ui_.theme().border);
    ui_.tree().open({.id = id, .role = NodeRole::row, .bounds = area});
    ui_.tree().open(
        {.id = ui_.id("cell"), .role = NodeRole::grid_cell, .bounds = area, .tab_stop = -1});
    constexpr float padding = measure::space_4;
    LayoutFrame frame{
        .left = area.x + padding, .top = area.y + padding, .width = area.width - 2 * padding};
    frame.x = frame.right = frame.left;
    frame.y = frame.bottom = frame.top;
    frame.height = area.height - 2 * padding;
    frame.owner = id;
    ui_.push_layout(frame);
    push_clip(ui_, area);
    options_.detail(row);
    pop_clip();
    ui_.pop_layout();
    ui_.tree().close();
    ui_.tree().close();
}

void GridDrawing::draw_row(std::size_t row, const Rect& area) {
    row_ = row;
    next_column_ = 0;
    row_bounds_ = {area.x, area.y + rows_.top_of(row), columns_.width, row_height_};
    const NodeId id = row_id(row);
    row_is_hovered_ = ui_.hover_is_inside(id);
    const Theme& theme = ui_.theme();
    const Rect line{row_bounds_.x, row_bounds_.y, row_bounds_.width, row_height_};
    if (options_.selected == row)
        paint_fill(ui_, line, theme.selected);
    else if (row_is_hovered_)
        paint_fill(ui_, line, theme.hover);
    paint_fill(ui_, {line.x, line.bottom() - 1, line.width, 1}, theme.border);
    Node node{.id = id, .role = NodeRole::row, .bounds = row_bounds_};
    node.row_index = static_cast<std::uint32_t>(row + 2);
    if (options_.selected) node.selected = flag(options_.selected == row);
    ui_.tree().open(std::move(node));
    GridRow cells;
    cells.index = row;
    cells.drawing_ = this;
    options_.row(cells);
    ui_.tree().close();
    // What no cell has taken is the row's.
    const UiEvent& event = ui_.event();
    const bool is_clicked = event.kind == UiEventKind::click &&
                            (event.id == id || (ui_.tree().parent_of_last(event.id) == id));
    if (is_clicked) result_.activated = row;
    if (result_.focused_row == row && ui_.take_key(id, Key::enter)) result_.activated = row;
    const float detail = rows_.detail_of(row);
    if (detail > 0 && options_.detail) draw_detail(row, row_bounds_, detail);
}

void GridDrawing::draw_rows(const Rect& area) {
    if (rows_.count() == 0) return;
    const float at = ui_.scroll_of(area_).y;
    const std::size_t top = rows_.row_at(at);
    const std::size_t bottom = rows_.row_at(at + viewport_);
    const std::size_t first = top > overscan ? top - overscan : 0;
    const std::size_t last = std::min(rows_.count() - 1, bottom + overscan);
    // The row with the focus stays, wherever one scrolls to: an element cannot lose it unasked.
    const auto kept = result_.focused_row;
    if (kept && *kept < first && *kept < rows_.count()) draw_row(*kept, area);
    for (std::size_t row = first; row <= last; ++row)
        draw_row(row, area);
    if (kept && *kept > last && *kept < rows_.count()) draw_row(*kept, area);
}

void GridDrawing::draw_card(std::size_t row, const Rect& area) {
    const GridCard card = options_.card(row);
    const NodeId id = row_id(row);
    const NodeId target = cell_id(row, 0);
    const float detail = rows_.detail_of(row);
    const Rect bounds{area.x, area.y + rows_.top_of(row), area.width, card_height};
    const Theme& theme = ui_.theme();
    Node item{.id = id, .role = NodeRole::list_item, .bounds = bounds};
    item.position = static_cast<std::uint32_t>(row + 1);
    item.set_size = static_cast<std::uint32_t>(rows_.count());
    ui_.tree().open(std::move(item));
    if (options_.selected == row) paint_fill(ui_, bounds, theme.selected);
    paint_fill(ui_, {bounds.x, bounds.bottom() - 1, bounds.width, 1}, theme.border);
    const bool has_link = !card.href.empty();
    if (add_item(target, bounds)) {
        const TextStyle small{measure::caption};
        const float end = card.trailing.empty() ? 0 : text_width(ui_, card.trailing, small) + 12;
        const float x = bounds.x + measure::space_3;
        const float width = bounds.width - 2 * measure::space_3;
        paint_text_in(ui_, {x, bounds.y + 10, width - end, 22}, card.title,
                      {measure::body, Weight::semibold}, has_link ? theme.accent : theme.text);
        paint_text_in(ui_, {x, bounds.y + 32, width, 20}, card.subtitle, small, theme.muted);
        paint_text_in(ui_, {x, bounds.y + 10, width, 22}, card.trailing, small, theme.muted, true);
        if (ui_.shows_focus(target)) paint_focus_ring(ui_, inset(bounds, 4));
    }
    Node title = text_node(target, has_link ? NodeRole::link : NodeRole::button, bounds, card.title,
                           measure::body, Weight::semibold);
    title.href = card.href;
    ui_.tree().leaf(std::move(title));
    const Rect rest{bounds.x + measure::space_3, bounds.y + 32, bounds.width - 24, 20};
    Node subtitle =
        text_node(ui_.id((std::uint64_t{1} << 58U) + row), NodeRole::text, rest,
                  card.subtitle + " " + card.trailing, measure::caption, Weight::normal);
    subtitle.inert = true;  // Points through to the title, which covers the card.
    ui_.tree().leaf(std::move(subtitle));
    ui_.tree().close();
    if (ui_.is_clicked(target)) {
        result_.activated = row;
        if (card.href.starts_with('#')) ui_.follow(card.href);
    }
    if (detail > 0 && options_.detail) draw_detail(row, bounds, detail);
}

void GridDrawing::draw_cards(const Rect& area) {
    if (rows_.count() == 0) return;
    const float at = ui_.scroll_of(area_).y;
    const std::size_t top = rows_.row_at(at);
    const std::size_t last = std::min(rows_.count() - 1, rows_.row_at(at + viewport_) + overscan);
    for (std::size_t row = top > overscan ? top - overscan : 0; row <= last; ++row)
        draw_card(row, area);
}

GridResult GridDrawing::draw() {
    const bool has_cards = options_.card && ui_.is_narrow();
    const float head = has_cards ? 0 : ui_.row_height();
    const float room = space_left(ui_);
    const LayoutFrame& frame = ui_.layout();
    const float left_over = frame.top + frame.height - frame.y - (frame.is_first ? 0 : frame.gap);
    const float height =
        options_.height > 0 ? options_.height : std::max(head + 3 * row_height_, left_over);
    const Rect bounds = place(ui_, room, snapped(ui_, height));
    const Theme& theme = ui_.theme();
    paint_box(ui_, bounds, theme.surface, theme.border, measure::radius_card);
    const Rect inner = inset(bounds, 1);
    columns_ = placed_columns(options_.columns, inner.width);
    viewport_ = inner.height - head;
    const Rect area{inner.x, inner.y + head, inner.width, viewport_};

    Node node{.id = id_, .role = has_cards ? NodeRole::group : NodeRole::grid, .bounds = bounds};
    node.name = std::string(options_.label);
    if (!has_cards) {
        node.row_count = static_cast<std::uint32_t>(rows_.count() + 1);
        node.column_count = static_cast<std::uint32_t>(options_.columns.size());
    }
    ui_.tree().open(std::move(node));
    if (!has_cards) {
        take_keys();
        tab_stop_ = {static_cast<std::size_t>(ui_.memory(id_, row_slot)),
                     static_cast<std::size_t>(ui_.memory(id_, column_slot))};
        const std::size_t first = rows_.row_at(ui_.scroll_of(area_).y) + 1;
        const std::size_t last = rows_.row_at(ui_.scroll_of(area_).y + viewport_) + 1;
        const bool is_there = result_.focused_row || tab_stop_.row == 0 ||
                              (tab_stop_.row >= first && tab_stop_.row <= last);
        if (!is_there || (tab_stop_.row == 0 && !position_of_focus())) tab_stop_.row = first;
        if (rows_.count() == 0) tab_stop_.row = 0;
        draw_header({inner.x, inner.y, inner.width, head});
    }
    ui_.push_layout({.left = area.x, .top = area.y, .width = area.width, .x = area.x, .y = area.y});
    const float content_width = has_cards ? area.width : std::max(area.width, columns_.width);
    scroll_area(ui_, "rows",
                {.width = area.width,
                 .height = area.height,
                 .content_width = content_width,
                 .content_height = std::max(1.0F, rows_.total()),
                 .role = has_cards ? NodeRole::list : NodeRole::row_group,
                 .label = has_cards ? options_.label : std::string_view(),
                 .horizontal = content_width > area.width + 1},
                [&] {
                    const LayoutFrame& content = ui_.layout();
                    const Rect origin{content.left, content.top, content_width, 0};
                    if (has_cards)
                        draw_cards(origin);
                    else
                        draw_rows(origin);
                });
    ui_.pop_layout();
    ui_.tree().close();
    return result_;
}

GridResult grid(Ui& ui, std::string_view key, const GridOptions& options) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    return GridDrawing(ui, id, options).draw();
}

void focus_grid_row(Ui& ui, std::string_view key, std::size_t row) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    ui.memory(id, row_slot) = static_cast<float>(row + 1);
    const NodeId area = area_of(ui, id);
    const auto column = static_cast<std::uint64_t>(ui.memory(id, column_slot));
    ui.scroll_to(area, 0,
                 std::max(0.0F, static_cast<float>(row) * ui.row_height() - ui.row_height() * 3));
    ui.focus_node(ui.id(std::uint64_t{row} << 16U | column));
}
