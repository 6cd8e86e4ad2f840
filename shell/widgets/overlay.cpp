#include "shell/widgets/overlay.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"
#include "shell/widgets/scroll_area.h"
#include "shell/widgets/text.h"

namespace {
constexpr std::uint32_t open_slot = 20, height_slot = 21, since_slot = 22;

void push_column(Ui& ui, const Rect& bounds, float gap = measure::space_2) {
    LayoutFrame frame{
        .left = bounds.x, .top = bounds.y, .width = bounds.width, .x = bounds.x, .y = bounds.y};
    frame.gap = gap;
    frame.right = frame.left;
    frame.bottom = frame.top;
    frame.height = bounds.height;
    ui.push_layout(frame);
}

void paint_sheet(const Ui& ui, const Rect& bounds, float radius) {
    const Theme& theme = ui.theme();
    paint_shadow(ui, bounds, radius);
    paint_box(ui, bounds, theme.raised, theme.border, radius);
}

constexpr float dialog_top = 14, drawer_width = 300;
constexpr std::uint32_t header_slot = 23, footer_slot = 24;

// The three parts of a dialog, each as high as it was in the last frame.
struct DialogShape {
    Rect bounds = {};
    float header = 0, body = 0, footer = 0, padding = 0;
    bool is_whole_page = false;
};

DialogShape shape_of(Ui& ui, NodeId id, const DialogOptions& options) {
    DialogShape shape{.header = ui.memory(id, header_slot),
                      .footer = ui.memory(id, footer_slot),
                      .padding = ui.is_narrow() ? measure::space_4 : measure::space_5};
    const float content = std::max(24.0F, ui.memory(id, height_slot));
    const float edges = shape.header + shape.footer;
    const float page = ui.height();
    if (options.kind == DialogKind::drawer) {
        shape.body = page - edges;
        shape.bounds = {0, 0, std::min(drawer_width, ui.width() - measure::space_7), page};
    } else if (ui.is_narrow() && options.kind == DialogKind::form) {
        shape.body = page - edges;
        shape.bounds = {0, 0, ui.width(), page};
        shape.is_whole_page = true;
    } else if (ui.is_narrow()) {
        shape.body = std::min(content, page - edges - measure::space_6);
        const float height = edges + shape.body;
        shape.bounds = {0, page - height, ui.width(), height + measure::radius_card};
    } else {
        const float width = std::min(options.width, ui.width() - 2 * measure::space_5);
        shape.body = std::min(content, page - edges - 2 * measure::space_6);
        const float height = edges + shape.body;
        const float top = std::max(measure::space_6, (page - height) * 0.4F);
        shape.bounds = {snapped(ui, (ui.width() - width) / 2), snapped(ui, top), width, height};
    }
    return shape;
}

void keep_height(Ui& ui, NodeId id, std::uint32_t slot, float height) {
    float& kept = ui.memory(id, slot);
    if (std::abs(kept - height) <= 0.5F) return;
    kept = height;
    ui.request_frame();
}

bool draw_dialog_header(Ui& ui, NodeId id, const DialogOptions& options, const DialogShape& shape) {
    bool is_closed = false;
    const float width = shape.bounds.width - 2 * shape.padding;
    push_column(ui, {shape.bounds.x + shape.padding, shape.bounds.y + dialog_top, width, 40});
    row(ui, "header", {.height = ui.field_height()}, [&] {
        paragraph(ui, options.title,
                  {.size = measure::title,
                   .weight = Weight::semibold,
                   .max_width = width - ui.field_height() - measure::space_2});
        push_to_end(ui);
        is_closed = button(ui, "close",
                           {.label = ui.words().close,
                            .style = ButtonStyle::quiet,
                            .icon = Icon::x,
                            .icon_only = true});
    });
    const float bottom = ui.pop_layout().bottom;
    keep_height(ui, id, header_slot, bottom - shape.bounds.y + measure::space_2);
    return is_closed;
}

void draw_dialog_body(Ui& ui, NodeId id, const DialogOptions& options, const DialogShape& shape,
                      Body body) {
    push_column(ui,
                {shape.bounds.x, shape.bounds.y + shape.header, shape.bounds.width, shape.body});
    // Room for focus rings at the edges of the scrolled part.
    scroll_area(ui, "body", {.height = shape.body}, [&] {
        LayoutFrame& frame = ui.layout();
        frame.left += shape.padding;
        frame.x += shape.padding;
        frame.width -= 2 * shape.padding;
        const float top = frame.y += 4;
        if (!options.description.empty()) paragraph(ui, options.description);
        body();
        keep_height(ui, id, height_slot, std::ceil(ui.layout().bottom - top + 12));
        space(ui, 8);
    });
    ui.pop_layout();
}

void draw_dialog_footer(Ui& ui, NodeId id, const DialogShape& shape, Body footer) {
    if (!footer) {
        keep_height(ui, id, footer_slot, measure::space_4);
        return;
    }
    const float top = shape.bounds.y + shape.header + shape.body + measure::space_3;
    push_column(ui, {shape.bounds.x + shape.padding, top, shape.bounds.width - 2 * shape.padding,
                     ui.field_height()});
    if (ui.is_narrow()) {
        ui.layout().fills_width = true;
        footer();
    } else {
        row(ui, "footer", {.align = RowAlign::end}, footer);
    }
    const float end = ui.is_narrow() ? measure::space_4 : measure::space_5;
    keep_height(ui, id, footer_slot, ui.pop_layout().bottom - top + measure::space_3 + end);
}

void paint_dialog(Ui& ui, const DialogShape& shape) {
    if (shape.is_whole_page)
        paint_fill(ui, shape.bounds, ui.theme().raised);
    else
        paint_sheet(ui, shape.bounds, measure::radius_card);
}

// From where a dialog of its kind comes in.
PixelMotion dialog_entrance(Ui& ui, NodeId id, const DialogOptions& options) {
    if (options.kind == DialogKind::drawer) return entrance(ui, id, -measure::space_7, 0);
    return entrance(ui, id, 0, ui.is_narrow() ? measure::space_7 : measure::space_3);
}

Node dialog_node(NodeId id, const DialogOptions& options, const Rect& bounds) {
    Node node{.id = id, .role = NodeRole::dialog, .bounds = bounds};
    node.name = std::string(options.title);
    node.description = std::string(options.description);
    node.modal = true;
    node.current = options.is_alert;
    node.tab_stop = 0;
    return node;
}
}  // namespace

