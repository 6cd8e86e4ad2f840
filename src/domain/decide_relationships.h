#pragma once
// decide() for the orders between partners and customers (spec §5). Pure, and in the same order:
// who may, what it is about, the lifecycles and their guards, which are tables of facts.

#include "domain/decide.h"
#include "domain/world_command.h"

Result<Transaction> decide_one(const State&, const InviteCustomer&, const Context&);
Result<Transaction> decide_one(const State&, const AcceptInvitation&, const Context&);
Result<Transaction> decide_one(const State&, const TakeAnswer&, const Context&);
Result<Transaction> decide_one(const State&, const DeclineInvitation&, const Context&);
Result<Transaction> decide_one(const State&, const CreateTenant&, const Context&);
Result<Transaction> decide_one(const State&, const RemoveAdministratorRoles&, const Context&);
Result<Transaction> decide_one(const State&, const RemoveRelationship&, const Context&);
Result<Transaction> decide_one(const State&, const ChooseRuleProfile&, const Context&);
