#pragma once
// Granular delegated administration privileges (GDAP): roles of the customer's directory for a
// time, asked for by the partner, approved by the customer, and given to groups of the partner's
// people. Independent of the reseller relationship. Source: spec §6.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "facts/directory_roles.h"
#include "facts/lifecycle.h"

NAMED_ENUM(GranularAdministration, created, approval_pending, approved, activating, active,
           expiring, expired, termination_requested, terminating, terminated, cleaned_up)

// By the partner: edit to lock_for_approval, terminate, change_auto_extend; by the customer:
// approve, remove_roles; by the service, as time goes on: the others. `advance` is its next step.
NAMED_ENUM(GranularTrigger, edit, delete_draft, lock_for_approval, approve, advance,
           approval_lapses, reach_end, extend, terminate, remove_roles, change_auto_extend,
           clean_up)

// clang-format off
inline constexpr auto granular_lifecycle = [] {
    using S = GranularAdministration;
    using T = GranularTrigger;
    constexpr auto no_draft = ErrorCode::granular_request_must_be_a_draft;
    constexpr auto not_asked = ErrorCode::granular_request_must_await_approval;
    constexpr auto not_active = ErrorCode::granular_administration_must_be_active;
    constexpr auto ended = ErrorCode::granular_administration_has_ended;
    constexpr auto not_due = ErrorCode::nothing_is_due;
    return std::to_array<Step<S, T>>({
        // The only state in which a request is edited or deleted; a deleted one is seen no more.
        {S::created,                T::edit,               S::created},
        {S::created,                T::delete_draft,       S::cleaned_up},
        {S::created,                T::lock_for_approval,  S::approval_pending},
        {S::created,                T::approve,            not_asked},
        {S::created,                T::advance,            not_due},
        {S::created,                T::approval_lapses,    not_due},
        {S::created,                T::reach_end,          not_due},
        {S::created,                T::extend,             not_due},
        {S::created,                T::terminate,          not_active},
        {S::created,                T::remove_roles,       not_active},
        {S::created,                T::change_auto_extend, S::created},
        {S::created,                T::clean_up,           not_due},
        {S::approval_pending,       T::edit,               no_draft},
        {S::approval_pending,       T::delete_draft,       no_draft},
        {S::approval_pending,       T::lock_for_approval,  no_draft},
        {S::approval_pending,       T::approve,            S::approved},
        {S::approval_pending,       T::advance,            not_due},
        {S::approval_pending,       T::approval_lapses,    S::cleaned_up},
        {S::approval_pending,       T::reach_end,          not_due},
        {S::approval_pending,       T::extend,             not_due},
        {S::approval_pending,       T::terminate,          not_active},
        {S::approval_pending,       T::remove_roles,       not_active},
        {S::approval_pending,       T::change_auto_extend, not_active},
        {S::approval_pending,       T::clean_up,           not_due},
        {S::approved,               T::edit,               no_draft},
        {S::approved,               T::delete_draft,       no_draft},
        {S::approved,               T::lock_for_approval,  no_draft},
        {S::approved,               T::approve,            not_asked},
        {S::approved,               T::advance,            S::activating},
        {S::approved,               T::approval_lapses,    not_due},
        {S::approved,               T::reach_end,          not_due},
        {S::approved,               T::extend,             not_due},
        {S::approved,               T::terminate,          not_active},
        {S::approved,               T::remove_roles,       not_active},
        {S::approved,               T::change_auto_extend, not_active},
        {S::approved,               T::clean_up,           not_due},
        {S::activating,             T::edit,               no_draft},
        {S::activating,             T::delete_draft,       no_draft},
        {S::activating,             T::lock_for_approval,  no_draft},
        {S::activating,             T::approve,            not_asked},
        {S::activating,             T::advance,            S::active},
        {S::activating,             T::approval_lapses,    not_due},
        {S::activating,             T::reach_end,          not_due},
        {S::activating,             T::extend,             not_due},
        {S::activating,             T::terminate,          not_active},
        {S::activating,             T::remove_roles,       not_active},
        {S::activating,             T::change_auto_extend, not_active},
        {S::activating,             T::clean_up,           not_due},
        {S::active,                 T::edit,               no_draft},
        {S::active,                 T::delete_draft,       no_draft},
        {S::active,                 T::lock_for_approval,  no_draft},
        {S::active,                 T::approve,            not_asked},
        {S::active,                 T::advance,            not_due},
        {S::active,                 T::approval_lapses,    not_due},
        {S::active,                 T::reach_end,          S::expiring},
        {S::active,                 T::extend,             S::active},
        {S::active,                 T::terminate,          S::termination_requested},
        {S::active,                 T::remove_roles,       S::termination_requested},
        {S::active,                 T::change_auto_extend, S::active},
        {S::active,                 T::clean_up,           not_due},
        {S::expiring,               T::edit,               ended},
        {S::expiring,               T::delete_draft,       ended},
        {S::expiring,               T::lock_for_approval,  ended},
        {S::expiring,               T::approve,            ended},
        {S::expiring,               T::advance,            S::expired},
        {S::expiring,               T::approval_lapses,    not_due},
        {S::expiring,               T::reach_end,          not_due},
        {S::expiring,               T::extend,             not_due},
        {S::expiring,               T::terminate,          ended},
        {S::expiring,               T::remove_roles,       ended},
        {S::expiring,               T::change_auto_extend, ended},
        {S::expiring,               T::clean_up,           not_due},
        {S::expired,                T::edit,               ended},
        {S::expired,                T::delete_draft,       ended},
        {S::expired,                T::lock_for_approval,  ended},
        {S::expired,                T::approve,            ended},
        {S::expired,                T::advance,            not_due},
        {S::expired,                T::approval_lapses,    not_due},
        {S::expired,                T::reach_end,          not_due},
        {S::expired,                T::extend,             not_due},
        {S::expired,                T::terminate,          ended},
        {S::expired,                T::remove_roles,       ended},
        {S::expired,                T::change_auto_extend, ended},
        {S::expired,                T::clean_up,           S::cleaned_up},
        {S::termination_requested,  T::edit,               ended},
        {S::termination_requested,  T::delete_draft,       ended},
        {S::termination_requested,  T::lock_for_approval,  ended},
        {S::termination_requested,  T::approve,            ended},
        {S::termination_requested,  T::advance,            S::terminating},
        {S::termination_requested,  T::approval_lapses,    not_due},
        {S::termination_requested,  T::reach_end,          not_due},
        {S::termination_requested,  T::extend,             not_due},
        {S::termination_requested,  T::terminate,          ended},
        {S::termination_requested,  T::remove_roles,       ended},
        {S::termination_requested,  T::change_auto_extend, ended},
        {S::termination_requested,  T::clean_up,           not_due},
        {S::terminating,            T::edit,               ended},
        {S::terminating,            T::delete_draft,       ended},
        {S::terminating,            T::lock_for_approval,  ended},
        {S::terminating,            T::approve,            ended},
        {S::terminating,            T::advance,            S::terminated},
        {S::terminating,            T::approval_lapses,    not_due},
        {S::terminating,            T::reach_end,          not_due},
        {S::terminating,            T::extend,             not_due},
        {S::terminating,            T::terminate,          ended},
        {S::terminating,            T::remove_roles,       ended},
        {S::terminating,            T::change_auto_extend, ended},
        {S::terminating,            T::clean_up,           not_due},
        {S::terminated,             T::edit,               ended},
        {S::terminated,             T::delete_draft,       ended},
        {S::terminated,             T::lock_for_approval,  ended},
        {S::terminated,             T::approve,            ended},
        {S::terminated,             T::advance,            not_due},
        {S::terminated,             T::approval_lapses,    not_due},
        {S::terminated,             T::reach_end,          not_due},
        {S::terminated,             T::extend,             not_due},
        {S::terminated,             T::terminate,          ended},
        {S::terminated,             T::remove_roles,       ended},
        {S::terminated,             T::change_auto_extend, ended},
        {S::terminated,             T::clean_up,           S::cleaned_up},
        {S::cleaned_up,             T::edit,               ended},
        {S::cleaned_up,             T::delete_draft,       ended},
        {S::cleaned_up,             T::lock_for_approval,  ended},
        {S::cleaned_up,             T::approve,            ended},
        {S::cleaned_up,             T::advance,            not_due},
        {S::cleaned_up,             T::approval_lapses,    not_due},
        {S::cleaned_up,             T::reach_end,          not_due},
        {S::cleaned_up,             T::extend,             not_due},
        {S::cleaned_up,             T::terminate,          ended},
        {S::cleaned_up,             T::remove_roles,       ended},
        {S::cleaned_up,             T::change_auto_extend, ended},
        {S::cleaned_up,             T::clean_up,           not_due},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(granular_lifecycle));

NAMED_ENUM(GranularGuard, customer_is_global_admin, name_is_free, has_a_customer, has_roles,
           partner_consents, roles_may_be_extended)

// clang-format off
inline constexpr auto granular_conditions = [] {
    using T = GranularTrigger;
    using G = GranularGuard;
    using E = ErrorCode;
    return std::to_array<Condition<T, G>>({
        {T::edit,               G::name_is_free,             E::granular_name_is_taken},
        {T::edit,               G::roles_may_be_extended,    E::global_administrator_is_never_extended},
        {T::lock_for_approval,  G::has_roles,                E::roles_must_be_chosen},
        {T::lock_for_approval,  G::has_a_customer,           E::customer_not_found},
        {T::lock_for_approval,  G::roles_may_be_extended,    E::global_administrator_is_never_extended},
        {T::approve,            G::customer_is_global_admin, E::needs_a_global_admin},
        {T::approve,            G::partner_consents,         E::reseller_must_consent_first},
        {T::remove_roles,       G::customer_is_global_admin, E::needs_a_global_admin},
        {T::change_auto_extend, G::roles_may_be_extended,    E::global_administrator_is_never_extended},
    });
}();
// clang-format on
static_assert(asks_every_guard(granular_conditions));

inline constexpr std::size_t granular_name_length_limit = 50;  // Unique among the partner's.
inline constexpr int granular_days_min = 1;
inline constexpr int granular_days_max = 730;
inline constexpr int granular_days_default = 730;
inline constexpr int approval_lapses_after_days = 90;
inline constexpr int ended_is_cleaned_up_after_days = 365;
// Mails to both sides; the last one on the day itself.
inline constexpr auto reminder_days_before_end = std::to_array<int>({30, 7, 1, 0});
// How many relationships one bulk switch of auto-extension takes.
inline constexpr std::size_t auto_extend_bulk_limit = 25;

NAMED_ENUM(AutoExtend, off, half_a_year)

struct AutoExtendFacts {
    AutoExtend value;
    int days;
    std::string_view wire;
    std::string_view other_wire;  // Written by some, and the same.
};

inline constexpr auto auto_extends = std::to_array<AutoExtendFacts>({
    {AutoExtend::off, 0, "PT0S", "P0D"},
    {AutoExtend::half_a_year, 180, "P180D", "P180D"},
});

constexpr const AutoExtendFacts& facts_of(AutoExtend value) {
    return auto_extends[static_cast<std::size_t>(value)];
}

constexpr std::optional<AutoExtend> find_auto_extend(std::string_view wire) {
    for (const AutoExtendFacts& row : auto_extends)
        if (row.wire == wire || row.other_wire == wire) return row.value;
    return std::nullopt;
}

constexpr std::optional<ErrorCode> refusal_of_granular_days(int days) {
    if (days < granular_days_min || days > granular_days_max)
        return ErrorCode::duration_must_be_1_to_730_days;
    return std::nullopt;
}

constexpr std::optional<ErrorCode> refusal_of_bulk_extension(std::size_t relationships) {
    if (relationships > auto_extend_bulk_limit) return ErrorCode::too_many_relationships_at_once;
    return std::nullopt;
}

// A relationship with the Global administrator among its roles ends when it ends.
constexpr bool may_be_extended(std::span<const DirectoryRole> roles) {
    for (const DirectoryRole role : roles)
        if (role == DirectoryRole::global_administrator) return false;
    return true;
}

// Which roles of the relationship a group of the partner has. Without one, nobody has access.
NAMED_ENUM(AccessAssignment, pending, active, deleting, deleted, error)
NAMED_ENUM(AccessAssignmentTrigger, advance, fail, change_roles, remove)

// clang-format off
inline constexpr auto access_assignment_lifecycle = [] {
    using S = AccessAssignment;
    using T = AccessAssignmentTrigger;
    constexpr auto not_active = ErrorCode::assignment_must_be_active;
    constexpr auto deleted = ErrorCode::assignment_is_deleted;
    constexpr auto not_due = ErrorCode::nothing_is_due;
    return std::to_array<Step<S, T>>({
        {S::pending,   T::advance,      S::active},
        {S::pending,   T::fail,         S::error},
        {S::pending,   T::change_roles, not_active},
        {S::pending,   T::remove,       S::deleting},
        {S::active,    T::advance,      not_due},
        {S::active,    T::fail,         not_due},
        {S::active,    T::change_roles, S::pending},
        {S::active,    T::remove,       S::deleting},
        {S::deleting,  T::advance,      S::deleted},
        {S::deleting,  T::fail,         S::error},
        {S::deleting,  T::change_roles, deleted},
        {S::deleting,  T::remove,       deleted},
        {S::deleted,   T::advance,      not_due},
        {S::deleted,   T::fail,         not_due},
        {S::deleted,   T::change_roles, deleted},
        {S::deleted,   T::remove,       deleted},
        // Other roles, or none, are the way out of an error.
        {S::error,     T::advance,      not_due},
        {S::error,     T::fail,         not_due},
        {S::error,     T::change_roles, S::pending},
        {S::error,     T::remove,       S::deleting},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(access_assignment_lifecycle));

// A group gets some of the roles that were approved, and at least one.
constexpr std::optional<ErrorCode> refusal_of_assigned_roles(
    std::span<const DirectoryRole> assigned, std::span<const DirectoryRole> approved) {
    if (assigned.empty()) return ErrorCode::roles_must_be_chosen;
    for (const DirectoryRole role : assigned)
        if (std::ranges::find(approved, role) == approved.end())
            return ErrorCode::roles_must_be_in_the_relationship;
    return std::nullopt;
}

// An indirect provider asks for its reseller, who answers before the customer is asked.
NAMED_ENUM(PartnerConsent, not_needed, pending, given, refused)
NAMED_ENUM(PartnerConsentTrigger, give, refuse)

// clang-format off
inline constexpr auto partner_consent_lifecycle = [] {
    using S = PartnerConsent;
    using T = PartnerConsentTrigger;
    constexpr auto not_asked = ErrorCode::consent_is_not_asked_for;
    constexpr auto answered = ErrorCode::consent_is_answered_already;
    return std::to_array<Step<S, T>>({
        {S::not_needed,  T::give,   not_asked},
        {S::not_needed,  T::refuse, not_asked},
        {S::pending,     T::give,   S::given},
        {S::pending,     T::refuse, S::refused},
        {S::given,       T::give,   answered},
        {S::given,       T::refuse, answered},
        {S::refused,     T::give,   answered},
        {S::refused,     T::refuse, answered},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(partner_consent_lifecycle));

// Of a request to lock, approve or terminate; named as on the wire.
NAMED_ENUM(GranularRequestStatus, created, pending, succeeded, failed)

// On the wire the states are spelt in camel case.
struct GranularWire {
    GranularAdministration state;
    std::string_view wire;
};

// clang-format off
inline constexpr auto granular_wires = std::to_array<GranularWire>({
    {GranularAdministration::created,               "created"},
    {GranularAdministration::approval_pending,      "approvalPending"},
    {GranularAdministration::approved,              "approved"},
    {GranularAdministration::activating,            "activating"},
    {GranularAdministration::active,                "active"},
    {GranularAdministration::expiring,              "expiring"},
    {GranularAdministration::expired,               "expired"},
    {GranularAdministration::termination_requested, "terminationRequested"},
    {GranularAdministration::terminating,           "terminating"},
    {GranularAdministration::terminated,            "terminated"},
    // Seen no more, hence without a name of the service's own.
    {GranularAdministration::cleaned_up,            "cleanedUp"},
});
// clang-format on

constexpr bool lists_every_granular_state_in_order() {
    for (std::size_t i = 0; i < granular_wires.size(); ++i)
        if (granular_wires[i].state != static_cast<GranularAdministration>(i)) return false;
    return granular_wires.size() == count_of<GranularAdministration>();
}
static_assert(lists_every_granular_state_in_order());
