#include "facts/registration_ids.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_CASE("24 countries demand a registration id, two more only name theirs") {
    std::size_t mandatory = 0;
    for (const RegistrationId& row : registration_ids()) {
        CAPTURE(row.country);
        CHECK(find_country(row.country) != nullptr);
        CHECK_FALSE(row.names.empty());
        if (row.is_mandatory) ++mandatory;
    }
    CHECK(mandatory == 24);
    CHECK_FALSE(is_registration_id_required("US"));
    CHECK_FALSE(is_registration_id_required("CN"));
    CHECK_FALSE(is_registration_id_required("DE"));
    CHECK(is_registration_id_required("PL"));
}

TEST_CASE("a registration id is refused only for being absent") {
    const Country& poland = *find_country("PL");
    CHECK(refusal_of_registration_id("", poland) == ErrorCode::registration_id_is_required);
    CHECK(refusal_of_registration_id(" ", poland) == ErrorCode::registration_id_is_required);
    CHECK_FALSE(refusal_of_registration_id("anything", poland).has_value());
    CHECK_FALSE(refusal_of_registration_id("", *find_country("DE")).has_value());
}

TEST_CASE("an id that does not look like its country's is worth a second look") {
    struct Row {
        std::string_view country;
        std::string_view id;
        bool is_unusual;
    };
    for (const Row& row : {
             Row{"BR", "11.222.333/0001-81", false},
             {"BR", "11222333000181", false},
             {"BR", "12ABC34501DE35", false},
             {"BR", "112223330001", true},
             {"IN", "ABCDE1234F", false},
             {"IN", "12345", true},
             {"PL", "123-456-78-90", false},
             {"PL", "PL1234567890", false},
             {"PL", "12345", true},
             {"RU", "7707083893", false},
             {"RU", "500100732259", false},
             {"RU", "77070838935", true},
             {"US", "12-3456789", false},
             {"VE", "J-12345678-9", false},
             {"AE", "100123456700003", false},
             {"HU", "12345678-1-42", false},
             {"IQ", "whatever", false},
             {"DE", "HRB 12345", false},
             {"PL", "", false},
         }) {
        CAPTURE(row.country);
        CAPTURE(row.id);
        CHECK(looks_unusual(row.id, *find_country(row.country)) == row.is_unusual);
    }
}
