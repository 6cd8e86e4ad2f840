#pragma once
// The address of every place in the program: what stands after '#'. Reading and writing are
// inverse, so that back, forward, reload and a copied link lead to the same place.

#include <string>
#include <string_view>

#include "base/id.h"
#include "base/named_enum.h"
#include "view/activity_query.h"
#include "view/customers_query.h"
#include "view/table_layout.h"

// `tour` is where a link starts the tour: the page goes on to the customers.
NAMED_ENUM(PlaceKind, customers, add_customer, account, edit_account, import_file, activity,
           history, settings, help, tour, not_found, duplicates, organisations, users, user,
           permissions, add_user, admin_relationships, admin_relationship,
           request_admin_relationship, partner_relationships, partner_relationship, mailbox, mail,
           accept, request_relationship, providers, resellers, request_partnership, partner,
           invite_customers, rules, enrolment, confirm_email, new_organisation,
           customer_subscriptions, customer_services, customer_users, add_customer_user,
           customer_user, referrals, new_referral, referral, business_profiles,
           new_business_profile, business_profile)

struct Place {
    PlaceKind kind = PlaceKind::customers;
    CustomerId customer = {};       // Of account, and of the other pages of a customer.
    CustomersQuery query = {};      // Of customers.
    TableLayout layout = {};        // Of customers.
    ActivityQuery activity = {};    // Of activity.
    std::string user = {};          // Of user and customer_user: the id.
    std::string relationship = {};  // Of admin_relationship and partner_relationship: the id.
    std::string tenant = {};  // Whose admin relationships are listed or asked for; empty: all.
    // Of mail, partner, invite_customers, referral and business_profile: the id; of add_customer:
    // the referral that the customer comes of.
    std::string record = {};
    std::string reseller = {};  // Of add_customer: for whom a provider adds it; empty: itself.
    std::string link = {};      // Of accept: what stands after "#/accept?".
    std::string mail = {};      // Of confirm_email: the id of the mail whose link it is.
    bool operator==(const Place&) const = default;
};

std::string route_of(const Place&);  // "#/customers?search=contoso&sort=country"
Place place_of_route(std::string_view route);

// Percent-encoding of a query's or a path's part (RFC 3986).
std::string percent_encoded(std::string_view);
std::string percent_decoded(std::string_view);
