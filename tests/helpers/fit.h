#pragma once
// Whether everything fits on the page as it is drawn: no label is cut, nothing reaches over the
// edge.

#include <string>
#include <vector>

#include "base/ports.h"
#include "tests/shell/recorded_page.h"

UiSurroundings page_of(float width, bool is_touched = false);

// Where tables are: they cut what does not fit, and say it whole when pointed at or focused.
bool is_table(const Node&);
bool holds(const Rect& around, const Rect& inner);

// One line for each thing that does not fit.
std::vector<std::string> misfits_of(RecordedPage&, Language);
