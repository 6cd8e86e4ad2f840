#pragma once
// Likely duplicates side by side: which account is kept, which value of each field, what comes of
// it, and whether they are the same at all.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/duplicates_view.h"

void draw_merge_dialog(const MergeView&, MergeForm&, Ui&, Frame&);
