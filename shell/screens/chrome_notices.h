#pragma once
// What the page says of its own state: banners above its content, and notices of what was done.

#include "shell/screens/chrome_screen.h"

void draw_banners(const ChromePage&, ChromeForm&, Ui&, Frame&);
void draw_notices(ChromeForm&, Ui&, Frame&);
