// Codes of real places, and how each is most often mistyped.

#include <doctest/doctest.h>

#include <string_view>

#include "facts/address_rules.h"

namespace {

struct PostalCode {
    std::string_view country;
    std::string_view code;
    bool is_accepted;
};

// clang-format off
constexpr auto postal_codes = std::to_array<PostalCode>({
    {"AD", "AD500", true},       {"AD", "AD5", false},
    {"AR", "C1425CLA", true},    {"AR", "1425", true},         {"AR", "C1425", false},
    {"AT", "1010", true},        {"AT", "10100", false},
    {"AU", "2000", true},        {"AU", "200", false},
    {"AZ", "AZ 1000", true},     {"AZ", "AZ1000", true},       {"AZ", "AZ100", false},
    {"BA", "71000", true},       {"BA", "7100", false},
    {"BE", "1000", true},        {"BE", "B-1000", false},
    {"BG", "1000", true},        {"BG", "10000", false},
    {"BN", "BT2328", true},      {"BN", "2328", false},
    {"BR", "01310-100", true},   {"BR", "01310100", true},     {"BR", "01310", false},
    {"BY", "220030", true},      {"BY", "22003", false},
    {"CA", "K1A 0B1", true},     {"CA", "k1a0b1", true},       {"CA", "K1A-0B1", false}, {"CA", "12345", false},
    {"CH", "8001", true},        {"CH", "CH-8001", false},
    {"CL", "8320000", true},     {"CL", "832-0000", true},     {"CL", "8320", false},
    {"CN", "100000", true},      {"CN", "10000", false},
    {"CO", "110111", true},      {"CO", "11011", false},
    {"CR", "10101", true},       {"CR", "1010", false},
    {"CY", "1010", true},        {"CY", "101", false},
    {"CZ", "110 00", true},      {"CZ", "11000", true},        {"CZ", "1100", false},
    {"DE", "10115", true},       {"DE", "1011", false},        {"DE", "D-10115", false}, {"DE", "1O115", false},
    {"DK", "1050", true},        {"DK", "DK-1050", true},      {"DK", "105", false},
    {"DZ", "16000", true},       {"DZ", "1600", false},
    {"EE", "10111", true},       {"EE", "1011", false},
    {"EG", "11511", true},       {"EG", "1151", false},
    {"ES", "28001", true},       {"ES", "2800", false},
    {"FI", "00100", true},       {"FI", "100", false},
    {"FO", "100", true},         {"FO", "FO-100", true},       {"FO", "1000", false},
    {"FR", "75001", true},       {"FR", "7500", false},        {"FR", "F-75001", false},
    {"GB", "SW1A 1AA", true},    {"GB", "M1 1AE", true},       {"GB", "B33 8TH", true},  {"GB", "CR2 6XH", true},
    {"GB", "DN55 1PT", true},    {"GB", "W1A 0AX", true},      {"GB", "ec1a1bb", true},  {"GB", "GIR 0AA", true},
    {"GB", "SW1A", false},       {"GB", "SW1A 11A", false},    {"GB", "98052", false},
    {"GG", "GY1 1AA", true},     {"GG", "JE1 1AA", false},
    {"GI", "GX11 1AA", true},    {"GI", "GX12 1AA", false},
    {"GL", "3900", true},        {"GL", "4900", false},
    {"GP", "97100", true},       {"GP", "97200", false},
    {"GR", "105 57", true},      {"GR", "10557", true},        {"GR", "1055", false},
    {"HR", "10000", true},       {"HR", "HR-10000", false},
    {"HU", "1011", true},        {"HU", "10111", false},
    {"ID", "10110", true},       {"ID", "1011", false},
    {"IE", "D02 AF30", true},    {"IE", "D6W XY00", true},     {"IE", "A65F4E2", true},  {"IE", "D2 AF30", false},
    {"IL", "6100000", true},     {"IL", "61000", true},        {"IL", "6100", false},
    {"IM", "IM1 1AA", true},     {"IM", "GY1 1AA", false},
    {"IN", "110001", true},      {"IN", "110 001", true},      {"IN", "11000", false},
    {"IS", "101", true},         {"IS", "1011", false},
    {"IT", "00118", true},       {"IT", "118", false},
    {"JE", "JE2 3BX", true},     {"JE", "JE2", false},
    {"JP", "100-0001", true},    {"JP", "1000001", true},      {"JP", "100-001", false},
    {"KR", "03051", true},       {"KR", "110-011", false},
    {"KY", "KY1-1100", true},    {"KY", "KY11100", false},
    {"KZ", "010000", true},      {"KZ", "A15E3B6", true},       {"KZ", "01000", false},
    {"LB", "1107 2810", true},   {"LB", "1107", true},         {"LB", "110", false},
    {"LI", "9490", true},        {"LI", "8001", false},
    {"LT", "LT-01100", true},    {"LT", "01100", true},        {"LT", "1100", false},
    {"LU", "L-1009", true},      {"LU", "1009", true},         {"LU", "109", false},
    {"LV", "LV-1010", true},     {"LV", "LV1010", false},
    {"MC", "98000", true},       {"MC", "75001", false},
    {"MD", "MD-2001", true},     {"MD", "2001", true},         {"MD", "201", false},
    {"MT", "VLT 1117", true},    {"MT", "VLT1117", true},      {"MT", "1117", false},
    {"MX", "06000", true},       {"MX", "6000", false},
    {"MY", "50000", true},       {"MY", "5000", false},
    {"NL", "1011 AB", true},     {"NL", "1011ab", true},       {"NL", "1011", false},
    {"NO", "0150", true},        {"NO", "150", false},
    {"NZ", "6011", true},        {"NZ", "601", false},
    {"PH", "1000", true},        {"PH", "10000", false},
    {"PK", "44000", true},       {"PK", "4400", false},
    {"PL", "00-001", true},      {"PL", "00001", false},       {"PL", "0-001", false},
    {"PR", "00901", true},       {"PR", "00801", false},
    {"PT", "1000-001", true},    {"PT", "1000", false},
    {"RE", "97400", true},       {"RE", "97500", false},
    {"RO", "010011", true},      {"RO", "01001", false},
    {"RS", "11000", true},       {"RS", "1100", false},
    {"RU", "101000", true},      {"RU", "10100", false},
    {"SA", "11564", true},       {"SA", "11564-1234", true},   {"SA", "1156", false},
    {"SE", "111 20", true},      {"SE", "11120", true},        {"SE", "1112", false},
    {"SG", "018956", true},      {"SG", "18956", false},
    {"SI", "1000", true},        {"SI", "SI-1000", true},      {"SI", "100", false},
    {"SK", "811 01", true},      {"SK", "81101", true},        {"SK", "8110", false},
    {"SM", "47890", true},       {"SM", "00120", false},
    {"TH", "10200", true},       {"TH", "1020", false},
    {"TN", "1001", true},        {"TN", "10011", false},
    {"TR", "06010", true},       {"TR", "6010", false},
    {"TW", "100", true},         {"TW", "10048", true},        {"TW", "100-480", true},  {"TW", "10", false},
    {"UA", "01001", true},       {"UA", "1001", false},
    {"US", "98052", true},       {"US", "98052-6399", true},   {"US", "9805", false},
    {"US", "98052-", false},     {"US", "980526399", false},   {"US", " 98052", false},
    {"UZ", "100000", true},      {"UZ", "10000", false},
    {"VA", "00120", true},       {"VA", "00121", false},
    {"VN", "100000", true},      {"VN", "10000", true},        {"VN", "1000", false},
    {"XK", "10000", true},       {"XK", "1000", false},
    {"ZA", "0001", true},        {"ZA", "001", false},
});
// clang-format on

}  // namespace

