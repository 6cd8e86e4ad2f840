#pragma once
// What was painted in a frame, in order: for tests that judge colours and clipped words.

#include <string>
#include <vector>

#include "shell/widgets/semantics.h"
#include "shell/widgets/theme.h"

enum class PaintKind : std::uint8_t { fill, outline, icon, text, cut_text };

struct Painted {
    PaintKind kind;
    const void* layer;  // What lies in one layer covers what was painted in it before.
    Rect bounds;        // What the clip leaves of it.
    Color color;
    std::string words = {};  // cut_text: the whole of what was cut.
};
using PaintLog = std::vector<Painted>;
