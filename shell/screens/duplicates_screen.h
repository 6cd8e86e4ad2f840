#pragma once
// Customers who may be there twice: why, and the way to compare them.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/duplicates_view.h"

struct DuplicatesPage {
    bool is_done;    // All were compared.
    float fraction;  // Of the work, until then.
    std::size_t groups;
    FunctionRef<DuplicateRow(std::size_t)> row;
};

void draw_duplicates_screen(const DuplicatesPage&, Ui&, Frame&);
