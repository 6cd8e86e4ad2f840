#include "records/stored_customer.h"

#include <algorithm>

namespace {

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
    if (stamp == mine && !(read(customer.fields, field) < value)) return false;
    write(customer, field, value, stamp);
    return true;
}

Stamp last_change_of(const StoredCustomer& customer) {
    Stamp last = customer.common;
    for (const auto& [field, stamp] : customer.later)
        last = std::max(last, stamp);
    return last;
}
