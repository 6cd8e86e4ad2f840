#pragma once
// What the passing of time does to granular administration: the service's own steps, the lapse of
// an approval, the reminders, the end or its extension, and the clean-up (spec §6).

#include <functional>

#include "domain/world_decision.h"
#include "facts/granular_administration.h"
#include "records/granular_relationship.h"

// The roles of a list by name; what is no role is left out.
std::vector<DirectoryRole> directory_roles_of(const TextList&);

// The relationship at `until`, after all that was due before. A reminder is told by its date.
GranularRelationship after_time(GranularRelationship, const std::string& until,
                                const std::function<void(const std::string& date)>& remind);
Assignment after_time(Assignment, const std::string& until);

// When next time does something to it; empty if never.
std::string next_due_of(const GranularRelationship&);
std::string next_due_of(const Assignment&);
