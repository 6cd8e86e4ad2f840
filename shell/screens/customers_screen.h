#pragma once
// The customer list: search, filters, the table and the records opened in it.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/column_statistics.h"
#include "view/customers_view.h"
#include "view/saved_views.h"

struct CustomersPage {
    const CustomersView& view;
    const TableRows& rows;
    const TableLayout& layout;
    const BulkPlan& plan;
    const SavedViews& views;
    const ColumnStatistics* statistics;  // Of the column that was asked about.
    std::size_t chosen_here;             // Of those who are chosen, how many the list shows.
    bool is_empty;                       // The workspace has no customers at all.
    bool is_demo;
    std::string_view demo_address;
    std::string_view tour_address;  // Of the demo, too.
};

void draw_customers_screen(const CustomersPage&, CustomersForm&, Ui&, Frame&);
