#include "facts/countries.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "facts/cultures.h"

TEST_CASE("a country is found by its code in either case") {
    REQUIRE(find_country("DE") != nullptr);
    CHECK(find_country("de") == find_country("DE"));
    CHECK(find_country("dE")->name == "Germany");
    for (const std::string_view nothing : {"", "D", "DEU", "ZZ", "UK", "EU", "1A", "D "}) {
        CAPTURE(nothing);
        CHECK(find_country(nothing) == nullptr);
    }
}

TEST_CASE("a country is found by any name people give it") {
    struct Row {
        std::string_view name;
        std::string_view code;
    };
    for (const Row& row : {
             Row{"UK", "GB"},
             {"United Kingdom", "GB"},
             {"great britain", "GB"},
             {"DE", "DE"},
             {"Deutschland", "DE"},
             {"Turkey", "TR"},
             {"Türkiye", "TR"},
             {"TÜRKIYE", "TR"},
             {"Viet Nam", "VN"},
             {"vietnam", "VN"},
             {"USA", "US"},
             {"United States of America", "US"},
             {"Czechia", "CZ"},
             {"Czech Republic", "CZ"},
             {"Côte d'Ivoire", "CI"},
             {"CÔTE D'IVOIRE", "CI"},
             {"Cote d’Ivoire", "CI"},
             {"Curacao", "CW"},
             {"Åland Islands", "AX"},
             {"aland islands", "AX"},
             {"Hong Kong", "HK"},
             {"South Korea", "KR"},
             {"Korea, Republic of", "KR"},
             {"Saba", "BQ"},
             {"Sint Eustatius", "BQ"},
             {"Eswatini", "SZ"},
             {"Swaziland", "SZ"},
             {"Russian Federation", "RU"},
             {" France ", "FR"},
             {"中国", "CN"},
         }) {
        CAPTURE(row.name);
        const Country* country = country_by_name(row.name);
        REQUIRE(country != nullptr);
        CHECK(country->code == row.code);
    }
    for (const std::string_view nothing : {"", "Atlantis", "North Korea", "G"})
        CHECK(country_by_name(nothing) == nullptr);
}

TEST_CASE("every country is found by its own name and speaks languages that are known") {
    for (const Country& country : countries()) {
        CAPTURE(country.code);
        CHECK(country_by_name(country.name) == &country);
        CHECK_FALSE(country.calling_codes.empty());
        for (const std::string_view code : split(country.calling_codes, ' ')) {
            CHECK(code.size() >= 1);
            CHECK(code.size() <= 4);
            CHECK(code.find_first_not_of("0123456789") == std::string_view::npos);
        }
        const auto languages = split(country.languages, ' ');
        for (const std::string_view language : languages)
            CHECK(is_language(language));
        CHECK(std::ranges::find(languages, language_of(country.default_culture)) !=
              languages.end());
        CHECK((country.currency.empty() || country.currency.size() == 3));
    }
}

TEST_CASE("Brazil is billed in two currencies, everybody else in one") {
    for (const Country& country : countries())
        CHECK(country.second_currency.empty() == (country.code != "BR"));
    CHECK(find_country("BR")->currency == "BRL");
    CHECK(find_country("BR")->second_currency == "USD");
}

TEST_CASE("four countries have a list of states, and the city states need no city") {
    struct Row {
        std::string_view country;
        std::size_t states;
    };
    for (const Row& row : {Row{"US", 51}, {"CA", 13}, {"MX", 32}, {"CN", 31}}) {
        CAPTURE(row.country);
        CHECK(states_of(*find_country(row.country)).size() == row.states);
    }
    std::size_t lists = 0;
    for (const Country& country : countries()) {
        if (!states_of(country).empty()) ++lists;
        CHECK(is_state_required(country) == !states_of(country).empty());
    }
    CHECK(lists == 4);
    CHECK_FALSE(find_country("SG")->city_is_required);
    CHECK(find_country("DE")->city_is_required);
}

TEST_CASE("a state is found by its code or by its name") {
    struct Row {
        std::string_view country;
        std::string_view text;
        std::string_view code;
    };
    for (const Row& row : {
             Row{"US", "WA", "WA"},
             {"US", "wa", "WA"},
             {"US", "Washington", "WA"},
             {"US", "district of columbia", "DC"},
             {"US", "PR", ""},
             {"US", "AE", ""},
             {"US", "Bavaria", ""},
             {"US", "", ""},
             {"CA", "QC", "QC"},
             {"CA", "Québec", "QC"},
             {"MX", "CMX", "CMX"},
             {"MX", "Ciudad de Mexico", "CMX"},
             {"CN", "GD", "GD"},
             {"CN", "广东", "GD"},
             {"CN", "广东省", "GD"},
             {"CN", "广西壮族自治区", "GX"},
             {"CN", "Guangdong", "GD"},
             {"DE", "BY", ""},
         }) {
        CAPTURE(row.country);
        CAPTURE(row.text);
        const auto* state = find_state(*find_country(row.country), row.text);
        CHECK(std::string(state == nullptr ? "" : state->code) == row.code);
    }
}
