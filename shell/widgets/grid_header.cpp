// The first row of a grid: what each column is called, and what can be done with it.

#include <algorithm>

#include "shell/widgets/grid_drawing.h"
#include "shell/widgets/place.h"

namespace {
constexpr std::uint64_t cell_kind = 60, target_kind = 62, menu_kind = 58, edge_kind = 57;
constexpr float menu_width = 24, edge_width = 9;
}  // namespace

NodeId GridDrawing::header_target(std::size_t column) const {
    return own_id(target_kind, column);
}

void GridDrawing::paint_header_cell(std::size_t column, const Rect& bounds, NodeId target) const {
    const GridColumn& about = options_.columns[column];
    const bool is_sorted = is_sorted_by(column);
    const bool hovered = about.sortable && ui_.is_hovered(target);
    const Theme& theme = ui_.theme();
    if (hovered) paint_fill(ui_, inset(bounds, 2), theme.hover, measure::radius_control);
    const TextStyle& style = grid_header_style;
    Rect inner{bounds.x + grid_cell_padding, bounds.y, bounds.width - 2 * grid_cell_padding,
               bounds.height};
    const float arrow = is_sorted || hovered ? grid_arrow : 0;
    inner.width -= arrow;
    if (about.align_end) inner.x += arrow;
    const Color color = is_sorted ? theme.text : theme.muted;
    if (!about.hide_label) paint_text_in(ui_, inner, about.label, style, color, about.align_end);
    if (arrow > 0) {
        const float width = std::min(inner.width, text_width(ui_, about.label, style));
        const float x = about.align_end ? inner.right() - width - grid_arrow : inner.x + width + 4;
        const bool descends = is_sorted && options_.sort.order == SortOrder::descending;
        paint_icon(ui_, descends ? Icon::arrow_down : Icon::arrow_up,
                   {x, bounds.y, 14, bounds.height}, is_sorted ? theme.accent : theme.muted, 14);
    }
    if (ui_.shows_focus(target)) paint_focus_ring(ui_, inset(bounds, 4));
}

// Chooses all rows or none.
void GridDrawing::draw_header_box(std::size_t column, const Rect& bounds) {
    const NodeId target = header_target(column);
    const NodeFlag chosen = options_.all_chosen;
    Node cell{.id = own_id(cell_kind, column), .role = NodeRole::column_header, .bounds = bounds};
    cell.column_index = static_cast<std::uint32_t>(column + 1);
    cell.tab_stop = -1;
    ui_.tree().open(std::move(cell));
    Node box{.id = target,
             .role = NodeRole::check_box,
             .bounds = bounds,
             .name = std::string(options_.columns[column].label)};
    box.checked = chosen;
    box.tab_stop = tab_stop_ == GridPosition{0, column} ? 1 : 0;
    ui_.tree().leaf(std::move(box));
    ui_.tree().close();
    if (add_item(target, bounds)) paint_grid_box(ui_, bounds, target, chosen);
    if (ui_.is_clicked(target)) result_.picks_all = chosen != NodeFlag::on;
}

void GridDrawing::draw_header_menu(std::size_t column, const Rect& bounds) {
    const GridColumn& about = options_.columns[column];
    const NodeId id = own_id(menu_kind, column);
    const NodeId target = header_target(column);
    const bool is_open = is_menu_open(ui_, id);
    const Rect place{bounds.right() - menu_width - edge_width / 2, bounds.y, menu_width,
                     bounds.height};
    const std::string label = ui_.words().column_menu + ": " + std::string(about.label);
    Node node = text_node(id, NodeRole::button, place, {}, measure::body, Weight::normal);
    node.name = label;
    node.has_popup = true;
    node.expanded = flag(is_open);
    node.tab_stop = 0;
    ui_.tree().leaf(std::move(node));
    const bool is_near = is_open || ui_.is_hovered(target) || ui_.is_hovered(id) ||
                         ui_.has_focus(id) || ui_.shows_focus(target) ||
                         ui_.surroundings().has_coarse_pointer;
    if (add_item(id, place) && is_near) {
        const Theme& theme = ui_.theme();
        const Rect box = inset(place, 2);
        paint_fill(ui_, {box.x, place.y + 6, box.width, place.height - 12},
                   ui_.is_hovered(id) || is_open ? theme.selected : theme.surface,
                   measure::radius_control);
        paint_icon(ui_, Icon::chevron_down, place, theme.text, 14);
        if (ui_.shows_focus(id)) paint_focus_ring(ui_, inset(place, 4));
    }
    const UiEvent& event = ui_.event();
    const bool by_key = event.kind == UiEventKind::key && event.key == Key::down && event.alt &&
                        !ui_.key_is_consumed() && (ui_.has_focus(target) || ui_.has_focus(id));
    if (by_key) ui_.consume_key();
    const bool toggles = by_key || ui_.is_clicked(id);
    if (!toggles && !is_open) return;
    const auto item = menu_below(ui_, id, place, label, options_.column_menu(column), toggles);
    if (item) result_.chosen = GridMenuChoice{column, *item};
}

