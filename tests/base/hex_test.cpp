#include "base/hex.h"

#include <doctest/doctest.h>

TEST_CASE("a number is sixteen digits in lower case, and is read back") {
    CHECK(to_hex(0) == "0000000000000000");
    CHECK(to_hex(0xABCDEF) == "0000000000abcdef");
    CHECK(to_hex(~0ULL) == "ffffffffffffffff");
    for (unsigned bit = 0; bit < 64; ++bit)
        CHECK(from_hex(to_hex(1ULL << bit)) == 1ULL << bit);
}

TEST_CASE("fewer digits, more digits and other letters are no number") {
    for (const char* text :
         {"", "0", "000000000000000", "00000000000000000", "000000000000000g", "-000000000000001",
          "+000000000000001", " 000000000000001", "000000000000001 ", "0x00000000000001"}) {
        CAPTURE(text);
        CHECK_FALSE(from_hex(text).has_value());
    }
}
