#include "domain/decide_enrolment.h"

#include <doctest/doctest.h>

#include <array>

#include "base/date.h"
#include "domain/decide_time.h"
#include "facts/mail_kinds.h"
#include "records/mail.h"
#include "records/rules.h"
#include "tests/helpers/small_world.h"

namespace {

using T = EnrolmentTrigger;
using S = EnrolmentState;

// A small world in which a company is about to enrol, and its memberships are known.
struct Newcomer : SmallWorld {
    explicit Newcomer(S state = S::welcome) {
        Organisation company = sound_organisation(OrganisationKind::indirect_reseller, "fresh");
        company.enrolment = name_of(state);
        company.agreement_date.clear();
        company.served_customers = {"customer", "nobody"};
        must(FoundOrganisation{.id = "fresh",
                               .fields = company,
                               .user_id = "fresh admin",
                               .user = sound_user("admin", "fresh")});
        must(RegisterMembership{"4711", {"fresh", "Fresh GmbH", "DE", {}}});
        must(RegisterMembership{"4712", {"fresh", "Fresh AG", "CH", {}}});
        must(RegisterMembership{"4713", {"fresh", "Fresh KG", "DE", true}});
        must(RegisterMembership{"4714", {"reseller", "Reseller", "DE", {}}});
        act_as_admin_of("fresh");
    }
    static Organisation profile() { return sound_profile("fresh"); }
    TakeEnrolmentStep order(T trigger) const {
        TakeEnrolmentStep step{.trigger = trigger};
        step.profile = profile();
        step.membership = "4711";
        // Of a new one, where one is sent; the link is followed by other means.
        if (trigger != T::confirm_email) step.mail = "mail " + std::to_string(state.log.size());
        return step;
    }
    std::string answer(const TakeEnrolmentStep& step) {
        return std::string(answer_of(submit(step)));
    }
    void take(std::initializer_list<T> triggers) {
        for (const T trigger : triggers)
            must(order(trigger));
    }
    void pass(int days) {
        constexpr std::int64_t day = 86'400'000;
        now += days * day;
        must(LetTimePass{now, false, "notice " + std::to_string(state.log.size()) + " "});
    }
    Organisation company() const { return find_party(state.world, "fresh")->fields; }
    std::string stands() const { return company().enrolment; }
    std::size_t mails(MailKind kind) const {
        std::size_t count = 0;
        for (const WorldRecord& record : state.world.all(RecordType::mail))
            count += read_as<Mail>(record).kind == name_of(kind) ? 1 : 0;
        return count;
    }
};

}  // namespace

TEST_CASE("business days leave out the weekend") {
    constexpr std::int64_t friday = 1'795'132'800'000;  // 2026-11-20
    CHECK(iso_date(after_business_days(friday, 0)) == "2026-11-20");
    CHECK(iso_date(after_business_days(friday, 1)) == "2026-11-23");
    CHECK(iso_date(after_business_days(friday, 5)) == "2026-11-27");
    CHECK(iso_date(after_business_days(friday, 6)) == "2026-11-30");
}

TEST_CASE("a company enrols, step by step, and its customers of other portals appear") {
    Newcomer desk;
    desk.take({T::start, T::sign_in, T::link_membership});
    CHECK(desk.company().mpn_id == "4711");
    desk.take({T::enrol});
    CHECK(desk.stands() == "email_ownership");
    CHECK(desk.mails(MailKind::confirm_email) == 1);
    desk.take({T::resend_email});
    CHECK(desk.mails(MailKind::confirm_email) == 2);
    desk.take({T::confirm_email});
    CHECK(desk.stands() == "in_review");
    CHECK(next_due(desk.state.world) == desk.company().enrolment_due);
    desk.pass(7);
    CHECK(desk.stands() == "authorized");
    CHECK(next_due(desk.state.world).empty());
    CHECK(desk.mails(MailKind::review_authorized) == 1);
    desk.take({T::sign_agreement});
    CHECK(desk.company().agreement_user == "fresh admin");
    CHECK(!desk.company().agreement_date.empty());
    // "Check that you are a member of the Admin agent group."
    CHECK(desk.answer(desk.order(T::confirm_admin_agent)) == "needs_an_admin_agent");
    desk.must(ChangeUser{"fresh admin", "Ada", "Lovelace", {"global_admin", "admin_agent"}});
    CHECK(desk.state.customers.size() == 0);
    desk.take({T::confirm_admin_agent});
    CHECK(desk.stands() == "active");
    REQUIRE(desk.state.customers.size() == 1);
    CHECK(desk.state.customers[0].id() == account_id("customer", "fresh"));
    CHECK(text_of(desk.state.customers[0], CustomerField::relationship) == "reseller");
}

