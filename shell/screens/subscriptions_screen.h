#pragma once
// What a customer has subscriptions of: ordering, quantities, renewal, suspending and cancelling.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/customer_services.h"
#include "view/partners_view.h"

struct SubscriptionsPage {
    const CustomerId& customer;
    std::string_view name;
    const std::vector<SubscriptionRow>& subscriptions;
    std::vector<PartyChoice> resellers;  // Whom a provider can put on record…
    std::string_view reseller;           // …and for whom it serves the customer.
};
void draw_subscriptions_screen(const SubscriptionsPage&, SubscriptionsForm&, Ui&, Frame&);
