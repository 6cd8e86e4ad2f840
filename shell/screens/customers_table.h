#pragma once
// The table of customers, and what a person changes about it: order, columns, groups, the choice.

#include "shell/screens/customers_screen.h"

void draw_customers_table(const CustomersPage&, CustomersForm&, Ui&, Frame&);
