#pragma once
// decide() for referrals and business profiles. Pure; every step is a row of facts/referrals.h.

#include "domain/decide.h"
#include "domain/world_command.h"

Result<Transaction> decide_one(const State&, const SendReferral&, const Context&);
Result<Transaction> decide_one(const State&, const AcceptReferral&, const Context&);
Result<Transaction> decide_one(const State&, const DeclineReferral&, const Context&);
Result<Transaction> decide_one(const State&, const CloseReferral&, const Context&);
Result<Transaction> decide_one(const State&, const EditReferral&, const Context&);
Result<Transaction> decide_one(const State&, const SaveProfile&, const Context&);
Result<Transaction> decide_one(const State&, const PublishProfile&, const Context&);
Result<Transaction> decide_one(const State&, const DeleteProfile&, const Context&);

// The referral remembers the customer that is added from it: its part of that transaction.
Result<WorldChange> remember_customer(const State&, const std::string& referral, const CustomerId&,
                                      const Context&);
