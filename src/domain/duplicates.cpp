#include "domain/duplicates.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "base/sort_few.h"
#include "base/sort_seldom.h"

namespace {

// A key that more have tells nobody apart: a provider's address, a chain of shops in one town.
constexpr std::size_t most_sharing = 32;
constexpr std::size_t customers_at_once = 64;

// Who hangs together with whom, up to a size.
class Links {
public:
    // Where a customer belongs.
    std::uint32_t root_of(std::uint32_t place) {
        auto [at, is_new] = parents_.try_emplace(place, place);
        if (is_new) sizes_[place] = 1;
        while (at->second != place) {
            place = at->second;
            at = parents_.find(place);
        }
        return place;
    }
    void link(std::uint32_t one, std::uint32_t other, std::size_t most) {
        one = root_of(one);
        other = root_of(other);
        if (one == other || sizes_[one] + sizes_[other] > most) return;
        parents_[other] = one;
        sizes_[one] += sizes_[other];
    }

private:
    std::unordered_map<std::uint32_t, std::uint32_t> parents_ = {};
    std::unordered_map<std::uint32_t, std::size_t> sizes_ = {};
};

}  // namespace

void DuplicateSearch::begin(const CustomerTable& customers) {
    *this = {};
    is_begun_ = true;
    version_ = customers.version();
    customers_ = customers.size();
    buckets_.resize(bucket_count);
}

bool DuplicateSearch::work(const CustomerTable& customers) {
    if (!is_begun_ || version_ != customers.version()) begin(customers);
    if (next_customer_ < customers_) {
        take_keys(customers);
        return true;
    }
    if (is_done()) return false;
    compare_bucket(customers);
    if (++next_bucket_ < bucket_count) return true;
    buckets_.clear();
    settle_pairs();
    group();
    return false;
}

void DuplicateSearch::look_for(std::string_view party) {
    if (party == party_) return;
    *this = {};
    party_ = party;
}

float DuplicateSearch::fraction() const {
    if (!is_begun_) return 0;
    const float taken =
        customers_ == 0 ? 1 : static_cast<float>(next_customer_) / static_cast<float>(customers_);
    return (taken + static_cast<float>(next_bucket_) / bucket_count) / 2;
}

void DuplicateSearch::take_keys(const CustomerTable& customers) {
    const std::size_t end = std::min(customers_, next_customer_ + customers_at_once);
    for (; next_customer_ < end; ++next_customer_) {
        const PackedCustomer customer = customers[next_customer_];
        if (is_off_the_list(customer) || partner_of(customer) != party_) continue;
        keys_.clear();
        append_keys(keys_, traits_of(customer));
        for (const EvidenceKey& key : keys_)
            buckets_[key.hash >> 56U].push_back(
                {key.hash, static_cast<Place>(next_customer_), key.is_own});
    }
}

void DuplicateSearch::compare_bucket(const CustomerTable& customers) {
    std::vector<Entry>& entries = buckets_[next_bucket_];
    sort_seldom(entries, [](const Entry& a, const Entry& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.place < b.place;
    });
    for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
        while (end < entries.size() && entries[end].hash == entries[begin].hash)
            ++end;
        compare_run(customers, std::span(entries).subspan(begin, end - begin));
    }
    entries = {};
}

// Of a key that is its customer's own, neighbours are enough to hang all of them together.
void DuplicateSearch::compare_run(const CustomerTable& customers, std::span<const Entry> run) {
    if (run.size() < 2 || (run.size() > most_sharing && !run.front().is_own)) return;
    const std::size_t reach = run.size() > most_sharing ? 1 : run.size();
    std::vector<Traits> traits;
    traits.reserve(run.size());
    for (const Entry& entry : run)
        traits.push_back(traits_of(customers[entry.place]));
    for (std::size_t i = 0; i < run.size(); ++i)
        for (std::size_t j = i + 1; j < run.size() && j - i <= reach; ++j) {
            Comparison comparison = compare(traits[i], traits[j]);
            if (comparison.weight < suspicious_weight) continue;
            if (are_told_apart(customers[run[i].place], customers[run[j].place])) comparison = {};
            pairs_.push_back({run[i].place, run[j].place, comparison});
        }
}

Comparison DuplicateSearch::compare_now(const CustomerTable& customers, Place first, Place second) {
    const PackedCustomer one = customers[first];
    const PackedCustomer other = customers[second];
    if (is_off_the_list(one) || is_off_the_list(other) || are_told_apart(one, other)) return {};
    return compare(traits_of(one), traits_of(other));
}

bool DuplicateSearch::refresh(const CustomerTable& customers) {
    constexpr std::size_t most_changes = 1000;
    if (!is_done()) return false;
    if (version_ == customers.version()) return true;
    const auto changes = customers.changes_since(version_);
    if (!changes || changes->size() > most_changes || customers.size() != customers_) return false;
    version_ = customers.version();
    const auto has_changed = [&](Place place) {
        return std::ranges::binary_search(*changes, place);
    };
    for (Pair& pair : pairs_)
        if (has_changed(pair.first) || has_changed(pair.second))
            pair.comparison = compare_now(customers, pair.first, pair.second);
    group();
    return true;
}

// Several keys may have brought the same two together.
void DuplicateSearch::settle_pairs() {
    const auto ends = [](const Pair& pair) { return std::pair(pair.first, pair.second); };
    sort_seldom(pairs_, {}, ends);
    const auto repeated = std::ranges::unique(pairs_, {}, ends);
    pairs_.erase(repeated.begin(), repeated.end());
}

// The most suspicious are put together first, so that a full group holds those who belong in it.
void DuplicateSearch::group() {
    groups_.clear();
    std::vector<const Pair*> order;
    for (const Pair& pair : pairs_)
        if (pair.comparison.weight >= suspicious_weight) order.push_back(&pair);
    sort_seldom(order, std::ranges::greater(), [](const Pair* pair) {
        return std::tuple(pair->comparison.weight, ~pair->first, ~pair->second);
    });
    Links links;
    for (const Pair* pair : order)
        links.link(pair->first, pair->second, most_in_group);
    std::unordered_map<Place, std::size_t> group_of_root;
    for (const Pair* pair : order) {
        const Place root = links.root_of(pair->first);
        if (root != links.root_of(pair->second)) continue;
        const auto [at, is_new] = group_of_root.try_emplace(root, groups_.size());
        if (is_new) groups_.emplace_back();
        DuplicateGroup& group = groups_[at->second];
        group.members.push_back(pair->first);
        group.members.push_back(pair->second);
        group.evidence |= pair->comparison.evidence;
        group.weight = pair->comparison.weight;
    }
    for (DuplicateGroup& group : groups_) {
        sort_few(group.members);
        const auto repeated = std::ranges::unique(group.members);
        group.members.erase(repeated.begin(), repeated.end());
    }
    sort_seldom(groups_, std::ranges::greater(), [](const DuplicateGroup& group) {
        return std::pair(group.weight, ~group.members.front());
    });
}
