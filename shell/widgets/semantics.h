#pragma once
// What a page means, apart from how it looks: a tree of nodes, and the difference between two
// trees. Knows neither ImGui nor the browser. A widget emits nodes; a MirrorSink makes them real.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0;

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Rect&) const = default;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
};

// Each role is one kind of DOM element; the table that says which is in platform/js/mirror.js.
enum class NodeRole : std::uint8_t {
    layer,
    group,
    banner_region,
    navigation,
    main,
    search,
    region,
    form,
    heading,
    paragraph,
    text,
    list,
    list_item,
    image,
    separator,
    progress,
    button,
    link,
    text_field,
    text_area,
    select,
    check_box,
    radio_group,
    radio,
    toggle,
    grid,
    row_group,
    row,
    column_header,
    grid_cell,
    dialog,
    menu,
    menu_item,
    menu_item_radio,
    list_box,
    option,
    tab_list,
    tab,
    tab_panel,
    tooltip,
    status,
    alert,
    live_region,
    scroll_area,
    scroll_thumb,
    tree_grid,
    splitter  // The edge between two columns: it can be dragged.
};
std::string_view name_of(NodeRole);

// A state an element may or may not have at all.
enum class NodeFlag : std::uint8_t { absent, off, on, mixed };
constexpr NodeFlag flag(bool value) {
    return value ? NodeFlag::on : NodeFlag::off;
}

enum class SortOrder : std::uint8_t { none, ascending, descending };

// What only text fields have. `font_size` and `padding` let the element's text lie exactly on ours.
struct TextTraits {
    std::string type = "text", input_mode = {}, autocomplete = {}, placeholder = {};
    std::uint32_t max_length = 0;
    bool spellcheck = false;
    float padding_left = 0, padding_right = 0;
    std::string color = {}, caret = {}, placeholder_color = {};
    bool operator==(const TextTraits&) const = default;
};

struct Node {
    NodeId id = no_node;
    NodeRole role = NodeRole::group;
    Rect bounds = {};              // On the page; the difference makes it relative to the parent.
    std::string name = {};         // Accessible name where the text does not give it.
    std::string text = {};         // Text content of a leaf.
    std::string value = {};        // Text fields: the text. Selects: the chosen option's position.
    std::string description = {};  // Said after the name: why it is off, what it does.
    std::string href = {};
    std::string language = {};
    std::vector<std::string> options = {};  // Selects only.
    std::optional<TextTraits> text_traits = {};
    NodeFlag checked = NodeFlag::absent, selected = NodeFlag::absent, expanded = NodeFlag::absent,
             pressed = NodeFlag::absent;
    bool disabled = false, invalid = false, required = false, read_only = false, busy = false,
         current = false, modal = false, inert = false, has_popup = false,
         hidden_from_reader = false, multi_selectable = false,
         drags = false;        // Tells how far it is pulled while the pointer is down.
    std::int8_t tab_stop = 1;  // 1: in tab order, 0: focus by script only, -1: never.
    SortOrder sort = SortOrder::none;
    std::uint8_t level = 0;                         // Headings, rows of a tree grid.
    std::uint32_t row_index = 0, column_index = 0;  // From 1, as ARIA counts.
    std::uint32_t row_count = 0, column_count = 0;  // Of the whole grid.
    std::uint32_t column_span = 0;                  // Of a cell, where it is more than one.
    std::uint32_t position = 0, set_size = 0;       // In a set that is not wholly present.
    float progress = -1;  // 0..1; below 0: not known. Of a splitter: where it stands, in pixels.
    float scroll_x = 0, scroll_y = 0, content_width = 0, content_height = 0;  // Scroll areas.
    NodeId active = no_node;  // Text fields over a list: the option that the arrow keys reached.
    std::string keys = {};    // "Control+K": what else activates it.
    NodeId described_by = no_node, error_by = no_node, controls = no_node, labelled_by = no_node;
    float font_size = 0;
    bool semibold = false;

    bool operator==(const Node&) const = default;
};

// One frame's difference, in the order in which it must be applied.
struct MirrorPatch {
    struct Change {
        const Node* node;  // Bounds relative to the parent. Valid until the next frame ends.
        NodeId parent;
        bool is_new;
    };
    struct Order {
        NodeId parent;
        std::vector<NodeId> children;
    };
    struct Scroll {
        NodeId id;
        float x, y;
    };
    std::vector<NodeId> removed = {};
    std::vector<Change> changed = {};  // Parents come before their children.
    std::vector<Order> orders = {};
    std::vector<Scroll> scrolls = {};
    std::optional<NodeId> focus = {};  // no_node: nothing has the focus.

    bool is_empty() const {
        return removed.empty() && changed.empty() && orders.empty() && scrolls.empty() && !focus;
    }
};

struct MirrorSink {
    virtual ~MirrorSink() = default;
    virtual void apply(const MirrorPatch&) = 0;
};

// The tree of the frame being drawn, and the one before it.
class NodeTree {
public:
    void begin_frame();
    Node& open(Node);  // The reference is valid until the next open or leaf.
    // A layer of its own beside the page, wherever it is drawn: a dialog, a menu, a toast.
    Node& open_at_root(Node);
    void close();  // A container without bounds takes the union of its children's.
    Node& leaf(Node);

    Node* find(NodeId);                   // In the frame being drawn.
    const Node* find_last(NodeId) const;  // In the frame before, bounds relative to the parent.
    // How many nodes were emitted before it, in the frame before.
    std::size_t order_of_last(NodeId) const;
    // Where the first of that role and name lay on the page, in the frame before.
    std::optional<Rect> place_of_last(NodeRole, std::string_view name) const;
    NodeId parent_of_last(NodeId) const;
    bool is_inside_last(NodeId node, NodeId ancestor) const;
    const std::vector<NodeId>& children_of_last(NodeId parent) const;
    std::size_t size() const { return nodes_.size(); }
    const std::vector<NodeId>& duplicates() const { return duplicates_; }

    MirrorPatch end_frame();

private:
    struct Entry {
        Node node;
        NodeId parent = no_node;
        Rect page_bounds = {};
    };
    Node& add(Node&&, NodeId parent);
    void fill_bounds();
    void make_relative();

    std::vector<Entry> nodes_ = {}, last_nodes_ = {};
    std::unordered_map<NodeId, std::size_t> index_ = {}, last_index_ = {};
    std::unordered_map<NodeId, std::vector<NodeId>> children_ = {}, last_children_ = {};
    std::vector<NodeId> open_ = {};
    std::vector<NodeId> duplicates_ = {};
};
