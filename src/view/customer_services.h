#pragma once
// What a customer's tenant has, as the pages behind its account show it: subscriptions, licences,
// services, and what the person who looks may do with its users.

#include <string>
#include <vector>

#include "domain/licenses.h"
#include "facts/subscriptions.h"
#include "facts/tenant_work.h"
#include "view/parties_view.h"
#include "view/viewer.h"

struct SubscriptionRow {
    std::string id;
    Product of_product;
    std::string product;
    int seats = 0;
    SubscriptionState of_state = SubscriptionState::active;
    std::string state;
    std::string partner, reseller;  // Names; no reseller is on record for some.
    std::string created;
    std::string term_end;           // When it is renewed or ends…
    std::string next;               // …or, of one that is not active, when the next thing happens.
    std::string cancellable_until;  // Empty: at any time, or no more.
    std::string why_not_cancel;
    bool is_renewed = false;
    bool is_own = false;  // Whoever looks ordered it, and alone may change it.
};
// Those of the tenant that the party has part in, by product; the latest first within each.
std::vector<SubscriptionRow> subscription_rows(const World&, const Speech&, std::string_view party,
                                               std::string_view tenant, std::int64_t now);

struct LicenseRow {
    Product of_product;
    std::string product;
    LicenseCount count;
};
// Of every product that the tenant has or had licences of, in the order of the products.
std::vector<LicenseRow> license_rows(const World&, std::string_view tenant);

struct ServiceRow {
    std::string service;
    std::string given_by;  // Products, joined.
    bool is_usable = false;
};
std::vector<ServiceRow> service_rows(const World&, const Speech&, std::string_view tenant);

// "Office 365 E3, Power BI Pro"
std::string products_text(const Speech&, const TextList& licenses);

// The directory's roles that the person has in the tenant, joined; empty for none.
std::string tenant_roles_text(const State&, const Speech&, const Actor&, std::string_view tenant);
// Why the person may not do the work in the tenant; empty when they may.
std::string why_not_in_tenant(const State&, const Speech&, const Viewer&, const Actor&,
                              std::string_view tenant, TenantWork);

// All of it, for whoever acts.
struct CustomerServices {
    std::vector<SubscriptionRow> subscriptions;
    std::vector<LicenseRow> licenses;
    std::vector<ServiceRow> services;
    std::vector<UserRow> users, deleted_users;
    std::string own_roles;
    std::array<std::string, count_of<TenantWork>()> why_not;  // By TenantWork.
};
CustomerServices customer_services(const State&, const Speech&, const Viewer&, const Actor&,
                                   std::string_view tenant, std::int64_t now);
