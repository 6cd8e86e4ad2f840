#include "app/demo_world.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/text.h"
#include "domain/customer_rules.h"
#include "facts/clouds.h"
#include "facts/countries.h"
#include "facts/cultures.h"
#include "facts/registration_ids.h"

namespace {

constexpr std::int64_t start_of_2026 = 1'767'225'600'000;

struct Count {
    Cloud cloud;
    std::ptrdiff_t customers;
};

struct Script {
    std::string_view name;
    char32_t first;
    char32_t last;
};

constexpr auto scripts = std::to_array<Script>({
    {"Latin", U'A', U'Z'},
    {"Latin with accents", 0x00C0, 0x024F},
    {"Greek", 0x0391, 0x03C9},
    {"Cyrillic", 0x0410, 0x044F},
    {"Georgian", 0x10D0, 0x10F0},
    {"Thai", 0x0E01, 0x0E5B},
    {"Kana", 0x3041, 0x30FA},
    {"Chinese", 0x4E00, 0x9FFF},
    {"Korean", 0xAC00, 0xD7A3},
});

bool has_letter_between(std::string_view text, char32_t first, char32_t last) {
    for (std::size_t i = 0; i < text.size();) {
        const char32_t point = next_code_point(text, i);
        if (point >= first && point <= last) return true;
    }
    return false;
}

bool any_name_has_letter_between(const ImportCustomers& world, char32_t first, char32_t last) {
    return std::ranges::any_of(world.customers, [&](const IncomingCustomer& customer) {
        return has_letter_between(customer.record.fields.company_name, first, last);
    });
}

}  // namespace

TEST_CASE("the demo has two hundred customers, none of them twice") {
    const ImportCustomers world = demo_world(start_of_2026);
    CHECK(world.name == TransactionName::load_demo);
    CHECK(world.source == "demo");
    CHECK(world.customers.size() == 200);
    std::set<std::string> ids;
    std::set<std::string> domains;
    std::set<std::string> names;
    for (const IncomingCustomer& customer : world.customers) {
        const Customer& fields = customer.record.fields;
        CAPTURE(fields.company_name);
        CHECK(is_guid(customer.record.id.text));
        CHECK(ids.insert(customer.record.id.text).second);
        CHECK(ids.insert(fields.commerce_id).second);
        CHECK(domains.insert(fields.domain).second);
        CHECK(names.insert(folded(fields.company_name)).second);
    }
}

TEST_CASE("every cloud has its share of the demo") {
    const ImportCustomers world = demo_world(start_of_2026);
    for (const Count& row : {Count{Cloud::global, 150},
                             {Cloud::us_government, 20},
                             {Cloud::germany, 12},
                             {Cloud::china_21vianet, 18}}) {
        CAPTURE(name_of(row.cloud));
        CHECK(std::ranges::count_if(world.customers, [&](const IncomingCustomer& customer) {
                  const Customer& fields = customer.record.fields;
                  return cloud_of(fields) == row.cloud &&
                         fields.domain.ends_with(facts_of(row.cloud).domain_suffix);
              }) == row.customers);
    }
}

TEST_CASE("nothing is wrong with a customer of the demo") {
    for (const IncomingCustomer& customer : demo_world(start_of_2026).customers) {
        const Customer& fields = customer.record.fields;
        CAPTURE(fields.company_name);
        for (const FieldProblem& problem : problems_of(fields, start_of_2026)) {
            CAPTURE(name_of(problem.field));
            CAPTURE(name_of(problem.code));
            CHECK_MESSAGE(false, "a field problem");
        }
        for (const CustomerFieldRow& row : customer_fields()) {
            const Value value = read(fields, row.field);
            CAPTURE(name_of(row.field));
            if (!is_absent(value)) CHECK(problems_of_value(row, value).empty());
        }
    }
}

TEST_CASE("a customer of the demo looks like one of its country") {
    for (const IncomingCustomer& customer : demo_world(start_of_2026).customers) {
        const Customer& fields = customer.record.fields;
        CAPTURE(fields.company_name);
        const Country* country = find_country(fields.country);
        REQUIRE(country != nullptr);
        const auto calling_codes = split(country->calling_codes, ' ');
        CHECK((country->code == "US" ||
               fields.phone.starts_with("+" + std::string(calling_codes.front()))));
        CHECK(fields.language == language_of(fields.culture));
        CHECK_FALSE(looks_unusual(fields.registration_id, *country));
        if (!fields.agreement_date.empty()) {
            CHECK(fields.agreement_date >= "2019");
            CHECK(fields.agreement_date < "2026");
        }
    }
}

TEST_CASE("what the demo says of a customer is what the record holds") {
    for (const IncomingCustomer& customer : demo_world(start_of_2026).customers) {
        CAPTURE(customer.record.fields.company_name);
        CHECK_FALSE(customer.has_stamps);
        for (const CustomerFieldRow& row : customer_fields()) {
            CAPTURE(name_of(row.field));
            CHECK(customer.said.test(static_cast<std::size_t>(row.field)) ==
                  !is_absent(read(customer.record.fields, row.field)));
        }
    }
}

TEST_CASE("the demo is the same every time") {
    const ImportCustomers one = demo_world(start_of_2026);
    const ImportCustomers other = demo_world(start_of_2026);
    REQUIRE(one.customers.size() == other.customers.size());
    for (std::size_t i = 0; i < one.customers.size(); ++i) {
        CHECK(one.customers[i].record == other.customers[i].record);
        CHECK((one.customers[i].said == other.customers[i].said));
    }
    CHECK(one.customers.front().record.id.text == "e220a839-7b1d-4daf-910a-2dec89025cc1");
}

TEST_CASE("the demo is at home in many countries, scripts and states of affairs") {
    const ImportCustomers world = demo_world(start_of_2026);
    std::set<std::string> countries;
    std::set<std::string> tags;
    std::set<std::string> vettings;
    std::set<std::string> relationships;
    std::set<std::optional<bool>> accesses;
    std::ptrdiff_t notes = 0;
    std::ptrdiff_t agreements = 0;
    for (const IncomingCustomer& customer : world.customers) {
        const Customer& fields = customer.record.fields;
        countries.insert(fields.country);
        tags.insert(fields.tags.begin(), fields.tags.end());
        for (const std::string& vetting :
             {fields.education, fields.nonprofit, fields.government_community_cloud,
              fields.state_owned_entity})
            if (!vetting.empty()) vettings.insert(vetting);
        relationships.insert(fields.relationship);
        accesses.insert(fields.delegated_access);
        if (!fields.notes.empty()) ++notes;
        if (!fields.agreement_type.empty()) ++agreements;
    }
    CHECK(countries.size() >= 40);
    CHECK(tags.size() == 14);
    CHECK(vettings.size() == 3);
    CHECK((relationships == std::set<std::string>{"advisor", "reseller"}));
    CHECK(accesses.size() == 3);
    CHECK(notes >= 50);
    CHECK(agreements > 100);
    for (const Script& script : scripts) {
        CAPTURE(script.name);
        CHECK(any_name_has_letter_between(world, script.first, script.last));
    }
}

// They would have to be shaped and turned around, and the text of the page is not.
TEST_CASE("no name in the demo runs from right to left") {
    CHECK_FALSE(any_name_has_letter_between(demo_world(start_of_2026), 0x0590, 0x08FF));
}
