#include <algorithm>
#include <cmath>

#include "shell/widgets/grid_drawing.h"
#include "shell/widgets/place.h"

namespace {
constexpr float badge_height = 22;

void ring_cell(const Ui& ui, const GridDrawing::Cell& cell) {
    if (ui.shows_focus(cell.id)) paint_focus_ring(ui, inset(cell.bounds, 4));
}

float chips_width(const Ui& ui, std::span<const std::string> tags) {
    float width = 0;
    for (const std::string& tag : tags)
        width += std::ceil(text_width(ui, tag, {measure::caption})) + 18;
    return width;
}

void say_whole(Ui& ui, const GridDrawing::Cell& cell, NodeId hovered, std::string_view text) {
    if (ui.is_hovered(hovered) || ui.shows_focus(cell.id))
        ui.show_tooltip(hovered, std::string(text), cell.inner);
}
}  // namespace

void GridRow::text(std::string_view words, const GridText& options) {
    const auto cell = drawing_->next_cell();
    if (!cell) return;
    Ui& ui = drawing_->ui();
    const bool align_end = drawing_->column(*cell).align_end;
    const TextStyle style{.tabular = options.tabular};
    Node node = drawing_->cell_node(*cell);
    node.text = std::string(words);
    if (!options.suffix.empty()) node.text.append(" ").append(options.suffix);
    node.language = std::string(options.language);
    node.font_size = style.size;
    drawing_->note_width(*cell, text_width(ui, node.text, style));
    if (add_item(cell->id, cell->bounds)) {
        const Theme& theme = ui.theme();
        Rect inner = cell->inner;
        if (!options.suffix.empty()) {
            const float width = text_width(ui, options.suffix, style) + 4;
            inner.width -= width;
            const float end =
                align_end ? inner.right() + 4 : inner.x + text_width(ui, words, style) + 4;
            paint_text(ui, end, inner.y, inner.height, options.suffix, style, theme.muted);
        }
        if (options.icon != Icon::none) {
            paint_icon(ui, options.icon, {inner.x, inner.y, measure::icon, inner.height},
                       theme.of(options.tone));
            inner.x += measure::icon + 6;
            inner.width -= measure::icon + 6;
        }
        if (paint_text_in(ui, inner, words, style, theme.of(options.tone), align_end))
            say_whole(ui, *cell, cell->id, words);
        ring_cell(ui, *cell);
    }
    ui.tree().leaf(std::move(node));
}

bool GridRow::link(std::string_view label, std::string_view href, std::string_view language) {
    const auto cell = drawing_->next_cell();
    if (!cell) return false;
    Ui& ui = drawing_->ui();
    const NodeId target = drawing_->inner_id(*cell);
    const TextStyle style{measure::body, Weight::semibold};
    const float width = std::min(cell->inner.width, std::ceil(text_width(ui, label, style)));
    const float line = line_height_of(style.size);
    const Rect bounds{cell->inner.x, cell->inner.y + (cell->inner.height - line) / 2, width, line};
    if (add_item(target, bounds)) {
        const bool active = ui.is_hovered(target) || ui.shows_focus(target);
        const Color color = active ? ui.theme().accent_hover : ui.theme().accent;
        if (paint_text_in(ui, bounds, label, style, color)) say_whole(ui, *cell, target, label);
        if (active) paint_fill(ui, {bounds.x, bounds.bottom() - 2, width, 1}, color);
        if (ui.shows_focus(target)) paint_focus_ring(ui, bounds);
        ring_cell(ui, *cell);
    }
    ui.tree().open(drawing_->cell_node(*cell));
    Node node = text_node(target, NodeRole::link, drawing_->uncovered(*cell, bounds), label,
                          style.size, style.weight);
    node.href = std::string(href);
    node.language = std::string(language);
    node.tab_stop = 0;
    ui.tree().leaf(std::move(node));
    ui.tree().close();
    drawing_->note_width(*cell, text_width(ui, label, style));
    if (!drawing_->is_activated(*cell, target, false)) return false;
    if (href.starts_with('#')) ui.follow(href);
    return true;
}

