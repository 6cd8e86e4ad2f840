#include "domain/decide_referrals.h"

#include <doctest/doctest.h>

#include "tests/helpers/referring.h"

using S = ReferralSubstatus;

TEST_CASE("a referral goes from partner to partner, is accepted and won") {
    Referring desk;
    desk.send();
    CHECK(desk.it().referral_type == "shared");
    CHECK(desk.it().sender == "provider");
    CHECK(desk.it().substatus == "received");
    CHECK(desk.it().expiration_date == days_after(desk.it().created_date, 14));
    CHECK(next_due(desk.state.world) == desk.it().expiration_date);
    CHECK(desk.it().team == TextList{"provider lead"});
    desk.be("direct");
    desk.must(AcceptReferral{"r", desk.deal()});
    CHECK(desk.it().substatus == "accepted");
    CHECK(desk.it().deal_value == "12500.50");
    CHECK(desk.it().updated_date > desk.it().created_date);
    // Each side has its people in the team.
    CHECK(desk.it().team == TextList{"provider lead", "direct lead"});
    CHECK(next_due(desk.state.world).empty());
    desk.must(CloseReferral{"r", true});
    CHECK(desk.it().substatus == "won");
}

TEST_CASE("from each side, what is unanswered has another name, and what is answered the same") {
    for (const S state : all_of<S>()) {
        const bool is_open = state == S::pending || state == S::received;
        CHECK(seen_from(ReferralSide::sender, state) == (is_open ? S::pending : state));
        CHECK(seen_from(ReferralSide::receiver, state) == (is_open ? S::received : state));
    }
    Referral referral = Referring::sound();
    referral.sender = "provider";
    referral.customer = "customer";
    CHECK(side_of(referral, "direct") == ReferralSide::receiver);
    CHECK(side_of(referral, "provider") == ReferralSide::sender);
    CHECK_FALSE(side_of(referral, "customer").has_value());
    CHECK_FALSE(side_of(referral, "").has_value());
    referral.sender.clear();
    CHECK(side_of(referral, "customer") == ReferralSide::sender);
}

TEST_CASE("every state takes the steps of its table, and only of who received it") {
    for (const S state : all_of<S>())
        for (const ReferralTrigger trigger : all_of<ReferralTrigger>()) {
            if (trigger == ReferralTrigger::expire) continue;
            CAPTURE(name_of(state));
            CAPTURE(name_of(trigger));
            const auto refusal = refusal_of_step(referral_lifecycle, state, trigger);
            Referring desk;
            desk.come_to(state);
            desk.be("provider");
            const std::string sender = desk.give(trigger);
            const bool is_of_the_receiver = !refusal.has_value();
            if (trigger == ReferralTrigger::add_customer)
                CHECK(sender == "customer_not_found");  // The account would be another partner's.
            else
                CHECK(sender == (is_of_the_receiver ? "referral_is_answered_by_its_receiver"
                                                    : name_of(*refusal)));
            desk.be("direct");
            CHECK(desk.give(trigger) == (refusal ? name_of(*refusal) : "accepted"));
        }
}

TEST_CASE("what the roles of the matrix may do with a referral") {
    struct Row {
        std::string_view role, answer, in_the_team;
    };
    constexpr Row rows[] = {
        {"referrals_admin", "accepted", "accepted"},
        {"sales_agent", "accepted", "accepted"},
        {"referrals_user", "referral_is_of_another_team", "accepted"},
        {"global_admin", "not_permitted", "not_permitted"},
        {"admin_agent", "not_permitted", "not_permitted"},
        {"helpdesk_agent", "not_permitted", "not_permitted"},
        {"business_profile_admin", "not_permitted", "not_permitted"},
    };
    for (const Row& row : rows)
        for (const bool is_in_team : {false, true})
            for (const ReferralTrigger trigger :
                 {ReferralTrigger::win, ReferralTrigger::lose, ReferralTrigger::edit}) {
                CAPTURE(row.role);
                CAPTURE(name_of(trigger));
                Referring desk;
                desk.act_as_admin_of("direct");
                const std::string user = desk.add_user("other", {std::string(row.role)});
                desk.send();
                desk.be("direct");
                ReferralDeal deal = desk.deal();
                if (is_in_team) deal.team.push_back(user);
                desk.must(AcceptReferral{"r", deal});
                desk.act_as("direct", user);
                CHECK(desk.give(trigger) == (is_in_team ? row.in_the_team : row.answer));
            }
}

