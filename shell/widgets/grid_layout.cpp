#include "shell/widgets/grid_layout.h"

#include <algorithm>

namespace {
float least_width(const GridColumn& column) {
    return column.width > 0 ? column.width : column.min_width;
}
}  // namespace

GridColumns placed_columns(std::span<const GridColumn> columns, float room) {
    GridColumns result;
    result.places.resize(columns.size());
    const auto least = [&] {
        float sum = 0;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (result.places[i].is_shown) sum += least_width(columns[i]);
        return sum;
    };
    while (least() > room) {
        std::optional<std::size_t> dropped;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (!result.places[i].is_shown || columns[i].priority <= 0) continue;
            if (!dropped || columns[i].priority >= columns[*dropped].priority) dropped = i;
        }
        if (!dropped) break;
        result.places[*dropped].is_shown = false;
    }
    float weights = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (result.places[i].is_shown && columns[i].width <= 0) weights += columns[i].weight;
    const float spare = std::max(0.0F, room - least());
    float x = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        GridColumnPlace& place = result.places[i];
        if (!place.is_shown) continue;
        place.x = x;
        place.width = least_width(columns[i]);
        if (columns[i].width <= 0 && weights > 0)
            place.width += spare * columns[i].weight / weights;
        x += place.width;
    }
    result.width = x;
    return result;
}

float GridRows::top_of(std::size_t row) const {
    float top = static_cast<float>(row) * height_;
    for (const GridExpanded& each : expanded_)
        if (each.row < row) top += each.height;
    return top;
}

float GridRows::detail_of(std::size_t row) const {
    for (const GridExpanded& each : expanded_)
        if (each.row == row) return each.height;
    return 0;
}

std::size_t GridRows::row_at(float y) const {
    if (count_ == 0) return 0;
    std::size_t low = 0;
    std::size_t high = count_ - 1;
    while (low < high) {
        const std::size_t middle = (low + high + 1) / 2;
        if (top_of(middle) <= y)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
