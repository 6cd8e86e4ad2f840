#pragma once
// A language's rules that are the same on every machine: order by folded text, English names of
// countries, numbers with apostrophes. Counts how often it was asked to order and to tell the time.

#include <algorithm>
#include <map>

#include "base/date.h"
#include "base/ports.h"
#include "base/text.h"
#include "facts/countries.h"
#include "view/speech.h"

class FakeLocale : public Locale {
public:
    std::string number(Language, std::int64_t value) override {
        std::string text = std::to_string(value);
        for (std::size_t i = text.size(); i > 3; i -= 3)
            text.insert(i - 3, "'");
        return text;
    }
    std::string date(Language, std::int64_t milliseconds) override {
        return iso_date(milliseconds);
    }
    std::string date_and_time(Language, std::int64_t milliseconds) override {
        ++times_spoken;
        return iso_timestamp(milliseconds);
    }
    std::string country_name(Language language, std::string_view code) override {
        const Country* country = find_country(code);
        if (country == nullptr) return std::string(code);
        // Enough to see that the language matters: in German the order is another.
        if (language == Language::de && country->code == "DE") return "Deutschland";
        if (language == Language::de && country->code == "AT") return "Österreich";
        return std::string(country->name);
    }
    std::string language_name(Language, std::string_view code) override {
        if (code == "de") return "German";
        if (code == "de-DE") return "German (Germany)";
        return std::string(code);
    }
    std::vector<std::uint32_t> ranks(Language, std::span<const std::string_view> texts) override {
        ++times_ordered;
        std::map<std::string, std::uint32_t> places;
        for (const std::string_view text : texts)
            places.emplace(folded(text), 0);
        std::uint32_t next = 0;
        for (auto& [text, place] : places)
            place = next++;
        std::vector<std::uint32_t> ranks;
        for (const std::string_view text : texts)
            ranks.push_back(places[folded(text)]);
        return ranks;
    }

    int times_ordered = 0;
    int times_spoken = 0;  // Of a moment.
};

// English, unless told otherwise.
inline Speech speech_in(FakeLocale& locale, Language language = Language::en) {
    return {.language = language, .locale = &locale};
}
