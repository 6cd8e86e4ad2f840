#pragma once
// decide() for the passing of time in a world: whatever is due until then happens, by the order of
// the parties it concerns. Pure: the clock is an argument.

#include "domain/decide.h"
#include "domain/world_command.h"

Result<Transaction> decide_one(const State&, const LetTimePass&, const Context&);

// What time it is in a world that has a time of its own.
std::optional<std::int64_t> own_time_of(const World&);

// When next something is due, ISO 8601, UTC; empty if nothing is.
std::string next_due(const World&);
