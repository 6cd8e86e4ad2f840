#pragma once
// Whom a step of the log is about: the organisations between which it stands. What it emptied since
// is told from what it wrote.

#include <set>

#include "domain/state.h"

using OrganisationIds = std::set<std::string, std::less<>>;

// Of one record that the entry wrote: its own, those of its people, and between whom it stands.
OrganisationIds concerned_by(const State&, const LogEntry&, const RecordKey&);
// Of an account: the customer, its partner, and the reseller for whom the partner serves it.
OrganisationIds concerned_by(const State&, const CustomerId& account);
// Of everything that it wrote.
OrganisationIds concerned_by(const State&, const LogEntry&);

// Whether it is the party's affair: it did it, it is among those, or it is a rule for everybody.
bool concerns(const State&, const LogEntry&, std::string_view party);
