#include "exchange/json_gate.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "exchange/file_text.h"

namespace {

using namespace std::string_literals;

// Writes down what it is handed.
class Listener : public JsonVisitor {
public:
    Result<void> element(std::string_view pointer, Json element) override {
        heard += std::string(pointer) + "=" + compact_text(element) + "\n";
        return {};
    }
    Result<void> member(std::string_view name, Json value) override {
        heard += std::string(name) + ":" + compact_text(value) + "\n";
        return {};
    }
    std::string heard;
};

std::string heard_of(std::string_view text, const JsonLimits& limits = {}) {
    Listener listener;
    const auto done = read_elements(text, listener, limits);
    if (!done) return std::string(name_of(done.error().code));
    return listener.heard;
}

struct Row {
    const char* what;
    std::string bytes;
    ErrorCode code;
    const char* place;
    const char* detail;
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

}  // namespace

TEST_CASE("elements come one by one with their pointers, other members by name") {
    CHECK(heard_of(R"([{"a":1},2,[3]])") == "/0={\"a\":1}\n/1=2\n/2=[3]\n");
    CHECK(heard_of(R"({"totalCount":2,"Items":[{"a":[{}]},7],"links":{"items":[1]}})") ==
          "totalCount:2\n/Items/0={\"a\":[{}]}\n/Items/1=7\nlinks:{\"items\":[1]}\n");
    CHECK(heard_of(R"({"customers":[],"value":[null]})") == "/value/0=null\n");
    CHECK(heard_of(R"({"items":null,"a":[],"b":{}})") == "items:null\na:[]\nb:{}\n");
    CHECK(heard_of("[]").empty());
    CHECK(heard_of("{}").empty());
}

TEST_CASE("a visitor's refusal ends the reading and is its answer") {
    class Refuser : public Listener {
        Result<void> element(std::string_view pointer, Json) override {
            return refuse(ErrorCode::customer_has_no_id, std::string(pointer));
        }
    } refuser;
    const auto done = read_elements(R"([1,2)", refuser);
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error() == Error{ErrorCode::customer_has_no_id, "/0"});
}

TEST_CASE("a byte order mark is passed over") {
    const auto parsed = parse_json("\xEF\xBB\xBF{\"a\":1}");
    REQUIRE(parsed.has_value());
    CHECK(compact_text(*parsed) == R"({"a":1})");
}

TEST_CASE("the largest exact integers and ordinary fractions pass") {
    const auto parsed = parse_json("[9007199254740991,-9007199254740991,1.5e300,-0.25,0]");
    REQUIRE(parsed.has_value());
    CHECK(compact_text(*parsed) == "[9007199254740991,-9007199254740991,1.5e+300,-0.25,0]");
}

