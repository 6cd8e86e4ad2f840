#pragma once
// A subscription that a partner ordered for a customer: of what, for how many, and where it stands
// (spec §7).

#include "records/world_record.h"

// The names are the keys on disk and in files, the order is the number: only append.
NAMED_ENUM(SubscriptionField, partner, customer, reseller, product, seats, returnable, state,
           is_renewed, created_date, term_end, due)

struct Subscription {
    std::string partner;  // Who ordered it: an organisation's id, as `customer` and `reseller`.
    std::string customer;
    std::string reseller;  // On record, where a provider ordered.
    std::string product;   // A Product.
    std::string seats;     // A number.
    // Seats that can still be given back, by addition: "5 2026-11-27T09:00:00.000Z", until then.
    TextList returnable;
    std::string state;  // A SubscriptionState.
    std::optional<bool> is_renewed;
    std::string created_date;  // ISO 8601, UTC, as all dates here.
    std::string term_end;
    std::string due;  // When the service takes its next step.

    static std::span<const FieldRow<Subscription, SubscriptionField>> fields();
    bool operator==(const Subscription&) const = default;
};

int seats_of(const Subscription&);

constexpr RecordType type_of(SubscriptionField) {
    return RecordType::subscription;
}
