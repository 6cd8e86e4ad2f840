#pragma once
// The customer list: search, filters, the table and the records opened in it.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/customers_view.h"

struct CustomersPage {
    const CustomersView& view;
    bool is_empty;  // The workspace has no customers at all.
    bool is_demo;
    std::string_view demo_address;
};

void draw_customers_screen(const CustomersPage&, CustomersForm&, Ui&, Frame&);
