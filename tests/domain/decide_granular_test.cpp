#include "domain/decide_granular.h"

#include <doctest/doctest.h>

#include "base/date.h"
#include "domain/decide_time.h"
#include "facts/mail_kinds.h"
#include "records/granular_relationship.h"
#include "records/mail.h"
#include "tests/helpers/small_world.h"

namespace {

using D = DirectoryRole;

TextList named_roles(std::initializer_list<D> roles) {
    TextList names;
    for (const D role : roles)
        names.emplace_back(name_of(role));
    return names;
}

// A small world in which the direct partner's agent asks for granular administration.
struct Asked : SmallWorld {
    Asked() {
        act_as_admin_of("provider");
        must(request("reseller"));
        act_as_admin_of("reseller");
        must(AuthorizeProvider{"provider", true});
        act_as_agent_of("direct");
    }
    void act_as_agent_of(const std::string& company) {
        act_as_admin_of(company);
        const std::string id = company + " agent";
        if (state.world.find({RecordType::user, id}) == nullptr)
            add_user("agent", {std::string(name_of(Role::admin_agent))});
        actor.user = id;
    }
    static DraftGranular draft() {
        return {.id = "g",
                .customer = "customer",
                .reseller = {},
                .display_name = "Support of Contoso",
                .days = 60,
                .roles = named_roles({D::helpdesk_administrator, D::global_reader}),
                .auto_extend = AutoExtend::off};
    }
    RequestGranularApproval approval() const {
        return {.id = "g",
                .mail = "mail " + std::to_string(state.log.size()),
                .subject = "Please approve",
                .text = "By https://desk.example/#/x",
                .link = "https://desk.example/#/x"};
    }
    // Draft, lock, approve; the service takes its steps.
    void activate(const DraftGranular& draft = Asked::draft()) {
        act_as_agent_of("direct");
        must(draft);
        must(approval());
        act_as_admin_of("customer");
        must(ApproveGranular{"g"});
        pass(0);
        act_as_agent_of("direct");
    }
    void pass(int days) {
        constexpr std::int64_t day = 86'400'000;
        now += days * day;
        const std::string came =
            answer(LetTimePass{now, false, "notice " + std::to_string(state.log.size()) + " "});
        CHECK((came == "accepted" || came == "nothing_changed"));  // Often nothing is due.
    }
    GranularRelationship it() const {
        return read_as<GranularRelationship>(
            state.world.registers_of({RecordType::granular_relationship, "g"}));
    }
    std::string assigned(const std::string& id) const {
        return read_as<Assignment>(state.world.registers_of({RecordType::access_assignment, id}))
            .state;
    }
    std::size_t reminders() const {
        std::size_t count = 0;
        for (const WorldRecord& record : state.world.all(RecordType::mail))
            count += read_as<Mail>(record).kind == name_of(MailKind::granular_reminder) ? 1 : 0;
        return count;
    }
    template <class Order>
    std::string answer(const Order& order) {
        return std::string(answer_of(submit(order)));
    }
};

}  // namespace

TEST_CASE("days are counted on the calendar") {
    CHECK(days_after("2026-11-20T21:38:29.123Z", 0) == "2026-11-20T21:38:29.123Z");
    CHECK(days_after("2026-11-20T21:38:29.123Z", 11) == "2026-12-01T21:38:29.123Z");
    CHECK(days_after("2028-03-01T00:00:00.000Z", -1) == "2028-02-29T00:00:00.000Z");
    CHECK(days_after("2026-11-20T21:38:29.123Z", 730) == "2028-11-19T21:38:29.123Z");
}

