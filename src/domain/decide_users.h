#pragma once
// decide() for the orders about users (spec §3). Pure, and in the order of the others: who may,
// what it is about, the fields.

#include "domain/decide.h"
#include "domain/world_command.h"

Result<Transaction> decide_one(const State&, const AddUser&, const Context&);
Result<Transaction> decide_one(const State&, const ChangeUser&, const Context&);
Result<Transaction> decide_one(const State&, const DeactivateUser&, const Context&);
Result<Transaction> decide_one(const State&, const ReactivateUser&, const Context&);
Result<Transaction> decide_one(const State&, const DeleteUser&, const Context&);
Result<Transaction> decide_one(const State&, const RestoreUser&, const Context&);
Result<Transaction> decide_one(const State&, const ChangeLicenses&, const Context&);
Result<Transaction> decide_one(const State&, const ResetPassword&, const Context&);
Result<Transaction> decide_one(const State&, const ChangePassword&, const Context&);
