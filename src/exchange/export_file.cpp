#include "exchange/export_file.h"

#include <algorithm>

std::vector<PackedCustomer> customers_by_id(const State& state) {
    std::vector<PackedCustomer> order(state.customers.begin(), state.customers.end());
    std::ranges::sort(order, {}, [](const PackedCustomer& customer) { return customer.id(); });
    return order;
}

std::vector<PackedCustomer> listed_customers_by_id(const State& state) {
    std::vector<PackedCustomer> order = customers_by_id(state);
    std::erase_if(order, [](const PackedCustomer& customer) { return is_off_the_list(customer); });
    return order;
}
