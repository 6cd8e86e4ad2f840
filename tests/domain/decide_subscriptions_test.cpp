#include "domain/decide_subscriptions.h"

#include <doctest/doctest.h>

#include "base/date.h"
#include "domain/licenses.h"
#include "domain/subscription_time.h"
#include "tests/helpers/small_world.h"

namespace {

constexpr std::int64_t day = 86'400'000;

// A direct partner with a customer of its own, whose agreement is recorded.
struct Shop : SmallWorld {
    explicit Shop(RuleProfile profile = RuleProfile::csp_legacy) {
        if (profile != RuleProfile::csp_legacy) must(ChooseRuleProfile{profile});
        act_as_admin_of("direct");
        actor.user = add_user("agent", {std::string(name_of(Role::admin_agent))});
        Customer fields = sound_customer();
        fields.agreement_type = "MicrosoftCustomerAgreement";
        fields.agreement_date = "2026-01-01T00:00:00.000Z";
        fields.agreement_first_name = "Ada";
        fields.agreement_last_name = "Beispiel";
        fields.agreement_email = "ada@tenant.example";
        create(fields);
    }
    void create(const Customer& fields) {
        CreateTenant order{.id = "tenant",
                           .fields = fields,
                           .reseller = {},
                           .user_id = "tenant admin",
                           .user = sound_user("admin", "tenant")};
        order.user.user_name = "admin@" + fields.domain;
        must(order);
    }
    std::string answer(const Command& command) { return std::string(answer_of(submit(command))); }
    Command order(Product product, int seats, const std::string& id = "s") const {
        return OrderSubscriptions{"tenant", {}, {{id, product, seats}}};
    }
    Subscription it(const std::string& id = "s") const {
        return read_as<Subscription>(state.world.registers_of({RecordType::subscription, id}));
    }
    void wait(int days) {
        now += days * day;
        const std::string came =
            answer(LetTimePass{now, false, "notice " + std::to_string(state.log.size()) + " "});
        CHECK((came == "accepted" || came == "nothing_changed"));
    }
    std::string state_after(int days) {
        wait(days);
        return it().state;
    }
};

}  // namespace

TEST_CASE("who places orders does, for its own customers, of what they may buy") {
    Shop shop;
    CHECK(shop.answer(shop.order(Product::office_365_e3, 0)) == "seats_must_be_a_number");
    CHECK(shop.answer(shop.order(Product::office_365_business_premium, 301)) ==
          "seats_must_be_a_number");
    CHECK(shop.answer(shop.order(Product::office_365_a3_faculty, 5)) ==
          "customer_may_not_buy_this");
    CHECK(shop.answer(OrderSubscriptions{"customer", {}, {{"s", Product::office_365_e3, 5}}}) ==
          "relationship_does_not_exist");
    shop.must(shop.order(Product::office_365_e3, 25));
    CHECK(shop.it().state == "active");
    CHECK(shop.it().seats == "25");
    CHECK(shop.it().term_end == days_after(shop.it().created_date, subscription_term_days));
    shop.act_as_admin_of("reseller");
    CHECK(shop.answer(shop.order(Product::office_365_e3, 1, "t")) ==
          "needs_a_direct_partner_or_provider");
    CHECK(shop.answer(CancelSubscription{"s"}) == "needs_a_direct_partner_or_provider");
    shop.act_as_admin_of("provider");
    CHECK(shop.answer(CancelSubscription{"s"}) == "subscription_not_found");  // Another's.
}

TEST_CASE("under the newer rules the customer agreement is recorded before the first order") {
    Shop shop(RuleProfile::nce_2023);
    shop.must(UpdateCustomer{account_id("tenant", "direct"),
                             {{CustomerField::agreement_type, {}},
                              {CustomerField::agreement_date, {}},
                              {CustomerField::agreement_first_name, {}},
                              {CustomerField::agreement_last_name, {}},
                              {CustomerField::agreement_email, {}}}});
    CHECK(shop.answer(shop.order(Product::office_365_e3, 1)) == "agreement_must_be_recorded_first");
}

TEST_CASE("seats are given back at any time under the older rules, within a week under the newer") {
    Shop old;
    old.must(old.order(Product::office_365_e3, 25));
    old.wait(100);
    old.must(ChangeSeats{"s", 5});
    CHECK(old.answer(ChangeSeats{"s", 0}) == "seats_must_be_a_number");
    CHECK(old.answer(ChangeSeats{"s", 5}) == "nothing_changed");

    Shop now(RuleProfile::nce_2023);
    now.must(now.order(Product::office_365_e3, 25));
    now.wait(3);
    now.must(ChangeSeats{"s", 35});
    now.wait(5);  // Eight days after the order, five after the addition.
    CHECK(now.answer(ChangeSeats{"s", 20}) == "seats_can_no_longer_be_returned");
    now.must(ChangeSeats{"s", 28});
    CHECK(now.answer(ChangeSeats{"s", 24}) == "seats_can_no_longer_be_returned");
    now.must(ChangeSeats{"s", 25});
    now.wait(3);
    CHECK(now.answer(ChangeSeats{"s", 24}) == "seats_can_no_longer_be_returned");
}

