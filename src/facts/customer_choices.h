#pragma once
// The fields of a customer that take one of a list, each value with its spelling on the wire. A
// value that is not in the list is no error: callers keep the text verbatim. Source: spec §4.1
// (fields), §4.3 (agreements), §4.4 (what a qualification lets a partner sell).

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/named_enum.h"
#include "facts/mask.h"

NAMED_ENUM(RelationshipToPartner, unknown, reseller, advisor, syndication, microsoft_support, none)
NAMED_ENUM(SpecialQualification, none, education, nonprofit, government_community_cloud,
           state_owned_entity)
NAMED_ENUM(QualificationVetting, in_review, approved, denied)
NAMED_ENUM(AgreementType, microsoft_cloud_agreement, microsoft_customer_agreement)
NAMED_ENUM(AccountValidation, allowed, in_review, not_allowed, unknown, not_ready)
NAMED_ENUM(AddressCheck, verified_shippable, verified, interaction_required, street_partial,
           premises_partial, multiple, none, not_validated)
NAMED_ENUM(CustomerSegment, commercial, nonprofit, education, government)

template <class E>
struct Choice {
    E value;
    std::string_view wire;
};

// clang-format off
template <class E>
inline constexpr auto choice_table = nullptr;

template <>
inline constexpr auto choice_table<RelationshipToPartner> =
    std::to_array<Choice<RelationshipToPartner>>({
    {RelationshipToPartner::unknown,           "unknown"},
    {RelationshipToPartner::reseller,          "reseller"},
    {RelationshipToPartner::advisor,           "advisor"},
    {RelationshipToPartner::syndication,       "syndication"},
    {RelationshipToPartner::microsoft_support, "microsoft_support"},
    {RelationshipToPartner::none,              "none"},
});

template <>
inline constexpr auto choice_table<SpecialQualification> =
    std::to_array<Choice<SpecialQualification>>({
    {SpecialQualification::none,                       "None"},
    {SpecialQualification::education,                  "Education"},
    {SpecialQualification::nonprofit,                  "Nonprofit"},
    {SpecialQualification::government_community_cloud, "GovernmentCommunityCloud"},
    {SpecialQualification::state_owned_entity,         "StateOwnedEntity"},
});

template <>
inline constexpr auto choice_table<QualificationVetting> =
    std::to_array<Choice<QualificationVetting>>({
    {QualificationVetting::in_review, "InReview"},
    {QualificationVetting::approved,  "Approved"},
    {QualificationVetting::denied,    "Denied"},
});

template <>
inline constexpr auto choice_table<AgreementType> = std::to_array<Choice<AgreementType>>({
    {AgreementType::microsoft_cloud_agreement,    "MicrosoftCloudAgreement"},
    {AgreementType::microsoft_customer_agreement, "MicrosoftCustomerAgreement"},
});

template <>
inline constexpr auto choice_table<AccountValidation> = std::to_array<Choice<AccountValidation>>({
    {AccountValidation::allowed,     "Allowed"},
    {AccountValidation::in_review,   "InReview"},
    {AccountValidation::not_allowed, "NotAllowed"},
    {AccountValidation::unknown,     "Unknown"},
    {AccountValidation::not_ready,   "NotReady"},
});

template <>
inline constexpr auto choice_table<AddressCheck> = std::to_array<Choice<AddressCheck>>({
    {AddressCheck::verified_shippable,   "VerifiedShippable"},
    {AddressCheck::verified,             "Verified"},
    {AddressCheck::interaction_required, "InteractionRequired"},
    {AddressCheck::street_partial,       "StreetPartial"},
    {AddressCheck::premises_partial,     "PremisesPartial"},
    {AddressCheck::multiple,             "Multiple"},
    {AddressCheck::none,                 "None"},
    {AddressCheck::not_validated,        "NotValidated"},
});

template <>
inline constexpr auto choice_table<CustomerSegment> = std::to_array<Choice<CustomerSegment>>({
    {CustomerSegment::commercial, "commercial"},
    {CustomerSegment::nonprofit,  "nonprofit"},
    {CustomerSegment::education,  "education"},
    {CustomerSegment::government, "government"},
});
// clang-format on

