#pragma once
// What a person sees when the stored data cannot be read as a whole: what happened and a way out.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

struct RecoveryPage {
    ErrorCode code;
    std::string technical;  // File names and what is wrong with each.
};

void draw_recovery_screen(const RecoveryPage&, Ui&, Frame&);
