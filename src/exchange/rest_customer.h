#pragma once
// One element of a REST document as an incoming customer. Knows how the portal's values become
// ours; where they stand, rest_shape.h knows.

#include "exchange/incoming.h"
#include "exchange/rest_shape.h"

// `place` is the element's JSON Pointer in the file. Refused if it is about no customer, or about
// one that it does not name; what else is odd about it becomes a notice.
Result<IncomingCustomer> customer_from_rest(const Json& element, std::string_view place, Incoming&);

// Where a list does not say the cloud: the one whose domains end so, else the global one, which is
// only a guess and not said.
void fill_in_cloud(IncomingCustomer&);

// A text as the portal, a spreadsheet or a person writes it, as the field keeps it: countries by
// name as codes, "EN-us" as "en-US", "Microsoft Support" as "microsoft_support". What nobody knows
// stays as it is.
std::string normalised(const CustomerFieldRow&, std::string_view text);

// Why the field cannot hold the text, or nothing. Only what the schema of our own file demands:
// what is merely odd comes in, with a warning.
std::optional<Error> misfit_of(const CustomerFieldRow&, std::string_view text, std::string place);
