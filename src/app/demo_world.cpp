#include "app/demo_world.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/demo_cast.h"
#include "app/demo_referrals.h"
#include "base/id.h"
#include "base/joined_texts.h"
#include "base/text.h"
#include "facts/countries.h"
#include "facts/cultures.h"
#include "facts/customer_choices.h"

namespace {

enum class Tie { delegated, sells_only, unsaid, advises };

struct Qualification {
    std::string Customer::* kind = nullptr;
    QualificationVetting vetting = QualificationVetting::in_review;
    std::string_view date = {};
    std::string_view website = {};
    std::string_view reason = {};
};

struct Row {
    std::string_view company = {}, prefix = {}, registration_id = {};
    std::string_view first_name = {}, last_name = {}, mailbox = {}, phone = {};
    std::string_view country = {}, culture = {};  // Without one, the country's usual culture.
    std::string_view street = {}, building = {}, postal_code = {}, city = {}, state = {};
    Tie tie = Tie::unsaid;
    std::string_view agreed = {};  // The day, or nothing.
    std::string_view tags = {};    // Separated by commas.
    std::string_view note = {};
    Qualification qualification = {};
};

constexpr auto delegated = Tie::delegated;
constexpr auto sells_only = Tie::sells_only;
constexpr auto unsaid = Tie::unsaid;
constexpr auto advises = Tie::advises;
constexpr auto education = &Customer::education;
constexpr auto nonprofit = &Customer::nonprofit;
constexpr auto government = &Customer::government_community_cloud;
constexpr auto state_owned = &Customer::state_owned_entity;
constexpr auto approved = QualificationVetting::approved;
constexpr auto in_review = QualificationVetting::in_review;
constexpr auto denied = QualificationVetting::denied;

// clang-format off
constexpr auto global_rows = std::to_array<Row>({
#include "app/demo_world_europe.inc"
#include "app/demo_world_americas.inc"
#include "app/demo_world_asia_pacific_africa.inc"
});
constexpr auto us_government_rows = std::to_array<Row>({
#include "app/demo_world_us_government.inc"
});
constexpr auto germany_rows = std::to_array<Row>({
#include "app/demo_world_germany.inc"
});
constexpr auto china_rows = std::to_array<Row>({
#include "app/demo_world_china.inc"
});
// clang-format on

// The texts of a row, in one order for both ways.
template <class AnyRow>
constexpr auto texts_of(AnyRow& row) {
    return std::to_array({&row.company,
                          &row.prefix,
                          &row.registration_id,
                          &row.first_name,
                          &row.last_name,
                          &row.mailbox,
                          &row.phone,
                          &row.country,
                          &row.culture,
                          &row.street,
                          &row.building,
                          &row.postal_code,
                          &row.city,
                          &row.state,
                          &row.agreed,
                          &row.tags,
                          &row.note,
                          &row.qualification.date,
                          &row.qualification.website,
                          &row.qualification.reason});
}

// What else there is to a row.
struct Marks {
    Tie tie;
    std::string Customer::* kind;
    QualificationVetting vetting;
};

// Rows as the program brings them.
template <const auto& rows>
struct Brought {
    static constexpr auto texts = joined_texts<[] {
        std::vector<std::string_view> all;
        for (const Row& row : rows)
            for (const std::string_view* text : texts_of(row))
                all.push_back(*text);
        return all;
    }>();
    static constexpr auto marks = [] {
        std::array<Marks, rows.size()> all{};
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = {rows[i].tie, rows[i].qualification.kind, rows[i].qualification.vetting};
        return all;
    }();
};

// From this month on partners attest the Customer Agreement, before it the Cloud Agreement.
constexpr std::string_view customer_agreement_since = "2020-02";

// Spreads neighbouring numbers over all 64 bits, always the same way (SplitMix64).
constexpr std::uint64_t mixed(std::uint64_t number) {
    number += 0x9E3779B97F4A7C15;
    number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9;
    number = (number ^ (number >> 27U)) * 0x94D049BB133111EB;
    return number ^ (number >> 31U);
}

std::string demo_guid(std::uint64_t kind, std::uint64_t index) {
    const std::uint64_t seed = (kind << 32U) + 2 * index;
    return guid_of(mixed(seed), mixed(seed + 1));
}

void write_tie(Customer& customer, Tie tie) {
    customer.relationship = wire_of(tie == Tie::advises ? RelationshipToPartner::advisor
                                                        : RelationshipToPartner::reseller);
    if (tie != Tie::unsaid) customer.delegated_access = tie != Tie::sells_only;
}

void write_culture(Customer& customer, const Row& row) {
    const Country* country = find_country(row.country);
    customer.culture =
        row.culture.empty() && country != nullptr ? country->default_culture : row.culture;
    customer.language = language_of(customer.culture);
}

void write_qualification(Customer& customer, const Qualification& qualification) {
    if (qualification.kind == nullptr) return;
    customer.*qualification.kind = wire_of(qualification.vetting);
    customer.education_website = qualification.website;
    customer.qualification_reason = qualification.reason;
    customer.qualification_date = qualification.date;
}

void write_agreement(Customer& customer, std::string_view agreed) {
    if (agreed.empty()) return;
    customer.agreement_type =
        wire_of(agreed < customer_agreement_since ? AgreementType::microsoft_cloud_agreement
                                                  : AgreementType::microsoft_customer_agreement);
    customer.agreement_date = agreed;
    customer.agreement_first_name = customer.first_name;
    customer.agreement_last_name = customer.last_name;
    customer.agreement_email = customer.email;
    customer.agreement_phone = customer.phone;
}

Customer customer_of(const Row& row, Cloud cloud) {
    Customer customer;
    customer.cloud = name_of(cloud);
    customer.company_name = row.company;
    customer.domain = std::string(row.prefix) + std::string(facts_of(cloud).domain_suffix);
    customer.registration_id = row.registration_id;
    customer.first_name = row.first_name;
    customer.last_name = row.last_name;
    customer.email = std::string(row.mailbox) + "@" + std::string(row.prefix) + ".example";
    customer.phone = row.phone;
    customer.country = row.country;
    customer.address_line_1 = row.street;
    customer.address_line_2 = row.building;
    customer.postal_code = row.postal_code;
    customer.city = row.city;
    customer.state = row.state;
    customer.notes = row.note;
    for (const std::string_view tag : split(row.tags, ','))
        if (!trimmed(tag).empty()) customer.tags.emplace_back(trimmed(tag));
    write_tie(customer, row.tie);
    write_culture(customer, row);
    write_qualification(customer, row.qualification);
    write_agreement(customer, row.agreed);
    return customer;
}

CustomerFieldSet fields_held_by(const Customer& customer) {
    CustomerFieldSet held;
    for (const CustomerFieldRow& row : customer_fields())
        held.set(static_cast<std::size_t>(row.field), !is_absent(read(customer, row.field)));
    return held;
}

void add_rows(ImportCustomers& world, TextReader texts, std::span<const Marks> marks, Cloud cloud) {
    enum Kind : std::uint64_t { customer_id, commerce_id };
    for (const Marks& its : marks) {
        Row row{.tie = its.tie, .qualification = {.kind = its.kind, .vetting = its.vetting}};
        for (std::string_view* text : texts_of(row))
            *text = texts.next();
        const std::uint64_t index = world.customers.size();
        Customer fields = customer_of(row, cloud);
        fields.commerce_id = demo_guid(commerce_id, index);
        const CustomerFieldSet said = fields_held_by(fields);
        world.customers.push_back({
            .record = {.id = {demo_guid(customer_id, index)}, .fields = std::move(fields)},
            .said = said,
        });
    }
}

template <const auto& rows>
void add_rows(ImportCustomers& world, Cloud cloud) {
    add_rows(world, TextReader(Brought<rows>::texts), Brought<rows>::marks, cloud);
}

}  // namespace

ImportCustomers demo_world(std::int64_t now_milliseconds) {
    ImportCustomers world{.name = TransactionName::load_demo, .source = "demo", .customers = {}};
    add_rows<global_rows>(world, Cloud::global);
    add_rows<us_government_rows>(world, Cloud::us_government);
    add_rows<germany_rows>(world, Cloud::germany);
    add_rows<china_rows>(world, Cloud::china_21vianet);
    world.world = demo_cast();
    std::ranges::move(demo_referrals(now_milliseconds), std::back_inserter(world.world));
    return world;
}
