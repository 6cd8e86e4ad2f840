#pragma once
// What stands in a column of the customer table, as it is read and as it is compared. Knows no
// order, no filter but one value, and nothing of how wide anything is.

#include <optional>
#include <string>

#include "view/customers_query.h"
#include "view/speech.h"

// The field that the column shows, or nothing where it is worked out from more than one.
std::optional<CustomerField> field_of(CustomerColumn);
Word label_of(CustomerColumn);

// As a person reads it; empty where nothing is held.
std::string cell_text(const StoredCustomer&, const Speech&, CustomerColumn);

// What the cell holds in no language: codes instead of names, a day instead of a moment; each of
// several by itself. Empty where nothing is held.
TextList cell_keys(const StoredCustomer&, CustomerColumn);
TextList cell_keys(const PackedCustomer&, CustomerColumn);
// What a person reads for such a key.
std::string text_of_key(const Speech&, CustomerColumn, const std::string& key);

bool holds(const PackedCustomer&, const ColumnFilter&);

// The one on the bill, or else that of the customer's own directory.
const std::string& country_of(const Customer&);
std::string_view country_of(const PackedCustomer&);

// The query with one filter more. Cloud, country and tag have places of their own; in every other
// column another value takes the place of the former.
CustomersQuery with_filter(CustomersQuery, const ColumnFilter&);
CustomersQuery without_filter(CustomersQuery, CustomerColumn);
