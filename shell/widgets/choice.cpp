#include "shell/widgets/choice.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/field.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"

namespace {
constexpr float mark_size = 18;

// Arrow keys inside a set: the place to go to, if any.
std::optional<std::size_t> moved(Ui& ui, NodeId set, std::size_t at, std::size_t count) {
    if (count == 0) return std::nullopt;
    if (ui.take_key(set, Key::right) || ui.take_key(set, Key::down)) return (at + 1) % count;
    if (ui.take_key(set, Key::left) || ui.take_key(set, Key::up)) return (at + count - 1) % count;
    if (ui.take_key(set, Key::home)) return 0;
    if (ui.take_key(set, Key::end)) return count - 1;
    return std::nullopt;
}

// Chooses by click or arrow key; arrows also move the focus, as in any radio group.
bool choose(Ui& ui, NodeId set, std::size_t& chosen, std::size_t count) {
    if (const auto target = moved(ui, set, chosen, count)) {
        chosen = *target;
        ui.focus_node(ui.id(chosen));
        return true;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!ui.is_clicked(ui.id(i)) || i == chosen) continue;
        chosen = i;
        return true;
    }
    return false;
}

void paint_mark(const Ui& ui, const Rect& bounds, bool on, bool is_round, bool off, bool hovered) {
    const Theme& theme = ui.theme();
    const float radius = is_round ? bounds.width / 2 : measure::radius_control;
    const Color edge = off ? theme.border : hovered ? theme.text : theme.control;
    if (on && !is_round) {
        const Color ground = off ? theme.muted : hovered ? theme.accent_hover : theme.accent;
        paint_fill(ui, bounds, ground, radius);
        paint_icon(ui, Icon::check, bounds, off ? theme.surface : theme.on_accent, 14);
        return;
    }
    paint_box(ui, bounds, off ? theme.sunken : theme.surface, on && !off ? theme.accent : edge,
              radius);
    if (on) paint_fill(ui, inset(bounds, 5), off ? theme.muted : theme.accent, radius);
}

// A mark with its label behind it; the whole line can be pointed at.
void paint_choice(Ui& ui, NodeId id, const Rect& bounds, std::string_view label, bool on,
                  bool is_round, bool off) {
    if (!add_item(id, bounds)) return;
    const Rect mark{bounds.x, bounds.y + (bounds.height - mark_size) / 2, mark_size, mark_size};
    paint_mark(ui, mark, on, is_round, off, ui.is_hovered(id));
    paint_text_in(ui,
                  {bounds.x + mark_size + 8, bounds.y, bounds.width - mark_size - 8, bounds.height},
                  label, {}, off ? ui.theme().muted : ui.theme().text);
    if (ui.shows_focus(id)) paint_focus_ring(ui, mark, is_round ? mark_size / 2 : 4);
}

void paint_switch(Ui& ui, NodeId id, const Rect& bounds, std::string_view label, bool on,
                  bool off) {
    if (!add_item(id, bounds)) return;
    const Theme& theme = ui.theme();
    const Rect track{bounds.x, bounds.y + (bounds.height - 20) / 2, 36, 20};
    const Color ground = off ? theme.sunken : on ? theme.accent : theme.surface;
    paint_box(ui, track, ground, off ? theme.border : on ? theme.accent : theme.control, 10);
    const float knob = on ? track.right() - 17 : track.x + 3;
    paint_fill(ui, {knob, track.y + 3, 14, 14},
               off  ? theme.muted
               : on ? theme.on_accent
                    : theme.control,
               7);
    paint_text_in(ui, {track.right() + 8, bounds.y, bounds.width - 44, bounds.height}, label, {},
                  off ? theme.muted : theme.text);
    if (ui.shows_focus(id)) paint_focus_ring(ui, track, 10);
}

bool yes_or_no(Ui& ui, std::string_view key, bool& value, const CheckBoxOptions& options,
               NodeRole role) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    const bool off = options.disabled || !options.disabled_reason.empty();
    const bool is_toggled = ui.is_clicked(id) && !off;
    if (is_toggled) value = !value;
    const FieldFrame frame{
        .help = options.help,
        .error = options.error,
        .required = options.required,
        .hide_label = true,
        .width = ui.layout().is_row ? std::ceil(text_width(ui, options.label)) + 48 : 0};
    field_frame(ui, "frame", frame, [&](NodeId, Rect room, const FieldNodes& nodes) {
        const float mark = role == NodeRole::toggle ? 36 : mark_size;
        const float width =
            std::min(room.width, mark + 8 + std::ceil(text_width(ui, options.label)) + 1);
        const Rect bounds{room.x, room.y, width, room.height};
        if (role == NodeRole::toggle)
            paint_switch(ui, id, bounds, options.label, value, off);
        else
            paint_choice(ui, id, bounds, options.label, value, false, off);
        Node node = text_node(id, role, bounds, {}, measure::body, Weight::normal);
        node.name = std::string(options.label);
        node.checked = flag(value);
        node.disabled = off;
        node.required = options.required;
        node.invalid = !options.error.empty();
        node.description = std::string(options.disabled_reason);
        node.described_by = nodes.help;
        node.error_by = nodes.error;
        ui.tree().leaf(std::move(node));
        if (off && ui.is_hovered(id))
            ui.show_tooltip(id, std::string(options.disabled_reason), bounds);
    });
    return is_toggled;
}
}  // namespace

