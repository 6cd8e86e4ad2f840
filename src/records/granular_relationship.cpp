#include "records/granular_relationship.h"

#include "records/world_fields.h"

namespace {

using enum Audience;
using R = GranularRelationship;
using F = GranularField;
using A = Assignment;
using G = AssignmentField;
using K = FieldKind;

// clang-format off
constexpr auto rows = std::to_array<FieldRow<R, F>>({
    //     field              member              kind          longest audience
    row<R>(F::partner,        &R::partner,        K::text,      100,   everyone),
    row<R>(F::customer,       &R::customer,       K::text,      100,   everyone),
    row<R>(F::display_name,   &R::display_name,   K::text,      50,    everyone),
    row<R>(F::days,           &R::days,           K::text,      4,     everyone),
    row<R>(F::roles,          &R::roles,          K::text_list, 50,    everyone),
    row<R>(F::auto_extend,    &R::auto_extend,    K::text,      20,    everyone),
    row<R>(F::state,          &R::state,          K::text,      30,    everyone),
    row<R>(F::due,            &R::due,            K::date,      40,    own_workspace),
    row<R>(F::consent,        &R::consent,        K::text,      20,    partners),
    row<R>(F::reseller,       &R::reseller,       K::text,      100,   partners),
    row<R>(F::created_date,   &R::created_date,   K::date,      40,    everyone),
    row<R>(F::activated_date, &R::activated_date, K::date,      40,    everyone),
    row<R>(F::end_date,       &R::end_date,       K::date,      40,    everyone),
    row<R>(F::reminders_sent, &R::reminders_sent, K::text,      2,     own_workspace),
});
constexpr auto assignment_rows = std::to_array<FieldRow<A, G>>({
    row<A>(G::relationship, &A::relationship, K::text,      100, own_workspace),
    row<A>(G::group,        &A::group,        K::text,      100, own_workspace),
    row<A>(G::roles,        &A::roles,        K::text_list, 50,  own_workspace),
    row<A>(G::state,        &A::state,        K::text,      30,  own_workspace),
    row<A>(G::due,          &A::due,          K::date,      40,  own_workspace),
});
// clang-format on
static_assert(rows_are_in_order(rows));
static_assert(rows_are_in_order(assignment_rows));

}  // namespace

std::span<const FieldRow<R, F>> GranularRelationship::fields() {
    return rows;
}
std::span<const FieldRow<A, G>> Assignment::fields() {
    return assignment_rows;
}
