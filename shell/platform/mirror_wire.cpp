#include "shell/platform/mirror_wire.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "shell/platform/js.h"

namespace {
class Writer {
public:
    std::string take() { return std::move(out_); }

    void open(char bracket) {
        comma();
        out_ += bracket;
        needs_comma_ = false;
    }
    void close(char bracket) {
        out_ += bracket;
        needs_comma_ = true;
    }
    void key(std::string_view name) {
        comma();
        out_.append("\"").append(name).append("\":");
        needs_comma_ = false;
    }
    void number(double value) {
        comma();
        // In thousandths: pixels need no more, and printf takes ten times as long.
        auto thousandths = static_cast<std::int64_t>(std::llround(value * 1000));
        if (thousandths < 0) out_ += '-', thousandths = -thousandths;
        std::array<char, 24> text{};
        const auto whole =
            std::to_chars(text.data(), text.data() + text.size(), thousandths / 1000);
        out_.append(text.data(), whole.ptr);
        if (const auto rest = thousandths % 1000; rest != 0) {
            out_ += '.';
            for (const std::int64_t place : {100, 10, 1})
                out_ += static_cast<char>('0' + rest / place % 10);
        }
        needs_comma_ = true;
    }
    void string(std::string_view value) {
        comma();
        out_ += '"';
        for (const char c : value)
            character(c);
        out_ += '"';
        needs_comma_ = true;
    }
    void field(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        key(name);
        string(value);
    }
    void field(std::string_view name, double value) {
        key(name);
        number(value);
    }
    void field_if(std::string_view name, bool wanted, double value = 1) {
        if (wanted) field(name, value);
    }
    void field(std::string_view name, NodeFlag flag) {
        const double value = flag == NodeFlag::mixed ? 2 : flag == NodeFlag::on ? 1 : 0;
        field_if(name, flag != NodeFlag::absent, value);
    }

private:
    void comma() {
        if (needs_comma_) out_ += ',';
    }
    void character(char c) {
        if (c == '"' || c == '\\') {
            out_ += '\\';
            out_ += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            std::array<char, 8> text{};
            std::snprintf(text.data(), text.size(), "\\u%04x", static_cast<unsigned>(c));
            out_ += text.data();
        } else {
            out_ += c;
        }
    }

    std::string out_ = {};
    bool needs_comma_ = false;
};

void write_traits(Writer& out, const TextTraits& traits) {
    out.key("traits");
    out.open('{');
    out.field("type", traits.type);
    out.field("inputMode", traits.input_mode);
    out.field("autocomplete", traits.autocomplete);
    out.field("placeholder", traits.placeholder);
    out.field_if("maxLength", traits.max_length > 0, traits.max_length);
    out.field_if("spellcheck", traits.spellcheck);
    out.field("left", static_cast<double>(traits.padding_left));
    out.field("right", static_cast<double>(traits.padding_right));
    out.field("color", traits.color);
    out.field("caret", traits.caret);
    out.field("muted", traits.placeholder_color);
    out.close('}');
}

void write_states(Writer& out, const Node& node) {
    out.field("checked", node.checked);
    out.field("selected", node.selected);
    out.field("expanded", node.expanded);
    out.field("pressed", node.pressed);
    out.field_if("disabled", node.disabled);
    out.field_if("invalid", node.invalid);
    out.field_if("required", node.required);
    out.field_if("readOnly", node.read_only);
    out.field_if("busy", node.busy);
    out.field_if("current", node.current);
    out.field_if("modal", node.modal);
    out.field_if("inert", node.inert);
    out.field_if("popup", node.has_popup);
    out.field_if("hidden", node.hidden_from_reader);
    out.field_if("multi", node.multi_selectable);
    out.field_if("drags", node.drags);
    out.field_if("tabStop", node.tab_stop != 1, node.tab_stop);
    if (node.sort != SortOrder::none)
        out.field("sort", node.sort == SortOrder::ascending ? "ascending" : "descending");
}

void write_numbers(Writer& out, const Node& node) {
    out.field_if("level", node.level > 0, node.level);
    out.field_if("row", node.row_index > 0, node.row_index);
    out.field_if("column", node.column_index > 0, node.column_index);
    out.field_if("rows", node.row_count > 0, node.row_count);
    out.field_if("columns", node.column_count > 0, node.column_count);
    out.field_if("columnSpan", node.column_span > 0, node.column_span);
    out.field_if("position", node.position > 0, node.position);
    out.field_if("size", node.set_size > 0, node.set_size);
    out.field_if("progress", node.progress >= 0, static_cast<double>(node.progress));
    out.field_if("contentWidth", node.content_width > 0, static_cast<double>(node.content_width));
    const bool scrolls = node.content_height > 0 || node.role == NodeRole::scroll_area;
    out.field_if("contentHeight", scrolls, static_cast<double>(node.content_height));
    out.field_if("active", node.active != no_node, node.active);
    out.field_if("describedBy", node.described_by != no_node, node.described_by);
    out.field_if("errorBy", node.error_by != no_node, node.error_by);
    out.field_if("controls", node.controls != no_node, node.controls);
    out.field_if("labelledBy", node.labelled_by != no_node, node.labelled_by);
    out.field_if("fontSize", node.font_size > 0, static_cast<double>(node.font_size));
    out.field_if("semibold", node.semibold);
}

void write_node(Writer& out, const MirrorPatch::Change& change) {
    const Node& node = *change.node;
    out.open('{');
    out.field("id", static_cast<double>(node.id));
    out.field_if("parent", change.parent != no_node, change.parent);
    out.field("role", name_of(node.role));
    out.field("x", static_cast<double>(node.bounds.x));
    out.field("y", static_cast<double>(node.bounds.y));
    out.field("w", static_cast<double>(node.bounds.width));
    out.field("h", static_cast<double>(node.bounds.height));
    out.field("name", node.name);
    out.field("text", node.text);
    out.field("value", node.value);
    out.field("description", node.description);
    out.field("href", node.href);
    out.field("language", node.language);
    out.field("keys", node.keys);
    if (!node.options.empty()) {
        out.key("options");
        out.open('[');
        for (const std::string& option : node.options)
            out.string(option);
        out.close(']');
    }
    if (node.text_traits) write_traits(out, *node.text_traits);
    write_states(out, node);
    write_numbers(out, node);
    out.close('}');
}
}  // namespace

std::string wire_of(const MirrorPatch& patch) {
    Writer out;
    out.open('{');
    out.key("removed");
    out.open('[');
    for (const NodeId id : patch.removed)
        out.number(id);
    out.close(']');
    out.key("changed");
    out.open('[');
    for (const MirrorPatch::Change& change : patch.changed)
        write_node(out, change);
    out.close(']');
    out.key("orders");
    out.open('[');
    for (const MirrorPatch::Order& order : patch.orders) {
        out.open('[');
        out.number(order.parent);
        out.open('[');
        for (const NodeId child : order.children)
            out.number(child);
        out.close(']');
        out.close(']');
    }
    out.close(']');
    out.key("scrolls");
    out.open('[');
    for (const MirrorPatch::Scroll& scroll : patch.scrolls) {
        out.open('[');
        out.number(scroll.id);
        out.number(static_cast<double>(scroll.x));
        out.number(static_cast<double>(scroll.y));
        out.close(']');
    }
    out.close(']');
    if (patch.focus) out.field("focus", static_cast<double>(*patch.focus));
    out.close('}');
    return out.take();
}

void BrowserMirror::apply(const MirrorPatch& patch) {
    mirror_apply(wire_of(patch).c_str());
}
