#include "view/duplicates_view.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

Office office_of_two() {
    Office office;
    office.add(1, sound_customer(Cloud::global, "Contoso"));
    Customer other = sound_customer(Cloud::global, "Kontoso");
    other.registration_id = "HRB 1";
    office.add(2, other);
    return office;
}

}  // namespace

TEST_CASE("a group says in words who it is and why") {
    const Office office = office_of_two();
    FakeLocale locale;
    DuplicateSearch search;
    while (search.work(office.state.customers)) {
    }
    REQUIRE(search.groups().size() == 1);
    struct Row {
        Language language;
        std::string_view standing, reasons;
    };
    const Row rows[] = {
        {Language::en, "Likely",
         "similar company name in the same place, same email address, same address"},
        {Language::de, "Wahrscheinlich",
         "ähnlicher Firmenname am selben Ort, gleiche E-Mail-Adresse, gleiche Adresse"},
        {Language::zh, "很可能", "公司名称相近且所在地相同、电子邮件地址相同、地址相同"},
    };
    for (const auto& [language, standing, reasons] : rows) {
        const DuplicateRow row = duplicate_row(office.state.customers, search.groups().front(),
                                               speech_in(locale, language));
        CHECK(row.standing == standing);
        CHECK(row.reasons == reasons);
        CHECK(row.suspicion == Suspicion::likely);
    }
    CHECK(duplicate_row(office.state.customers, search.groups().front(), speech_in(locale)).names ==
          "Contoso, Kontoso");
}

TEST_CASE("side by side each field shows what is held, whose it is and what will be") {
    const Office office = office_of_two();
    FakeLocale locale;
    const std::vector<StoredCustomer> members{*office.state.find(customer_id(1)),
                                              *office.state.find(customer_id(2))};
    const auto outcome = decide(office.state, merge_command(members, 0, {}), office.context());
    const MergeView view = merge_view(members, 0, {}, outcome, speech_in(locale));
    CHECK(view.names == std::vector<std::string>{"A: Contoso", "B: Kontoso"});
    CHECK(view.why_not.empty());
    const auto row = [&](F field) {
        return *std::ranges::find(view.rows, field, &MergeRowView::field);
    };
    CHECK(row(F::city).options == std::vector<std::string>{"Köln (A, B)"});
    CHECK_FALSE(row(F::city).differs);
    CHECK(row(F::registration_id).options == std::vector<std::string>{"empty (A)", "HRB 1 (B)"});
    CHECK(row(F::registration_id).result == "HRB 1");
    CHECK(row(F::registration_id).differs);
    const Result<Transaction> refused = refuse(ErrorCode::must_not_be_empty, "postal_code");
    CHECK(merge_view(members, 0, {}, refused, speech_in(locale))
              .why_not.starts_with("Postal code: "));
}
