#include "shell/widgets/scroll_area.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"

namespace {
constexpr std::uint32_t content_width_slot = 4, content_height_slot = 5;

// The thumb: the browser's thumb is an element that drags the real scroll position.
void draw_bar(Ui& ui, NodeId area, const Rect& bounds, float content, float position) {
    if (content <= bounds.height + 1) return;
    NodeId thumb = no_node;
    {
        const IdScope scope(ui, area);
        thumb = ui.id("thumb");
    }
    const bool is_wide = ui.is_hovered(thumb) || ui.is_pressed(thumb);
    constexpr float room = 12;
    const float wide = ui.eased(thumb, hover_motion, is_wide ? 1.0F : 0, 0);
    const float thickness = 4 + 4 * wide;
    const float length = std::max(24.0F, bounds.height * bounds.height / content);
    const float free = bounds.height - length - 4;
    const float top =
        bounds.y + 2 + free * std::clamp(position / (content - bounds.height), 0.0F, 1.0F);
    const Rect track{bounds.right() - room, top, room, length};
    const Rect bar{bounds.right() - thickness - 2, top, thickness, length};
    paint_fill(ui, bar, ui.theme().control.with_alpha(static_cast<std::uint8_t>(150 + 80 * wide)),
               thickness / 2);
    add_item(thumb, track);
    Node node{.id = thumb, .role = NodeRole::scroll_thumb, .bounds = track};
    node.controls = area;
    // How far the content moves for each pixel that the thumb does.
    node.progress = free > 0 ? (content - bounds.height) / free : 0;
    node.hidden_from_reader = true;
    node.tab_stop = -1;
    ui.tree().leaf(std::move(node));
}
}  // namespace

void scroll_area(Ui& ui, std::string_view key, const ScrollAreaOptions& options, Body body) {
    const NodeId id = ui.id(key);
    const float width = options.width > 0 ? options.width : space_left(ui);
    float height = options.height;
    if (height <= 0) {
        const LayoutFrame& frame = ui.layout();
        height = std::max(measure::row,
                          frame.top + frame.height - frame.y - (frame.is_first ? 0 : frame.gap));
    }
    const Rect bounds = place(ui, width, height);
    float& kept_height = ui.memory(id, content_height_slot);
    float& kept_width = ui.memory(id, content_width_slot);
    const float content_height = options.content_height > 0 ? options.content_height : kept_height;
    const float content_width = options.content_width > 0 ? options.content_width : kept_width;
    Ui::ScrollPosition at = ui.scroll_of(id);
    at.y = snapped(ui, std::clamp(at.y, 0.0F, std::max(0.0F, content_height - height)));
    at.x = snapped(ui, std::clamp(at.x, 0.0F, std::max(0.0F, content_width - width)));
    // What comes back stands where it was left.
    if ((at.x > 0 || at.y > 0) && !ui.tree().find_last(id)) ui.scroll_again(id);

    Node node{.id = id, .role = options.role, .bounds = bounds, .name = std::string(options.label)};
    node.scroll_x = at.x;
    node.scroll_y = at.y;
    node.content_width = options.horizontal ? content_width : 0;
    node.content_height = content_height;
    ui.tree().open(std::move(node));
    LayoutFrame inner{.left = bounds.x + options.padding - at.x,
                      .top = bounds.y + options.padding - at.y,
                      .width = (options.horizontal ? std::max(width, content_width) : width) -
                               2 * options.padding};
    inner.x = inner.right = inner.left;
    inner.y = inner.bottom = inner.top;
    inner.owner = id;
    inner.gap = options.gap;
    inner.height = height - 2 * options.padding;
    push_clip(ui, bounds);
    ui.push_layout(inner);
    body();
    const LayoutFrame used = ui.pop_layout();
    const float measured_height = std::ceil(used.bottom - used.top + 2 * options.padding);
    const float measured_width = std::ceil(used.right - used.left + 2 * options.padding);
    if (std::abs(measured_height - kept_height) > 0.5F ||
        (options.horizontal && std::abs(measured_width - kept_width) > 0.5F)) {
        kept_height = measured_height;
        kept_width = measured_width;
        ui.request_frame();
    }
    pop_clip();
    ui.tree().close();
    draw_bar(ui, id, bounds, content_height, at.y);
}