TEST_CASE("granular administration is drafted, locked, approved, and active for its days") {
    Asked desk;
    desk.must(Asked::draft());
    CHECK(desk.it().state == "created");
    desk.must(desk.approval());
    CHECK(desk.it().state == "approval_pending");
    CHECK(desk.answer(Asked::draft()) == "granular_request_must_be_a_draft");
    desk.act_as_admin_of("customer");
    desk.must(ApproveGranular{"g"});
    CHECK(desk.it().state == "approved");
    CHECK(next_due(desk.state.world) == desk.it().due);
    desk.pass(0);
    CHECK(desk.it().state == "active");
    CHECK(desk.it().end_date == days_after(desk.it().activated_date, 60));
    desk.pass(29);
    CHECK(desk.reminders() == 0);
    desk.pass(2);
    CHECK(desk.reminders() == 2);  // Thirty days before, to both sides.
    desk.pass(28);
    CHECK(desk.reminders() == 6);
    desk.pass(2);
    CHECK(desk.it().state == "expired");
    CHECK(desk.reminders() == 8);
    desk.pass(366);
    CHECK(desk.it().state == "cleaned_up");
    CHECK(next_due(desk.state.world).empty());
}

TEST_CASE("one leap of time comes to the same as many steps") {
    Asked by_steps;
    by_steps.activate();
    for (int day = 0; day < 500; day += 5)
        by_steps.pass(5);
    Asked at_once;
    at_once.activate();
    at_once.pass(500);
    CHECK(by_steps.it() == at_once.it());
    CHECK(by_steps.reminders() == at_once.reminders());
}

TEST_CASE("an approval that nobody gives lapses after ninety days") {
    Asked desk;
    desk.must(Asked::draft());
    desk.must(desk.approval());
    desk.pass(89);
    CHECK(desk.it().state == "approval_pending");
    desk.pass(1);
    CHECK(desk.it().state == "cleaned_up");
    desk.act_as_admin_of("customer");
    CHECK(desk.answer(ApproveGranular{"g"}) == "granular_administration_has_ended");
}

TEST_CASE("what is extended by itself goes on for half a year at a time") {
    Asked desk;
    DraftGranular draft = Asked::draft();
    draft.auto_extend = AutoExtend::half_a_year;
    desk.activate(draft);
    const std::string first = desk.it().end_date;
    desk.pass(61);
    CHECK(desk.it().state == "active");
    CHECK(desk.it().end_date == days_after(first, 180));
    desk.must(ChangeAutoExtend{{"g"}, AutoExtend::off});
    desk.pass(181);
    CHECK(desk.it().state == "expired");
}

TEST_CASE("the Global administrator's role is never extended by itself") {
    Asked desk;
    DraftGranular draft = Asked::draft();
    draft.roles = named_roles({D::global_administrator});
    draft.auto_extend = AutoExtend::half_a_year;
    CHECK(desk.answer(draft) == "global_administrator_is_never_extended");
    draft.auto_extend = AutoExtend::off;
    desk.activate(draft);
    CHECK(desk.answer(ChangeAutoExtend{{"g"}, AutoExtend::half_a_year}) ==
          "global_administrator_is_never_extended");
    CHECK(desk.answer(ChangeAutoExtend{std::vector<std::string>(26, "g"), AutoExtend::off}) ==
          "too_many_relationships_at_once");
}

TEST_CASE("either side ends it, and the service takes the last steps") {
    for (const bool by_customer : {true, false}) {
        CAPTURE(by_customer);
        Asked desk;
        desk.activate();
        if (by_customer) desk.act_as_admin_of("customer");
        desk.must(EndGranular{"g"});
        CHECK(desk.it().state == "termination_requested");
        CHECK(desk.answer(EndGranular{"g"}) == "granular_administration_has_ended");
        desk.pass(0);
        CHECK(desk.it().state == "terminated");
        CHECK(desk.it().due == days_after(iso_timestamp(desk.now - 2000), 365));
    }
}

