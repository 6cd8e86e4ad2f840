#pragma once
// Sorts what may be many but is seldom sorted, with less code than std::sort brings and more
// slowly. What compares equal comes in any order.

#include <algorithm>
#include <functional>

template <class Range, class Less = std::ranges::less, class Projection = std::identity>
constexpr void sort_seldom(Range&& range, Less less = {}, Projection projection = {}) {
    std::ranges::make_heap(range, less, projection);
    std::ranges::sort_heap(range, less, projection);
}
