#pragma once
// What the rows of the customer table are: the shown customers, or groups of them by what a column
// holds. A customer with several values, tags say, stands in each of their groups. Knows no state
// and no order: both are the list's.

#include <set>

#include "view/customer_columns.h"
#include "view/customers_view.h"

struct CustomerGroup {
    std::string key;    // Of the column; empty: they hold nothing there.
    std::string label;  // As a person reads it.
    std::size_t row;    // Of the group itself.
    std::size_t first;  // Of its customers, among all that were grouped.
    std::size_t count;
    bool is_folded;
};

class TableRows {
public:
    // Works out what has changed since the last time. The list must stay where it is.
    void refresh(const CustomersView&, std::optional<CustomerColumn> group_by,
                 const std::set<std::string>& folded);

    std::size_t size() const { return size_; }
    bool is_grouped() const { return column_.has_value(); }
    const std::vector<CustomerGroup>& groups() const { return groups_; }
    // The group whose own row it is, or null: then it is a customer's.
    const CustomerGroup* group_at(std::size_t row) const;
    // Of a customer's row: where the list has it.
    std::size_t index_at(std::size_t row) const;
    // The first row that shows this customer of the list, or nothing.
    std::optional<std::size_t> row_of(std::size_t index) const;
    const CustomersView& list() const { return *list_; }
    // Another number whenever a row may stand for something else.
    std::uint64_t version() const { return version_; }

private:
    void group(const CustomersView&);
    void lay_out(const std::set<std::string>& folded);

    const CustomersView* list_ = nullptr;
    std::optional<CustomerColumn> column_ = {};
    std::set<std::string> folded_ = {};
    std::uint64_t generation_ = 0, version_ = 0;
    std::vector<CustomerGroup> groups_ = {};
    std::vector<std::uint32_t> members_ = {};  // In the list, group by group.
    std::size_t size_ = 0;
};
