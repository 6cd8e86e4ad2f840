#pragma once
// Adding a customer, with its tenant and the tenant's administrator, in the portal's steps: Account
// info, Subscriptions, Review (spec §4.2). The confirmation is the page of the credentials.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/partners_view.h"

struct AddCustomerPage {
    const FormView& view;
    std::vector<PartyChoice> resellers;  // For whom a provider can add it.
    bool is_provider = false;
};
void draw_add_customer_screen(const AddCustomerPage&, CustomerForm&, Ui&, Frame&);