// Where the column ends: pulled, it gets another width; twice clicked, that of its cells.
void GridDrawing::draw_edge(std::size_t column, const Rect& bounds) {
    const NodeId id = own_id(edge_kind, column);
    const Rect place{bounds.right() - edge_width / 2 - 1, bounds.y, edge_width, bounds.height};
    Node node{.id = id, .role = NodeRole::splitter, .bounds = place};
    node.name = ui_.words().column_width + ": " + std::string(options_.columns[column].label);
    node.progress = bounds.width;
    node.drags = true;
    node.tab_stop = 0;
    ui_.tree().leaf(std::move(node));
    const bool is_active = ui_.is_hovered(id) || ui_.shows_focus(id);
    if (add_item(id, place)) {
        const Theme& theme = ui_.theme();
        paint_fill(ui_,
                   {bounds.right() - 1, bounds.y + (is_active ? 4.0F : 10.0F),
                    is_active ? 2.0F : 1.0F, bounds.height - (is_active ? 8.0F : 20.0F)},
                   is_active ? theme.accent : theme.border);
    }
    take_pull(column, id, true);
    if (ui_.is_clicked(id) && ui_.event().number == 2) result_.fits = column;
    if (ui_.has_focus(id) && ui_.take_key(id, Key::enter)) result_.fits = column;
}

void GridDrawing::draw_header_cell(std::size_t column, const Rect& bounds) {
    const GridColumn& about = options_.columns[column];
    if (about.selects) {
        draw_header_box(column, bounds);
        return;
    }
    const NodeId target = header_target(column);
    const bool is_sorted = is_sorted_by(column);
    Node node{.id = about.sortable ? own_id(cell_kind, column) : target,
              .role = NodeRole::column_header,
              .bounds = bounds};
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
        sorter.drags = about.adjustable;
        sorter.description = ui_.words().sort_by + " " + std::string(about.label);
        if (about.adjustable) sorter.description += ". " + ui_.words().column_keys;
        ui_.tree().leaf(std::move(sorter));
    }
    if (add_item(target, bounds)) paint_header_cell(column, bounds, target);
    if (about.adjustable && options_.column_menu) draw_header_menu(column, bounds);
    if (about.adjustable) draw_edge(column, bounds);
    ui_.tree().close();
    if (about.adjustable) take_pull(column, target, false);
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
    const auto draw = [&](std::size_t i, float by) {
        const GridColumnPlace& place = columns_.places[i];
        if (place.is_shown)
            draw_header_cell(i, {bounds.x + place.x - by, bounds.y, place.width, bounds.height});
    };
    for (std::size_t i = 0; i < pinned_; ++i)
        draw(i, 0);
    if (pinned_ > 0)
        push_clip(ui_,
                  {bounds.x + pinned_edge_, bounds.y, bounds.width - pinned_edge_, bounds.height});
    for (std::size_t i = pinned_; i < options_.columns.size(); ++i)
        draw(i, scrolled_);
    if (pinned_ > 0) pop_clip();
    ui_.tree().close();
    ui_.tree().close();
    pop_clip();
}

void GridDrawing::take_pull(std::size_t column, NodeId id, bool is_edge) {
    const UiEvent& event = ui_.event();
    if (event.kind != UiEventKind::drag || event.id != id) return;
    const auto phase = static_cast<DragPhase>(event.number);
    memory(GridMemory::pulled) = phase == DragPhase::moving ? static_cast<float>(column + 1) : 0;
    memory(GridMemory::pulled_by) = event.x;
    memory(GridMemory::pulled_edge) = is_edge ? 1 : 0;
    ui_.request_frame();
    if (phase != DragPhase::done) return;
    if (is_edge)
        result_.sized = GridWidth{column, columns_.places[column].width + event.x};
    else
        finish_move(column, event.x);
}

// Among the columns that can be moved, where the pulled one's middle would come to stand.
std::size_t GridDrawing::place_for(std::size_t column, float by) const {
    const GridColumnPlace& own = columns_.places[column];
    const float middle = own.x + own.width / 2 + by;
    std::size_t to = column;
    for (std::size_t i = 0; i < options_.columns.size(); ++i) {
        const GridColumnPlace& place = columns_.places[i];
        if (!place.is_shown || !options_.columns[i].adjustable) continue;
        if (i < column && middle < place.x + place.width / 2) return i;
        if (i > column && middle > place.x + place.width / 2) to = i;
    }
    return to;
}

void GridDrawing::finish_move(std::size_t column, float by) {
    const std::size_t to = place_for(column, by);
    if (to != column) result_.moved = GridMove{column, to};
}

// A line where the pulled edge or header would come to stand.
void GridDrawing::paint_pull(const Rect& table) {
    const auto pulled = static_cast<std::size_t>(memory(GridMemory::pulled));
    if (pulled == 0 || pulled > columns_.places.size()) return;
    const std::size_t column = pulled - 1;
    const float by = memory(GridMemory::pulled_by);
    const auto left_of = [&](std::size_t i) {
        return table.x + columns_.places[i].x - (i < pinned_ ? 0 : scrolled_);
    };
    float x = left_of(column) + columns_.places[column].width + by;
    if (memory(GridMemory::pulled_edge) <= 0) {
        const std::size_t to = place_for(column, by);
        x = left_of(to) + (to > column ? columns_.places[to].width : 0);
    }
    paint_fill(ui_, {std::max(table.x, x - 1), table.y, 2, table.height}, ui_.theme().accent);
}