void dialog(Ui& ui, std::string_view key, bool& open, const DialogOptions& options, Body body,
            Body footer) {
    if (!open) return;
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    if (!ui.tree().find_last(id)) {
        ui.save_focus(id);
        ui.focus_node(id);
    }
    const DialogShape shape = shape_of(ui, id, options);
    ui.begin_overlay(id);
    const float dimmed = ui.eased(id, state_motion, 1, 0);
    const Color scrim = ui.theme().scrim;
    paint_fill(ui, {0, 0, ui.width(), ui.height()}, mixed(scrim.with_alpha(0), scrim, dimmed));
    bool is_closed = false;
    {
        const PixelMotion comes_in = dialog_entrance(ui, id, options);
        paint_dialog(ui, shape);
        ui.open_modal(id);
        ui.tree().open_at_root(dialog_node(id, options, shape.bounds));
        is_closed = draw_dialog_header(ui, id, options, shape);
        draw_dialog_body(ui, id, options, shape, body);
        draw_dialog_footer(ui, id, shape, footer);
        ui.tree().close();
    }
    Ui::end_overlay();
    // Pointing beside a menu closes it.
    const bool is_left = options.kind == DialogKind::drawer &&
                         ui.event().kind == UiEventKind::press && ui.event().id == no_node;
    if (is_closed || is_left || ui.shortcut(Key::escape)) open = false, ui.request_frame();
}

