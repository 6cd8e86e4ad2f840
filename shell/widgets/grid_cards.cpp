// A grid on a phone: every row is a card of two lines, with a box and an arrow beside them.

#include <algorithm>

#include "shell/widgets/grid_drawing.h"
#include "shell/widgets/place.h"

namespace {
constexpr std::uint64_t subtitle_kind = 58, box_kind = 56, arrow_kind = 55;
constexpr std::size_t overscan = 2;
constexpr float touch = 44;
}  // namespace

void GridDrawing::draw_card_box(std::size_t row, const GridCard& card, const Rect& bounds) {
    const NodeId id = own_id(box_kind, row);
    const NodeFlag chosen = row_flag(row);
    Node node{.id = id, .role = NodeRole::check_box, .bounds = bounds, .name = card.select_label};
    node.checked = chosen;
    ui_.tree().leaf(std::move(node));
    if (add_item(id, bounds)) paint_grid_box(ui_, bounds, id, chosen);
    if (ui_.is_clicked(id)) result_.picked = GridPick{row, ui_.event().shift, row};
}

void GridDrawing::draw_card_arrow(std::size_t row, const GridCard& card, const Rect& bounds) {
    const NodeId id = own_id(arrow_kind, row);
    Node node = text_node(id, NodeRole::button, bounds, {}, measure::body, Weight::normal);
    node.name = card.expand_label;
    node.expanded = flag(card.is_expanded);
    ui_.tree().leaf(std::move(node));
    if (add_item(id, bounds)) {
        paint_icon(ui_, card.is_expanded ? Icon::chevron_down : Icon::chevron_right, bounds,
                   ui_.theme().muted);
        if (ui_.shows_focus(id)) paint_focus_ring(ui_, inset(bounds, 6));
    }
    if (ui_.is_clicked(id)) result_.toggled = row;
}

// The link, or the group's button, lies over all that is written.
void GridDrawing::draw_card_text(std::size_t row, const GridCard& card, const Rect& bounds) {
    const NodeId target = cell_id(row, 0);
    const bool has_link = !card.href.empty();
    const Rect line{bounds.x, bounds.y + 10, bounds.width, 22};
    const Rect second{bounds.x, bounds.y + 32, bounds.width, 20};
    if (add_item(target, bounds)) {
        const Theme& theme = ui_.theme();
        const TextStyle small{measure::caption};
        const float end = card.trailing.empty() ? 0 : text_width(ui_, card.trailing, small) + 12;
        paint_text_in(ui_, line, card.title, {measure::body, Weight::semibold},
                      has_link ? theme.accent : theme.text);
        paint_text_in(ui_, {second.x, second.y, second.width - end, second.height}, card.subtitle,
                      small, theme.of(card.tone));
        paint_text_in(ui_, second, card.trailing, small, theme.muted, true);
        if (ui_.shows_focus(target)) paint_focus_ring(ui_, inset(bounds, 4));
    }
    Node title = text_node(target, has_link ? NodeRole::link : NodeRole::button, bounds, card.title,
                           measure::body, Weight::semibold);
    title.href = card.href;
    if (card.is_group) title.expanded = flag(card.is_expanded);
    ui_.tree().leaf(std::move(title));
    Node subtitle =
        text_node(own_id(subtitle_kind, row), NodeRole::text, second,
                  card.subtitle + " " + card.trailing, measure::caption, Weight::normal);
    subtitle.inert = true;  // Points through to the title, which covers the card.
    ui_.tree().leaf(std::move(subtitle));
    if (!ui_.is_clicked(target)) return;
    if (card.is_group)
        result_.toggled = row;
    else
        result_.activated = row;
    if (card.href.starts_with('#')) ui_.follow(card.href);
}

void GridDrawing::draw_card(std::size_t row, const Rect& area) {
    const GridCard card = options_.card(row);
    const NodeId id = row_id(row);
    const Rect bounds{area.x, area.y + rows_.top_of(row), area.width, row_height_};
    const Theme& theme = ui_.theme();
    Node item{.id = id, .role = NodeRole::list_item, .bounds = bounds};
    item.position = static_cast<std::uint32_t>(row + 1);
    item.set_size = static_cast<std::uint32_t>(rows_.count());
    ui_.tree().open(std::move(item));
    if (card.is_group) paint_fill(ui_, bounds, theme.canvas);
    if (row_flag(row) == NodeFlag::on) paint_fill(ui_, bounds, theme.selected);
    if (!ends_box(row))
        paint_fill(ui_, {bounds.x, bounds.bottom() - 1, bounds.width, 1}, theme.border);
    const bool has_box = !card.select_label.empty() && options_.is_chosen;
    const bool has_arrow = !card.expand_label.empty();
    const float left = has_box ? touch : measure::space_3;
    const float right = has_arrow ? touch : measure::space_3;
    draw_card_text(row, card,
                   {bounds.x + left, bounds.y, bounds.width - left - right, bounds.height});
    const float middle = bounds.y + (bounds.height - touch) / 2;
    if (has_box) draw_card_box(row, card, {bounds.x, middle, touch, touch});
    if (has_arrow) draw_card_arrow(row, card, {bounds.right() - touch, middle, touch, touch});
    ui_.tree().close();
    const float detail = rows_.detail_of(row);
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
