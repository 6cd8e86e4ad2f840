#include "shell/widgets/text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"

namespace {
constexpr float icon_room = measure::icon + 6;

void wrapped(Ui& ui, NodeRole role, std::string_view text, const TextOptions& options,
             std::uint8_t level = 0) {
    const NodeId id = next_id(ui, "text");
    const TextStyle style{options.size, options.weight, options.tabular};
    const Color color = ui.theme().of(options.tone);
    const float icon = options.icon == Icon::none ? 0 : icon_room;
    const float room = options.max_width > 0 ? options.max_width : space_left(ui);
    const float line = line_height_of(options.size);
    const auto lines = broken_lines(ui, text, style, room - icon);
    float width = 0;
    for (const std::string_view each : lines)
        width = std::max(width, text_width(ui, each, style));
    const float taken = ui.layout().is_row ? std::ceil(width) + icon : room;
    const Rect bounds = place(ui, taken, line * static_cast<float>(lines.size()));
    const Rect words{bounds.x + icon, bounds.y, bounds.width - icon + 1, bounds.height};
    Node node = text_node(id, role, words, text, options.size, options.weight);
    node.language = std::string(options.language);
    node.level = level;
    if (add_item(id, bounds)) {
        paint_icon(ui, options.icon, {bounds.x, bounds.y, measure::icon, line}, color);
        for (std::size_t i = 0; i < lines.size(); ++i)
            paint_text(ui, words.x, bounds.y + line * static_cast<float>(i), line, lines[i], style,
                       color);
    }
    ui.tree().leaf(std::move(node));
}
}  // namespace

void heading(Ui& ui, std::string_view text, int level) {
    constexpr std::array<float, 3> sizes = {measure::title, measure::lead, measure::body};
    const auto step = static_cast<std::size_t>(std::clamp(level, 1, 3) - 1);
    wrapped(ui, NodeRole::heading, text, {.size = sizes[step], .weight = Weight::semibold},
            static_cast<std::uint8_t>(step + 1));
}

void paragraph(Ui& ui, std::string_view text, const TextOptions& options) {
    wrapped(ui, NodeRole::paragraph, text, options);
}

void text(Ui& ui, std::string_view words, const TextOptions& options) {
    const NodeId id = next_id(ui, "text");
    const TextStyle style{options.size, options.weight, options.tabular};
    const Color color = ui.theme().of(options.tone);
    const float icon = options.icon == Icon::none ? 0 : icon_room;
    const float line = line_height_of(options.size);
    const float widest = ui.layout().width;
    const float room = options.max_width > 0 ? std::min(options.max_width, widest) : widest;
    const float width = std::min(room, std::ceil(text_width(ui, words, style)) + icon);
    const Rect bounds = place(ui, width, line);
    const Rect inner{bounds.x + icon, bounds.y, bounds.width - icon, line};
    if (add_item(id, bounds)) {
        paint_icon(ui, options.icon, {bounds.x, bounds.y, measure::icon, line}, color);
        if (paint_text_in(ui, inner, words, style, color) && ui.is_hovered(id))
            ui.show_tooltip(id, std::string(words), bounds);
    }
    Node node = text_node(id, NodeRole::text, inner, words, options.size, options.weight);
    node.language = std::string(options.language);
    ui.tree().leaf(std::move(node));
}

void caption(Ui& ui, std::string_view words, Tone tone) {
    paragraph(ui, words, {.size = measure::caption, .tone = tone});
}

void muted(Ui& ui, std::string_view words) {
    paragraph(ui, words, {.tone = Tone::muted});
}

void figure(Ui& ui, std::string_view key, std::string_view value, std::string_view label) {
    const IdScope scope(ui, key);
    begin_block(ui, ui.id("figure"), {.gap = 0});
    text(ui, value, {.size = measure::figure, .weight = Weight::semibold, .tabular = true});
    text(ui, label, {.tone = Tone::muted});
    end_block(ui);
}

void fact(Ui& ui, std::string_view label, std::string_view value) {
    constexpr float label_width = 180;
    const float width = space_left(ui);
    const bool is_stacked = width < 2 * label_width;
    const NodeId owner = next_id(ui, "fact");
    begin_block(ui, owner, {.gap = 0});
    LayoutFrame& frame = ui.layout();
    const LayoutFrame start = frame;
    paragraph(ui, label, {.tone = Tone::muted, .max_width = is_stacked ? width : label_width - 8});
    const float label_bottom = frame.bottom;
    if (!is_stacked) {
        frame.left += label_width;
        frame.width -= label_width;
        frame.y = start.y;
        frame.is_first = true;
    }
    paragraph(ui, value.empty() ? "\u2013" : value);
    frame.bottom = std::max(frame.bottom, label_bottom);
    end_block(ui);
}

void fact_if_any(Ui& ui, std::string_view label, std::string_view value) {
    if (!value.empty()) fact(ui, label, value);
}

void key_cap(Ui& ui, std::string_view keys, Tone tone) {
    const NodeId id = next_id(ui, "keys");
    const TextStyle style{measure::caption, Weight::semibold};
    constexpr float height = 22;
    constexpr float padding = 6;
    const float width = std::max(height, std::ceil(text_width(ui, keys, style)) + 2 * padding);
    const Rect bounds = place(ui, width, height);
    if (add_item(id, bounds)) {
        const Theme& theme = ui.theme();
        paint_box(ui, bounds, theme.sunken, theme.border, measure::radius_control);
        const float left = (width - text_width(ui, keys, style)) / 2;
        paint_text(ui, bounds.x + left, bounds.y, height, keys, style, theme.of(tone));
    }
    ui.tree().leaf(text_node(id, NodeRole::text, bounds, keys, measure::caption, Weight::semibold));
}

void badge(Ui& ui, const BadgeOptions& options) {
    const NodeId id = next_id(ui, "badge");
    const TextStyle style{measure::caption, Weight::semibold};
    constexpr float height = 22;
    constexpr float padding = 8;
    const float icon = options.icon == Icon::none ? 0 : 18;
    const float natural = std::ceil(text_width(ui, options.label, style)) + icon + 2 * padding;
    const Rect bounds = place(ui, std::min(natural, ui.layout().width), height);
    const Theme& theme = ui.theme();
    const Color color = theme.of(options.tone);
    if (add_item(id, bounds)) {
        paint_box(ui, bounds, theme.surface, options.tone == Tone::normal ? theme.control : color,
                  height / 2);
        paint_icon(ui, options.icon, {bounds.x + padding - 2, bounds.y, 16, height}, color, 14);
        paint_text_in(
            ui,
            {bounds.x + padding + icon, bounds.y, bounds.width - 2 * padding - icon + 1, height},
            options.label, style, color);
    }
    ui.tree().leaf(text_node(id, NodeRole::text, inset(bounds, 0), options.label, measure::caption,
                             Weight::semibold));
}