namespace {
constexpr float menu_padding = 6;

struct MenuShape {
    Rect bounds;
    float item_height;
};
MenuShape menu_shape(const Ui& ui, const Rect& button, std::span<const MenuItem> items) {
    const float item_height = ui.surroundings().has_coarse_pointer ? 44 : 32;
    float width = std::max(180.0F, button.width);
    float height = 2 * menu_padding;
    for (const MenuItem& item : items) {
        const float shortcut =
            item.shortcut.empty() ? 0 : text_width(ui, item.shortcut, {measure::caption}) + 24;
        width = std::max(width, std::ceil(text_width(ui, item.label)) + 60 + shortcut);
        height += item_height + (item.separator_before ? 9.0F : 0.0F);
    }
    width = std::min(width, ui.width() - 16);
    Rect bounds{button.x, button.bottom() + 4, width, height};
    if (bounds.right() > ui.width() - 8)
        bounds.x = std::max(8.0F, std::min(button.right(), ui.width() - 8) - width);
    if (bounds.bottom() > ui.height() - 8 && button.y - height - 4 > 8)
        bounds.y = button.y - height - 4;
    return {snapped(ui, bounds), item_height};
}

void paint_menu_item(Ui& ui, NodeId id, const Rect& bounds, const MenuItem& item) {
    if (!add_item(id, bounds)) return;
    const Theme& theme = ui.theme();
    const bool off = !item.disabled_reason.empty();
    const bool active = ui.is_hovered(id) || ui.has_focus(id);
    const Color color = off ? theme.muted : item.danger ? theme.bad : theme.text;
    if (active && !off) paint_fill(ui, bounds, theme.selected, measure::radius_control);
    const Icon icon = item.checked == NodeFlag::on ? Icon::check : item.icon;
    paint_icon(ui, icon, {bounds.x + 10, bounds.y, measure::icon, bounds.height}, color);
    const TextStyle small{measure::caption};
    const float shortcut = item.shortcut.empty() ? 0 : text_width(ui, item.shortcut, small);
    paint_text_in(ui, {bounds.x + 36, bounds.y, bounds.width - 48 - shortcut, bounds.height},
                  item.label, {}, color);
    paint_text(ui, bounds.right() - 10 - shortcut, bounds.y, bounds.height, item.shortcut, small,
               theme.muted);
    if (ui.shows_focus(id)) paint_focus_ring(ui, inset(bounds, 3), 2);
    if (off && active) ui.show_tooltip(id, std::string(item.disabled_reason), bounds);
}

Node menu_node(NodeId id, const Rect& bounds, const MenuItem& item) {
    const bool is_choice = item.checked != NodeFlag::absent;
    Node node = text_node(id, is_choice ? NodeRole::menu_item_radio : NodeRole::menu_item, bounds,
                          item.label, measure::body, Weight::normal);
    node.checked = item.checked;
    node.disabled = !item.disabled_reason.empty();
    node.description = std::string(item.disabled_reason);
    node.tab_stop = 0;
    return node;
}

// Arrow keys between the items; the place among them that has the focus moves.
void move_in_menu(Ui& ui, NodeId menu, std::size_t count) {
    if (count == 0) return;
    std::size_t at = count;
    for (std::size_t i = 0; i < count; ++i)
        if (ui.has_focus(ui.id(i))) at = i;
    std::optional<std::size_t> target;
    if (ui.take_key(menu, Key::down)) target = at + 1 < count ? at + 1 : 0;
    if (ui.take_key(menu, Key::up)) target = at > 0 && at < count ? at - 1 : count - 1;
    if (ui.take_key(menu, Key::home)) target = 0;
    if (ui.take_key(menu, Key::end)) target = count - 1;
    if (target) ui.focus_node(ui.id(*target));
}

std::optional<std::size_t> draw_menu_items(Ui& ui, NodeId menu, const MenuShape& shape,
                                           std::span<const MenuItem> items) {
    std::optional<std::size_t> chosen;
    move_in_menu(ui, menu, items.size());
    Rect line{shape.bounds.x + menu_padding, shape.bounds.y + menu_padding,
              shape.bounds.width - 2 * menu_padding, shape.item_height};
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].separator_before) {
            paint_fill(ui, {line.x, line.y + 4, line.width, 1}, ui.theme().border);
            line.y += 9;
        }
        const NodeId id = ui.id(i);
        paint_menu_item(ui, id, line, items[i]);
        ui.tree().leaf(menu_node(id, line, items[i]));
        if (ui.is_clicked(id) && items[i].disabled_reason.empty()) {
            chosen = i;
            if (items[i].href.starts_with('#')) ui.follow(items[i].href);
        }
        line.y += shape.item_height;
    }
    return chosen;
}

