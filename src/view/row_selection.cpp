#include "view/row_selection.h"

#include <algorithm>

std::vector<std::uint32_t> RowSelection::places() const {
    std::vector<std::uint32_t> places;
    places.reserve(count_);
    for (std::uint32_t place = 0; place < bits_.size(); ++place)
        if (bits_[place]) places.push_back(place);
    return places;
}

void RowSelection::set(std::uint32_t place, bool chosen) {
    if (contains(place) == chosen) return;
    if (place >= bits_.size()) bits_.resize(std::size_t{place} + 1);
    bits_[place] = chosen;
    chosen ? ++count_ : --count_;
}

void RowSelection::set_rows(const TableRows& rows, std::size_t from, std::size_t to, bool chosen) {
    const std::size_t last = std::min(std::max(from, to) + 1, rows.size());
    for (std::size_t row = std::min(from, to); row < last; ++row)
        if (rows.group_at(row) == nullptr) set(rows.list().place_at(rows.index_at(row)), chosen);
}

void RowSelection::toggle(const TableRows& rows, std::size_t row) {
    if (rows.group_at(row) != nullptr || row >= rows.size()) return;
    const std::uint32_t place = rows.list().place_at(rows.index_at(row));
    set(place, !contains(place));
    rows_version_ = rows.version();
    anchor_ = reach_ = row;
    ++version_;
}

void RowSelection::extend(const TableRows& rows, std::size_t from, std::size_t to) {
    if (rows_version_ != rows.version()) {
        rows_version_ = rows.version();
        anchor_ = reach_ = from;
    }
    set_rows(rows, anchor_, reach_, false);
    set_rows(rows, anchor_, to, true);
    reach_ = to;
    ++version_;
}

void RowSelection::choose_all(const CustomersView& list, bool chosen) {
    for (std::size_t i = 0; i < list.size(); ++i)
        set(list.place_at(i), chosen);
    rows_version_ = 0;
    ++version_;
}

void RowSelection::clear() {
    bits_.clear();
    count_ = 0;
    rows_version_ = 0;
    ++version_;
}

std::size_t RowSelection::count_in(const CustomersView& list) const {
    if (is_empty()) return 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < list.size(); ++i)
        count += contains(list.place_at(i)) ? 1 : 0;
    return count;
}
