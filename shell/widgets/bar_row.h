#pragma once
// One line of a small bar chart, as a button: a label, a number, and behind them a bar.

#include "shell/widgets/context.h"

struct BarRowOptions {
    std::string_view label = {};
    std::string_view count = {};
    float share = 0;                    // 0..1 of the longest bar.
    std::string_view description = {};  // What it does when it is activated.
};
// True in the frame in which it was activated.
bool bar_row(Ui&, std::string_view key, const BarRowOptions&);
