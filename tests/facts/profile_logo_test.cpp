#include "facts/profile_logo.h"

#include <doctest/doctest.h>

#include "base/base64.h"
#include "facts/referrals.h"

namespace {

std::string big_endian(unsigned value, int bytes) {
    std::string text;
    for (int i = bytes; i-- > 0;)
        text += static_cast<char>(value >> (8 * i) & 255U);
    return text;
}

std::string gif(unsigned width, unsigned height) {
    std::string bytes = "GIF89a";
    for (const unsigned side : {width, height})
        bytes.append({static_cast<char>(side & 255U), static_cast<char>(side >> 8U)});
    return bytes + std::string(4, '\0') + ";";
}

std::string chunk(std::string_view name, std::string_view data) {
    return big_endian(static_cast<unsigned>(data.size()), 4) + std::string(name) +
           std::string(data) + "sum!";
}
std::string png(unsigned width, unsigned height, std::size_t data = 10) {
    return "\x89PNG\r\n\x1A\n" +
           chunk("IHDR",
                 big_endian(width, 4) + big_endian(height, 4) + std::string("\x08\x06\0\0\0", 5)) +
           chunk("IDAT", std::string(data, 'x')) + chunk("IEND", "");
}

std::string segment(unsigned marker, std::string_view data) {
    return "\xFF" + big_endian(marker, 1) + big_endian(static_cast<unsigned>(data.size()) + 2, 2) +
           std::string(data);
}
std::string jpeg(unsigned width, unsigned height) {
    const std::string frame = "\x08" + big_endian(height, 2) + big_endian(width, 2) + "\x03";
    return "\xFF\xD8" + segment(0xE0, "JFIF") + segment(0xC4, "table") + "\xFF" +
           segment(0xC2, frame) + segment(0xDA, "scan") + "\x12\x34\xFF\xD9";
}

std::string answer_of_file(std::string_view bytes) {
    const auto facts = image_facts_of(bytes);
    if (!facts) return std::string(name_of(facts.error().code));
    return std::string(name_of(facts->type)) + " " + std::to_string(facts->width) + "x" +
           std::to_string(facts->height);
}

}  // namespace

TEST_CASE("an image's own header says what it is and how large") {
    CHECK(answer_of_file(gif(300, 80)) == "gif 300x80");
    CHECK(answer_of_file(png(240, 120)) == "png 240x120");
    CHECK(answer_of_file(jpeg(299, 1000)) == "jpeg 299x1000");
    CHECK(answer_of_file("") == "logo_must_be_an_image");
    CHECK(answer_of_file("<svg xmlns='http://www.w3.org/2000/svg'/>") == "logo_must_be_an_image");
    CHECK(answer_of_file("BM is a bitmap") == "logo_must_be_an_image");
}

TEST_CASE("an image that is cut off anywhere is damaged, or none") {
    for (const std::string& whole : {gif(300, 80), png(240, 120), jpeg(299, 100)})
        for (std::size_t length = 0; length < whole.size(); ++length) {
            CAPTURE(length);
            const std::string answer = answer_of_file(whole.substr(0, length));
            CHECK((answer == "logo_is_damaged" || answer == "logo_must_be_an_image"));
        }
}

TEST_CASE("an image whose header lies is damaged") {
    CHECK(answer_of_file(gif(0, 80)) == "logo_is_damaged");
    CHECK(answer_of_file(png(0x80000000U, 10)) == "logo_is_damaged");
    CHECK(answer_of_file(png(10, 0)) == "logo_is_damaged");
    CHECK(answer_of_file(jpeg(0, 10)) == "logo_is_damaged");
    CHECK(answer_of_file(png(10, 10) + "more") == "logo_is_damaged");
    std::string long_chunk = png(10, 10);
    long_chunk[8] = '\x7F';
    CHECK(answer_of_file(long_chunk) == "logo_is_damaged");
    std::string other_first = png(10, 10);
    other_first.replace(12, 4, "IDAT");
    CHECK(answer_of_file(other_first) == "logo_is_damaged");
    std::string short_segment = jpeg(10, 10);
    short_segment[5] = '\1';
    CHECK(answer_of_file(short_segment) == "logo_is_damaged");
}

TEST_CASE("a logo is no wider and no larger than the profile takes, and is held as a text") {
    const auto answer = [](std::string_view bytes) {
        const auto text = logo_of_file(bytes);
        return text ? std::string("taken") : std::string(name_of(text.error().code));
    };
    CHECK(answer(png(300, 9000)) == "taken");
    CHECK(answer(png(301, 10)) == "logo_is_too_wide");
    const std::size_t around = png(10, 10, 0).size();
    CHECK(answer(png(10, 10, profile_logo_bytes_limit - around)) == "taken");
    CHECK(answer(png(10, 10, profile_logo_bytes_limit - around + 1)) == "logo_is_too_large");
    CHECK(answer("text") == "logo_must_be_an_image");
    const auto text = logo_of_file(jpeg(120, 40));
    REQUIRE(text.has_value());
    CHECK(text->starts_with("data:image/jpeg;base64,/9j/"));
    CHECK(facts_of_logo(*text) == ImageFacts{ImageType::jpeg, 120, 40});
}

TEST_CASE("a text that is no logo is refused, whoever wrote it") {
    const auto answer = [](const std::string& text) {
        return std::string(name_of(facts_of_logo(text).error().code));
    };
    CHECK(answer("") == "logo_must_be_an_image");
    CHECK(answer("https://example.com/logo.png") == "logo_must_be_an_image");
    CHECK(answer("data:image/svg+xml;base64,") == "logo_must_be_an_image");
    CHECK(answer("data:image/png;base64,not base64") == "logo_is_damaged");
    CHECK(answer("data:image/png;base64," + to_base64(gif(10, 10))) == "logo_is_damaged");
    CHECK(answer("data:image/gif;base64," + to_base64(gif(400, 10))) == "logo_is_too_wide");
}
