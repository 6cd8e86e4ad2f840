#include "view/import_view.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

ImportFile file_of(IncomingCustomers customers) {
    ImportFile file;
    file.name = "list.json";
    file.customers = std::move(customers);
    return file;
}

ImportView viewed(const State& state, ImportFile file, Language language = Language::en) {
    static FakeLocale locale;
    static Preview shown;
    shown = preview(state, std::move(file));
    return import_view(shown, speech_in(locale, language));
}

}  // namespace

TEST_CASE("an import is told customer by customer, what changes first") {
    Office office;
    office.add(1);
    office.add(2, sound_customer(Cloud::global, "Fabrikam"));
    Customer same;
    same.city = "Köln";
    Customer moved;
    moved.city = "Bonn";
    moved.notes = "moved";
    const ImportFile file =
        file_of({listed(customer_id(1), same), listed(customer_id(2), moved),
                 listed(customer_id(3), sound_customer(Cloud::global, "Newcomer"))});
    const ImportView view = viewed(office.state, file);
    CHECK(view.source == "list.json");
    CHECK(view.added == 1);
    CHECK(view.changed == 1);
    CHECK(view.unchanged == 1);
    CHECK_FALSE(view.is_nothing_new);
    CHECK(view.apply_label == "Import 2 customers");
    REQUIRE(view.rows.size() == 3);
    CHECK(view.rows[0].name == "Fabrikam");
    CHECK(view.rows[0].what == "Changed");
    CHECK(view.rows[0].detail == "2 fields");
    CHECK(view.rows[0].lines ==
          std::vector<std::string>{"City: Köln → Bonn", "Notes: empty → moved"});
    CHECK(view.rows[1].name == "Newcomer");
    CHECK(view.rows[1].what == "Added");
    CHECK(view.rows[1].lines.empty());
    CHECK(view.rows[2].name == "Contoso");
    CHECK(view.rows[2].what == "Unchanged");
}

TEST_CASE("a file without news says so") {
    Office office;
    office.add(1);
    ImportFile file = file_of({listed(customer_id(1), sound_customer())});
    const ImportView view = viewed(office.state, file);
    CHECK(view.is_nothing_new);
    CHECK(view.rows.size() == 1);
}

TEST_CASE("what was left out is told with its place, in the person's language") {
    ImportFile file = file_of({listed(customer_id(1), sound_customer())});
    file.skipped.add({ErrorCode::customer_has_no_id, "/items/3"});
    file.notices.add({ErrorCode::password_is_not_kept, "/items/4/password"});
    const ImportView view = viewed({}, file, Language::de);
    CHECK(view.skipped == 1);
    REQUIRE(view.skipped_items.size() == 1);
    CHECK(view.skipped_items[0].place == "/items/3");
    CHECK(view.skipped_items[0].text.starts_with("Der Eintrag nennt keine Microsoft-ID"));
    REQUIRE(view.notices.size() == 1);
    CHECK(view.notices[0].text == "Ein Kennwort in der Datei wird nicht übernommen.");
    CHECK(view.apply_label == "1 Kunden importieren");
}

TEST_CASE("an odd value comes in with a warning") {
    Customer odd = sound_customer();
    odd.email = "nobody";
    ImportFile file = file_of({listed(customer_id(1), odd)});
    const ImportView view = viewed({}, file);
    CHECK(view.added == 1);
    CHECK(view.warnings == 1);
    CHECK(view.rows[0].warnings ==
          std::vector<std::string>{
              "Email address: Enter an email address such as name@company.com."});
}

TEST_CASE("a customer without a name is called by its id") {
    Customer bare;
    bare.city = "Bonn";
    ImportFile file = file_of({listed(customer_id(1), bare)});
    CHECK(viewed({}, file).rows[0].name == customer_id(1).text);
}
