#pragma once
// JSON as the journal, the snapshot and exchanged files hold it: members keep their order and a
// text that is not UTF-8 cannot stop the writing. Knows how a Value is spelt; knows no record.

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "base/stamp.h"
#include "records/value.h"

using Json = nlohmann::ordered_json;

// Without blanks, in the order of the members. Malformed bytes become U+FFFD.
std::string compact_text(const Json&);

// The JSON Pointer (RFC 6901) of a member or an element of what `pointer` points at.
std::string pointer_into(std::string_view pointer, std::string_view member);
std::string pointer_into(std::string_view pointer, std::size_t index);

// The member's value, or null if there is none or `object` is no object. Linear in its members.
const Json* find_member(const Json& object, std::string_view name);

Json to_json(const Value&);  // Absent is null.
Json to_json(const Stamp&);
Result<Value> value_from_json(const Json&, std::string_view place);
// The zero stamp is "never written", so nobody writes it down: it is refused as malformed.
Result<Stamp> stamp_from_json(const Json&, std::string_view place);
Result<std::string> text_from_json(const Json&, std::string_view place);
