#pragma once
// Ctrl+C in the customer table: the chosen rows as a table, or the cell one is in.

#include "shell/screens/customers_screen.h"

// `row` counts the header as 0; `column` among the customer's own, nothing: beside them.
void copy_from_table(const CustomersPage&, const RowSelection&, std::size_t row,
                     std::optional<std::size_t> column, Frame&);
