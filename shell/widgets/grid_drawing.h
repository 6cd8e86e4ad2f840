#pragma once
// One grid while it is drawn. Only grid.cpp and grid_row.cpp know it.

#include "shell/widgets/grid.h"
#include "shell/widgets/grid_layout.h"

// Where the keyboard is in a grid. Row 0 is the header.
struct GridPosition {
    std::size_t row = 0, column = 0;
    bool operator==(const GridPosition&) const = default;
};

class GridDrawing {
public:
    GridDrawing(Ui& ui, NodeId id, const GridOptions& options);
    GridResult draw();

    struct Cell {
        NodeId id;
        Rect bounds;  // Of the cell; its content keeps a padding.
        Rect inner;
        std::size_t column;
        bool is_tab_stop;
    };
    // The next column's cell of the row being drawn, if it shows.
    std::optional<Cell> next_cell();
    Node cell_node(const Cell&) const;
    NodeId inner_id(const Cell& cell) const;
    // The cell's own target was activated: by a click on it, or by Enter on the cell.
    bool is_activated(const Cell&, NodeId target);
    Ui& ui() { return ui_; }
    const GridColumn& column(const Cell& cell) const { return options_.columns[cell.column]; }
    bool is_row_hovered() const { return row_is_hovered_; }

private:
    NodeId row_id(std::size_t row) const;
    NodeId cell_id(std::size_t row, std::size_t column) const;
    NodeId header_target(std::size_t column) const;
    std::optional<GridPosition> position_of_focus() const;
    void take_keys();
    void move_to(GridPosition);
    void show_row(std::size_t row);
    void draw_header(const Rect&);
    void draw_header_cell(std::size_t column, const Rect&);
    void paint_header_cell(std::size_t column, const Rect&, NodeId target) const;
    bool is_sorted_by(std::size_t column) const {
        return options_.sort.order != SortOrder::none && options_.sort.column == column;
    }
    void draw_rows(const Rect&);
    void draw_row(std::size_t row, const Rect& area);
    void draw_detail(std::size_t row, const Rect& bounds, float height);
    void draw_cards(const Rect&);
    void draw_card(std::size_t row, const Rect&);

    Ui& ui_;
    NodeId id_;
    const GridOptions& options_;
    NodeId area_;  // What scrolls.
    float row_height_;
    GridRows rows_;
    GridColumns columns_ = {};
    GridResult result_ = {};
    GridPosition tab_stop_ = {};
    float viewport_ = 0;
    // Of the row being drawn.
    std::size_t row_ = 0, next_column_ = 0;
    Rect row_bounds_ = {};
    bool row_is_hovered_ = false;
};
