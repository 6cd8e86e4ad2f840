#include "facts/address_rules.h"

#include "base/text.h"
#include "facts/mask.h"

std::optional<ErrorCode> refusal_of_country(std::string_view code, Cloud cloud) {
    const Country* country = find_country(code);
    if (country == nullptr) return ErrorCode::country_must_be_known;
    if (!is_market_of(cloud, *country)) return ErrorCode::country_must_be_in_the_cloud;
    return std::nullopt;
}

std::optional<ErrorCode> refusal_of_city(std::string_view city, const Country& country) {
    if (country.city_is_required && trimmed(city).empty()) return ErrorCode::city_is_required;
    return std::nullopt;
}

std::optional<ErrorCode> refusal_of_state(std::string_view code_or_name, const Country& country) {
    if (!is_state_required(country)) return std::nullopt;
    if (trimmed(code_or_name).empty()) return ErrorCode::state_is_required;
    if (find_state(country, code_or_name) == nullptr) return ErrorCode::state_must_be_known;
    return std::nullopt;
}

std::optional<ErrorCode> refusal_of_postal_code(std::string_view code, const Country& country) {
    if (trimmed(code).empty())
        return country.postal_code == PostalCodeUse::required
                   ? std::optional(ErrorCode::postal_code_is_required)
                   : std::nullopt;
    // Where there are none, people still write a box number: that is theirs to write.
    if (country.postal_code == PostalCodeUse::none) return std::nullopt;
    if (!fits_mask(code, country.postal_code_mask))
        return ErrorCode::postal_code_must_match_the_country;
    return std::nullopt;
}
