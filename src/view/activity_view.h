#pragma once
// What was done, by whom, to which customers, as the activity log shows it.

#include <string>
#include <vector>

#include "view/viewer.h"

struct ActivityRow {
    Stamp stamp;
    TransactionName name;
    std::string when, who, what, whom;
    std::string customer_route;  // Of the one customer it is about, or nothing.
    bool is_undone = false;      // And not done again.
    bool may_be_undone =
        false;            // Nobody took it back yet. What was done again is the redo's to undo.
    std::string why_not;  // Why this person cannot take it back; empty when they can.
    std::vector<std::string> details;  // "City: Köln → Bonn", the first few.
    std::size_t more_details = 0;
};

// Newest first: what concerns the party of who looks. The second one: of one customer only.
std::vector<ActivityRow> activity_rows(const State&, const Speech&, const Viewer&);
std::vector<ActivityRow> activity_rows(const State&, const Speech&, const Viewer&,
                                       const CustomerId&);

// Why this person cannot undo or redo an entry; empty when they can.
std::string why_not_to_take_back(const State&, const Speech&, const Viewer&, const LogEntry&);
// "Customer added": what was done, or what an undo or redo is about.
Word what_was_done(const State&, const LogEntry&);

// "3 customers", or the name of the only one.
std::string whom_of(const State&, const Speech&, const LogEntry&);
// "Contoso updated", for a toast.
std::string done_text(const State&, const Speech&, const LogEntry&);
