#pragma once
// An order as a button, and the icon of each wherever it is drawn.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

Icon icon_of(Order);

// Its icon alone, with its label and keys in the tooltip.
void order_button(Order, bool may, Ui&, Frame&);
