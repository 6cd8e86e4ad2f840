#include "records/subscription.h"

#include "base/text.h"
#include "records/world_fields.h"

namespace {

using enum Audience;
using R = Subscription;
using F = SubscriptionField;
using K = FieldKind;

// clang-format off
constexpr auto rows = std::to_array<FieldRow<R, F>>({
    //     field            member            kind          longest audience
    row<R>(F::partner,      &R::partner,      K::text,      100,    everyone),
    row<R>(F::customer,     &R::customer,     K::text,      100,    everyone),
    row<R>(F::reseller,     &R::reseller,     K::text,      100,    partners),
    row<R>(F::product,        &R::product,        K::text,      50,     everyone),
    row<R>(F::seats,        &R::seats,        K::text,      6,      everyone),
    row<R>(F::returnable,   &R::returnable,   K::text_list, 40,     partners),
    row<R>(F::state,        &R::state,        K::text,      20,     everyone),
    row<R>(F::is_renewed,   &R::is_renewed,   K::yes_no,    0,      everyone),
    row<R>(F::created_date, &R::created_date, K::date,      40,     everyone),
    row<R>(F::term_end,     &R::term_end,     K::date,      40,     everyone),
    row<R>(F::due,          &R::due,          K::date,      40,     own_workspace),
});
// clang-format on
static_assert(rows_are_in_order(rows));

}  // namespace

std::span<const FieldRow<R, F>> Subscription::fields() {
    return rows;
}

int seats_of(const Subscription& subscription) {
    return whole_number(subscription.seats).value_or(0);
}
