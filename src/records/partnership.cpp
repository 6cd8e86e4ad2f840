#include "records/partnership.h"

#include "records/world_fields.h"

namespace {

using enum Audience;
using R = Partnership;
using F = PartnershipField;
using K = FieldKind;

// clang-format off
constexpr auto rows = std::to_array<FieldRow<R, F>>({
    //     field               member              kind    longest audience
    row<R>(F::provider,        &R::provider,        K::text, 100,   partners),
    row<R>(F::reseller,        &R::reseller,        K::text, 100,   partners),
    row<R>(F::state,           &R::state,           K::text, 30,    partners),
    row<R>(F::provider_access,   &R::provider_access,   K::text, 30,    partners),
    row<R>(F::requested_date,  &R::requested_date,  K::date, 40,    partners),
    row<R>(F::authorized_date, &R::authorized_date, K::date, 40,    partners),
    row<R>(F::removed_date,    &R::removed_date,    K::date, 40,    partners),
});
// clang-format on
static_assert(rows_are_in_order(rows));

}  // namespace

std::span<const FieldRow<R, F>> Partnership::fields() {
    return rows;
}

RecordKey partnership_key(std::string_view provider, std::string_view reseller) {
    return {RecordType::partnership, std::string(provider) + ":" + std::string(reseller)};
}
