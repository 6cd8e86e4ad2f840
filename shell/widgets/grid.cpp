#include "shell/widgets/grid.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/grid_drawing.h"
#include "shell/widgets/place.h"
#include "shell/widgets/scroll_area.h"

namespace {
constexpr float card_height = 64;
// Pinned columns leave at least this share of the table to the others.
constexpr float pinned_share_max = 0.6F;
// Rows beyond the edge that exist too, so that going on finds them.
constexpr std::size_t overscan = 2;

// Kinds of nodes that have no key of their own; they stand above the bits of rows and columns.
constexpr std::uint64_t inner_kind = 61, detail_kind = 59;

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

NodeId GridDrawing::own_id(std::uint64_t kind, std::size_t number) const {
    return ui_.id((std::uint64_t{1} << kind) + number);
}

NodeId GridDrawing::inner_id(const Cell& cell) const {
    return own_id(inner_kind, row_ << 16U | cell.column);
}

NodeFlag GridDrawing::row_flag(std::size_t row) const {
    if (options_.is_group && options_.is_group(row)) return NodeFlag::absent;
    if (options_.is_chosen) return flag(options_.is_chosen(row));
    return options_.selected ? flag(options_.selected == row) : NodeFlag::absent;
}

std::optional<GridDrawing::Cell> GridDrawing::next_cell() {
    const std::size_t column = next_column_++;
    if (column >= options_.columns.size() || !columns_.places[column].is_shown) return std::nullopt;
    const GridColumnPlace& place = columns_.places[column];
    const bool is_pinned = column < pinned_;
    if (!is_pinned && pinned_ > 0 && !is_clipped_) {
        is_clipped_ = true;
        const float left = row_bounds_.x + scrolled_ + pinned_edge_;
        push_clip(ui_, {left, row_bounds_.y, viewport_width_ - pinned_edge_, row_height_});
    }
    const Rect bounds{row_bounds_.x + place.x + (is_pinned ? scrolled_ : 0), row_bounds_.y,
                      place.width, row_height_};
    return Cell{.id = cell_id(row_, column),
                .bounds = bounds,
                .inner = {bounds.x + grid_cell_padding, bounds.y,
                          bounds.width - 2 * grid_cell_padding, bounds.height},
                .column = column,
                .is_tab_stop = tab_stop_ == GridPosition{row_ + 1, column}};
}

GridDrawing::Cell GridDrawing::whole_row() {
    next_column_ = options_.columns.size();
    const Rect bounds{row_bounds_.x + scrolled_, row_bounds_.y, viewport_width_, row_height_};
    return {.id = cell_id(row_, 0),
            .bounds = bounds,
            .inner = inset(bounds, 0),
            .column = 0,
            .is_tab_stop = tab_stop_.row == row_ + 1};
}

Rect GridDrawing::uncovered(const Cell& cell, const Rect& bounds) const {
    if (cell.column < pinned_ || scrolled_ <= 0) return bounds;
    const float left = std::max(bounds.x, row_bounds_.x + scrolled_ + pinned_edge_);
    return {left, bounds.y, std::max(0.0F, bounds.right() - left), bounds.height};
}

Node GridDrawing::cell_node(const Cell& cell) const {
    Node node{.id = cell.id, .role = NodeRole::grid_cell, .bounds = uncovered(cell, cell.bounds)};
    node.row_index = static_cast<std::uint32_t>(row_ + 1);
    node.column_index = static_cast<std::uint32_t>(cell.column + 1);
    node.tab_stop = cell.is_tab_stop ? 1 : 0;
    return node;
}

bool GridDrawing::is_activated(const Cell& cell, NodeId target, bool by_space) {
    const bool is_here = ui_.has_focus(cell.id) || ui_.has_focus(target);
    const bool by_key = is_here && (ui_.take_key(cell.id, Key::enter) ||
                                    (by_space && ui_.take_key(cell.id, Key::space)));
    return ui_.is_clicked(target) || by_key;
}

// The widest cell or header that was seen, by the column's name: another language begins anew.
float& GridDrawing::fit_of(const GridColumn& column) {
    return ui_.memory(ui_.id(column.label), static_cast<std::uint32_t>(GridMemory::fit));
}

void GridDrawing::note_width(const Cell& cell, float content) {
    const float width = std::ceil(content + 2 * grid_cell_padding + 1);
    if (!natural_.empty()) natural_[cell.column] = std::max(natural_[cell.column], width);
    const GridColumn& about = column(cell);
    if (about.fits_up_to <= 0) return;
    float& fit = fit_of(about);
    if (width <= fit) return;
    fit = width;
    ui_.request_frame();
}

void GridDrawing::draw_detail(std::size_t row, const Rect& bounds, float height) {
    const NodeId id = own_id(detail_kind, row);
    const float width = std::min(bounds.width, viewport_width_);
    const Rect area{bounds.x + scrolled_, bounds.bottom(), width, height};
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
    const Theme& theme = ui_.theme();
    const NodeFlag chosen = row_flag(row);
    if (chosen == NodeFlag::on)
        paint_fill(ui_, row_bounds_, theme.selected);
    else if (ui_.hover_is_inside(id))
        paint_fill(ui_, row_bounds_, theme.hover);
    if (!ends_box(row))
        paint_fill(ui_, {row_bounds_.x, row_bounds_.bottom() - 1, row_bounds_.width, 1},
                   theme.border);
    Node node{.id = id, .role = NodeRole::row, .bounds = row_bounds_};
    node.row_index = static_cast<std::uint32_t>(row + 2);
    node.selected = chosen;
    if (options_.is_group) node.level = 2;
    ui_.tree().open(std::move(node));
    GridRow cells;
    cells.index = row;
    cells.drawing_ = this;
    options_.row(cells);
    if (is_clipped_) pop_clip();
    is_clipped_ = false;
    ui_.tree().close();
    take_row(row, id);
    const float detail = rows_.detail_of(row);
    if (detail > 0 && options_.detail) draw_detail(row, row_bounds_, detail);
}

// What no cell has taken is the row's.
void GridDrawing::take_row(std::size_t row, NodeId id) {
    if (options_.is_group && options_.is_group(row)) return;
    const UiEvent& event = ui_.event();
    const bool is_clicked = event.kind == UiEventKind::click &&
                            (event.id == id || (ui_.tree().parent_of_last(event.id) == id));
    const bool picks = options_.is_chosen && (event.shift || event.control);
    if (is_clicked && picks)
        pick_row(event.shift);
    else if (is_clicked)
        result_.activated = row;
    if (result_.focused_row != row) return;
    if (ui_.take_key(id, Key::enter)) result_.activated = row;
    if (!options_.is_chosen) return;
    if (ui_.take_key(id, Key::space) || ui_.take_key(id, Key::space, true)) pick_row(false);
    if (ui_.take_key(id, Key::space, false, true)) pick_row(true);
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

void GridDrawing::place_columns(float room) {
    std::vector<GridColumn> fitted(options_.columns.begin(), options_.columns.end());
    for (GridColumn& column : fitted) {
        if (column.fits_up_to <= 0) continue;
        const float head = std::ceil(text_width(ui_, column.label, grid_header_style));
        const float wanted = std::max(fit_of(column), head + 2 * grid_cell_padding + grid_arrow);
        column.min_width = std::clamp(wanted, column.min_width, column.fits_up_to);
        column.weight = 0;
    }
    columns_ = placed_columns(fitted, room);
    pinned_ = 0;
    pinned_edge_ = 0;
    for (std::size_t i = 0; i < options_.pinned && i < options_.columns.size(); ++i) {
        if (!columns_.places[i].is_shown) continue;
        const float edge = columns_.places[i].x + columns_.places[i].width;
        if (edge > room * pinned_share_max) break;
        pinned_ = i + 1;
        pinned_edge_ = edge;
    }
}

void GridDrawing::tell_fitted() {
    if (!options_.fitted || natural_.empty()) return;
    const float width = std::ceil(natural_[*options_.fitted]);
    if (width > 0) result_.sized = GridWidth{*options_.fitted, width};
}

void GridDrawing::draw_table(const Rect& inner, float head) {
    take_keys();
    tab_stop_ = {static_cast<std::size_t>(memory(GridMemory::row)),
                 static_cast<std::size_t>(memory(GridMemory::column))};
    const std::size_t first = rows_.row_at(ui_.scroll_of(area_).y) + 1;
    const std::size_t last = rows_.row_at(ui_.scroll_of(area_).y + viewport_) + 1;
    const bool is_there = result_.focused_row || tab_stop_.row == 0 ||
                          (tab_stop_.row >= first && tab_stop_.row <= last);
    if (!is_there || (tab_stop_.row == 0 && !position_of_focus())) tab_stop_.row = first;
    if (rows_.count() == 0) tab_stop_.row = 0;
    draw_header({inner.x, inner.y, inner.width, head});
}

GridResult GridDrawing::draw() {
    const bool has_cards = options_.card && ui_.is_narrow();
    const float head = has_cards ? 0 : ui_.row_height();
    const float room = space_left(ui_);
    const LayoutFrame& frame = ui_.layout();
    const float left_over = frame.top + frame.height - frame.y - (frame.is_first ? 0 : frame.gap);
    float height =
        options_.height > 0 ? options_.height : std::max(head + 3 * row_height_, left_over);
    if (options_.ends_with_rows) height = std::min(height, head + rows_.total() + 2);
    const Rect bounds = place(ui_, room, snapped(ui_, height));
    const Theme& theme = ui_.theme();
    paint_box(ui_, bounds, theme.surface, theme.border, measure::radius_card);
    const Rect inner = inset(bounds, 1);
    viewport_ = inner.height - head;
    viewport_width_ = inner.width;
    place_columns(inner.width);
    const Rect area{inner.x, inner.y + head, inner.width, viewport_};
    const float content_width = has_cards ? area.width : std::max(area.width, columns_.width);
    scrolled_ =
        has_cards
            ? 0
            : snapped(ui_, std::clamp(ui_.scroll_of(area_).x, 0.0F, content_width - area.width));
    if (options_.fitted) natural_.assign(options_.columns.size(), 0);

    const NodeRole role = options_.is_group ? NodeRole::tree_grid : NodeRole::grid;
    Node node{.id = id_, .role = has_cards ? NodeRole::group : role, .bounds = bounds};
    node.name = std::string(options_.label);
    if (!has_cards) {
        node.row_count = static_cast<std::uint32_t>(rows_.count() + 1);
        node.column_count = static_cast<std::uint32_t>(options_.columns.size());
        node.multi_selectable = static_cast<bool>(options_.is_chosen);
    }
    ui_.tree().open(std::move(node));
    if (!has_cards) draw_table(inner, head);
    ui_.push_layout({.left = area.x, .top = area.y, .width = area.width, .x = area.x, .y = area.y});
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
    if (pinned_ > 0 && scrolled_ > 0)
        paint_fill(ui_, {inner.x + pinned_edge_ - 1, inner.y, 1, inner.height}, theme.control);
    paint_pull({inner.x, inner.y, inner.width, inner.height});
    ui_.tree().close();
    tell_fitted();
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
    ui.memory(id, static_cast<std::uint32_t>(GridMemory::row)) = static_cast<float>(row + 1);
    const NodeId area = area_of(ui, id);
    const auto column =
        static_cast<std::uint64_t>(ui.memory(id, static_cast<std::uint32_t>(GridMemory::column)));
    ui.scroll_to(area, 0,
                 std::max(0.0F, static_cast<float>(row) * ui.row_height() - ui.row_height() * 3));
    ui.focus_node(ui.id(std::uint64_t{row} << 16U | column));
}
