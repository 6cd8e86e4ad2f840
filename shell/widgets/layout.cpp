#include "shell/widgets/layout.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"
#include "shell/widgets/scroll_area.h"

namespace {
// Slots of a widget's memory.
constexpr std::uint32_t width_slot = 0, height_slot = 1, pushed_slot = 2, line_width_slot = 100,
                        line_height_slot = 200;

// Keeps a number for the next frame, and makes that frame if it changed.
void remember(Ui& ui, NodeId owner, std::uint32_t slot, float value) {
    float& kept = ui.memory(owner, slot);
    if (std::abs(kept - value) < 0.25F) return;
    kept = value;
    ui.request_frame();
}

float line_start(Ui& ui, const LayoutFrame& frame) {
    if (frame.align == RowAlign::start) return frame.left;
    const float free =
        std::max(0.0F, frame.width - ui.memory(frame.owner, line_width_slot + frame.line));
    return frame.left + (frame.align == RowAlign::end ? free : free / 2);
}

void finish_line(Ui& ui, LayoutFrame& frame) {
    if (frame.pushed_at >= 0)
        remember(ui, frame.owner, pushed_slot, frame.x - frame.pushed_at);
    else if (!frame.is_first)
        remember(ui, frame.owner, line_width_slot + frame.line, frame.x - line_start(ui, frame));
    remember(ui, frame.owner, line_height_slot + frame.line, frame.line_height);
}

Rect place_in_row(Ui& ui, LayoutFrame& frame, float width, float height) {
    // Measured from the line's own start: where that lies must not decide what fits.
    const float used = frame.is_first ? 0 : frame.x - line_start(ui, frame) + frame.gap;
    if (!frame.is_first && frame.pushed_at < 0 && used + width > frame.width + 0.5F) {
        finish_line(ui, frame);
        frame.y += frame.line_height + frame.gap;
        frame.line_height = frame.line_height_min;
        frame.is_first = true;
        ++frame.line;
    }
    frame.x = frame.is_first ? line_start(ui, frame) : frame.x + frame.gap;
    const float line =
        std::max(frame.line_height_min, ui.memory(frame.owner, line_height_slot + frame.line));
    const Rect rect{frame.x, frame.y + std::max(0.0F, (line - height) / 2), width, height};
    frame.x += width;
    frame.line_height = std::max(frame.line_height, height);
    frame.is_first = false;
    frame.right = std::max(frame.right, frame.x);
    frame.bottom = std::max(frame.bottom, frame.y + frame.line_height);
    return rect;
}
}  // namespace

Rect place(Ui& ui, float width, float height) {
    LayoutFrame& frame = ui.layout();
    if (frame.is_row) return place_in_row(ui, frame, width, height);
    if (!frame.is_first) frame.y += frame.gap;
    const Rect rect{frame.left, frame.y, width, height};
    frame.y += height;
    frame.is_first = false;
    frame.right = std::max(frame.right, rect.right());
    frame.bottom = std::max(frame.bottom, frame.y);
    return rect;
}

float space_left(const Ui& ui) {
    const LayoutFrame& frame = ui.layout();
    if (!frame.is_row || frame.is_first) return frame.width;
    const float left = frame.left + frame.width - frame.x - frame.gap;
    return left > measure::space_7 ? left : frame.width;  // Too little: it goes on a new line.
}

float available_width(const Ui& ui) {
    return space_left(ui);
}

float available_height(const Ui& ui) {
    const LayoutFrame& frame = ui.layout();
    const float used = frame.y - frame.top + (frame.is_first ? 0 : frame.gap);
    return std::max(0.0F, frame.height - used);
}

bool add_item(NodeId id, const Rect& rect) {
    const ImRect bounds(rect.x, rect.y, rect.right(), rect.bottom());
    return ImGui::ItemAdd(bounds, id, nullptr, ImGuiItemFlags_NoNav);
}

