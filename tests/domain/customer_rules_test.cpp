#include "domain/customer_rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "base/date.h"
#include "facts/countries.h"
#include "facts/registration_ids.h"
#include "tests/helpers/sound_customer.h"

namespace {

using F = CustomerField;

constexpr std::int64_t now = 1'795'210'709'000;  // 2026-11-20T21:38:29Z
constexpr std::int64_t hour = 3'600'000;

struct Break {
    const char* what;
    std::function<void(Customer&)> change;
    F field;
    ErrorCode code;
    std::string detail = {};
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

TextList numbered_tags(std::size_t count) {
    TextList tags;
    for (std::size_t i = 0; i < count; ++i)
        tags.push_back(std::to_string(i));
    return tags;
}

void agree(Customer& customer) {
    customer.agreement_type = "MicrosoftCustomerAgreement";
    customer.agreement_date = "2026-11-20";
    customer.agreement_first_name = "Ada";
    customer.agreement_last_name = "Lovelace";
    customer.agreement_email = "ada@contoso.example";
}

void move_to(Customer& customer, std::string_view code) {
    const Country* country = find_country(code);
    REQUIRE(country != nullptr);
    customer.country = country->code;
    customer.postal_code = country->postal_code_example;
    customer.state = states_of(*country).empty() ? "" : states_of(*country).front().code;
    customer.registration_id.clear();
    customer.phone.clear();
}

// "domain: domain_prefix_must_be_a_name", or nothing.
std::string first_problem(const std::vector<FieldProblem>& problems) {
    if (problems.empty()) return {};
    return std::string(name_of(problems.front().field)) + ": " +
           std::string(name_of(problems.front().code));
}

}  // namespace

TEST_CASE("a sound customer of every cloud has no problem") {
    for (const Cloud cloud : all_of<Cloud>()) {
        CAPTURE(name_of(cloud));
        CHECK(first_problem(problems_of(sound_customer(cloud), now)) == "");
    }
}

TEST_CASE("each rule refuses what breaks it, at its field, and nothing else") {
    const Break rows[] = {
        {"no cloud", [](Customer& c) { c.cloud.clear(); }, F::cloud, ErrorCode::must_not_be_empty},
        {"another cloud", [](Customer& c) { c.cloud = "moon"; }, F::cloud,
         ErrorCode::must_be_one_of_the_choices},
        {"no name", [](Customer& c) { c.company_name.clear(); }, F::company_name,
         ErrorCode::must_not_be_empty},
        {"a name of blanks", [](Customer& c) { c.company_name = " \u3000 "; }, F::company_name,
         ErrorCode::must_not_be_empty},
        {"a name of one letter", [](Customer& c) { c.company_name = "客"; }, F::company_name,
         ErrorCode::company_name_must_be_longer},
        {"a name of signs", [](Customer& c) { c.company_name = "!? -"; }, F::company_name,
         ErrorCode::company_name_must_not_be_only_special_characters},
        {"a legal form", [](Customer& c) { c.company_name = "G.m.b.H."; }, F::company_name,
         ErrorCode::company_name_must_not_be_only_a_legal_form},
        {"a name of 251", [](Customer& c) { c.company_name = repeated("客", 251); },
         F::company_name, ErrorCode::must_not_be_longer, "250"},
        {"a name of two lines", [](Customer& c) { c.company_name = "Con\ntoso"; }, F::company_name,
         ErrorCode::must_be_one_line},
        {"a name in Latin-1", [](Customer& c) { c.company_name = "M\xFCller"; }, F::company_name,
         ErrorCode::must_be_well_formed_text},
        {"no domain", [](Customer& c) { c.domain.clear(); }, F::domain,
         ErrorCode::must_not_be_empty},
        {"a suffix alone", [](Customer& c) { c.domain = ".onmicrosoft.com"; }, F::domain,
         ErrorCode::must_not_be_empty},
        {"a prefix of 28", [](Customer& c) { c.domain = repeated("a", 28) + ".onmicrosoft.com"; },
         F::domain, ErrorCode::domain_prefix_must_be_a_name},
        {"a prefix with a dot", [](Customer& c) { c.domain = "a.b.onmicrosoft.com"; }, F::domain,
         ErrorCode::domain_prefix_must_be_a_name},
        {"a prefix with an umlaut", [](Customer& c) { c.domain = "köln.onmicrosoft.com"; },
         F::domain, ErrorCode::domain_prefix_must_be_a_name},
        {"no domain at all", [](Customer& c) { c.domain = "contoso"; }, F::domain,
         ErrorCode::domain_prefix_must_be_a_name},
        {"no first name", [](Customer& c) { c.first_name.clear(); }, F::first_name,
         ErrorCode::must_not_be_empty},
        {"a first name of blanks", [](Customer& c) { c.first_name = "  "; }, F::first_name,
         ErrorCode::must_not_be_empty},
        {"a first name of 51", [](Customer& c) { c.first_name = repeated("é", 51); }, F::first_name,
         ErrorCode::must_not_be_longer, "50"},
        {"no last name", [](Customer& c) { c.last_name.clear(); }, F::last_name,
         ErrorCode::must_not_be_empty},
        {"no email", [](Customer& c) { c.email.clear(); }, F::email, ErrorCode::must_not_be_empty},
        {"half an email", [](Customer& c) { c.email = "ada@"; }, F::email,
         ErrorCode::email_must_be_an_address},
        {"the vendor's email", [](Customer& c) { c.email = "ada@Microsoft.COM"; }, F::email,
         ErrorCode::email_must_not_be_at_the_vendor},
        {"a phone of words", [](Customer& c) { c.phone = "call me"; }, F::phone,
         ErrorCode::phone_must_be_a_number},
        {"no country", [](Customer& c) { c.country.clear(); }, F::country,
         ErrorCode::must_not_be_empty},
        {"no such country", [](Customer& c) { c.country = "XX"; }, F::country,
         ErrorCode::country_must_be_known},
        {"no address", [](Customer& c) { c.address_line_1 = " "; }, F::address_line_1,
         ErrorCode::must_not_be_empty},
        {"an address of 201", [](Customer& c) { c.address_line_1 = repeated("a", 201); },
         F::address_line_1, ErrorCode::must_not_be_longer, "200"},
        {"a second line of 201", [](Customer& c) { c.address_line_2 = repeated("a", 201); },
         F::address_line_2, ErrorCode::must_not_be_longer, "200"},
        {"no city", [](Customer& c) { c.city = " "; }, F::city, ErrorCode::city_is_required},
        {"no postal code", [](Customer& c) { c.postal_code.clear(); }, F::postal_code,
         ErrorCode::postal_code_is_required, "10115"},
        {"a short postal code", [](Customer& c) { c.postal_code = "5066"; }, F::postal_code,
         ErrorCode::postal_code_must_match_the_country, "10115"},
        {"no language", [](Customer& c) { c.language.clear(); }, F::language,
         ErrorCode::must_not_be_empty},
        {"no such language", [](Customer& c) { c.language = "xx"; }, F::language,
         ErrorCode::language_must_be_known},
        {"no culture", [](Customer& c) { c.culture.clear(); }, F::culture,
         ErrorCode::must_not_be_empty},
        {"no such culture", [](Customer& c) { c.culture = "de-XX"; }, F::culture,
         ErrorCode::culture_must_be_known},
        {"an unknown vetting", [](Customer& c) { c.nonprofit = "Maybe"; }, F::nonprofit,
         ErrorCode::must_be_one_of_the_choices},
        {"education without a website", [](Customer& c) { c.education = "InReview"; },
         F::education_website, ErrorCode::website_is_required_for_education},
        {"a website with a blank",
         [](Customer& c) {
             c.education = "InReview";
             c.education_website = "https://uni koeln.de";
         },
         F::education_website, ErrorCode::web_address_must_be_a_link},
        {"an unknown agreement",
         [](Customer& c) {
             agree(c);
             c.agreement_type = "Handshake";
         },
         F::agreement_type, ErrorCode::must_be_one_of_the_choices},
        {"an agreement without its day",
         [](Customer& c) {
             agree(c);
             c.agreement_date.clear();
         },
         F::agreement_date, ErrorCode::must_not_be_empty},
        {"an agreement on no day",
         [](Customer& c) {
             agree(c);
             c.agreement_date = "2026-02-29";
         },
         F::agreement_date, ErrorCode::date_must_be_a_date},
        {"an agreement by no first name",
         [](Customer& c) {
             agree(c);
             c.agreement_first_name = " ";
         },
         F::agreement_first_name, ErrorCode::must_not_be_empty},
        {"an agreement by no last name",
         [](Customer& c) {
             agree(c);
             c.agreement_last_name.clear();
         },
         F::agreement_last_name, ErrorCode::must_not_be_empty},
        {"an agreement by no email",
         [](Customer& c) {
             agree(c);
             c.agreement_email.clear();
         },
         F::agreement_email, ErrorCode::must_not_be_empty},
        {"an agreement by half a phone",
         [](Customer& c) {
             agree(c);
             c.agreement_phone = "12";
         },
         F::agreement_phone, ErrorCode::phone_must_be_a_number},
        {"151 tags", [](Customer& c) { c.tags = numbered_tags(151); }, F::tags,
         ErrorCode::too_many_tags, "150"},
        {"a tag of 51", [](Customer& c) { c.tags = {repeated("ü", 51)}; }, F::tags,
         ErrorCode::must_not_be_longer, "50"},
        {"a blank tag", [](Customer& c) { c.tags = {" "}; }, F::tags, ErrorCode::must_not_be_empty,
         "50"},
        {"a tag twice", [](Customer& c) { c.tags = {"VIP", "vip"}; }, F::tags,
         ErrorCode::tag_must_not_repeat, "50"},
        {"notes of 10001", [](Customer& c) { c.notes = repeated("n", 10001); }, F::notes,
         ErrorCode::must_not_be_longer, "10000"},
    };
    for (const Break& row : rows) {
        CAPTURE(row.what);
        Customer customer = sound_customer();
        row.change(customer);
        const auto problems = problems_of(customer, now);
        REQUIRE(problems.size() == 1);
        CHECK(name_of(problems[0].field) == name_of(row.field));
        CHECK(name_of(problems[0].code) == name_of(row.code));
        CHECK(problems[0].detail == row.detail);
    }
}

TEST_CASE("what stands just inside every limit is accepted") {
    Customer customer = sound_customer();
    agree(customer);
    customer.company_name = repeated("客", 250);
    customer.domain = repeated("a", 27) + ".onmicrosoft.com";
    customer.first_name = repeated("é", 50);
    customer.address_line_1 = repeated("a", 200);
    customer.address_line_2 = repeated("a", 200);
    customer.tags = numbered_tags(149);
    customer.tags.push_back(repeated("ü", 50));
    customer.notes = repeated("n\n", 5000);
    customer.phone = "+49 (221) 123-456";
    customer.education = "InReview";
    customer.education_website = "https://uni.example/info?x=1";
    CHECK(first_problem(problems_of(customer, now)) == "");
}

TEST_CASE("every problem of an empty account is found, a field once and in the order of the form") {
    std::vector<std::string_view> fields;
    for (const FieldProblem& problem : problems_of(Customer{}, now)) {
        CHECK(problem.code == ErrorCode::must_not_be_empty);
        fields.push_back(name_of(problem.field));
    }
    CHECK(fields == std::vector<std::string_view>{"cloud", "company_name", "domain", "first_name",
                                                  "last_name", "email", "country", "address_line_1",
                                                  "language", "culture"});
}

TEST_CASE("a registration id and a phone number are required in 24 countries") {
    std::string where;
    for (const Country& country : countries()) {
        CAPTURE(country.code);
        Customer customer =
            sound_customer(country.code == "CN" ? Cloud::china_21vianet : Cloud::global);
        move_to(customer, country.code);
        const bool is_required_here = is_required(customer, F::registration_id);
        CHECK(is_required(customer, F::phone) == is_required_here);
        if (!is_required_here) {
            CHECK(first_problem(problems_of(customer, now)) == "");
            continue;
        }
        where += std::string(country.code) + " ";
        CHECK(first_problem(problems_of(customer, now)) ==
              "registration_id: registration_id_is_required");
        CHECK(problems_of(customer, now).front().detail ==
              find_registration_id(country.code)->names);
        customer.registration_id = "1";
        CHECK(first_problem(problems_of(customer, now)) ==
              "phone: phone_is_required_in_this_country");
        customer.phone = "+1 23 45";
        CHECK(first_problem(problems_of(customer, now)) == "");
    }
    CHECK(where == "AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA ");
}

TEST_CASE("a state is required, and of the list, in four countries alone") {
    for (const Country& country : countries()) {
        CAPTURE(country.code);
        const bool has_list = std::string_view("US CA CN MX").contains(country.code);
        Customer customer =
            sound_customer(country.code == "CN" ? Cloud::china_21vianet : Cloud::global);
        move_to(customer, country.code);
        customer.registration_id = "1";
        customer.phone = "555-555-0100";
        CHECK(is_required(customer, F::state) == has_list);
        customer.state.clear();
        CHECK(first_problem(problems_of(customer, now)) ==
              (has_list ? "state: state_is_required" : ""));
        customer.state = "Nirgendwo";
        CHECK(first_problem(problems_of(customer, now)) ==
              (has_list ? "state: state_must_be_known" : ""));
    }
}

TEST_CASE("customers are where their cloud is") {
    struct Row {
        Cloud cloud;
        const char* inside;
        const char* outside;
    };
    for (const Row& row :
         {Row{Cloud::global, "FR", "CN"}, Row{Cloud::us_government, "US", "CA"},
          Row{Cloud::germany, "NO", "US"}, Row{Cloud::china_21vianet, "CN", "TW"}}) {
        CAPTURE(name_of(row.cloud));
        Customer customer = sound_customer(row.cloud);
        move_to(customer, row.inside);
        CHECK(first_problem(problems_of(customer, now)) == "");
        move_to(customer, row.outside);
        CHECK(first_problem(problems_of(customer, now)) == "country: country_must_be_in_the_cloud");
    }
}

TEST_CASE("a qualification and an agreement are of the clouds that have them") {
    struct Row {
        Cloud cloud;
        bool has_qualifications;
        bool has_agreement;
    };
    for (const Row& row :
         {Row{Cloud::global, true, true}, Row{Cloud::us_government, false, false},
          Row{Cloud::germany, true, false}, Row{Cloud::china_21vianet, true, false}}) {
        CAPTURE(name_of(row.cloud));
        Customer customer = sound_customer(row.cloud);
        customer.nonprofit = "InReview";
        CHECK(first_problem(problems_of(customer, now)) ==
              (row.has_qualifications ? "" : "nonprofit: not_available_in_this_cloud"));
        customer.nonprofit.clear();
        agree(customer);
        CHECK(first_problem(problems_of(customer, now)) ==
              (row.has_agreement ? "" : "agreement_type: not_available_in_this_cloud"));
    }
}

TEST_CASE("the day of an agreement is past or has begun somewhere on earth") {
    Customer customer = sound_customer();
    agree(customer);
    const auto answer_at = [&](const char* day, std::int64_t at) {
        customer.agreement_date = day;
        return first_problem(problems_of(customer, at));
    };
    constexpr std::int64_t midnight = 1'795'132'800'000;  // 2026-11-20T00:00:00Z
    CHECK(iso_timestamp(midnight) == "2026-11-20T00:00:00.000Z");
    const std::string future = "agreement_date: date_must_not_be_in_the_future";
    CHECK(answer_at("1999-12-31", midnight) == "");
    CHECK(answer_at("2026-11-20", midnight) == "");
    // On the Line Islands, fourteen hours ahead, the twenty-first begins at ten.
    CHECK(answer_at("2026-11-21", midnight + 10 * hour - 1) == future);
    CHECK(answer_at("2026-11-21", midnight + 10 * hour) == "");
    CHECK(answer_at("2026-11-22", midnight + 23 * hour) == future);
    CHECK(answer_at("2026-11-21T00:00:00Z", midnight + 9 * hour) == future);
    CHECK(answer_at("2026-11-20T23:59:59Z", midnight) == "");
}

TEST_CASE("the fields that an agreement or education asks for are required with it") {
    Customer customer = sound_customer();
    for (const F field : {F::agreement_date, F::agreement_first_name, F::agreement_last_name,
                          F::agreement_email, F::education_website}) {
        CAPTURE(name_of(field));
        CHECK_FALSE(is_required(customer, field));
    }
    agree(customer);
    customer.education = "InReview";
    for (const CustomerFieldRow& row : customer_fields()) {
        Customer without = customer;
        write(without, row.field, {});
        if (row.field == F::agreement_type || row.field == F::education) continue;
        CAPTURE(name_of(row.field));
        const auto problems = problems_of(without, now);
        const bool is_missed =
            std::ranges::find(problems, row.field, &FieldProblem::field) != problems.end();
        CHECK(is_required(customer, row.field) == is_missed);
    }
}

TEST_CASE("an imported oddity does not block the edit of another field") {
    Customer before = sound_customer();
    before.email = "nobody";
    before.postal_code = "?";
    before.state = "NRW";
    before.language.clear();
    Customer after = before;
    after.city = "Bonn";
    CHECK(first_problem(problems_of_edit(before, after, now)) == "");
    after.email = "nobody@";
    CHECK(first_problem(problems_of_edit(before, after, now)) == "email: email_must_be_an_address");
    after = before;
    after.city.clear();
    CHECK(first_problem(problems_of_edit(before, after, now)) == "city: city_is_required");
}

TEST_CASE("an edit answers for the rules it brings into force elsewhere") {
    Customer before = sound_customer();
    Customer after = before;
    after.country = "US";
    CHECK(first_problem(problems_of_edit(before, after, now)) == "state: state_is_required");
    after = before;
    after.country = "PL";
    after.postal_code = "00-950";
    CHECK(first_problem(problems_of_edit(before, after, now)) ==
          "registration_id: registration_id_is_required");
    // An odd postal code was odd in the old country; in the new one it is odd anew.
    before.postal_code = "?";
    after = before;
    after.country = "FR";
    CHECK(first_problem(problems_of_edit(before, after, now)) ==
          "postal_code: postal_code_must_match_the_country");
}

TEST_CASE("a value is judged alone by its field's kind") {
    CHECK(problems_of_value(row_of(F::directory_email), std::string("nobody")).size() == 1);
    CHECK(problems_of_value(row_of(F::relationship), std::string("reseller")).empty());
    CHECK(problems_of_value(row_of(F::relationship), std::string("sibling")).size() == 1);
    CHECK(problems_of_value(row_of(F::account_validation), std::string("Rumoured")).size() == 1);
    CHECK(problems_of_value(row_of(F::custom_domains), TextList{"a\nb"}).size() == 1);
    CHECK(problems_of_value(row_of(F::unknown_members), std::string("{\n}")).empty());
    CHECK(problems_of_value(row_of(F::city), Value{}).empty());
    CHECK(problems_of_value(row_of(F::removed), true).empty());
}

TEST_CASE("a record without a cloud that is known counts as global") {
    Customer customer = sound_customer();
    CHECK(cloud_of(customer) == Cloud::global);
    customer.cloud = "moon";
    CHECK(cloud_of(customer) == Cloud::global);
    customer.cloud = "china_21vianet";
    CHECK(cloud_of(customer) == Cloud::china_21vianet);
}

TEST_CASE("a domain's prefix is what stands before its cloud's suffix") {
    Customer customer = sound_customer();
    CHECK(domain_prefix_of(customer) == "contoso");
    customer.domain = "contoso.example";
    CHECK(domain_prefix_of(customer) == "contoso.example");
    customer = sound_customer(Cloud::china_21vianet);
    CHECK(domain_prefix_of(customer) == "contoso");
    customer.domain.clear();
    CHECK(domain_prefix_of(customer) == "");
}