std::optional<std::size_t> draw_menu(Ui& ui, NodeId menu, const Rect& button,
                                     std::string_view label, std::span<const MenuItem> items) {
    std::optional<std::size_t> chosen;
    const MenuShape shape = menu_shape(ui, button, items);
    ui.begin_overlay(menu);
    {
        // It comes out of its button.
        const float from = shape.bounds.y < button.y ? measure::space_1 : -measure::space_1;
        const PixelMotion comes_in = entrance(ui, menu, 0, from);
        paint_sheet(ui, shape.bounds, measure::radius_card);
        Node node{.id = menu, .role = NodeRole::menu, .bounds = shape.bounds};
        node.name = std::string(label);
        node.tab_stop = 0;
        ui.tree().open_at_root(std::move(node));
        chosen = draw_menu_items(ui, menu, shape, items);
        ui.tree().close();
    }
    Ui::end_overlay();
    return chosen;
}

// Pointing or going elsewhere closes a menu.
bool leaves(const Ui& ui, NodeId menu, NodeId button) {
    const UiEvent& event = ui.event();
    if (event.kind != UiEventKind::press && event.kind != UiEventKind::focus) return false;
    if (event.kind == UiEventKind::focus && event.id == no_node) return false;
    return event.id != button && !ui.tree().is_inside_last(event.id, menu);
}
}  // namespace

bool is_menu_open(Ui& ui, NodeId owner) {
    return ui.memory(owner, open_slot) > 0;
}

std::optional<std::size_t> menu_below(Ui& ui, NodeId owner, const Rect& owner_bounds,
                                      std::string_view label, std::span<const MenuItem> items,
                                      bool toggles) {
    float& is_open = ui.memory(owner, open_slot);
    const IdScope scope(ui, std::uint64_t{owner});
    const NodeId menu = ui.id("menu");
    if (toggles) {
        is_open = is_open > 0 ? 0.0F : 1.0F;
        ui.request_frame();
        if (is_open > 0) {
            ui.save_focus(menu);
            ui.focus_node(ui.id(std::uint64_t{0}));
        }
    }
    if (is_open <= 0) return std::nullopt;
    const bool is_left = leaves(ui, menu, owner);
    const auto chosen = draw_menu(ui, menu, owner_bounds, label, items);
    const bool is_escaped = ui.take_key(menu, Key::escape) || ui.take_key(owner, Key::escape);
    if (chosen || is_escaped) ui.restore_focus(menu);
    if (chosen || is_escaped || is_left || ui.take_key(menu, Key::tab)) {
        is_open = 0;
        ui.request_frame();
    }
    return chosen;
}

std::optional<std::size_t> menu_button(Ui& ui, std::string_view key,
                                       const MenuButtonOptions& options,
                                       std::span<const MenuItem> items) {
    const NodeId id = ui.id(key);
    const bool is_open = is_menu_open(ui, id);
    const bool opens_by_arrow = !is_open && options.disabled_reason.empty() &&
                                (ui.take_key(id, Key::down) || ui.take_key(id, Key::up));
    const bool is_activated =
        button(ui, key,
               {.label = options.label,
                .style = options.primary ? ButtonStyle::primary
                         : options.quiet ? ButtonStyle::quiet
                                         : ButtonStyle::secondary,
                .icon = options.icon,
                .trailing_icon = options.icon_only ? Icon::none : Icon::chevron_down,
                .icon_only = options.icon_only,
                .disabled_reason = options.disabled_reason,
                .expanded = flag(is_open),
                .width = options.width});
    Rect bounds;
    if (Node* node = ui.tree().find(id)) {
        node->has_popup = true;
        bounds = node->bounds;
    }
    return menu_below(ui, id, bounds, options.label, items, is_activated || opens_by_arrow);
}

