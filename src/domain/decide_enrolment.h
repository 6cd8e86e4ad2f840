#pragma once
// decide() for the enrolment of an indirect reseller (spec §2). Pure; the steps and their guards
// are the tables of facts/enrolment.h.

#include "domain/decide.h"
#include "domain/world_command.h"

Result<Transaction> decide_one(const State&, const RegisterMembership&, const Context&);
Result<Transaction> decide_one(const State&, const TakeEnrolmentStep&, const Context&);
