#include "shell/widgets/semantics.h"

#include <algorithm>
#include <array>
#include <unordered_set>

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

const std::vector<NodeId> no_children;
}  // namespace

std::string_view name_of(NodeRole role) {
    return role_names[static_cast<std::size_t>(role)];
}

void NodeTree::begin_frame() {
    nodes_.clear();
    index_.clear();
    children_.clear();
    open_.clear();
    duplicates_.clear();
}

Node& NodeTree::add(Node&& node, NodeId parent) {
    const NodeId id = node.id;
    if (!index_.emplace(id, nodes_.size()).second)
        duplicates_.push_back(id);
    else
        children_[parent].push_back(id);
    nodes_.push_back({std::move(node), parent, {}});
    return nodes_.back().node;
}

Node& NodeTree::open(Node node) {
    const NodeId parent = open_.empty() ? no_node : open_.back();
    open_.push_back(node.id);
    return add(std::move(node), parent);
}

Node& NodeTree::open_at_root(Node node) {
    open_.push_back(node.id);
    return add(std::move(node), no_node);
}

void NodeTree::close() {
    open_.pop_back();
}

Node& NodeTree::leaf(Node node) {
    return add(std::move(node), open_.empty() ? no_node : open_.back());
}

Node* NodeTree::find(NodeId id) {
    const auto found = index_.find(id);
    return found == index_.end() ? nullptr : &nodes_[found->second].node;
}

const Node* NodeTree::find_last(NodeId id) const {
    const auto found = last_index_.find(id);
    return found == last_index_.end() ? nullptr : &last_nodes_[found->second].node;
}

std::size_t NodeTree::order_of_last(NodeId id) const {
    const auto found = last_index_.find(id);
    return found == last_index_.end() ? 0 : found->second;
}

std::optional<Rect> NodeTree::place_of_last(NodeRole role, std::string_view name) const {
    for (const Entry& entry : last_nodes_)
        if (entry.node.role == role && (entry.node.name == name || entry.node.text == name))
            return entry.page_bounds;
    return std::nullopt;
}

NodeId NodeTree::parent_of_last(NodeId id) const {
    const auto found = last_index_.find(id);
    return found == last_index_.end() ? no_node : last_nodes_[found->second].parent;
}

bool NodeTree::is_inside_last(NodeId node, NodeId ancestor) const {
    while (node != no_node && node != ancestor)
        node = parent_of_last(node);
    return node == ancestor && node != no_node;
}

const std::vector<NodeId>& NodeTree::children_of_last(NodeId parent) const {
    const auto found = last_children_.find(parent);
    return found == last_children_.end() ? no_children : found->second;
}

void NodeTree::fill_bounds() {
    std::vector<bool> is_derived(nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        is_derived[i] = is_empty(nodes_[i].node.bounds);
    // Children stand after their parents, so one pass from the end fills whole branches.
    for (std::size_t i = nodes_.size(); i-- > 0;) {
        const Entry& entry = nodes_[i];
        const auto parent = index_.find(entry.parent);
        if (parent == index_.end() || !is_derived[parent->second]) continue;
        Rect& bounds = nodes_[parent->second].node.bounds;
        bounds = united(bounds, entry.node.bounds);
    }
}

void NodeTree::make_relative() {
    for (Entry& entry : nodes_) {
        entry.page_bounds = entry.node.bounds;
        const auto parent = index_.find(entry.parent);
        if (parent == index_.end()) continue;
        const Entry& around = nodes_[parent->second];
        entry.node.bounds.x += around.node.scroll_x - around.page_bounds.x;
        entry.node.bounds.y += around.node.scroll_y - around.page_bounds.y;
    }
    // The browser knows where it has scrolled to: no change to tell it.
    for (Entry& entry : nodes_)
        entry.node.scroll_x = entry.node.scroll_y = 0;
}

MirrorPatch NodeTree::end_frame() {
    fill_bounds();
    make_relative();
    MirrorPatch patch;
    std::unordered_set<NodeId> renewed;  // Elements that cannot be kept, nor what is in them.
    std::vector<bool> is_changed(nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const Entry& entry = nodes_[i];
        if (index_.at(entry.node.id) != i) continue;  // Reported as a duplicate.
        const auto last = last_index_.find(entry.node.id);
        const Entry* before = last == last_index_.end() ? nullptr : &last_nodes_[last->second];
        const bool can_keep = before != nullptr && before->parent == entry.parent &&
                              before->node.role == entry.node.role &&
                              before->node.level == entry.node.level &&
                              !renewed.contains(entry.parent);
        if (!can_keep) renewed.insert(entry.node.id);
        is_changed[i] = !can_keep || !(before->node == entry.node);
    }
    for (const Entry& entry : last_nodes_) {
        const NodeId id = entry.node.id;
        if (!index_.contains(id) || renewed.contains(id)) patch.removed.push_back(id);
    }
    for (const auto& [parent, ids] : children_) {
        const auto last = last_children_.find(parent);
        const bool has_renewed =
            std::ranges::any_of(ids, [&](NodeId id) { return renewed.contains(id); });
        if (has_renewed || last == last_children_.end() || last->second != ids)
            patch.orders.push_back({parent, ids});
    }
    std::swap(nodes_, last_nodes_);
    std::swap(index_, last_index_);
    std::swap(children_, last_children_);
    for (std::size_t i = 0; i < last_nodes_.size(); ++i) {
        const Entry& entry = last_nodes_[i];
        if (is_changed[i])
            patch.changed.push_back({&entry.node, entry.parent, renewed.contains(entry.node.id)});
    }
    return patch;
}
