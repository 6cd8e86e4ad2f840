#pragma once
// What a file from the portal said and no field can hold: a JSON object whose keys are the JSON
// Pointers of the members, kept as text in Customer::unknown_members. Equal contents give equal
// texts. A text that is no such object, is longer than a text of our own files may be, or has more
// members than anybody writes by hand counts as none.

#include "records/record_text.h"

inline constexpr std::size_t most_unknown_members = 1000;

Json members_from_text(std::string_view);
// With every object's members sorted; the empty text for an empty object.
std::string text_of_members(const Json&);
// Of both; where both have a member, the later one's. The later one's alone where both are too
// much.
std::string joined_members(std::string_view earlier, std::string_view later);