TEST_CASE("what is no JSON, too much of it, or too clever is refused with its place") {
    using enum ErrorCode;
    const Row rows[] = {
        {"nothing", "", file_is_empty, "", ""},
        {"blanks", " \r\n\t", file_is_empty, "", ""},
        {"a mark alone", "\xEF\xBB\xBF", file_is_empty, "", ""},
        {"PDF", "%PDF-1.7\n", file_is_not_text, "", "PDF"},
        {"a spreadsheet", "PK\x03\x04rest", file_is_not_text, "", "ZIP"},
        {"NUL", "{\"a\":\"b\0c\"}"s, file_is_not_text, "row 1, column 8", ""},
        {"UTF-16 with a mark", "\xFF\xFE{\0}\0"s, file_encoding_is_not_supported, "", "UTF-16"},
        {"UTF-16 without", "\0{\0}"s, file_encoding_is_not_supported, "", "UTF-16"},
        {"UTF-32", "\0\0\xFE\xFF\0\0\0{"s, file_encoding_is_not_supported, "", "UTF-32"},
        {"Latin-1", "[\"M\xFCller\"]", file_encoding_is_not_supported, "row 1, column 4", ""},
        {"overlong", "[\n\"\xC0\xAF\"]", file_encoding_is_not_supported, "row 2, column 2", ""},
        {"a surrogate in UTF-8", "[\"\xED\xA0\x80\"]", file_encoding_is_not_supported,
         "row 1, column 3", ""},
        {"a lone surrogate", R"(["\ud800"])", json_is_malformed, "row 1, column 9", "/0"},
        {"a lone low surrogate", R"(["a","\udc00"])", json_is_malformed, "row 1, column 12", "/1"},
        {"a trailing comma", "{\"a\":[1,\n]}", json_is_malformed, "row 2, column 1", "/a/1"},
        {"text after it", "{} x", json_is_malformed, "row 1, column 4", ""},
        {"a bare word", "{\"a\":nope}", json_is_malformed, "row 1, column 7", "/a"},
        {"a control character", "[\"a\tb\"]", json_is_malformed, "row 1, column 4", "/0"},
        {"a comment", "[1,/* */2]", json_is_malformed, "row 1, column 4", "/1"},
        {"cut in a text", "{\"a\":[{\"b\":\"c", json_is_cut_off, "row 1, column 14", "/a/0/b"},
        {"cut in a literal", "[tru", json_is_cut_off, "row 1, column 5", "/0"},
        {"cut after a value", "[1,2", json_is_cut_off, "row 1, column 5", "/2"},
        {"a scalar", "42", json_must_be_an_object, "", ""},
        {"two members of a name", R"({"a":{"b":1,"c":2,"b":3}})", json_member_repeats, "/a/b", "b"},
        {"an escaped twin", R"({"a":1,"\u0061":2})", json_member_repeats, "/a", "a"},
        {"2^53", "[9007199254740992]", json_number_is_out_of_range, "/0", "9007199254740992"},
        {"-2^53", "[-9007199254740992]", json_number_is_out_of_range, "/0", "-9007199254740992"},
        {"2^63", "[9223372036854775808]", json_number_is_out_of_range, "/0", "9223372036854775808"},
        {"thirty digits", R"({"a":123456789012345678901234567890})", json_number_is_out_of_range,
         "/a", "123456789012345678901234567890"},
        {"1e400", "[0,1e400]", json_number_is_out_of_range, "/1", "1e400"},
        {"a million brackets", std::string(1'000'000, '['), json_is_too_deep, "", "64"},
        {"a million objects", repeated("{\"a\":", 1'000'000), json_is_too_deep, "", "64"},
        {"a long text", "[\"" + std::string((1U << 20U) + 1, 'x') + "\"]", json_string_is_too_long,
         "/0", "1048576"},
        {"a long name", "{\"" + std::string((1U << 20U) + 1, 'x') + "\":1}",
         json_string_is_too_long, "", "1048576"},
        {"an endless record", "[[" + repeated("1,", 100'000) + "1]]", json_has_too_many_values,
         "/0/99999", "100000"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        Listener listener;
        const auto done = read_elements(row.bytes, listener);
        REQUIRE_FALSE(done.has_value());
        CHECK(name_of(done.error().code) == name_of(row.code));
        if (row.code != json_is_too_deep) CHECK(done.error().place == row.place);
        CHECK(done.error().detail == row.detail);
    }
}

TEST_CASE("depth 64 passes and 65 does not") {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    CHECK(parse_json(nested(64)).has_value());
    CHECK(parse_json(nested(65)).error().code == ErrorCode::json_is_too_deep);
}

TEST_CASE("every limit holds where it is set") {
    const auto code = [](std::string_view text, const JsonLimits& limits) {
        Listener listener;
        const auto done = read_elements(text, listener, limits);
        return done ? std::string_view() : name_of(done.error().code);
    };
    CHECK(code("[1,2,3]", {.bytes = 6}) == "file_is_too_large");
    CHECK(code("[1,2,3]", {.values = 3}) == "json_has_too_many_values");
    CHECK(code("[1,2,3]", {.values = 4}).empty());
    CHECK(code("[[1,2],[1,2]]", {.values_in_element = 3}).empty());
    CHECK(code("[[1,2,3]]", {.values_in_element = 3}) == "json_has_too_many_values");
    // Members are remembered together, so they are counted together.
    CHECK(code(R"({"a":[1],"b":[1]})", {.values_in_element = 3}) == "json_has_too_many_values");
    CHECK(code(R"({"a":[1],"b":[1]})", {.values_in_element = 4}).empty());
}

TEST_CASE("an object of very many members is read without comparing each with each") {
    std::string text = "{\"items\":[{";
    for (int i = 0; i < 90'000; ++i)
        text += (i > 0 ? ",\"" : "\"") + std::to_string(i) + "\":0";
    text += "}]}";
    Listener listener;
    CHECK(read_elements(text, listener).has_value());
}

TEST_CASE("a document cut at any byte is refused") {
    const std::string whole =
        "{\"a\":[1.5e3,true,null,\"\\u00e9 \xC3\xA9\"],\"items\":[{\"b\":-1}]}";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        Listener listener;
        const auto done = read_elements(std::string_view(whole).substr(0, length), listener);
        REQUIRE_FALSE(done.has_value());
        const ErrorCode code = done.error().code;
        const bool is_expected = code == ErrorCode::json_is_cut_off ||
                                 code == ErrorCode::file_is_empty ||
                                 code == ErrorCode::file_encoding_is_not_supported;
        CHECK(is_expected);
    }
}

TEST_CASE("UTF-16 is read in both orders, and refused where it is damaged") {
    const auto decoded = utf8_from_utf16("\xFF\xFE\x41\x00\xE9\x00\x3D\xD8\x00\xDE"s);
    REQUIRE(decoded.has_value());
    CHECK(*decoded == "A\u00E9\U0001F600");
    CHECK(utf8_from_utf16("\xFE\xFF\x00\x41\x4E\x2D"s).value_or("") == "A\u4E2D");
    CHECK_FALSE(utf8_from_utf16("\xFF\xFE\x41\x00\x00\xD8"s).has_value());
    CHECK_FALSE(utf8_from_utf16("\xFF\xFE\x00\xDC\x41\x00"s).has_value());
    CHECK_FALSE(utf8_from_utf16("\xFF\xFE\x41"s).has_value());
}
