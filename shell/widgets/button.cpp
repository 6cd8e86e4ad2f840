#include "shell/widgets/button.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/field.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"

namespace {
constexpr float padding = measure::space_3, icon_gap = measure::space_2;

struct Look {
    Color ground, outline, label;
    bool has_outline = true;
};

// A ground that is not there is the hover ground without opacity, so that it can come and go.
Color quiet_ground(const Theme& theme, bool is_down, bool pressed, float hover) {
    if (is_down) return theme.selected;
    if (pressed) return theme.pressed;
    return mixed(theme.hover.with_alpha(0), theme.hover, hover);
}

Look look_of(const Ui& ui, NodeId id, const ButtonOptions& options, float hover, bool off) {
    const Theme& theme = ui.theme();
    const bool is_down = options.pressed == NodeFlag::on;
    const bool pressed = ui.is_pressed(id);
    const bool is_quiet = options.style == ButtonStyle::quiet;
    if (off)
        return {is_quiet ? theme.sunken.with_alpha(0) : theme.sunken, theme.border, theme.muted,
                !is_quiet};
    const Color plain = pressed ? theme.pressed : mixed(theme.surface, theme.hover, hover);
    switch (options.style) {
        case ButtonStyle::primary: {
            const Color ground =
                pressed ? theme.accent_pressed : mixed(theme.accent, theme.accent_hover, hover);
            return {ground, ground, theme.on_accent};
        }
        case ButtonStyle::danger:
            return {plain, theme.bad, theme.bad};
        case ButtonStyle::quiet:
            return {quiet_ground(theme, is_down, pressed, hover), theme.accent, theme.text, false};
        case ButtonStyle::secondary:
            break;
    }
    return {is_down ? theme.selected : plain, is_down ? theme.accent : theme.control, theme.text};
}

TextStyle style_of(const ButtonOptions& options) {
    return {measure::body,
            options.style == ButtonStyle::primary ? Weight::semibold : Weight::normal};
}

float natural_width(const Ui& ui, const ButtonOptions& options, float height) {
    if (options.icon_only) return height;
    float width = 2 * padding + std::ceil(text_width(ui, options.label, style_of(options)));
    if (options.icon != Icon::none || options.busy) width += measure::icon + icon_gap;
    if (options.trailing_icon != Icon::none) width += measure::icon + icon_gap;
    return width;
}

void paint_leading(Ui& ui, const Rect& bounds, const ButtonOptions& options, Color color) {
    if (options.busy)
        paint_spinner(ui, bounds, color);
    else
        paint_icon(ui, options.icon, bounds, color);
}

void paint_content(Ui& ui, const Rect& bounds, const ButtonOptions& options, Color color) {
    if (options.icon_only) {
        paint_leading(ui, bounds, options, color);
        return;
    }
    const float label = text_width(ui, options.label, style_of(options));
    const bool has_icon = options.busy || options.icon != Icon::none;
    const float leading = has_icon ? measure::icon + icon_gap : 0;
    const float trailing = options.trailing_icon == Icon::none ? 0 : measure::icon + icon_gap;
    const float room = bounds.width - 2 * padding - leading - trailing;
    float x = bounds.x + padding + std::max(0.0F, (room - label) / 2);
    paint_leading(ui, {x, bounds.y, measure::icon, bounds.height}, options, color);
    x += leading;
    paint_text_in(ui, {x, bounds.y, std::min(label + 1, room), bounds.height}, options.label,
                  style_of(options), color);
    paint_icon(ui, options.trailing_icon,
               {bounds.right() - padding - measure::icon, bounds.y, measure::icon, bounds.height},
               color);
}

void explain(Ui& ui, NodeId id, std::string_view words, const Rect& bounds) {
    if (!words.empty() && (ui.is_hovered(id) || ui.shows_focus(id)))
        ui.show_tooltip(id, std::string(words), bounds);
}

// Under one line of words, wherever it stands in its bounds.
void paint_underline(const Ui& ui, const Rect& bounds, float natural, Color color) {
    const float below = (bounds.height + line_height_of(measure::body)) / 2;
    paint_fill(ui, {bounds.x, bounds.y + below - 2, std::min(natural, bounds.width), 1}, color);
}

bool is_route(std::string_view href) {
    return href.starts_with('#');
}
}  // namespace

float button_width(const Ui& ui, const ButtonOptions& options) {
    return natural_width(ui, options, ui.field_height());
}

