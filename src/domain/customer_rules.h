#pragma once
// What a customer account must satisfy before a person's entry is accepted (spec §4.1, §4.3), by
// field. Files from the portal are not refused for these: what the portal accepted is kept, and
// shown with a warning.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "facts/permissions.h"
#include "records/customer.h"

struct FieldProblem {
    CustomerField field;
    ErrorCode code;
    std::string detail = {};
    bool operator==(const FieldProblem&) const = default;
};

// Everything wrong with the record as a new account, in the order of the fields. The clock is for
// "not in the future"; milliseconds since 1970, UTC.
std::vector<FieldProblem> problems_of(const Customer&, std::int64_t now_milliseconds);

// What an edit brings that was not wrong before: imported oddities do not block another field.
std::vector<FieldProblem> problems_of_edit(const Customer& before, const Customer& after,
                                           std::int64_t now_milliseconds);

// The rules of one value alone, whatever the rest of the record holds.
std::vector<FieldProblem> problems_of_value(const CustomerFieldRow&, const Value&);
// Of a text.
std::optional<FieldProblem> problem_of_text(const CustomerFieldRow&, std::string_view);

// Whether this record, in its country and cloud, must fill in the field.
bool is_required(const Customer&, CustomerField);

// What a person must be allowed to do in order to write the field.
Action action_for(CustomerField);

// The same while the account is made: what every account holds comes with adding it.
Action action_when_adding(CustomerField);

// Why no customer of this one's cloud has the field, or nothing.
std::optional<ErrorCode> refusal_in_its_cloud(const Customer&, CustomerField);

// The cloud a record says it is in; global for a text that names none.
Cloud cloud_of(const Customer&);

// "contoso" of "contoso.onmicrosoft.com"; the whole domain where the suffix is another.
std::string_view domain_prefix_of(const Customer&);
