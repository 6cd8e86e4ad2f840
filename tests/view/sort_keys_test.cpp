#include "view/sort_keys.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "tests/helpers/fake_locale.h"
#include "view/place_order.h"

namespace {

std::string random_text(std::mt19937& dice) {
    constexpr const char* parts[] = {"Contoso", "contoso ", "Bank",    "ß",  "ss", "Ö",  "1",
                                     "10",      "007",      "中国",    "电", "é",  "-",  " ",
                                     "A",       "z",        "e\u0301", "&",  "Ⅳ",  "iv", "x"};
    std::string text;
    for (std::size_t i = 0; i <= dice() % 7; ++i)
        text += parts[dice() % std::size(parts)];
    return text;
}

}  // namespace

TEST_CASE("the keys of texts are in the order of the texts, whatever was sampled") {
    for (unsigned seed = 1; seed <= 10; ++seed) {
        CAPTURE(seed);
        std::mt19937 dice(seed);
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < 500; ++i)
            texts.push_back(i % 50 == 0 ? random_text(dice) + std::string(100, 'q')
                                        : random_text(dice));
        FakeLocale locale;
        Collation collation;
        collation.speak(Language::en, locale);
        for (const std::string& text : texts)
            collation.meet(text);
        collation.learn();

        SortKeys keys(collation);
        for (std::size_t i = 0; i < seed * 20; ++i)
            keys.sample(texts[i]);
        keys.fix();
        std::vector<PlaceOrder::Place> places;
        for (const std::string& text : texts) {
            places.push_back(static_cast<PlaceOrder::Place>(places.size()));
            keys.add(text);
        }
        PlaceOrder order;
        order.assign(places, {}, [&](std::size_t number, std::size_t index) {
            return keys.word(number, index);
        });
        std::vector<PlaceOrder::Place> sorted;
        order.for_each(false, [&](PlaceOrder::Place place) { sorted.push_back(place); });
        std::ranges::sort(places, [&](auto a, auto b) {
            const auto by_text = collation.compare(texts[a], texts[b]);
            return std::is_eq(by_text) ? a < b : std::is_lt(by_text);
        });
        CHECK(sorted == places);
    }
}