bool button(Ui& ui, std::string_view key, const ButtonOptions& options) {
    const NodeId id = ui.id(key);
    const bool off = options.disabled || !options.disabled_reason.empty();
    const float height = ui.field_height();
    const float width = ui.layout().fills_width ? ui.layout().width
                        : options.width > 0     ? options.width
                                                : natural_width(ui, options, height);
    const Rect bounds = place(ui, std::min(width, ui.layout().width), height);
    if (add_item(id, bounds)) {
        const Look look = look_of(ui, id, options, ui.hover_of(id), off);
        paint_fill(ui, bounds, look.ground, measure::radius_control);
        if (look.has_outline) paint_outline(ui, bounds, look.outline, measure::radius_control);
        paint_content(ui, bounds, options, look.label);
        if (ui.shows_focus(id)) paint_focus_ring(ui, bounds);
    }
    Node node =
        text_node(id, NodeRole::button, bounds, options.label, measure::body, Weight::normal);
    node.description = std::string(off ? options.disabled_reason : options.description);
    node.disabled = off;
    node.busy = options.busy;
    node.pressed = options.pressed;
    node.expanded = options.expanded;
    node.keys = std::string(options.keys.code);
    ui.tree().leaf(std::move(node));
    const bool has_keys = !off && !options.keys.shown.empty();
    const std::string_view said = off                             ? options.disabled_reason
                                  : !options.description.empty()  ? options.description
                                  : options.icon_only || has_keys ? options.label
                                                                  : std::string_view();
    explain(ui, id,
            has_keys ? std::string(said) + " (" + std::string(options.keys.shown) + ")"
                     : std::string(said),
            bounds);
    return ui.is_clicked(id) && !off && !options.busy;
}

bool field_button(Ui& ui, std::string_view key, const FieldButtonOptions& options) {
    const NodeId id = ui.id(key);
    const TextStyle small{measure::caption};
    const float keys = text_width(ui, options.keys.shown, small);
    constexpr float left = padding + measure::icon + icon_gap;
    const float natural =
        left + std::ceil(text_width(ui, options.label) + keys) + 1 + icon_gap + padding;
    const float width = std::min(std::max(options.width, natural), ui.layout().width);
    const Rect bounds = place(ui, width, ui.field_height());
    if (add_item(id, bounds)) {
        const Theme& theme = ui.theme();
        draw_field_box(ui, id, bounds, {});
        paint_icon(ui, options.icon, {bounds.x + padding, bounds.y, measure::icon, bounds.height},
                   theme.muted);
        paint_text_in(ui,
                      {bounds.x + left, bounds.y, bounds.width - left - keys - padding - icon_gap,
                       bounds.height},
                      options.label, {}, theme.muted);
        paint_text(ui, bounds.right() - padding - keys, bounds.y, bounds.height, options.keys.shown,
                   small, theme.muted);
        if (ui.shows_focus(id)) paint_focus_ring(ui, bounds);
    }
    Node node =
        text_node(id, NodeRole::button, bounds, options.label, measure::body, Weight::normal);
    node.keys = std::string(options.keys.code);
    ui.tree().leaf(std::move(node));
    return ui.is_clicked(id);
}

bool skip_button(Ui& ui, std::string_view key, std::string_view label) {
    const NodeId id = ui.id(key);
    const bool is_seen = ui.has_focus(id);
    const float width = std::ceil(text_width(ui, label)) + 2 * padding;
    Rect bounds{measure::space_2, measure::space_2, width, ui.field_height()};
    if (!is_seen) bounds.y = -4 * bounds.height;  // Above the page, in nobody's way.
    if (is_seen) {
        ui.begin_overlay(id);
        paint_box(ui, bounds, ui.theme().raised, ui.theme().control, measure::radius_control);
        paint_text(ui, bounds.x + padding, bounds.y, bounds.height, label, {}, ui.theme().text);
        paint_focus_ring(ui, bounds);
        Ui::end_overlay();
    }
    ui.tree().leaf(text_node(id, NodeRole::button, bounds, label, measure::body, Weight::normal));
    return ui.is_clicked(id);
}

bool link(Ui& ui, std::string_view key, const LinkOptions& options) {
    const NodeId id = ui.id(key);
    const Weight weight = options.current ? Weight::semibold : options.weight;
    const TextStyle style{measure::body, weight};
    const float line = ui.line_target(line_height_of(style.size));
    const float icon = options.icon == Icon::none ? 0 : measure::icon + 6;
    const float natural = std::ceil(text_width(ui, options.label, style)) + icon;
    const float room = options.max_width > 0 ? options.max_width : ui.layout().width;
    const Rect bounds = place(ui, std::min(ui.line_target(natural), room), line);
    const bool active = ui.is_hovered(id) || ui.shows_focus(id);
    if (add_item(id, bounds)) {
        const Theme& theme = ui.theme();
        const Color color = active                             ? theme.accent_hover
                            : options.quiet || options.current ? theme.text
                                                               : theme.accent;
        paint_icon(ui, options.icon, {bounds.x, bounds.y, measure::icon, line}, color);
        const Rect words{bounds.x + icon, bounds.y, bounds.width - icon, line};
        const bool is_cut = paint_text_in(ui, words, options.label, style, color);
        if (active || options.current) paint_underline(ui, words, natural - icon, color);
        if (ui.shows_focus(id)) paint_focus_ring(ui, bounds);
        if (is_cut) explain(ui, id, options.label, bounds);
    }
    Node node = text_node(id, NodeRole::link, bounds, options.label, style.size, weight);
    node.current = options.current;
    node.href = std::string(options.href);
    ui.tree().leaf(std::move(node));
    if (!ui.is_clicked(id)) return false;
    if (is_route(options.href)) ui.follow(options.href);
    return true;
}

