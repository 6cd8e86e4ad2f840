#include "view/place_order.h"

#include <array>
#include <cstddef>
#include <utility>

namespace {

constexpr unsigned digit_bits = 11;
constexpr std::size_t digits = (64 + digit_bits - 1) / digit_bits;
constexpr std::size_t buckets = std::size_t{1} << digit_bits;
// For fewer, counting takes longer than comparing.
constexpr std::size_t keys_worth_counting = 4096;

std::size_t digit(std::uint64_t word, std::size_t number) {
    return word >> (number * digit_bits) & (buckets - 1);
}

}  // namespace

// By word, then by place: the keys come in the order of their places.
void PlaceOrder::sort(std::span<Key> keys) {
    if (keys.size() < keys_worth_counting) {
        std::ranges::sort(keys, [](const Key& a, const Key& b) {
            return a.word == b.word ? a.place < b.place : a.word < b.word;
        });
        return;
    }
    std::vector<std::array<std::uint32_t, buckets>> counts(digits);
    for (const Key& key : keys)
        for (std::size_t i = 0; i < digits; ++i)
            ++counts[i][digit(key.word, i)];
    // The lowest digit first; each pass keeps the order of the one before it.
    std::vector<Key> other(keys.size());
    std::span<Key> from = keys;
    std::span<Key> to = other;
    for (std::size_t i = 0; i < digits; ++i) {
        auto& ends = counts[i];
        if (ends[digit(keys[0].word, i)] == keys.size()) continue;
        std::uint32_t next = 0;
        for (std::uint32_t& end : ends)
            next += std::exchange(end, next);
        for (const Key& key : from)
            to[ends[digit(key.word, i)]++] = key;
        std::swap(from, to);
    }
    if (from.data() != keys.data()) std::ranges::copy(from, keys.begin());
}

void PlaceOrder::assign(std::span<const Place> places, std::vector<Place> without_value,
                        const Words& words) {
    marked_.clear();
    marked_.reserve(places.size());
    without_value_ = std::move(without_value);
    std::vector<Key> keys;
    keys.reserve(places.size());
    for (const Place place : places)
        keys.push_back({0, place});
    take_alike(keys, 0, words);
}

// Takes over places that are alike in all words before this one.
void PlaceOrder::take_alike(std::span<Key> keys, std::size_t index, const Words& words) {
    for (bool are_alike = keys.size() > 1; are_alike; ++index) {
        if (!words(keys[0].place, index)) break;
        for (Key& key : keys)
            key.word = words(key.place, index).value_or(0);
        are_alike =
            std::ranges::all_of(keys, [&](const Key& key) { return key.word == keys[0].word; });
        if (!are_alike) sort(keys);
    }
    if (keys.empty()) return;
    const bool are_alike = keys.front().word == keys.back().word;
    if (are_alike) {
        marked_.push_back(keys[0].place | begins);
        for (const Key& key : keys.subspan(1))
            marked_.push_back(key.place);
        return;
    }
    for (std::size_t first = 0; first < keys.size();) {
        std::size_t end = first + 1;
        while (end < keys.size() && keys[end].word == keys[first].word)
            ++end;
        take_alike(keys.subspan(first, end - first), index, words);
        first = end;
    }
}

void PlaceOrder::take_out(Place place) {
    const auto apart = std::ranges::lower_bound(without_value_, place);
    if (apart != without_value_.end() && *apart == place) {
        without_value_.erase(apart);
        return;
    }
    const auto found =
        std::ranges::find_if(marked_, [&](Place marked) { return (marked & place_bits) == place; });
    if (found == marked_.end()) return;
    // Who comes next begins what this one began.
    if (found + 1 != marked_.end()) *(found + 1) |= *found & begins;
    marked_.erase(found);
}

void PlaceOrder::put_in(Place place, bool has_value, const Compare& compare) {
    if (!has_value) {
        without_value_.insert(std::ranges::lower_bound(without_value_, place), place);
        return;
    }
    const auto next = std::ranges::partition_point(marked_, [&](Place marked) {
        const auto order = compare(marked & place_bits, place);
        return std::is_eq(order) ? (marked & place_bits) < place : std::is_lt(order);
    });
    const bool begins_here =
        next == marked_.begin() || std::is_neq(compare(*(next - 1) & place_bits, place));
    if (next != marked_.end()) {
        const bool next_begins = std::is_neq(compare(place, *next & place_bits));
        *next = (*next & place_bits) | (next_begins ? begins : 0);
    }
    marked_.insert(next, place | (begins_here ? begins : 0));
}
