#include "shell/widgets/finder.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"
#include "shell/widgets/scroll_area.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {
constexpr std::uint32_t active_slot = 21;
constexpr float width_max = 640, top_margin = 72, edge = measure::space_2, hint_height = 32,
                section_height = 28;
constexpr std::size_t page_length = 8;

// On a phone an item has two lines: its label, and what there is to say about it.
float item_height(const Ui& ui) {
    if (ui.is_narrow()) return 56;
    return ui.surroundings().has_coarse_pointer ? 48.0F : 36.0F;
}

bool begins_section(std::span<const FinderItem> items, std::size_t i) {
    return !items[i].section.empty() && (i == 0 || items[i - 1].section != items[i].section);
}

// Where an item begins in the list, from its top.
float top_of(const Ui& ui, std::span<const FinderItem> items, std::size_t item) {
    float top = 0;
    for (std::size_t i = 0; i < item; ++i)
        top += item_height(ui) + (begins_section(items, i) ? section_height : 0);
    return top + (item < items.size() && begins_section(items, item) ? section_height : 0);
}

struct Shape {
    Rect bounds, list;
};
Shape shape_of(const Ui& ui, std::span<const FinderItem> items) {
    const bool is_sheet = ui.is_narrow();
    const float width = is_sheet ? ui.width() : std::min(width_max, ui.width() - measure::space_7);
    const float field = ui.field_height() + 2 * edge;
    const float top = is_sheet ? 0 : std::min(top_margin, ui.height() / 8);
    const float room = ui.height() - (is_sheet ? 0 : 2 * top) - field - hint_height;
    const float list = is_sheet ? room : std::min(room, top_of(ui, items, items.size()) + edge);
    const Rect bounds{snapped(ui, (ui.width() - width) / 2), top, width,
                      field + list + hint_height};
    return {bounds, {bounds.x, bounds.y + field, width, list}};
}

void push_column(Ui& ui, const Rect& bounds) {
    LayoutFrame frame{
        .left = bounds.x, .top = bounds.y, .width = bounds.width, .x = bounds.x, .y = bounds.y};
    frame.right = frame.left;
    frame.bottom = frame.top;
    frame.height = bounds.height;
    ui.push_layout(frame);
}

// A label on as many lines as there is room for.
void paint_label(Ui& ui, const Rect& bounds, std::string_view label, Color color) {
    const float line = line_height_of(measure::body);
    const auto lines = broken_lines(ui, label, {}, bounds.width);
    const std::size_t count = std::clamp<std::size_t>(
        lines.size(), 1, static_cast<std::size_t>(std::max(1.0F, bounds.height / line)));
    float top = bounds.y + (bounds.height - line * static_cast<float>(count)) / 2;
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_last = i + 1 == count;
        const auto begin = static_cast<std::size_t>(lines[i].data() - label.data());
        paint_text_in(ui, {bounds.x, top, bounds.width, line},
                      is_last ? label.substr(begin) : lines[i], {}, color);
        top += line;
    }
}

void paint_words(Ui& ui, const Rect& bounds, const FinderItem& item) {
    const bool off = !item.disabled_reason.empty();
    const TextStyle small{measure::caption};
    const Color muted = ui.theme().muted;
    const Color color = off ? muted : ui.theme().text;
    const std::string_view more = off ? item.disabled_reason : item.detail;
    if (ui.is_narrow()) {
        const float label = more.empty() ? bounds.height : bounds.height / 2 + 4;
        paint_label(ui, {bounds.x, bounds.y, bounds.width, label}, item.label, color);
        paint_text_in(ui, {bounds.x, bounds.y + label - 4, bounds.width, bounds.height - label},
                      more, small, muted);
        return;
    }
    const float label = std::min(std::ceil(text_width(ui, item.label)) + 1, bounds.width);
    paint_text_in(ui, {bounds.x, bounds.y, label, bounds.height}, item.label, {}, color);
    const float start = bounds.x + label + measure::space_3;
    if (!more.empty() && bounds.right() - start > 24)
        paint_text_in(ui, {start, bounds.y, bounds.right() - start, bounds.height}, more, small,
                      muted);
}

