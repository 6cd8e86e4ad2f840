#pragma once
// Transactions and log entries as JSON, for the journal and the snapshot of the store:
// {"name", "author", "stamp", "undoes"?, "note"?, "actor"?: [organisation, user], "created"?:
// [...], "changed"?: [[customer, field, value, before, stamp?], ...], "world"?: [[type, id, field,
// value, before, stamp?], ...]}. A change that bears the transaction's own stamp does not repeat
// it. A transaction creates whole customers; a log entry only names them.

#include "domain/state.h"
#include "records/record_text.h"

Json to_json(const Transaction&);
Json to_json_without_created(const Transaction&);
Result<Transaction> transaction_from_json(const Json&, std::string_view place = {});

// One of the changes of a transaction whose own stamp is `usual`.
Json to_json(const Change&, const Stamp& usual);
Json to_json(const WorldChange&, const Stamp& usual);
Result<Change> change_from_json(const Json&, std::string_view place, const Stamp& usual);
Result<WorldChange> world_change_from_json(const Json&, std::string_view place, const Stamp& usual);

Json to_json(const LogEntry&);
Json to_json_without_created(const LogEntry&);
Result<LogEntry> log_entry_from_json(const Json&, std::string_view place = {});
