#pragma once
// Fonts without font files: each glyph is drawn by the browser when it is first needed, at the
// size and density in use. Icons are characters of a private-use range.

#include "shell/widgets/context.h"

// Adds the four fonts to ImGui's atlas. Once per ImGui context.
UiFonts add_browser_fonts();
