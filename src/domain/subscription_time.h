#pragma once
// What the passing of time does to a subscription: its term is renewed or ends, and what has ended
// is disabled and deleted after a while (spec §0, §7.3).

#include <string>

#include "facts/subscriptions.h"
#include "records/subscription.h"

// The subscription at `until`, after all that was due before.
Subscription after_time(Subscription, RuleProfile, const std::string& until);

// A new term, which begins then.
void begin_term(Subscription&, RuleProfile, const std::string& date);

// Until when what began with the term can be cancelled; empty: at any time.
std::string cancellable_until(const Subscription&, RuleProfile);
// How many of its seats can be given back then.
int returnable_seats(const Subscription&, RuleProfile, const std::string& now);
// One addition of seats that can be given back for a while; nothing where they always can.
void add_returnable(Subscription&, RuleProfile, int seats, const std::string& now);
// Of the latest additions first.
void give_back(Subscription&, int seats, const std::string& now);
