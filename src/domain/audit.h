#pragma once
// What the portal's activity log would say of a step: one record for each operation it has a name
// for, with what it is about and what stood there before and after (spec §10, AuditRecord). A step
// the portal has no name for is one record with the step's own; one that nobody asks about is none.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/state.h"
#include "facts/activity_operations.h"

struct AuditRecord {
    std::optional<OperationType> operation = {};  // Nothing: the portal's log has no such name.
    std::optional<ResourceType> resource = {};
    OperationStatus status = OperationStatus::succeeded;
    // What it is about: an account or a record of the world; neither: all that the step wrote.
    CustomerId account = {};
    std::optional<RecordKey> record = {};
    bool operator==(const AuditRecord&) const = default;
};

// Those that are the affair of a party; of everybody's where it is empty.
std::vector<AuditRecord> audit_records(const State&, const LogEntry&, std::string_view party = {});

// The customer that it is about, by its tenant; both empty where there is none.
struct AffectedCustomer {
    std::string id = {};
    std::string name = {};
};
AffectedCustomer customer_of(const State&, const LogEntry&, const AuditRecord&);

// As a JSON text each, by the names of the fields; empty where nothing stood there. What is kept of
// passwords is nobody's to read.
struct AuditValues {
    std::string before = {};
    std::string after = {};
};
AuditValues values_of(const State&, const LogEntry&, const AuditRecord&);

// Of whoever did it, to sign in with; empty where nobody of the world did.
std::string user_name_of(const World&, const Actor&);
