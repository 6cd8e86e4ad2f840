#include "base/edit_distance.h"

#include <doctest/doctest.h>

TEST_CASE("texts are as far apart as the slips between them") {
    struct Row {
        std::string_view one, other;
        std::size_t slips;
    };
    const Row rows[] = {
        {"", "", 0},
        {"contoso", "contoso", 0},
        {"contoso", "contosso", 1},
        {"contoso", "contso", 1},
        {"contoso", "kontoso", 1},
        {"contoso", "cnotoso", 1},  // Two neighbours swapped.
        {"contoso", "kontosso", 2},
        {"", "ab", 2},
        {"müller", "muller", 1},  // A code point, however many bytes it has.
        {"康拓索科技", "康拓素科技", 1},
        {"contoso", "fabrikam", 8},
        {"abcdef", "badcfe", 3},
    };
    for (const auto& [one, other, slips] : rows) {
        CAPTURE(one);
        CAPTURE(other);
        for (std::size_t most = 0; most < 10; ++most) {
            CHECK(is_within_slips(one, other, most) == (most >= slips));
            CHECK(is_within_slips(other, one, most) == (most >= slips));
        }
    }
}
