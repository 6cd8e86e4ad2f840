#pragma once
// The places of a list in the order of what stands in one of its columns. Places where nothing
// stands are apart: they come last in either direction. Knows no column and no text.

#include <algorithm>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

class PlaceOrder {
public:
    using Place = std::uint32_t;
    // How what stands in one place compares to what stands in another.
    using Compare = std::function<std::weak_ordering(Place, Place)>;
    // What stands in a place, as numbers that are compared one after the other. Places that are
    // alike so far have another number each, or are all at their end.
    using Words = std::function<std::optional<std::uint64_t>(Place, std::size_t index)>;

    // Sorts; both lists ascend.
    void assign(std::span<const Place> places, std::vector<Place> without_value, const Words&);

    std::size_t size() const { return marked_.size() + without_value_.size(); }
    void take_out(Place);
    void put_in(Place, bool has_value, const Compare&);

    // Those alike come in the order of their places in either direction.
    template <class Visit>
    void for_each(bool is_descending, Visit visit) const {
        if (!is_descending)
            for (const Place marked : marked_)
                visit(marked & place_bits);
        for (std::size_t end = is_descending ? marked_.size() : 0; end > 0;) {
            std::size_t first = end - 1;
            while ((marked_[first] & begins) == 0)
                --first;
            for (std::size_t i = first; i < end; ++i)
                visit(marked_[i] & place_bits);
            end = first;
        }
        for (const Place place : without_value_)
            visit(place);
    }

private:
    // Set in a place that does not equal the one before it.
    static constexpr Place begins = 0x8000'0000;
    static constexpr Place place_bits = begins - 1;

    struct Key {
        std::uint64_t word;
        Place place;
    };
    static void sort(std::span<Key>);
    void take_alike(std::span<Key>, std::size_t index, const Words&);

    std::vector<Place> marked_ = {};
    std::vector<Place> without_value_ = {};  // Ascending.
};
