#include "view/place_set.h"

#include <doctest/doctest.h>

#include <string>

namespace {

PlaceSet set_of(std::size_t size, std::initializer_list<std::size_t> places) {
    PlaceSet set(size);
    for (const std::size_t place : places)
        set.add(place);
    return set;
}

std::string places_in(PlaceSet set) {
    std::string all;
    set.keep_if([&](std::size_t place) {
        all += std::to_string(place) + " ";
        return true;
    });
    return all;
}

}  // namespace

TEST_CASE("a set of places knows what is in it, at the edges of its words too") {
    PlaceSet set = set_of(130, {0, 63, 64, 129});
    CHECK(places_in(set) == "0 63 64 129 ");
    CHECK(set.count() == 4);
    set.remove(63);
    set.set(64, false);
    set.set(65, true);
    CHECK_FALSE(set.has(63));
    CHECK(places_in(set) == "0 65 129 ");
}

TEST_CASE("a full set has no place beyond its size, and none after it grew") {
    PlaceSet set(70);
    set.fill();
    CHECK(set.count() == 70);
    set.resize(200);
    CHECK(set.count() == 70);
    set.resize(3);
    CHECK(places_in(set) == "0 1 2 ");
    set.resize(70);
    CHECK(set.count() == 3);
}

TEST_CASE("sets of different sizes are kept, united and taken out") {
    const PlaceSet small = set_of(10, {1, 3, 9});
    const PlaceSet large = set_of(100, {3, 9, 70});
    PlaceSet set = large;
    set.keep(small);
    CHECK(places_in(set) == "3 9 ");
    set = small;
    set.unite(large);
    CHECK(places_in(set) == "1 3 9 ");
    set = large;
    set.unite(small);
    CHECK(places_in(set) == "1 3 9 70 ");
    set.take_out(small);
    CHECK(places_in(set) == "70 ");
    CHECK(set == set_of(100, {70}));
}

TEST_CASE("what does not hold leaves the set") {
    PlaceSet set = set_of(200, {1, 2, 63, 64, 128, 199});
    set.keep_if([](std::size_t place) { return place % 2 == 0; });
    CHECK(places_in(set) == "2 64 128 ");
}
