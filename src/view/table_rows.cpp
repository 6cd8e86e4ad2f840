#include "view/table_rows.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "base/sort_seldom.h"

void TableRows::refresh(const CustomersView& list, std::optional<CustomerColumn> group_by,
                        const std::set<std::string>& folded) {
    const bool is_same_list =
        list_ == &list && generation_ == list.generation() && column_ == group_by;
    if (is_same_list && folded_ == folded) return;
    list_ = &list;
    generation_ = list.generation();
    column_ = group_by;
    folded_ = folded;
    ++version_;
    if (!column_) {
        groups_.clear();
        members_.clear();
        size_ = list.size();
        return;
    }
    if (!is_same_list) group(list);
    lay_out(folded);
}

void TableRows::group(const CustomersView& list) {
    struct Gathered {
        std::string key;
        std::vector<std::uint32_t> members;
    };
    std::vector<Gathered> gathered;
    std::unordered_map<std::string, std::size_t> places;
    const auto gather = [&](const std::string& key, std::uint32_t member) {
        const auto [place, is_new] = places.try_emplace(key, gathered.size());
        if (is_new) gathered.push_back({key, {}});
        gathered[place->second].members.push_back(member);
    };
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        const TextList keys = list.keys(i, *column_);
        if (keys.empty()) gather({}, i);
        for (const std::string& key : keys)
            gather(key, i);
    }
    const Speech& speech = list.speech();
    std::vector<std::string> labels;
    labels.reserve(gathered.size());
    for (const Gathered& each : gathered)
        labels.push_back(each.key.empty() ? std::string(speech(Word::empty_value))
                                          : text_of_key(speech, *column_, each.key));
    const std::vector<std::string_view> views(labels.begin(), labels.end());
    const auto ranks = speech.locale->ranks(speech.language, views);
    std::vector<std::size_t> order(gathered.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool is_descending = list.query().sort == *column_ && list.query().is_descending;
    sort_seldom(order, [&](std::size_t a, std::size_t b) {
        // Those without a value stand last in either direction.
        if (gathered[a].key.empty() || gathered[b].key.empty())
            return gathered[b].key.empty() && !gathered[a].key.empty();
        if (ranks[a] == ranks[b]) return a < b;
        return is_descending ? ranks[b] < ranks[a] : ranks[a] < ranks[b];
    });
    groups_.clear();
    members_.clear();
    for (const std::size_t i : order) {
        groups_.push_back({.key = gathered[i].key,
                           .label = labels[i],
                           .row = 0,
                           .first = members_.size(),
                           .count = gathered[i].members.size(),
                           .is_folded = false});
        members_.insert(members_.end(), gathered[i].members.begin(), gathered[i].members.end());
    }
}

void TableRows::lay_out(const std::set<std::string>& folded) {
    size_ = 0;
    for (CustomerGroup& group : groups_) {
        group.row = size_;
        group.is_folded = folded.contains(group.key);
        size_ += 1 + (group.is_folded ? 0 : group.count);
    }
}

namespace {

// The last group that begins at the row or before it.
const CustomerGroup& group_of(const std::vector<CustomerGroup>& groups, std::size_t row) {
    return *(std::ranges::upper_bound(groups, row, {}, &CustomerGroup::row) - 1);
}

}  // namespace

const CustomerGroup* TableRows::group_at(std::size_t row) const {
    if (!column_ || groups_.empty()) return nullptr;
    const CustomerGroup& group = group_of(groups_, row);
    return group.row == row ? &group : nullptr;
}

std::size_t TableRows::index_at(std::size_t row) const {
    if (!column_) return row;
    const CustomerGroup& group = group_of(groups_, row);
    return members_[group.first + (row - group.row - 1)];
}

std::optional<std::size_t> TableRows::row_of(std::size_t index) const {
    if (!column_) return index;
    for (const CustomerGroup& group : groups_) {
        if (group.is_folded) continue;
        const auto begin = members_.begin() + static_cast<std::ptrdiff_t>(group.first);
        const auto end = begin + static_cast<std::ptrdiff_t>(group.count);
        const auto found = std::find(begin, end, static_cast<std::uint32_t>(index));
        if (found != end) return group.row + 1 + static_cast<std::size_t>(found - begin);
    }
    return std::nullopt;
}
