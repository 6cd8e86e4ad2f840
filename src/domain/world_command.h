#pragma once
// What people of a world can order: for their own organisation and its users, and between an
// indirect provider and an indirect reseller (spec §2, §3, §5.3).

#include "records/organisation.h"
#include "records/user.h"

// What is kept of a password: never itself.
struct PasswordHash {
    std::string salt;
    std::string hash;  // Slow, of the salt and the password.
};

// "Create one": a tenant with its first user, who is its global admin. Anybody may.
struct FoundOrganisation {
    std::string id;  // New, from chance.
    Organisation fields;
    std::string user_id;  // New, from chance.
    User user;
};

// Of the person's own organisation. The password is a temporary one.
struct AddUser {
    std::string id;  // New, from chance.
    User fields;
};
struct ChangeUser {
    std::string id;
    std::string first_name;
    std::string last_name;
    TextList roles;
};
struct DeactivateUser {
    std::string id;
};
struct ReactivateUser {
    std::string id;
};
// By whoever manages users; the new one is temporary.
struct ResetPassword {
    std::string id;
    PasswordHash password;
};
// By the user, who is asked to at the first sign-in.
struct ChangePassword {
    PasswordHash password;
};

struct RequestPartnership {
    std::string reseller;
    std::string mail;  // The new mail's id, from chance.
    std::string subject, text, link;
};
struct AuthorizeProvider {
    std::string provider;
    bool box_is_ticked;
};
struct WithdrawProviderAccess {
    std::string provider;
};
struct RemovePartnership {
    std::string other;  // The provider's reseller, or the reseller's provider.
    bool declaration_is_confirmed;
};
