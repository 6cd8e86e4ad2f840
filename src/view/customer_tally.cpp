#include "view/customer_tally.h"

#include <algorithm>

#include "view/customer_columns.h"

std::uint32_t ValueTally::number_of(std::string_view value) {
    if (value.empty()) return 0;
    if (value == latest_) return latest_number_;
    const auto known = numbers_.find(value);
    latest_ = value;
    latest_number_ =
        known != numbers_.end() ? known->second : static_cast<std::uint32_t>(counts_.size());
    if (known == numbers_.end()) {
        numbers_.emplace(value, latest_number_);
        counts_.push_back(0);
    }
    return latest_number_;
}

void ValueTally::note(std::size_t place, std::string_view value) {
    if (place >= of_places_.size()) of_places_.resize(place + 1);
    const std::uint32_t number = number_of(value);
    std::uint32_t& mine = of_places_[place];
    if (number == mine) return;
    if (mine != 0 && --counts_[mine] == 0) ++changes_;
    if (number != 0 && counts_[number]++ == 0) ++changes_;
    mine = number;
}

std::vector<std::string_view> ValueTally::held() const {
    std::vector<std::string_view> values;
    for (const auto& [value, number] : numbers_)
        if (counts_[number] > 0) values.push_back(value);
    return values;
}

void CustomerTally::note(std::size_t place, const PackedCustomer& customer) {
    const std::size_t size = std::max(place + 1, listed_.size());
    listed_.resize(size);
    removed_.resize(size);
    const bool is_there = !is_withdrawn(customer) && partner_of(customer) == party_;
    const bool is_off = !is_there || is_off_the_list(customer);
    listed_.set(place, !is_off);
    removed_.set(place, is_there && is_off);
    const auto unless_off = [&](std::string_view value) {
        return is_off ? std::string_view() : value;
    };
    countries_.note(place, unless_off(country_of(customer)));
    clouds_.note(place, unless_off(text_of(customer, CustomerField::cloud)));
    tag_lists_.note(place, unless_off(customer.content(CustomerField::tags)));
}
