#pragma once
// What an address must be in its country. Says why not, or nothing; an empty text is refused where
// the country requires one. Source: spec §4.1 (address, country rules object).

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "facts/countries.h"

inline constexpr std::size_t address_line_length_limit = 200;
inline constexpr std::size_t person_name_length_limit = 50;

// The country's code must be known and be one the cloud has customers in.
std::optional<ErrorCode> refusal_of_country(std::string_view code, Cloud);

std::optional<ErrorCode> refusal_of_city(std::string_view, const Country&);
std::optional<ErrorCode> refusal_of_state(std::string_view code_or_name, const Country&);
std::optional<ErrorCode> refusal_of_postal_code(std::string_view, const Country&);