bool GridRow::button(std::string_view label, Icon icon, std::string_view disabled_reason) {
    const auto cell = drawing_->next_cell();
    if (!cell) return false;
    Ui& ui = drawing_->ui();
    const NodeId target = drawing_->inner_id(*cell);
    const float size = std::min(cell->bounds.height - 6, 32.0F);
    const Rect bounds{cell->bounds.x + (cell->bounds.width - size) / 2,
                      cell->bounds.y + (cell->bounds.height - size) / 2, size, size};
    const bool off = !disabled_reason.empty();
    const bool active = ui.is_hovered(target) || ui.shows_focus(target);
    if (add_item(target, bounds)) {
        if (active && !off) paint_fill(ui, bounds, ui.theme().selected, measure::radius_control);
        paint_icon(ui, icon, bounds, off ? ui.theme().control : ui.theme().text);
        if (ui.shows_focus(target)) paint_focus_ring(ui, inset(bounds, 3));
        ring_cell(ui, *cell);
    }
    if (active) ui.show_tooltip(target, std::string(off ? disabled_reason : label), bounds);
    ui.tree().open(drawing_->cell_node(*cell));
    Node node = text_node(target, NodeRole::button, drawing_->uncovered(*cell, bounds), label,
                          measure::body, Weight::normal);
    node.disabled = off;
    node.description = std::string(disabled_reason);
    node.tab_stop = 0;
    ui.tree().leaf(std::move(node));
    ui.tree().close();
    return drawing_->is_activated(*cell, target) && !off;
}

bool GridRow::expander(std::string_view label, bool expanded) {
    const auto cell = drawing_->next_cell();
    if (!cell) return false;
    Ui& ui = drawing_->ui();
    const NodeId target = drawing_->inner_id(*cell);
    const Rect& bounds = cell->bounds;
    if (add_item(target, bounds)) {
        const bool active = ui.is_hovered(target) || ui.shows_focus(target);
        paint_icon(ui, expanded ? Icon::chevron_down : Icon::chevron_right, bounds,
                   active ? ui.theme().text : ui.theme().muted);
        if (ui.shows_focus(target)) paint_focus_ring(ui, inset(bounds, 6));
        ring_cell(ui, *cell);
    }
    // The cell is what has the focus: it says the state, too.
    Node outer = drawing_->cell_node(*cell);
    outer.expanded = flag(expanded);
    ui.tree().open(std::move(outer));
    Node node = text_node(target, NodeRole::button, bounds, {}, measure::body, Weight::normal);
    node.name = std::string(label);
    node.expanded = flag(expanded);
    node.tab_stop = 0;
    ui.tree().leaf(std::move(node));
    ui.tree().close();
    return drawing_->is_activated(*cell, target);
}

void paint_grid_box(const Ui& ui, const Rect& bounds, NodeId id, NodeFlag checked) {
    constexpr float size = 18;
    const Theme& theme = ui.theme();
    const bool is_filled = checked == NodeFlag::on || checked == NodeFlag::mixed;
    const Rect box{bounds.x + (bounds.width - size) / 2, bounds.y + (bounds.height - size) / 2,
                   size, size};
    const Color outline = is_filled ? theme.accent : ui.is_hovered(id) ? theme.text : theme.control;
    paint_box(ui, box, is_filled ? theme.accent : theme.surface, outline, measure::radius_control);
    if (is_filled)
        paint_icon(ui, checked == NodeFlag::on ? Icon::check : Icon::minus, box, theme.on_accent,
                   14);
    if (ui.shows_focus(id)) paint_focus_ring(ui, box);
}

void GridDrawing::draw_box(const Cell& cell, std::string_view label, NodeFlag checked) {
    const NodeId target = inner_id(cell);
    if (add_item(target, cell.bounds)) {
        paint_grid_box(ui_, cell.bounds, target, checked);
        ring_cell(ui_, cell);
    }
    // The cell is what has the focus: it says whether its row is chosen, too.
    Node outer = cell_node(cell);
    if (column(cell).selects) outer.selected = checked;
    ui_.tree().open(std::move(outer));
    Node node{.id = target,
              .role = NodeRole::check_box,
              .bounds = uncovered(cell, cell.bounds),
              .name = std::string(label)};
    node.checked = checked;
    node.tab_stop = 0;
    ui_.tree().leaf(std::move(node));
    ui_.tree().close();
}

bool GridRow::check(std::string_view label, bool& checked) {
    const auto cell = drawing_->next_cell();
    if (!cell) return false;
    const bool is_toggled = drawing_->is_activated(*cell, drawing_->inner_id(*cell));
    if (is_toggled) checked = !checked;
    drawing_->draw_box(*cell, label, flag(checked));
    return is_toggled;
}

void GridRow::select(std::string_view label) {
    const auto cell = drawing_->next_cell();
    if (!cell) return;
    const bool extends = drawing_->ui().event().shift;
    if (drawing_->is_activated(*cell, drawing_->inner_id(*cell))) drawing_->pick_row(extends);
    drawing_->draw_box(*cell, label, flag(drawing_->is_row_chosen()));
}

