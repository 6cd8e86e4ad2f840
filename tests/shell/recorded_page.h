#pragma once
// A page without a browser: a font of fixed measures, and a mirror that remembers what it was told.
// Tests speak to it as a person does: by role and name.

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

class RecordedMirror final : public MirrorSink {
public:
    std::map<NodeId, Node> nodes = {};
    std::map<NodeId, NodeId> parents = {};
    std::optional<NodeId> focus = {};
    std::vector<MirrorPatch::Scroll> scrolls = {};
    int patches = 0, changes = 0;

    void apply(const MirrorPatch& patch) override {
        ++patches;
        for (const NodeId id : patch.removed) {
            nodes.erase(id);
            parents.erase(id);
        }
        for (const auto& [from, to] : patch.renamed) {
            auto node = nodes.extract(from);
            node.key() = node.mapped().id = to;
            nodes.insert(std::move(node));
            auto parent = parents.extract(from);
            parent.key() = to;
            parents.insert(std::move(parent));
            for (auto& [child, its_parent] : parents)
                if (its_parent == from) its_parent = to;
        }
        for (const MirrorPatch::Change& change : patch.changed) {
            ++changes;
            nodes[change.node->id] = *change.node;
            parents[change.node->id] = change.parent;
        }
        for (const MirrorPatch::Scroll& scroll : patch.scrolls)
            scrolls.push_back(scroll);
        if (patch.focus) focus = patch.focus;
    }
};

class RecordedPage {
public:
    RecordedMirror mirror = {};
    Ui ui{mirror};
    std::function<void(Ui&)> draw = {};
    double now_ms = 1000;

    explicit RecordedPage(std::function<void(Ui&)> page, UiSurroundings around = {})
        : draw(std::move(page)) {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        ImFont* font = add_font();
        ui.set_fonts({font, font, font, font});
        ui.set_surroundings(around);
        send({});
    }
    ~RecordedPage() { ImGui::DestroyContext(); }
    RecordedPage(const RecordedPage&) = delete;
    RecordedPage& operator=(const RecordedPage&) = delete;

    // The event, then frames until nothing is pending, as the host does it.
    bool send(const UiEvent& event) {
        constexpr int frames_max = 12;
        bool is_consumed = false;
        UiEvent next = event;
        for (int i = 0; i < frames_max; ++i) {
            const std::optional<NodeId> before = mirror.focus;
            mirror.focus.reset();
            ui.frame(next, now_ms, [&] { draw(ui); });
            is_consumed = is_consumed || ui.key_is_consumed();
            for (const std::string& item : ui.unnamed_items())
                FAIL_CHECK(item);
            if (mirror.focus)
                next = {.kind = UiEventKind::focus, .id = *mirror.focus, .focus_is_visible = true};
            else {
                mirror.focus = before;
                next = {};
                if (!ui.wants_frame()) break;
            }
        }
        return is_consumed;
    }

    const Node* find(NodeRole role, std::string_view name) const {
        for (const auto& [id, node] : mirror.nodes)
            if (node.role == role && (node.name == name || node.text == name)) return &node;
        return nullptr;
    }
    const Node& node(NodeRole role, std::string_view name) const {
        const Node* found = find(role, name);
        REQUIRE_MESSAGE(found, "no such node: ", std::string(name));
        return *found;
    }
    // The last one of that name: that of a dialog, where the page has one, too.
    const Node& node_last(NodeRole role, std::string_view name) const {
        const Node* last = nullptr;
        for (const auto& [id, node] : mirror.nodes)
            if (node.role == role && (node.name == name || node.text == name) &&
                (last == nullptr ||
                 ui.tree().order_of_last(id) > ui.tree().order_of_last(last->id)))
                last = &node;
        REQUIRE_MESSAGE(last, "no such node: ", std::string(name));
        return *last;
    }
    bool shows_text(std::string_view text) const {
        return std::ranges::any_of(mirror.nodes, [&](const auto& one) {
            return one.second.text == text || one.second.name == text;
        });
    }
    // Where a node is on the page: the mirror knows it relative to its parent.
    Rect on_page(NodeId id) const {
        Rect bounds = mirror.nodes.at(id).bounds;
        for (NodeId up = mirror.parents.at(id); up != no_node; up = mirror.parents.at(up)) {
            const Node& parent = mirror.nodes.at(up);
            bounds.x += parent.bounds.x - parent.scroll_x;
            bounds.y += parent.bounds.y - parent.scroll_y;
        }
        return bounds;
    }
    // What screen readers were told last, politely.
    std::string said() const {
        for (const auto& [id, node] : mirror.nodes)
            if (node.role == NodeRole::live_region && !node.current) return node.text;
        return {};
    }
    std::size_t count(NodeRole role) const {
        std::size_t result = 0;
        for (const auto& [id, node] : mirror.nodes)
            result += node.role == role;
        return result;
    }
    void click(NodeRole role, std::string_view name) {
        send({.kind = UiEventKind::click, .id = node(role, name).id});
    }
    // Of several with that name the one that is not covered by a dialog, or the one emitted last.
    void click_last(NodeRole role, std::string_view name) {
        NodeId last = no_node;
        std::size_t best = 0;
        for (const auto& [id, node] : mirror.nodes) {
            if (node.role != role || (node.name != name && node.text != name)) continue;
            const std::size_t place = ui.tree().order_of_last(id);
            if (last == no_node || place > best) {
                last = id;
                best = place;
            }
        }
        send({.kind = UiEventKind::click, .id = last});
    }
    void focus(NodeId id) {
        send({.kind = UiEventKind::focus, .id = id, .focus_is_visible = true});
    }
    void type(NodeRole role, std::string_view name, std::string text) {
        send({.kind = UiEventKind::input, .id = node(role, name).id, .text = std::move(text)});
    }
    bool press(Key key, bool control = false) {
        return send({.kind = UiEventKind::key, .key = key, .control = control});
    }
    bool press(std::string_view character, bool control = false, bool shift = false,
               bool in_text_field = false) {
        return send({.kind = UiEventKind::key,
                     .text = std::string(character),
                     .key = Key::character,
                     .shift = shift,
                     .control = control,
                     .in_text_field = in_text_field});
    }

private:
    // A letter is half as wide as it is high, a Chinese character as wide; none has pixels.
    static float advance_of(ImWchar c, float size) {
        constexpr ImWchar first_wide = 0x2E80;
        return c >= first_wide && c < icon_first ? size : size / 2;
    }
    static ImFont* add_font() {
        static const ImFontLoader loader = [] {
            ImFontLoader made;
            made.Name = "measures";
            made.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return true; };
            made.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
                baked->Ascent = baked->Size;
                baked->Descent = 0;
                return true;
            };
            made.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*,
                                         ImWchar c, ImFontGlyph* glyph, float* advance) {
                if (advance) return *advance = advance_of(c, baked->Size), true;
                glyph->Codepoint = c;
                glyph->AdvanceX = advance_of(c, baked->Size);
                return true;
            };
            return made;
        }();
        static char no_data[1] = {};
        ImFontConfig config;
        config.FontLoader = &loader;
        config.SizePixels = measure::body;
        config.FontData = no_data;
        config.FontDataSize = 1;
        config.FontDataOwnedByAtlas = false;
        return ImGui::GetIO().Fonts->AddFont(&config);
    }
};