namespace {
constexpr float menu_icon_left = 12, menu_words_left = 44, menu_words_right = 12;

void paint_navigation_item(Ui& ui, NodeId id, const Rect& bounds, const NavigationItem& item) {
    const Theme& theme = ui.theme();
    const Color color = item.current ? theme.accent : theme.text;
    const float hover = ui.hover_of(id);
    const Color ground = item.current        ? theme.selected
                         : ui.is_pressed(id) ? theme.pressed
                                             : mixed(theme.hover.with_alpha(0), theme.hover, hover);
    paint_fill(ui, bounds, ground, measure::radius_control);
    // The mark says it without colour.
    if (item.current)
        paint_fill(ui, {bounds.x, bounds.y + 8, 3, bounds.height - 16}, theme.accent, 1.5F);
    if (item.icon_only) {
        paint_icon(ui, item.icon, bounds, color, measure::icon_large);
    } else {
        paint_icon(ui, item.icon,
                   {bounds.x + menu_icon_left, bounds.y, measure::icon_large, bounds.height}, color,
                   measure::icon_large);
        const TextStyle style{measure::body, item.current ? Weight::semibold : Weight::normal};
        const TextStyle small{measure::caption, Weight::normal, true};
        const float count = item.count.empty() ? 0 : text_width(ui, item.count, small) + 12;
        const float room = bounds.width - menu_words_left - menu_words_right - count;
        paint_text_in(ui, {bounds.x + menu_words_left, bounds.y, room + 1, bounds.height},
                      item.label, style, color);
        if (count > 0)
            paint_text(ui, bounds.right() - count, bounds.y, bounds.height, item.count, small,
                       theme.muted);
    }
    if (ui.shows_focus(id)) paint_focus_ring(ui, inset(bounds, 4));
}
}  // namespace

float navigation_width(const Ui& ui, std::string_view label) {
    const float words = text_width(ui, label, {measure::body, Weight::semibold});
    return menu_words_left + std::ceil(words) + menu_words_right;
}

bool navigation_item(Ui& ui, std::string_view key, const NavigationItem& item) {
    const NodeId id = ui.id(key);
    const Rect bounds = place(ui, space_left(ui), ui.row_height());
    if (add_item(id, bounds)) paint_navigation_item(ui, id, bounds, item);
    std::string words(item.label);
    if (!item.count.empty()) words.append(" ").append(item.count);
    Node node = text_node(id, NodeRole::link, bounds, words, measure::body, Weight::normal);
    node.href = std::string(item.href);
    node.current = item.current;
    ui.tree().leaf(std::move(node));
    if (item.icon_only) explain(ui, id, item.label, bounds);
    if (!ui.is_clicked(id)) return false;
    if (is_route(item.href)) ui.follow(item.href);
    return true;
}

void breadcrumb(Ui& ui, std::string_view key, std::string_view label,
                std::span<const Crumb> crumbs) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    begin_block(ui, id, {.gap = 6});
    ui.layout().is_row = true;
    ui.tree().open({.id = id, .role = NodeRole::navigation, .name = std::string(label)});
    for (std::size_t i = 0; i < crumbs.size(); ++i) {
        const bool is_last = i + 1 == crumbs.size();
        const NodeId crumb = ui.id(i);
        const TextStyle style{measure::body, is_last ? Weight::semibold : Weight::normal};
        const float line = ui.line_target(line_height_of(style.size));
        const float natural = std::ceil(text_width(ui, crumbs[i].label, style));
        const float width = std::min(is_last ? natural : ui.line_target(natural),
                                     is_last ? space_left(ui) : 220.0F);
        const Rect bounds = place(ui, width, line);
        const bool active = !is_last && (ui.is_hovered(crumb) || ui.shows_focus(crumb));
        const Color color = is_last || active ? ui.theme().text : ui.theme().muted;
        if (add_item(crumb, bounds)) {
            if (paint_text_in(ui, bounds, crumbs[i].label, style, color))
                explain(ui, crumb, crumbs[i].label, bounds);
            if (active) paint_underline(ui, bounds, natural, color);
            if (ui.shows_focus(crumb)) paint_focus_ring(ui, bounds);
        }
        Node node = text_node(crumb, is_last ? NodeRole::text : NodeRole::link, bounds,
                              crumbs[i].label, style.size, style.weight);
        node.href = is_last ? std::string() : std::string(crumbs[i].href);
        node.current = is_last;
        ui.tree().leaf(std::move(node));
        if (!is_last && ui.is_clicked(crumb) && is_route(crumbs[i].href)) ui.follow(crumbs[i].href);
        if (!is_last)
            paint_icon(ui, Icon::chevron_right, place(ui, 14, line), ui.theme().muted, 14);
    }
    ui.tree().close();
    end_block(ui);
}