TEST_CASE("a customer sends a referral to whom it finds, and only its global admin does") {
    Referring desk;
    desk.publish();
    desk.act_as_admin_of("customer");
    const std::string plain = desk.add_user("plain", {});
    Referral referral = Referring::sound();
    referral.receiver = "provider";  // The profile decides.
    referral.profile = "p";
    desk.act_as("customer", plain);
    CHECK(desk.answer(SendReferral{"r", referral}) == "not_permitted");
    desk.act_as_admin_of("customer");
    desk.must(SendReferral{"r", referral});
    CHECK(desk.it().referral_type == "independent");
    CHECK(desk.it().qualification == "direct");
    CHECK(desk.it().receiver == "direct");
    CHECK(desk.it().sender.empty());
    CHECK(desk.it().customer == "customer");
    CHECK(desk.answer(AcceptReferral{"r", desk.deal()}) == "not_permitted");
    CHECK(desk.answer(SendReferral{"r", referral}) == "referral_exists_already");
    referral.profile = "nowhere";
    CHECK(desk.answer(SendReferral{"s", referral}) == "profile_not_found");
    desk.be("direct");
    desk.must(PublishProfile{"p", false});
    desk.act_as_admin_of("customer");
    referral.profile = "p";
    CHECK(desk.answer(SendReferral{"s", referral}) == "profile_is_not_published");
}

TEST_CASE("what a new referral lacks is named at its field") {
    struct Row {
        void (*change)(Referral&);
        std::string_view answer, place;
    };
    const Row rows[] = {
        {[](Referral& it) { it.name = " "; }, "must_not_be_empty", "name"},
        {[](Referral& it) { it.name = std::string(101, 'x'); }, "must_not_be_longer", "name"},
        {[](Referral& it) { it.customer_name.clear(); }, "must_not_be_empty", "customer_name"},
        {[](Referral& it) { it.country = "QQ"; }, "country_must_be_known", "country"},
        {[](Referral& it) { it.last_name.clear(); }, "must_not_be_empty", "last_name"},
        {[](Referral& it) { it.email = "ada"; }, "email_must_be_an_address", "email"},
        {[](Referral& it) { it.phone = "call me"; }, "phone_must_be_a_number", "phone"},
        {[](Referral& it) { it.customer_size = "huge"; }, "must_be_one_of_the_choices",
         "customer_size"},
        {[](Referral& it) { it.qualification = "good"; }, "must_be_one_of_the_choices",
         "qualification"},
        {[](Referral& it) { it.deal_value = "much"; }, "amount_must_be_a_number", "deal_value"},
        {[](Referral& it) { it.deal_value = "5"; }, "currency_must_be_known", "currency"},
        {[](Referral& it) { it.services = TextList(31, "x"); }, "too_many_entries", "services"},
        {[](Referral& it) { it.consent_to_share = {}; }, "consent_to_share_is_needed",
         "consent_to_share"},
        {[](Referral& it) { it.wants_contact = true; }, "consent_to_contact_is_needed",
         "consent_to_contact"},
        {[](Referral& it) { it.receiver.clear(); }, "must_not_be_empty", "receiver"},
        {[](Referral& it) { it.receiver = "provider"; }, "referral_must_go_to_another", "receiver"},
        {[](Referral& it) { it.receiver = "customer"; }, "needs_a_partner", "receiver"},
        {[](Referral& it) { it.receiver = "nobody"; }, "organisation_not_found", ""},
    };
    for (const Row& row : rows) {
        Referring desk;
        Referral referral = Referring::sound();
        row.change(referral);
        desk.be("provider");
        const auto sent = desk.submit(SendReferral{"r", referral});
        CAPTURE(row.place);
        CHECK(answer_of(sent) == row.answer);
        if (!sent) CHECK(sent.error().place == row.place);
    }
}

TEST_CASE("a referral stays in a cloud that has referrals") {
    Referring desk;
    desk.found("american", OrganisationKind::direct_partner, "US", Cloud::us_government);
    Referral referral = Referring::sound();
    referral.receiver = "american";
    desk.be("provider");
    CHECK(desk.answer(SendReferral{"r", referral}) == "not_available_in_this_cloud");
}

