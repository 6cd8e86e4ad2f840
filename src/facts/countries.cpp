#include "facts/countries.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "base/text.h"
#include "facts/cultures.h"
#include "facts/mask.h"
#include "facts/sorted_rows.h"

namespace {

constexpr auto rows = [] {
    constexpr auto unlisted = CspRegion::not_listed;
    constexpr auto africa = CspRegion::africa;
    constexpr auto asia = CspRegion::asia_and_pacific;
    constexpr auto australia = CspRegion::australia;
    constexpr auto brazil = CspRegion::brazil;
    constexpr auto canada = CspRegion::canada;
    constexpr auto china = CspRegion::china;
    constexpr auto europe = CspRegion::europe;
    constexpr auto india = CspRegion::india;
    constexpr auto japan = CspRegion::japan;
    constexpr auto korea = CspRegion::korea;
    constexpr auto latin = CspRegion::latin_america_and_the_caribbean;
    constexpr auto middle = CspRegion::middle_east_central_and_eastern_europe;
    constexpr auto newzealand = CspRegion::new_zealand;
    constexpr auto taiwan = CspRegion::taiwan;
    constexpr auto usa = CspRegion::united_states;
    constexpr auto no = TradeUnion::none;
    constexpr auto eu = TradeUnion::european_union;
    constexpr auto efta = TradeUnion::efta;
    constexpr bool town = true;  // The city is required.
    constexpr bool one_city = false;
    using enum PostalCodeUse;
    return std::to_array<Country>({
#include "facts/countries.inc"
    });
}();

constexpr auto states = std::to_array<AddressState>({
#include "facts/states.inc"
});

struct OtherName {
    std::string_view folded;
    std::string_view code;
};

constexpr auto other_names = std::to_array<OtherName>({
#include "facts/country_names.inc"
});

constexpr const Country* find_row(std::string_view code) {
    return find_by<Country>(rows, &Country::code, code);
}

constexpr std::span<const AddressState> find_states(std::string_view country) {
    return std::ranges::equal_range(std::span(states), country, {}, &AddressState::country);
}

static_assert(is_sorted_by<Country>(rows, &Country::code));

constexpr bool postal_codes_have_a_mask_and_an_example_of_it() {
    for (const Country& row : rows) {
        if (row.postal_code == PostalCodeUse::none) {
            if (!row.postal_code_mask.empty() || !row.postal_code_example.empty()) return false;
        } else if (!is_mask(row.postal_code_mask) ||
                   !fits_mask(row.postal_code_example, row.postal_code_mask)) {
            return false;
        }
    }
    return true;
}
static_assert(postal_codes_have_a_mask_and_an_example_of_it());

constexpr bool default_cultures_are_known() {
    for (const Country& row : rows)
        if (!std::ranges::binary_search(cultures, row.default_culture)) return false;
    return true;
}
static_assert(default_cultures_are_known());

constexpr bool states_are_sorted_and_of_known_countries() {
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (find_row(states[i].country) == nullptr) return false;
        if (i == 0) continue;
        const AddressState& before = states[i - 1];
        if (before.country == states[i].country ? !(before.code < states[i].code)
                                                : !(before.country < states[i].country))
            return false;
    }
    return true;
}
static_assert(states_are_sorted_and_of_known_countries());

constexpr bool other_names_are_of_known_countries() {
    for (const OtherName& other : other_names)
        if (find_row(other.code) == nullptr) return false;
    return true;
}
static_assert(other_names_are_of_known_countries());
static_assert(is_sorted_by<OtherName>(other_names, &OtherName::folded));

}  // namespace

std::span<const Country> countries() {
    return rows;
}

const Country* find_country(std::string_view code) {
    if (code.size() != 2) return nullptr;
    std::array<char, 2> upper = {code[0], code[1]};
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return find_row({upper.data(), upper.size()});
}

const Country* country_by_name(std::string_view name) {
    name = trimmed(name);
    if (const Country* by_code = find_country(name)) return by_code;
    for (const Country& row : rows)
        if (equal_ignoring_case(row.name, name)) return &row;
    const OtherName* other = find_by<OtherName>(other_names, &OtherName::folded, folded(name));
    return other == nullptr ? nullptr : find_row(other->code);
}

std::span<const AddressState> states_of(const Country& country) {
    return find_states(country.code);
}

const AddressState* find_state(const Country& country, std::string_view code_or_name) {
    const auto list = states_of(country);
    for (const AddressState& state : list)
        if (equal_ignoring_case(state.code, code_or_name)) return &state;
    const std::string key = folded(code_or_name);
    for (const AddressState& state : list) {
        if (folded(state.name) == key) return &state;
        // A Chinese address adds what kind of place it is: "广东省", "广西壮族自治区".
        if (!state.local_name.empty() && code_or_name.starts_with(state.local_name)) return &state;
    }
    return nullptr;
}

bool is_state_required(const Country& country) {
    return !states_of(country).empty();
}

bool is_market_of(Cloud cloud, const Country& country) {
    switch (facts_of(cloud).markets) {
        case CustomerMarkets::all_but_china:
            return country.code != "CN";
        case CustomerMarkets::united_states:
            return country.code == "US";
        case CustomerMarkets::european_union_and_efta:
            return country.trade_union != TradeUnion::none;
        case CustomerMarkets::china:
            return country.code == "CN";
    }
    return false;
}
