#pragma once
// decide() is the only way from a command to a transaction. It is pure: permission first, then what
// the command is about, then field rules, and the first refusal in that order is the answer.

#include <optional>
#include <span>
#include <vector>

#include "base/steps.h"
#include "domain/command.h"
#include "domain/parties.h"
#include "domain/state.h"
#include "facts/permissions.h"

struct Context {
    std::vector<Role> roles = {Role::admin_agent};
    Cloud cloud = Cloud::global;  // Of the partner's own account.
    Actor actor = {};             // Who acts in the world; nobody: the workspace itself.
    std::optional<OrganisationKind> kind = {};  // Of who acts there.
    std::string author;
    Stamp stamp;  // Of the transaction to be; see next_stamp().
    std::int64_t now_milliseconds = 0;
};

Result<Transaction> decide(const State&, const Command&, const Context&);
// The same in steps, for a command about many. A customer who changes between them is decided about
// as he was: who uses the answer must see that the state is still the same.
Steps decide_in_steps(const State&, const Command&, Context, Result<Transaction>& into);
