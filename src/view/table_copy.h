#pragma once
// The chosen rows of the customer table as what a clipboard holds: lines with tabs for every
// program, a table for those that know HTML. No cell is a formula. Knows no clipboard.

#include "view/row_selection.h"
#include "view/table_layout.h"
#include "view/table_rows.h"

struct TableCopy {
    std::string text;
    std::string html;
    std::size_t rows = 0;
};

// The chosen that the list shows, in its order, with the headings of the columns.
TableCopy copy_of(const CustomersView&, const RowSelection&, const TableLayout&);
