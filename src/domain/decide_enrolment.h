#pragma once
// decide() for the enrolment of an indirect reseller (spec §2) and for what the passing of time
// brings about. Pure; the steps and their guards are the tables of facts/enrolment.h.

#include "domain/decide.h"
#include "domain/world_command.h"

Result<Transaction> decide_one(const State&, const RegisterMembership&, const Context&);
Result<Transaction> decide_one(const State&, const TakeEnrolmentStep&, const Context&);
Result<Transaction> decide_one(const State&, const LetTimePass&, const Context&);

// When next something is due, ISO 8601, UTC; empty if nothing is.
std::string next_due(const World&);
