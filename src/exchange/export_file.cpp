#include "exchange/export_file.h"

#include <algorithm>

std::vector<const StoredCustomer*> customers_by_id(const State& state) {
    std::vector<const StoredCustomer*> order;
    order.reserve(state.customers.size());
    for (const StoredCustomer& customer : state.customers)
        order.push_back(&customer);
    std::ranges::sort(order, {}, [](const StoredCustomer* customer) -> const std::string& {
        return customer->id.text;
    });
    return order;
}

std::vector<const StoredCustomer*> listed_customers_by_id(const State& state) {
    std::vector<const StoredCustomer*> order = customers_by_id(state);
    std::erase_if(order, [](const StoredCustomer* customer) { return is_off_the_list(*customer); });
    return order;
}
