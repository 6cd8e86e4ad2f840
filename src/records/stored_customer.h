#pragma once
// A customer as a set of registers: each field that was ever written has the stamp of its last
// write. Most fields share one stamp, so only the others are listed.

#include <utility>
#include <vector>

#include "base/id.h"
#include "base/stamp.h"
#include "records/customer.h"

struct StoredCustomer {
    CustomerId id = {};
    Customer fields = {};
    // The stamp of every field that holds something and is not listed in `later`.
    Stamp common = {};
    // Fields written at another time, or emptied: sorted by field.
    std::vector<std::pair<CustomerField, Stamp>> later = {};
    bool operator==(const StoredCustomer&) const = default;
};

// Zero for a field that was never written.
Stamp stamp_of(const StoredCustomer&, CustomerField);

// Writes without asking which is later.
void write(StoredCustomer&, CustomerField, const Value&, const Stamp&);

// The register rule: the later stamp wins, equal stamps go by value. True if the record changed.
// Applying the same writes in any order and any number of times gives the same record.
bool merge(StoredCustomer&, CustomerField, const Value&, const Stamp&);

Stamp last_change_of(const StoredCustomer&);

// Another number after every write, to key what is worked out from a record. The last change is no
// such key: a file may bring an earlier write.
std::uint64_t fingerprint_of(const StoredCustomer&);

inline bool is_withdrawn(const StoredCustomer& customer) {
    return customer.fields.withdrawn.value_or(false);
}
// Not on the customer list, whether removed or withdrawn.
inline bool is_off_the_list(const StoredCustomer& customer) {
    return customer.fields.removed.value_or(false) || is_withdrawn(customer);
}