Rect begin_block(Ui& ui, NodeId owner, const BlockOptions& options) {
    const bool in_row = ui.layout().is_row;
    const bool takes_content_width = in_row && options.width <= 0;
    const float room = space_left(ui);
    const bool is_pushed = in_row && ui.layout().pushed_at >= 0;
    const float width = takes_content_width ? std::min(is_pushed ? ui.layout().width : room,
                                                       ui.memory(owner, width_slot))
                        : options.width > 0 ? std::min(options.width, ui.layout().width)
                                            : room;
    const Rect bounds = place(ui, width, ui.memory(owner, height_slot));
    const LayoutFrame& around = ui.layout();
    LayoutFrame inner{.left = bounds.x + options.padding, .top = bounds.y + options.padding};
    // Where it was pushed to comes from the width it had: it may have grown since.
    const float most = is_pushed ? around.width : room;
    inner.width = (takes_content_width ? most : width) - 2 * options.padding;
    inner.x = inner.right = inner.left;
    inner.y = inner.bottom = inner.top;
    inner.gap = options.gap;
    inner.owner = owner;
    inner.block = bounds;
    inner.padding = options.padding;
    inner.takes_content_width = takes_content_width;
    if (around.height > 0 && !in_row)
        inner.height = around.top + around.height - inner.top - options.padding;
    ui.push_layout(inner);
    return bounds;
}

void end_block(Ui& ui) {
    if (ui.layout().is_row) finish_line(ui, ui.layout());
    const LayoutFrame inner = ui.pop_layout();
    const float height = inner.bottom - inner.block.y + inner.padding;
    LayoutFrame& around = ui.layout();
    if (around.is_row) {
        const float width = inner.takes_content_width ? inner.right - inner.block.x + inner.padding
                                                      : inner.block.width;
        around.x += width - inner.block.width;
        around.right = std::max(around.right, around.x);
        around.line_height = std::max(around.line_height, height);
        around.bottom = std::max(around.bottom, around.y + around.line_height);
        remember(ui, inner.owner, width_slot, width);
    } else {
        around.y += height - inner.block.height;
        around.bottom = std::max(around.y, around.top);
    }
    remember(ui, inner.owner, height_slot, height);
}

Node text_node(NodeId id, NodeRole role, const Rect& bounds, std::string_view text, float font_size,
               Weight weight) {
    Node node{.id = id, .role = role, .bounds = bounds, .text = std::string(text)};
    node.font_size = font_size;
    node.semibold = weight == Weight::semibold;
    return node;
}

NodeId next_id(Ui& ui, std::string_view kind) {
    const NodeId base = ui.id(kind);
    NodeId id = base;
    for (std::uint64_t count = 1; ui.tree().find(id); ++count)
        id = ui.id(base + (count << 32U));
    return id;
}

void space(Ui& ui, float height) {
    LayoutFrame& frame = ui.layout();
    if (frame.is_row)
        frame.x += height;
    else
        frame.y += frame.is_first ? height : std::max(0.0F, height - frame.gap);
    frame.bottom = std::max(frame.bottom, frame.is_row ? frame.bottom : frame.y);
}

void separator(Ui& ui) {
    const Rect bounds = place(ui, ui.layout().width, 1);
    paint_fill(ui, bounds, ui.theme().border);
}

void row(Ui& ui, std::string_view key, const RowOptions& options, Body body) {
    begin_block(ui, ui.id(key), {.gap = options.gap});
    LayoutFrame& frame = ui.layout();
    frame.is_row = true;
    frame.align = options.align;
    frame.line_height = frame.line_height_min = options.height;
    body();
    end_block(ui);
}

void row(Ui& ui, std::string_view key, Body body) {
    row(ui, key, {}, body);
}

void push_to_end(Ui& ui) {
    LayoutFrame& frame = ui.layout();
    const float pushed = ui.memory(frame.owner, pushed_slot);
    const float start = frame.left + frame.width - pushed - frame.gap;
    if (start < frame.x) return;
    frame.x = frame.is_first ? start + frame.gap : start;
    frame.pushed_at = frame.x + (frame.is_first ? 0 : frame.gap);
    if (frame.is_first) frame.pushed_at = frame.x, frame.x -= frame.gap, frame.is_first = false;
}

