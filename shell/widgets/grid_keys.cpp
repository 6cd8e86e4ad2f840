// The keyboard in a grid: where the focus goes, and what it takes along.

#include <algorithm>

#include "shell/widgets/grid_drawing.h"

namespace {
constexpr float width_step = 16;

bool is_character(const Ui& ui, std::string_view character) {
    const UiEvent& event = ui.event();
    return event.kind == UiEventKind::key && event.key == Key::character && event.control &&
           !event.shift && !event.alt && event.text == character && !ui.key_is_consumed();
}
}  // namespace

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

void GridDrawing::show_column(std::size_t column) {
    if (column < pinned_ || column >= columns_.places.size()) return;
    const GridColumnPlace& place = columns_.places[column];
    const float y = ui_.scroll_of(area_).y;
    if (place.x < scrolled_ + pinned_edge_)
        ui_.scroll_to(area_, place.x - pinned_edge_, y);
    else if (place.x + place.width > scrolled_ + viewport_width_)
        ui_.scroll_to(area_, place.x + place.width - viewport_width_, y);
}

void GridDrawing::move_to(GridPosition to) {
    memory(GridMemory::row) = static_cast<float>(to.row);
    memory(GridMemory::column) = static_cast<float>(to.column);
    show_column(to.column);
    if (to.row == 0) {
        ui_.focus_node(header_target(to.column));
        return;
    }
    show_row(to.row - 1);
    const bool is_group = options_.is_group && options_.is_group(to.row - 1);
    ui_.focus_node(cell_id(to.row - 1, is_group ? 0 : to.column));
}

std::optional<GridPosition> GridDrawing::moved_by_key(GridPosition position) const {
    const auto shown = [&](std::size_t column) { return columns_.places[column].is_shown; };
    const std::size_t last_row = rows_.count();
    const auto page = static_cast<std::size_t>(std::max(1.0F, viewport_ / row_height_ - 1));
    std::size_t first = 0;
    std::size_t last = options_.columns.size() - 1;
    while (first < last && !shown(first))
        ++first;
    while (last > first && !shown(last))
        --last;
    GridPosition to = position;
    const auto pressed = [&](Key key, bool control = false) {
        return ui_.take_key(id_, key, control);
    };
    const bool is_group =
        options_.is_group && position.row > 0 && options_.is_group(position.row - 1);
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
    else if (!is_group && pressed(Key::right)) {
        do
            ++to.column;
        while (to.column <= last && !shown(to.column));
        to.column = std::min(to.column, last);
    } else if (!is_group && pressed(Key::left)) {
        do
            to.column -= to.column > first ? 1 : 0;
        while (to.column > first && !shown(to.column));
    } else
        return std::nullopt;
    return to;
}

// The same with Shift, which takes every row on the way along.
std::optional<GridPosition> GridDrawing::extended_by_key(GridPosition position) const {
    const std::size_t last_row = rows_.count();
    const auto page = static_cast<std::size_t>(std::max(1.0F, viewport_ / row_height_ - 1));
    const auto pressed = [&](Key key, bool control = false) {
        return ui_.take_key(id_, key, control, true);
    };
    GridPosition to = position;
    if (pressed(Key::down))
        to.row = std::min(last_row, to.row + 1);
    else if (pressed(Key::up))
        to.row = std::max<std::size_t>(1, to.row - 1);
    else if (pressed(Key::page_down))
        to.row = std::min(last_row, to.row + page);
    else if (pressed(Key::page_up))
        to.row = to.row > page ? to.row - page : 1;
    else if (pressed(Key::home, true))
        to.row = 1;
    else if (pressed(Key::end, true))
        to.row = last_row;
    else
        return std::nullopt;
    return to;
}

bool GridDrawing::take_selection_keys(GridPosition position) {
    if (is_character(ui_, "c")) {
        ui_.consume_key();
        result_.copied = position;
        return true;
    }
    if (!options_.is_chosen) return false;
    if (is_character(ui_, "a")) {
        ui_.consume_key();
        result_.picks_all = true;
        return true;
    }
    if (options_.all_chosen != NodeFlag::off && ui_.take_key(id_, Key::escape)) {
        result_.clears = true;
        return true;
    }
    if (position.row == 0) return false;
    const auto to = extended_by_key(position);
    if (!to) return false;
    result_.picked = GridPick{to->row - 1, true, position.row - 1};
    move_to(*to);
    return true;
}

// On a header: the menu, the width, the place among the columns.
void GridDrawing::take_header_keys(GridPosition position) {
    const std::size_t column = position.column;
    if (column >= options_.columns.size() || !options_.columns[column].adjustable) return;
    const float width = columns_.places[column].width;
    if (ui_.take_key(id_, Key::right, false, true))
        result_.sized = GridWidth{column, width + width_step};
    if (ui_.take_key(id_, Key::left, false, true))
        result_.sized = GridWidth{column, width - width_step};
    const bool comes_later = ui_.take_key(id_, Key::right, true);
    if (!comes_later && !ui_.take_key(id_, Key::left, true)) return;
    std::size_t to = column;
    do
        to = comes_later ? to + 1 : to - 1;
    while (to < options_.columns.size() && !columns_.places[to].is_shown);
    if (to >= options_.columns.size() || !options_.columns[to].adjustable) return;
    result_.moved = GridMove{column, to};
    move_to({0, to});
}

void GridDrawing::take_keys() {
    const auto position = position_of_focus();
    if (!position) return;
    memory(GridMemory::row) = static_cast<float>(position->row);
    memory(GridMemory::column) = static_cast<float>(position->column);
    if (position->row > 0) result_.focused_row = position->row - 1;
    if (ui_.event().in_text_field) return;
    if (take_selection_keys(*position)) return;
    if (position->row == 0) take_header_keys(*position);
    if (const auto to = moved_by_key(*position)) move_to(*to);
}
