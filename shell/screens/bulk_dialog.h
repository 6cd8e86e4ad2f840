#pragma once
// One order to all who are chosen: what is to be done, and before it is done, what it comes to for
// each of them.

#include "shell/screens/customers_screen.h"

void draw_bulk_dialog(const CustomersPage&, CustomersForm&, Ui&, Frame&);
