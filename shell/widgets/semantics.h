#pragma once
// What a page means, apart from how it looks: a tree of nodes, and the difference between two
// trees. Knows neither ImGui nor the browser. A widget emits nodes; a MirrorSink makes them real.

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
    std::string type = "text", input_mode = {}, enter_key = {}, capitalize = {}, autocomplete = {},
                placeholder = {};
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
        const Node* node;    // Bounds relative to the parent. Valid until the next frame begins.
        const Node* before;  // What the element was; null: it is new.
        NodeId parent;
    };
    struct Order {
        NodeId parent;
        std::vector<NodeId> children;
    };
    struct Scroll {
        NodeId id;
        float x, y;
    };
    // The element of `from` is that of `to` from now on.
    struct Renaming {
        NodeId from, to;
    };
    std::vector<NodeId> removed = {};
    std::vector<Renaming> renamed = {};
    std::vector<Change> changed = {};  // Parents come before their children.
    std::vector<Order> orders = {};
    std::vector<Scroll> scrolls = {};
    std::optional<NodeId> focus = {};  // no_node: nothing has the focus.

    bool is_empty() const {
        return removed.empty() && renamed.empty() && changed.empty() && orders.empty() &&
               scrolls.empty() && !focus;
    }
};

struct MirrorSink {
    virtual ~MirrorSink() = default;
    virtual void apply(const MirrorPatch&) = 0;
};

// Where the node of an id stands among all of a frame. Ids are hashes already.
class NodeIndex {
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    void clear();
    bool add(NodeId, std::uint32_t place);  // False: the id stands elsewhere, and stays there.
    std::uint32_t find(NodeId) const;
    bool has(NodeId id) const { return find(id) != none; }

private:
    struct Slot {
        NodeId id = no_node;
        std::uint32_t place = none;
    };
    void grow();
    std::vector<Slot> slots_ = {};
    std::size_t count_ = 0;
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
    // Behind it, the next that is filled in and is not off.
    NodeId next_entry_of_last(NodeId) const;
    bool is_inside_last(NodeId node, NodeId ancestor) const;
    std::size_t size() const { return now_.nodes.size(); }
    const std::vector<NodeId>& duplicates() const { return duplicates_; }

    // Rows that are no longer there hand their elements on to rows that have come, which costs less
    // than to remove and to make them: but for those that hold what a person holds.
    MirrorPatch end_frame(std::span<const NodeId> held = {});

private:
    using Place = std::uint32_t;
    static constexpr Place none = NodeIndex::none;
    struct Entry {
        Node node;
        NodeId parent = no_node;
        Place parent_at = none;
        Place end = 0;  // Behind all that is in it.
        Rect page_bounds = {};
        bool is_duplicate = false;
    };
    // One frame's nodes, each before those that are in it.
    struct Nodes {
        std::vector<Entry> nodes = {};
        NodeIndex index = {};
        std::vector<Place> children = {};        // Those of one parent stand together,
        std::vector<Place> first_children = {};  // from here on; last come those of the page.

        void clear();
        void list_children();
        std::span<const Place> children_of(Place) const;
    };
    Node& add(Node&&, Place parent);
    void fill_bounds();
    void make_relative();
    void find_elements(std::span<const NodeId> held);
    bool is_same_element(const Entry&, Place last) const;
    void hand_on_rows(Place parent, std::span<const NodeId> held);
    bool can_hand_on(Place last, Place now, std::span<const NodeId> held) const;
    bool is_changed(Place);
    bool is_out_of_order(Place parent) const;

    Nodes now_ = {}, last_ = {};
    std::vector<Place> elements_ = {};  // Of each node: whose element it has, of the frame before.
    std::vector<bool> is_kept_ = {};    // Of each node of the frame before.
    std::vector<Place> open_ = {};
    std::vector<NodeId> duplicates_ = {};
};
