#include "shell/widgets/field.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "shell/widgets/layout.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"

namespace {
constexpr float line = 20, small_line = 17;

std::string css(Color color) {
    std::array<char, 10> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", color.red, color.green, color.blue);
    return text.data();
}

// A line of words that belongs to the field, over as many lines as it needs.
void note(Ui& ui, NodeId id, NodeRole role, std::string_view words, Tone tone, Icon icon) {
    const TextStyle style{measure::caption};
    const float indent = icon == Icon::none ? 0 : 18;
    const float width = ui.layout().width;
    const auto lines = broken_lines(ui, words, style, width - indent);
    const Rect bounds = place(ui, width, small_line * static_cast<float>(lines.size()));
    const Rect inner{bounds.x + indent, bounds.y, bounds.width - indent, bounds.height};
    if (add_item(id, bounds)) {
        const Color color = ui.theme().of(tone);
        paint_icon(ui, icon, {bounds.x, bounds.y, 14, small_line}, color, 14);
        for (std::size_t i = 0; i < lines.size(); ++i)
            paint_text(ui, inner.x, bounds.y + small_line * static_cast<float>(i), small_line,
                       lines[i], style, color);
    }
    ui.tree().leaf(text_node(id, role, inner, words, measure::caption, Weight::normal));
}

void label_line(Ui& ui, NodeId id, const FieldFrame& frame) {
    const TextStyle style{measure::body, Weight::semibold};
    constexpr float star_room = 12;
    const auto lines = broken_lines(ui, frame.label, style, ui.layout().width - star_room);
    const Rect bounds = place(ui, ui.layout().width, line * static_cast<float>(lines.size()));
    if (add_item(id, bounds)) {
        float top = bounds.y;
        for (const std::string_view each : lines) {
            paint_text(ui, bounds.x, top, line, each, style, ui.theme().text);
            top += line;
        }
        if (frame.required)
            paint_text(ui, bounds.x + text_width(ui, lines.back(), style) + 4, top - line, line,
                       "*", style, ui.theme().bad);
    }
    // The control is named by the label itself; as an element the label is for pointing at.
    Node node = text_node(id, NodeRole::text, bounds, frame.label, style.size, style.weight);
    node.hidden_from_reader = true;
    ui.tree().leaf(std::move(node));
}
}  // namespace

void field_frame(Ui& ui, std::string_view key, const FieldFrame& frame,
                 FunctionRef<void(NodeId, Rect, const FieldNodes&)> control) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    const float width = frame.width > 0 ? std::min(frame.width, ui.layout().width)
                                        : std::min(measure::text_width_max, space_left(ui));
    begin_block(ui, ui.id("field"), {.width = width, .gap = measure::space_1});
    const FieldNodes nodes{.label = ui.id("label"),
                           .help = frame.help.empty() ? no_node : ui.id("help"),
                           .error = frame.error.empty() ? no_node : ui.id("error")};
    if (!frame.hide_label && !frame.label.empty()) label_line(ui, nodes.label, frame);
    const float height = frame.control_height > 0 ? frame.control_height : ui.field_height();
    const Rect bounds = place(ui, ui.layout().width, height);
    control(id, bounds, nodes);
    if (nodes.help != no_node)
        note(ui, nodes.help, NodeRole::text, frame.help, Tone::muted, Icon::none);
    if (nodes.error != no_node)
        note(ui, nodes.error, NodeRole::text, frame.error, Tone::bad, Icon::circle_alert);
    if (!frame.hide_label) space(ui, measure::space_2);
    end_block(ui);
    if (ui.is_clicked(nodes.label)) ui.focus_node(id);
}

void draw_field_box(Ui& ui, NodeId id, Rect bounds, BoxState state) {
    const Theme& theme = ui.theme();
    const Color ground = state.disabled ? theme.sunken : theme.surface;
    const Color outline = state.disabled  ? theme.border
                          : state.invalid ? theme.bad
                          : state.focused ? theme.accent
                                          : mixed(theme.control, theme.text, ui.hover_of(id));
    paint_fill(ui, bounds, ground, measure::radius_control);
    const bool is_thick = state.focused || (state.invalid && !state.disabled);
    paint_outline(ui, bounds, outline, measure::radius_control, is_thick ? 2.0F : 1.0F);
    if (state.focused && state.invalid) paint_focus_ring(ui, bounds);
}

void set_field_colors(const Ui& ui, TextTraits& traits, bool disabled) {
    traits.color = css(disabled ? ui.theme().muted : ui.theme().text);
    traits.caret = css(ui.theme().accent);
    traits.placeholder_color = css(ui.theme().muted);
}
