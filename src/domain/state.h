#pragma once
// State is everything the journal says. Only apply() changes it.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/transaction.h"

// A transaction as the log keeps it: the records it created are named, not repeated.
struct LogEntry {
    TransactionName name;
    std::string author;
    Stamp stamp;
    Stamp undoes = {};
    std::string note = {};
    std::vector<CustomerId> created = {};
    std::vector<Change> changed = {};
    bool operator==(const LogEntry&) const = default;
};

struct State {
    std::vector<StoredCustomer> customers;  // In the order they came; removed ones included.
    std::unordered_map<CustomerId, std::uint32_t> places;  // Of each customer in `customers`.
    std::vector<LogEntry> log;                             // Oldest first.
    Stamp latest = {};  // The latest stamp ever seen: the next one must be later.
    std::uint64_t version =
        0;  // Counts what was applied; whatever is computed from State keys on it.

    const StoredCustomer* find(const CustomerId&) const;
};

// Never refuses. Applying the same transactions in any order gives the same registers.
void apply(State&, const Transaction&);

// As apply() leaves them, for the reader of a snapshot.
void insert_customer(State&, StoredCustomer);
void insert_log_entry(State&, LogEntry);
