#pragma once
// Whether two customers may be one and the same: what speaks for it and what against, each with its
// weight. Knows two customers and nothing of how they were found.

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "records/packed_customer.h"

NAMED_ENUM(Evidence, same_domain, same_registration_id, same_name_and_city, similar_name_and_city,
           same_name, same_email, same_phone, same_address, other_registration_id, other_cloud)
using EvidenceSet = std::bitset<count_of<Evidence>()>;

// What of a customer is compared: folded, and empty where nothing is known.
struct Traits {
    std::string cloud, country, domain, registration_id, name, city, postal_code, email, phone,
        address;
};
Traits traits_of(const PackedCustomer&);

struct Comparison {
    EvidenceSet evidence = {};
    int weight = 0;
};
Comparison compare(const Traits&, const Traits&);

// From here on a person should look at the two.
inline constexpr int suspicious_weight = 45;
NAMED_ENUM(Suspicion, possible, likely, certain)
Suspicion suspicion_of(int weight);

// Whether somebody has said that the two are not the same.
bool are_told_apart(const PackedCustomer&, const PackedCustomer&);

// Two who are suspicious share at least one of these keys, apart from slips at both ends of a name.
// A key that is its customer's own says something however many have it; of the others one that is
// common says nothing.
struct EvidenceKey {
    std::uint64_t hash = 0;
    bool is_own = false;
};
void append_keys(std::vector<EvidenceKey>&, const Traits&);
