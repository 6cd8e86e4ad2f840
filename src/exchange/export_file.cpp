#include "exchange/export_file.h"

#include <algorithm>

namespace {

// The first bytes of an id's text as a number, so that few texts must be compared.
struct Order {
    std::uint64_t start = 0;
    CustomerTable::Place place = 0;
};

std::uint64_t start_of(std::string_view text) {
    std::uint64_t start = 0;
    for (std::size_t i = 0; i < sizeof start; ++i)
        start = start << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return start;
}

}  // namespace

std::vector<CustomerTable::Place> customers_by_id(const State& state) {
    const CustomerTable& customers = state.customers;
    std::vector<Order> order;
    order.reserve(customers.size());
    for (CustomerTable::Place place = 0; place < customers.size(); ++place)
        order.push_back({.start = start_of(customers[place].id().text), .place = place});
    std::ranges::sort(order, [&](const Order& one, const Order& other) {
        return one.start != other.start ? one.start < other.start
                                        : customers[one.place].id() < customers[other.place].id();
    });
    std::vector<CustomerTable::Place> places;
    places.reserve(order.size());
    for (const Order& one : order)
        places.push_back(one.place);
    return places;
}

std::vector<CustomerTable::Place> listed_customers_by_id(const State& state) {
    std::vector<CustomerTable::Place> places = customers_by_id(state);
    std::erase_if(places, [&](CustomerTable::Place place) {
        return is_off_the_list(state.customers[place]);
    });
    return places;
}
