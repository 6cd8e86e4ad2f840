#include "base/base64.h"

#include <doctest/doctest.h>

TEST_CASE("bytes are written as base64 and read back") {
    // RFC 4648 §10, and bytes that are no text.
    struct Row {
        std::string_view bytes, text;
    };
    constexpr Row rows[] = {{"", ""},
                            {"f", "Zg=="},
                            {"fo", "Zm8="},
                            {"foo", "Zm9v"},
                            {"foob", "Zm9vYg=="},
                            {"fooba", "Zm9vYmE="},
                            {"foobar", "Zm9vYmFy"},
                            {"\xFF\xFE\xFD", "//79"}};
    for (const auto& [bytes, text] : rows) {
        CAPTURE(text);
        CHECK(to_base64(bytes) == text);
        CHECK(from_base64(text) == bytes);
    }
}

TEST_CASE("what nobody would write as base64 is not read") {
    for (const char* text : {"Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n",
                             "Zm9v=", "====", "Zg==Zg==", "Zm9-"}) {
        CAPTURE(text);
        CHECK_FALSE(from_base64(text).has_value());
    }
}
