#pragma once
// What a new user is given: a name to sign in with and a temporary password; and what a password
// that they choose themselves must be. Knows no hash: that is the browser's work.

#include <string>
#include <string_view>

#include "base/ports.h"
#include "base/result.h"
#include "domain/world.h"

// "ada" of "ada@company.example" in the directory's own domain; with a number if it is taken.
std::string user_name_for(const World&, std::string_view email, std::string_view domain);

// Stands for the hash while the rest is checked: hashing takes its time.
inline constexpr std::string_view hash_to_come = "-";

// Twelve signs that nobody takes for another, of all kinds.
std::string temporary_password(Chance&);
std::string password_salt(Chance&);

// Of the change that the first sign-in asks for.
Result<void> check_new_password(std::string_view temporary, std::string_view chosen,
                                std::string_view repeated);
