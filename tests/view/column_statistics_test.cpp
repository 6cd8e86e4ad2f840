#include "view/column_statistics.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"

namespace {

using C = CustomerColumn;

std::string text_of(const ColumnStatistics& statistics) {
    std::string all = std::to_string(statistics.customers) + " customers, " +
                      std::to_string(statistics.distinct) + " distinct, " +
                      std::to_string(statistics.empty) + " empty:";
    for (const ColumnValue& value : statistics.top)
        all += " " + value.label + "=" + std::to_string(value.count);
    return all + "; " + statistics.least + ".." + statistics.most;
}

}  // namespace

TEST_CASE("a column's statistics count its values, the most frequent first") {
    Office office;
    for (std::uint64_t i = 1; i <= 3; ++i)
        office.add(i, sound_customer(Cloud::global, "company-" + std::to_string(i)));
    Customer with_agreement = sound_customer(Cloud::global, "company-4");
    with_agreement.agreement_type = "MicrosoftCustomerAgreement";
    with_agreement.agreement_date = "2026-02-03";
    with_agreement.agreement_first_name = "Ada";
    with_agreement.agreement_last_name = "Lovelace";
    with_agreement.agreement_email = "ada@contoso.example";
    office.add(4, with_agreement);
    office.set(1, CustomerField::tags, TextList{"VIP", "new"});
    office.set(2, CustomerField::tags, TextList{"new"});
    office.set(3, CustomerField::city, std::string("Bonn"));
    struct Row {
        C column;
        std::string text;
    };
    const Row rows[] = {
        {C::city, "4 customers, 2 distinct, 0 empty: Köln=3 Bonn=1; Bonn..Köln"},
        {C::tags, "4 customers, 2 distinct, 2 empty: new=2 VIP=1; VIP..new"},
        {C::country, "4 customers, 1 distinct, 0 empty: Germany=4; Germany..Germany"},
        {C::state, "4 customers, 0 distinct, 4 empty:; .."},
        {C::agreement_date,
         "4 customers, 1 distinct, 3 empty: 2026-02-03=1; 2026-02-03..2026-02-03"},
    };
    FakeLocale locale;
    CustomersView list;
    list.refresh(office.state, speech_in(locale), {});
    for (const Row& row : rows) {
        CAPTURE(name_of(row.column));
        CHECK(text_of(statistics_of(list, row.column)) == row.text);
    }
    CHECK(statistics_of(list, C::agreement_date).has_dates);
    CHECK_FALSE(statistics_of(list, C::city).has_dates);
}

TEST_CASE("statistics are of the customers that are shown, and name only the top") {
    Office office;
    for (std::uint64_t i = 1; i <= 30; ++i)
        office.add(i, sound_customer(Cloud::global, "company-" + std::to_string(i)));
    office.set(7, CustomerField::city, std::string("Bonn"));
    FakeLocale locale;
    CustomersView list;
    list.refresh(office.state, speech_in(locale), {});
    CHECK(statistics_of(list, C::company_name).distinct == 30);
    CHECK(statistics_of(list, C::company_name).top.size() == top_values);
    list.refresh(office.state, speech_in(locale), {.where = {{C::city, "Bonn"}}});
    CHECK(statistics_of(list, C::company_name).customers == 1);
}
