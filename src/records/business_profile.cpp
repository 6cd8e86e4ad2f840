#include "records/business_profile.h"

#include "records/world_fields.h"

namespace {

using enum Audience;
using R = BusinessProfile;
using F = BusinessProfileField;
using K = FieldKind;

// A logo is as long as its bytes in base64, with what stands before them.
// clang-format off
constexpr auto rows = std::to_array<FieldRow<R, F>>({
    //     field              member              kind            longest audience
    row<R>(F::organisation,   &R::organisation,   K::text,        100,    everyone),
    row<R>(F::state,          &R::state,          K::text,        20,     everyone),
    row<R>(F::display_name,   &R::display_name,   K::text,        100,    everyone),
    row<R>(F::logo,           &R::logo,           K::text,        44'000, everyone),
    row<R>(F::description,    &R::description,    K::long_text,   2'500,  everyone),
    row<R>(F::website,        &R::website,        K::web_address, 500,    everyone),
    row<R>(F::contact_name,   &R::contact_name,   K::text,        100,    everyone),
    row<R>(F::contact_email,  &R::contact_email,  K::email,       254,    everyone),
    row<R>(F::contact_phone,  &R::contact_phone,  K::phone,       30,     everyone),
    row<R>(F::address_line_1, &R::address_line_1, K::text,        200,    everyone),
    row<R>(F::city,           &R::city,           K::text,        100,    everyone),
    row<R>(F::postal_code,    &R::postal_code,    K::postal_code, 20,     everyone),
    row<R>(F::country,        &R::country,        K::country,     2,      everyone),
    row<R>(F::customer_sizes, &R::customer_sizes, K::text_list,   30,     everyone),
    row<R>(F::industries,     &R::industries,     K::text_list,   50,     everyone),
    row<R>(F::products,       &R::products,       K::text_list,   50,     everyone),
    row<R>(F::services,       &R::services,       K::text_list,   50,     everyone),
    row<R>(F::languages,      &R::languages,      K::text_list,   20,     everyone),
});
// clang-format on
static_assert(rows_are_in_order(rows));

}  // namespace

std::span<const FieldRow<R, F>> BusinessProfile::fields() {
    return rows;
}
