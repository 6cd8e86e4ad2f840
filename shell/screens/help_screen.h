#pragma once
// Help: what is where, the keys, the files, and what is stored.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

struct HelpPage {
    bool is_demo = false;
    std::string tour_address;  // Of the demo's tour, where this is not the demo.
};

void draw_help_screen(const HelpPage&, const ShortcutsForm&, Ui&, Frame&);
