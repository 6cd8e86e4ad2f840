#pragma once
// Which entries of the activity log are shown. It is part of the page's address.

#include <optional>
#include <string>

#include "facts/activity_operations.h"

struct ActivityQuery {
    std::string company = {};  // Part of the company's name, in either case.
    std::optional<ResourceType> resource = {};
    std::optional<OperationType> operation = {};
    std::string from = {}, to = {};  // Days, ISO 8601, UTC; empty: the last 30.

    bool has_filter() const {
        return !company.empty() || resource || operation || !from.empty() || !to.empty();
    }
    bool operator==(const ActivityQuery&) const = default;
};
