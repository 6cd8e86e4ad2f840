#pragma once
// The countries and regions a customer may be in, and what an address there looks like. It names
// them in English, as the portal's list of markets does; other languages are the locale's business.
// Source: spec §4.1 (country rules object, list-checked states) and the list of markets of spec §1;
// ISO 3166-1/-2, ISO 4217, ITU-T E.164; the postal codes are those of the national posts.

#include <optional>
#include <span>
#include <string_view>

#include "base/error.h"
#include "base/named_enum.h"
#include "facts/clouds.h"

// `not_listed`: spec §4.1 has rules for new customers in Belarus and Russia, yet the list of
// markets has neither. They are known, and no currency is.
NAMED_ENUM(CspRegion, not_listed, africa, asia_and_pacific, australia, brazil, canada, china,
           europe, india, japan, korea, latin_america_and_the_caribbean,
           middle_east_central_and_eastern_europe, new_zealand, taiwan, united_states)

// Regions with a code of their own that belong to a member (Åland, Réunion) count with it.
NAMED_ENUM(TradeUnion, none, european_union, efta)

NAMED_ENUM(PostalCodeUse, none, optional, required)

struct Country {
    std::string_view code;      // ISO 3166-1 alpha-2.
    std::string_view name;      // As the list of markets spells it.
    std::string_view currency;  // What it is billed in, ISO 4217; empty where none is listed.
    std::string_view second_currency;  // Brazil is listed with two.
    CspRegion region;
    TradeUnion trade_union;
    std::string_view calling_codes;    // Without "+", separated by blanks, the first the usual one.
    std::string_view languages;        // ISO 639-1, separated by blanks, the first the usual one.
    std::string_view default_culture;  // One of facts/cultures.h.
    bool city_is_required;             // Everywhere but in states that are one city.
    PostalCodeUse postal_code;
    std::string_view postal_code_mask;     // A mask of facts/mask.h; empty where the use is none.
    std::string_view postal_code_example;  // For a hint: "98052".
};

struct AddressState {
    std::string_view country;
    std::string_view code;  // ISO 3166-2 without the country.
    std::string_view name;
    std::string_view local_name;  // In the country's script, where that is not Latin.
};

std::span<const Country> countries();                // Sorted by code.
const Country* find_country(std::string_view code);  // In either case; null if there is none.
// By name or another known name ("United Kingdom", "Turkey", "Viet Nam") or by code ("UK", "DE"),
// in either case.
const Country* country_by_name(std::string_view);

// The United States, Canada, China and Mexico have a list that a state must be in, sorted by code;
// elsewhere it is empty, and the state free.
std::span<const AddressState> states_of(const Country&);
// By code or by name, in either case.
const AddressState* find_state(const Country&, std::string_view code_or_name);
bool is_state_required(const Country&);

bool is_market_of(Cloud, const Country&);  // Whether a customer of the cloud may be there.
