// The rules that a workspace follows, and its clock.

#include "base/date.h"
#include "tests/helpers/desk_page.h"

namespace {

constexpr std::int64_t day = 86'400'000;

// A reseller's review that is decided in three days.
void begin_a_review(DeskPage& desk) {
    std::vector<WorldRecord> news;
    const RecordKey reseller{RecordType::organisation, "a1000000-0000-4000-8000-000000000002"};
    WorldRecord record = desk.workspace.state().world.registers_of(reseller);
    auto fields = read_as<Organisation>(record);
    fields.enrolment = name_of(EnrolmentState::in_review);
    fields.enrolment_due = iso_timestamp(desk.clock.now + 3 * day);
    fields.review_outcome = name_of(EnrolmentTrigger::authorize);
    record = world_record_of(reseller.id, fields);
    for (Register& one : record.registers)
        one.stamp = next_stamp(desk.workspace.state().latest, 9, desk.clock.now);
    REQUIRE(
        desk.workspace.submit(ImportCustomers{.source = "x", .customers = {}, .world = {record}})
            .has_value());
    desk.settle();
}

}  // namespace

TEST_CASE("the rules of the workspace say what they decide, and others are chosen") {
    DeskPage desk(true);
    desk.go("#/settings");
    CHECK(desk.page->node(NodeRole::link, "Rules and clock").href == "#/rules");
    desk.go("#/rules");
    CHECK(desk.shows(NodeRole::heading, "Rules and clock"));
    CHECK(desk.page->node(NodeRole::radio, "Cloud Solution Provider, 2018 to 2021").checked ==
          NodeFlag::on);
    CHECK(desk.shows(NodeRole::paragraph, "At any time, prorated"));
    desk.page->click(NodeRole::radio, "New commerce, 2023");
    CHECK(rule_profile_of(desk.workspace.state().world) == RuleProfile::nce_2023);
    CHECK(desk.shows(NodeRole::paragraph, "Within 7 days"));
    desk.page->click(NodeRole::radio, "Extended service term, 2026");
    CHECK(desk.shows(NodeRole::paragraph,
                     "Microsoft Entra ID, PartnerID, Microsoft AI Cloud Partner Program"));
}

TEST_CASE("rules that relationships stand under cannot be changed, and the page says why") {
    DeskPage desk(true);
    desk.workspace.act_as({.organisation = "a1000000-0000-4000-8000-000000000004",
                           .user = "b1000000-0000-4000-8000-000000000012"});
    Customer fields = unpack(desk.workspace.state().customers.front()).fields;
    fields.commerce_id.clear();
    REQUIRE(
        desk.workspace.submit(AddCustomer{desk.workspace.new_customer_id(), fields}).has_value());
    desk.go("#/rules");
    CHECK(desk.page->node(NodeRole::radio, "New commerce, 2023").disabled);
    CHECK(desk.shows(NodeRole::paragraph,
                     say(Language::en, Word::error_rules_are_fixed_by_relationships)));
}

TEST_CASE(
    "simulated time is advanced by days and to the next event, and the page says what happened") {
    DeskPage desk(true);
    begin_a_review(desk);
    desk.go("#/rules");
    CHECK(desk.page->node(NodeRole::button, "Advance by 1 day").disabled);
    CHECK_FALSE(desk.shows(NodeRole::button, iso_date(desk.clock.now)));
    desk.page->click(NodeRole::radio, "Simulated time");
    const std::int64_t begun = desk.workspace.world_milliseconds();
    CHECK(desk.shows(NodeRole::button, "Simulated time: " + iso_date(begun)));
    CHECK(desk.shows(NodeRole::paragraph, "Fabrikam Systemhaus GmbH: the review is decided"));
    desk.page->click(NodeRole::button, "Advance by 1 day");
    CHECK(desk.workspace.world_milliseconds() == begun + day);
    CHECK(desk.shows(NodeRole::paragraph, "Nothing was due."));
    desk.page->click(NodeRole::button, "Advance to the next event");
    CHECK(desk.shows(NodeRole::paragraph, "Fabrikam Systemhaus GmbH: Authorized"));
    const std::int64_t decided = desk.workspace.world_milliseconds();
    desk.page->type(NodeRole::text_field, "Days", "0");
    CHECK(desk.page->node(NodeRole::button, "Advance by so many days").disabled);
    desk.page->type(NodeRole::text_field, "Days", "12");
    desk.page->click(NodeRole::button, "Advance by so many days");
    CHECK(desk.workspace.world_milliseconds() == decided + 12 * day);
    desk.page->click(NodeRole::radio, "Real time");
    CHECK(desk.workspace.has_own_time());
    CHECK(desk.shows(NodeRole::region, say(Language::en, Word::clock_is_ahead)));
    desk.page->click(NodeRole::button, "Simulated time: " + iso_date(decided + 12 * day));
    CHECK(desk.shows(NodeRole::heading, "Rules and clock"));
}

TEST_CASE("while real time passes, what is due happens by itself and wakes the page once") {
    DeskPage desk(true);
    begin_a_review(desk);
    desk.go("#/activity");
    const auto enrolment = [&] {
        return find_party(desk.workspace.state().world, "a1000000-0000-4000-8000-000000000002")
            ->fields.enrolment;
    };
    CHECK(enrolment() == "in_review");
    desk.clock.now += 3 * day;
    desk.settle();
    CHECK(enrolment() == "authorized");
    CHECK(desk.shows(NodeRole::region, "Time passed: Fabrikam Systemhaus GmbH: Authorized"));
    const std::size_t entries = desk.workspace.state().log.size();
    desk.settle();
    CHECK(desk.workspace.state().log.size() == entries);
}
