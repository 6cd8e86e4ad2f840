#pragma once
// What stands between a partner and a customer, in its three layers that are never one: the
// reseller relationship, delegated and granular administration.

#include <string>
#include <string_view>
#include <vector>

#include "view/granular_view.h"

struct LayersView {
    std::string partner_id, partner, partner_kind;  // Empty: of the workspace's own list.
    bool has_relationship = false, has_administration = false;
    std::string relationship, administration;  // The state of each; empty: it was never said.
    std::vector<GranularRow> granular;         // Those that have not ended.

    bool is_empty() const { return !has_relationship && !has_administration && granular.empty(); }
};

// Of an account, as its partner sees it.
LayersView layers_of(const State&, const Speech&, const CustomerId& account);
// Every partner that has to do with the customer, by name.
std::vector<LayersView> layers_of_customer(const State&, const Speech&, std::string_view customer);