bool GridRow::group(std::string_view label, std::string_view count, bool expanded) {
    const GridDrawing::Cell cell = drawing_->whole_row();
    Ui& ui = drawing_->ui();
    const bool by_arrow =
        ui.has_focus(cell.id) && ui.take_key(cell.id, expanded ? Key::left : Key::right);
    const bool is_toggled = drawing_->is_activated(cell, cell.id) || by_arrow;
    const Rect& bounds = cell.bounds;
    if (add_item(cell.id, bounds)) {
        const Theme& theme = ui.theme();
        const TextStyle style{measure::body, Weight::semibold};
        paint_fill(ui, {bounds.x, bounds.y, bounds.width, bounds.height - 1},
                   ui.is_hovered(cell.id) ? theme.hover : theme.canvas);
        paint_icon(ui, expanded ? Icon::chevron_down : Icon::chevron_right,
                   {bounds.x + 8, bounds.y, 24, bounds.height}, theme.muted);
        const float x = bounds.x + 40;
        const float end = text_width(ui, count) + 24;
        const Rect room{x, bounds.y, bounds.right() - x - end, bounds.height};
        paint_text_in(ui, room, label, style, theme.text);
        const float used = std::min(room.width, text_width(ui, label, style));
        paint_text(ui, x + used + 12, bounds.y, bounds.height, count, {}, theme.muted);
        if (ui.shows_focus(cell.id)) paint_focus_ring(ui, inset(bounds, 4));
    }
    Node node = drawing_->cell_node(cell);
    node.text = std::string(label) + " " + std::string(count);
    node.column_span = drawing_->column_count();
    ui.tree().leaf(std::move(node));
    if (Node* row = ui.tree().find(drawing_->row_node())) {
        row->level = 1;
        row->expanded = flag(expanded);
    }
    return is_toggled;
}

void GridRow::badge(std::string_view words, Tone tone, Icon icon) {
    const auto cell = drawing_->next_cell();
    if (!cell) return;
    Ui& ui = drawing_->ui();
    Node node = drawing_->cell_node(*cell);
    node.text = std::string(words);
    if (add_item(cell->id, cell->bounds) && !words.empty()) {
        const Theme& theme = ui.theme();
        const TextStyle style{measure::caption, Weight::semibold};
        const float room = icon == Icon::none ? 0 : 18;
        const Rect& inner = cell->inner;
        const Rect bounds{
            inner.x, inner.y + (inner.height - badge_height) / 2,
            std::min(inner.width, std::ceil(text_width(ui, words, style)) + room + 16),
            badge_height};
        const Color color = theme.of(tone);
        paint_outline(ui, bounds, tone == Tone::normal ? theme.control : color, badge_height / 2);
        paint_icon(ui, icon, {bounds.x + 6, bounds.y, 16, badge_height}, color, 14);
        if (paint_text_in(ui,
                          {bounds.x + 8 + room, bounds.y, bounds.width - 15 - room, badge_height},
                          words, style, color))
            say_whole(ui, *cell, cell->id, words);
    }
    ring_cell(ui, *cell);
    ui.tree().leaf(std::move(node));
}

void GridRow::tags(std::span<const std::string> tags) {
    const auto cell = drawing_->next_cell();
    if (!cell) return;
    Ui& ui = drawing_->ui();
    Node node = drawing_->cell_node(*cell);
    for (const std::string& tag : tags)
        node.text.append(node.text.empty() ? "" : ", ").append(tag);
    drawing_->note_width(*cell, chips_width(ui, tags));
    if (add_item(cell->id, cell->bounds)) {
        const Theme& theme = ui.theme();
        const TextStyle style{measure::caption};
        Rect chip{cell->inner.x, cell->inner.y + (cell->inner.height - badge_height) / 2, 0,
                  badge_height};
        bool is_cut = false;
        for (std::size_t i = 0; i < tags.size(); ++i) {
            const std::string more = "+" + std::to_string(tags.size() - i);
            const float rest = i + 1 < tags.size() ? text_width(ui, more, style) + 6 : 0;
            const float natural = std::ceil(text_width(ui, tags[i], style)) + 14;
            const float room = cell->inner.right() - chip.x - rest;
            if (natural > room && i > 0) {
                paint_text(ui, chip.x, chip.y, chip.height, more, style, theme.muted);
                is_cut = true;
                break;
            }
            chip.width = std::min(natural, room);
            paint_box(ui, chip, theme.sunken, theme.border, measure::radius_control);
            is_cut |= paint_text_in(ui, {chip.x + 7, chip.y, chip.width - 13, chip.height}, tags[i],
                                    style, theme.text);
            chip.x += chip.width + 4;
        }
        if (is_cut) say_whole(ui, *cell, cell->id, node.text);
        ring_cell(ui, *cell);
    }
    ui.tree().leaf(std::move(node));
}

void GridRow::skip() {
    const auto cell = drawing_->next_cell();
    if (!cell) return;
    Ui& ui = drawing_->ui();
    if (add_item(cell->id, cell->bounds)) ring_cell(ui, *cell);
    ui.tree().leaf(drawing_->cell_node(*cell));
}
