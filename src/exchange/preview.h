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

// A list of them in the order of the file. What would happen to one is worked out when it is asked
// for, from what was there at the time of the preview.
class PreviewCustomers {
public:
    std::size_t size() const { return verdicts_.size(); }
    bool empty() const { return verdicts_.empty(); }
    PreviewVerdict verdict(std::size_t index) const { return verdicts_[index]; }
    PreviewCustomer operator[](std::size_t index) const;

private:
    friend Steps preview_in_steps(const State&, ImportFile, struct Preview& into);

    std::size_t warnings(std::size_t index) const;  // How many.

    IncomingCustomers incoming_;
    std::vector<PreviewVerdict> verdicts_;
    CustomerTable mine_;  // Those of `incoming_` that were there, as they were.
};

struct Preview {
    PreviewCustomers customers;
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t warnings = 0;  // Of all customers together.
    std::size_t world = 0;     // Records of the world that would be added or changed.
    Findings notices;
    Findings skipped;
    ImportCustomers command;  // Without the customers it would not change.
};

Preview preview(const State&, ImportFile);
Steps preview_in_steps(const State&, ImportFile, Preview& into);
