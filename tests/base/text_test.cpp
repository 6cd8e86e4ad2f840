#include "base/text.h"

#include <doctest/doctest.h>

namespace {

struct Bytes {
    const char* what;
    std::string_view bytes;
};

struct Folding {
    std::string_view text;
    std::string_view folded;
};

}  // namespace

TEST_CASE("UTF-8 is well-formed at the first and the last of every length") {
    using namespace std::string_view_literals;
    const Bytes rows[] = {
        {"nothing", ""},
        {"a NUL", "\0"sv},
        {"one byte", "\x7F"},
        {"two, first", "\xC2\x80"},
        {"two, last", "\xDF\xBF"},
        {"three, first", "\xE0\xA0\x80"},
        {"before the surrogates", "\xED\x9F\xBF"},
        {"after the surrogates", "\xEE\x80\x80"},
        {"the replacement itself", "\xEF\xBF\xBD"},
        {"three, last", "\xEF\xBF\xBF"},
        {"four, first", "\xF0\x90\x80\x80"},
        {"four, last", "\xF4\x8F\xBF\xBF"},
        {"of all kinds", "aé客😀"},
    };
    for (const Bytes& row : rows) {
        CAPTURE(row.what);
        CHECK(is_utf8(row.bytes));
    }
}

TEST_CASE("hostile bytes are not UTF-8, and are read without going astray") {
    const Bytes rows[] = {
        {"a continuation alone", "\x80"},
        {"a second continuation", "\xC3\xA4\xA4"},
        {"an overlong NUL", "\xC0\x80"},
        {"an overlong slash", "\xC0\xAF"},
        {"the last overlong of two", "\xC1\xBF"},
        {"an overlong of three", "\xE0\x9F\xBF"},
        {"an overlong of four", "\xF0\x8F\xBF\xBF"},
        {"the first surrogate", "\xED\xA0\x80"},
        {"the last surrogate", "\xED\xBF\xBF"},
        {"a pair of surrogates", "\xED\xA0\xBD\xED\xB8\x80"},
        {"beyond the last code point", "\xF4\x90\x80\x80"},
        {"a lead of five", "\xF8\x88\x80\x80\x80"},
        {"FE", "\xFE"},
        {"FF", "\xFF"},
        {"two, cut off", "\xC3"},
        {"three, cut off", "\xE5\xAE"},
        {"four, cut off", "\xF0\x9F\x98"},
        {"a lead before a letter", "\xE5z\x80"},
        {"a lead before a lead", "\xC3\xC3\xA4"},
        {"Latin-1", "M\xFCller"},
        {"UTF-16",
         "\xFF\xFE"
         "a"},
    };
    for (const Bytes& row : rows) {
        CAPTURE(row.what);
        CHECK_FALSE(is_utf8(row.bytes));
        std::size_t at = 0;
        bool is_replaced = false;
        while (at < row.bytes.size()) {
            const std::size_t before = at;
            is_replaced |= next_code_point(row.bytes, at) == 0xFFFD;
            REQUIRE(at > before);
            REQUIRE(at <= row.bytes.size());
        }
        CHECK(is_replaced);
        CHECK(is_utf8(folded(row.bytes)));
    }
}

TEST_CASE("every code point is read back as it was written") {
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        if (point == 0xD800) point = 0xE000;
        std::string text;
        append_code_point(text, point);
        std::size_t at = 0;
        REQUIRE(next_code_point(text, at) == point);
        REQUIRE(at == text.size());
        REQUIRE(length_of(text) == 1);
    }
}

TEST_CASE("search looks past case, accents and widths") {
    const Folding rows[] = {
        {"Müller", "muller"},
        {"MULLER", "muller"},
        {"Mu\u0308ller", "muller"},  // With the accent as a mark of its own.
        {"ＭＵＬＬＥＲ　２１", "muller 21"},
        {"Straße", "strasse"},
        {"STRAẞE", "strasse"},
        {"Łódź", "lodz"},
        {"İstanbul", "istanbul"},
        {"ırmak", "irmak"},
        {"Ærø", "aero"},
        {"Ǽ ǽ Ǿ ǿ", "ae ae o o"},
        {"Œuvre", "oeuvre"},
        {"Đồng Nai", "dong nai"},
        {"ΟΔΟΣ", "οδοσ"},
        {"οδός", "οδοσ"},
        {"Ёлка Й", "елка и"},
        {"КИЇВ", "киів"},
        {"ſ", "s"},
        {"客户 ア 한국", "客户 ア 한국"},
        {"a+b_c@d.e~", "a+b_c@d.e~"},
        {"😀", "😀"},
    };
    for (const Folding& row : rows) {
        CAPTURE(row.text);
        CHECK(folded(row.text) == row.folded);
    }
}

TEST_CASE("what is folded stays as it is when it is folded again") {
    for (char32_t point = 0; point < 0x20000; ++point) {
        if (point == 0xD800) point = 0xE000;
        std::string text;
        append_code_point(text, point);
        const std::string once = folded(text);
        CAPTURE(static_cast<std::uint32_t>(point));
        REQUIRE(folded(once) == once);
        REQUIRE(is_utf8(once));
    }
}

TEST_CASE("blanks at the ends are trimmed, blanks between stay") {
    const Folding rows[] = {
        {"", ""},
        {"   ", ""},
        {"\u3000", ""},
        {" \t\r\n\v\f a b \u3000 ", "a b"},
        {"\u3000客户\u3000资料\u3000", "客户\u3000资料"},
        {"\u00A0a", "\u00A0a"},
        {"a", "a"},
        // The last byte of a letter is no blank, though it may look like one by itself.
        {"\u0120 ", "\u0120"},
        {"\u3001", "\u3001"},
    };
    for (const Folding& row : rows) {
        CAPTURE(row.text);
        CHECK(trimmed(row.text) == row.folded);
    }
}

TEST_CASE("lengths count code points") {
    CHECK(length_of("") == 0);
    CHECK(length_of("aé客😀") == 4);
}

TEST_CASE("ASCII is compared without case, other letters to the byte") {
    CHECK(equal_ignoring_case("Contoso.COM", "contoso.com"));
    CHECK_FALSE(equal_ignoring_case("contoso", "contoso "));
    CHECK_FALSE(equal_ignoring_case("Ü", "ü"));
    CHECK_FALSE(equal_ignoring_case("[", "{"));
    CHECK(lower_ascii("ÀBC-Z@[") == "Àbc-z@[");
}

TEST_CASE("a text is split at every separator, also at the ends") {
    CHECK(split("", ',') == std::vector<std::string_view>{""});
    CHECK(split("a", ',') == std::vector<std::string_view>{"a"});
    CHECK(split(",a,,b,", ',') == std::vector<std::string_view>{"", "a", "", "b", ""});
}
