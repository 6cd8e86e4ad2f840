#pragma once
// What a column of the shown customers holds, counted: how many values, how many without one, the
// most frequent, and the ends. Knows no layout.

#include "view/customer_columns.h"
#include "view/customers_view.h"

struct ColumnValue {
    std::string key;    // What to filter by; empty: those who hold nothing.
    std::string label;  // As a person reads it.
    std::size_t count;
};

struct ColumnStatistics {
    CustomerColumn column = CustomerColumn::company_name;
    std::size_t customers = 0;
    std::size_t distinct = 0;
    std::size_t empty = 0;
    std::vector<ColumnValue> top = {};  // The most frequent first, then by what is read.
    bool has_dates = false;             // Then the ends are the first and the last of them.
    std::string least = {}, most = {};  // The shortest and the longest text, otherwise.
};

constexpr std::size_t top_values = 12;

ColumnStatistics statistics_of(const CustomersView&, CustomerColumn);
