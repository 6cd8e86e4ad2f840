#pragma once
// The arithmetic of a grid: which columns show and how wide, where rows of unequal height lie.
// Draws nothing.

#include <span>
#include <vector>

#include "shell/widgets/grid.h"

struct GridColumnPlace {
    float x = 0, width = 0;
    bool is_shown = true;
};
struct GridColumns {
    std::vector<GridColumnPlace> places;
    float width = 0;  // Of all that show; more than the room if even the narrowest do not fit.
};
GridColumns placed_columns(std::span<const GridColumn>, float room);

// All rows have the base height; a few have a detail below them.
class GridRows {
public:
    GridRows(std::size_t count, float height, std::span<const GridExpanded> expanded)
        : count_(count), height_(height), expanded_(expanded) {}

    std::size_t count() const { return count_; }
    float height() const { return height_; }
    float top_of(std::size_t row) const;
    float detail_of(std::size_t row) const;  // Height of the detail, 0: none.
    float total() const { return top_of(count_); }
    // The row at this distance from the top; the last one beyond the end.
    std::size_t row_at(float y) const;

private:
    std::size_t count_;
    float height_;
    std::span<const GridExpanded> expanded_;
};
