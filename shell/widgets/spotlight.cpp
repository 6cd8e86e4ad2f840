#include "shell/widgets/spotlight.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"
#include "shell/widgets/text.h"

namespace {
constexpr std::uint32_t open_slot = 20, height_slot = 21;
constexpr float width_max = 360, halo = 6, margin = measure::space_4;
constexpr Color shade{0, 0, 0, 96};

// Everything but the part in the light.
void paint_shade(const Ui& ui, const std::optional<Rect>& lit) {
    const float width = ui.width();
    const float height = ui.height();
    if (!lit) {
        paint_fill(ui, {0, 0, width, height}, shade);
        return;
    }
    paint_fill(ui, {0, 0, width, lit->y}, shade);
    paint_fill(ui, {0, lit->y, lit->x, lit->height}, shade);
    paint_fill(ui, {lit->right(), lit->y, width - lit->right(), lit->height}, shade);
    paint_fill(ui, {0, lit->bottom(), width, height - lit->bottom()}, shade);
    paint_outline(ui, *lit, ui.theme().accent, measure::radius_card, 2);
}

// A part that fills the page is shown by its beginning.
std::optional<Rect> lit_part(const Ui& ui, const std::optional<Rect>& around) {
    if (!around) return std::nullopt;
    Rect lit = inset(*around, -halo);
    lit.x = std::max(lit.x, 1.0F);
    lit.y = std::max(lit.y, 1.0F);
    lit.width = std::min(lit.width, ui.width() - lit.x - 1);
    lit.height = std::min({lit.height, ui.height() - lit.y - 1, ui.height() * 0.4F});
    return lit;
}

// Below the lit part, or beside it, or above it: where there is room. On a phone at the thumb.
Rect place_beside(const Ui& ui, const std::optional<Rect>& lit, float height) {
    const float width = std::min(width_max, ui.width() - 2 * margin);
    Rect bounds{(ui.width() - width) / 2, (ui.height() - height) * 0.4F, width, height};
    if (!lit) return snapped(ui, bounds);
    const bool fits_below = lit->bottom() + margin + height < ui.height() - margin;
    const bool fits_beside = lit->right() + margin + width < ui.width() - margin;
    bounds.x = std::clamp(lit->x, margin, ui.width() - width - margin);
    if (fits_below) {
        bounds.y = lit->bottom() + margin;
    } else if (fits_beside) {
        bounds.x = lit->right() + margin;
        bounds.y = std::clamp(lit->y, margin, ui.height() - height - margin);
    } else {
        bounds.y = std::max(margin, lit->y - margin - height);
    }
    if (ui.is_narrow()) bounds.y = ui.height() - height - margin;
    return snapped(ui, bounds);
}

SpotlightAnswer draw_words(Ui& ui, const SpotlightOptions& options) {
    SpotlightAnswer answer = SpotlightAnswer::none;
    heading(ui, options.title, 2);
    paragraph(ui, options.text);
    caption(ui, options.progress);
    row(ui, "actions", [&] {
        if (button(ui, "end", {.label = options.end, .style = ButtonStyle::quiet}))
            answer = SpotlightAnswer::end;
        push_to_end(ui);
        row(ui, "steps", [&] {
            if (!options.back.empty() && button(ui, "back", {.label = options.back}))
                answer = SpotlightAnswer::back;
            if (!options.next.empty() &&
                button(ui, "next", {.label = options.next, .style = ButtonStyle::primary}))
                answer = SpotlightAnswer::next;
        });
    });
    return answer;
}
}  // namespace

SpotlightAnswer spotlight(Ui& ui, std::string_view key, bool open,
                          const SpotlightOptions& options) {
    const NodeId id = ui.id(key);
    float& was_open = ui.memory(id, open_slot);
    std::string& spoken = ui.text_memory(id);
    if (!open) {
        if (was_open > 0) ui.restore_focus(id);
        was_open = 0;
        spoken.clear();
        return SpotlightAnswer::none;
    }
    const IdScope scope(ui, key);
    if (was_open <= 0) ui.save_focus(id);
    const std::string words = std::string(options.title) + ". " + std::string(options.text);
    if (spoken != words) {
        spoken = words;
        ui.announce(words);
        if (was_open <= 0) ui.focus_node(id);
    }
    was_open = 1;
    float& height = ui.memory(id, height_slot);
    const std::optional<Rect> lit = lit_part(ui, options.around);
    const Rect bounds = place_beside(ui, lit, height);
    ui.begin_overlay(id);
    paint_shade(ui, lit);
    paint_shadow(ui, bounds, measure::radius_card);
    paint_box(ui, bounds, ui.theme().raised, ui.theme().border, measure::radius_card);
    Node node{.id = id, .role = NodeRole::dialog, .bounds = bounds};
    node.name = std::string(options.title);
    node.tab_stop = 0;
    ui.tree().open_at_root(std::move(node));
    LayoutFrame frame{.left = bounds.x + margin,
                      .top = bounds.y + margin,
                      .width = bounds.width - 2 * margin,
                      .x = bounds.x + margin,
                      .y = bounds.y + margin};
    frame.gap = measure::space_2;
    frame.right = frame.left;
    frame.bottom = frame.top;
    ui.push_layout(frame);
    SpotlightAnswer answer = draw_words(ui, options);
    const float used = std::ceil(ui.pop_layout().bottom - bounds.y + margin);
    if (std::abs(used - height) > 0.5F) height = used, ui.request_frame();
    ui.tree().close();
    Ui::end_overlay();
    if (ui.take_key(id, Key::escape)) answer = SpotlightAnswer::end;
    // The button that was pressed may be gone with its step.
    if (answer == SpotlightAnswer::next || answer == SpotlightAnswer::back) ui.focus_node(id);
    if (answer != SpotlightAnswer::none) ui.request_frame();
    return answer;
}
