#pragma once
// What is to become of each field when several accounts of one customer are merged: which values
// there are, which one is proposed and by which rule, and the command that does what was chosen.

#include <map>
#include <span>
#include <vector>

#include "domain/command.h"

struct MergeOption {
    Value value;  // Absent: the field is left empty.
    std::vector<std::size_t>
        givers;  // Of the members those who hold just this; none: put together.
};

struct MergeRow {
    CustomerField field;
    std::vector<Value> values;  // By member.
    std::vector<MergeOption> options;
    std::size_t proposed = 0;  // Of the options.
};

// The one to keep: who says most about itself, and of several the first.
std::size_t proposed_to_keep(std::span<const StoredCustomer> members);

// The fields that a partner writes and that at least one of them holds, in order. What the portal
// keeps of an account, its domain and its ids stays with the account.
std::vector<MergeRow> merge_rows(std::span<const StoredCustomer> members, std::size_t kept);

// Where another value than the proposed one is chosen.
using MergeChoices = std::map<CustomerField, Value>;
std::size_t chosen_in(const MergeRow&, const MergeChoices&);  // Of the options.

MergeCustomers merge_command(std::span<const StoredCustomer> members, std::size_t kept,
                             const MergeChoices&);
