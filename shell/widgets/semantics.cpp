#include "shell/widgets/semantics.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {
constexpr std::array<std::string_view, static_cast<std::size_t>(NodeRole::splitter) + 1>
    role_names = {"layer",    "group",    "banner",    "navigation",    "main",         "search",
                  "region",   "form",     "heading",   "paragraph",     "text",         "list",
                  "listitem", "image",    "separator", "progressbar",   "button",       "link",
                  "textbox",  "textarea", "select",    "checkbox",      "radiogroup",   "radio",
                  "switch",   "grid",     "rowgroup",  "row",           "columnheader", "gridcell",
                  "dialog",   "menu",     "menuitem",  "menuitemradio", "listbox",      "option",
                  "tablist",  "tab",      "tabpanel",  "tooltip",       "status",       "alert",
                  "live",     "scroll",   "thumb",     "treegrid",      "splitter"};

bool is_empty(const Rect& rect) {
    return rect.width <= 0 && rect.height <= 0;
}

Rect united(const Rect& a, const Rect& b) {
    if (is_empty(a)) return b;
    if (is_empty(b)) return a;
    const float x = std::min(a.x, b.x);
    const float y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// Whose element is no other's: it was made for this node, or a person has left something in it.
bool keeps_its_element(NodeRole role) {
    switch (role) {
        case NodeRole::text_field:
        case NodeRole::text_area:
        case NodeRole::select:
        case NodeRole::scroll_area:
        case NodeRole::live_region:
        case NodeRole::alert:
        case NodeRole::dialog:
            return true;
        default:
            return false;
    }
}
}  // namespace

std::string_view name_of(NodeRole role) {
    return role_names[static_cast<std::size_t>(role)];
}

void NodeIndex::clear() {
    std::ranges::fill(slots_, Slot{});
    count_ = 0;
}

bool NodeIndex::add(NodeId id, std::uint32_t place) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = id & mask;
    for (; slots_[at].place != none; at = (at + 1) & mask)
        if (slots_[at].id == id) return false;
    slots_[at] = {id, place};
    ++count_;
    return true;
}

std::uint32_t NodeIndex::find(NodeId id) const {
    if (slots_.empty()) return none;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = id & mask;
    while (slots_[at].place != none && slots_[at].id != id)
        at = (at + 1) & mask;
    return slots_[at].place;
}

void NodeIndex::grow() {
    constexpr std::size_t least = 256;
    const std::vector<Slot> before =
        std::exchange(slots_, std::vector<Slot>(std::max(least, 2 * slots_.size())));
    count_ = 0;
    for (const Slot& slot : before)
        if (slot.place != none) add(slot.id, slot.place);
}

void NodeTree::Nodes::clear() {
    nodes.clear();
    index.clear();
}

void NodeTree::Nodes::list_children() {
    const auto slot_of = [&](const Entry& entry) {
        return entry.parent_at == none ? nodes.size() : entry.parent_at;
    };
    first_children.assign(nodes.size() + 2, 0);
    for (const Entry& entry : nodes)
        if (!entry.is_duplicate) ++first_children[slot_of(entry) + 1];
    for (std::size_t i = 1; i < first_children.size(); ++i)
        first_children[i] += first_children[i - 1];
    children.resize(first_children.back());
    std::vector<Place> next(first_children.begin(), first_children.end() - 1);
    for (Place i = 0; i < nodes.size(); ++i)
        if (!nodes[i].is_duplicate) children[next[slot_of(nodes[i])]++] = i;
}

std::span<const NodeTree::Place> NodeTree::Nodes::children_of(Place parent) const {
    const std::size_t slot = parent == none ? nodes.size() : parent;
    if (slot + 1 >= first_children.size()) return {};
    return std::span(children).subspan(first_children[slot],
                                       first_children[slot + 1] - first_children[slot]);
}

void NodeTree::begin_frame() {
    now_.clear();
    open_.clear();
    duplicates_.clear();
}

Node& NodeTree::add(Node&& node, Place parent) {
    const auto place = static_cast<Place>(now_.nodes.size());
    const bool is_new = now_.index.add(node.id, place);
    if (!is_new) duplicates_.push_back(node.id);
    const NodeId parent_id = parent == none ? no_node : now_.nodes[parent].node.id;
    now_.nodes.push_back({std::move(node), parent_id, parent, place + 1, {}, !is_new});
    return now_.nodes.back().node;
}

