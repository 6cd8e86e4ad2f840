#pragma once
// Customers that are referred to a partner, and the business profile that they find it by.
// Source: spec §11.

#include <array>
#include <cstddef>
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

NAMED_ENUM(ReferralTrigger, accept, decline, win, lose, expire)

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
        {S::received,  T::accept,  S::accepted},
        {S::received,  T::decline, S::declined},
        {S::received,  T::win,     unaccepted},
        {S::received,  T::lose,    unaccepted},
        {S::received,  T::expire,  S::expired},
        {S::accepted,  T::accept,  answered},
        {S::accepted,  T::decline, answered},
        {S::accepted,  T::win,     S::won},
        {S::accepted,  T::lose,    S::lost},
        {S::accepted,  T::expire,  answered},
        {S::won,       T::accept,  closed},
        {S::won,       T::decline, closed},
        {S::won,       T::win,     closed},
        {S::won,       T::lose,    closed},
        {S::won,       T::expire,  closed},
        {S::lost,      T::accept,  closed},
        {S::lost,      T::decline, closed},
        {S::lost,      T::win,     closed},
        {S::lost,      T::lose,    closed},
        {S::lost,      T::expire,  closed},
        {S::declined,  T::accept,  closed},
        {S::declined,  T::decline, closed},
        {S::declined,  T::win,     closed},
        {S::declined,  T::lose,    closed},
        {S::declined,  T::expire,  closed},
        {S::expired,   T::accept,  closed},
        {S::expired,   T::decline, closed},
        {S::expired,   T::win,     closed},
        {S::expired,   T::lose,    closed},
        {S::expired,   T::expire,  closed},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(referral_lifecycle));

NAMED_ENUM(ReferralGuard, answers_for_the_receiver, reason_is_given)

inline constexpr auto referral_conditions = [] {
    using T = ReferralTrigger;
    using G = ReferralGuard;
    return std::to_array<Condition<T, G>>({
        {T::accept, G::answers_for_the_receiver, ErrorCode::referral_is_answered_by_its_receiver},
        {T::decline, G::answers_for_the_receiver, ErrorCode::referral_is_answered_by_its_receiver},
        {T::decline, G::reason_is_given, ErrorCode::must_not_be_empty},
    });
}();
static_assert(asks_every_guard(referral_conditions));

inline constexpr int referral_expires_after_days = 14;  // Then the contact's data is hidden.
// The customer asked to be called: marked at once, and marked otherwise after this.
inline constexpr int contact_alert_hours = 72;

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

// What a profile may say; customers find it by the parts that it must.
NAMED_ENUM(ProfilePart, display_name, logo, description, website, contact, customer_sizes,
           industries, products, services, languages)

NAMED_ENUM(ProfileState, unpublished, published)

constexpr bool lists_every_referral_row_in_order() {
    for (std::size_t i = 0; i < referral_statuses.size(); ++i)
        if (referral_statuses[i].substatus != static_cast<ReferralSubstatus>(i)) return false;
    for (std::size_t i = 0; i < company_sizes.size(); ++i)
        if (company_sizes[i].size != static_cast<CompanySize>(i)) return false;
    return referral_statuses.size() == count_of<ReferralSubstatus>() &&
           company_sizes.size() == count_of<CompanySize>();
}
static_assert(lists_every_referral_row_in_order());
