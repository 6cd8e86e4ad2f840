#pragma once
// The palette: places, customers and orders behind one field.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_palette(const std::vector<PaletteEntry>&, PaletteForm&, Ui&, Frame&);
