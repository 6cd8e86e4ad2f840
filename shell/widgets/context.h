#pragma once
// Ui: what every widget is given. The events of this frame, who has focus, hover and press, where
// things are scrolled to, the theme, fonts and words, and the tree of nodes being emitted.
// It decides nothing about screens and calls no browser.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shell/widgets/function_ref.h"
#include "shell/widgets/motion.h"
#include "shell/widgets/paint_log.h"
#include "shell/widgets/semantics.h"
#include "shell/widgets/theme.h"

struct ImFont;

enum class Key : std::uint8_t {
    none,
    enter,
    space,
    escape,
    tab,
    up,
    down,
    left,
    right,
    home,
    end,
    page_up,
    page_down,
    backspace,
    remove,
    f2,
    character
};

enum class UiEventKind : std::uint8_t {
    none,   // Only time has passed, or something outside changed.
    click,  // Pointer, touch, keyboard, assistive technology or script: all the same here.
    hover,  // id lies under the pointer, no_node: nothing does.
    press,  // The pointer went down on id.
    release,
    focus,   // id has the focus, no_node: nothing does.
    input,   // text is the whole new value of id.
    choose,  // number is the chosen option of select id.
    scroll,  // x, y is where scroll area id now stands.
    key,
    drag,  // id was pulled x, y away from where the pointer went down; number: a DragPhase.
};
enum class DragPhase : std::uint8_t { moving, done, cancelled };

struct UiEvent {
    UiEventKind kind = UiEventKind::none;
    NodeId id = no_node;
    std::string text = {};  // input: the value. key: the character.
    float x = 0, y = 0;
    int number = 0;  // choose: the option. click: how many in a row. drag: the phase.
    Key key = Key::none;
    bool shift = false, control = false, alt = false;
    bool focus_is_visible = false;  // focus: by keyboard, so the ring is drawn.
    bool in_text_field = false;     // key: what has the focus takes letters itself.
};

// The few words that widgets say of themselves, in the language of the page.
struct WidgetWords {
    std::string close = "Close", required = "required", remove = "Remove", sort_by = "Sort by",
                busy = "Busy", dismiss = "Dismiss", more = "More", clear = "Clear",
                selected = "selected", column_menu = "Column menu", column_width = "Column width",
                column_keys = "Alt+Down opens the column menu";
};

// What surrounds the page. The host sets it; a change makes a new frame.
struct UiSurroundings {
    float width = 1280, height = 800, density = 1;
    ThemeName theme = ThemeName::light;
    bool has_coarse_pointer = false;  // Touch: larger targets, 16 px in fields.
    bool has_reduced_motion = false;
    std::string language = "en";
    bool operator==(const UiSurroundings&) const = default;
};

// Slots of what moves in a widget.
inline constexpr std::uint32_t hover_motion = 1, state_motion = 2, entrance_motion = 3,
                               place_motion = 4, size_motion = 5;

enum class RowAlign : std::uint8_t { start, end, centre };

enum class Weight : std::uint8_t { normal, semibold };
struct UiFonts {
    ImFont* normal = nullptr;
    ImFont* semibold = nullptr;
    ImFont* normal_tabular = nullptr;
    ImFont* semibold_tabular = nullptr;
    // Where the host's own text stands in a line box, from its top; none: half the leading above.
    float (*baseline)(float size, Weight, float line_height, float density) = nullptr;
};

// Where the next widget goes. Kept by the functions of layout.h and place.h.
struct LayoutFrame {
    float left = 0, top = 0, width = 0;
    float x = 0, y = 0;  // The next free place.
    float gap = measure::space_2;
    float right = 0, bottom = 0;  // The farthest taken.
    bool is_row = false, is_first = true;
    RowAlign align = RowAlign::start;
    float line_height = 0;  // Rows: of the line being filled.
    float line_height_min = 0;
    std::uint32_t line = 0;  // Rows: counts the lines.
    float pushed_at = -1;    // Rows: x where push_to_end() stood.
    NodeId owner = no_node;
    float height = 0;   // Of what surrounds it, if that is fixed; else 0.
    float stretch = 0;  // The height of the highest neighbour, which a card takes too.
    Rect block = {};    // What was reserved around it.
    float padding = 0;
    bool takes_content_width = false;
    bool fills_width = false;  // Buttons take all of it.
};

