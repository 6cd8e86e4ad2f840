#pragma once
// Sorts what may be many but is seldom sorted, in a fifth of the code of std::sort and in about
// twice its time. What compares equal comes in any order.

#include <algorithm>
#include <functional>

template <class Range, class Less = std::ranges::less, class Projection = std::identity>
constexpr void sort_seldom(Range&& range, Less less = {}, Projection projection = {}) {
    std::ranges::make_heap(range, less, projection);
    std::ranges::sort_heap(range, less, projection);
}
