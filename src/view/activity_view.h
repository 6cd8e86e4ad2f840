#pragma once
// What was done, by whom, to which customers, in words: for the activity log, the undo history and
// the page of one customer.

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

// What concerns one customer, newest first.
std::vector<ActivityRow> activity_rows(const State&, const Speech&, const Viewer&,
                                       const CustomerId&);

// Why this person cannot undo or redo an entry; empty when they can.
std::string why_not_to_take_back(const State&, const Speech&, const Viewer&, const LogEntry&);
// "Another step builds on this one: …"
std::string what_builds_on_it(const State&, const Speech&, const LogEntry& later);
// "Customer added": what was done…
Word name_of_step(TransactionName);
// …or what an undo or redo is about.
Word what_was_done(const State&, const LogEntry&);
// Who did it: a person, or the time that passed.
std::string who_of(const Speech&, const LogEntry&);
// "City: Köln → Bonn": everything in it.
std::vector<std::string> details_of(const State&, const Speech&, const LogEntry&);
// Who or what a record of the world is, as a person calls it.
std::string name_in(const World&, const RecordKey&);
// To the page of the one customer it is about, if there is such a page.
std::string route_to_customer(const State&, const LogEntry&);

// "3 customers", or the name of the only one.
std::string whom_of(const State&, const Speech&, const LogEntry&);
// "Contoso updated", for a toast.
std::string done_text(const State&, const Speech&, const LogEntry&);
