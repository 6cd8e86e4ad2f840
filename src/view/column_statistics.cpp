#include "view/column_statistics.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"

namespace {

using Counts = std::unordered_map<std::string, std::size_t>;

bool has_dates(CustomerColumn column) {
    const auto field = field_of(column);
    return column == CustomerColumn::last_change ||
           (field && row_of(*field).kind == FieldKind::date);
}

std::vector<ColumnValue> most_frequent(const Counts& counts, CustomerColumn column,
                                       const Speech& speech) {
    std::vector<ColumnValue> values;
    values.reserve(counts.size());
    for (const auto& [key, count] : counts)
        values.push_back({key, {}, count});
    const auto is_before = [](const ColumnValue& a, const ColumnValue& b) {
        return a.count != b.count ? a.count > b.count : a.key < b.key;
    };
    const auto end =
        values.begin() + static_cast<std::ptrdiff_t>(std::min(values.size(), top_values));
    std::partial_sort(values.begin(), end, values.end(), is_before);
    values.erase(end, values.end());
    for (ColumnValue& value : values)
        value.label = text_of_key(speech, column, value.key);
    return values;
}

// By length for texts; ISO dates stand in the order of their characters.
void find_ends(ColumnStatistics& statistics, const Counts& counts, const Speech& speech) {
    const auto measure = [&](const std::string& key) {
        return statistics.has_dates ? std::size_t{0} : length_of(key);
    };
    const std::string* least = nullptr;
    const std::string* most = nullptr;
    const auto is_less = [&](const std::string& a, const std::string& b) {
        return std::pair(measure(a), std::string_view(a)) <
               std::pair(measure(b), std::string_view(b));
    };
    for (const auto& [key, count] : counts) {
        if (least == nullptr || is_less(key, *least)) least = &key;
        if (most == nullptr || is_less(*most, key)) most = &key;
    }
    if (least != nullptr) statistics.least = text_of_key(speech, statistics.column, *least);
    if (most != nullptr) statistics.most = text_of_key(speech, statistics.column, *most);
}

}  // namespace

ColumnStatistics statistics_of(const CustomersView& list, CustomerColumn column) {
    ColumnStatistics statistics{
        .column = column, .customers = list.size(), .has_dates = has_dates(column)};
    Counts counts;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const TextList keys = list.keys(i, column);
        if (keys.empty()) ++statistics.empty;
        for (const std::string& key : keys)
            ++counts[key];
    }
    statistics.distinct = counts.size();
    statistics.top = most_frequent(counts, column, list.speech());
    find_ends(statistics, counts, list.speech());
    return statistics;
}
