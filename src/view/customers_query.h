#pragma once
// Which customers the list shows, and in what order.

#include <optional>
#include <string>

#include "base/named_enum.h"
#include "facts/clouds.h"

NAMED_ENUM(CustomerColumn, company_name, domain, relationship, country, cloud, contact, tags,
           last_change)

struct CustomersQuery {
    std::string search = {};
    std::optional<Cloud> cloud = {};
    std::string country = {};  // A code, or nothing for all.
    std::string tag = {};
    bool shows_removed = false;
    CustomerColumn sort = CustomerColumn::company_name;
    bool is_descending = false;
    bool operator==(const CustomersQuery&) const = default;

    bool has_filter() const {
        return !search.empty() || cloud.has_value() || !country.empty() || !tag.empty() ||
               shows_removed;
    }
};
