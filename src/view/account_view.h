#pragma once
// What an account's page and its form show: the fields in their groups, who may change which, what
// is wrong, and what was done with the record.

#include <optional>
#include <string>
#include <vector>

#include "domain/customer_rules.h"
#include "view/activity_view.h"
#include "view/layers_view.h"
#include "view/speech.h"

struct FieldView {
    CustomerField field;
    std::string label;
    std::string value;    // As a person reads it; empty where nothing is held.
    std::string warning;  // An oddity the portal accepted.
};

struct GroupView {
    FieldGroup group;
    std::string title;
    std::string help;
    std::vector<FieldView> fields;  // Only those that hold something or that a person fills in.
};

struct AccountView {
    CustomerId id;
    std::string name;
    bool is_there = false;
    bool is_removed = false;
    CustomerId merged_into = {};  // Of whom this one was a duplicate; empty: of nobody.
    std::string merged_into_name = {};
    LayersView layers = {};
    std::vector<GroupView> groups;
    std::vector<std::pair<std::string, std::string>> unknown_members;  // Pointer, value.
    std::vector<ActivityRow> history;                                  // Newest first.
};

AccountView account_view(const State&, const Speech&, const Viewer&, const CustomerId&,
                         std::int64_t now);

// The expanded record in the list: what the row itself does not say, in few lines.
struct SummaryGroup {
    std::string title;
    std::vector<std::string> lines;
};
std::vector<SummaryGroup> record_summary(const StoredCustomer&, const Speech&);

Word title_of(FieldGroup);

// One field of the form: what to draw, and what a person is told beside it.
struct FormField {
    CustomerField field;
    FieldKind kind;
    std::string label;
    std::string help;
    std::string error;
    bool is_required = false;
    bool is_read_only = false;
    bool is_of_digits = false;  // In this country, it is a number.
    std::string reason;         // Why it cannot be changed by this person.
    unsigned longest = 0;
    std::vector<std::string> values;   // Of a choice: what is stored…
    std::vector<std::string> options;  // …and what is read.
};
struct FormGroup {
    FieldGroup group;
    std::string title;
    std::vector<FormField> fields;
};
struct FormView {
    std::vector<FormGroup> groups;
    std::vector<FieldProblem> problems;  // All there are, shown or not.
    std::string domain_suffix;           // ".onmicrosoft.com"
};

// `before` is null for a new account. Problems show in the fields of `shown`.
FormView form_view(const Customer* before, const Customer& draft, const CustomerFieldSet& shown,
                   const Speech&, const Viewer&, std::int64_t now);

// A field that is set for many customers at once, to what the draft holds there.
FormField field_together(const Customer& draft, CustomerField, const Speech&, const Viewer&);
