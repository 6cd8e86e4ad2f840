#include "view/bulk_view.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

// Adatum in Germany, Contoso in China, Fabrikam removed.
Office office_of_three() {
    Office office;
    office.add(1, sound_customer(Cloud::global, "Adatum"));
    office.set(1, F::tags, TextList{"VIP", "old"});
    office.add(2, sound_customer(Cloud::china_21vianet, "Contoso"));
    office.add(3, sound_customer(Cloud::global, "Fabrikam"));
    office.must(RemoveCustomers{{customer_id(3)}});
    return office;
}

BulkPlan plan_of(const Office& office, const BulkOrder& order) {
    BulkPlan plan;
    plan.begin(office.state, order, {0, 1, 2}, 1);
    while (plan.work(
        [&](const Command& command) { return decide(office.state, command, office.context()); },
        1)) {
    }
    return plan;
}

std::string text_of(const BulkPlan& plan) {
    FakeLocale locale;
    std::string all;
    for (std::size_t i = 0; i < plan.rows(); ++i) {
        const BulkRow row = plan.row(i, speech_in(locale));
        all += (row.is_left_out ? "- " : "+ ") + row.name + " (" + row.text + ") ";
    }
    return all;
}

}  // namespace

TEST_CASE("a plan says for each customer what would change, or why it is left out") {
    struct Row {
        BulkOrder order;
        std::string text;
        std::size_t unchanged;
    };
    const Row rows[] = {
        {{.kind = BulkKind::tags, .added_tags = {"new"}},
         "- Fabrikam (This customer has been removed. Undo its removal first.) + Adatum (Tags: "
         "VIP, old → VIP, old, new) "
         "+ Contoso (Tags: empty → new) ",
         0},
        {{.kind = BulkKind::tags, .removed_tags = {"VIP", "old"}},
         "- Fabrikam (This customer has been removed. Undo its removal first.) + Adatum (Tags: "
         "VIP, old → empty) ",
         1},
        {{.kind = BulkKind::fields, .edits = {{F::culture, std::string("de-DE")}}},
         "- Fabrikam (This customer has been removed. Undo its removal first.) ",
         2},
        {{.kind = BulkKind::fields, .edits = {{F::language, std::string("en")}}},
         "- Fabrikam (This customer has been removed. Undo its removal first.) + Adatum (Language: "
         "German → en) "
         "+ Contoso (Language: German → en) ",
         0},
        {{.kind = BulkKind::remove},
         "- Fabrikam (This customer has been removed. Undo its removal first.) + Adatum (Leaves "
         "the list) "
         "+ Contoso (Leaves the list) ",
         0},
    };
    const Office office = office_of_three();
    for (const Row& row : rows) {
        const BulkPlan plan = plan_of(office, row.order);
        CHECK(text_of(plan) == row.text);
        CHECK(plan.unchanged() == row.unchanged);
        CHECK(plan.changed() + plan.unchanged() + plan.left_out() == 3);
    }
}

TEST_CASE("whoever a rule refuses is left out, and the others are changed") {
    Office office = office_of_three();
    const BulkPlan plan = plan_of(
        office, {.kind = BulkKind::fields, .edits = {{F::postal_code, std::string("50667")}}});
    CHECK(plan.left_out() == 2);
    FakeLocale locale;
    CHECK(plan.row(0, speech_in(locale)).name == "Contoso");
    CHECK(plan.row(0, speech_in(locale)).text.starts_with("Postal code: "));
    office.must(plan.command());
    CHECK(office.fields(1).postal_code == "50667");
    CHECK(office.fields(2).postal_code == "200000");
}

TEST_CASE("what a role may not do leaves everybody out") {
    Office office = office_of_three();
    office.role = Role::helpdesk_agent;
    const BulkPlan plan = plan_of(office, {.kind = BulkKind::tags, .added_tags = {"new"}});
    CHECK(plan.changed() == 0);
    CHECK(plan.left_out() == 3);
}

TEST_CASE("the plan's command does what the plan said, in one transaction") {
    Office office = office_of_three();
    const std::string before = registers_of(office.state);
    const std::size_t entries = office.state.log.size();
    office.must(plan_of(office, {.kind = BulkKind::tags, .added_tags = {"a", "b"}}).command());
    CHECK(office.fields(1).tags == TextList{"VIP", "old", "a", "b"});
    CHECK(office.fields(2).tags == TextList{"a", "b"});
    office.must(plan_of(office, {.kind = BulkKind::remove}).command());
    CHECK(office.fields(1).removed == true);
    CHECK(office.state.log.size() == entries + 2);
    office.undo();
    office.undo();
    CHECK(office.fields(1).tags == TextList{"VIP", "old"});
    CHECK_FALSE(office.fields(2).removed);
}

TEST_CASE("a plan goes a slice at a time, and begins anew for another order") {
    const Office office = office_of_three();
    BulkPlan plan;
    const BulkOrder order{.kind = BulkKind::remove};
    CHECK_FALSE(plan.is_for(order, 1));
    plan.begin(office.state, order, {0, 1}, 1);
    const auto rehearse = [&](const Command& command) {
        return decide(office.state, command, office.context());
    };
    CHECK(plan.work(rehearse, 1));
    CHECK(plan.done() == 1);
    CHECK_FALSE(plan.work(rehearse, 5));
    CHECK(plan.is_done());
    CHECK(plan.is_for(order, 1));
    CHECK_FALSE(plan.is_for(order, 2));
    CHECK_FALSE(plan.is_for({.kind = BulkKind::tags}, 1));
    plan.begin(office.state, {.kind = BulkKind::tags}, {0, 1}, 1);
    CHECK(plan.is_done());
    CHECK(plan.rows() == 0);
}

TEST_CASE("what tells customers apart is not set for many at once") {
    CHECK(may_be_set_together(F::culture));
    CHECK(may_be_set_together(F::notes));
    for (const F field : {F::company_name, F::email, F::domain, F::cloud, F::tags, F::relationship})
        CHECK_FALSE(may_be_set_together(field));
    CHECK(fields_to_set_together().size() > 10);
}
