#pragma once
// How the customer table is laid out: which columns, in what order, how wide, which stay in place
// while the others scroll sideways, and by what the rows are grouped. Knows no customers.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/customers_query.h"

struct LaidColumn {
    CustomerColumn column;
    unsigned width = 0;  // CSS pixels; 0: as wide as it takes.
    bool operator==(const LaidColumn&) const = default;
};

struct TableLayout {
    std::vector<LaidColumn> columns = {};  // Empty: the usual ones.
    unsigned pinned = 0;                   // The first so many stay in place.
    std::optional<CustomerColumn> group = {};
    bool operator==(const TableLayout&) const = default;
};

constexpr unsigned narrowest_column = 64;
constexpr unsigned widest_column = 960;

std::vector<LaidColumn> columns_of(const TableLayout&);  // The usual ones where none were chosen.
bool shows(const TableLayout&, CustomerColumn);

// Each gives the layout with one thing changed. The last column cannot be hidden.
TableLayout with_column(TableLayout, CustomerColumn);
TableLayout without_column(TableLayout, CustomerColumn);
// To a place among the columns, from 0; the number of pinned columns stays.
TableLayout moved(TableLayout, CustomerColumn, std::size_t to);
TableLayout sized(TableLayout, CustomerColumn, unsigned width);
// Everything up to the column stays in place, or nothing does.
TableLayout pinned_up_to(TableLayout, std::optional<CustomerColumn>);

// "company_name:240,domain,city" as it stands in an address; what it does not know is passed over.
std::string text_of(const std::vector<LaidColumn>&);
std::vector<LaidColumn> columns_from_text(std::string_view);
