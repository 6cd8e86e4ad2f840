#pragma once
// Who is in this world: its organisations with their people, as a page or a list of them shows it.

#include <string>
#include <vector>

#include "domain/parties.h"
#include "view/speech.h"

struct UserRow {
    Actor actor;
    std::string name;  // "Ada Lovelace"
    std::string first_name, last_name;
    std::string user_name;  // To sign in with.
    std::string email;
    std::vector<Role> held;
    std::string roles;  // "Admin agent, Sales agent"
    bool is_deactivated = false;
    bool must_change_password = false;
    std::string usage_location;  // Its code.
    TextList licenses;           // Each a Product.
    bool operator==(const UserRow&) const = default;
};

struct PartyRow {
    std::string id;
    OrganisationKind of_kind = OrganisationKind::customer;
    std::string name, kind, cloud, domain, country;
    std::string standing;  // Where a partner is in its enrolment; empty for a customer.
    std::vector<UserRow> users;
};

// Providers, resellers and direct partners before customers; by name within each.
std::vector<PartyRow> party_rows(const World&, const Speech&);
// Empty, if there is no such organisation.
std::string name_of_party(const World&, std::string_view id);

// By name, without the deleted ones; of an organisation that is not there, nobody.
std::vector<UserRow> user_rows(const World&, const Speech&, std::string_view organisation);
// Those that are.
std::vector<UserRow> deleted_user_rows(const World&, const Speech&, std::string_view organisation);
