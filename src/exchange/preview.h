#pragma once
// What an import would do, before anybody agrees to it: customer by customer, field by field. The
// command it builds does exactly that.

#include "domain/customer_rules.h"
#include "domain/state.h"
#include "exchange/import_file.h"

NAMED_ENUM(PreviewVerdict, added, changed, unchanged)

struct PreviewChange {
    CustomerField field;
    Value before;
    Value after;
};

struct PreviewCustomer {
    CustomerId id;
    std::string company_name;
    std::string place;  // In the file.
    PreviewVerdict verdict = PreviewVerdict::unchanged;
    std::vector<PreviewChange> changes;
    std::vector<PreviewChange> outdated;  // The file's value is older than ours, which stays.
    std::vector<FieldProblem> warnings;   // Of values that come in all the same.
};

struct Preview {
    std::vector<PreviewCustomer> customers;
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    Findings notices;
    Findings skipped;
    ImportCustomers command;  // Without the customers it would not change.
};

Preview preview(const State&, ImportFile);
