#pragma once
// Sorts things that are few, a hundred at most or nearly sorted, in a tenth of the code of
// std::sort. What compares equal keeps its order.

#include <cstddef>
#include <functional>
#include <iterator>
#include <utility>

template <class Range, class Less = std::ranges::less, class Projection = std::identity>
constexpr void sort_few(Range&& range, Less less = {}, Projection projection = {}) {
    const auto first = std::begin(range);
    const auto size = std::distance(first, std::end(range));
    for (std::ptrdiff_t next = 1; next < size; ++next)
        for (std::ptrdiff_t at = next;
             at > 0 && std::invoke(less, std::invoke(projection, first[at]),
                                   std::invoke(projection, first[at - 1]));
             --at)
            std::swap(first[at], first[at - 1]);
}
