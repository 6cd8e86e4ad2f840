#pragma once
// What a customer account must satisfy before a person's entry is accepted (spec §4.1), by field.
// Files from the portal are not refused for these: what the portal accepted is shown with a warning.

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "facts/name_rules.h"
#include "records/customer.h"

struct FieldProblem {
    CustomerField field;
    ErrorCode code;
    std::string detail = {};
    bool operator==(const FieldProblem&) const = default;
};

// Everything wrong with the record as a new or edited account, in the order of the fields. The
// clock is for "not in the future"; milliseconds since 1970, UTC.
std::vector<FieldProblem> problems_of(const Customer&, std::int64_t now_milliseconds);

// The rules of one value alone, whatever the rest of the record holds.
std::vector<FieldProblem> problems_of_value(const CustomerFieldRow&, const Value&);

// Whether this record, in its country and cloud, must fill in the field.
bool is_required(const Customer&, CustomerField);
