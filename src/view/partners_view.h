#pragma once
// An indirect reseller's providers and an indirect provider's resellers, with what stands between
// the two and the customers that they share. Source: spec §5.3.

#include <optional>
#include <string>
#include <vector>

#include "domain/parties.h"
#include "view/speech.h"

struct SharedCustomer {
    CustomerId id;  // Of the own list.
    std::string name;
    std::string country;
};

struct PartnerRow {
    std::string id;
    std::string name, country, domain, mpn_id;
    std::string state;   // "Active"
    std::string since;   // When it was authorized, or asked for.
    std::string access;  // The provider's to the reseller's tenant.
    bool is_active = false;
    bool has_access = false;
    std::vector<SharedCustomer> shared;  // By name.
};

// By name; with those that were removed or are only asked for.
std::vector<PartnerRow> partner_rows(const State&, const Speech&, const Party& own);

// Whom one may choose from, by name.
struct PartyChoice {
    std::string id, name;
};
// Customers of the world in the cloud.
std::vector<PartyChoice> customers_to_ask(const World&, const Speech&, Cloud);
// Resellers whom a provider may ask for a partnership: those it has none with.
std::vector<PartyChoice> resellers_to_ask(const World&, const Speech&, const Party& provider);
// With whom it has one, and for whom it may therefore ask.
std::vector<PartyChoice> resellers_to_ask_for(const World&, const Speech&,
                                              std::string_view provider);
