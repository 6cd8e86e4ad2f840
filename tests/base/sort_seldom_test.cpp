#include "base/sort_seldom.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

TEST_CASE("what is sorted seldom comes into order") {
    using Thing = std::pair<unsigned, std::size_t>;
    std::mt19937 chance(7);
    for (std::size_t size = 0; size < 200; ++size) {
        CAPTURE(size);
        std::vector<Thing> things;
        for (std::size_t i = 0; i < size; ++i)
            things.emplace_back(chance() % 50, i);
        std::vector<Thing> sorted = things;
        std::ranges::sort(sorted, [](const Thing& a, const Thing& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
        sort_seldom(things, {},
                    [](const Thing& thing) { return std::pair(50 - thing.first, thing.second); });
        CHECK(things == sorted);
    }
}
