#pragma once
// How many licences the subscriptions of a tenant give, and how many its users have (spec §7.5).

#include "domain/world.h"
#include "facts/products.h"

struct LicenseCount {
    int total = 0;      // Of subscriptions that are in use.
    int suspended = 0;  // Of those that are suspended or disabled.
    int consumed = 0;   // Had by users; more than all, after seats were given back.
    int available() const { return total > consumed ? total - consumed : 0; }
};

LicenseCount license_count(const World&, std::string_view tenant, Product);
