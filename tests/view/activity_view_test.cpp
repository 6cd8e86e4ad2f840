#include "view/activity_view.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
        all += (all.empty() ? "" : " | ") + line;
    return all;
}

// Newest first: what was done, and how it stands.
std::string standing_of(const State& state) {
    FakeLocale locale;
    std::string all;
    for (const ActivityRow& row : activity_rows(state, speech_in(locale), {}, customer_id(1)))
        all += (all.empty() ? "" : ", ") + row.what + (row.is_undone ? " (undone)" : "") +
               (row.may_be_undone ? "*" : "");
    return all;
}

}  // namespace

TEST_CASE("the log tells who did what when to whom, newest first") {
    Office office;
    FakeLocale locale;
    office.add(1);
    office.author.clear();
    office.set(1, F::city, std::string("Bonn"));
    const auto rows = activity_rows(office.state, speech_in(locale), {}, customer_id(1));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].what == "Customer updated");
    CHECK(rows[0].who == "You");
    CHECK(rows[0].whom == "Contoso");
    CHECK(rows[0].when == "2026-11-20T21:38:30.000Z");
    CHECK(rows[0].customer_route == "#/customers/" + customer_id(1).text);
    CHECK(joined(rows[0].details) == "City: Köln → Bonn");
    CHECK(rows[1].what == "Customer added");
    CHECK(rows[1].who == "Ada");
    CHECK(rows[1].details.empty());
    const auto german =
        activity_rows(office.state, speech_in(locale, Language::de), {}, customer_id(1));
    CHECK(german[0].what == "Kunde aktualisiert");
    CHECK(joined(german[0].details) == "Ort: Köln → Bonn");
}

TEST_CASE("of many details the first four are told, and the rest counted") {
    Office office;
    FakeLocale locale;
    office.add(1);
    office.must(UpdateCustomer{customer_id(1),
                               {{F::notes, std::string("n")},
                                {F::tags, TextList{"a", "b"}},
                                {F::purchase_permission, true},
                                {F::company_name, std::string("Fabrikam")},
                                {F::address_line_2, std::string("2")},
                                {F::city, std::string("Bonn")}}});
    const auto rows = activity_rows(office.state, speech_in(locale), {}, customer_id(1));
    CHECK(joined(rows[0].details) ==
          "Company name: Contoso → Fabrikam | Customer may purchase: empty → Yes | "
          "Address line 2: empty → 2 | City: Köln → Bonn");
    CHECK(rows[0].more_details == 2);
}

TEST_CASE("what is only bookkeeping is no detail") {
    Office office;
    FakeLocale locale;
    office.add(1);
    office.must(RemoveCustomers{{customer_id(1)}});
    CHECK(joined(activity_rows(office.state, speech_in(locale), {}, customer_id(1))[0].details) ==
          "Relationship: Cloud reseller → None");
}

TEST_CASE("an import names its file and how many customers it was about") {
    Office office;
    FakeLocale locale;
    office.must(ImportCustomers{.source = "list.json",
                                .customers = {listed(customer_id(1), sound_customer()),
                                              listed(customer_id(2), sound_customer())}});
    const auto rows = activity_rows(office.state, speech_in(locale), {}, customer_id(1));
    CHECK(rows[0].whom == "2 customers");
    CHECK(rows[0].customer_route.empty());
    CHECK(joined(rows[0].details) == "list.json");
}

TEST_CASE("what was undone says so until it is done again") {
    Office office;
    office.add(1);
    office.set(1, F::city, std::string("Bonn"));
    CHECK(standing_of(office.state) == "Customer updated*, Customer added*");
    office.undo();
    CHECK(standing_of(office.state) == "Undone*, Customer updated (undone), Customer added*");
    office.redo();
    CHECK(standing_of(office.state) ==
          "Redone*, Undone (undone), Customer updated, Customer added*");
    office.undo();
    CHECK(standing_of(office.state) ==
          "Undone*, Redone (undone), Undone, Customer updated (undone), Customer added*");
}

TEST_CASE("an undo names what it took back, and leads to no page that is gone") {
    Office office;
    FakeLocale locale;
    office.add(1);
    office.undo();
    auto rows = activity_rows(office.state, speech_in(locale), {}, customer_id(1));
    CHECK(joined(rows[0].details) == "Customer added");
    CHECK(rows[0].customer_route.empty());
    CHECK(rows[1].customer_route.empty());
    CHECK(rows[1].whom == "Contoso");
    office.redo();
    rows = activity_rows(office.state, speech_in(locale), {}, customer_id(1));
    CHECK(joined(rows[0].details) == "Customer added");
    CHECK_FALSE(rows[0].customer_route.empty());
}

TEST_CASE("one customer's history is what concerns it, and no more") {
    Office office;
    FakeLocale locale;
    office.must(ImportCustomers{.source = "list.json",
                                .customers = {listed(customer_id(1), sound_customer()),
                                              listed(customer_id(2), sound_customer())}});
    office.set(1, F::city, std::string("Bonn"));
    office.set(2, F::city, std::string("Aachen"));
    const auto rows = activity_rows(office.state, speech_in(locale), {}, customer_id(2));
    REQUIRE(rows.size() == 2);
    CHECK(joined(rows[0].details) == "City: Köln → Aachen");
    CHECK(rows[1].what == "Customers imported");
    CHECK(activity_rows(office.state, speech_in(locale), {}, customer_id(9)).empty());
}

TEST_CASE("a toast says what was just done") {
    Office office;
    FakeLocale locale;
    const auto said = [&] {
        return done_text(office.state, speech_in(locale), office.state.log.back());
    };
    office.add(1);
    CHECK(said() == "Contoso added");
    office.set(1, F::city, std::string("Bonn"));
    CHECK(said() == "Contoso updated");
    office.undo();
    CHECK(said() == "Undone: Customer updated");
    office.redo();
    CHECK(said() == "Redone: Customer updated");
    office.must(RemoveCustomers{{customer_id(1)}});
    CHECK(said() == "Contoso removed");
    office.must(ImportCustomers{.source = "list.json",
                                .customers = {listed(customer_id(2), sound_customer()),
                                              listed(customer_id(3), sound_customer())}});
    CHECK(said() == "2 customers imported");
    office.must(ImportCustomers{.name = TransactionName::load_demo,
                                .source = "demo",
                                .customers = {listed(customer_id(4), sound_customer())}});
    CHECK(said() == "Demo loaded");
}

TEST_CASE("what the role may not do it may not take back either, and the log says who may") {
    Office office;
    FakeLocale locale;
    office.add(1);
    office.set(1, F::city, std::string("Bonn"));
    office.must(RemoveCustomers{{customer_id(1)}});
    const Viewer helper{.roles = {Role::helpdesk_agent}};
    const auto rows = activity_rows(office.state, speech_in(locale), helper, customer_id(1));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].why_not.contains("Admin agent"));  // Removing.
    CHECK(rows[1].why_not.contains("Admin agent"));  // An address is bill-to data.
    CHECK(rows[2].why_not.contains("Admin agent"));  // Adding.
    for (const Role role : all_of<Role>()) {
        office.role = role;
        for (const ActivityRow& row : activity_rows(office.state, speech_in(locale),
                                                    Viewer{.roles = {role}}, customer_id(1))) {
            CAPTURE(name_of(role));
            CAPTURE(row.what);
            const auto answer = decide(office.state, UndoTransaction{row.stamp}, office.context());
            const bool is_denied = !answer && answer.error().code == ErrorCode::not_permitted;
            CHECK(is_denied == !row.why_not.empty());
        }
    }
}
