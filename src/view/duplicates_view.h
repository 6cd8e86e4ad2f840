#pragma once
// What the page of duplicates shows: who may be one and the same and why, and a group of them side
// by side with what would become of each field.

#include <string>
#include <vector>

#include "domain/duplicates.h"
#include "view/customer_merge.h"
#include "view/speech.h"

struct DuplicateRow {
    std::string names;    // "Contoso GmbH, Contoso Ltd."
    std::string reasons;  // "Same primary domain name, same company name and city"
    std::string standing;
    Suspicion suspicion = Suspicion::possible;
};
DuplicateRow duplicate_row(const CustomerTable&, const DuplicateGroup&, const Speech&);

struct MergeRowView {
    CustomerField field;
    std::string label;
    std::vector<std::string> values;   // By member.
    std::vector<std::string> options;  // As they are read, each with who says so…
    std::vector<Value> choices;        // …and what it is.
    std::size_t chosen = 0;            // Of the options.
    std::string result;
    bool differs = false;  // There is something to choose.
};
struct MergeView {
    std::vector<std::string> names;     // By member: "A: Contoso GmbH"
    std::vector<std::string> accounts;  // By member: what tells the account from the others.
    std::vector<MergeRowView> rows;
    std::string why_not;  // What stands against it, as the rules have it; empty: nothing does.
};

// `outcome` is what the command would come to.
MergeView merge_view(std::span<const StoredCustomer> members, std::size_t kept, const MergeChoices&,
                     const Result<Transaction>& outcome, const Speech&);
