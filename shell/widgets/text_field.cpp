#include "shell/widgets/text_field.h"

#include <algorithm>

#include "shell/widgets/field.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"

namespace {
constexpr float padding = 10;
constexpr float area_padding = 6;

float text_size(const Ui& ui) {
    return ui.surroundings().has_coarse_pointer ? measure::lead : measure::body;
}

// Takes what was typed into the element. True if that is news.
bool take_input(Ui& ui, NodeId id, std::string& value, std::uint32_t max_length) {
    const UiEvent& event = ui.event();
    if (event.kind != UiEventKind::input || event.id != id || event.text == value) return false;
    if (max_length > 0 && event.text.size() > std::size_t{4} * max_length) return false;
    value = event.text;
    return true;
}

struct FieldInput {
    NodeId id;
    NodeRole role;
    Rect bounds;
    const FieldNodes& nodes;
    std::string_view label, error, language;
    bool required, disabled, read_only;
    TextTraits traits;
};

void emit(Ui& ui, const FieldInput& field, const std::string& value) {
    Node node{.id = field.id, .role = field.role, .bounds = field.bounds};
    node.name = std::string(field.label);
    node.value = value;
    node.language = std::string(field.language);
    node.required = field.required;
    node.disabled = field.disabled;
    node.read_only = field.read_only;
    node.invalid = !field.error.empty();
    node.described_by = field.nodes.help;
    node.error_by = field.nodes.error;
    node.font_size = text_size(ui);
    node.text_traits = field.traits;
    set_field_colors(ui, *node.text_traits, field.disabled);
    ui.tree().leaf(std::move(node));
}

// A phone's Enter key does what is written on it; a desk's keyboard has Tab.
void go_on_by_enter(Ui& ui, NodeId id) {
    if (!ui.surroundings().has_coarse_pointer || !ui.has_focus(id)) return;
    if (ui.take_key(id, Key::enter)) ui.focus_node(ui.tree().next_entry_of_last(id));
}

BoxState box_of(const Ui& ui, const FieldInput& field) {
    return {.focused = ui.has_focus(field.id),
            .invalid = !field.error.empty(),
            .disabled = field.disabled || field.read_only};
}

// While the element has the focus it shows its own text in the same place.
void paint_line(const Ui& ui, const FieldInput& field, const std::string& value, Rect inner) {
    if (ui.has_focus(field.id)) return;
    const TextStyle style{text_size(ui)};
    const Theme& theme = ui.theme();
    const bool is_empty = value.empty();
    std::string hidden;
    if (field.traits.type == "password")
        for (std::size_t i = 0; i < value.size(); ++i)
            hidden += "\u2022";
    const std::string_view shown = is_empty         ? std::string_view(field.traits.placeholder)
                                   : hidden.empty() ? std::string_view(value)
                                                    : std::string_view(hidden);
    paint_text_in(ui, inner, shown, style, is_empty || field.disabled ? theme.muted : theme.text);
}
}  // namespace

bool text_field(Ui& ui, std::string_view key, std::string& value, const TextFieldOptions& options) {
    bool is_changed = false;
    const FieldFrame frame{.label = options.label,
                           .help = options.help,
                           .error = options.error,
                           .required = options.required,
                           .hide_label = options.hide_label,
                           .width = options.width};
    field_frame(ui, key, frame, [&](NodeId id, Rect bounds, const FieldNodes& nodes) {
        is_changed = take_input(ui, id, value, options.max_length);
        const float icon = options.icon == Icon::none ? 0 : measure::icon + measure::space_2;
        FieldInput field{id,
                         NodeRole::text_field,
                         bounds,
                         nodes,
                         options.label,
                         options.error,
                         options.language,
                         options.required,
                         options.disabled,
                         options.read_only,
                         {}};
        field.traits = {.type = std::string(options.type),
                        .input_mode = std::string(options.input_mode),
                        .enter_key = std::string(options.enter_key),
                        .capitalize = std::string(options.capitalize),
                        .autocomplete = std::string(options.autocomplete),
                        .placeholder = std::string(options.placeholder),
                        .max_length = options.max_length,
                        .spellcheck = options.spellcheck,
                        .padding_left = padding + icon,
                        .padding_right = padding};
        if (add_item(id, bounds)) {
            draw_field_box(ui, id, bounds, box_of(ui, field));
            paint_icon(ui, options.icon,
                       {bounds.x + padding, bounds.y, measure::icon, bounds.height},
                       ui.theme().muted);
            paint_line(ui, field, value,
                       {bounds.x + padding + icon, bounds.y, bounds.width - 2 * padding - icon,
                        bounds.height});
        }
        emit(ui, field, value);
        if (options.enter_key == "next") go_on_by_enter(ui, id);
    });
    return is_changed;
}

