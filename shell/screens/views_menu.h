#pragma once
// The named views of the customer table: to choose, to keep, to rename, to delete.

#include "shell/screens/customers_screen.h"

void draw_views_menu(const CustomersPage&, CustomersForm&, Ui&, Frame&);
void draw_views_dialog(const CustomersPage&, CustomersForm&, Ui&, Frame&);