Node& NodeTree::open(Node node) {
    const Place parent = open_.empty() ? none : open_.back();
    Node& added = add(std::move(node), parent);
    open_.push_back(now_.index.find(added.id));
    return added;
}

Node& NodeTree::open_at_root(Node node) {
    Node& added = add(std::move(node), none);
    open_.push_back(now_.index.find(added.id));
    return added;
}

void NodeTree::close() {
    now_.nodes[open_.back()].end = static_cast<Place>(now_.nodes.size());
    open_.pop_back();
}

Node& NodeTree::leaf(Node node) {
    return add(std::move(node), open_.empty() ? none : open_.back());
}

Node* NodeTree::find(NodeId id) {
    const Place found = now_.index.find(id);
    return found == none ? nullptr : &now_.nodes[found].node;
}

const Node* NodeTree::find_last(NodeId id) const {
    const Place found = last_.index.find(id);
    return found == none ? nullptr : &last_.nodes[found].node;
}

std::size_t NodeTree::order_of_last(NodeId id) const {
    const Place found = last_.index.find(id);
    return found == none ? 0 : found;
}

std::optional<Rect> NodeTree::place_of_last(NodeRole role, std::string_view name) const {
    for (const Entry& entry : last_.nodes)
        if (entry.node.role == role && (entry.node.name == name || entry.node.text == name))
            return entry.page_bounds;
    return std::nullopt;
}

NodeId NodeTree::parent_of_last(NodeId id) const {
    const Place found = last_.index.find(id);
    return found == none ? no_node : last_.nodes[found].parent;
}

NodeId NodeTree::next_entry_of_last(NodeId id) const {
    const auto is_entry = [](const Entry& entry) {
        const Node& node = entry.node;
        const bool is_typed = node.role == NodeRole::text_field || node.role == NodeRole::text_area;
        return (is_typed || node.role == NodeRole::select) && !node.disabled && !node.read_only;
    };
    const Place found = last_.index.find(id);
    if (found == none) return no_node;
    const auto after = last_.nodes.begin() + static_cast<std::ptrdiff_t>(found) + 1;
    const auto next = std::find_if(after, last_.nodes.end(), is_entry);
    return next == last_.nodes.end() ? no_node : next->node.id;
}

bool NodeTree::is_inside_last(NodeId node, NodeId ancestor) const {
    while (node != no_node && node != ancestor)
        node = parent_of_last(node);
    return node == ancestor && node != no_node;
}

