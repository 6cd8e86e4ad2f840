#include "view/table_layout.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace {

constexpr auto usual = std::to_array<CustomerColumn>(
    {CustomerColumn::company_name, CustomerColumn::domain, CustomerColumn::relationship,
     CustomerColumn::country, CustomerColumn::cloud, CustomerColumn::contact, CustomerColumn::tags,
     CustomerColumn::last_change});

// From here on the columns are the person's own. Back at the usual ones they are nobody's.
TableLayout with_columns(TableLayout layout, std::vector<LaidColumn> columns) {
    const bool is_usual =
        std::ranges::equal(columns, usual, [](const LaidColumn& laid, CustomerColumn column) {
            return laid.column == column && laid.width == 0;
        });
    layout.pinned = std::min(layout.pinned, static_cast<unsigned>(columns.size()));
    layout.columns = is_usual ? std::vector<LaidColumn>() : std::move(columns);
    return layout;
}

auto find(std::vector<LaidColumn>& columns, CustomerColumn column) {
    return std::ranges::find(columns, column, &LaidColumn::column);
}

}  // namespace

std::vector<LaidColumn> columns_of(const TableLayout& layout) {
    if (!layout.columns.empty()) return layout.columns;
    std::vector<LaidColumn> columns;
    columns.reserve(usual.size());
    for (const CustomerColumn column : usual)
        columns.push_back({column});
    return columns;
}

bool shows(const TableLayout& layout, CustomerColumn column) {
    auto columns = columns_of(layout);
    return find(columns, column) != columns.end();
}

TableLayout with_column(TableLayout layout, CustomerColumn column) {
    if (shows(layout, column)) return layout;
    auto columns = columns_of(layout);
    columns.push_back({column});
    return with_columns(std::move(layout), std::move(columns));
}

TableLayout without_column(TableLayout layout, CustomerColumn column) {
    auto columns = columns_of(layout);
    const auto found = find(columns, column);
    if (found == columns.end() || columns.size() == 1) return layout;
    const auto place = static_cast<std::size_t>(found - columns.begin());
    if (place < layout.pinned) --layout.pinned;
    columns.erase(found);
    return with_columns(std::move(layout), std::move(columns));
}

TableLayout moved(TableLayout layout, CustomerColumn column, std::size_t to) {
    auto columns = columns_of(layout);
    const auto found = find(columns, column);
    if (found == columns.end()) return layout;
    const LaidColumn laid = *found;
    columns.erase(found);
    to = std::min(to, columns.size());
    columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(to), laid);
    return with_columns(std::move(layout), std::move(columns));
}

TableLayout sized(TableLayout layout, CustomerColumn column, unsigned width) {
    auto columns = columns_of(layout);
    const auto found = find(columns, column);
    if (found == columns.end()) return layout;
    found->width = width == 0 ? 0 : std::clamp(width, narrowest_column, widest_column);
    return with_columns(std::move(layout), std::move(columns));
}

TableLayout pinned_up_to(TableLayout layout, std::optional<CustomerColumn> column) {
    auto columns = columns_of(layout);
    if (!column) {
        layout.pinned = 0;
        return layout;
    }
    const auto found = find(columns, *column);
    if (found != columns.end()) layout.pinned = static_cast<unsigned>(found - columns.begin()) + 1;
    return layout;
}

std::string text_of(const std::vector<LaidColumn>& columns) {
    std::string text;
    for (const LaidColumn& laid : columns) {
        text += text.empty() ? "" : ",";
        text += name_of(laid.column);
        if (laid.width > 0) text += ":" + std::to_string(laid.width);
    }
    return text;
}

std::vector<LaidColumn> columns_from_text(std::string_view text) {
    std::vector<LaidColumn> columns;
    for (const std::string_view part : split(text, ',')) {
        const std::size_t colon = part.find(':');
        const auto column = from_name<CustomerColumn>(part.substr(0, colon));
        if (!column || find(columns, *column) != columns.end()) continue;
        LaidColumn laid{*column};
        if (colon != std::string_view::npos) {
            const std::string_view digits = part.substr(colon + 1);
            const auto [end, error] =
                std::from_chars(digits.data(), digits.data() + digits.size(), laid.width);
            const bool is_number = error == std::errc() && end == digits.data() + digits.size();
            laid.width = is_number ? std::clamp(laid.width, narrowest_column, widest_column) : 0;
        }
        columns.push_back(laid);
    }
    return columns;
}