TEST_CASE("whoever accepts says what the deal is, and every part of it is checked") {
    struct Row {
        void (*change)(ReferralDeal&);
        std::string_view answer, place;
    };
    const Row rows[] = {
        {[](ReferralDeal& it) { it.name.clear(); }, "must_not_be_empty", "name"},
        {[](ReferralDeal& it) { it.value.clear(); }, "must_not_be_empty", "deal_value"},
        {[](ReferralDeal& it) { it.value = "12,5"; }, "amount_must_be_a_number", "deal_value"},
        {[](ReferralDeal& it) { it.value = "1.234"; }, "amount_must_be_a_number", "deal_value"},
        {[](ReferralDeal& it) { it.value = "-1"; }, "amount_must_be_a_number", "deal_value"},
        {[](ReferralDeal& it) { it.currency = "QQQ"; }, "currency_must_be_known", "currency"},
        {[](ReferralDeal& it) { it.currency.clear(); }, "currency_must_be_known", "currency"},
        {[](ReferralDeal& it) { it.closing_date.clear(); }, "must_not_be_empty", "closing_date"},
        {[](ReferralDeal& it) { it.closing_date = "soon"; }, "date_must_be_a_date", "closing_date"},
        {[](ReferralDeal& it) { it.closing_date = "2026-11-19"; }, "date_must_not_be_in_the_past",
         "closing_date"},
        {[](ReferralDeal& it) { it.team.clear(); }, "must_not_be_empty", "team"},
        {[](ReferralDeal& it) { it.team = {"provider lead"}; }, "user_not_found", "team"},
        {[](ReferralDeal& it) { it.name = std::string(101, 'x'); }, "must_not_be_longer", "name"},
    };
    for (const Row& row : rows) {
        Referring desk;
        desk.send();
        desk.be("direct");
        ReferralDeal deal = desk.deal();
        row.change(deal);
        const auto accepted = desk.submit(AcceptReferral{"r", deal});
        CAPTURE(row.place);
        CHECK(answer_of(accepted) == row.answer);
        if (!accepted) CHECK(accepted.error().place == row.place);
    }
}

TEST_CASE("a referral is declined with a reason") {
    Referring desk;
    desk.send();
    desk.be("direct");
    CHECK(desk.answer(DeclineReferral{"r", " "}) == "must_not_be_empty");
    desk.must(DeclineReferral{"r", " No time "});
    CHECK(desk.it().status_reason == "No time");
    CHECK(desk.answer(DeclineReferral{"nowhere", "x"}) == "referral_not_found");
}

TEST_CASE("what nobody answers for fourteen days expires, and what is answered does not") {
    for (const bool is_answered : {false, true}) {
        CAPTURE(is_answered);
        Referring desk;
        desk.send();
        desk.be("direct");
        if (is_answered) desk.must(AcceptReferral{"r", desk.deal()});
        desk.pass(13);
        CHECK(desk.it().substatus == (is_answered ? "accepted" : "received"));
        desk.pass(1);
        CHECK(desk.it().substatus == (is_answered ? "accepted" : "expired"));
        if (!is_answered) CHECK(desk.it().updated_date == desk.it().expiration_date);
        CHECK(shows_contact(substatus_of(desk.it())) == is_answered);
        CHECK(next_due(desk.state.world).empty());
    }
}

TEST_CASE("who asked to be contacted is marked, and otherwise once it has waited too long") {
    using enum ContactAlert;
    CHECK(contact_alert_of(true, S::received, 0) == asked);
    CHECK(contact_alert_of(true, S::pending, 71) == asked);
    CHECK(contact_alert_of(true, S::received, 72) == overdue);
    CHECK(contact_alert_of(false, S::received, 100) == none);
    for (const S state : {S::accepted, S::won, S::lost, S::declined, S::expired})
        CHECK(contact_alert_of(true, state, 100) == none);
}

TEST_CASE(
    "a customer that is added from a referral is remembered by it, once, and undone with it") {
    Referring desk;
    desk.come_to(S::accepted);
    const CustomerId id = account_id("made", "direct");
    desk.must(AddCustomer{id, sound_customer(), "r"});
    CHECK(desk.it().account == id.text);
    Customer other = sound_customer();
    other.domain = "other.onmicrosoft.com";
    CHECK(desk.answer(AddCustomer{account_id("other", "direct"), other, "r"}) ==
          "referral_has_its_customer");
    desk.undo();
    CHECK(desk.it().account.empty());
    CHECK(is_withdrawn(*desk.state.find(id)));
    desk.redo();
    CHECK(desk.it().account == id.text);
    CHECK(desk.answer(AddCustomer{account_id("third", "direct"), other, "nowhere"}) ==
          "referral_not_found");
}

TEST_CASE("every step of a referral is taken back, and done again") {
    Referring desk;
    desk.send();
    desk.be("direct");
    const auto check = [&](auto order) {
        const Referral before = desk.it();
        desk.must(order);
        const Referral after = desk.it();
        CHECK_FALSE(before == after);
        desk.undo();
        CHECK(desk.it() == before);
        desk.redo();
        CHECK(desk.it() == after);
    };
    check(AcceptReferral{"r", desk.deal()});
    ReferralDeal other = desk.deal();
    other.team = {"direct worker", "direct lead"};
    check(EditReferral{"r", other, "Called them"});
    CHECK(desk.answer(EditReferral{"r", other, "Called them"}) == "nothing_changed");
    check(CloseReferral{"r", false});
    desk.undo();
    desk.undo();
    desk.undo();
    desk.undo();
    CHECK(desk.state.world.find({RecordType::referral, "r"}) == nullptr);
}
