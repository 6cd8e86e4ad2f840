#include "facts/address_rules.h"

#include <doctest/doctest.h>

#include <string_view>

TEST_CASE("the country must be known, and be of the cloud") {
    CHECK(refusal_of_country("ZZ", Cloud::global) == ErrorCode::country_must_be_known);
    CHECK(refusal_of_country("", Cloud::global) == ErrorCode::country_must_be_known);
    CHECK(refusal_of_country("CN", Cloud::global) == ErrorCode::country_must_be_in_the_cloud);
    CHECK(refusal_of_country("DE", Cloud::us_government) ==
          ErrorCode::country_must_be_in_the_cloud);
    CHECK_FALSE(refusal_of_country("de", Cloud::global).has_value());
    CHECK_FALSE(refusal_of_country("CN", Cloud::china_21vianet).has_value());
}

TEST_CASE("an American address without its parts is refused part by part") {
    const Country& united_states = *find_country("US");
    CHECK(refusal_of_city("", united_states) == ErrorCode::city_is_required);
    CHECK(refusal_of_city("  ", united_states) == ErrorCode::city_is_required);
    CHECK_FALSE(refusal_of_city("Redmond", united_states).has_value());
    CHECK(refusal_of_state("", united_states) == ErrorCode::state_is_required);
    CHECK(refusal_of_state("Bavaria", united_states) == ErrorCode::state_must_be_known);
    CHECK_FALSE(refusal_of_state("WA", united_states).has_value());
    CHECK(refusal_of_postal_code("", united_states) == ErrorCode::postal_code_is_required);
}

TEST_CASE("where no list of states is kept, any state or none will do") {
    const Country& germany = *find_country("DE");
    CHECK_FALSE(refusal_of_state("", germany).has_value());
    CHECK_FALSE(refusal_of_state("Bayern", germany).has_value());
}

TEST_CASE("a state that is one city needs none") {
    for (const std::string_view country : {"SG", "HK", "MC", "VA", "GI", "MO"})
        CHECK_FALSE(refusal_of_city("", *find_country(country)).has_value());
}
