#include "app/demo_referrals.h"

#include <array>
#include <string>
#include <string_view>

#include "app/demo_cast.h"
#include "base/date.h"
#include "facts/referrals.h"
#include "records/business_profile.h"
#include "records/referral.h"

namespace {

using S = ReferralSubstatus;

constexpr std::int64_t day = 86'400'000;

struct Sent {
    std::string_view id;
    std::string_view name;
    std::string_view sender, receiver;  // No sender: the customer, by the portal.
    S substatus;
    int days_ago;
    std::string_view company, street, postal_code, city, first_name, last_name, mail_domain, phone;
    CompanySize size;
    std::string_view industry, product, service;
    std::string_view value;  // In euro.
};

// clang-format off
constexpr auto sent = std::to_array<Sent>({
    {"d1000000-0000-4000-8000-000000000001", "Telefonie für 40 Personen", demo_ids::wingtip, demo_ids::proseware, S::received, 2,
     "Tannenhof Kliniken GmbH", "Waldweg 3", "79102", "Freiburg", "Paula", "Stern", "tannenhof-kliniken", "+49 761 5550 2001",
     CompanySize::from_251_to_1000, "Gesundheit", "Microsoft Teams", "Einführung", "18000"},
    {"d1000000-0000-4000-8000-000000000002", "Umzug der Postfächer", "", demo_ids::proseware, S::received, 4,
     "Seeblick Hotels GmbH", "Seepromenade 4", "88045", "Friedrichshafen", "Clara", "Weiss", "seeblick-hotels", "+49 7541 5550 1006",
     CompanySize::from_51_to_250, "Hotels", "Exchange Online", "Migration", ""},
    {"d1000000-0000-4000-8000-000000000003", "Sicherung an drei Standorten", demo_ids::fabrikam, demo_ids::proseware, S::accepted, 9,
     "Isarwerk Maschinenbau KG", "Lindwurmstraße 88", "80337", "München", "Felix", "Ernst", "isarwerk", "+49 89 5550 2003",
     CompanySize::from_51_to_250, "Maschinenbau", "Azure Backup", "Betrieb", "12500.50"},
    {"d1000000-0000-4000-8000-000000000004", "Arbeitsplätze für den Neubau", demo_ids::wingtip, demo_ids::proseware, S::won, 40,
     "Rheinufer Verlag GmbH", "Uferstraße 15", "50996", "Köln", "Greta", "Noll", "rheinufer-verlag", "+49 221 5550 2004",
     CompanySize::from_10_to_50, "Medien", "Microsoft 365", "Einführung", "9800"},
    {"d1000000-0000-4000-8000-000000000005", "Schulung für die Verwaltung", demo_ids::fabrikam, demo_ids::proseware, S::declined, 25,
     "Stadtwerke Birkenau", "Rathausplatz 1", "69488", "Birkenau", "Uwe", "Pohl", "stadtwerke-birkenau", "+49 6201 5550 2005",
     CompanySize::from_51_to_250, "Versorgung", "Microsoft 365", "Schulung", ""},
    {"d1000000-0000-4000-8000-000000000006", "Neues Rechenzentrum", demo_ids::alpine, demo_ids::proseware, S::expired, 20,
     "Gipfelblick Bahnen AG", "Talstation 1", "6020", "Innsbruck", "Vera", "Lang", "gipfelblick", "+43 512 5550 2006",
     CompanySize::from_251_to_1000, "Tourismus", "Azure", "Betrieb", ""},
    {"d1000000-0000-4000-8000-000000000007", "Betreuung vor Ort", demo_ids::proseware, demo_ids::fabrikam, S::received, 1,
     "Neckar Optik GmbH", "Marktplatz 6", "72070", "Tübingen", "Ida", "Roth", "neckar-optik", "+49 7071 5550 2007",
     CompanySize::from_1_to_9, "Handel", "Microsoft 365", "Betreuung", "2400"},
});
// clang-format on

// Who works on what Proseware has taken on.
constexpr auto team = std::to_array<std::string_view>(
    {"b1000000-0000-4000-8000-000000000024", "b1000000-0000-4000-8000-000000000025"});

void write_customer(Referral& referral, const Sent& one) {
    referral.customer_name = one.company;
    referral.customer_size = name_of(one.size);
    referral.address_line_1 = one.street;
    referral.postal_code = one.postal_code;
    referral.city = one.city;
    referral.country = one.sender == demo_ids::alpine ? "AT" : "DE";
    referral.first_name = one.first_name;
    referral.last_name = one.last_name;
    referral.email = std::string(one.last_name) + "@" + std::string(one.mail_domain) + ".example";
    referral.phone = one.phone;
    referral.consent_to_share = true;
    referral.consent_to_contact = true;
    if (!one.sender.empty()) return;
    referral.customer = demo_ids::seeblick;
    referral.profile = "d2000000-0000-4000-8000-000000000001";
    referral.wants_contact = true;
}

Referral referral_of(const Sent& one, std::int64_t now) {
    Referral referral;
    referral.name = one.name;
    referral.sender = one.sender;
    referral.receiver = one.receiver;
    referral.referral_type =
        name_of(one.sender.empty() ? ReferralType::independent : ReferralType::shared);
    referral.qualification = name_of(one.sender.empty() ? ReferralQualification::direct
                                                        : ReferralQualification::sales_qualified);
    referral.substatus = name_of(one.substatus);
    referral.created_date = iso_timestamp(now - one.days_ago * day);
    referral.expiration_date = days_after(referral.created_date, referral_expires_after_days);
    referral.updated_date =
        one.substatus == S::expired ? referral.expiration_date : referral.created_date;
    if (one.substatus == S::declined) referral.status_reason = "Keine freien Kapazitäten";
    referral.industries = {std::string(one.industry)};
    referral.products = {std::string(one.product)};
    referral.services = {std::string(one.service)};
    referral.deal_value = one.value;
    if (!one.value.empty()) referral.currency = "EUR";
    if (one.substatus == S::accepted || one.substatus == S::won) {
        referral.closing_date = iso_date(now + 30 * day);
        referral.team.assign(team.begin(), team.end());
    }
    write_customer(referral, one);
    return referral;
}

BusinessProfile published_profile() {
    BusinessProfile profile;
    profile.organisation = demo_ids::proseware;
    profile.state = name_of(ProfileState::published);
    profile.display_name = "Proseware Cloud München";
    profile.description =
        "Wir bringen Hotels, Kliniken und Industrie in die Cloud und betreiben dort, was sie "
        "brauchen.";
    profile.website = "https://proseware-cloud.example";
    profile.contact_name = "Lena Fuchs";
    profile.contact_email = "lena.fuchs@proseware-cloud.example";
    profile.contact_phone = "+49 89 5550 1004";
    profile.address_line_1 = "Prannerstraße 8";
    profile.city = "München";
    profile.postal_code = "80333";
    profile.country = "DE";
    profile.customer_sizes = {std::string(name_of(CompanySize::from_10_to_50)),
                              std::string(name_of(CompanySize::from_51_to_250))};
    profile.industries = {"Hotels", "Gesundheit", "Maschinenbau"};
    profile.products = {"Microsoft 365", "Azure"};
    profile.services = {"Migration", "Betrieb"};
    profile.languages = {"de", "en"};
    return profile;
}

BusinessProfile unfinished_profile() {
    BusinessProfile profile;
    profile.organisation = demo_ids::fabrikam;
    profile.display_name = "Fabrikam Systemhaus Stuttgart";
    profile.website = "https://fabrikam-systemhaus.example";
    profile.contact_name = "Lara Engel";
    profile.contact_email = "lara.engel@fabrikam-systemhaus.example";
    profile.city = "Stuttgart";
    profile.country = "DE";
    profile.customer_sizes = {std::string(name_of(CompanySize::from_1_to_9))};
    profile.products = {"Microsoft 365"};
    profile.languages = {"de"};
    return profile;
}

}  // namespace

std::vector<WorldRecord> demo_referrals(std::int64_t now) {
    constexpr std::size_t profiles = 2;
    std::vector<WorldRecord> records;
    records.reserve(sent.size() + profiles);
    for (const Sent& one : sent)
        records.push_back(world_record_of(std::string(one.id), referral_of(one, now)));
    records.push_back(world_record_of("d2000000-0000-4000-8000-000000000001", published_profile()));
    records.push_back(
        world_record_of("d2000000-0000-4000-8000-000000000002", unfinished_profile()));
    return records;
}
