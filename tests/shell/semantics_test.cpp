// The difference between two frames, carried out on elements as the browser's mirror does it.

#include "shell/widgets/semantics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace {

// What js/mirror.js makes of patches: elements that are named, moved and told what has changed.
struct Elements {
    struct Element {
        Node node = {};
        NodeId parent = no_node;
        std::vector<NodeId> children = {};
    };
    std::map<NodeId, Element> all{{no_node, {}}};
    int made = 0, removed = 0;

    void apply(const MirrorPatch& patch) {
        for (const NodeId id : patch.removed) {
            if (const auto parent = all.find(all.at(id).parent); parent != all.end())
                std::erase(parent->second.children, id);
            all.erase(id);
            ++removed;
        }
        for (const auto& [from, to] : patch.renamed) {
            auto element = all.extract(from);
            REQUIRE(!element.empty());
            element.key() = to;
            std::ranges::replace(all.at(element.mapped().parent).children, from, to);
            for (const NodeId child : element.mapped().children)
                all.at(child).parent = to;
            REQUIRE(all.insert(std::move(element)).inserted);
        }
        for (const MirrorPatch::Change& change : patch.changed) {
            if (!change.before) {
                ++made;
                all.at(change.parent).children.push_back(change.node->id);
                all[change.node->id].parent = change.parent;
            }
            all.at(change.node->id).node = *change.node;
        }
        for (const MirrorPatch::Order& order : patch.orders)
            all.at(order.parent).children = order.children;
    }
};

// A frame as it is meant: each node with the ids of those in it, in order.
struct Meant {
    Node node;
    std::vector<Meant> children = {};
};

void emit(NodeTree& tree, const Meant& meant) {
    tree.open(meant.node);
    for (const Meant& child : meant.children)
        emit(tree, child);
    tree.close();
}

void check_element(const Elements& elements, const Meant& meant) {
    const auto found = elements.all.find(meant.node.id);
    REQUIRE(found != elements.all.end());
    CHECK(found->second.node.text == meant.node.text);
    CHECK(found->second.node.role == meant.node.role);
    std::vector<NodeId> ids;
    for (const Meant& child : meant.children) {
        ids.push_back(child.node.id);
        check_element(elements, child);
    }
    CHECK(found->second.children == ids);
}

std::size_t size_of(const Meant& meant) {
    std::size_t size = 1;
    for (const Meant& child : meant.children)
        size += size_of(child);
    return size;
}

constexpr NodeId rows_id = 20;

NodeId row_id(std::size_t row) {
    return static_cast<NodeId>(1000 + 10 * row);
}

Meant row(std::size_t number, NodeRole inner = NodeRole::link) {
    const NodeId id = row_id(number);
    const std::string text = "customer " + std::to_string(number);
    return {{.id = id, .role = NodeRole::row},
            {{{.id = id + 1, .role = NodeRole::grid_cell, .text = text}},
             {{.id = id + 2, .role = NodeRole::grid_cell}, {{{.id = id + 3, .role = inner}}}},
             {{.id = id + 4, .role = NodeRole::grid_cell, .text = "Reseller"}}}};
}

Meant rows(std::size_t first, std::size_t count) {
    Meant group{{.id = rows_id, .role = NodeRole::row_group}};
    for (std::size_t i = first; i < first + count; ++i)
        group.children.push_back(row(i));
    return group;
}

struct Mirrored {
    NodeTree tree = {};
    Elements elements = {};

    MirrorPatch show(const Meant& page, std::span<const NodeId> held = {}) {
        tree.begin_frame();
        emit(tree, page);
        MirrorPatch patch = tree.end_frame(held);
        elements.apply(patch);
        check_element(elements, page);
        CHECK(elements.all.size() == size_of(page) + 1);
        return patch;
    }
};

// A page of groups and rows, some of which were there before, in any order.
Meant random_page(std::mt19937& chance) {
    const auto below = [&](std::size_t end) { return chance() % end; };
    Meant page{{.id = 1, .role = NodeRole::layer}};
    for (const std::size_t group : {0U, 1U}) {
        Meant list{{.id = static_cast<NodeId>(rows_id + group), .role = NodeRole::row_group}};
        std::vector<std::size_t> numbers(12);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = 2 * i + group;
        std::ranges::shuffle(numbers, chance);
        numbers.resize(below(numbers.size()));
        for (const std::size_t number : numbers) {
            list.children.push_back(
                row(number, below(8) == 0 ? NodeRole::text_field : NodeRole::link));
            if (below(4) == 0) list.children.back().children.pop_back();
            if (below(4) == 0) list.children.back().node.text = std::to_string(below(3));
        }
        page.children.push_back(std::move(list));
    }
    if (below(2) == 0) std::ranges::reverse(page.children);
    return page;
}

}  // namespace

TEST_CASE("the elements are those of the page after any sequence of frames") {
    std::mt19937 chance(4711);
    Mirrored mirrored;
    for (int frame = 0; frame < 500; ++frame) {
        CAPTURE(frame);
        mirrored.show(random_page(chance));
    }
}

TEST_CASE("a frame like the one before changes nothing") {
    Mirrored mirrored;
    mirrored.show(rows(0, 20));
    CHECK(mirrored.show(rows(0, 20)).is_empty());
}

TEST_CASE("rows that are scrolled hand on their elements, and tell only what differs") {
    Mirrored mirrored;
    mirrored.show(rows(0, 20));
    const int made = mirrored.elements.made;
    for (const std::size_t first : {3U, 5U, 4U, 0U}) {
        const MirrorPatch patch = mirrored.show(rows(first, 20));
        CHECK(patch.removed.empty());
        for (const MirrorPatch::Change& change : patch.changed)
            CHECK(change.node->text.starts_with("customer"));
    }
    CHECK(mirrored.elements.made == made);
}

TEST_CASE("a row that holds what a person holds hands on nothing") {
    Mirrored mirrored;
    mirrored.show(rows(0, 20));
    const NodeId link = row_id(0) + 3;
    const MirrorPatch patch = mirrored.show(rows(2, 20), std::array{link});
    CHECK(std::ranges::count(patch.removed, link) == 1);
    CHECK(std::ranges::none_of(patch.renamed, [&](const MirrorPatch::Renaming& renaming) {
        return renaming.from == link;
    }));
    CHECK(patch.renamed.size() == 5);  // Those of the other row.
}

TEST_CASE("a field that a person may have written in is nobody else's") {
    Mirrored mirrored;
    const auto page = [](std::size_t number) {
        return Meant{{.id = rows_id, .role = NodeRole::row_group},
                     {row(number, NodeRole::text_field)}};
    };
    mirrored.show(page(0));
    CHECK(mirrored.show(page(1)).renamed.empty());
}
