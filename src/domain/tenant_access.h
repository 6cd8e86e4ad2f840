#pragma once
// What somebody may do with the users of an organisation: of their own by the matrix, of a
// customer's by the roles that its administration gives their agents there (spec §3, §6).

#include "domain/world_decision.h"
#include "facts/tenant_work.h"

// Delegated and granular administration together; none without either.
std::vector<DirectoryRole> roles_in_tenant(const State&, const Acting&, std::string_view customer);

// The organisation whose users it is about, or why the acting person may not.
Result<Party> allow_in_tenant(const State&, const Context&, const std::string& organisation,
                              TenantWork);
