#pragma once
// A customer's registers as JSON: {"id", every present field under its key, "stamp", "stamps"}.
// "stamp" is the one most fields share, "stamps" has the others and those of emptied fields. Equal
// registers give equal bytes, whichever way they came about.

#include "records/field_json.h"
#include "records/stored_customer.h"

// In code points. Ids are GUIDs, save those of documentation, which are taken as they are.
inline constexpr std::size_t longest_customer_id = 100;
CustomerId customer_id_from(std::string_view text);  // Without blanks; a GUID in lower case.

Json to_json(const StoredCustomer&);

// `place` is the JSON Pointer of the object; errors name the member they are about.
Result<StoredCustomer> customer_from_json(const Json&, std::string_view place = {},
                                          JsonChecks = JsonChecks::types);

// The value as this field takes it.
Result<Value> field_value_from_json(const CustomerFieldRow&, const Json&, std::string_view place,
                                    JsonChecks = JsonChecks::types);

std::optional<CustomerField> customer_field_from_key(std::string_view);
