#pragma once
// What both sides see of a granular relationship: its name with its state, and when what happens.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/granular_view.h"

void draw_granular_title(const GranularRow&, Ui&);
void draw_granular_timeline(const GranularRow&, Ui&, const Frame&);