bool text_area(Ui& ui, std::string_view key, std::string& value, const TextAreaOptions& options) {
    bool is_changed = false;
    const float size = text_size(ui);
    const float line = line_height_of(size);
    const FieldFrame frame{
        .label = options.label,
        .help = options.help,
        .error = options.error,
        .required = options.required,
        .hide_label = options.hide_label,
        .width = options.width,
        .control_height = line * static_cast<float>(options.lines) + 2 * area_padding};
    field_frame(ui, key, frame, [&](NodeId id, Rect bounds, const FieldNodes& nodes) {
        is_changed = take_input(ui, id, value, options.max_length);
        FieldInput field{id,
                         NodeRole::text_area,
                         bounds,
                         nodes,
                         options.label,
                         options.error,
                         options.language,
                         options.required,
                         options.disabled,
                         options.read_only,
                         {}};
        field.traits = {.type = {},
                        .capitalize = std::string(options.capitalize),
                        .placeholder = std::string(options.placeholder),
                        .max_length = options.max_length,
                        .spellcheck = options.spellcheck,
                        .padding_left = padding,
                        .padding_right = padding};
        if (add_item(id, bounds)) {
            draw_field_box(ui, id, bounds, box_of(ui, field));
            const Rect inner{bounds.x + padding, bounds.y + area_padding,
                             bounds.width - 2 * padding, bounds.height - 2 * area_padding};
            if (!ui.has_focus(id)) {
                push_clip(ui, inner);
                const bool is_empty = value.empty();
                const Color color = is_empty ? ui.theme().muted : ui.theme().text;
                float top = inner.y - ui.scroll_of(id).y;
                for (const std::string_view each : broken_lines(
                         ui, is_empty ? options.placeholder : value, {size}, inner.width)) {
                    paint_text(ui, inner.x, top, line, each, {size}, color);
                    top += line;
                }
                pop_clip();
            }
        }
        emit(ui, field, value);
    });
    return is_changed;
}

bool search_field(Ui& ui, std::string_view key, std::string& value,
                  const SearchFieldOptions& options) {
    const NodeId id = ui.id(key);
    const IdScope scope(ui, key);
    const float height = ui.field_height();
    const Rect bounds = place(ui, std::min(options.width, ui.layout().width), height);
    bool is_changed = take_input(ui, id, value, 0);
    const NodeId clear = ui.id("clear");
    const bool has_list = options.list != no_node;
    const bool is_cleared =
        !value.empty() && (ui.is_clicked(clear) || (!has_list && ui.take_key(id, Key::escape)));
    if (is_cleared) {
        value.clear();
        is_changed = true;
        ui.focus_node(id);
    }
    const FieldNodes nodes;
    FieldInput field{
        id, NodeRole::text_field, bounds, nodes, options.label, {}, {}, false, false, false, {}};
    constexpr float icon = measure::icon + measure::space_2;
    field.traits = {.type = has_list ? "text" : "search",
                    .input_mode = "search",
                    .enter_key = has_list ? "go" : "search",
                    .autocomplete = "off",
                    .placeholder = std::string(options.placeholder),
                    .padding_left = padding + icon,
                    .padding_right = height};
    const Rect end{bounds.right() - height, bounds.y, height, height};
    if (add_item(id, bounds)) {
        const Theme& theme = ui.theme();
        draw_field_box(ui, id, bounds, box_of(ui, field));
        paint_icon(ui, Icon::search, {bounds.x + padding, bounds.y, measure::icon, height},
                   theme.muted);
        Rect inner{bounds.x + padding + icon, bounds.y, bounds.width - padding - icon - height,
                   height};
        if (value.empty() && !options.shortcut_hint.empty() && !ui.has_focus(id)) {
            const TextStyle small{measure::caption};
            const float width = text_width(ui, options.shortcut_hint, small);
            inner.width -= std::max(0.0F, width + padding - height) + padding;
            paint_text(ui, bounds.right() - padding - width, bounds.y, height,
                       options.shortcut_hint, small, theme.muted);
        }
        paint_line(ui, field, value, inner);
    }
    emit(ui, field, value);
    if (Node* node = ui.tree().find(id); node != nullptr && has_list) {
        node->expanded = NodeFlag::on;
        node->controls = options.list;
        node->active = options.active;
    }
    if (value.empty() || !add_item(clear, end)) return is_changed;
    paint_icon(ui, Icon::x, end, mixed(ui.theme().muted, ui.theme().text, ui.hover_of(clear)));
    if (ui.shows_focus(clear)) paint_focus_ring(ui, inset(end, 4));
    ui.tree().leaf(
        text_node(clear, NodeRole::button, end, ui.words().clear, measure::body, Weight::normal));
    return is_changed;
}
