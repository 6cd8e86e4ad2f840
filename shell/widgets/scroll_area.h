#pragma once
// A real scroll container of the browser over an ImGui child: wheel, touch and focus scroll
// natively.

#include "shell/widgets/context.h"

struct ScrollAreaOptions {
    float width = 0, height = 0;  // 0: what is left.
    float padding = 0, gap = measure::space_2;
    float content_width = 0,
          content_height = 0;  // 0: measured. Given by those who draw a part only.
    NodeRole role = NodeRole::scroll_area;
    std::string_view label = {};
    bool horizontal = false;
};
void scroll_area(Ui&, std::string_view key, const ScrollAreaOptions&, Body);
