#pragma once
// Where a new customer must state a registration id (and a phone number), what the id is called
// there, and what it usually looks like. The look is good for a warning, never for a refusal.
// Source: spec §4.1 and its list of registration ids; the masks are the tax offices' own formats.

#include <optional>
#include <span>
#include <string_view>

#include "base/error.h"
#include "facts/countries.h"

struct RegistrationId {
    std::string_view country;
    std::string_view names;  // Separated by "; ", as the list has them.
    bool is_mandatory;
    std::string_view mask;  // Of facts/mask.h; empty where no format is certain.
};

std::span<const RegistrationId> registration_ids();  // Sorted by country.
const RegistrationId* find_registration_id(
    std::string_view country_code);  // Null: any id, or none.

bool is_registration_id_required(std::string_view country_code);  // And so is the phone number.
std::optional<ErrorCode> refusal_of_registration_id(std::string_view, const Country&);
bool looks_unusual(std::string_view registration_id, const Country&);