void NodeTree::fill_bounds() {
    std::vector<Entry>& nodes = now_.nodes;
    std::vector<bool> is_derived(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        is_derived[i] = is_empty(nodes[i].node.bounds);
    // Children stand after their parents, so one pass from the end fills whole branches.
    for (std::size_t i = nodes.size(); i-- > 0;) {
        const Entry& entry = nodes[i];
        if (entry.parent_at == none || !is_derived[entry.parent_at]) continue;
        Rect& bounds = nodes[entry.parent_at].node.bounds;
        bounds = united(bounds, entry.node.bounds);
    }
}

void NodeTree::make_relative() {
    for (Entry& entry : now_.nodes) {
        entry.page_bounds = entry.node.bounds;
        if (entry.parent_at == none) continue;
        const Entry& around = now_.nodes[entry.parent_at];
        entry.node.bounds.x += around.node.scroll_x - around.page_bounds.x;
        entry.node.bounds.y += around.node.scroll_y - around.page_bounds.y;
    }
    // The browser knows where it has scrolled to: no change to tell it.
    for (Entry& entry : now_.nodes)
        entry.node.scroll_x = entry.node.scroll_y = 0;
}

// An element stays that of its node as long as both keep their kind, in the same parent element.
bool NodeTree::is_same_element(const Entry& entry, Place last) const {
    const Entry& before = last_.nodes[last];
    const Place parent = entry.parent_at == none ? none : elements_[entry.parent_at];
    return before.parent_at == parent && (entry.parent_at == none || parent != none) &&
           before.node.role == entry.node.role && before.node.level == entry.node.level;
}

bool NodeTree::can_hand_on(Place last, Place now, std::span<const NodeId> held) const {
    const Place size = now_.nodes[now].end - now;
    if (last_.nodes[last].end - last != size) return false;
    for (const NodeId id : held) {
        const Place at = last_.index.find(id);
        if (at != none && at >= last && at < last + size) return false;
    }
    for (Place i = 0; i < size; ++i) {
        const Entry& to = now_.nodes[now + i];
        const Entry& from = last_.nodes[last + i];
        const bool is_alike = to.node.role == from.node.role && to.node.level == from.node.level &&
                              !keeps_its_element(to.node.role) &&
                              (i == 0 || to.parent_at - now == from.parent_at - last);
        if (!is_alike || to.is_duplicate || from.is_duplicate) return false;
        if (now_.index.has(from.node.id) || last_.index.has(to.node.id)) return false;
    }
    return true;
}

void NodeTree::hand_on_rows(Place parent, std::span<const NodeId> held) {
    const auto before = last_.children_of(elements_[parent]);
    auto next = before.begin();
    const auto is_gone_row = [&](Place place) {
        const Node& node = last_.nodes[place].node;
        return node.role == NodeRole::row && !now_.index.has(node.id);
    };
    for (const Place child : now_.children_of(parent)) {
        const Node& node = now_.nodes[child].node;
        if (node.role != NodeRole::row || last_.index.has(node.id)) continue;
        while (next != before.end() && !(is_gone_row(*next) && can_hand_on(*next, child, held)))
            ++next;
        if (next == before.end()) return;
        for (Place i = 0; child + i < now_.nodes[child].end; ++i)
            elements_[child + i] = *next + i;
        ++next;
    }
}

void NodeTree::find_elements(std::span<const NodeId> held) {
    elements_.assign(now_.nodes.size(), none);
    for (Place i = 0; i < now_.nodes.size(); ++i) {
        const Entry& entry = now_.nodes[i];
        if (entry.is_duplicate) continue;
        const Place last = last_.index.find(entry.node.id);
        if (last != none && is_same_element(entry, last)) elements_[i] = last;
        if (entry.node.role == NodeRole::row_group && elements_[i] != none) hand_on_rows(i, held);
    }
    is_kept_.assign(last_.nodes.size(), false);
    for (const Place element : elements_)
        if (element != none) is_kept_[element] = true;
}

bool NodeTree::is_changed(Place place) {
    if (elements_[place] == none) return true;
    Node& node = now_.nodes[place].node;
    const Node& before = last_.nodes[elements_[place]].node;
    const NodeId id = std::exchange(node.id, before.id);
    const bool is_same = node == before;
    node.id = id;
    return !is_same;
}

// New elements are appended; what is left keeps its order. Is that not the order wanted?
bool NodeTree::is_out_of_order(Place parent) const {
    const auto wanted = now_.children_of(parent);
    auto next = wanted.begin();
    for (const Place before : last_.children_of(parent == none ? none : elements_[parent])) {
        if (!is_kept_[before]) continue;
        if (next == wanted.end() || elements_[*next] != before) return true;
        ++next;
    }
    return std::any_of(next, wanted.end(), [&](Place child) { return elements_[child] != none; });
}

MirrorPatch NodeTree::end_frame(std::span<const NodeId> held) {
    fill_bounds();
    make_relative();
    now_.list_children();
    find_elements(held);
    MirrorPatch patch;
    for (Place i = 0; i < last_.nodes.size(); ++i)
        if (!is_kept_[i] && !last_.nodes[i].is_duplicate)
            patch.removed.push_back(last_.nodes[i].node.id);
    const auto put_in_order = [&](Place parent, NodeId id) {
        if (!is_out_of_order(parent)) return;
        MirrorPatch::Order order{.parent = id, .children = {}};
        for (const Place child : now_.children_of(parent))
            order.children.push_back(now_.nodes[child].node.id);
        patch.orders.push_back(std::move(order));
    };
    put_in_order(none, no_node);
    std::vector<Place> changed;
    for (Place i = 0; i < now_.nodes.size(); ++i) {
        const Entry& entry = now_.nodes[i];
        if (entry.is_duplicate) continue;
        const Place element = elements_[i];
        if (element != none && last_.nodes[element].node.id != entry.node.id)
            patch.renamed.push_back({last_.nodes[element].node.id, entry.node.id});
        if (is_changed(i)) changed.push_back(i);
        if (element != none) put_in_order(i, entry.node.id);
    }
    std::swap(now_, last_);
    for (const Place i : changed)
        patch.changed.push_back({&last_.nodes[i].node,
                                 elements_[i] == none ? nullptr : &now_.nodes[elements_[i]].node,
                                 last_.nodes[i].parent});
    return patch;
}
