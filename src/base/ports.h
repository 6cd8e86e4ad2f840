#pragma once
// What the core asks of the world outside: time, chance and the language's own rules. The browser
// answers in shell/platform, tests answer from a table.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/named_enum.h"

NAMED_ENUM(Language, en, de, zh)

class Clock {
public:
    virtual ~Clock() = default;
    virtual std::int64_t now_milliseconds() = 0;  // Since 1970, UTC.
};

class Chance {
public:
    virtual ~Chance() = default;
    virtual std::uint64_t next() = 0;  // 64 bits that nobody can guess.
};

// Formatting and ordering as the person's language does it.
class Locale {
public:
    virtual ~Locale() = default;
    virtual std::string number(Language, std::int64_t) = 0;
    virtual std::string date(Language, std::int64_t milliseconds) = 0;
    virtual std::string date_and_time(Language, std::int64_t milliseconds) = 0;  // With the zone.
    virtual std::string country_name(Language, std::string_view iso_code) = 0;
    virtual std::string language_name(Language, std::string_view code) = 0;
    // The place of each text in the language's order; equal texts share a place.
    virtual std::vector<std::uint32_t> ranks(Language, std::span<const std::string_view>) = 0;
};
