#pragma once
// What a payload says: lines of JSON by the codecs of the exchange, and blocks of customers' rows.
// A journal's are transactions; a snapshot's are the world, the customers, then the log. README.md
// has the layout.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/steps.h"
#include "domain/state.h"

// A line, or a block where customers were created.
std::string line_of(const Transaction&);
std::string line_of(const LogEntry&);
std::string line_of(const WorldRecord&);
std::string block_of_rows(std::string_view rows);

// The same as line_of(), in steps, each piece read back as soon as it is written: what cannot be
// read again must not be accepted, and gives nothing.
Steps checked_line_in_steps(const Transaction&, std::optional<std::string>& into);

// A transaction of the journal as it was read. The customers that a block created stay where they
// lie in the payload, which may be large; only the table copies them.
struct JournalLine {
    Transaction transaction;
    std::optional<CustomerRowsView> created = {};
};
// Refuses with the codec's error; nothing is applied yet.
Result<std::vector<JournalLine>> journal_lines_of(std::string_view payload);
void apply(State&, const JournalLine&);
// Refuses half way through: the state is then of no use.
Result<void> insert_snapshot_lines(State&, std::string_view payload);
