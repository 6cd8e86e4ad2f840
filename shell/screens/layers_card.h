#pragma once
// The three layers between a partner and a customer, side by side: each with its own state, and
// what can be done next. As the partner sees them, and as the customer does.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/layers_view.h"

// On the page of a customer's account.
void draw_customer_layers(const LayersView&, const CustomerId& account, Ui&, Frame&);
// On the customer's own page, which asks before roles are removed.
void draw_partner_layers(const LayersView&, AskedAboutRoles&, Ui&, Frame&);

Tone tone_of(GranularAdministration);
