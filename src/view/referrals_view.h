#pragma once
// Referrals as their pages show them to either side. What cannot be done with one in its state, or
// from this side, is there with its reason; whether somebody may at all is the viewer's question.

#include <string>
#include <string_view>
#include <vector>

#include "domain/referrals.h"
#include "view/partners_view.h"
#include "view/speech.h"

struct ReferralRow {
    std::string id;
    Referral fields;  // As they are held.
    ReferralSide side = ReferralSide::receiver;
    ReferralStatus of_status = ReferralStatus::new_referral;
    ReferralSubstatus of_substatus = ReferralSubstatus::received;  // From this side.
    ContactAlert of_alert = ContactAlert::none;

    std::string name, customer;
    std::string status;    // "New: Received"
    std::string from, to;  // By name.
    std::string other;     // The one of them that is not who looks.
    std::string alert;     // Empty: there is none.
    std::string left;      // "3 days left", as long as an answer is awaited.
    std::string value;     // "12,500.50 EUR"
    std::string type, qualification, size;
    std::string created, updated, expires;  // Moments.
    std::string address, contact, email, phone;
    bool is_contact_hidden = false;
    std::string team;  // Names.
    std::string account_name;

    // Empty: it can be done now.
    std::string why_not_accept, why_not_close, why_not_edit, why_not_add_customer;
};

// What a person of an organisation has before it, the newest first. By the world's time.
std::vector<ReferralRow> referral_rows(const State&, const Speech&, const Actor&, std::int64_t now);

// "12,500.50 EUR"
std::string amount_text(const Speech&, std::string_view value, std::string_view currency);

// To whom a partner can send one, by name.
std::vector<PartyChoice> referral_receivers(const World&, const Speech&, const Party& from);
// Codes that are billed in, in their order.
std::vector<std::string> currency_codes();
std::string currency_of_country(std::string_view code);  // ISO 3166-1 alpha-2.

// What the customer's account begins with: all that the referral says of it.
Customer account_fields_of(const Referral&);
