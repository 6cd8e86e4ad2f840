#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field.h"
#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"
#include "shell/widgets/text_field.h"

namespace {
constexpr float chip_height_least = 24, chip_padding = 8, gap = 6, inset_by = 4, input_min = 110;
constexpr TextStyle chip_style{measure::caption};

float chip_height_of(const Ui& ui) {
    return ui.line_target(chip_height_least);
}

// The part of a chip that removes it.
float cross_width(const Ui& ui) {
    return ui.line_target(22);
}

float chip_width(const Ui& ui, std::string_view label, bool removable) {
    return std::ceil(text_width(ui, label, chip_style)) + 2 * chip_padding +
           (removable ? cross_width(ui) - 4 : 0.0F);
}

void paint_chip(const Ui& ui, const Rect& bounds, std::string_view label, float end_room) {
    const Theme& theme = ui.theme();
    paint_box(ui, bounds, theme.sunken, theme.border, measure::radius_control);
    paint_text_in(ui,
                  {bounds.x + chip_padding, bounds.y,
                   bounds.width - 2 * chip_padding - end_room + 1, bounds.height},
                  label, chip_style, theme.text);
}

// Where the chips and the input go in a box of this width.
struct Flow {
    std::vector<Rect> chips;
    Rect input;
    float height;
};
Flow flow_of(const Ui& ui, std::span<const std::string> tags, float width) {
    Flow flow;
    const float chip_height = chip_height_of(ui);
    const float line = std::max(chip_height, ui.field_height() - 2 * inset_by);
    float x = inset_by;
    float y = inset_by;
    const auto next_line_if_needed = [&](float wanted) {
        if (x > inset_by && x + wanted > width - inset_by) x = inset_by, y += line + 2;
    };
    for (const std::string& tag : tags) {
        const float chip = std::min(chip_width(ui, tag, true), width - 2 * inset_by);
        next_line_if_needed(chip);
        flow.chips.push_back({x, y + (line - chip_height) / 2, chip, chip_height});
        x += chip + gap;
    }
    next_line_if_needed(input_min);
    flow.input = {x, y, width - inset_by - x, line};
    flow.height = y + line + inset_by;
    return flow;
}

class TagEditor {
public:
    TagEditor(Ui& ui, NodeId input, std::vector<std::string>& tags, const TagListOptions& options)
        : ui_(ui), input_(input), tags_(tags), options_(options) {}

    void take_keys() {
        std::string& typed = ui_.text_memory(input_);
        if (ui_.event().kind == UiEventKind::input && ui_.event().id == input_)
            typed = ui_.event().text;
        if (ui_.has_focus(input_)) {
            if (!trimmed(typed).empty() && ui_.take_key(input_, Key::enter)) add(typed);
            if (typed.empty() && !tags_.empty()) {
                if (ui_.take_key(input_, Key::left)) focus_chip(tags_.size() - 1);
                if (ui_.take_key(input_, Key::backspace)) remove(tags_.size() - 1);
            }
        }
        for (std::size_t i = 0; i < tags_.size(); ++i)
            if (take_chip_keys(i)) break;
    }

    void emit(const Rect& box, const Flow& flow) {
        ui_.tree().open(
            {.id = ui_.id("chips"), .role = NodeRole::list, .name = std::string(options_.label)});
        for (std::size_t i = 0; i < tags_.size() && i < flow.chips.size(); ++i) {
            Rect chip = flow.chips[i];
            chip.x += box.x;
            chip.y += box.y;
            emit_chip(i, chip);
        }
        ui_.tree().close();
    }

    bool is_changed() const { return is_changed_; }

private:
    NodeId remove_id(std::size_t i) const { return ui_.id(1000 + i); }
    void focus_chip(std::size_t i) { ui_.focus_node(remove_id(i)); }

    void add(std::string& typed) {
        const std::string tag(trimmed(typed));
        const bool is_full = options_.max_tags > 0 && tags_.size() >= options_.max_tags;
        if (!is_full && std::ranges::find(tags_, tag) == tags_.end()) {
            tags_.push_back(tag);
            is_changed_ = true;
        }
        typed.clear();
        ui_.request_frame();
    }

    void remove(std::size_t i) {
        tags_.erase(tags_.begin() + static_cast<std::ptrdiff_t>(i));
        is_changed_ = true;
        ui_.focus_node(input_);
    }

