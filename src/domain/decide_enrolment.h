#pragma once
// decide() for the enrolment of an indirect reseller (spec §2). Pure; the steps and their guards
// are the tables of facts/enrolment.h.

#include <span>
#include <vector>

#include "domain/decide.h"
#include "domain/world_command.h"

// The fields of a page that has a form, and which of them must be filled in.
struct PageField {
    OrganisationField field;
    bool is_required;
};
std::span<const PageField> fields_of_page(EnrolmentTrigger);
// Everything that is wrong with what a page holds, each at its field; the decision refuses with the
// first.
std::vector<Error> problems_of_page(const Organisation&, EnrolmentTrigger);

Result<Transaction> decide_one(const State&, const RegisterMembership&, const Context&);
Result<Transaction> decide_one(const State&, const TakeEnrolmentStep&, const Context&);
