#pragma once
// Where things go: rows, columns, cards, regions. A body is what lies inside.

#include <string_view>

#include "shell/widgets/context.h"

void space(Ui&, float height = measure::space_4);
void separator(Ui&);
// Width that a widget asked to fill would take here.
float available_width(const Ui&);
float available_height(const Ui&);

struct RowOptions {
    float gap = measure::space_2;
    RowAlign align = RowAlign::start;
    float height = 0;  // Items are centred in it; 0: that of the highest item.
};
// Left to right; wraps to a new line when an item does not fit.
void row(Ui&, std::string_view key, const RowOptions&, Body);
void row(Ui&, std::string_view key, Body);
// Inside a row: what follows stands at the far end.
void push_to_end(Ui&);

// Columns of equal width with a gap, as many as fit with `min_width`; `count` cells are drawn.
void columns(Ui&, std::string_view key, float min_width, std::size_t count,
             FunctionRef<void(std::size_t)>);
// Narrower than the page: a form, a text.
void limited_width(Ui&, float max_width, Body);
void indented(Ui&, float by, Body);

struct CardOptions {
    std::string_view label = {};  // Given: the card is a region of that name.
    float width = 0;              // 0: all there is.
    float padding = measure::space_4;
    bool selected = false;
};
void card(Ui&, std::string_view key, const CardOptions&, Body);

// A named part of the page, with no look of its own: navigation, main, search, form, header…
void region(Ui&, std::string_view key, NodeRole, std::string_view label, Body);
// A list of items: each item is one call of list_item.
void list(Ui&, std::string_view key, std::string_view label, Body);
void list_item(Ui&, std::string_view key, Body);

// A fixed part of the page with its own ground: top bar, side menu, content. Draw these first.
struct PaneOptions {
    Rect bounds = {};
    float padding = measure::space_4;
    bool scrolls = true;
    bool raised = false, bordered_right = false, bordered_bottom = false;
    std::string_view label = {};
    NodeRole role = NodeRole::group;
};
void pane(Ui&, std::string_view key, const PaneOptions&, Body);
