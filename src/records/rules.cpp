#include "records/rules.h"

#include "records/world_fields.h"

namespace {

using R = Rules;
using F = RulesField;

constexpr auto rows = std::to_array<FieldRow<R, F>>({
    row<R>(F::rule_profile, &R::rule_profile, FieldKind::text, 50, Audience::everyone),
    row<R>(F::clock, &R::clock, FieldKind::date, 40, Audience::own_workspace),
});
static_assert(rows_are_in_order(rows));

}  // namespace

std::span<const FieldRow<R, F>> Rules::fields() {
    return rows;
}
