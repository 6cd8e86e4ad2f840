#include "base/date.h"

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
