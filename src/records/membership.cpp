#include "records/membership.h"

#include "records/world_fields.h"

namespace {

using enum Audience;
using R = Membership;
using F = MembershipField;
using K = FieldKind;

// clang-format off
constexpr auto rows = std::to_array<FieldRow<R, F>>({
    //     field             member            kind        longest audience
    row<R>(F::organisation,  &R::organisation, K::text,    100,   own_workspace),
    row<R>(F::company_name,  &R::company_name, K::text,    250,   own_workspace),
    row<R>(F::country,       &R::country,      K::country, 2,     own_workspace),
    row<R>(F::is_inactive,   &R::is_inactive,  K::yes_no,  0,     own_workspace),
});
// clang-format on
static_assert(rows_are_in_order(rows));

}  // namespace

std::span<const FieldRow<R, F>> Membership::fields() {
    return rows;
}