void paint_item(Ui& ui, NodeId id, const Rect& bounds, const FinderItem& item, bool is_active) {
    const Theme& theme = ui.theme();
    const bool off = !item.disabled_reason.empty();
    if (is_active) {
        paint_fill(ui, bounds, theme.selected, measure::radius_control);
        // The mark says it without colour.
        paint_fill(ui, {bounds.x, bounds.y + 8, 3, bounds.height - 16}, theme.accent, 1.5F);
    } else if (ui.is_hovered(id)) {
        paint_fill(ui, bounds, theme.hover, measure::radius_control);
    }
    const TextStyle small{measure::caption};
    float right = bounds.right() - measure::space_3;
    if (!item.keys.empty() && !ui.surroundings().has_coarse_pointer) {
        const float keys = text_width(ui, item.keys, small);
        paint_text(ui, right - keys, bounds.y, bounds.height, item.keys, small, theme.muted);
        right -= keys + measure::space_3;
    }
    paint_icon(ui, item.icon, {bounds.x + 12, bounds.y, measure::icon, bounds.height},
               off ? theme.muted : theme.text);
    paint_words(ui, {bounds.x + 40, bounds.y, right - bounds.x - 40, bounds.height}, item);
    if (off && is_active) ui.show_tooltip(id, std::string(item.disabled_reason), bounds);
}

void emit_item(Ui& ui, NodeId id, const Rect& bounds, const FinderItem& item, bool is_active) {
    Node node = text_node(id, NodeRole::option, bounds, item.label, measure::body, Weight::normal);
    node.selected = flag(is_active);
    node.disabled = !item.disabled_reason.empty();
    node.description = std::string(node.disabled         ? item.disabled_reason
                                   : item.detail.empty() ? item.keys
                                                         : item.detail);
    node.tab_stop = -1;
    ui.tree().leaf(std::move(node));
}

// Where the arrow keys are; the pointer moves it too.
std::size_t walk(Ui& ui, NodeId id, std::size_t active, std::size_t count) {
    if (count == 0) return 0;
    active = std::min(active, count - 1);
    if (ui.take_key(id, Key::down)) return active + 1 < count ? active + 1 : 0;
    if (ui.take_key(id, Key::up)) return active > 0 ? active - 1 : count - 1;
    if (ui.take_key(id, Key::page_down)) return std::min(active + page_length, count - 1);
    if (ui.take_key(id, Key::page_up)) return active > page_length ? active - page_length : 0;
    if (ui.event().kind == UiEventKind::hover)
        for (std::size_t i = 0; i < count; ++i)
            if (ui.event().id == ui.id(i)) return i;
    return active;
}

void keep_in_sight(Ui& ui, NodeId area, const Rect& list, std::span<const FinderItem> items,
                   std::size_t active) {
    const float section = begins_section(items, active) ? section_height : 0;
    const float top = top_of(ui, items, active) - section;
    const float bottom = top + section + item_height(ui) + edge;
    const float at = ui.scroll_of(area).y;
    if (top < at)
        ui.scroll_to(area, 0, top);
    else if (bottom > at + list.height)
        ui.scroll_to(area, 0, bottom - list.height);
}

// The sections are groups of the list box, named by their headings.
void draw_list(Ui& ui, const Shape& shape, const FinderOptions& options, std::size_t active) {
    push_column(ui, shape.list);
    scroll_area(
        ui, "list",
        {.height = shape.list.height,
         .content_height = top_of(ui, options.items, options.items.size()) + edge,
         .role = NodeRole::list_box,
         .label = options.label},
        [&] {
            const float left = ui.layout().left + edge;
            const float width = shape.list.width - 2 * edge;
            const float start = ui.layout().top;
            bool is_open = false;
            for (std::size_t i = 0; i < options.items.size(); ++i) {
                const FinderItem& item = options.items[i];
                const float top = start + top_of(ui, options.items, i);
                if (begins_section(options.items, i)) {
                    if (is_open) ui.tree().close();
                    is_open = true;
                    paint_text(ui, left + 12, top - section_height + 4, section_height - 4,
                               item.section, {measure::caption, Weight::semibold},
                               ui.theme().muted);
                    ui.tree().open({.id = ui.id(std::string("section ") + std::to_string(i)),
                                    .role = NodeRole::group,
                                    .name = std::string(item.section)});
                }
                const Rect bounds{left, top, width, item_height(ui)};
                const NodeId id = ui.id(i);
                if (add_item(id, bounds)) paint_item(ui, id, bounds, item, i == active);
                emit_item(ui, id, bounds, item, i == active);
            }
            if (is_open) ui.tree().close();
        });
    ui.pop_layout();
}

bool points_elsewhere(const Ui& ui, NodeId id) {
    const UiEvent& event = ui.event();
    return event.kind == UiEventKind::press && !ui.tree().is_inside_last(event.id, id);
}

