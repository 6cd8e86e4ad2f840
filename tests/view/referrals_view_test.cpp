#include "view/referrals_view.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/referring.h"
#include "view/profiles_view.h"

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t day = 24 * hour;

struct Shown : Referring {
    FakeLocale locale = {};

    std::vector<ReferralRow> rows(const std::string& company, const std::string& user = "lead",
                                  std::int64_t later = 0) {
        return referral_rows(state, speech_in(locale), {company, company + " " + user},
                             now + later);
    }
    ReferralRow row(const std::string& company, std::int64_t later = 0) {
        const auto all = rows(company, "lead", later);
        REQUIRE(all.size() == 1);
        return all.front();
    }
};

}  // namespace

TEST_CASE("each side reads the same referral as its own") {
    Shown desk;
    desk.send();
    CHECK(desk.row("provider").status == "Pending");
    CHECK(desk.row("provider").other == "direct");
    CHECK(desk.row("direct").status == "Received");
    CHECK(desk.row("direct").other == "provider");
    CHECK(desk.row("provider").why_not_accept ==
          say(Language::en, sentence_of(ErrorCode::referral_is_answered_by_its_receiver)));
    CHECK(desk.row("direct").why_not_accept.empty());
    CHECK(desk.row("direct").why_not_edit == "Accept the referral first.");
    CHECK(desk.rows("reseller").empty());
    CHECK(desk.rows("direct", "worker").empty());
    desk.be("direct");
    desk.must(AcceptReferral{"r", desk.deal()});
    CHECK(desk.row("provider").status == "Accepted");
    CHECK(desk.row("direct").value == "12'500.50 EUR");
    CHECK(desk.row("direct").why_not_edit.empty());
}

TEST_CASE("the time to answer is said in days, and what is over hides the contact") {
    Shown desk;
    desk.send();
    const std::int64_t sent = *milliseconds_of(desk.it().created_date) - desk.now;
    const auto left = [&](std::int64_t later) { return desk.row("direct", sent + later).left; };
    CHECK(left(0) == "14 days left");
    CHECK(left(13 * day - 1) == "1 day left");
    CHECK(left(13 * day + 1) == "Less than a day left");
    CHECK(desk.row("direct").email == "ada@contoso.example");
    desk.pass(14);
    CHECK(desk.row("direct").left.empty());
    CHECK(desk.row("direct").is_contact_hidden);
    CHECK(desk.row("direct").email.empty());
    CHECK(desk.row("direct").contact.empty());
}

TEST_CASE("who waits to be contacted is marked otherwise after three days") {
    Shown desk;
    Referral referral = Referring::sound();
    referral.consent_to_contact = true;
    referral.wants_contact = true;
    desk.send(referral);
    CHECK(desk.row("direct").of_alert == ContactAlert::asked);
    CHECK(desk.row("direct", 71 * hour).of_alert == ContactAlert::asked);
    CHECK(desk.row("direct", 73 * hour).of_alert == ContactAlert::overdue);
}

TEST_CASE("an amount is written as the language writes it") {
    FakeLocale locale;
    CHECK(amount_text(speech_in(locale), "", "EUR").empty());
    CHECK(amount_text(speech_in(locale), "1234567", "EUR") == "1'234'567 EUR");
    CHECK(amount_text(speech_in(locale, Language::de), "12.50", "EUR") == "12,50 EUR");
    CHECK(amount_text(speech_in(locale, Language::zh), "12.50", "CNY") == "12.50 CNY");
}

TEST_CASE("a profile says how much it says, and only the published ones are found") {
    Shown desk;
    FakeLocale& locale = desk.locale;
    desk.be("direct");
    BusinessProfile profile = Referring::profile();
    profile.services.clear();
    desk.must(SaveProfile{"p", profile});
    const auto row = [&] {
        return profile_rows(desk.state.world, speech_in(locale), "direct").front();
    };
    CHECK(row().completeness == "7 of 10 parts");
    CHECK(row().missing == "Missing: Logo, Website, Services");
    CHECK(row().why_not_publish == "Missing: Services");
    CHECK(published_profiles(desk.state.world, speech_in(locale), Cloud::global).empty());
    desk.publish();
    CHECK(row().completeness == "8 of 10 parts");
    CHECK(row().why_not_publish.empty());
    const auto found = published_profiles(desk.state.world, speech_in(locale), Cloud::global);
    REQUIRE(found.size() == 1);
    CHECK(found.front().partner == "direct");
    CHECK(published_profiles(desk.state.world, speech_in(locale), Cloud::germany).empty());
    CHECK(profile_rows(desk.state.world, speech_in(locale), "provider").empty());
}

TEST_CASE("an account begins with what the referral says of the customer") {
    Referral referral = Referring::sound();
    referral.city = "Berlin";
    const Customer account = account_fields_of(referral);
    CHECK(account.company_name == "Contoso");
    CHECK(account.city == "Berlin");
    CHECK(account.culture == "de-DE");
    CHECK(account.language == "de");
    CHECK(currency_of_country("DE") == "EUR");
    CHECK(currency_of_country("QQ").empty());
}
