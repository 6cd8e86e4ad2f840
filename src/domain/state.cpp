#include "domain/state.h"

#include <algorithm>

namespace {

void see(State& state, const Stamp& stamp) {
    state.latest = std::max(state.latest, stamp);
}

StoredCustomer& registers_of(State& state, const CustomerId& id) {
    const auto [place, is_new] =
        state.places.try_emplace(id, static_cast<std::uint32_t>(state.customers.size()));
    if (is_new) state.customers.push_back({.id = id});
    return state.customers[place->second];
}

}  // namespace

const StoredCustomer* State::find(const CustomerId& id) const {
    const auto place = places.find(id);
    return place == places.end() ? nullptr : &customers[place->second];
}

void insert_customer(State& state, StoredCustomer customer) {
    see(state, last_change_of(customer));
    const auto [place, is_new] =
        state.places.try_emplace(customer.id, static_cast<std::uint32_t>(state.customers.size()));
    if (is_new) {
        state.customers.push_back(std::move(customer));
        return;
    }
    StoredCustomer& mine = state.customers[place->second];
    for (const CustomerFieldRow& row : customer_fields())
        merge(mine, row.field, read(customer.fields, row.field), stamp_of(customer, row.field));
}

void insert_log_entry(State& state, LogEntry entry) {
    see(state, entry.stamp);
    state.log.push_back(std::move(entry));
    ++state.version;
}

void apply(State& state, const Transaction& transaction) {
    LogEntry entry{.name = transaction.name,
                   .author = transaction.author,
                   .stamp = transaction.stamp,
                   .undoes = transaction.undoes,
                   .note = transaction.note,
                   .changed = transaction.changed};
    for (const StoredCustomer& customer : transaction.created) {
        entry.created.push_back(customer.id);
        insert_customer(state, customer);
    }
    for (const Change& change : transaction.changed) {
        see(state, change.stamp);
        merge(registers_of(state, change.customer), change.field, change.value, change.stamp);
    }
    insert_log_entry(state, std::move(entry));
}
