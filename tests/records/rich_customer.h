#pragma once
// Customers that use every field, for tests of what reads and writes them.

#include <string>

#include "records/stored_customer.h"

inline Stamp stamp_at(std::int64_t milliseconds, std::uint64_t replica = 7) {
    return {.time = static_cast<std::uint64_t>(milliseconds) << 16, .replica = replica};
}

// A value that the field takes, another for each seed.
inline Value rich_value(const CustomerFieldRow& row, unsigned seed) {
    if (std::holds_alternative<std::optional<bool> Customer::*>(row.member)) return seed % 2 == 0;
    const std::string name(name_of(row.field));
    if (std::holds_alternative<TextList Customer::*>(row.member))
        return TextList{name + std::to_string(seed), "a; \"b\"", "Ünïcødé 客户"};
    if (row.kind == FieldKind::cloud) return std::string(seed % 2 == 0 ? "global" : "germany");
    if (row.kind == FieldKind::json_members)
        return std::string("{\"/attributes\":{\"etag\":\"") + std::to_string(seed) + "\"}}";
    if (row.longest == 2) return std::string(seed % 2 == 0 ? "DE" : "US");
    if (row.longest < 20) return "=" + std::to_string(seed);
    return "=" + std::to_string(seed) + " \"q\",;\t客户'";
}

inline StoredCustomer rich_customer(unsigned seed) {
    const std::string tail = std::to_string(100000000000 + seed);
    StoredCustomer customer{.id = {"0a4ce58a-6f96-4273-8035-" + tail}};
    customer.common = stamp_at(1'700'000'000'000);
    for (const CustomerFieldRow& row : customer_fields())
        write(customer, row.field, rich_value(row, seed), customer.common);
    write(customer, CustomerField::removed, Value{}, Stamp{});
    write(customer, CustomerField::withdrawn, Value{}, Stamp{});
    std::erase_if(customer.later, [](const auto& one) { return one.second.is_zero(); });
    write(customer, CustomerField::notes, std::string("two\nlines"), stamp_at(1'700'000'000'500));
    write(customer, CustomerField::state, Value{}, stamp_at(1'700'000'000'600, 9));
    return customer;
}
