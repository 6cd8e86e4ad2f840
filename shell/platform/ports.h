#pragma once
// Time, chance and the language's rules as the browser gives them to the core.

#include "base/ports.h"

class BrowserClock : public Clock {
public:
    std::int64_t now_milliseconds() override;
};

class BrowserChance : public Chance {
public:
    std::uint64_t next() override;
};

// The browser's Intl. What was asked for is kept: a list of customers asks for the same in every
// frame.
class BrowserLocale : public Locale {
public:
    std::string number(Language, std::int64_t) override;
    std::string date(Language, std::int64_t milliseconds) override;
    std::string date_and_time(Language, std::int64_t milliseconds) override;
    std::string country_name(Language, std::string_view iso_code) override;
    std::string language_name(Language, std::string_view code) override;
    std::vector<std::uint32_t> ranks(Language, std::span<const std::string_view>) override;

private:
    struct Named {
        Language language;
        std::string code;
        std::string name;
    };
    std::vector<Named> countries_;
    std::vector<Named> languages_;

    struct Formatted {
        Language language;
        std::int64_t value;
        std::string text;
    };
    std::vector<Formatted> numbers_;
    std::vector<Formatted> times_;
};
