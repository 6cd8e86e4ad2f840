#include "domain/incoming_customers.h"

#include "base/assert.h"

IncomingCustomers::Held& IncomingCustomers::own() {
    if (held_.use_count() > 1) held_ = std::make_shared<Held>(*held_);
    return *held_;
}

void IncomingCustomers::push_back(const IncomingCustomer& customer) {
    const std::string row = pack(customer.record);
    push_back(IncomingRow{.record = PackedCustomer(row),
                          .said = customer.said,
                          .has_stamps = customer.has_stamps,
                          .place = customer.place});
}

void IncomingCustomers::push_back(const IncomingRow& customer) {
    Held& held = own();
    held.records.add(customer.record);
    held.places += customer.place;
    held.facts.push_back({.said = customer.said,
                          .place_end = static_cast<std::uint32_t>(held.places.size()),
                          .has_stamps = customer.has_stamps});
}

void IncomingCustomers::replace(std::size_t index, const IncomingCustomer& customer) {
    const std::string row = pack(customer.record);
    Held& held = own();
    held.records.replace(static_cast<CustomerTable::Place>(index), PackedCustomer(row));
    held.facts[index].said = customer.said;
    held.facts[index].has_stamps = customer.has_stamps;
}

IncomingRow IncomingCustomers::row(std::size_t index) const {
    const auto& [records, facts, all_places] = *held_;
    ASSERT(index < facts.size());
    const std::uint32_t begin = index == 0 ? 0 : facts[index - 1].place_end;
    const std::string_view places = all_places;
    return {.record = records[index],
            .said = facts[index].said,
            .has_stamps = facts[index].has_stamps,
            .place = places.substr(begin, facts[index].place_end - begin)};
}

IncomingCustomer IncomingCustomers::operator[](std::size_t index) const {
    const IncomingRow held = row(index);
    return {.record = unpack(held.record),
            .said = held.said,
            .has_stamps = held.has_stamps,
            .place = std::string(held.place)};
}
