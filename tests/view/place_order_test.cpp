#include "view/place_order.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace {

using Place = PlaceOrder::Place;

// A column of numbers, of several words each; none stands for no value.
struct Column {
    std::vector<std::vector<int>> values;

    bool has_value(Place place) const { return !values[place].empty(); }
    PlaceOrder::Words words() const {
        return [this](Place place, std::size_t index) {
            const auto& value = values[place];
            return index < value.size() ? std::optional<std::uint64_t>(value[index]) : std::nullopt;
        };
    }
    PlaceOrder::Compare compare() const {
        return [this](Place a, Place b) { return values[a] <=> values[b]; };
    }
    PlaceOrder sorted() const {
        std::vector<Place> with;
        std::vector<Place> without;
        for (Place place = 0; place < values.size(); ++place)
            (has_value(place) ? with : without).push_back(place);
        PlaceOrder order;
        order.assign(with, without, words());
        return order;
    }
    // What comparing alone comes to.
    std::vector<Place> expected(bool is_descending) const {
        std::vector<Place> places(values.size());
        for (Place place = 0; place < places.size(); ++place)
            places[place] = place;
        std::ranges::sort(places, [&](Place a, Place b) {
            if (!has_value(a) || !has_value(b) || values[a] == values[b])
                return has_value(a) == has_value(b) ? a < b : has_value(a);
            return is_descending ? values[b] < values[a] : values[a] < values[b];
        });
        return places;
    }
};

std::vector<Place> places_in(const PlaceOrder& order, bool is_descending) {
    std::vector<Place> places;
    order.for_each(is_descending, [&](Place place) { places.push_back(place); });
    return places;
}

// Numbers of one to three words that begin alike more often than not.
std::vector<int> random_value(std::mt19937& dice) {
    if (dice() % 8 == 0) return {};
    const auto first = static_cast<int>(dice() % 5);
    if (first < 2) return {first};
    return {first, static_cast<int>(dice() % 3), static_cast<int>(dice() % 100)};
}

}  // namespace

TEST_CASE("places are in order both ways: alike ones as they came, those without a value last") {
    const Column column{{{2}, {1}, {}, {2}, {3, 1}, {}, {3, 0}}};
    const PlaceOrder order = column.sorted();
    CHECK(places_in(order, false) == std::vector<Place>{1, 0, 3, 6, 4, 2, 5});
    CHECK(places_in(order, true) == std::vector<Place>{4, 6, 0, 3, 1, 2, 5});
    CHECK(order.size() == 7);
}

TEST_CASE("an order of nothing, of one and of all alike") {
    CHECK(places_in(Column{}.sorted(), true).empty());
    CHECK(places_in(Column{{{7}}}.sorted(), true) == std::vector<Place>{0});
    const Column alike{std::vector<std::vector<int>>(10'000, {1, 2})};
    CHECK(places_in(alike.sorted(), false) == alike.expected(false));
    CHECK(places_in(alike.sorted(), true) == alike.expected(true));
    const Column nothing{{{}, {}}};
    CHECK(places_in(nothing.sorted(), false) == std::vector<Place>{0, 1});
}

TEST_CASE("many places are sorted as comparing would sort them") {
    std::mt19937 dice(20261121);
    for (const std::size_t size : {100U, 4095U, 4096U, 30'000U}) {
        CAPTURE(size);
        Column column;
        for (std::size_t i = 0; i < size; ++i)
            column.values.push_back(i % 3 == 0
                                        ? std::vector{static_cast<int>(dice() % 1'000'000'000)}
                                        : random_value(dice));
        // A word more than another is never the beginning of it, as with the keys of texts.
        for (auto& value : column.values)
            if (value.size() == 1) value = {value[0] + 5};
        const PlaceOrder order = column.sorted();
        CHECK(places_in(order, false) == column.expected(false));
        CHECK(places_in(order, true) == column.expected(true));
    }
}

TEST_CASE("an order that is repaired is the order that sorting gives") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        std::mt19937 dice(seed);
        Column column;
        PlaceOrder order;
        for (std::size_t step = 0; step < 300; ++step) {
            const bool is_new = column.values.empty() || dice() % 2 == 0;
            const auto place =
                static_cast<Place>(is_new ? column.values.size() : dice() % column.values.size());
            if (is_new)
                column.values.emplace_back();
            else
                order.take_out(place);
            column.values[place] = random_value(dice);
            order.put_in(place, column.has_value(place), column.compare());
            if (step % 10 != 0) continue;
            CHECK(places_in(order, false) == column.expected(false));
            CHECK(places_in(order, true) == column.expected(true));
        }
    }
}
