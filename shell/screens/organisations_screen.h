#pragma once
// The organisations of this world: who is in it, and everybody to act as.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/parties_view.h"

void draw_organisations_screen(const std::vector<PartyRow>&, Ui&, Frame&);
