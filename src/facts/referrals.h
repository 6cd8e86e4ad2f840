#pragma once
// Customers that are referred to a partner, and the business profile that they find it by.
// Source: spec §11.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/lifecycle.h"

NAMED_ENUM(ReferralStatus, new_referral, active, closed)

// `pending`: sent by this partner; `received`: to be answered by it.
NAMED_ENUM(ReferralSubstatus, pending, received, accepted, won, lost, declined, expired)

struct ReferralStatusRow {
    ReferralSubstatus substatus;
    ReferralStatus status;
    std::string_view status_wire;
    std::string_view substatus_wire;
};

// clang-format off
inline constexpr auto referral_statuses = std::to_array<ReferralStatusRow>({
    {ReferralSubstatus::pending,  ReferralStatus::new_referral, "New",    "Pending"},
    {ReferralSubstatus::received, ReferralStatus::new_referral, "New",    "Received"},
    {ReferralSubstatus::accepted, ReferralStatus::active,       "Active", "Accepted"},
    {ReferralSubstatus::won,      ReferralStatus::closed,       "Closed", "Won"},
    {ReferralSubstatus::lost,     ReferralStatus::closed,       "Closed", "Lost"},
    {ReferralSubstatus::declined, ReferralStatus::closed,       "Closed", "Declined"},
    {ReferralSubstatus::expired,  ReferralStatus::closed,       "Closed", "Expired"},
});
// clang-format on

constexpr const ReferralStatusRow& facts_of(ReferralSubstatus substatus) {
    return referral_statuses[static_cast<std::size_t>(substatus)];
}

// The two who see it: a partner or a customer who sent it, and the partner that it came to.
NAMED_ENUM(ReferralSide, sender, receiver)

// While it is unanswered, each side calls it by its own name.
constexpr ReferralSubstatus seen_from(ReferralSide side, ReferralSubstatus substatus) {
    if (facts_of(substatus).status != ReferralStatus::new_referral) return substatus;
    return side == ReferralSide::sender ? ReferralSubstatus::pending : ReferralSubstatus::received;
}

NAMED_ENUM(ReferralTrigger, accept, decline, win, lose, expire, edit, add_customer)

