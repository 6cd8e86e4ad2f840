#pragma once
// The life of a subscription under each profile of rules, and for how long it may be cancelled or
// its seats given back. Source: spec §0 (windows, end of term), §7.3 (states), §7.4 (seats).

#include "facts/lifecycle.h"
#include "facts/rule_profiles.h"

// "Deleted" is what the portal calls cancelled.
NAMED_ENUM(SubscriptionState, active, suspended, expired, disabled, deleted)

// The last five are the service's own, at their time.
NAMED_ENUM(SubscriptionTrigger, suspend, reactivate, cancel, renew, end_suspended, end_expired,
           end_disabled, retention_ends)

// clang-format off
inline constexpr auto subscription_lifecycle = [] {
    using S = SubscriptionState;
    using T = SubscriptionTrigger;
    constexpr auto active = ErrorCode::subscription_must_be_active;
    constexpr auto running = ErrorCode::subscription_is_active;
    constexpr auto ended = ErrorCode::subscription_has_ended;
    constexpr auto not_due = ErrorCode::nothing_is_due;
    return std::to_array<Step<S, T>>({
        {S::active,    T::suspend,        S::suspended},
        {S::active,    T::reactivate,     running},
        {S::active,    T::cancel,         S::deleted},
        {S::active,    T::renew,          S::active},
        {S::active,    T::end_suspended,  S::suspended},
        {S::active,    T::end_expired,    S::expired},
        {S::active,    T::end_disabled,   S::disabled},
        {S::active,    T::retention_ends, not_due},
        {S::suspended, T::suspend,        active},
        {S::suspended, T::reactivate,     S::active},
        {S::suspended, T::cancel,         S::deleted},
        {S::suspended, T::renew,          not_due},
        {S::suspended, T::end_suspended,  not_due},
        {S::suspended, T::end_expired,    not_due},
        {S::suspended, T::end_disabled,   S::disabled},
        {S::suspended, T::retention_ends, S::deleted},
        {S::expired,   T::suspend,        ended},
        {S::expired,   T::reactivate,     ended},
        {S::expired,   T::cancel,         ended},
        {S::expired,   T::renew,          not_due},
        {S::expired,   T::end_suspended,  not_due},
        {S::expired,   T::end_expired,    not_due},
        {S::expired,   T::end_disabled,   S::disabled},
        {S::expired,   T::retention_ends, not_due},
        {S::disabled,  T::suspend,        ended},
        {S::disabled,  T::reactivate,     ended},
        {S::disabled,  T::cancel,         ended},
        {S::disabled,  T::renew,          not_due},
        {S::disabled,  T::end_suspended,  not_due},
        {S::disabled,  T::end_expired,    not_due},
        {S::disabled,  T::end_disabled,   not_due},
        {S::disabled,  T::retention_ends, S::deleted},
        {S::deleted,   T::suspend,        ended},
        {S::deleted,   T::reactivate,     ended},
        {S::deleted,   T::cancel,         ended},
        {S::deleted,   T::renew,          not_due},
        {S::deleted,   T::end_suspended,  not_due},
        {S::deleted,   T::end_expired,    not_due},
        {S::deleted,   T::end_disabled,   not_due},
        {S::deleted,   T::retention_ends, not_due},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(subscription_lifecycle));

inline constexpr int subscription_term_days = 365;

// What the service does with one in this state once it is due, and after how many days the next
// thing is due; 0: never. Under the older rules what is not renewed is suspended first.
struct SubscriptionTime {
    SubscriptionTrigger trigger;
    int days_in_next_state;
};

constexpr std::optional<SubscriptionTime> step_of_service(RuleProfile profile,
                                                          SubscriptionState state) {
    using T = SubscriptionTrigger;
    const EndOfTerm& end = facts_of(profile).end_of_term;
    const bool is_legacy = profile == RuleProfile::csp_legacy;
    switch (state) {
        case SubscriptionState::active:
            if (is_legacy) return SubscriptionTime{T::end_suspended, end.disabled_days};
            if (end.free_use_days > 0) return SubscriptionTime{T::end_expired, end.free_use_days};
            return SubscriptionTime{T::end_disabled, end.disabled_days};
        case SubscriptionState::suspended:
            if (is_legacy) return SubscriptionTime{T::retention_ends, 0};
            return SubscriptionTime{T::end_disabled, end.disabled_days};
        case SubscriptionState::expired:
            return SubscriptionTime{T::end_disabled, end.disabled_days};
        case SubscriptionState::disabled:
            return SubscriptionTime{T::retention_ends, 0};
        case SubscriptionState::deleted:
            return std::nullopt;
    }
    return std::nullopt;
}

// A relationship stays while something runs or is still billed: under the older rules to suspend is
// enough, under the newer ones what is suspended is billed.
constexpr bool holds_the_relationship(RuleProfile profile, SubscriptionState state) {
    return state == SubscriptionState::active ||
           (state == SubscriptionState::suspended && facts_of(profile).suspended_is_billed);
}

// Its users work with it.
constexpr bool is_usable(SubscriptionState state) {
    return state == SubscriptionState::active || state == SubscriptionState::expired;
}