bool check_box(Ui& ui, std::string_view key, bool& checked, const CheckBoxOptions& options) {
    return yes_or_no(ui, key, checked, options, NodeRole::check_box);
}

bool toggle_switch(Ui& ui, std::string_view key, bool& on, const CheckBoxOptions& options) {
    return yes_or_no(ui, key, on, options, NodeRole::toggle);
}

bool select_field(Ui& ui, std::string_view key, std::size_t& chosen, const SelectOptions& options) {
    bool is_changed = false;
    const FieldFrame frame{.label = options.label,
                           .help = options.help,
                           .error = options.error,
                           .required = options.required,
                           .hide_label = options.hide_label,
                           .width = options.width};
    field_frame(ui, key, frame, [&](NodeId id, Rect bounds, const FieldNodes& nodes) {
        const UiEvent& event = ui.event();
        if (event.kind == UiEventKind::choose && event.id == id && event.number >= 0 &&
            static_cast<std::size_t>(event.number) < options.options.size() &&
            static_cast<std::size_t>(event.number) != chosen) {
            chosen = static_cast<std::size_t>(event.number);
            is_changed = true;
        }
        if (add_item(id, bounds)) {
            draw_field_box(ui, bounds,
                           {.focused = ui.shows_focus(id),
                            .hovered = ui.is_hovered(id),
                            .invalid = !options.error.empty(),
                            .disabled = options.disabled});
            const float size = ui.surroundings().has_coarse_pointer ? measure::lead : measure::body;
            const std::string_view shown = chosen < options.options.size()
                                               ? std::string_view(options.options[chosen])
                                               : std::string_view();
            const Theme& theme = ui.theme();
            paint_text_in(ui, {bounds.x + 10, bounds.y, bounds.width - 42, bounds.height}, shown,
                          {size}, options.disabled ? theme.muted : theme.text);
            paint_icon(ui, Icon::chevron_down,
                       {bounds.right() - 30, bounds.y, measure::icon + 8, bounds.height},
                       theme.muted);
        }
        Node node{.id = id, .role = NodeRole::select, .bounds = bounds};
        node.name = std::string(options.label);
        node.value = std::to_string(chosen);
        node.options.assign(options.options.begin(), options.options.end());
        node.required = options.required;
        node.disabled = options.disabled;
        node.invalid = !options.error.empty();
        node.described_by = nodes.help;
        node.error_by = nodes.error;
        node.font_size = measure::lead;
        ui.tree().leaf(std::move(node));
    });
    return is_changed;
}

bool radio_group(Ui& ui, std::string_view key, std::size_t& chosen, const RadioOptions& options) {
    bool is_changed = false;
    const float height = std::max(28.0F, ui.field_height() - 4);
    const FieldFrame frame{.label = options.label,
                           .help = options.help,
                           .error = options.error,
                           .required = options.required,
                           .hide_label = options.hide_label,
                           .control_height = height * static_cast<float>(options.options.size())};
    field_frame(ui, key, frame, [&](NodeId id, Rect bounds, const FieldNodes& nodes) {
        const IdScope scope(ui, "options");
        Node group{.id = id, .role = NodeRole::radio_group, .bounds = bounds};
        group.name = std::string(options.label);
        group.required = options.required;
        group.described_by = nodes.help;
        group.error_by = nodes.error;
        ui.tree().open(std::move(group));
        if (!options.disabled) is_changed = choose(ui, id, chosen, options.options.size());
        for (std::size_t i = 0; i < options.options.size(); ++i) {
            const NodeId item = ui.id(i);
            const Rect line{bounds.x, bounds.y + height * static_cast<float>(i), bounds.width,
                            height};
            paint_choice(ui, item, line, options.options[i], i == chosen, true, options.disabled);
            Node node = text_node(item, NodeRole::radio, line, {}, measure::body, Weight::normal);
            node.name = options.options[i];
            node.checked = flag(i == chosen);
            node.disabled = options.disabled;
            node.tab_stop = i == chosen ? 1 : 0;
            ui.tree().leaf(std::move(node));
        }
        ui.tree().close();
    });
    return is_changed;
}

