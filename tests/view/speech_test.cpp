#include "view/speech.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/sound_customer.h"

namespace {

using F = CustomerField;

}  // namespace

TEST_CASE("a value is read in the person's language") {
    FakeLocale locale;
    struct Row {
        F field;
        Value value;
        const char* en;
        const char* de;
    };
    const Row rows[] = {
        {F::city, Value{}, "", ""},
        {F::city, std::string("Köln"), "Köln", "Köln"},
        {F::delegated_access, true, "Yes", "Ja"},
        {F::delegated_access, false, "No", "Nein"},
        {F::tags, TextList{"VIP", "neu"}, "VIP, neu", "VIP, neu"},
        {F::cloud, std::string("us_government"), "US Government", "US-Regierung"},
        {F::relationship, std::string("reseller"), "Cloud reseller", "Cloud-Vertriebspartner"},
        {F::relationship, std::string("Microsoft Support"), "Microsoft support",
         "Microsoft-Support"},
        {F::education, std::string("InReview"), "In review", "In Prüfung"},
        {F::agreement_type, std::string("MicrosoftCustomerAgreement"),
         "Microsoft Customer Agreement", "Microsoft-Kundenvereinbarung"},
        {F::account_validation, std::string("NotReady"), "Not ready", "Nicht bereit"},
        {F::country, std::string("DE"), "Germany", "Deutschland"},
        {F::directory_country, std::string("de"), "Germany", "Deutschland"},
        {F::culture, std::string("de-DE"), "German (Germany)", "German (Germany)"},
        {F::agreement_date, std::string("2026-11-20"), "2026-11-20", "2026-11-20"},
    };
    for (const Row& row : rows) {
        CAPTURE(name_of(row.field));
        CHECK(speech_in(locale).value(row.field, row.value) == row.en);
        CHECK(speech_in(locale, Language::de).value(row.field, row.value) == row.de);
    }
}

TEST_CASE("a value that nobody knows is read as it stands") {
    FakeLocale locale;
    for (const CustomerFieldRow& row : customer_fields()) {
        if (!std::holds_alternative<std::string Customer::*>(row.member)) continue;
        CAPTURE(name_of(row.field));
        for (const char* text : {"Sibling", "XX", "?", "微软"})
            CHECK(speech_in(locale).value(row.field, std::string(text)) == text);
    }
}

TEST_CASE("one is counted otherwise than none or many") {
    FakeLocale locale;
    const Speech speech = speech_in(locale);
    const auto count = [&](std::size_t number) {
        return speech.count(Word::customers_one, Word::customers_other, number);
    };
    CHECK(count(0) == "0 customers");
    CHECK(count(1) == "1 customer");
    CHECK(count(12'345) == "12'345 customers");
}

TEST_CASE("a moment is told, and never is nothing") {
    FakeLocale locale;
    CHECK(speech_in(locale).moment(Stamp{}) == "");
    CHECK(speech_in(locale).moment(next_stamp({}, 1, 0)) == "1970-01-01T00:00:00.000Z");
}

TEST_CASE("a customer is called by its name, or by what else tells it apart") {
    StoredCustomer customer{.id = {"some-id"}};
    CHECK(name_of(customer) == "some-id");
    customer.fields.domain = "contoso.example";
    CHECK(name_of(customer) == "contoso.example");
    customer.fields.billing_company_name = "Contoso Billing";
    CHECK(name_of(customer) == "Contoso Billing");
    customer.fields.company_name = "Contoso";
    CHECK(name_of(customer) == "Contoso");
}

TEST_CASE("a contact is called by as much of the name as is known") {
    Customer customer;
    CHECK(contact_of(customer) == "");
    customer.address_last_name = "King";
    CHECK(contact_of(customer) == "King");
    customer.first_name = "Ada";
    CHECK(contact_of(customer) == "Ada King");
    customer.last_name = "Lovelace";
    CHECK(contact_of(customer) == "Ada Lovelace");
}

TEST_CASE("a place in a table is said in words, another stays as it is") {
    FakeLocale locale;
    const Speech german = speech_in(locale, Language::de);
    CHECK(german.place("row 3") == "Zeile 3");
    CHECK(german.place("row 3, column 2") == "Zeile 3, Spalte 2");
    CHECK(german.place("/items/3/id") == "/items/3/id");
    CHECK(german.place("").empty());
}
