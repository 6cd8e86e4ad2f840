#include "shell/widgets/choice.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/field.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"

namespace {
constexpr float mark_size = 18, switch_width = 36, label_gap = 8;

// The height of a choice whose label takes as many lines as it needs.
float choice_height(const Ui& ui, std::string_view label, float room, float height_min) {
    const auto lines = static_cast<float>(broken_lines(ui, label, {}, room).size());
    return std::max(height_min, lines * line_height_of(measure::body) + measure::space_2);
}

void paint_label(const Ui& ui, const Rect& bounds, float left, std::string_view label, bool off) {
    const float line = line_height_of(measure::body);
    const auto lines = broken_lines(ui, label, {}, bounds.width - left + 1);
    float top = bounds.y + (bounds.height - line * static_cast<float>(lines.size())) / 2;
    for (const std::string_view each : lines) {
        paint_text(ui, bounds.x + left, top, line, each, {},
                   off ? ui.theme().muted : ui.theme().text);
        top += line;
    }
}

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

struct Mark {
    bool on, is_round, off;
    float is_on, hover;  // On their way.
};

void paint_mark(const Ui& ui, const Rect& bounds, const Mark& mark) {
    const Theme& theme = ui.theme();
    const float radius = mark.is_round ? bounds.width / 2 : measure::radius_control;
    const Color edge = mark.off ? theme.border : mixed(theme.control, theme.text, mark.hover);
    paint_box(ui, bounds, mark.off ? theme.sunken : theme.surface,
              mark.on && !mark.off ? theme.accent : edge, radius);
    if (mark.is_on <= 0) return;
    const Color ground =
        mark.off ? theme.muted : mixed(theme.accent, theme.accent_hover, mark.hover);
    const Color faded = ground.with_alpha(static_cast<std::uint8_t>(255 * mark.is_on));
    if (mark.is_round) {
        const float edge_room = bounds.width / 2 - (bounds.width / 2 - 5) * mark.is_on;
        paint_fill(ui, inset(bounds, edge_room), ground, radius);
        return;
    }
    paint_fill(ui, bounds, faded, radius);
    const Color check = mark.off ? theme.surface : theme.on_accent;
    paint_icon(ui, Icon::check, bounds,
               check.with_alpha(static_cast<std::uint8_t>(255 * mark.is_on)), 14);
}

// A mark with its label behind it, over as many lines as it needs; all of it can be pointed at.
void paint_choice(Ui& ui, NodeId id, const Rect& bounds, std::string_view label, Mark mark) {
    if (!add_item(id, bounds)) return;
    mark.is_on = ui.eased(id, state_motion, mark.on ? 1.0F : 0, mark.on ? 1.0F : 0);
    mark.hover = ui.hover_of(id);
    const Rect box{bounds.x, bounds.y + (bounds.height - mark_size) / 2, mark_size, mark_size};
    paint_mark(ui, box, mark);
    paint_label(ui, bounds, mark_size + label_gap, label, mark.off);
    if (ui.shows_focus(id)) paint_focus_ring(ui, box, mark.is_round ? mark_size / 2 : 4);
}

void paint_switch(Ui& ui, NodeId id, const Rect& bounds, std::string_view label, bool on,
                  bool off) {
    if (!add_item(id, bounds)) return;
    const Theme& theme = ui.theme();
    const float is_on = ui.eased(id, state_motion, on ? 1.0F : 0, on ? 1.0F : 0);
    const float hover = ui.hover_of(id);
    const Rect track{bounds.x, bounds.y + (bounds.height - 20) / 2, switch_width, 20};
    const Color filled = mixed(theme.accent, theme.accent_hover, hover);
    paint_box(ui, track, off ? theme.sunken : mixed(theme.surface, filled, is_on),
              off ? theme.border : mixed(mixed(theme.control, theme.text, hover), filled, is_on),
              10);
    const float left = track.x + 3;
    const float knob = left + (track.right() - 17 - left) * is_on;
    paint_fill(ui, {knob, track.y + 3, 14, 14},
               off ? theme.muted : mixed(theme.control, theme.on_accent, is_on), 7);
    paint_label(ui, bounds, switch_width + label_gap, label, off);
    if (ui.shows_focus(id)) paint_focus_ring(ui, track, 10);
}

// The mark of what is chosen slides along from where it was.
Rect slid(Ui& ui, NodeId set, const Rect& to) {
    return {ui.eased(set, place_motion, to.x, to.x), to.y,
            ui.eased(set, size_motion, to.width, to.width), to.height};
}

void paint_hover(Ui& ui, NodeId item, const Rect& bounds) {
    const Theme& theme = ui.theme();
    const float hover = ui.hover_of(item);
    if (hover > 0)
        paint_fill(ui, bounds, mixed(theme.hover.with_alpha(0), theme.hover, hover),
                   measure::radius_control);
}

bool yes_or_no(Ui& ui, std::string_view key, bool& value, const CheckBoxOptions& options,
               NodeRole role) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    const bool off = options.disabled || !options.disabled_reason.empty();
    const bool is_toggled = ui.is_clicked(id) && !off;
    if (is_toggled) value = !value;
    const float mark = role == NodeRole::toggle ? switch_width : mark_size;
    const float natural = mark + label_gap + std::ceil(text_width(ui, options.label)) + 1;
    const float most = std::min(measure::text_width_max, ui.layout().width);
    const FieldFrame frame{.help = options.help,
                           .error = options.error,
                           .required = options.required,
                           .hide_label = true,
                           .width = ui.layout().is_row ? natural : 0,
                           .control_height = choice_height(
                               ui, options.label, most - mark - label_gap, ui.field_height())};
    field_frame(ui, "frame", frame, [&](NodeId, Rect room, const FieldNodes& nodes) {
        const float width = std::min(room.width, natural);
        const Rect bounds{room.x, room.y, width, room.height};
        if (role == NodeRole::toggle)
            paint_switch(ui, id, bounds, options.label, value, off);
        else
            paint_choice(ui, id, bounds, options.label, {value, false, off, 0, 0});
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
        if (off && (ui.is_hovered(id) || ui.shows_focus(id)))
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

namespace {
constexpr float select_padding = 10, select_arrow = 32;

std::string_view shown_option(const SelectOptions& options, std::size_t chosen) {
    return chosen < options.options.size() ? std::string_view(options.options[chosen])
                                           : std::string_view();
}

float select_text_size(const Ui& ui) {
    return ui.surroundings().has_coarse_pointer ? measure::lead : measure::body;
}

float select_width(const Ui& ui, const SelectOptions& options, std::size_t chosen) {
    if (!options.fits) return options.width;
    const float words = text_width(ui, shown_option(options, chosen), {select_text_size(ui)});
    return std::min(options.width, std::ceil(words) + 1 + select_padding + select_arrow);
}
}  // namespace

bool select_field(Ui& ui, std::string_view key, std::size_t& chosen, const SelectOptions& options) {
    bool is_changed = false;
    const FieldFrame frame{.label = options.label,
                           .help = options.help,
                           .error = options.error,
                           .required = options.required,
                           .hide_label = options.hide_label,
                           .width = select_width(ui, options, chosen)};
    field_frame(ui, key, frame, [&](NodeId id, Rect bounds, const FieldNodes& nodes) {
        const UiEvent& event = ui.event();
        if (event.kind == UiEventKind::choose && event.id == id && event.number >= 0 &&
            static_cast<std::size_t>(event.number) < options.options.size() &&
            static_cast<std::size_t>(event.number) != chosen) {
            chosen = static_cast<std::size_t>(event.number);
            is_changed = true;
        }
        if (add_item(id, bounds)) {
            draw_field_box(ui, id, bounds,
                           {.focused = ui.shows_focus(id),
                            .invalid = !options.error.empty(),
                            .disabled = options.disabled});
            const Theme& theme = ui.theme();
            paint_text_in(ui,
                          {bounds.x + select_padding, bounds.y,
                           bounds.width - select_padding - select_arrow, bounds.height},
                          shown_option(options, chosen), {select_text_size(ui)},
                          options.disabled ? theme.muted : theme.text);
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
    const float least = ui.surroundings().has_coarse_pointer ? measure::field_touch : 28;
    const float room = std::min(measure::text_width_max, space_left(ui)) - mark_size - label_gap;
    float height = 0;
    for (const std::string& option : options.options)
        height += choice_height(ui, option, room, least);
    const FieldFrame frame{.label = options.label,
                           .help = options.help,
                           .error = options.error,
                           .required = options.required,
                           .hide_label = options.hide_label,
                           .control_height = height};
    field_frame(ui, key, frame, [&](NodeId id, Rect bounds, const FieldNodes& nodes) {
        const IdScope scope(ui, "options");
        Node group{.id = id, .role = NodeRole::radio_group, .bounds = bounds};
        group.name = std::string(options.label);
        group.required = options.required;
        group.described_by = nodes.help;
        group.error_by = nodes.error;
        ui.tree().open(std::move(group));
        if (!options.disabled) is_changed = choose(ui, id, chosen, options.options.size());
        Rect line{bounds.x, bounds.y, bounds.width, 0};
        for (std::size_t i = 0; i < options.options.size(); ++i) {
            const NodeId item = ui.id(i);
            line.height = choice_height(ui, options.options[i], room, least);
            paint_choice(ui, item, line, options.options[i],
                         {i == chosen, true, options.disabled, 0, 0});
            Node node = text_node(item, NodeRole::radio, line, {}, measure::body, Weight::normal);
            node.name = options.options[i];
            node.checked = flag(i == chosen);
            node.disabled = options.disabled;
            node.tab_stop = i == chosen ? 1 : 0;
            ui.tree().leaf(std::move(node));
            line.y += line.height;
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
    for (std::size_t i = 0; i < chosen; ++i)
        part.x += width_of(i);
    if (chosen < options.options.size())
        paint_box(ui, slid(ui, id, {part.x, part.y, width_of(chosen), height}), theme.selected,
                  theme.accent, measure::radius_control);
    part.x = bounds.x;
    for (std::size_t i = 0; i < options.options.size(); ++i) {
        part.width = width_of(i);
        const NodeId item = ui.id(i);
        const bool on = i == chosen;
        if (add_item(item, part)) {
            if (!on) paint_hover(ui, item, inset(part, 1));
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
            if (!on) paint_hover(ui, item, inset(part, 2));
            paint_text(ui, part.x + free / 2, part.y, height, label, style,
                       on ? theme.accent : theme.text);
            if (on)
                paint_fill(ui, slid(ui, id, {part.x, part.bottom() - 3, part.width, 3}),
                           theme.accent);
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
