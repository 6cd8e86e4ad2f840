#pragma once
// All keys that order something, read from the table that also takes them.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_shortcuts_dialog(ShortcutsForm&, Ui&, Frame&);
// The list alone, in groups with headings of that level.
void draw_shortcuts(const ShortcutsForm&, int level, Ui&, Frame&);
