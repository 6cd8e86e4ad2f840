#include "base/named_enum.h"

#include <doctest/doctest.h>

namespace {

// clang-format off
NAMED_ENUM(Colour, red,   // A comment between names,
           green,
           blue_green)
// clang-format on
NAMED_ENUM(Only, one)

}  // namespace

TEST_CASE("an enumeration counts, spells and reads back its names") {
    static_assert(count_of<Colour>() == 3);
    CHECK(name_of(Colour::red) == "red");
    CHECK(name_of(Colour::green) == "green");
    CHECK(name_of(Colour::blue_green) == "blue_green");
    for (const Colour colour : all_of<Colour>())
        CHECK(from_name<Colour>(name_of(colour)) == colour);
}

TEST_CASE("an enumeration of one has one name") {
    static_assert(count_of<Only>() == 1);
    CHECK(name_of(Only::one) == "one");
}

TEST_CASE("what is not its name to the letter is none of them") {
    for (const char* text : {"", "Red", "red ", " red", "re", "reds", "red, green", ","}) {
        CAPTURE(text);
        CHECK_FALSE(from_name<Colour>(text).has_value());
    }
}