class Ui {
public:
    explicit Ui(MirrorSink& sink) : sink_(sink) {}

    // --- for screens ---
    const Theme& theme() const { return theme_of(surroundings_.theme); }
    const UiSurroundings& surroundings() const { return surroundings_; }
    float width() const { return surroundings_.width; }
    float height() const { return surroundings_.height; }
    bool is_narrow() const { return width() < measure::narrow; }
    bool is_medium() const { return width() < measure::medium; }
    float field_height() const;
    float row_height() const;
    // The height or width of words that can be hit: a finger needs more of it.
    float line_target(float natural) const {
        return surroundings_.has_coarse_pointer ? std::max(natural, measure::field_touch) : natural;
    }
    float header_height() const {
        return surroundings_.has_coarse_pointer ? measure::header_touch : measure::header;
    }
    const WidgetWords& words() const { return words_; }

    // A key pressed outside text fields ("k", control) or anywhere with Ctrl. True once; it is then
    // consumed.
    bool shortcut(Key, bool control = false, bool shift = false);
    bool shortcut(std::string_view character, bool control = false, bool shift = false);
    void focus(std::string_view key) {
        focus_node(id(key));
    }  // The key of a widget in this id scope.
    void focus_node(NodeId);
    bool is_focused(std::string_view key) const { return focused_ == id(key); }
    // True in the frame in which Enter was pressed in the text field of that key.
    bool entered(std::string_view key);
    // Said by screen readers; nothing is drawn.
    void announce(std::string_view text, bool assertive = false);
    void request_frame() { wants_frame_ = true; }
    void request_frame_after_ms(int);
    void scroll_to(NodeId scroll_area, float x, float y);
    // To where it was: the browser has made it anew, at its beginning.
    void scroll_again(NodeId scroll_area);

    // Ids: hash of the key and of the scopes around it, so they survive a change of language.
    NodeId id(std::string_view key) const;
    NodeId id(std::uint64_t number) const;
    void push_id(NodeId scope) { scopes_.push_back(scope); }
    void pop_id() { scopes_.pop_back(); }

    // --- for widgets ---
    const UiEvent& event() const { return event_; }
    bool is_clicked(NodeId node) const {
        return event_.kind == UiEventKind::click && event_.id == node && node != no_node;
    }
    bool is_hovered(NodeId node) const { return node != no_node && hovered_ == node; }
    bool is_pressed(NodeId node) const {
        return node != no_node && pressed_ == node && hovered_ == node;
    }
    bool has_focus(NodeId node) const { return node != no_node && focused_ == node; }
    bool shows_focus(NodeId node) const { return has_focus(node) && focus_is_visible_; }
    NodeId hovered() const { return hovered_; }
    NodeId focused() const { return focused_; }
    bool focus_is_inside(NodeId ancestor) const { return tree_.is_inside_last(focused_, ancestor); }
    bool hover_is_inside(NodeId ancestor) const { return tree_.is_inside_last(hovered_, ancestor); }
    // True if this key was pressed while the focus is on `node` or inside it; then it is consumed.
    bool take_key(NodeId node, Key, bool control = false, bool shift = false);
    void consume_key() { key_is_consumed_ = true; }
    NodeTree& tree() { return tree_; }
    const NodeTree& tree() const { return tree_; }
    LayoutFrame& layout() { return layout_.back(); }
    const LayoutFrame& layout() const { return layout_.back(); }
    void push_layout(const LayoutFrame& frame) { layout_.push_back(frame); }
    LayoutFrame pop_layout();
    // A window of ImGui over the page: drawn after it, whatever is drawn meanwhile.
    void begin_overlay(NodeId) const;
    static void end_overlay();
    const UiFonts& fonts() const { return fonts_; }
    struct ScrollPosition {
        float x = 0, y = 0;
    };
    ScrollPosition scroll_of(NodeId) const;
    // A number a widget keeps between frames, 0 at first.
    float& memory(NodeId owner, std::uint32_t slot = 0);
    std::string& text_memory(NodeId owner);
    // Remembers where the focus was, and gives it back. Used by dialogs and menus.
    void save_focus(NodeId owner);
    void restore_focus(NodeId owner);
    void show_tooltip(NodeId owner, std::string text, Rect beside);
    void follow(std::string_view href) { followed_ = href; }
    double now_ms() const { return now_ms_; }
    // A number for pixels only, on its way to `target`; what has just appeared begins at `from`.
    float eased(NodeId owner, std::uint32_t slot, float target, float from) {
        return motions_.value(owner, slot, target, from);
    }
    float hover_of(NodeId node) {
        return eased(node, hover_motion, is_hovered(node) ? 1.0F : 0, 0);
    }
    // From 0 to 1 again and again, for what turns while it is seen.
    float turning(float period_ms);
    void open_modal(NodeId layer) { modals_.push_back(layer); }
    bool has_modal() const { return !modals_.empty(); }  // So far in this frame.
    float& toasts_height() { return toasts_height_; }    // Taken so far in this frame.

