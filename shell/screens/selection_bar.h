#pragma once
// The line above the customer table: how many there are, or how many are chosen and what can be
// done with them.

#include "shell/screens/customers_screen.h"

void draw_selection_bar(const CustomersPage&, CustomersForm&, Ui&, Frame&);