template <class E>
constexpr std::span<const Choice<E>> choices_of() {
    return choice_table<E>;
}

template <class E>
constexpr const Choice<E>& choice_of(E value) {
    return choice_table<E>[static_cast<std::size_t>(value)];
}

template <class E>
constexpr std::string_view wire_of(E value) {
    return choice_of(value).wire;
}

// Case, underscores, hyphens and blanks do not count: one service writes "OneTime", another
// "one_time", a person "One time".
constexpr bool equal_as_choice(std::string_view a, std::string_view b) {
    constexpr auto skip = [](std::string_view& text) {
        while (!text.empty() && (text.front() == '_' || text.front() == '-' || text.front() == ' '))
            text.remove_prefix(1);
    };
    for (;;) {
        skip(a);
        skip(b);
        if (a.empty() || b.empty()) return a.empty() && b.empty();
        if (ascii_lower(a.front()) != ascii_lower(b.front())) return false;
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
}

template <class E>
constexpr std::optional<E> find_choice(std::string_view text) {
    for (const Choice<E>& choice : choice_table<E>)
        if (equal_as_choice(text, choice.wire)) return choice.value;
    return std::nullopt;
}

template <class E>
constexpr bool lists_every_choice_once() {
    for (std::size_t i = 0; i < choice_table<E>.size(); ++i) {
        const Choice<E>& choice = choice_table<E>[i];
        if (choice.value != static_cast<E>(i)) return false;
        if (!equal_as_choice(choice.wire, name_of(choice.value))) return false;
    }
    return choice_table<E>.size() == count_of<E>();
}
static_assert(lists_every_choice_once<RelationshipToPartner>());
static_assert(lists_every_choice_once<SpecialQualification>());
static_assert(lists_every_choice_once<QualificationVetting>());
static_assert(lists_every_choice_once<AgreementType>());
static_assert(lists_every_choice_once<AccountValidation>());
static_assert(lists_every_choice_once<AddressCheck>());
static_assert(lists_every_choice_once<CustomerSegment>());

// What an approved qualification lets the customer buy.
struct QualificationPurchase {
    SpecialQualification qualification;
    std::array<bool, count_of<CustomerSegment>()> may_buy;  // By CustomerSegment, in its order.
    bool is_exclusive;                                      // Holds whatever else the customer is.
};

// clang-format off
inline constexpr auto qualification_purchases = std::to_array<QualificationPurchase>({
    // qualification                                      commercial nonprofit education government
    {SpecialQualification::none,                       {true,      false,    false,    false}, false},
    {SpecialQualification::education,                  {true,      false,    true,     false}, false},
    {SpecialQualification::nonprofit,                  {true,      true,     false,    false}, false},
    {SpecialQualification::government_community_cloud, {false,     false,    false,    true},  true},
    {SpecialQualification::state_owned_entity,         {true,      false,    false,    false}, false},
});
// clang-format on

constexpr bool lists_every_qualification_in_order() {
    for (std::size_t i = 0; i < qualification_purchases.size(); ++i)
        if (qualification_purchases[i].qualification != static_cast<SpecialQualification>(i))
            return false;
    return qualification_purchases.size() == count_of<SpecialQualification>();
}
static_assert(lists_every_qualification_in_order());

// Of several qualifications each adds what it opens (education and state-owned: commercial and
// education), unless one is exclusive. Without any, a customer is commercial.
constexpr bool may_buy(std::span<const SpecialQualification> approved, CustomerSegment segment) {
    bool may = approved.empty() && segment == CustomerSegment::commercial;
    for (const SpecialQualification qualification : approved) {
        const auto& row = qualification_purchases[static_cast<std::size_t>(qualification)];
        const bool opens = row.may_buy[static_cast<std::size_t>(segment)];
        if (row.is_exclusive) return opens;
        may = may || opens;
    }
    return may;
}
