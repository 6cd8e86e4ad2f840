#pragma once
// Tables of any length: only what shows is drawn and mirrored, yet the reader hears the full count.
// Arrow keys move a focused cell; rows may be chosen, expanded and grouped; columns may be sorted,
// sized, moved and pinned; below 600 px rows become cards of two lines. It keeps no rows, no
// selection and no order: it asks for them, and tells what a person wants changed.

#include <span>

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"
#include "shell/widgets/overlay.h"

struct GridColumn {
    std::string_view key = {};
    std::string_view label = {};
    float width = 0;  // CSS pixels; 0: a share of what is left, by `weight`.
    float weight = 1;
    float min_width = 96;
    float fits_up_to = 0;  // Given: before all others it is as wide as its cells, up to this.
    bool align_end = false;
    bool sortable = false;
    bool adjustable = false;  // Has a menu, can be sized and moved.
    bool selects = false;     // Holds the boxes that choose rows; its header chooses all of them.
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
// nothing. A group's row is one call in all.
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
    // The box of a column that selects; what came of it is in the grid's result.
    void select(std::string_view label);
    // The arrow that shows and hides the detail. True when it was activated.
    bool expander(std::string_view label, bool expanded);
    // The whole row stands for those below it. True when it was folded or unfolded.
    bool group(std::string_view label, std::string_view count, bool expanded);
    void skip();  // An empty cell.

private:
    friend class GridDrawing;
    GridDrawing* drawing_ = nullptr;
};
// Two lines that stand for the row when narrow.
struct GridCard {
    std::string title = {}, subtitle = {}, trailing = {};
    Tone tone = Tone::muted;  // Of the subtitle.
    std::string href = {};
    std::string select_label = {};  // Given: a box chooses it.
    std::string expand_label = {};  // Given: a button shows and hides the detail.
    bool is_expanded = false;
    bool is_group = false;  // It stands for those below it; the title unfolds them.
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
    float height = 0;             // 0: what is left of the pane.
    bool ends_with_rows = false;  // Where they are few, it is no higher than they are.
    float row_height = 0;         // 0: by the pointer in use.
    std::size_t pinned = 0;  // The first so many columns stay while the others scroll sideways.
    std::optional<std::size_t> selected = {};
    std::span<const GridExpanded> expanded = {};  // In ascending order of row.
    FunctionRef<void(GridRow&)> row = {};
    FunctionRef<void(std::size_t row)> detail = {};  // Drawn below an expanded row.
    FunctionRef<GridCard(std::size_t row)> card = {};
    // Given: rows can be chosen.
    FunctionRef<bool(std::size_t row)> is_chosen = {};
    NodeFlag all_chosen = NodeFlag::off;
    // Given: some rows stand for those below them.
    FunctionRef<bool(std::size_t row)> is_group = {};
    FunctionRef<std::span<const MenuItem>(std::size_t column)> column_menu = {};
    std::optional<std::size_t> fitted = {};  // Tell how wide this column's cells would have it.
};

// Where the keyboard is in a grid. Row 0 is the header.
struct GridPosition {
    std::size_t row = 0, column = 0;
    bool operator==(const GridPosition&) const = default;
};
// A row was chosen or let go; or, extending, everything up to it from where one began.
struct GridPick {
    std::size_t row = 0;
    bool extends = false;
    std::size_t from = 0;  // The row one came from, where nothing was begun.
    bool operator==(const GridPick&) const = default;
};
struct GridWidth {
    std::size_t column = 0;
    float width = 0;
    bool operator==(const GridWidth&) const = default;
};
struct GridMove {
    std::size_t column = 0, to = 0;
    bool operator==(const GridMove&) const = default;
};
struct GridMenuChoice {
    std::size_t column = 0, item = 0;
    bool operator==(const GridMenuChoice&) const = default;
};

struct GridResult {
    std::optional<GridSort> sort = {};  // A header was activated: sort like this.
    std::optional<std::size_t> activated =
        {};  // Enter on, or a click into, a row without a target.
    std::optional<std::size_t> focused_row = {};
    std::optional<std::size_t> toggled = {};  // A card's detail or group.
    std::optional<GridPick> picked = {};
    std::optional<bool> picks_all = {};
    bool clears = false;                      // Escape: nothing is chosen any more.
    std::optional<GridPosition> copied = {};  // Ctrl+C, there.
    std::optional<GridWidth> sized = {};
    std::optional<std::size_t> fits = {};  // The column wants to be as wide as its cells.
    std::optional<GridMove> moved = {};
    std::optional<GridMenuChoice> chosen = {};
};
GridResult grid(Ui&, std::string_view key, const GridOptions&);
// Moves the focus to a row and shows it, in the next frame.
void focus_grid_row(Ui&, std::string_view key, std::size_t row);
