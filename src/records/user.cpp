#include "records/user.h"

#include "records/world_fields.h"

namespace {

using enum Audience;
using R = User;
using F = UserField;
using K = FieldKind;

// clang-format off
constexpr auto rows = std::to_array<FieldRow<R, F>>({
    //     field                    member                   kind         longest audience
    row<R>(F::organisation,         &R::organisation,         K::text,      100,   own_workspace),
    row<R>(F::first_name,           &R::first_name,           K::text,      50,    own_workspace),
    row<R>(F::last_name,            &R::last_name,            K::text,      50,    own_workspace),
    row<R>(F::email,                &R::email,                K::email,     254,   own_workspace),
    row<R>(F::user_name,            &R::user_name,            K::text,      255,   own_workspace),
    row<R>(F::roles,                &R::roles,                K::text_list, 50,    own_workspace),
    row<R>(F::is_deactivated,       &R::is_deactivated,       K::yes_no,    0,     own_workspace),
    row<R>(F::password_salt,        &R::password_salt,        K::text,      100,   own_workspace),
    row<R>(F::password_hash,        &R::password_hash,        K::text,      200,   own_workspace),
    row<R>(F::must_change_password, &R::must_change_password, K::yes_no,    0,     own_workspace),
    row<R>(F::usage_location,       &R::usage_location,       K::text,      2,     own_workspace),
    row<R>(F::licenses,             &R::licenses,             K::text_list, 50,    own_workspace),
    row<R>(F::deleted_date,         &R::deleted_date,         K::date,      40,    own_workspace),
});
// clang-format on
static_assert(rows_are_in_order(rows));

}  // namespace

std::span<const FieldRow<R, F>> User::fields() {
    return rows;
}
