#pragma once
// What can be done with one column of the customer table, as a menu below its header.

#include "shell/screens/customers_screen.h"
#include "shell/widgets/overlay.h"

NAMED_ENUM(ColumnAction, sort_ascending, sort_descending, statistics, group, pin, fit, narrower,
           wider, hide, choose)

class ColumnMenu {
public:
    // Valid until asked again.
    std::span<const MenuItem> items(const CustomersPage&, CustomerColumn, const Frame&);

private:
    std::vector<MenuItem> items_ = {};
};

void take_column_choice(const CustomersPage&, CustomersForm&, CustomerColumn, std::size_t item,
                        Frame&);
