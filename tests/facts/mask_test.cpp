#include "facts/mask.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_CASE("a mask is fitted by the whole text, its optional parts or not") {
    struct Row {
        std::string_view text;
        std::string_view mask;
        bool fits;
    };
    for (const Row& row : {
             Row{"12345", "#####", true},
             {"1234", "#####", false},
             {"123456", "#####", false},
             {"1234a", "#####", false},
             {"a1", "@#", true},
             {"Z9", "@#", true},
             {"9Z", "@#", false},
             {"Ä1", "@#", false},
             {"x", "*", true},
             {"7", "*", true},
             {"-", "*", false},
             {"gx11 1aa", "GX11[ ]1AA", true},
             {"GX111AA", "GX11[ ]1AA", true},
             {"12345", "#####[-####]", true},
             {"12345-", "#####[-####]", false},
             {"12345-6789", "#####[-####]", true},
             {"100", "###[[-]##[#]]", true},
             {"100-12", "###[[-]##[#]]", true},
             {"100123", "###[[-]##[#]]", true},
             {"100-", "###[[-]##[#]]", false},
             {"a", "#|@", true},
             {"1", "#|@", true},
             {"1a", "#|@", false},
             {"1.2", "#~#", true},
             {"1/2", "#~#", true},
             {"1_2", "#~#", false},
             {"(1)", "(#)", true},
             {"", "[#]", true},
             {"", "#", false},
         }) {
        CAPTURE(row.text);
        CAPTURE(row.mask);
        CHECK(fits_mask(row.text, row.mask) == row.fits);
    }
}

TEST_CASE("a mask must close what it opens") {
    for (const std::string_view mask : {"#", "[#]", "[[#]#]#", "#|@", "#[-#]|@"})
        CHECK(is_mask(mask));
    for (const std::string_view not_a_mask : {"", "[#", "#]", "[#|@]", "#|", "|#", "#||#"})
        CHECK_FALSE(is_mask(not_a_mask));
}

TEST_CASE("a keyboard of digits is enough for masks of nothing else") {
    CHECK(is_of_digits("#####"));
    CHECK(is_of_digits("####[##]|###"));
    CHECK_FALSE(is_of_digits("#####[-####]"));
    CHECK_FALSE(is_of_digits("@[@]#[*][ ]#@@"));
    CHECK_FALSE(is_of_digits(""));
}
