#pragma once
// Tables whose rows are sorted by the text that names them, each name once.

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

template <class Row>
constexpr bool is_sorted_by(std::span<const Row> rows, std::string_view Row::* name) {
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (!(rows[i - 1].*name < rows[i].*name)) return false;
    return true;
}

template <class Row>
constexpr const Row* find_by(std::span<const Row> rows, std::string_view Row::* name,
                             std::string_view text) {
    const auto row = std::ranges::lower_bound(rows, text, {}, name);
    return row != rows.end() && (*row).*name == text ? &*row : nullptr;
}
