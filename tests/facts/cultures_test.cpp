#include "facts/cultures.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "facts/countries.h"

TEST_CASE("a culture is known in either case and spelt in one") {
    CHECK(find_culture("en-us") == "en-US");
    CHECK(find_culture("ZH-cn") == "zh-CN");
    CHECK(is_culture("de-DE"));
    for (const std::string_view nothing : {"", "en", "de_DE", "xx-XX", "en-US "})
        CHECK_FALSE(is_culture(nothing));
}

TEST_CASE("a language is the first part of a culture, or a culture") {
    CHECK(find_language("DE") == "de");
    CHECK(find_language("pt-br") == "pt-BR");
    for (const std::string_view nothing : {"", "d", "xx", "deu", "de-"})
        CHECK_FALSE(is_language(nothing));
}

TEST_CASE("every culture is of a country that is known, and every country has a default") {
    for (const std::string_view culture : cultures) {
        CAPTURE(culture);
        CHECK(find_country(country_of(culture)) != nullptr);
    }
    for (const Country& country : countries()) {
        CAPTURE(country.code);
        CHECK(is_culture(country.default_culture));
        // A country that has cultures of its own defaults to one of them.
        bool has_own = false;
        for (const std::string_view culture : cultures)
            has_own = has_own || country_of(culture) == country.code;
        if (has_own) CHECK(country_of(country.default_culture) == country.code);
    }
}
