#pragma once
// What a payload says: one JSON text to a line, by the codecs of the exchange. A journal's lines
// are transactions; a snapshot's are customers, then the log.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/state.h"

std::string line_of(const Transaction&);
std::string line_of(const StoredCustomer&);
std::string line_of(const LogEntry&);

// Refuse with the codec's error; nothing is applied yet.
Result<std::vector<Transaction>> transactions_of(std::string_view payload);
// Refuses half way through: the state is then of no use.
Result<void> insert_snapshot_lines(State&, std::string_view payload);
