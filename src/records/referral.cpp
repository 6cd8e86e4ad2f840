#include "records/referral.h"

#include "records/world_fields.h"

namespace {

using enum Audience;
using R = Referral;
using F = ReferralField;
using K = FieldKind;

// clang-format off
constexpr auto rows = std::to_array<FieldRow<R, F>>({
    //     field                  member                  kind            longest audience
    row<R>(F::name,               &R::name,               K::text,        100,   everyone),
    row<R>(F::external_reference, &R::external_reference, K::text,        100,   partners),
    row<R>(F::referral_type,      &R::referral_type,      K::text,        20,    everyone),
    row<R>(F::qualification,      &R::qualification,      K::text,        30,    partners),
    row<R>(F::substatus,          &R::substatus,          K::text,        20,    everyone),
    row<R>(F::status_reason,      &R::status_reason,      K::long_text,   500,   everyone),
    row<R>(F::created_date,       &R::created_date,       K::date,        40,    everyone),
    row<R>(F::updated_date,       &R::updated_date,       K::date,        40,    everyone),
    row<R>(F::expiration_date,    &R::expiration_date,    K::date,        40,    everyone),
    row<R>(F::sender,             &R::sender,             K::text,        100,   everyone),
    row<R>(F::receiver,           &R::receiver,           K::text,        100,   everyone),
    row<R>(F::profile,            &R::profile,            K::text,        100,   everyone),
    row<R>(F::customer,           &R::customer,           K::text,        100,   everyone),
    row<R>(F::customer_name,      &R::customer_name,      K::text,        250,   everyone),
    row<R>(F::customer_size,      &R::customer_size,      K::text,        30,    everyone),
    row<R>(F::address_line_1,     &R::address_line_1,     K::text,        200,   everyone),
    row<R>(F::address_line_2,     &R::address_line_2,     K::text,        200,   everyone),
    row<R>(F::city,               &R::city,               K::text,        100,   everyone),
    row<R>(F::state,              &R::state,              K::state,       50,    everyone),
    row<R>(F::postal_code,        &R::postal_code,        K::postal_code, 20,    everyone),
    row<R>(F::country,            &R::country,            K::country,     2,     everyone),
    row<R>(F::first_name,         &R::first_name,         K::text,        50,    partners),
    row<R>(F::last_name,          &R::last_name,          K::text,        50,    partners),
    row<R>(F::email,              &R::email,              K::email,       254,   partners),
    row<R>(F::phone,              &R::phone,              K::phone,       30,    partners),
    row<R>(F::consent_to_share,   &R::consent_to_share,   K::yes_no,      0,     everyone),
    row<R>(F::consent_to_contact, &R::consent_to_contact, K::yes_no,      0,     everyone),
    row<R>(F::wants_contact,      &R::wants_contact,      K::yes_no,      0,     everyone),
    row<R>(F::notes,              &R::notes,              K::long_text,   2'000, partners),
    row<R>(F::deal_value,         &R::deal_value,         K::text,        20,    partners),
    row<R>(F::currency,           &R::currency,           K::text,        3,     partners),
    row<R>(F::closing_date,       &R::closing_date,       K::date,        40,    partners),
    row<R>(F::industries,         &R::industries,         K::text_list,   50,    everyone),
    row<R>(F::products,           &R::products,           K::text_list,   50,    everyone),
    row<R>(F::services,           &R::services,           K::text_list,   50,    everyone),
    row<R>(F::team,               &R::team,               K::text_list,   100,   own_workspace),
    row<R>(F::account,            &R::account,            K::text,        100,   own_workspace),
});
// clang-format on
static_assert(rows_are_in_order(rows));

}  // namespace

std::span<const FieldRow<R, F>> Referral::fields() {
    return rows;
}
