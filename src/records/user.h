#pragma once
// A person's account in an organisation's directory (spec §3): who they are, their roles, and what
// is kept of their password. The password itself is nowhere.

#include "records/world_record.h"

// The names are the keys on disk and in files, the order is the number: only append.
NAMED_ENUM(UserField, organisation, first_name, last_name, email, user_name, roles, is_deactivated,
           password_salt, password_hash, must_change_password, usage_location, licenses,
           deleted_date)

struct User {
    std::string organisation;  // Its id.
    std::string first_name;
    std::string last_name;
    std::string email;      // Unique in the world: where mail reaches the person.
    std::string user_name;  // To sign in with: "name@domain".
    TextList roles;         // Each a Role.
    std::optional<bool> is_deactivated;
    std::string password_salt;
    std::string password_hash;
    std::optional<bool> must_change_password;  // The password is a temporary one.
    std::string usage_location;                // ISO 3166-1 alpha-2; licences are given by it.
    TextList licenses;                         // Each a Product of the tenant's subscriptions.
    std::string deleted_date;                  // ISO 8601, UTC; it can be brought back for a while.

    static std::span<const FieldRow<User, UserField>> fields();
    bool operator==(const User&) const = default;
};

constexpr RecordType type_of(UserField) {
    return RecordType::user;
}