    // --- for the host ---
    void set_surroundings(const UiSurroundings&);
    void set_words(WidgetWords words) { words_ = std::move(words); }
    void set_fonts(const UiFonts& fonts) { fonts_ = fonts; }
    // One logic frame: ImGui's frame, the page, its nodes. Call until wants_frame() is false.
    void frame(const UiEvent&, double now_ms, Body page);
    bool wants_frame() const { return wants_frame_; }
    // Something is on its way: one more frame when the screen shows the next picture.
    bool wants_animation() const { return motions_.is_moving(); }
    bool key_is_consumed() const { return key_is_consumed_; }
    std::optional<int> wake_after_ms() const { return wake_after_ms_; }
    // The link that was followed by this frame's click.
    const std::string& followed() const { return followed_; }
    // ImGui items without a node, in the last frame: must stay empty.
    const std::vector<std::string>& unnamed_items() const { return unnamed_items_; }
    // Where painting is noted from now on; null: nowhere.
    void set_paint_log(PaintLog* log) { paint_log_ = log; }
    PaintLog* paint_log() const { return paint_log_; }
    void hook_item(NodeId node, const char* window) { hooked_.emplace_back(node, window); }

private:
    void take_event(const UiEvent&, double now_ms);
    void begin_page();
    void draw_tooltip();
    void emit_live_regions();
    void finish_mirror();

    MirrorSink& sink_;
    UiSurroundings surroundings_ = {};
    WidgetWords words_ = {};
    UiFonts fonts_ = {};
    NodeTree tree_ = {};
    UiEvent event_ = {};
    NodeId hovered_ = no_node, pressed_ = no_node, focused_ = no_node;
    std::vector<NodeId> modals_ = {}, last_modals_ = {};
    float toasts_height_ = 0;
    bool focus_is_visible_ = false, key_is_consumed_ = false, wants_frame_ = false;
    std::optional<NodeId> wanted_focus_ = {};
    std::vector<MirrorPatch::Scroll> wanted_scrolls_ = {};
    std::optional<int> wake_after_ms_ = {};
    std::unordered_map<NodeId, ScrollPosition> scrolls_ = {};
    std::unordered_map<std::uint64_t, float> memory_ = {};
    std::unordered_map<NodeId, std::string> text_memory_ = {};
    std::unordered_map<NodeId, NodeId> saved_focus_ = {};
    std::string followed_ = {}, polite_ = {}, assertive_ = {};
    struct Tooltip {
        NodeId owner = no_node;
        std::string text = {};
        Rect beside = {};
    };
    Tooltip tooltip_ = {};
    double now_ms_ = 0, hovered_since_ms_ = 0;
    Motions motions_ = {};
    PaintLog* paint_log_ = nullptr;
    std::vector<LayoutFrame> layout_ = {};
    std::vector<NodeId> scopes_ = {};
    std::vector<std::pair<NodeId, std::string>> hooked_ = {};
    NodeId tooltip_dismissed_ = no_node;
    std::vector<std::string> unnamed_items_ = {};
};

// What is drawn while it lives belongs to one id scope: `const IdScope scope(ui, customer.id);`
class [[nodiscard]] IdScope {
public:
    IdScope(Ui& ui, std::string_view key) : ui_(ui) { ui.push_id(ui.id(key)); }
    IdScope(Ui& ui, std::uint64_t number) : ui_(ui) { ui.push_id(ui.id(number)); }
    ~IdScope() { ui_.pop_id(); }
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;

private:
    Ui& ui_;
};
