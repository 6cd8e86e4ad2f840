#include "base/stamp.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

namespace {

constexpr std::uint64_t replica = 7;

}  // namespace

TEST_CASE("a stamp tells the wall clock's time") {
    const Stamp stamp = next_stamp({}, replica, 1'800'000'000'123);
    CHECK(stamp.milliseconds() == 1'800'000'000'123);
    CHECK(stamp.replica == replica);
}

TEST_CASE("stamps grow though the clock stands still or goes back") {
    Stamp last;
    for (const std::int64_t wall : {1000, 1000, 1000, 999, 3, 0, -1, -1'000'000, 1001, 1000}) {
        const Stamp next = next_stamp(last, replica, wall);
        CAPTURE(wall);
        CHECK(next > last);
        CHECK(next.milliseconds() >= wall);
        last = next;
    }
}

TEST_CASE("more stamps than a millisecond has room for run ahead into the next one") {
    Stamp last = next_stamp({}, replica, 5000);
    for (int i = 0; i < 70'000; ++i) {
        const Stamp next = next_stamp(last, replica, 5000);
        REQUIRE(next > last);
        last = next;
    }
    CHECK(last.milliseconds() == 5001);
}

TEST_CASE("a stamp is later than any that another replica was seen to write") {
    const Stamp theirs{.time = 9000ULL << 16U,
                       .replica = std::numeric_limits<std::uint64_t>::max()};
    CHECK(next_stamp(theirs, 1, 4000) > theirs);
}

TEST_CASE("of two stamps of one time the greater replica's is the later") {
    CHECK(Stamp{.time = 5, .replica = 1} < Stamp{.time = 5, .replica = 2});
    CHECK(Stamp{.time = 5, .replica = 9} < Stamp{.time = 6, .replica = 1});
}

TEST_CASE("a stamp is read back as it was written") {
    for (const Stamp& stamp :
         {Stamp{}, Stamp{.time = 1, .replica = 0}, Stamp{.time = 0, .replica = 1},
          Stamp{.time = ~0ULL, .replica = ~0ULL}, next_stamp({}, 0xABCDEF, 1'800'000'000'000)}) {
        const std::string text = to_text(stamp);
        CAPTURE(text);
        const auto read_back = stamp_from_text(text);
        REQUIRE(read_back.has_value());
        CHECK(*read_back == stamp);
    }
    CHECK(to_text({.time = 0x10000, .replica = 0xAB}) == "0000000000010000-00000000000000ab");
    CHECK(to_text({}).empty());
}

TEST_CASE("what is no stamp is refused with the text it was") {
    for (const std::string_view text :
         {" ", "-", "today", "0000000000010000", "0000000000010000-", "0000000000010000-7",
          "0000000000010000_0000000000000007", "0000000000010000-0000000000000007 ",
          " 000000000001000-0000000000000007", "000000000001000g-0000000000000007",
          "0000000000010000--000000000000007", "0x00000000010000-0000000000000007",
          "+000000000010000-0000000000000007", "00000000000100000-000000000000007",
          "0000000000010000-0000000000000007-0000000000000007"}) {
        CAPTURE(text);
        const auto refused = stamp_from_text(text);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::stamp_is_malformed);
        CHECK(refused.error().detail == text);
    }
}
