#pragma once
// decide() for the orders about subscriptions (spec §7, §1). Pure, and in the order of the others.
// Only who places orders may: a reseller's customers are served by its provider.

#include "domain/decide.h"
#include "domain/world_decision.h"

Result<Transaction> decide_one(const State&, const OrderSubscriptions&, const Context&);
Result<Transaction> decide_one(const State&, const ChangeSeats&, const Context&);
Result<Transaction> decide_one(const State&, const ChangeRenewal&, const Context&);
Result<Transaction> decide_one(const State&, const SuspendSubscription&, const Context&);
Result<Transaction> decide_one(const State&, const ReactivateSubscription&, const Context&);
Result<Transaction> decide_one(const State&, const CancelSubscription&, const Context&);

// Who may sell, and whether the partner may as it stands.
Result<Acting> allow_selling(const State&, const Context&, PartnerActivity);

// Who sells to whom.
struct Sale {
    const Party& partner;
    std::string customer;     // The tenant's id.
    const Customer& account;  // That the partner has of it.
    std::string reseller;     // On record; empty: none.
};
// The guards of an order, and what it writes.
Result<void> write_order(Writes&, const World&, const Sale&,
                         const std::vector<OrderedSubscription>&, const Context&);

// A provider serves a customer for one of its own resellers. Empty: for itself.
Result<void> check_reseller_on_record(const World&, const Party& partner,
                                      const std::string& reseller);

// Nothing of what the partner ordered, or what was ordered for it, holds the relationship any more.
bool have_ended_subscriptions(const World&, std::string_view partner, std::string_view customer);
