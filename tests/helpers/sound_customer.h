#pragma once
// Customers that every rule accepts, one for each cloud, for tests that break one rule at a time.

#include <string>

#include "base/id.h"
#include "base/text.h"
#include "domain/customer_rules.h"

inline CustomerId customer_id(std::uint64_t number) {
    return {guid_of(0, number)};
}

// In Germany, the United States or China, as the cloud allows. The domain is the name's.
inline Customer sound_customer(Cloud cloud = Cloud::global, const std::string& name = "Contoso") {
    Customer customer;
    customer.cloud = name_of(cloud);
    customer.company_name = name;
    customer.domain = lower_ascii(name) + std::string(facts_of(cloud).domain_suffix);
    customer.relationship = "reseller";
    customer.first_name = "Ada";
    customer.last_name = "Lovelace";
    customer.email = "ada@contoso.example";
    customer.country = "DE";
    customer.address_line_1 = "Domstraße 1";
    customer.city = "Köln";
    customer.postal_code = "50668";
    customer.language = "de";
    customer.culture = "de-DE";
    if (cloud == Cloud::us_government) {
        customer.country = "US";
        customer.state = "WA";
        customer.city = "Redmond";
        customer.postal_code = "98052";
    }
    if (cloud == Cloud::china_21vianet) {
        customer.country = "CN";
        customer.state = "上海";
        customer.city = "上海";
        customer.postal_code = "200000";
    }
    return customer;
}
