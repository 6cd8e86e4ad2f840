#pragma once
// The search and the filters over the customer list. What is chosen becomes the page's address.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/customers_view.h"

void draw_customer_filters(const CustomersView&, const TableLayout&, CustomersForm&, Ui&, Frame&);
// Beside what was found, where it moves nothing when it comes and goes.
void draw_clear_filters(const CustomersView&, const TableLayout&, CustomersForm&, Ui&, Frame&);
// On a phone: all filters at once, from the button beside the search.
void draw_filters_sheet(const CustomersView&, const TableLayout&, CustomersForm&, Ui&, Frame&);
void show(const CustomersQuery&, const TableLayout&, Frame&);
