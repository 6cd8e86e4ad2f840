#pragma once
// A small world in which the direct partner's people receive what the provider and the customer
// send, and in which it has business profiles.

#include "base/date.h"
#include "domain/decide_referrals.h"
#include "domain/decide_time.h"
#include "domain/referrals.h"
#include "tests/helpers/small_world.h"

struct Referring : SmallWorld {
    Referring() {
        for (const char* company : {"provider", "direct"}) {
            act_as_admin_of(company);
            add_user("lead", {"referrals_admin", "business_profile_admin"});
            add_user("worker", {"referrals_user"});
            add_user("seller", {"sales_agent"});
        }
    }
    void be(const std::string& company, const std::string& user = "lead") {
        act_as(company, company + " " + user);
    }
    static Referral sound() {
        Referral referral;
        referral.name = "Phones for 40 people";
        referral.receiver = "direct";
        referral.customer_name = "Contoso";
        referral.country = "DE";
        referral.last_name = "Lovelace";
        referral.email = "ada@contoso.example";
        referral.consent_to_share = true;
        return referral;
    }
    ReferralDeal deal() const {
        return {.name = "Phones",
                .value = "12500.50",
                .currency = "EUR",
                .closing_date = iso_date(now),
                .team = {"direct lead"}};
    }
    void send(const Referral& referral = sound()) {
        be("provider");
        must(SendReferral{"r", referral});
    }
    // As it is in this state, with the direct partner's admin before it.
    void come_to(ReferralSubstatus state) {
        using S = ReferralSubstatus;
        send();
        be("direct");
        if (state == S::pending || state == S::received) return;
        if (state == S::declined) must(DeclineReferral{"r", "No time"});
        if (state == S::expired) pass(referral_expires_after_days);
        if (state == S::declined || state == S::expired) return;
        must(AcceptReferral{"r", deal()});
        if (state != S::accepted) must(CloseReferral{"r", state == S::won});
    }
    void pass(int days) {
        constexpr std::int64_t day = 86'400'000;
        now += days * day;
        const std::string came = answer(LetTimePass{now, false, "notice "});
        CHECK((came == "accepted" || came == "nothing_changed"));
    }
    Referral it() const {
        return read_as<Referral>(state.world.registers_of({RecordType::referral, "r"}));
    }
    template <class Order>
    std::string answer(const Order& order) {
        return std::string(answer_of(submit(order)));
    }
    std::string give(ReferralTrigger trigger) {
        switch (trigger) {
            case ReferralTrigger::accept:
                return answer(AcceptReferral{"r", deal()});
            case ReferralTrigger::decline:
                return answer(DeclineReferral{"r", "No time"});
            case ReferralTrigger::win:
                return answer(CloseReferral{"r", true});
            case ReferralTrigger::lose:
                return answer(CloseReferral{"r", false});
            case ReferralTrigger::edit: {
                ReferralDeal other = deal();
                other.value = "7";
                return answer(EditReferral{"r", other, "Called them"});
            }
            case ReferralTrigger::add_customer:
                return answer(AddCustomer{account_id("made", "direct"), sound_customer(), "r"});
            case ReferralTrigger::expire:
                break;
        }
        return {};
    }
    // By the customer, to the direct partner's published profile.
    static BusinessProfile profile() {
        BusinessProfile profile;
        profile.display_name = "Direct in Hamburg";
        profile.description = "Phones and more";
        profile.contact_name = "Ada";
        profile.contact_email = "ada@direct.example";
        profile.country = "DE";
        profile.customer_sizes = {"from_10_to_50"};
        profile.industries = {"Hotels"};
        profile.products = {"Teams"};
        profile.services = {"Migration"};
        profile.languages = {"de"};
        return profile;
    }
    void publish() {
        be("direct");
        must(SaveProfile{"p", profile()});
        must(PublishProfile{"p", true});
    }
};
