#pragma once
// The record that is opened below its row: what the row itself does not say, and where to go on.

#include "shell/screens/customers_screen.h"

// `index` is the customer's place in the list.
float height_of_record(const CustomersPage&, std::size_t index, const Ui&, const Frame&);
void draw_record(const CustomersPage&, std::size_t index, Ui&, Frame&);