TEST_CASE("whoever leaves an enrolment finds it where it was") {
    Newcomer desk;
    desk.take({T::start, T::sign_in, T::link_membership, T::enrol});
    const Organisation before = desk.company();
    desk.act_as_admin_of("provider");
    desk.must(desk.request("reseller"));
    desk.act_as_admin_of("fresh");
    CHECK(desk.company() == before);
    CHECK(before.company_name == "Fresh GmbH");
    CHECK(before.support_email == "help@fresh.example");
}

TEST_CASE("each guard of the enrolment has its own refusal") {
    Newcomer desk;
    CHECK(desk.answer(desk.order(T::sign_in)) == "enrolment_is_not_there_yet");
    desk.take({T::start});
    desk.must(AddUser{"bob", sound_user("bob", "fresh")});
    desk.act_as("fresh", "bob");
    CHECK(desk.answer(desk.order(T::sign_in)) == "needs_a_global_admin");
    desk.act_as_admin_of("fresh");
    desk.take({T::sign_in});
    const auto link = [&](const char* membership) {
        TakeEnrolmentStep step = desk.order(T::link_membership);
        step.membership = membership;
        return desk.answer(step);
    };
    CHECK(link("1") == "membership_not_found");
    CHECK(link("4714") == "membership_not_found");
    CHECK(link("4713") == "membership_must_be_active");
    CHECK(link("4712") == "membership_must_be_in_the_tenants_country");
    CHECK(desk.answer(desk.order(T::skip_membership)) == "membership_must_be_linked_first");
    CHECK(link("4711") == "accepted");
    const auto enrol = [&](auto change) {
        TakeEnrolmentStep step = desk.order(T::enrol);
        change(step.profile);
        return desk.answer(step);
    };
    CHECK(enrol([](Organisation& o) { o.email = "ada@gmail.com"; }) ==
          "email_must_not_be_at_webmail");
    CHECK(enrol([](Organisation& o) { o.email = "ada"; }) == "email_must_be_an_address");
    CHECK(enrol([](Organisation& o) { o.company_name = "GmbH"; }) ==
          "company_name_must_not_be_only_a_legal_form");
    CHECK(enrol([](Organisation& o) { o.phone.clear(); }) == "must_not_be_empty");
    CHECK(enrol([](Organisation& o) { o.city = std::string(101, 'x'); }) == "must_not_be_longer");
    CHECK(enrol([](Organisation&) {}) == "accepted");
    for (const T trigger : {T::authorize, T::reject, T::suspend, T::reinstate})
        CHECK(desk.answer(desk.order(trigger)) == "portal_decides_this_step");
    desk.act_as_admin_of("direct");
    CHECK(desk.answer(desk.order(T::start)) == "needs_an_indirect_reseller");
}

TEST_CASE("the link of a mail is good for its own mailbox, and leads where it says") {
    Newcomer desk;
    desk.take({T::start, T::sign_in, T::link_membership});
    TakeEnrolmentStep enrol = desk.order(T::enrol);
    enrol.mail = "the mail";
    enrol.link = "#/somewhere";
    desk.must(enrol);
    const RecordKey key{RecordType::mail, "the mail"};
    CHECK(read_as<Mail>(desk.state.world.registers_of(key)).link == "#/somewhere");
    desk.must(LetTimePass{desk.now, true, "a"});
    TakeEnrolmentStep confirm = desk.order(T::confirm_email);
    for (const char* other : {"nothing", "notice"}) {
        confirm.mail = other;
        CHECK(desk.answer(confirm) == "mail_not_found");
    }
    confirm.mail = "the mail";
    CHECK(desk.answer(confirm) == "accepted");
}

TEST_CASE("everything that is wrong with a page is said at its field") {
    Organisation profile = Newcomer::profile();
    CHECK(problems_of_page(profile, T::enrol).empty());
    profile.city.clear();
    profile.phone.clear();
    profile.email = "ada@gmail.com";
    const auto problems = problems_of_page(profile, T::enrol);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].place == "city");
    CHECK(problems[1].place == "phone");
    CHECK(problems[2].place == "email");
    CHECK(problems[2].code == ErrorCode::email_must_not_be_at_webmail);
    CHECK(problems_of_page(profile, T::start).empty());
}

TEST_CASE("a personal account cannot be signed in with") {
    Newcomer desk;
    Organisation company = sound_organisation(OrganisationKind::indirect_reseller, "personal");
    company.domain = "gmail.com";
    company.enrolment = name_of(S::welcome);
    User user = sound_user("admin", "personal");
    user.user_name = "admin@gmail.com";
    desk.must(FoundOrganisation{
        .id = "personal", .fields = company, .user_id = "personal admin", .user = user});
    desk.act_as_admin_of("personal");
    desk.take({T::start});
    CHECK(desk.answer(desk.order(T::sign_in)) == "work_account_must_not_be_personal");
}

TEST_CASE("where later rules let the membership be skipped, the agreement waits for it") {
    Newcomer desk;
    desk.must(ChooseRuleProfile{RuleProfile::nce_2023});
    desk.take({T::start, T::sign_in, T::skip_membership, T::enrol, T::confirm_email});
    desk.pass(7);
    CHECK(desk.answer(desk.order(T::sign_agreement)) == "membership_must_be_linked_first");
    desk.take({T::link_membership, T::sign_agreement});
    CHECK(desk.stands() == "agreement_signed");
}

