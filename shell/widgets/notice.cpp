#include "shell/widgets/notice.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"
#include "shell/widgets/text.h"

namespace {
Icon icon_of(Tone tone) {
    switch (tone) {
        case Tone::good:
            return Icon::circle_check;
        case Tone::warn:
            return Icon::triangle_alert;
        case Tone::bad:
            return Icon::circle_alert;
        case Tone::normal:
        case Tone::muted:
        case Tone::accent:
        case Tone::on_accent:
            break;
    }
    return Icon::info;
}
}  // namespace

BannerAnswer banner(Ui& ui, std::string_view key, const BannerOptions& options) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    const Theme& theme = ui.theme();
    BannerAnswer answer = BannerAnswer::none;
    const Rect bounds = begin_block(ui, id, {.padding = measure::space_3});
    const Color color = theme.of(options.tone);
    paint_box(ui, bounds, theme.surface, color, measure::radius_control);
    paint_fill(ui, {bounds.x, bounds.y, 4, bounds.height}, color, 2);
    paint_icon(ui, icon_of(options.tone),
               {bounds.x + 16, bounds.y + measure::space_3, 20, ui.field_height()}, color,
               measure::icon_large);
    ui.tree().open({.id = id,
                    .role = options.tone == Tone::bad ? NodeRole::alert : NodeRole::status,
                    .bounds = bounds});
    indented(ui, 36, [&] {
        row(ui, "line", {.height = ui.field_height()}, [&] {
            const float buttons =
                (options.action.empty() ? 0 : text_width(ui, options.action) + 40) +
                (options.dismissible ? ui.field_height() + 16 : 0);
            const float room = std::max(180.0F, space_left(ui) - buttons);
            begin_block(ui, ui.id("words"), {.gap = 2});
            paragraph(ui, options.text, {.max_width = room});
            if (!options.detail.empty())
                paragraph(ui, options.detail,
                          {.size = measure::caption, .tone = Tone::muted, .max_width = room});
            end_block(ui);
            push_to_end(ui);
            if (!options.action.empty() && button(ui, "action", {.label = options.action}))
                answer = BannerAnswer::action;
            if (options.dismissible && button(ui, "dismiss",
                                              {.label = ui.words().dismiss,
                                               .style = ButtonStyle::quiet,
                                               .icon = Icon::x,
                                               .icon_only = true}))
                answer = BannerAnswer::dismissed;
        });
    });
    ui.tree().close();
    end_block(ui);
    return answer;
}

void progress_bar(Ui& ui, std::string_view key, const ProgressOptions& options) {
    const NodeId id = ui.id(key);
    constexpr float height = 6;
    constexpr float line = 20;
    const float width = options.width > 0 ? options.width : space_left(ui);
    const Rect bounds = place(ui, width, line + 4 + height);
    const Theme& theme = ui.theme();
    if (add_item(id, bounds)) {
        paint_text_in(ui, {bounds.x, bounds.y, width - 48, line}, options.label, {}, theme.text);
        const Rect track{bounds.x, bounds.y + line + 4, width, height};
        paint_fill(ui, track, theme.border, height / 2);
        if (options.fraction >= 0) {
            const float whole = std::clamp(options.fraction, 0.0F, 1.0F);
            const float part = ui.eased(id, size_motion, whole, whole);
            paint_fill(ui, {track.x, track.y, std::max(height, width * part), height}, theme.accent,
                       height / 2);
            const std::string percent =
                std::to_string(static_cast<int>(std::floor(whole * 100))) + " %";
            paint_text_in(ui, {bounds.right() - 48, bounds.y, 48, line}, percent, {.tabular = true},
                          theme.muted, true);
        } else {
            // It runs through the track, out at the end and in at the beginning.
            const float at = (ui.surroundings().has_reduced_motion
                                  ? width / 3
                                  : ui.turning(measure::pulse_ms) * width * 4 / 3 - width / 3);
            const float left = std::clamp(at, 0.0F, width);
            const float right = std::clamp(at + width / 3, 0.0F, width);
            paint_fill(ui, {track.x + left, track.y, right - left, height}, theme.accent,
                       height / 2);
        }
    }
    Node node{.id = id, .role = NodeRole::progress, .bounds = bounds};
    node.name = std::string(options.label);
    node.progress = options.fraction;
    ui.tree().leaf(std::move(node));
}

