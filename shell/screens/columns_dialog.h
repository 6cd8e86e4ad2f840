#pragma once
// Which columns the customer table shows and in what order, without a pointer.

#include "shell/screens/customers_screen.h"

void draw_columns_dialog(const CustomersPage&, CustomersForm&, Ui&, Frame&);