    bool take_chip_keys(std::size_t i) {
        const NodeId id = remove_id(i);
        if (options_.disabled) return false;
        if (ui_.is_clicked(id) || ui_.take_key(id, Key::remove) ||
            ui_.take_key(id, Key::backspace)) {
            remove(i);
            return true;
        }
        if (ui_.take_key(id, Key::left)) {
            focus_chip(i > 0 ? i - 1 : 0);
            return true;
        }
        if (ui_.take_key(id, Key::right)) {
            if (i + 1 < tags_.size())
                focus_chip(i + 1);
            else
                ui_.focus_node(input_);
            return true;
        }
        return false;
    }

    void emit_chip(std::size_t i, const Rect& chip) {
        const NodeId item = ui_.id(i);
        const NodeId button = remove_id(i);
        ui_.tree().open({.id = item, .role = NodeRole::list_item, .bounds = chip});
        const NodeId words = ui_.id(2000 + i);
        ui_.tree().leaf(
            text_node(words, NodeRole::text, chip, tags_[i], measure::caption, Weight::normal));
        const float room = cross_width(ui_);
        const Rect cross{chip.right() - room, chip.y, room, chip.height};
        if (add_item(item, chip)) {
            paint_chip(ui_, chip, tags_[i], room - 4);
            const bool active = ui_.is_hovered(button) || ui_.shows_focus(button);
            paint_icon(ui_, Icon::x, cross, active ? ui_.theme().text : ui_.theme().muted, 14);
            if (ui_.shows_focus(button)) paint_focus_ring(ui_, inset(cross, 3));
        }
        Node node =
            text_node(button, NodeRole::button, cross, {}, measure::caption, Weight::normal);
        node.name = ui_.words().remove + " " + tags_[i];
        node.tab_stop = 0;
        node.disabled = options_.disabled;
        ui_.tree().leaf(std::move(node));
        ui_.tree().close();
    }

    Ui& ui_;
    NodeId input_;
    std::vector<std::string>& tags_;
    const TagListOptions& options_;
    bool is_changed_ = false;
};
}  // namespace

bool tag_list(Ui& ui, std::string_view key, std::vector<std::string>& tags,
              const TagListOptions& options) {
    const float room = space_left(ui);
    const float width = std::min(options.width > 0 ? options.width : measure::text_width_max, room);
    TagEditor editor(ui, ui.id(key), tags, options);
    {
        const IdScope scope(ui, key);
        editor.take_keys();
    }
    const Flow flow = flow_of(ui, tags, width);
    const FieldFrame frame{.label = options.label,
                           .help = options.help,
                           .error = options.error,
                           .width = width,
                           .control_height = flow.height};
    field_frame(ui, key, frame, [&](NodeId id, Rect bounds, const FieldNodes& nodes) {
        draw_field_box(ui, id, bounds,
                       {.focused = ui.has_focus(id),
                        .invalid = !options.error.empty(),
                        .disabled = options.disabled});
        editor.emit(bounds, flow);
        const Rect input{bounds.x + flow.input.x, bounds.y + flow.input.y, flow.input.width,
                         flow.input.height};
        const std::string& typed = ui.text_memory(id);
        const float size = ui.surroundings().has_coarse_pointer ? measure::lead : measure::body;
        if (add_item(id, input) && !ui.has_focus(id))
            paint_text_in(ui, {input.x + 6, input.y, input.width - 8, input.height},
                          typed.empty() ? options.placeholder : std::string_view(typed), {size},
                          typed.empty() ? ui.theme().muted : ui.theme().text);
        Node node{.id = id, .role = NodeRole::text_field, .bounds = input};
        node.name = std::string(options.label);
        node.value = typed;
        node.disabled = options.disabled;
        node.invalid = !options.error.empty();
        node.described_by = nodes.help;
        node.error_by = nodes.error;
        node.font_size = size;
        node.text_traits = TextTraits{.enter_key = "enter",
                                      .autocomplete = "off",
                                      .placeholder = std::string(options.placeholder),
                                      .padding_left = 6,
                                      .padding_right = 2};
        set_field_colors(ui, *node.text_traits, options.disabled);
        ui.tree().leaf(std::move(node));
    });
    return editor.is_changed();
}

void tag(Ui& ui, std::string_view label) {
    const NodeId id = next_id(ui, "tag");
    const Rect bounds =
        place(ui, std::min(chip_width(ui, label, false), space_left(ui)), chip_height_least);
    if (add_item(id, bounds)) paint_chip(ui, bounds, label, 0);
    ui.tree().leaf(text_node(id, NodeRole::text, bounds, label, measure::caption, Weight::normal));
}
