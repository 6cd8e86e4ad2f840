// The sentences of the start are not in the program: scripts/page.py puts them into the page.
#include <doctest/doctest.h>

#include <array>
#include <string_view>

#include "base/text.h"

namespace {

struct Entry {
    std::string_view key, en, de, zh;
};
constexpr auto start_words = std::to_array<Entry>({
#define WORD(key, en, de, zh) {#key, en, de, zh},
#include "words/start.inc"
#undef WORD
});

void check_text(const Entry& entry, std::string_view text) {
    CAPTURE(text);
    CHECK_FALSE(text.empty());
    CHECK(trimmed(text) == text);
    CHECK(is_utf8(text));
    for (const char* place : {"{0}", "{1}"})
        CHECK(text.contains(place) == entry.en.contains(place));
    // It goes into HTML and JavaScript as it is.
    for (const char* mark : {"<", "&", "\"", "\\", "  "})
        CHECK_FALSE(text.contains(mark));
}

}  // namespace

TEST_CASE("the start speaks three languages, with the same places to fill in and the same ends") {
    for (const Entry& entry : start_words) {
        CAPTURE(entry.key);
        CHECK(entry.key.starts_with("start_"));
        for (const std::string_view text : {entry.en, entry.de, entry.zh})
            check_text(entry, text);
        CHECK(entry.de.ends_with('.') == entry.en.ends_with('.'));
        CHECK(entry.zh.ends_with("。") == entry.en.ends_with('.'));
        for (const char* mark : {",", ": ", ";"})
            CHECK_FALSE(entry.zh.contains(mark));
    }
}
