#pragma once
// One grid while it is drawn. Only the files grid*.cpp know it.

#include "shell/widgets/grid.h"
#include "shell/widgets/grid_layout.h"
#include "shell/widgets/paint.h"

inline constexpr float grid_cell_padding = measure::space_3;
inline constexpr TextStyle grid_header_style{measure::caption, Weight::semibold};
inline constexpr float grid_arrow = 18;  // What a sorted header has behind its label.

// What a grid keeps between frames.
enum class GridMemory : std::uint32_t {
    row = 10,
    column,
    pulled,       // Which column's edge or header is being pulled, from 1.
    pulled_by,    // How far.
    pulled_edge,  // 1: its edge, 0: its header.
    fit           // How wide the cells of a column would have it.
};

// The box that chooses a row, in the middle of the bounds.
void paint_grid_box(const Ui&, const Rect& bounds, NodeId, NodeFlag checked);

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
    // The only cell of a row that stands for others.
    Cell whole_row();
    Node cell_node(const Cell&) const;
    NodeId inner_id(const Cell& cell) const;
    // What of a cell is not under the pinned columns.
    Rect uncovered(const Cell&, const Rect&) const;
    // The cell's own target was activated: by a click on it, or by Enter on the cell; where a space
    // means the same, by that too.
    bool is_activated(const Cell&, NodeId target, bool by_space = true);
    void note_width(const Cell&, float content);
    void draw_box(const Cell&, std::string_view label, NodeFlag checked);
    std::uint32_t column_count() const {
        return static_cast<std::uint32_t>(options_.columns.size());
    }
    Ui& ui() { return ui_; }
    const GridColumn& column(const Cell& cell) const { return options_.columns[cell.column]; }
    bool is_row_chosen() const { return options_.is_chosen && options_.is_chosen(row_); }
    void pick_row(bool extends) { result_.picked = GridPick{row_, extends, row_}; }
    NodeId row_node() const { return row_id(row_); }

private:
    NodeId row_id(std::size_t row) const;
    NodeId cell_id(std::size_t row, std::size_t column) const;
    NodeId header_target(std::size_t column) const;
    NodeId own_id(std::uint64_t kind, std::size_t number) const;
    float& memory(GridMemory slot) { return ui_.memory(id_, static_cast<std::uint32_t>(slot)); }
    NodeFlag row_flag(std::size_t row) const;

    // grid_keys.cpp
    std::optional<GridPosition> position_of_focus() const;
    void take_keys();
    void take_header_keys(GridPosition);
    bool take_selection_keys(GridPosition);
    std::optional<GridPosition> moved_by_key(GridPosition) const;
    std::optional<GridPosition> extended_by_key(GridPosition) const;
    void move_to(GridPosition);
    void show_row(std::size_t row);
    void show_column(std::size_t column);

    // grid_header.cpp
    void draw_header(const Rect&);
    void draw_header_cell(std::size_t column, const Rect&);
    void draw_header_box(std::size_t column, const Rect&);
    void draw_header_menu(std::size_t column, const Rect&);
    void draw_edge(std::size_t column, const Rect&);
    void paint_header_cell(std::size_t column, const Rect&, NodeId target) const;
    void take_pull(std::size_t column, NodeId, bool is_edge);
    void finish_move(std::size_t column, float by);
    std::size_t place_for(std::size_t column, float by) const;
    void paint_pull(const Rect& table);
    bool is_sorted_by(std::size_t column) const {
        return options_.sort.order != SortOrder::none && options_.sort.column == column;
    }

    float& fit_of(const GridColumn&);
    void place_columns(float room);
    void draw_table(const Rect& inner, float head);
    void draw_rows(const Rect&);
    void draw_row(std::size_t row, const Rect& area);
    void take_row(std::size_t row, NodeId);
    void draw_detail(std::size_t row, const Rect& bounds, float height);
    void tell_fitted();
    // Then the box's own edge is line enough.
    bool ends_box(std::size_t row) const {
        return options_.ends_with_rows && row + 1 == rows_.count();
    }

    // grid_cards.cpp
    void draw_cards(const Rect&);
    void draw_card(std::size_t row, const Rect&);
    void draw_card_text(std::size_t row, const GridCard&, const Rect&);
    void draw_card_box(std::size_t row, const GridCard&, const Rect&);
    void draw_card_arrow(std::size_t row, const GridCard&, const Rect&);

    Ui& ui_;
    NodeId id_;
    const GridOptions& options_;
    NodeId area_;  // What scrolls.
    float row_height_;
    GridRows rows_;
    GridColumns columns_ = {};
    std::size_t pinned_ = 0;  // Of the columns, those that stay.
    float pinned_edge_ = 0;   // Where they end, from the left of the table.
    float scrolled_ = 0;      // Sideways.
    float viewport_ = 0, viewport_width_ = 0;
    std::vector<float> natural_ = {};  // How wide each column's drawn cells would have it.
    GridResult result_ = {};
    GridPosition tab_stop_ = {};
    // Of the row being drawn.
    std::size_t row_ = 0, next_column_ = 0;
    Rect row_bounds_ = {};
    bool is_clipped_ = false;
};
