#pragma once
// Rows in the order of the language, by one of their texts.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "view/speech.h"

template <class Row>
std::vector<Row> sorted_by(std::vector<Row> rows, std::string Row::* text, const Speech& speech) {
    std::vector<std::string_view> texts;
    texts.reserve(rows.size());
    for (const Row& row : rows)
        texts.push_back(row.*text);
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const std::size_t i : speech.order_of(texts))
        sorted.push_back(std::move(rows[i]));
    return sorted;
}
