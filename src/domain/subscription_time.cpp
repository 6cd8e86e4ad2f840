#include "domain/subscription_time.h"

#include <algorithm>

#include "base/date.h"
#include "base/text.h"

namespace {

using S = SubscriptionState;

constexpr int hours_in_a_day = 24;

// One addition of seats: "5 2026-11-27T09:00:00.000Z".
struct Addition {
    int seats;
    std::string until;
};

Addition read_addition(std::string_view text) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    return {.seats = whole_number(text.substr(0, blank)).value_or(0),
            .until = std::string(trimmed(text.substr(blank)))};
}

std::string write_addition(const Addition& addition) {
    return std::to_string(addition.seats) + " " + addition.until;
}

std::optional<std::string> window_from(RuleProfile profile, const std::string& date) {
    const auto hours = facts_of(profile).cancel_window_hours;
    return hours ? std::optional(days_after(date, *hours / hours_in_a_day)) : std::nullopt;
}

}  // namespace

void begin_term(Subscription& subscription, RuleProfile profile, const std::string& date) {
    subscription.term_end = days_after(date, subscription_term_days);
    subscription.due = subscription.term_end;
    subscription.returnable.clear();
    add_returnable(subscription, profile, seats_of(subscription), date);
}

Subscription after_time(Subscription subscription, RuleProfile profile, const std::string& until) {
    while (!subscription.due.empty() && subscription.due <= until) {
        const auto state = from_name<S>(subscription.state);
        if (!state) return subscription;
        const bool goes_on = subscription.is_renewed.value_or(false) &&
                             next(subscription_lifecycle, *state, SubscriptionTrigger::renew);
        if (goes_on) {
            begin_term(subscription, profile, subscription.due);
            continue;
        }
        const auto service = step_of_service(profile, *state);
        const auto after = service ? next(subscription_lifecycle, *state, service->trigger)
                                   : Result<S>(refuse(ErrorCode::nothing_is_due));
        if (!after) return subscription;
        subscription.state = name_of(*after);
        subscription.due = service->days_in_next_state > 0
                               ? days_after(subscription.due, service->days_in_next_state)
                               : std::string();
    }
    return subscription;
}

std::string cancellable_until(const Subscription& subscription, RuleProfile profile) {
    return window_from(profile, days_after(subscription.term_end, -subscription_term_days))
        .value_or("");
}

int returnable_seats(const Subscription& subscription, RuleProfile profile,
                     const std::string& now) {
    if (!facts_of(profile).cancel_window_hours) return seats_of(subscription);
    int seats = 0;
    for (const std::string& text : subscription.returnable)
        if (const Addition addition = read_addition(text); addition.until > now)
            seats += addition.seats;
    return seats;
}

void add_returnable(Subscription& subscription, RuleProfile profile, int seats,
                    const std::string& now) {
    if (const auto until = window_from(profile, now))
        subscription.returnable.push_back(write_addition({seats, *until}));
}

void give_back(Subscription& subscription, int seats, const std::string& now) {
    TextList left;
    for (std::size_t i = subscription.returnable.size(); i-- > 0;) {
        Addition addition = read_addition(subscription.returnable[i]);
        if (addition.until <= now) continue;
        const int taken = std::min(seats, addition.seats);
        seats -= taken;
        addition.seats -= taken;
        if (addition.seats > 0) left.insert(left.begin(), write_addition(addition));
    }
    subscription.returnable = std::move(left);
}
