#pragma once
// The pages of one customer, one beside the other: what the down arrow in the list leads to.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

struct CustomerTab {
    PlaceKind kind;
    Word word;
    Icon icon;
};
// In the order in which the portal lists them.
std::span<const CustomerTab> customer_tabs();

// Links to its pages; the one that is open is marked. Only an account of a partner of the world has
// a tenant behind it: nothing for any other.
void draw_customer_tabs(const CustomerId&, PlaceKind here, Ui&, const Frame&);
