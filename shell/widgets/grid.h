#pragma once
// Tables of any length: only what shows is drawn and mirrored, yet the reader hears the full count.
// Arrow keys move a focused cell; rows may be expanded; below 600 px rows become cards of two
// lines.

#include <span>

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

struct GridColumn {
    std::string_view key = {};
    std::string_view label = {};
    float width = 0;  // CSS pixels; 0: a share of what is left, by `weight`.
    float weight = 1;
    float min_width = 96;
    bool align_end = false;
    bool sortable = false;
    bool hide_label = false;  // Said, not shown: a column of buttons.
    int priority = 1;         // Dropped when narrow, highest number first; 0 always stays.
};

struct GridSort {
    std::size_t column = 0;
    SortOrder order = SortOrder::none;
    bool operator==(const GridSort&) const = default;
};

struct GridText {
    Tone tone = Tone::normal;
    bool tabular = false;
    std::string_view suffix = {};  // Muted, after the text: a currency.
    std::string_view language = {};
    Icon icon = Icon::none;
};

class GridDrawing;

// What a row callback draws with: one call per column, in order. A column that was dropped costs
// nothing.
class GridRow {
public:
    std::size_t index = 0;  // Of the row, from 0.

    void text(std::string_view, const GridText& = {});
    // True when it was followed (navigation happens by itself).
    bool link(std::string_view label, std::string_view href, std::string_view language = {});
    bool button(std::string_view label, Icon, std::string_view disabled_reason = {});
    void badge(std::string_view, Tone = Tone::normal, Icon = Icon::none);
    void tags(std::span<const std::string>);
    // True when it was toggled.
    bool check(std::string_view label, bool& checked);
    // The arrow that shows and hides the detail. True when it was activated.
    bool expander(std::string_view label, bool expanded);
    void skip();  // An empty cell.

private:
    friend class GridDrawing;
    GridDrawing* drawing_ = nullptr;
};
// Two lines that stand for the row when narrow.
struct GridCard {
    std::string title = {}, subtitle = {}, trailing = {};
    std::string href = {};
};

struct GridExpanded {
    std::size_t row;
    float height;
};

struct GridOptions {
    std::string_view label = {};
    std::span<const GridColumn> columns = {};
    std::size_t row_count = 0;
    GridSort sort = {};
    float height = 0;      // 0: what is left of the pane.
    float row_height = 0;  // 0: by the pointer in use.
    std::optional<std::size_t> selected = {};
    std::span<const GridExpanded> expanded = {};  // In ascending order of row.
    FunctionRef<void(GridRow&)> row = {};
    FunctionRef<void(std::size_t row)> detail = {};  // Drawn below an expanded row.
    FunctionRef<GridCard(std::size_t row)> card = {};
};

struct GridResult {
    std::optional<GridSort> sort = {};  // A header was activated: sort like this.
    std::optional<std::size_t> activated =
        {};  // Enter on, or a click into, a row without a target.
    std::optional<std::size_t> focused_row = {};
};
GridResult grid(Ui&, std::string_view key, const GridOptions&);
// Moves the focus to a row and shows it, in the next frame.
void focus_grid_row(Ui&, std::string_view key, std::size_t row);
