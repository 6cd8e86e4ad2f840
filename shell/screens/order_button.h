#pragma once
// An order as a button, and the icon of each wherever it is drawn.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

Icon icon_of(Order);

// Its icon alone, with its label and keys in the tooltip, or why it is off.
void order_button(Order, const OrderMoment&, Ui&, Frame&);
// As a field where there is room, so that it is seen to be one.
void search_everything_button(const OrderMoment&, Ui&, Frame&);
