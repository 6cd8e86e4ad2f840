#include "records/organisation.h"

#include "records/world_fields.h"

namespace {

using enum Audience;
using R = Organisation;
using F = OrganisationField;
using K = FieldKind;

// clang-format off
constexpr auto rows = std::to_array<FieldRow<R, F>>({
    //     field                member               kind           longest audience
    row<R>(F::kind,             &R::kind,             K::text,        30,    everyone),
    row<R>(F::cloud,            &R::cloud,            K::cloud,       20,    everyone),
    row<R>(F::company_name,     &R::company_name,     K::text,        250,   everyone),
    row<R>(F::domain,           &R::domain,           K::domain,      255,   everyone),
    row<R>(F::country,          &R::country,          K::country,     2,     everyone),
    row<R>(F::mpn_id,           &R::mpn_id,           K::text,        20,    everyone),
    row<R>(F::address_line_1,   &R::address_line_1,   K::text,        200,   everyone),
    row<R>(F::address_line_2,   &R::address_line_2,   K::text,        200,   everyone),
    row<R>(F::city,             &R::city,             K::text,        100,   everyone),
    row<R>(F::state,            &R::state,            K::state,       50,    everyone),
    row<R>(F::postal_code,      &R::postal_code,      K::postal_code, 20,    everyone),
    row<R>(F::first_name,       &R::first_name,       K::text,        50,    partners),
    row<R>(F::last_name,        &R::last_name,        K::text,        50,    partners),
    row<R>(F::email,            &R::email,            K::email,       254,   partners),
    row<R>(F::phone,            &R::phone,            K::phone,       30,    partners),
    row<R>(F::language,         &R::language,         K::language,    10,    partners),
    row<R>(F::support_email,    &R::support_email,    K::email,       254,   everyone),
    row<R>(F::support_phone,    &R::support_phone,    K::phone,       30,    everyone),
    row<R>(F::support_website,  &R::support_website,  K::web_address, 500,   everyone),
    row<R>(F::enrolment,        &R::enrolment,        K::text,        40,    partners),
    row<R>(F::enrolment_due,    &R::enrolment_due,    K::date,        40,    own_workspace),
    row<R>(F::review_outcome,   &R::review_outcome,   K::text,        40,    own_workspace),
    row<R>(F::agreement_date,   &R::agreement_date,   K::date,        40,    own_workspace),
    row<R>(F::agreement_user,   &R::agreement_user,   K::text,        100,   own_workspace),
    row<R>(F::served_customers, &R::served_customers, K::text_list,   100,   own_workspace),
});
// clang-format on
static_assert(rows_are_in_order(rows));

}  // namespace

std::span<const FieldRow<R, F>> Organisation::fields() {
    return rows;
}