TEST_CASE("a postal code has the form of its country") {
    for (const PostalCode& row : postal_codes) {
        CAPTURE(row.country);
        CAPTURE(row.code);
        const auto refusal = refusal_of_postal_code(row.code, *find_country(row.country));
        CHECK(refusal.has_value() != row.is_accepted);
        if (refusal) CHECK(*refusal == ErrorCode::postal_code_must_match_the_country);
    }
}

TEST_CASE("a postal code is demanded where the country's post demands it") {
    for (const Country& country : countries()) {
        CAPTURE(country.code);
        CHECK(refusal_of_postal_code("", country).has_value() ==
              (country.postal_code == PostalCodeUse::required));
        CHECK_FALSE(refusal_of_postal_code(country.postal_code_example, country) ==
                    ErrorCode::postal_code_must_match_the_country);
    }
    CHECK(refusal_of_postal_code(" ", *find_country("US")) == ErrorCode::postal_code_is_required);
}

TEST_CASE("where there are no postal codes any text may stand in their place") {
    for (const std::string_view country : {"AE", "HK", "QA", "GH", "ZW", "BO"}) {
        CAPTURE(country);
        CHECK_FALSE(refusal_of_postal_code("", *find_country(country)).has_value());
    }
    CHECK_FALSE(refusal_of_postal_code("P.O. Box 12", *find_country("AE")).has_value());
}
