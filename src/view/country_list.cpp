#include "view/country_list.h"

#include "facts/countries.h"

CountryList country_list(const Speech& speech, std::optional<Cloud> cloud) {
    std::vector<std::string> names;
    std::vector<std::string_view> codes;
    for (const Country& country : countries()) {
        if (cloud && !is_market_of(*cloud, country)) continue;
        names.push_back(speech.country(country.code));
        codes.push_back(country.code);
    }
    const std::vector<std::string_view> texts(names.begin(), names.end());
    CountryList list{.names = {std::string(speech(Word::choose))}, .codes = {""}};
    for (const std::size_t i : speech.order_of(texts)) {
        list.names.push_back(names[i]);
        list.codes.emplace_back(codes[i]);
    }
    return list;
}
