#pragma once
// The partner's list of admin relationships: of all customers or of one, by state, with
// auto-extension for several at once.

#include <span>

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

struct GranularList {
    std::span<const GranularRow> rows;  // Of the customer, if it is of one.
    std::string customer;               // Its name; empty: of all.
    std::string tenant;
};

void draw_granular_list_screen(const GranularList&, GranularListForm&, Ui&, Frame&);
