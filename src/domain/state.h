#pragma once
// State is everything the journal says. Only apply() changes it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/steps.h"
#include "domain/customer_table.h"
#include "domain/transaction.h"
#include "domain/world.h"

// A transaction as the log keeps it: the records it created are named, not repeated.
struct LogEntry {
    TransactionName name;
    std::string author;
    Stamp stamp;
    Stamp undoes = {};
    std::string note = {};
    CustomerIds created = {};
    std::vector<Change> changed = {};
    std::vector<WorldChange> world = {};
    Actor actor = {};
    bool operator==(const LogEntry&) const = default;
};

struct State {
    CustomerTable customers;    // In the order they came; removed ones included.
    World world;                // Everybody and everything beside the customer accounts.
    std::vector<LogEntry> log;  // Oldest first.
    Stamp latest = {};          // The latest stamp ever seen: the next one must be later.
    // Counts what was applied; whatever is computed from State keys on it, or on the finer
    // version of `customers`.
    std::uint64_t version = 0;

    // Taken apart. Who needs a field or two of many reads `customers` in place.
    std::optional<StoredCustomer> find(const CustomerId&) const;
};

// Never refuses. Applying the same transactions in any order gives the same registers.
void apply(State&, const Transaction&);
// The same of one whose created customers lie elsewhere.
void apply(State&, const Transaction&, CustomerRowsView created);
// The same in steps: for a state that nobody else looks at meanwhile.
Steps apply_in_steps(State&, const Transaction&);

// As apply() leaves them, for the reader of a snapshot.
void insert_customer(State&, const PackedCustomer&);
void insert_customer(State&, const StoredCustomer&);
void insert_world_record(State&, const WorldRecord&);
void insert_log_entry(State&, LogEntry);

// Puts another state in its place, as when the workspace is loaded again: whatever was computed
// from the old one is out of date.
void replace(State&, State by);
