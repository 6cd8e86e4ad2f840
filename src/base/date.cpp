#include "base/date.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace {

// Right-aligned decimal digits.
std::string digits(std::int64_t value, std::size_t width) {
    std::string text(width, '0');
    for (std::size_t i = width; i-- > 0; value /= 10)
        text[i] = static_cast<char>('0' + value % 10);
    return text;
}

}  // namespace

std::string iso_date(std::int64_t milliseconds) {
    const std::chrono::sys_time<std::chrono::milliseconds> time{
        std::chrono::milliseconds(milliseconds)};
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(time)};
    return digits(static_cast<int>(day.year()), 4) + "-" +
           digits(static_cast<unsigned>(day.month()), 2) + "-" +
           digits(static_cast<unsigned>(day.day()), 2);
}

std::string iso_timestamp(std::int64_t milliseconds) {
    constexpr std::int64_t day = 86'400'000;
    const std::int64_t in_day = ((milliseconds % day) + day) % day;
    return iso_date(milliseconds) + "T" + digits(in_day / 3'600'000, 2) + ":" +
           digits(in_day / 60'000 % 60, 2) + ":" + digits(in_day / 1000 % 60, 2) + "." +
           digits(in_day % 1000, 3) + "Z";
}

std::optional<std::int64_t> milliseconds_of(std::string_view timestamp) {
    constexpr std::string_view form = "0000-00-00T00:00:00.000Z";
    if (timestamp.size() != form.size()) return std::nullopt;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool is_digit = timestamp[i] >= '0' && timestamp[i] <= '9';
        if (form[i] == '0' ? !is_digit : timestamp[i] != form[i]) return std::nullopt;
    }
    const auto number = [&](std::size_t first, std::size_t count) {
        int value = 0;
        std::from_chars(timestamp.data() + first, timestamp.data() + first + count, value);
        return value;
    };
    const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                           std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                           std::chrono::day(static_cast<unsigned>(number(8, 2)))};
    if (!date.ok() || number(11, 2) > 23 || number(14, 2) > 59 || number(17, 2) > 59)
        return std::nullopt;
    const auto in_day = std::chrono::hours(number(11, 2)) + std::chrono::minutes(number(14, 2)) +
                        std::chrono::seconds(number(17, 2)) +
                        std::chrono::milliseconds(number(20, 3));
    return std::chrono::milliseconds(std::chrono::sys_days(date).time_since_epoch() + in_day)
        .count();
}

std::int64_t after_business_days(std::int64_t milliseconds, int days) {
    constexpr std::int64_t day = 86'400'000;
    while (days > 0) {
        milliseconds += day;
        const std::chrono::sys_time<std::chrono::milliseconds> time{
            std::chrono::milliseconds(milliseconds)};
        const std::chrono::weekday weekday{std::chrono::floor<std::chrono::days>(time)};
        if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday) --days;
    }
    return milliseconds;
}

std::string days_after(std::string_view timestamp, int days) {
    const auto number = [&](std::size_t first, std::size_t count) {
        int value = 0;
        const std::string_view part = timestamp.substr(std::min(first, timestamp.size()), count);
        std::from_chars(part.data(), part.data() + part.size(), value);
        return value;
    };
    const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                           std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                           std::chrono::day(static_cast<unsigned>(number(8, 2)))};
    const std::chrono::year_month_day later{std::chrono::sys_days(date) + std::chrono::days(days)};
    const std::string_view time = timestamp.substr(std::min<std::size_t>(10, timestamp.size()));
    return iso_date(std::chrono::duration_cast<std::chrono::milliseconds>(
                        std::chrono::sys_days(later).time_since_epoch())
                        .count()) +
           std::string(time);
}