TEST_CASE("a contact of another domain is rejected, and a document mends it") {
    Newcomer desk;
    desk.take({T::start, T::sign_in, T::link_membership});
    TakeEnrolmentStep enrol = desk.order(T::enrol);
    enrol.profile.email = "ada@elsewhere.example";
    desk.must(enrol);
    desk.take({T::confirm_email});
    desk.pass(7);
    CHECK(desk.stands() == "rejected");
    CHECK(desk.mails(MailKind::review_rejected) == 1);
    TakeEnrolmentStep fix = desk.order(T::fix);
    fix.profile.email = "ada@elsewhere.example";
    desk.must(fix);
    desk.pass(7);
    CHECK(desk.stands() == "rejected");
    fix.comment = "An extract of the commercial register.";
    desk.must(fix);
    desk.pass(7);
    CHECK(desk.stands() == "authorized");
}

TEST_CASE("a review takes three to five business days, and not a moment less") {
    for (const int days : {0, 3, 5, 9}) {
        CAPTURE(days);
        Newcomer desk;
        desk.take({T::start, T::sign_in, T::link_membership, T::enrol});
        TakeEnrolmentStep confirm = desk.order(T::confirm_email);
        confirm.review_days = days;
        const std::int64_t begun = desk.now;
        desk.must(confirm);
        const std::int64_t due = after_business_days(begun, std::clamp(days, 3, 5));
        CHECK(desk.company().enrolment_due == iso_timestamp(due));
        CHECK(answer_of(desk.submit(LetTimePass{due - 1, false, "a"})) == "nothing_changed");
        desk.must(LetTimePass{due, false, "b"});
        CHECK(desk.stands() == "authorized");
    }
}

TEST_CASE("who is in the programme already gives a support contact and nothing else") {
    Newcomer desk(S::existing_partner);
    CHECK(desk.answer(desk.order(T::start)) == "existing_partner_gives_only_a_support_contact");
    TakeEnrolmentStep give = desk.order(T::give_support_contact);
    give.profile = {};
    CHECK(desk.answer(give) == "must_not_be_empty");
    give.profile.support_email = "help@fresh.example";
    desk.must(give);
    CHECK(desk.stands() == "active");
    CHECK(desk.company().support_email == "help@fresh.example");
    CHECK(desk.company().company_name == "fresh");
}

TEST_CASE("an enrolment begins at its beginning") {
    SmallWorld desk;
    Organisation company = sound_organisation(OrganisationKind::indirect_reseller, "fresh");
    company.enrolment = name_of(S::authorized);
    CHECK(answer_of(desk.submit(FoundOrganisation{.id = "fresh",
                                                  .fields = company,
                                                  .user_id = "fresh admin",
                                                  .user = sound_user("admin", "fresh")})) ==
          "must_be_one_of_the_choices");
}

TEST_CASE("a world's clock only goes forward") {
    Newcomer desk;
    constexpr std::int64_t day = 86'400'000;
    CHECK(answer_of(desk.submit(LetTimePass{desk.now - 1, true, "a"})) == "time_must_go_forward");
    desk.must(LetTimePass{desk.now + day, true, "b"});
    const auto rules =
        read_as<Rules>(desk.state.world.registers_of({RecordType::rules, std::string(rules_id)}));
    CHECK(rules.clock == iso_timestamp(desk.now + day - 1000));
}

TEST_CASE("every state of an enrolment answers every step as its table says") {
    for (const S state : all_of<S>()) {
        for (const T trigger : all_of<T>()) {
            if (trigger == T::authorize || trigger == T::reject || trigger == T::suspend ||
                trigger == T::reinstate)
                continue;
            CAPTURE(name_of(state));
            CAPTURE(name_of(trigger));
            Newcomer desk;
            desk.must(
                ChangeUser{"fresh admin", "Ada", "Lovelace", {"global_admin", "admin_agent"}});
            const auto set = [&](OrganisationField field, std::string_view text) {
                desk.state.world.merge({RecordType::organisation, "fresh"},
                                       static_cast<std::size_t>(field), std::string(text),
                                       desk.context().stamp);
            };
            set(OrganisationField::enrolment, name_of(state));
            set(OrganisationField::mpn_id, "4711");
            desk.must(ChooseRuleProfile{RuleProfile::nce_2023});
            const auto expected = next(enrolment_lifecycle, state, trigger);
            const auto answer = desk.submit(desk.order(trigger));
            if (!expected) {
                CHECK(answer_of(answer) == name_of(expected.error().code));
                continue;
            }
            // Only a step that leads nowhere else may have nothing to say.
            if (!answer) CHECK(answer_of(answer) == "nothing_changed");
            CHECK(desk.stands() == name_of(*expected));
        }
    }
}
