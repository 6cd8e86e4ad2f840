// The tables against the documents they were written from, where these lie beside the project
// (or in $TWOTIER_SHARED). Elsewhere there is nothing to compare with.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "facts/activity_operations.h"
#include "facts/countries.h"
#include "facts/cultures.h"
#include "facts/directory_roles.h"
#include "facts/enrolment.h"
#include "facts/partnerships.h"
#include "facts/registration_ids.h"

namespace {

std::string document(const std::string& name) {
    const char* given = std::getenv("TWOTIER_SHARED");
    const std::string folder = given != nullptr ? given : TWOTIER_ROOT "/../shared";
    const std::ifstream file(folder + "/domain/" + name);
    std::ostringstream text;
    if (file) text << file.rdbuf();
    return text.str();
}

// The documents quote cells, but no quotes inside of them.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells(1);
    bool is_quoted = false;
    for (const char c : line) {
        if (c == '"')
            is_quoted = !is_quoted;
        else if (c == ',' && !is_quoted)
            cells.emplace_back();
        else if (c != '\r')
            cells.back() += c;
    }
    return cells;
}

std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string_view line : split(csv, '\n'))
        if (!line.empty()) rows.push_back(cells_of(line));
    if (!rows.empty()) rows.erase(rows.begin());
    return rows;
}

std::string_view heading_of(CspRegion region) {
    switch (region) {
        case CspRegion::asia_and_pacific:
            return "Asia and Pacific";
        case CspRegion::korea:
            return "Korea, Republic of";
        case CspRegion::latin_america_and_the_caribbean:
            return "Latin America and the Caribbean";
        case CspRegion::middle_east_central_and_eastern_europe:
            return "Middle East, Central Europe, and Eastern Europe";
        case CspRegion::new_zealand:
            return "New Zealand";
        case CspRegion::united_states:
            return "United States";
        default:
            return name_of(region);
    }
}

// The values of an enum of the portal, as they are written in files; none where there is no list.
std::vector<std::string> published_values(std::string_view name) {
    const auto lists = nlohmann::json::parse(document("enums.json"), nullptr, false);
    std::vector<std::string> values;
    if (lists.is_discarded()) return values;
    for (const auto& list : lists["enums"])
        if (list["enum"] == name)
            for (const auto& value : list["values"])
                values.push_back(value["snake"]);
    return values;
}

template <class E>
void check_published(std::string_view name) {
    const std::vector<std::string> values = published_values(name);
    if (values.empty()) return;
    for (const E value : all_of<E>()) {
        CAPTURE(name_of(value));
        CHECK(std::ranges::find(values, name_of(value)) != values.end());
    }
}

}  // namespace

TEST_CASE("every market is known by its name, with its currency and region") {
    for (const auto& cells : rows_of(document("csv/markets.csv"))) {
        REQUIRE(cells.size() == 3);
        CAPTURE(cells[0]);
        const Country* country = country_by_name(cells[0]);
        REQUIRE(country != nullptr);
        CHECK((cells[1] == country->currency || cells[1] == country->second_currency));
        CHECK(equal_ignoring_case(cells[2],
                                  std::string(heading_of(country->region)) + " region and market"));
    }
}

TEST_CASE("every registration id is known by country and name") {
    const auto rows = rows_of(document("csv/registration_ids.csv"));
    for (const auto& cells : rows) {
        REQUIRE(cells.size() == 3);
        CAPTURE(cells[0]);
        const Country* country = country_by_name(cells[0]);
        REQUIRE(country != nullptr);
        const RegistrationId* row = find_registration_id(country->code);
        REQUIRE(row != nullptr);
        CHECK(row->names == cells[1]);
        CHECK(row->is_mandatory == (cells[2] == "yes"));
    }
    if (!rows.empty()) CHECK(rows.size() == registration_ids().size());
}

TEST_CASE("the rules of the United States are those the portal answered with") {
    const auto sample = nlohmann::json::parse(
        document("samples/recording-get-partner-country-validation.json"), nullptr, false);
    if (sample.is_discarded()) return;
    const Country& united_states = *find_country("US");
    const auto texts = [&](const char* member) {
        return sample[member].get<std::vector<std::string>>();
    };
    CHECK(sample["iso2Code"] == united_states.code);
    CHECK(sample["defaultCulture"] == united_states.default_culture);
    CHECK(sample["isCityRequired"] == united_states.city_is_required);
    CHECK(sample["isStateRequired"] == is_state_required(united_states));
    CHECK(sample["isPostalCodeRequired"] == (united_states.postal_code == PostalCodeUse::required));
    CHECK(sample["postalCodeRegex"] == "^\\d{5}(-\\d{4})?$");
    CHECK(united_states.postal_code_mask == "#####[-####]");

    std::vector<std::string> states;
    for (const auto& state : states_of(united_states))
        states.emplace_back(state.code);
    CHECK(texts("supportedStatesList") == states);

    std::vector<std::string> languages;
    for (const std::string_view language : split(united_states.languages, ' '))
        languages.emplace_back(language);
    CHECK(texts("supportedLanguagesList") == languages);

    std::vector<std::string> own_cultures;
    for (const std::string_view culture : cultures)
        if (country_of(culture) == united_states.code) own_cultures.emplace_back(culture);
    CHECK(texts("supportedCulturesList") == own_cultures);

    CHECK(texts("countryCallingCodesList") ==
          std::vector<std::string>{std::string(united_states.calling_codes)});
}

TEST_CASE("what the portal names is named as the portal names it") {
    check_published<OperationType>("OperationType");
    check_published<ResourceType>("ResourceType");
    check_published<OperationStatus>("OperationStatus");
    check_published<VettingStatus>("VettingStatus");
    check_published<VettingSubStatus>("VettingSubStatus");
    check_published<VettingVersion>("VettingVersion");
    check_published<PartnerRelationshipType>("PartnerRelationshipType");
}

TEST_CASE("every directory role has the directory's own id") {
    const auto rows = rows_of(document("csv/entra_role_ids.csv"));
    if (rows.empty()) return;
    for (const DirectoryRoleFacts& role : directory_roles) {
        CAPTURE(name_of(role.role));
        const auto row = std::ranges::find_if(
            rows, [&](const auto& cells) { return cells.size() == 2 && cells[1] == role.id; });
        REQUIRE(row != rows.end());
        std::string name = lower_ascii(row->front());
        std::ranges::replace(name, ' ', '_');
        CHECK(name == name_of(role.role));
    }
}
