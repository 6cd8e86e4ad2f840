#pragma once
// Customer lists as CSV: the portal's Customers.csv, and our own with every column that the field
// table's `csv` names. An empty cell says nothing.

#include "exchange/export_file.h"
#include "exchange/incoming.h"

NAMED_ENUM(CustomerColumns, portal, all)

// Whether the first row names a column for the customer's id.
bool is_customer_csv(std::string_view text);
Steps read_customer_csv(std::string_view text, Incoming&, Result<void>& into);

// The customers that are not removed, in the order of their ids.
void write_customer_csv(const State&, CustomerColumns, const Sink&);
// The same in steps, between which the state must stay as it is.
Steps write_customer_csv_in_steps(const State&, CustomerColumns, Sink);

// "red; green": a tag with a semicolon, a quote or blanks at its ends is quoted, quotes doubled.
std::string joined_tags(const TextList&);
TextList split_tags(std::string_view);