namespace {
constexpr float bone = 12;  // As high as the words that it stands for.

void paint_bone(const Ui& ui, float x, float y, float width, float height = bone) {
    paint_fill(ui, {x, y, width, height}, ui.theme().border, measure::radius_control);
}

// Lines of words: a part of the width each.
void paint_lines(const Ui& ui, const Rect& bounds) {
    constexpr std::array<float, 4> parts = {0.82F, 0.64F, 0.74F, 0.5F};
    float y = bounds.y + measure::space_2;
    for (std::size_t i = 0; y + bone < bounds.bottom(); ++i, y += measure::space_5)
        paint_bone(ui, bounds.x, y, bounds.width * parts[i % parts.size()]);
}

// A row has a box and its cells; a card has two lines beside its box.
void paint_table_row(const Ui& ui, const Rect& row) {
    constexpr std::array<float, 5> columns = {0.26F, 0.2F, 0.12F, 0.1F, 0.14F};
    constexpr float box = 18;
    constexpr float left = 76;
    paint_fill(ui, {row.x, row.bottom() - 1, row.width, 1}, ui.theme().border);
    paint_bone(ui, row.x + measure::space_3, row.y + (row.height - box) / 2, box, box);
    if (ui.is_narrow()) {
        paint_bone(ui, row.x + 44, row.y + 14, row.width * 0.5F);
        paint_bone(ui, row.x + 44, row.y + 38, row.width * 0.35F);
        return;
    }
    float x = row.x + left;
    for (const float part : columns) {
        paint_bone(ui, x, row.y + (row.height - bone) / 2, (row.width - left) * part * 0.7F);
        x += (row.width - left) * (part + 0.03F);
    }
}

void paint_table(const Ui& ui, const Rect& bounds) {
    const float height = ui.is_narrow() ? measure::card_row : ui.row_height();
    paint_bone(ui, bounds.x, bounds.y, std::min(320.0F, bounds.width), ui.field_height());
    const float top = bounds.y + ui.field_height() + measure::space_5;
    const Rect table{bounds.x, top, bounds.width, bounds.bottom() - top};
    paint_box(ui, table, ui.theme().surface, ui.theme().border, measure::radius_card);
    for (float y = table.y; y + height <= table.bottom(); y += height)
        paint_table_row(ui, {table.x + 1, y, table.width - 2, height});
}

void paint_fields(const Ui& ui, const Rect& bounds) {
    const float width = std::min(bounds.width, measure::text_width_max);
    const float height = measure::space_5 + ui.field_height();
    for (float y = bounds.y; y + height <= bounds.bottom(); y += height + measure::space_5) {
        paint_bone(ui, bounds.x, y, 120);
        paint_outline(ui, {bounds.x, y + measure::space_5, width, ui.field_height()},
                      ui.theme().border, measure::radius_control);
    }
}

void paint_cards(const Ui& ui, const Rect& bounds) {
    constexpr float height = 168;
    for (float y = bounds.y; y + height <= bounds.bottom(); y += height + measure::space_4) {
        const Rect card{bounds.x, y, bounds.width, height};
        paint_box(ui, card, ui.theme().surface, ui.theme().border, measure::radius_card);
        paint_lines(ui, inset(card, measure::space_4));
    }
}
}  // namespace

void skeleton(Ui& ui, std::string_view label, SkeletonShape shape) {
    constexpr float title_width = 200;
    constexpr float lines_height = 120;
    const NodeId id = next_id(ui, "skeleton");
    const float height =
        shape == SkeletonShape::lines ? lines_height : std::max(lines_height, available_height(ui));
    const Rect bounds = place(ui, space_left(ui), height);
    if (add_item(id, bounds)) {
        Rect rest = bounds;
        if (shape != SkeletonShape::lines) {
            paint_bone(ui, bounds.x, bounds.y, std::min(title_width, bounds.width), measure::title);
            rest.y += measure::title + measure::space_5;
            rest.height -= measure::title + measure::space_5;
        }
        switch (shape) {
            case SkeletonShape::lines:
                paint_lines(ui, rest);
                break;
            case SkeletonShape::table:
                paint_table(ui, rest);
                break;
            case SkeletonShape::fields:
                paint_fields(ui, rest);
                break;
            case SkeletonShape::cards:
                paint_cards(ui, rest);
                break;
        }
    }
    Node node{.id = id, .role = NodeRole::status, .bounds = bounds};
    node.text = std::string(label);
    node.busy = true;
    ui.tree().leaf(std::move(node));
}

bool empty_state(Ui& ui, std::string_view key, const EmptyStateOptions& options) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    bool is_activated = false;
    begin_block(ui, id, {.padding = measure::space_6});
    const float width = ui.layout().width;
    const Rect spot = place(ui, width, 40);
    paint_icon(ui, options.icon, spot, ui.theme().muted, measure::figure);
    const auto centred = [&](std::string_view words, const TextStyle& style, Tone tone,
                             NodeRole role) {
        const float line = line_height_of(style.size);
        const float room = std::min(width, 460.0F);
        const auto lines = broken_lines(ui, words, style, room);
        const NodeId node_id = next_id(ui, "text");
        const Rect bounds = place(ui, width, line * static_cast<float>(lines.size()));
        if (add_item(node_id, bounds)) {
            float top = bounds.y;
            for (const std::string_view each : lines) {
                const float left = bounds.x + (width - text_width(ui, each, style)) / 2;
                paint_text(ui, left, top, line, each, style, ui.theme().of(tone));
                top += line;
            }
        }
        Node node =
            text_node(node_id, role, {bounds.x + (width - room) / 2, bounds.y, room, bounds.height},
                      words, style.size, style.weight);
        node.level =
            role == NodeRole::heading ? static_cast<std::uint8_t>(options.level) : std::uint8_t{0};
        ui.tree().leaf(std::move(node));
    };
    centred(options.title, {measure::lead, Weight::semibold}, Tone::normal, NodeRole::heading);
    if (!options.text.empty()) centred(options.text, {}, Tone::muted, NodeRole::paragraph);
    if (!options.action.empty()) {
        space(ui, measure::space_4);
        row(ui, "actions", {.align = RowAlign::centre}, [&] {
            is_activated = button(
                ui, "action",
                {.label = options.action,
                 .style = options.is_beside_primary ? ButtonStyle::secondary : ButtonStyle::primary,
                 .icon = options.action_icon});
        });
    }
    end_block(ui);
    return is_activated;
}