void open_box(Ui& ui, NodeId id, const Rect& bounds, std::string_view label) {
    ui.begin_overlay(id);
    paint_fill(ui, {0, 0, ui.width(), ui.height()}, {0, 0, 0, 110});
    paint_shadow(ui, bounds, measure::radius_card);
    paint_box(ui, bounds, ui.theme().raised, ui.theme().border, measure::radius_card);
    Node node{.id = id, .role = NodeRole::dialog, .bounds = bounds};
    node.name = std::string(label);
    node.modal = true;
    node.tab_stop = 0;
    ui.open_modal(id);
    ui.tree().open_at_root(std::move(node));
}

// The field and, for who has no Escape key, a button beside it. True if that closed the finder.
bool draw_top(Ui& ui, const Shape& shape, const FinderOptions& options, NodeId active,
              std::string& text, bool& is_changed) {
    const Rect bounds = inset(shape.bounds, edge);
    bool is_closed = false;
    push_column(ui, {bounds.x, bounds.y, bounds.width, ui.field_height()});
    row(ui, "top", {.height = ui.field_height()}, [&] {
        is_changed = search_field(ui, "field", text,
                                  {.label = options.label,
                                   .placeholder = options.placeholder,
                                   .width = bounds.width - ui.field_height() - edge,
                                   .list = ui.id("list"),
                                   .active = active});
        is_closed = button(ui, "close",
                           {.label = ui.words().close,
                            .style = ButtonStyle::quiet,
                            .icon = Icon::x,
                            .icon_only = true});
    });
    ui.pop_layout();
    return is_closed;
}

void draw_foot(Ui& ui, const Shape& shape, const FinderOptions& options) {
    const Rect& list = shape.list;
    for (const float line : {list.y - 1, list.bottom()})
        paint_fill(ui, {list.x, line, list.width, 1}, ui.theme().border);
    push_column(ui, {list.x + measure::space_4, list.bottom() + 7,
                     list.width - 2 * measure::space_4, hint_height});
    row(ui, "foot", {.height = 18}, [&] {
        if (!ui.surroundings().has_coarse_pointer)
            text(ui, options.hint, {.size = measure::caption, .tone = Tone::muted});
        push_to_end(ui);
        text(ui, options.count, {.size = measure::caption, .tone = Tone::muted});
    });
    ui.pop_layout();
}

void speak_count(Ui& ui, NodeId id, std::string_view count) {
    std::string& spoken = ui.text_memory(id);
    if (spoken == count) return;
    spoken = count;
    ui.announce(count);
}

// The item that was clicked, or the active one at Enter. One that is off keeps the focus here.
std::optional<std::size_t> chosen_item(Ui& ui, const FinderOptions& options, std::size_t active) {
    const NodeId field = ui.id("field");
    const bool is_entered = ui.take_key(field, Key::enter);
    for (std::size_t i = 0; i < options.items.size(); ++i) {
        const bool is_meant = ui.is_clicked(ui.id(i)) || (is_entered && i == active);
        if (!is_meant) continue;
        if (options.items[i].disabled_reason.empty()) return i;
        ui.focus_node(field);
    }
    return std::nullopt;
}
}  // namespace

FinderResult finder(Ui& ui, std::string_view key, bool& open, std::string& text,
                    const FinderOptions& options) {
    const NodeId id = ui.id(key);
    FinderResult result;
    if (!open) return result;
    const IdScope scope(ui, key);
    const NodeId list = ui.id("list");
    float& active_now = ui.memory(id, active_slot);
    if (!ui.tree().find_last(id)) {
        active_now = 0;
        ui.save_focus(id);
        ui.focus_node(ui.id("field"));
    }
    const auto before = static_cast<std::size_t>(active_now);
    const std::size_t active = walk(ui, id, before, options.items.size());
    active_now = static_cast<float>(active);
    const Shape shape = shape_of(ui, options.items);
    if (active != before && ui.event().kind == UiEventKind::key)
        keep_in_sight(ui, list, shape.list, options.items, active);
    bool is_closed = ui.take_key(id, Key::escape) || points_elsewhere(ui, id);

    open_box(ui, id, shape.bounds, options.label);
    const NodeId active_id = options.items.empty() ? no_node : ui.id(active);
    is_closed |= draw_top(ui, shape, options, active_id, text, result.is_changed);
    draw_list(ui, shape, options, active);
    draw_foot(ui, shape, options);
    ui.tree().close();
    Ui::end_overlay();

    if (result.is_changed) {
        active_now = 0;
        ui.scroll_to(list, 0, 0);
    }
    speak_count(ui, id, options.count);
    result.chosen = chosen_item(ui, options, active);
    if (result.chosen || is_closed) open = false, ui.request_frame();
    return result;
}
