#include "app/demo_cast.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/text.h"
#include "facts/clouds.h"
#include "facts/countries.h"
#include "facts/cultures.h"
#include "facts/enrolment.h"
#include "facts/organisations.h"
#include "facts/permissions.h"
#include "records/membership.h"
#include "records/organisation.h"
#include "records/user.h"

namespace {

struct Cast {
    std::string_view id;
    OrganisationKind kind;
    Cloud cloud;
    std::string_view company, prefix, country, street, postal_code, city, phone, mpn_id;
};
struct Player {
    std::string_view id;
    std::string_view organisation;
    std::string_view first_name, last_name, mailbox;
    std::string_view roles;  // Names of Role, separated by commas.
};

constexpr std::string_view agreed_on = "2026-01-15T09:00:00.000Z";

using namespace demo_ids;

// clang-format off

constexpr auto organisations = [] {
    using enum OrganisationKind;
    return std::to_array<Cast>({
        {wingtip, indirect_provider, Cloud::global, "Wingtip Distribution GmbH", "wingtip-distribution", "DE",
         "Am Kaiserkai 1", "20457", "Hamburg", "+49 40 5550 1001", "4410001"},
        {fabrikam, indirect_reseller, Cloud::global, "Fabrikam Systemhaus GmbH", "fabrikam-systemhaus", "DE",
         "Lange Straße 12", "70173", "Stuttgart", "+49 711 5550 1002", "4410002"},
        {alpine, indirect_reseller, Cloud::global, "Alpine IT e.U.", "alpine-it", "AT",
         "Maria-Theresien-Straße 18", "6020", "Innsbruck", "+43 512 5550 1003", "4410003"},
        {proseware, direct_partner, Cloud::global, "Proseware Cloud AG", "proseware-cloud", "DE",
         "Prannerstraße 8", "80333", "München", "+49 89 5550 1004", "4410004"},
        {lanchao, indirect_reseller, Cloud::china_21vianet, "蓝潮云服务有限公司", "lanchao", "CN",
         "南京西路 1266 号", "200040", "上海", "+86 21 5550 1005", "4410005"},
        // Has no membership id yet: it is about to enrol.
        {tailspin, indirect_reseller, Cloud::global, "Tailspin Cloudservice GmbH", "tailspin-cloudservice", "DE",
         "Domstraße 10", "50668", "Köln", "+49 221 5550 1009", ""},
        {seeblick, customer, Cloud::global, "Seeblick Hotels GmbH", "seeblick-hotels", "DE",
         "Seepromenade 4", "88045", "Friedrichshafen", "+49 7541 5550 1006", ""},
        {kranich, customer, Cloud::global, "Kranich Logistik GmbH", "kranich-logistik", "DE",
         "Cargo City Süd 5", "60549", "Frankfurt am Main", "+49 69 5550 1007", ""},
        {chenguang, customer, Cloud::china_21vianet, "晨光教育科技有限公司", "chenguang", "CN",
         "中关村大街 27 号", "100080", "北京", "+86 10 5550 1008", ""},
    });
}();

struct Profile {
    std::string_view mpn_id;
    std::string_view organisation;
    std::string_view company, country;
    bool is_inactive;
};
// What is there to choose from: only the first one is right.
constexpr auto memberships = std::to_array<Profile>({
    {"4410009", tailspin, "Tailspin Cloudservice GmbH", "DE", false},
    {"4410010", tailspin, "Tailspin Datentechnik GmbH", "DE", true},
    {"4410011", tailspin, "Tailspin Cloudservice AG", "CH", false},
});
// Whom the one that is about to enrol serves in other portals.
constexpr auto served = std::to_array<std::string_view>({seeblick, kranich});

constexpr auto people = std::to_array<Player>({
    {"b1000000-0000-4000-8000-000000000001", wingtip, "Grace", "Vogel", "grace.vogel", "global_admin,admin_agent"},
    {"b1000000-0000-4000-8000-000000000002", wingtip, "Emil", "Sommer", "emil.sommer", "sales_agent"},
    {"b1000000-0000-4000-8000-000000000003", wingtip, "Jana", "Petersen", "jana.petersen", "helpdesk_agent"},
    {"b1000000-0000-4000-8000-000000000004", wingtip, "Ole", "Hansen", "ole.hansen", "billing_admin"},
    {"b1000000-0000-4000-8000-000000000005", fabrikam, "Ada", "Berger", "ada.berger", "global_admin,admin_agent"},
    {"b1000000-0000-4000-8000-000000000006", fabrikam, "Tim", "Krause", "tim.krause", "admin_agent"},
    {"b1000000-0000-4000-8000-000000000007", fabrikam, "Selma", "Yildiz", "selma.yildiz", "helpdesk_agent"},
    {"b1000000-0000-4000-8000-000000000008", fabrikam, "Ruth", "Maurer", "ruth.maurer", "user_management_admin"},
    {"b1000000-0000-4000-8000-000000000009", alpine, "Lukas", "Hofer", "lukas.hofer", "global_admin,admin_agent"},
    {"b1000000-0000-4000-8000-000000000010", alpine, "Eva", "Gruber", "eva.gruber", "admin_agent"},
    {"b1000000-0000-4000-8000-000000000011", alpine, "Moritz", "Steiner", "moritz.steiner", "helpdesk_agent"},
    {"b1000000-0000-4000-8000-000000000012", proseware, "Nora", "Lindner", "nora.lindner", "global_admin,admin_agent"},
    {"b1000000-0000-4000-8000-000000000013", proseware, "Ben", "Arnold", "ben.arnold", "sales_agent"},
    {"b1000000-0000-4000-8000-000000000014", proseware, "Mia", "Otto", "mia.otto", "helpdesk_agent"},
    {"b1000000-0000-4000-8000-000000000015", proseware, "Paul", "Simon", "paul.simon", "billing_admin"},
    {"b1000000-0000-4000-8000-000000000016", lanchao, "伟", "陈", "chen.wei", "global_admin,admin_agent"},
    {"b1000000-0000-4000-8000-000000000017", lanchao, "芳", "李", "li.fang", "sales_agent"},
    {"b1000000-0000-4000-8000-000000000018", lanchao, "强", "王", "wang.qiang", "helpdesk_agent"},
    {"b1000000-0000-4000-8000-000000000019", seeblick, "Clara", "Weiss", "clara.weiss", "global_admin"},
    {"b1000000-0000-4000-8000-000000000020", kranich, "Jonas", "Falk", "jonas.falk", "global_admin"},
    {"b1000000-0000-4000-8000-000000000021", chenguang, "静", "刘", "liu.jing", "global_admin"},
    {"b1000000-0000-4000-8000-000000000022", tailspin, "Hanna", "Brandt", "hanna.brandt", "global_admin"},
    {"b1000000-0000-4000-8000-000000000023", tailspin, "Jan", "Wolff", "jan.wolff", "helpdesk_agent"},
    {"b1000000-0000-4000-8000-000000000024", proseware, "Lena", "Fuchs", "lena.fuchs", "referrals_admin,business_profile_admin"},
    {"b1000000-0000-4000-8000-000000000025", proseware, "Karl", "Winter", "karl.winter", "referrals_user"},
    {"b1000000-0000-4000-8000-000000000026", fabrikam, "Lara", "Engel", "lara.engel", "referrals_admin,business_profile_admin"},
});
// clang-format on

const Player& admin_of(std::string_view organisation) {
    for (const Player& player : people)
        if (player.organisation == organisation) return player;
    return people.front();
}

std::string domain_of(const Cast& cast) {
    return std::string(cast.prefix) + std::string(facts_of(cast.cloud).domain_suffix);
}

std::string email_of(const Player& player, const Cast& cast) {
    return std::string(player.mailbox) + "@" + std::string(cast.prefix) + ".example";
}

bool is_about_to_enrol(const Cast& cast) {
    return cast.kind == OrganisationKind::indirect_reseller && cast.mpn_id.empty();
}

// The contact's address is at the company's own domain, so that the review finds nothing.
void write_welcome(Organisation& organisation, const Cast& cast, const Player& admin) {
    organisation.enrolment = name_of(EnrolmentState::welcome);
    organisation.email = std::string(admin.mailbox) + "@" + domain_of(cast);
    for (const std::string_view customer : served)
        organisation.served_customers.emplace_back(customer);
}

// A partner has enrolled, and its first person signed the agreement.
void write_enrolment(Organisation& organisation, const Cast& cast, const Player& admin) {
    organisation.mpn_id = cast.mpn_id;
    organisation.enrolment = name_of(EnrolmentState::active);
    organisation.agreement_date = agreed_on;
    organisation.agreement_user = admin.id;
    organisation.support_email = "support@" + std::string(cast.prefix) + ".example";
    organisation.support_phone = cast.phone;
    organisation.support_website = "https://" + std::string(cast.prefix) + ".example";
}

Organisation organisation_of(const Cast& cast) {
    const Player& admin = admin_of(cast.id);
    const Country* country = find_country(cast.country);
    Organisation organisation;
    organisation.kind = name_of(cast.kind);
    organisation.cloud = name_of(cast.cloud);
    organisation.company_name = cast.company;
    organisation.domain = domain_of(cast);
    organisation.country = cast.country;
    organisation.address_line_1 = cast.street;
    organisation.postal_code = cast.postal_code;
    organisation.city = cast.city;
    organisation.first_name = admin.first_name;
    organisation.last_name = admin.last_name;
    organisation.email = email_of(admin, cast);
    organisation.phone = cast.phone;
    if (country != nullptr) organisation.language = language_of(country->default_culture);
    if (is_about_to_enrol(cast))
        write_welcome(organisation, cast, admin);
    else if (facts_of(cast.kind).is_partner)
        write_enrolment(organisation, cast, admin);
    return organisation;
}

User user_of(const Player& player, const Cast& cast) {
    User user;
    user.organisation = player.organisation;
    user.first_name = player.first_name;
    user.last_name = player.last_name;
    user.email = email_of(player, cast);
    user.user_name = std::string(player.mailbox) + "@" + domain_of(cast);
    for (const std::string_view role : split(player.roles, ','))
        user.roles.emplace_back(role);
    return user;
}

}  // namespace

std::vector<WorldRecord> demo_cast() {
    std::vector<WorldRecord> records;
    for (const Cast& cast : organisations) {
        records.push_back(world_record_of(std::string(cast.id), organisation_of(cast)));
        for (const Player& player : people)
            if (player.organisation == cast.id)
                records.push_back(world_record_of(std::string(player.id), user_of(player, cast)));
    }
    for (const Profile& profile : memberships) {
        Membership membership;
        membership.organisation = profile.organisation;
        membership.company_name = profile.company;
        membership.country = profile.country;
        if (profile.is_inactive) membership.is_inactive = true;
        records.push_back(world_record_of(std::string(profile.mpn_id), membership));
    }
    return records;
}
