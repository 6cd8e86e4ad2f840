#pragma once
// What the writers of files share: where the bytes go, and in which order customers stand.

#include <functional>
#include <string_view>
#include <vector>

#include "base/steps.h"
#include "domain/state.h"

using Sink = std::function<void(std::string_view chunk)>;

// In the order of their ids, so that the same registers give the same bytes.
std::vector<CustomerTable::Place> customers_by_id(const State&);
// Without those that were removed or withdrawn.
std::vector<CustomerTable::Place> listed_customers_by_id(const State&);
