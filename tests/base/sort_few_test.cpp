#include "base/sort_few.h"

#include <doctest/doctest.h>

#include <random>
#include <utility>
#include <vector>

TEST_CASE("few things come into order, and what compares equal stays in the order it had") {
    using Thing = std::pair<unsigned, std::size_t>;
    std::mt19937 chance(7);
    for (std::size_t size = 0; size < 40; ++size) {
        CAPTURE(size);
        std::vector<Thing> things;
        for (std::size_t i = 0; i < size; ++i)
            things.emplace_back(chance() % 9, i);
        sort_few(things, std::ranges::greater{}, &Thing::first);
        REQUIRE(things.size() == size);
        for (std::size_t i = 1; i < size; ++i) {
            const bool is_equal = things[i - 1].first == things[i].first;
            CHECK(things[i - 1].first >= things[i].first);
            CHECK((!is_equal || things[i - 1].second < things[i].second));
        }
    }
}