// clang-format off
inline constexpr auto referral_lifecycle = [] {
    using S = ReferralSubstatus;
    using T = ReferralTrigger;
    constexpr auto unaccepted = ErrorCode::referral_must_be_accepted_first;
    constexpr auto answered = ErrorCode::referral_was_answered_already;
    constexpr auto closed = ErrorCode::referral_is_closed;
    return std::to_array<Step<S, T>>({
        // The same referral on the side of who sent it and of who is to answer it.
        {S::pending,   T::accept,  S::accepted},
        {S::pending,   T::decline, S::declined},
        {S::pending,   T::win,     unaccepted},
        {S::pending,   T::lose,    unaccepted},
        {S::pending,   T::expire,  S::expired},
        {S::pending,  T::edit,    unaccepted},
        {S::pending,  T::add_customer, unaccepted},
        {S::received,  T::accept,  S::accepted},
        {S::received,  T::decline, S::declined},
        {S::received,  T::win,     unaccepted},
        {S::received,  T::lose,    unaccepted},
        {S::received,  T::expire,  S::expired},
        {S::received, T::edit,    unaccepted},
        {S::received, T::add_customer, unaccepted},
        {S::accepted,  T::accept,  answered},
        {S::accepted,  T::decline, answered},
        {S::accepted,  T::win,     S::won},
        {S::accepted,  T::lose,    S::lost},
        {S::accepted,  T::expire,  answered},
        {S::accepted, T::edit,    S::accepted},
        {S::accepted, T::add_customer, S::accepted},
        {S::won,       T::accept,  closed},
        {S::won,       T::decline, closed},
        {S::won,       T::win,     closed},
        {S::won,       T::lose,    closed},
        {S::won,       T::expire,  closed},
        {S::won,      T::edit,    closed},
        {S::won,      T::add_customer, S::won},
        {S::lost,      T::accept,  closed},
        {S::lost,      T::decline, closed},
        {S::lost,      T::win,     closed},
        {S::lost,      T::lose,    closed},
        {S::lost,      T::expire,  closed},
        {S::lost,     T::edit,    closed},
        {S::lost,     T::add_customer, closed},
        {S::declined,  T::accept,  closed},
        {S::declined,  T::decline, closed},
        {S::declined,  T::win,     closed},
        {S::declined,  T::lose,    closed},
        {S::declined,  T::expire,  closed},
        {S::declined, T::edit,    closed},
        {S::declined, T::add_customer, closed},
        {S::expired,   T::accept,  closed},
        {S::expired,   T::decline, closed},
        {S::expired,   T::win,     closed},
        {S::expired,   T::lose,    closed},
        {S::expired,   T::expire,  closed},
        {S::expired,  T::edit,    closed},
        {S::expired,  T::add_customer, closed},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(referral_lifecycle));

NAMED_ENUM(ReferralGuard, answers_for_the_receiver, reason_is_given, has_no_customer_yet)

inline constexpr auto referral_conditions = [] {
    using T = ReferralTrigger;
    using G = ReferralGuard;
    return std::to_array<Condition<T, G>>({
        {T::accept, G::answers_for_the_receiver, ErrorCode::referral_is_answered_by_its_receiver},
        {T::decline, G::answers_for_the_receiver, ErrorCode::referral_is_answered_by_its_receiver},
        {T::decline, G::reason_is_given, ErrorCode::must_not_be_empty},
        {T::win, G::answers_for_the_receiver, ErrorCode::referral_is_answered_by_its_receiver},
        {T::lose, G::answers_for_the_receiver, ErrorCode::referral_is_answered_by_its_receiver},
        {T::edit, G::answers_for_the_receiver, ErrorCode::referral_is_answered_by_its_receiver},
        {T::add_customer, G::answers_for_the_receiver,
         ErrorCode::referral_is_answered_by_its_receiver},
        {T::add_customer, G::has_no_customer_yet, ErrorCode::referral_has_its_customer},
    });
}();
static_assert(asks_every_guard(referral_conditions));

inline constexpr int referral_expires_after_days = 14;  // Then the contact's data is hidden.
// The customer asked to be called: marked at once, and marked otherwise after this.
inline constexpr int contact_alert_hours = 72;

// Whose data are gone from the page: nobody answered the customer, so nobody may write to it.
constexpr bool shows_contact(ReferralSubstatus substatus) {
    return substatus != ReferralSubstatus::expired;
}

NAMED_ENUM(ContactAlert, none, asked, overdue)

// Until somebody has answered.
constexpr ContactAlert contact_alert_of(bool is_asked, ReferralSubstatus substatus,
                                        std::int64_t hours_since) {
    if (!is_asked || facts_of(substatus).status != ReferralStatus::new_referral)
        return ContactAlert::none;
    return hours_since < contact_alert_hours ? ContactAlert::asked : ContactAlert::overdue;
}

// What a deal is worth: digits, and after a point at most two more.
constexpr std::optional<ErrorCode> refusal_of_deal_value(std::string_view text) {
    constexpr auto is_number = [](std::string_view digits) {
        for (const char c : digits)
            if (c < '0' || c > '9') return false;
        return !digits.empty();
    };
    constexpr std::size_t most_digits = 12;
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const bool has_cents = point != std::string_view::npos;
    const std::string_view cents = has_cents ? text.substr(point + 1) : "00";
    if (!is_number(whole) || whole.size() > most_digits || !is_number(cents) || cents.size() > 2)
        return ErrorCode::amount_must_be_a_number;
    return std::nullopt;
}

NAMED_ENUM(ReferralType, independent, shared)
NAMED_ENUM(ReferralQualification, none, direct, marketing_qualified, sales_qualified)

NAMED_ENUM(CompanySize, from_1_to_9, from_10_to_50, from_51_to_250, from_251_to_1000,
           from_1001_to_5000, from_5001_to_10000, from_10001_to_20000, more_than_20000)

struct CompanySizeRow {
    CompanySize size;
    std::string_view wire;
    int employees_min;
};

// clang-format off
inline constexpr auto company_sizes = std::to_array<CompanySizeRow>({
    {CompanySize::from_1_to_9,         "1to9employees",          1},
    {CompanySize::from_10_to_50,       "10to50employees",        10},
    {CompanySize::from_51_to_250,      "51to250employees",       51},
    {CompanySize::from_251_to_1000,    "251to1000employees",     251},
    {CompanySize::from_1001_to_5000,   "1001to5000employees",    1'001},
    {CompanySize::from_5001_to_10000,  "5001to10000employees",   5'001},
    {CompanySize::from_10001_to_20000, "10001to20000employees",  10'001},
    {CompanySize::more_than_20000,     "Morethan20000employees", 20'001},
});
// clang-format on

constexpr std::optional<CompanySize> size_of_company(int employees) {
    std::optional<CompanySize> size;
    for (const CompanySizeRow& row : company_sizes)
        if (employees >= row.employees_min) size = row.size;
    return size;
}

// A profile for each location.
inline constexpr std::size_t profile_description_length_limit = 2'500;
inline constexpr std::size_t profile_locations_per_country_limit = 5;
inline constexpr int profile_logo_width_limit = 300;
inline constexpr auto profile_logo_types =
    std::to_array<std::string_view>({"image/gif", "image/jpeg", "image/png"});

inline constexpr std::size_t profile_logo_bytes_limit = 32'768;
inline constexpr std::size_t profile_list_limit = 30;  // Of industries, products and services.

// What a profile may say; customers find it by the parts that it must.
NAMED_ENUM(ProfilePart, display_name, logo, description, website, contact, customer_sizes,
           industries, products, services, languages)

struct ProfilePartRow {
    ProfilePart part;
    bool is_needed;  // To be published.
};

// No document says which: those without which a customer could not find the partner, choose it and
// write to it.
inline constexpr auto profile_parts = std::to_array<ProfilePartRow>({
    {ProfilePart::display_name, true},
    {ProfilePart::logo, false},
    {ProfilePart::description, true},
    {ProfilePart::website, false},
    {ProfilePart::contact, true},
    {ProfilePart::customer_sizes, true},
    {ProfilePart::industries, true},
    {ProfilePart::products, true},
    {ProfilePart::services, true},
    {ProfilePart::languages, true},
});

NAMED_ENUM(ProfileState, unpublished, published)

constexpr bool lists_every_referral_row_in_order() {
    for (std::size_t i = 0; i < referral_statuses.size(); ++i)
        if (referral_statuses[i].substatus != static_cast<ReferralSubstatus>(i)) return false;
    for (std::size_t i = 0; i < company_sizes.size(); ++i)
        if (company_sizes[i].size != static_cast<CompanySize>(i)) return false;
    for (std::size_t i = 0; i < profile_parts.size(); ++i)
        if (profile_parts[i].part != static_cast<ProfilePart>(i)) return false;
    return referral_statuses.size() == count_of<ReferralSubstatus>() &&
           profile_parts.size() == count_of<ProfilePart>() &&
           company_sizes.size() == count_of<CompanySize>();
}
static_assert(lists_every_referral_row_in_order());
