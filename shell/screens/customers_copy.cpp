#include "shell/screens/customers_copy.h"

#include "view/table_copy.h"

void copy_from_table(const CustomersPage& page, const RowSelection& selection, std::size_t row,
                     std::optional<std::size_t> column, Frame& frame) {
    if (page.chosen_here > 0) {
        TableCopy copy = copy_of(page.view, selection, page.layout);
        frame.push(CopyTable{std::move(copy.text), std::move(copy.html), copy.rows});
        return;
    }
    const auto columns = columns_of(page.layout);
    if (!column || *column >= columns.size()) return;
    if (row == 0)
        frame.push(CopyText{std::string(frame.say(label_of(columns[*column].column)))});
    else if (page.rows.group_at(row - 1) == nullptr)
        frame.push(CopyText{page.view.text(page.rows.index_at(row - 1), columns[*column].column)});
}