bool segmented(Ui& ui, std::string_view key, std::size_t& chosen, const SegmentOptions& options) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    const float height = ui.field_height();
    const auto width_of = [&](std::size_t i) {
        if (options.icons_only) return height + 4;
        const float icon = i < options.icons.size() ? measure::icon + 6 : 0;
        return std::ceil(text_width(ui, options.options[i], {measure::body, Weight::semibold})) +
               icon + 24;
    };
    float width = 0;
    for (std::size_t i = 0; i < options.options.size(); ++i)
        width += width_of(i);
    const Rect bounds = place(ui, width, height);
    Node group{.id = id, .role = NodeRole::radio_group, .bounds = bounds};
    group.name = std::string(options.label);
    ui.tree().open(std::move(group));
    const bool is_changed = choose(ui, id, chosen, options.options.size());
    const Theme& theme = ui.theme();
    paint_box(ui, bounds, theme.surface, theme.control, measure::radius_control);
    Rect part{bounds.x, bounds.y, 0, height};
    for (std::size_t i = 0; i < options.options.size(); ++i) {
        part.width = width_of(i);
        const NodeId item = ui.id(i);
        const bool on = i == chosen;
        if (add_item(item, part)) {
            if (on)
                paint_box(ui, part, theme.selected, theme.accent, measure::radius_control);
            else if (ui.is_hovered(item))
                paint_fill(ui, inset(part, 1), theme.hover, measure::radius_control);
            const Color color = on ? theme.accent : theme.text;
            const TextStyle style{measure::body, on ? Weight::semibold : Weight::normal};
            Rect words = part;
            if (i < options.icons.size()) {
                const Rect icon =
                    options.icons_only ? part : Rect{part.x + 12, part.y, measure::icon, height};
                paint_icon(ui, options.icons[i], icon, color);
                words.x += measure::icon + 6;
                words.width -= measure::icon + 6;
            }
            if (!options.icons_only) {
                const float free = words.width - text_width(ui, options.options[i], style);
                paint_text(ui, words.x + (i < options.icons.size() ? 12 : free / 2), part.y, height,
                           options.options[i], style, color);
            } else if (ui.is_hovered(item) || ui.shows_focus(item)) {
                ui.show_tooltip(item, options.options[i], part);
            }
            if (ui.shows_focus(item)) paint_focus_ring(ui, part);
        }
        Node node = text_node(item, NodeRole::radio, part, {}, measure::body, Weight::normal);
        node.name = options.options[i];
        node.checked = flag(on);
        node.tab_stop = on ? 1 : 0;
        ui.tree().leaf(std::move(node));
        part.x += part.width;
    }
    ui.tree().close();
    return is_changed;
}

bool tabs(Ui& ui, std::string_view key, std::size_t& chosen, const TabOptions& options, Body body) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    constexpr float padding = 14;
    const float height = ui.field_height() + 4;
    const Rect bounds = place(ui, space_left(ui), height);
    Node set{.id = id, .role = NodeRole::tab_list, .bounds = bounds};
    set.name = std::string(options.label);
    ui.tree().open(std::move(set));
    const bool is_changed = choose(ui, id, chosen, options.options.size());
    const Theme& theme = ui.theme();
    const NodeId panel = ui.id("panel");
    paint_fill(ui, {bounds.x, bounds.bottom() - 1, bounds.width, 1}, theme.border);
    Rect part{bounds.x, bounds.y, 0, height};
    for (std::size_t i = 0; i < options.options.size(); ++i) {
        const NodeId item = ui.id(i);
        const bool on = i == chosen;
        const std::string& label = options.options[i];
        part.width =
            std::ceil(text_width(ui, label, {measure::body, Weight::semibold})) + 2 * padding;
        if (add_item(item, part)) {
            const TextStyle style{measure::body, on ? Weight::semibold : Weight::normal};
            const float free = part.width - text_width(ui, label, style);
            if (ui.is_hovered(item) && !on)
                paint_fill(ui, inset(part, 2), theme.hover, measure::radius_control);
            paint_text(ui, part.x + free / 2, part.y, height, label, style,
                       on ? theme.accent : theme.text);
            if (on) paint_fill(ui, {part.x, part.bottom() - 3, part.width, 3}, theme.accent);
            if (ui.shows_focus(item)) paint_focus_ring(ui, inset(part, 4));
        }
        Node node = text_node(item, NodeRole::tab, part, label, measure::body, Weight::normal);
        node.selected = flag(on);
        node.controls = panel;
        node.tab_stop = on ? 1 : 0;
        ui.tree().leaf(std::move(node));
        part.x += part.width;
    }
    ui.tree().close();
    begin_block(ui, panel, {.gap = measure::space_3});
    Node node{.id = panel, .role = NodeRole::tab_panel};
    node.labelled_by = ui.id(chosen);
    ui.tree().open(std::move(node));
    const IdScope inner(ui, options.options.empty() ? 0 : chosen);
    space(ui, measure::space_2);
    body();
    ui.tree().close();
    end_block(ui);
    return is_changed;
}
