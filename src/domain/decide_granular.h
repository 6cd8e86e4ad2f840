#pragma once
// decide() for granular administration (spec §6). Pure; the steps and their guards are the tables
// of facts/granular_administration.h. What time does to it is granular_time.h's.

#include "domain/decide.h"
#include "domain/world_command.h"
#include "records/granular_relationship.h"

// Whether the partner has no other relationship of this name.
bool is_granular_name_free(const World&, std::string_view id, const GranularRelationship&);

Result<Transaction> decide_one(const State&, const DraftGranular&, const Context&);
Result<Transaction> decide_one(const State&, const DeleteGranularDraft&, const Context&);
Result<Transaction> decide_one(const State&, const RequestGranularApproval&, const Context&);
Result<Transaction> decide_one(const State&, const AnswerGranularRequest&, const Context&);
Result<Transaction> decide_one(const State&, const ApproveGranular&, const Context&);
Result<Transaction> decide_one(const State&, const EndGranular&, const Context&);
Result<Transaction> decide_one(const State&, const ChangeAutoExtend&, const Context&);
Result<Transaction> decide_one(const State&, const AssignAccess&, const Context&);
Result<Transaction> decide_one(const State&, const RemoveAssignment&, const Context&);
