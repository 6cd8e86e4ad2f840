#include "records/stored_customer.h"

#include <algorithm>

namespace {

// As the field holds it: a value of another shape, or an empty one, is absent.
Value as_held(CustomerField field, const Value& value) {
    Customer holder;
    write(holder, field, value);
    return read(holder, field);
}

std::uint64_t mixed(std::uint64_t sum, std::uint64_t value) {
    sum = (sum ^ value) * 0x9E3779B97F4A7C15;
    return sum ^ (sum >> 32U);
}

auto place_of(std::vector<std::pair<CustomerField, Stamp>>& later, CustomerField field) {
    return std::ranges::lower_bound(later, field, {}, &std::pair<CustomerField, Stamp>::first);
}

}  // namespace

Stamp stamp_of(const StoredCustomer& customer, CustomerField field) {
    const auto found = std::ranges::lower_bound(customer.later, field, {},
                                                &std::pair<CustomerField, Stamp>::first);
    if (found != customer.later.end() && found->first == field) return found->second;
    return is_absent(read(customer.fields, field)) ? Stamp{} : customer.common;
}

void write(StoredCustomer& customer, CustomerField field, const Value& value, const Stamp& stamp) {
    write(customer.fields, field, value);
    const auto place = place_of(customer.later, field);
    const bool listed = place != customer.later.end() && place->first == field;
    const bool shared = stamp == customer.common && !is_absent(read(customer.fields, field));
    if (shared && listed) {
        customer.later.erase(place);
    } else if (listed) {
        place->second = stamp;
    } else if (!shared) {
        customer.later.insert(place, {field, stamp});
    }
}

bool merge(StoredCustomer& customer, CustomerField field, const Value& value, const Stamp& stamp) {
    if (stamp.is_zero()) return false;
    const Stamp mine = stamp_of(customer, field);
    if (stamp < mine) return false;
    if (stamp == mine && !(read(customer.fields, field) < as_held(field, value))) return false;
    write(customer, field, value, stamp);
    return true;
}

Stamp last_change_of(const StoredCustomer& customer) {
    Stamp last = customer.common;
    for (const auto& [field, stamp] : customer.later)
        last = std::max(last, stamp);
    return last;
}

std::uint64_t fingerprint_of(const StoredCustomer& customer) {
    std::uint64_t sum = std::hash<CustomerId>{}(customer.id);
    sum = mixed(mixed(sum, customer.common.time), customer.common.replica);
    for (const auto& [field, stamp] : customer.later) {
        sum = mixed(sum, static_cast<std::uint64_t>(field));
        sum = mixed(mixed(sum, stamp.time), stamp.replica);
    }
    return sum;
}
