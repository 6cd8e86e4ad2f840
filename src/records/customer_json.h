#pragma once
// A customer's registers as JSON: {"id", every present field under its key, "stamp", "stamps"}.
// "stamp" is the one most fields share, "stamps" has the others and those of emptied fields. Equal
// registers give equal bytes, whichever way they came about.

#include "records/record_text.h"
#include "records/stored_customer.h"

Json to_json(const StoredCustomer&);

// `place` is the JSON Pointer of the object; errors name the member they are about.
Result<StoredCustomer> customer_from_json(const Json&, std::string_view place = {});

// The value as this field takes it: its type, its length, and its choices where no others can be.
Result<Value> field_value_from_json(const CustomerFieldRow&, const Json&, std::string_view place);

std::optional<CustomerField> customer_field_from_key(std::string_view);
