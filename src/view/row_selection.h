#pragma once
// Which customers are chosen: a bit for each, so that a hundred thousand cost as little as one. A
// choice stays when the list is sorted, grouped, searched or filtered. Knows no customers, only
// their places in the state.

#include <cstdint>
#include <vector>

#include "view/table_rows.h"

class RowSelection {
public:
    bool contains(std::uint32_t place) const { return place < bits_.size() && bits_[place]; }
    std::size_t size() const { return count_; }
    bool is_empty() const { return count_ == 0; }
    std::vector<std::uint32_t> places() const;  // Ascending.
    std::uint64_t version() const { return version_; }

    // A range begins there.
    void toggle(const TableRows&, std::size_t row);
    // Everything from where the range began, or else from this row, to that one; what the range
    // held before and does not reach any more is let go.
    void extend(const TableRows&, std::size_t from, std::size_t to);
    void choose_all(const CustomersView&, bool chosen);
    void clear();

    // How many of the shown customers are chosen.
    std::size_t count_in(const CustomersView&) const;

private:
    void set(std::uint32_t place, bool chosen);
    void set_rows(const TableRows&, std::size_t from, std::size_t to, bool chosen);

    std::vector<bool> bits_ = {};
    std::size_t count_ = 0;
    std::uint64_t version_ = 0;
    // The range, while the rows are the same.
    std::uint64_t rows_version_ = 0;
    std::size_t anchor_ = 0, reach_ = 0;
};