namespace {
ToastAnswer draw_toast(Ui& ui, NodeId id, const ToastOptions& options, const Rect& bounds,
                       float& height) {
    const PixelMotion comes_in = entrance(ui, id, 0, measure::space_3);
    const Theme& theme = ui.theme();
    paint_sheet(ui, bounds, measure::radius_card);
    const Color mark = theme.of(options.tone == Tone::normal ? Tone::accent : options.tone);
    paint_fill(ui, {bounds.x, bounds.y + 8, 4, bounds.height - 16}, mark, 2);
    // It was announced already: a live region of its own would say it twice.
    ui.tree().open_at_root(
        {.id = id, .role = NodeRole::region, .bounds = bounds, .name = std::string(options.text)});
    ToastAnswer answer = ToastAnswer::none;
    const float inner = bounds.width - 2 * measure::space_4;
    push_column(ui, {bounds.x + measure::space_4, bounds.y + 10, inner, 0});
    row(ui, "line", {.height = ui.field_height()}, [&] {
        const float action =
            options.action.empty() ? 0 : text_width(ui, options.action) + 2 * measure::space_4;
        const float close = options.dismissible ? ui.field_height() + measure::space_2 : 0;
        paragraph(ui, options.text, {.max_width = inner - action - close - measure::space_4});
        push_to_end(ui);
        if (!options.action.empty() && button(ui, "action", {.label = options.action}))
            answer = ToastAnswer::action;
        if (options.dismissible && button(ui, "dismiss",
                                          {.label = ui.words().dismiss,
                                           .style = ButtonStyle::quiet,
                                           .icon = Icon::x,
                                           .icon_only = true}))
            answer = ToastAnswer::gone;
    });
    const float used = ui.pop_layout().bottom - bounds.y + 10;
    if (std::abs(used - height) > 0.5F) height = used, ui.request_frame();
    ui.tree().close();
    return answer;
}
}  // namespace

ToastAnswer toast(Ui& ui, std::string_view key, const ToastOptions& options) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    float& since = ui.memory(id, since_slot);
    const auto now = static_cast<float>(ui.now_ms());
    const bool is_new = since <= 0;
    const bool is_held = ui.hover_is_inside(id) || ui.focus_is_inside(id);
    if (is_new || is_held) since = std::max(1.0F, now);
    if (is_new) ui.announce(options.text, options.tone == Tone::bad);
    const float left = static_cast<float>(options.lasts_ms) - (now - since);
    if (options.lasts_ms > 0 && left <= 0) {
        since = 0;
        ui.request_frame();
        return ToastAnswer::gone;
    }
    if (options.lasts_ms > 0) ui.request_frame_after_ms(static_cast<int>(left) + 1);

    float& height = ui.memory(id, height_slot);
    const float width = std::min(420.0F, ui.width() - 2 * measure::space_4);
    const Rect bounds{snapped(ui, (ui.width() - width) / 2),
                      ui.height() - height - measure::space_4 - ui.toasts_height(), width, height};
    ui.begin_overlay(id);
    const ToastAnswer answer = draw_toast(ui, id, options, bounds, height);
    Ui::end_overlay();
    ui.toasts_height() += height + measure::space_2;
    if (answer != ToastAnswer::none) since = 0, ui.request_frame();
    return answer;
}

void drop_overlay(Ui& ui, std::string_view text) {
    const NodeId id = ui.id("drop overlay");
    const Rect page{0, 0, ui.width(), ui.height()};
    const Theme& theme = ui.theme();
    ui.begin_overlay(id);
    paint_fill(ui, page, theme.canvas.with_alpha(235));
    paint_outline(ui, inset(page, measure::space_5), theme.accent, measure::radius_card, 3);
    const TextStyle style{measure::title, Weight::semibold};
    const Rect icon{0, page.height / 2 - 50, page.width, 40};
    paint_icon(ui, Icon::upload, icon, theme.accent, measure::figure);
    const float line = line_height_of(style.size);
    float top = page.height / 2;
    for (const std::string_view each : broken_lines(ui, text, style, page.width - 80)) {
        paint_text(ui, (page.width - text_width(ui, each, style)) / 2, top, line, each, style,
                   theme.text);
        top += line;
    }
    ui.tree().open_at_root(
        {.id = id, .role = NodeRole::status, .bounds = inset(page, 24), .text = std::string(text)});
    ui.tree().close();
    Ui::end_overlay();
}