TEST_CASE("a subscription is cancelled at any time, or within a week of its term's beginning") {
    Shop old;
    old.must(old.order(Product::office_365_e3, 5));
    old.wait(100);
    old.must(CancelSubscription{"s"});
    CHECK(old.it().state == "deleted");
    CHECK(old.answer(ReactivateSubscription{"s"}) == "subscription_has_ended");

    Shop now(RuleProfile::nce_2023);
    now.must(now.order(Product::office_365_e3, 5));
    now.wait(8);
    CHECK(now.answer(CancelSubscription{"s"}) == "cancel_window_is_over");
    now.wait(subscription_term_days - 6);  // Renewed, which opens the window anew.
    CHECK(now.it().state == "active");
    now.must(CancelSubscription{"s"});
}

TEST_CASE("what is not renewed goes through the states of its profile") {
    Shop old;
    old.must(old.order(Product::office_365_e3, 5));
    old.must(ChangeRenewal{"s", false});
    CHECK(old.state_after(subscription_term_days + 1) == "suspended");
    CHECK(old.state_after(90) == "deleted");

    Shop now(RuleProfile::nce_2023);
    now.must(now.order(Product::office_365_e3, 5));
    now.must(ChangeRenewal{"s", false});
    CHECK(now.state_after(subscription_term_days + 1) == "expired");
    CHECK(now.state_after(30) == "disabled");
    CHECK(now.state_after(90) == "deleted");

    Shop next(RuleProfile::est_2026);
    next.must(next.order(Product::office_365_e3, 5));
    next.must(ChangeRenewal{"s", false});
    CHECK(next.state_after(subscription_term_days + 1) == "disabled");
}

TEST_CASE("what is suspended is deleted after 90 days, or disabled when its term ends") {
    Shop old;
    old.must(old.order(Product::office_365_e3, 5));
    old.must(SuspendSubscription{"s"});
    CHECK(old.answer(ChangeSeats{"s", 6}) == "subscription_must_be_active");
    CHECK(old.state_after(89) == "suspended");
    CHECK(old.state_after(2) == "deleted");

    Shop now(RuleProfile::nce_2023);
    now.must(now.order(Product::office_365_e3, 5));
    now.must(SuspendSubscription{"s"});
    CHECK(now.it().is_renewed == false);
    CHECK(now.state_after(200) == "suspended");
    CHECK(now.state_after(subscription_term_days - 199) == "disabled");
}

TEST_CASE("a reactivated subscription goes on in its term, or in a new one when that is over") {
    Shop shop;
    shop.must(shop.order(Product::office_365_e3, 5));
    const std::string term_end = shop.it().term_end;
    shop.must(SuspendSubscription{"s"});
    shop.must(ReactivateSubscription{"s"});
    CHECK(shop.it().term_end == term_end);
    shop.must(ChangeRenewal{"s", false});
    CHECK(shop.state_after(subscription_term_days + 1) == "suspended");
    shop.must(ReactivateSubscription{"s"});
    CHECK(shop.it().term_end > term_end);
}

TEST_CASE("a relationship is not removed while a subscription holds it") {
    Shop old;
    old.must(old.order(Product::office_365_e3, 5));
    CHECK(old.answer(RemoveRelationship{"tenant", true}) == "subscriptions_must_end_first");
    old.must(SuspendSubscription{"s"});
    old.must(RemoveRelationship{"tenant", true});

    Shop now(RuleProfile::nce_2023);
    now.must(now.order(Product::office_365_e3, 5));
    now.must(SuspendSubscription{"s"});
    CHECK(now.answer(RemoveRelationship{"tenant", true}) == "subscriptions_must_end_first");
    now.must(CancelSubscription{"s"});
    now.must(RemoveRelationship{"tenant", true});
}

TEST_CASE("a provider adds a customer for a reseller: both have it, with what it begins with") {
    SmallWorld world;
    world.act_as_admin_of("provider");
    world.must(world.request("reseller"));
    CreateTenant create{.id = "tenant",
                        .fields = sound_customer(),
                        .reseller = "reseller",
                        .user_id = "tenant admin",
                        .user = sound_user("admin", "tenant"),
                        .subscriptions = {{"s", Product::office_365_e3, 25}}};
    create.user.user_name = "admin@" + create.fields.domain;
    CHECK(answer_of(world.submit(create)) == "partnership_must_be_active");
    world.act_as_admin_of("reseller");
    world.must(AuthorizeProvider{"provider", true});
    world.act_as_admin_of("provider");
    world.must(create);
    for (const std::string partner : {"provider", "reseller"}) {
        const auto account = world.state.find(account_id("tenant", partner));
        REQUIRE(account.has_value());
        CHECK(account->fields.relationship == "reseller");
    }
    CHECK(license_count(world.state.world, "tenant", Product::office_365_e3).total == 25);
    world.act_as_admin_of("reseller");
    CHECK(answer_of(world.submit(RemoveRelationship{"tenant", true})) ==
          "subscriptions_must_end_first");
}
