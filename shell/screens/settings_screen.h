#pragma once
// Settings: who one is, what the page looks like, and where the data is.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

struct Appearance {
    std::optional<ThemeName> theme;  // Nothing: as the system.
};

void draw_settings_screen(SettingsForm&, const Appearance&, Ui&, Frame&);
