#pragma once
// What a column holds, counted; each value is a filter.

#include "shell/screens/customers_screen.h"

void draw_statistics_dialog(const CustomersPage&, CustomersForm&, Ui&, Frame&);
