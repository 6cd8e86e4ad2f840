#include "shell/platform/mirror_wire.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

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
    void none() {
        comma();
        out_ += "null";
        needs_comma_ = true;
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
            constexpr std::string_view digits = "0123456789abcdef";
            out_ += "\\u00";
            out_ += digits[static_cast<unsigned char>(c) >> 4U];
            out_ += digits[static_cast<unsigned char>(c) & 0xFU];
        } else {
            out_ += c;
        }
    }

    std::string out_ = {};
    bool needs_comma_ = false;
};

// Says of a node what differs from another: members that it has not are null where the other has
// them, and are left out where it has not either.
class Difference {
public:
    Difference(Writer& out, const Node& now, const Node& before)
        : out_(out), now_(now), before_(before) {}

    void text(std::string_view name, std::string_view now, std::string_view before) {
        if (now == before) return;
        out_.key(name);
        now.empty() ? out_.none() : out_.string(now);
    }
    void number(std::string_view name, double now, double before, double absent = 0) {
        if (now == before) return;
        out_.key(name);
        now == absent ? out_.none() : out_.number(now);
    }
    void member(std::string_view name, std::string Node::* value) {
        text(name, now_.*value, before_.*value);
    }
    void member(std::string_view name, bool Node::* value) {
        number(name, now_.*value ? 1 : 0, before_.*value ? 1 : 0);
    }
    void member(std::string_view name, std::uint32_t Node::* value) {
        number(name, now_.*value, before_.*value);
    }
    void member(std::string_view name, float Node::* value) {
        number(name, static_cast<double>(now_.*value), static_cast<double>(before_.*value));
    }
    void member(std::string_view name, float Rect::* value) {
        number(name, static_cast<double>(now_.bounds.*value),
               static_cast<double>(before_.bounds.*value),
               std::numeric_limits<double>::quiet_NaN());
    }
    void member(std::string_view name, NodeFlag Node::* value) {
        const auto told = [&](const Node& node) {
            return node.*value == NodeFlag::mixed ? 2.0 : node.*value == NodeFlag::on ? 1.0 : 0.0;
        };
        const auto on_the_wire = [&](const Node& node) {
            return node.*value == NodeFlag::absent ? -1 : told(node);
        };
        number(name, on_the_wire(now_), on_the_wire(before_), -1);
    }
    template <class Told>
    void worked_out(std::string_view name, Told told, double absent) {
        number(name, told(now_), told(before_), absent);
    }

private:
    Writer& out_;
    const Node& now_;
    const Node& before_;
};

void write_traits(Writer& out, const TextTraits& traits) {
    const auto text = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out.key(name);
        out.string(value);
    };
    const auto number = [&](std::string_view name, double value) {
        out.key(name);
        out.number(value);
    };
    out.open('{');
    text("type", traits.type);
    text("inputMode", traits.input_mode);
    text("enterKey", traits.enter_key);
    text("capitalize", traits.capitalize);
    text("autocomplete", traits.autocomplete);
    text("placeholder", traits.placeholder);
    if (traits.max_length > 0) number("maxLength", traits.max_length);
    if (traits.spellcheck) number("spellcheck", 1);
    number("left", static_cast<double>(traits.padding_left));
    number("right", static_cast<double>(traits.padding_right));
    text("color", traits.color);
    text("caret", traits.caret);
    text("muted", traits.placeholder_color);
    out.close('}');
}

std::string_view told_sort(const Node& node) {
    switch (node.sort) {
        case SortOrder::ascending:
            return "ascending";
        case SortOrder::descending:
            return "descending";
        case SortOrder::none:
            break;
    }
    return {};
}

void write_texts(Difference& out) {
    out.member("name", &Node::name);
    out.member("text", &Node::text);
    out.member("value", &Node::value);
    out.member("description", &Node::description);
    out.member("href", &Node::href);
    out.member("language", &Node::language);
    out.member("keys", &Node::keys);
}

void write_states(Difference& out) {
    out.member("checked", &Node::checked);
    out.member("selected", &Node::selected);
    out.member("expanded", &Node::expanded);
    out.member("pressed", &Node::pressed);
    out.member("disabled", &Node::disabled);
    out.member("invalid", &Node::invalid);
    out.member("required", &Node::required);
    out.member("readOnly", &Node::read_only);
    out.member("busy", &Node::busy);
    out.member("current", &Node::current);
    out.member("modal", &Node::modal);
    out.member("inert", &Node::inert);
    out.member("popup", &Node::has_popup);
    out.member("hidden", &Node::hidden_from_reader);
    out.member("multi", &Node::multi_selectable);
    out.member("drags", &Node::drags);
    constexpr double usual_tab_stop = 1;
    out.worked_out("tabStop", [](const Node& node) { return node.tab_stop; }, usual_tab_stop);
}

void write_numbers(Difference& out) {
    out.member("x", &Rect::x);
    out.member("y", &Rect::y);
    out.member("w", &Rect::width);
    out.member("h", &Rect::height);
    out.worked_out("level", [](const Node& node) { return node.level; }, 0);
    out.member("row", &Node::row_index);
    out.member("column", &Node::column_index);
    out.member("rows", &Node::row_count);
    out.member("columns", &Node::column_count);
    out.member("columnSpan", &Node::column_span);
    out.member("position", &Node::position);
    out.member("size", &Node::set_size);
    out.worked_out(
        "progress",
        [](const Node& node) { return std::max(-1.0, static_cast<double>(node.progress)); }, -1);
    out.member("contentWidth", &Node::content_width);
    out.worked_out(
        "contentHeight",
        [](const Node& node) {
            const bool scrolls = node.content_height > 0 || node.role == NodeRole::scroll_area;
            return scrolls ? static_cast<double>(node.content_height) : -1.0;
        },
        -1);
    out.member("active", &Node::active);
    out.member("describedBy", &Node::described_by);
    out.member("errorBy", &Node::error_by);
    out.member("controls", &Node::controls);
    out.member("labelledBy", &Node::labelled_by);
    out.member("fontSize", &Node::font_size);
    out.member("semibold", &Node::semibold);
}

// Has nothing, not even a place: whatever a new node has differs from it.
const Node& nothing() {
    constexpr float nowhere = std::numeric_limits<float>::quiet_NaN();
    static const Node node{.bounds = {nowhere, nowhere, nowhere, nowhere}};
    return node;
}

void write_node(Writer& out, const MirrorPatch::Change& change) {
    const Node& now = *change.node;
    const Node& before = change.before ? *change.before : nothing();
    out.open('{');
    out.key("id");
    out.number(now.id);
    if (!change.before) {
        out.key("parent");
        out.number(change.parent);
        out.key("role");
        out.string(name_of(now.role));
    }
    Difference difference(out, now, before);
    write_texts(difference);
    if (now.options != before.options) {
        out.key("options");
        out.open('[');
        for (const std::string& option : now.options)
            out.string(option);
        out.close(']');
    }
    if (now.text_traits != before.text_traits) {
        out.key("traits");
        now.text_traits ? write_traits(out, *now.text_traits) : out.none();
    }
    write_states(difference);
    difference.text("sort", told_sort(now), told_sort(before));
    write_numbers(difference);
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
    out.key("renamed");
    out.open('[');
    for (const auto& [from, to] : patch.renamed) {
        out.number(from);
        out.number(to);
    }
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
    if (patch.focus) {
        out.key("focus");
        out.number(*patch.focus);
    }
    out.close('}');
    return out.take();
}

void BrowserMirror::apply(const MirrorPatch& patch) {
    mirror_apply(wire_of(patch).c_str());
}
