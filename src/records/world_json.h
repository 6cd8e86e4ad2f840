#pragma once
// A record of the world as JSON: {"type", "id", every present field under its key, "stamp",
// "stamps"}, as a customer's is. Equal registers give equal bytes.

#include "records/field_json.h"
#include "records/world_record.h"

inline constexpr std::size_t longest_record_id = 250;  // In code points, in a file from outside.

Json to_json(const WorldRecord&);
Result<WorldRecord> world_record_from_json(const Json&, std::string_view place = {},
                                           JsonChecks = JsonChecks::types);

// The value as this field takes it.
Result<Value> field_value_from_json(const WorldFieldRow&, const Json&, std::string_view place,
                                    JsonChecks = JsonChecks::types);
