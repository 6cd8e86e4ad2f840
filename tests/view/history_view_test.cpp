#include "view/history_view.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

// "Customer added, Customer updated | Customer removed": where one stands is the bar.
std::string walk_of(const HistoryView& view) {
    std::string all;
    for (std::size_t i = 0; i <= view.steps.size(); ++i) {
        if (i == view.done) all += "|";
        if (i < view.steps.size()) all += view.steps[i].what + (view.steps[i].is_done ? "." : "?");
    }
    return all;
}

std::string places(const std::vector<std::size_t>& list) {
    std::string all;
    for (const std::size_t place : list)
        all += std::to_string(place);
    return all;
}

}  // namespace

TEST_CASE("the steps stand in the order in which they were done, and one stands among them") {
    Office office;
    FakeLocale locale;
    const auto walk = [&] { return walk_of(history_view(office.state, speech_in(locale), {})); };
    CHECK(walk() == "|");
    office.add(1);
    office.set(1, F::city, std::string("Bonn"));
    office.must(RemoveCustomers{{customer_id(1)}});
    CHECK(walk() == "Customer added.Customer updated.Customer removed.|");
    office.undo();
    office.undo();
    CHECK(walk() == "Customer added.|Customer updated?Customer removed?");
    office.redo();
    CHECK(walk() == "Customer added.Customer updated.|Customer removed?");
    office.set(1, F::city, std::string("Ulm"));
    CHECK(walk() == "Customer added.Customer updated.Customer updated.|");
}

TEST_CASE("the plan names what would be undone, newest first, or done again, oldest first") {
    Office office;
    FakeLocale locale;
    office.add(1);
    for (const char* city : {"Bonn", "Ulm", "Kiel"})
        office.set(1, F::city, std::string(city));
    office.undo();
    const HistoryView view = history_view(office.state, speech_in(locale), {});
    CHECK(view.done == 3);
    CHECK(places(plan_to(view, 1).undone) == "21");
    CHECK(places(plan_to(view, 4).redone) == "3");
    CHECK(places(plan_to(view, 9).redone) == "3");
    CHECK(plan_to(view, 3).is_nothing());
}

TEST_CASE("carrying the plan out leads to the state as it was there") {
    Office office;
    FakeLocale locale;
    office.add(1);
    std::vector<std::string> cities{office.fields(1).city};
    for (const char* city : {"Bonn", "Ulm", "Kiel", "Jena"}) {
        office.set(1, F::city, std::string(city));
        cities.emplace_back(city);
    }
    for (const std::size_t target : {3U, 1U, 5U, 2U, 4U}) {
        const HistoryPlan plan = plan_to(history_view(office.state, speech_in(locale), {}), target);
        for (std::size_t i = 0; i < plan.undone.size(); ++i)
            office.undo();
        for (std::size_t i = 0; i < plan.redone.size(); ++i)
            office.redo();
        CHECK(history_view(office.state, speech_in(locale), {}).done == target);
        CHECK(office.fields(1).city == cities[target - 1]);
    }
}

TEST_CASE("a plan that leads over a step that the role may not take back says why") {
    Office office;
    FakeLocale locale;
    office.add(1);
    office.must(RemoveCustomers{{customer_id(1)}});
    const HistoryView view =
        history_view(office.state, speech_in(locale), {.roles = {Role::helpdesk_agent}});
    CHECK(plan_to(view, 0).why_not.contains("Admin agent"));
    CHECK(plan_to(view, 2).why_not.empty());
}

TEST_CASE("what a step changed is told field by field") {
    Office office;
    FakeLocale locale;
    const Stamp added = office.add(1);
    const Stamp changed = office.must(UpdateCustomer{
        customer_id(1), {{F::city, std::string("Bonn")}, {F::notes, std::string("n")}}});
    const HistoryDetail detail = history_detail(office.state, speech_in(locale), changed);
    REQUIRE(detail.changes.size() == 2);
    CHECK(detail.changes[0].customer == "Contoso");
    CHECK(detail.changes[0].field == "City");
    CHECK(detail.changes[0].before == "Köln");
    CHECK(detail.changes[0].after == "Bonn");
    CHECK(detail.changes[1].before == "empty");
    CHECK(history_detail(office.state, speech_in(locale), added).added ==
          std::vector<std::string>{"Contoso"});
    CHECK(history_detail(office.state, speech_in(locale), {}).changes.empty());
}
