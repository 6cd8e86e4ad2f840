#include "base/date.h"

#include <doctest/doctest.h>

namespace {

struct Row {
    std::int64_t milliseconds;
    const char* text;
};

}  // namespace

TEST_CASE("a moment is a day and a time in UTC") {
    const Row rows[] = {
        {0, "1970-01-01T00:00:00.000Z"},
        {1, "1970-01-01T00:00:00.001Z"},
        {86'399'999, "1970-01-01T23:59:59.999Z"},
        {86'400'000, "1970-01-02T00:00:00.000Z"},
        {1'795'210'709'123, "2026-11-20T21:38:29.123Z"},
        // Before 1970 the day is the one that has begun.
        {-1, "1969-12-31T23:59:59.999Z"},
        {-86'400'000, "1969-12-31T00:00:00.000Z"},
        {-86'400'001, "1969-12-30T23:59:59.999Z"},
        {-2'208'988'800'000, "1900-01-01T00:00:00.000Z"},
        // Leap years: every fourth, no hundredth, every four hundredth.
        {951'782'400'000, "2000-02-29T00:00:00.000Z"},
        {1'709'164'800'000, "2024-02-29T00:00:00.000Z"},
        {1'709'251'200'000, "2024-03-01T00:00:00.000Z"},
        {1'740'787'200'000, "2025-03-01T00:00:00.000Z"},
        {-2'203'891'200'000, "1900-03-01T00:00:00.000Z"},
        {4'107'542'400'000, "2100-03-01T00:00:00.000Z"},
        {253'402'300'799'999, "9999-12-31T23:59:59.999Z"},
    };
    for (const Row& row : rows) {
        CHECK(iso_timestamp(row.milliseconds) == row.text);
        CHECK(iso_date(row.milliseconds) == std::string_view(row.text).substr(0, 10));
        CHECK(milliseconds_of(row.text) == row.milliseconds);
    }
}

TEST_CASE("what is no moment is none") {
    for (const char* text :
         {"", "2026-11-20", "2026-11-20T21:38:29Z", "2026-11-20 21:38:29.123Z",
          "2026-02-30T21:38:29.123Z", "2026-13-01T21:38:29.123Z", "2026-11-20T24:00:00.000Z",
          "2026-11-20T21:60:00.000Z", "2026-11-20T21:38:29.123+", "2026-11-2xT21:38:29.123Z"}) {
        CAPTURE(text);
        CHECK_FALSE(milliseconds_of(text).has_value());
    }
}

TEST_CASE("there is no twenty-ninth of February where there is no leap year") {
    constexpr std::int64_t day = 86'400'000;
    CHECK(iso_date(1'740'787'200'000 - day) == "2025-02-28");
    CHECK(iso_date(-2'203'891'200'000 - day) == "1900-02-28");
    CHECK(iso_date(4'107'542'400'000 - day) == "2100-02-28");
}
