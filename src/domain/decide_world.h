#pragma once
// decide() for founding an organisation, for partnerships and mail. Pure, and in the same order:
// who may, what it is about, the fields. Permissions, kinds, lifecycles and guards are tables of
// facts.

#include "domain/decide.h"
#include "domain/world_command.h"

Result<Transaction> decide_one(const State&, const FoundOrganisation&, const Context&);
Result<Transaction> decide_one(const State&, const RequestPartnership&, const Context&);
Result<Transaction> decide_one(const State&, const AuthorizeProvider&, const Context&);
Result<Transaction> decide_one(const State&, const WithdrawProviderAccess&, const Context&);
Result<Transaction> decide_one(const State&, const RemovePartnership&, const Context&);
Result<Transaction> decide_one(const State&, const TakeAuthorization&, const Context&);
Result<Transaction> decide_one(const State&, const ReadMail&, const Context&);
