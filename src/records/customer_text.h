#pragma once
// A customer's JSON written straight from its row: the same bytes as compact_text(to_json(…)), at a
// tenth of the price.

#include "records/packed_customer.h"

void append_json(std::string& text, const PackedCustomer&);

// A text in quotes, escaped as JSON demands. Malformed bytes become U+FFFD.
void append_json_text(std::string& text, std::string_view utf8);