TEST_CASE("what a draft lacks is named") {
    Asked desk;
    const auto answer = [&](auto change) {
        DraftGranular draft = Asked::draft();
        change(draft);
        return desk.answer(draft);
    };
    CHECK(answer([](DraftGranular& d) { d.display_name = " "; }) == "must_not_be_empty");
    CHECK(answer([](DraftGranular& d) { d.display_name = std::string(51, 'x'); }) ==
          "must_not_be_longer");
    CHECK(answer([](DraftGranular& d) { d.days = 0; }) == "duration_must_be_1_to_730_days");
    CHECK(answer([](DraftGranular& d) { d.days = 731; }) == "duration_must_be_1_to_730_days");
    CHECK(answer([](DraftGranular& d) { d.roles = {"captain"}; }) == "must_be_one_of_the_choices");
    CHECK(answer([](DraftGranular& d) { d.customer = "provider"; }) == "needs_a_customer");
    CHECK(answer([](DraftGranular& d) { d.reseller = "reseller"; }) ==
          "needs_an_indirect_provider");
    CHECK(answer([](DraftGranular& d) { d.roles.clear(); }) == "accepted");
    CHECK(desk.answer(desk.approval()) == "roles_must_be_chosen");
    CHECK(answer([](DraftGranular& d) { d.customer.clear(); }) == "accepted");
    CHECK(desk.answer(desk.approval()) == "customer_not_found");
    CHECK(answer([](DraftGranular& d) { d.id = "h", d.display_name = "SUPPORT of contoso"; }) ==
          "granular_name_is_taken");
    desk.must(DeleteGranularDraft{"g"});
    CHECK(answer([](DraftGranular& d) { d.id = "h", d.display_name = "SUPPORT of contoso"; }) ==
          "accepted");
    desk.act_as_agent_of("provider");
    CHECK(desk.answer(EndGranular{"h"}) == "granular_relationship_not_found");
    CHECK(answer([](DraftGranular& d) { d.id = "h"; }) == "granular_relationship_not_found");
    desk.act_as_admin_of("customer");
    CHECK(answer([](DraftGranular& d) { d.id = "i"; }) != "accepted");
}

TEST_CASE("a provider asks for its reseller, who answers before the customer can") {
    Asked desk;
    desk.act_as_agent_of("provider");
    DraftGranular draft = Asked::draft();
    draft.reseller = "direct";
    CHECK(desk.answer(draft) == "needs_an_indirect_reseller");
    draft.reseller = "reseller";
    desk.must(draft);
    desk.must(desk.approval());
    desk.act_as_admin_of("customer");
    CHECK(desk.answer(ApproveGranular{"g"}) == "reseller_must_consent_first");
    desk.act_as_agent_of("reseller");
    desk.must(AnswerGranularRequest{"g", true});
    CHECK(desk.answer(AnswerGranularRequest{"g", false}) == "consent_is_answered_already");
    desk.act_as_admin_of("customer");
    desk.must(ApproveGranular{"g"});
}

TEST_CASE("without an assignment nobody has access; with one, a group has some of the roles") {
    Asked desk;
    const AssignAccess assign{.id = "a",
                              .relationship = "g",
                              .group = "Helpdesk of Contoso",
                              .roles = named_roles({D::helpdesk_administrator})};
    CHECK(desk.answer(assign) == "granular_relationship_not_found");
    desk.must(Asked::draft());
    CHECK(desk.answer(assign) == "granular_administration_must_be_active");
    DraftGranular longer = Asked::draft();
    longer.days = 90;
    desk.activate(longer);
    const auto with_roles = [&](std::initializer_list<D> roles) {
        AssignAccess other = assign;
        other.roles = named_roles(roles);
        return desk.answer(other);
    };
    CHECK(with_roles({}) == "roles_must_be_chosen");
    CHECK(with_roles({D::user_administrator}) == "roles_must_be_in_the_relationship");
    desk.must(assign);
    CHECK(desk.assigned("a") == "pending");
    CHECK(with_roles({D::global_reader}) == "assignment_must_be_active");
    desk.pass(0);
    CHECK(desk.assigned("a") == "active");
    CHECK(with_roles({D::global_reader}) == "accepted");
    desk.pass(0);
    desk.must(RemoveAssignment{"a"});
    desk.pass(0);
    CHECK(desk.assigned("a") == "deleted");
    CHECK(desk.answer(RemoveAssignment{"a"}) == "assignment_is_deleted");
    CHECK(desk.answer(RemoveAssignment{"b"}) == "assignment_not_found");
}

TEST_CASE("an assignment ends with its relationship") {
    Asked desk;
    desk.activate();
    desk.must(AssignAccess{.id = "a",
                           .relationship = "g",
                           .group = "Helpdesk",
                           .roles = named_roles({D::helpdesk_administrator})});
    desk.pass(0);
    desk.must(EndGranular{"g"});
    desk.pass(0);
    CHECK(desk.assigned("a") == "deleted");
}