void columns(Ui& ui, std::string_view key, float min_width, std::size_t count,
             FunctionRef<void(std::size_t)> draw_cell) {
    constexpr float gap = measure::space_4;
    const NodeId owner = ui.id(key);
    const IdScope scope(ui, key);
    const Rect bounds = begin_block(ui, owner);
    const auto fitting = static_cast<std::size_t>((bounds.width + gap) / (min_width + gap));
    const std::size_t across = std::clamp<std::size_t>(fitting, 1, std::max<std::size_t>(1, count));
    const float width =
        (bounds.width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    float top = bounds.y;
    for (std::size_t first = 0; first < count; first += across) {
        const auto slot = static_cast<std::uint32_t>(10 + first);
        float bottom = top;
        for (std::size_t i = first; i < std::min(count, first + across); ++i) {
            const IdScope cell(ui, i);
            const float left = bounds.x + static_cast<float>(i - first) * (width + gap);
            LayoutFrame frame{.left = left, .top = top, .width = width, .x = left, .y = top};
            frame.right = left;
            frame.bottom = top;
            frame.owner = owner;
            frame.stretch = ui.memory(owner, slot);
            ui.push_layout(frame);
            draw_cell(i);
            bottom = std::max(bottom, ui.pop_layout().bottom);
        }
        remember(ui, owner, slot, bottom - top);
        top = bottom + gap;
    }
    LayoutFrame& frame = ui.layout();
    frame.bottom = frame.y = count > 0 ? top - gap : top;
    frame.right = bounds.right();
    frame.is_first = false;
    end_block(ui);
}

void limited_width(Ui& ui, float max_width, Body body) {
    begin_block(ui, next_id(ui, "limited"), {.width = std::min(max_width, ui.layout().width)});
    body();
    end_block(ui);
}

void indented(Ui& ui, float by, Body body) {
    begin_block(ui, next_id(ui, "indented"));
    LayoutFrame& frame = ui.layout();
    frame.left += by;
    frame.x += by;
    frame.width -= by;
    body();
    end_block(ui);
}

void card(Ui& ui, std::string_view key, const CardOptions& options, Body body) {
    const NodeId id = ui.id(key);
    const float stretch = ui.layout().is_row ? 0 : ui.layout().stretch;
    const IdScope scope(ui, key);
    Rect bounds = begin_block(
        ui, id, {.width = options.width, .padding = options.padding, .gap = measure::space_2});
    bounds.height = std::max(bounds.height, stretch);
    const Theme& theme = ui.theme();
    paint_box(ui, bounds, options.selected ? theme.selected : theme.surface,
              options.selected ? theme.accent : theme.border, measure::radius_card);
    ui.tree().open({.id = id,
                    .role = options.label.empty() ? NodeRole::group : NodeRole::region,
                    .bounds = bounds,
                    .name = std::string(options.label)});
    body();
    ui.tree().close();
    end_block(ui);
}

void region(Ui& ui, std::string_view key, NodeRole role, std::string_view label, Body body) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    begin_block(ui, id, {.gap = role == NodeRole::list ? 2 : measure::space_2});
    ui.tree().open({.id = id, .role = role, .name = std::string(label)});
    body();
    ui.tree().close();
    end_block(ui);
}

void list(Ui& ui, std::string_view key, std::string_view label, Body body) {
    region(ui, key, NodeRole::list, label, body);
}

void list_item(Ui& ui, std::string_view key, Body body) {
    region(ui, key, NodeRole::list_item, {}, body);
}

void pane(Ui& ui, std::string_view key, const PaneOptions& options, Body body) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    const Rect& bounds = options.bounds;
    const Theme& theme = ui.theme();
    if (options.raised) paint_fill(ui, bounds, theme.surface);
    if (options.bordered_right)
        paint_fill(ui, {bounds.right() - 1, bounds.y, 1, bounds.height}, theme.border);
    if (options.bordered_bottom)
        paint_fill(ui, {bounds.x, bounds.bottom() - 1, bounds.width, 1}, theme.border);
    Node node{.id = id, .role = options.role, .bounds = bounds, .name = std::string(options.label)};
    if (options.role == NodeRole::main) node.tab_stop = 0;  // Where skipping leads.
    ui.tree().open(std::move(node));
    LayoutFrame frame{
        .left = bounds.x, .top = bounds.y, .width = bounds.width, .x = bounds.x, .y = bounds.y};
    frame.height = bounds.height;
    frame.gap = measure::space_3;
    frame.owner = id;
    const float padding = options.padding;
    if (!options.scrolls) {
        frame.left = frame.x += padding;
        frame.top = frame.y += padding;
        frame.width -= 2 * padding;
        frame.height -= 2 * padding;
    }
    ui.push_layout(frame);
    push_clip(ui, bounds);
    if (options.scrolls)
        scroll_area(ui, "content", {.padding = padding, .gap = measure::space_3}, body);
    else
        body();
    pop_clip();
    ui.pop_layout();
    ui.tree().close();
}
