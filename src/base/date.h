#pragma once
// Calendar days in UTC as ISO 8601 texts.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

std::string iso_date(std::int64_t milliseconds);       // "2026-11-20"
std::string iso_timestamp(std::int64_t milliseconds);  // "2026-11-20T21:38:29.123Z"

// Of a timestamp as above; nothing of anything else.
std::optional<std::int64_t> milliseconds_of(std::string_view iso_timestamp);

// A timestamp as above, so many days later; earlier, if there are fewer than none.
std::string days_after(std::string_view iso_timestamp, int days);

// So many days on, without Saturdays and Sundays; at the same time of day.
std::int64_t after_business_days(std::int64_t milliseconds, int days);
