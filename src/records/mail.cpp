#include "records/mail.h"

#include "records/world_fields.h"

namespace {

using enum Audience;
using R = Mail;
using F = MailField;
using K = FieldKind;

// clang-format off
constexpr auto rows = std::to_array<FieldRow<R, F>>({
    //     field       member      kind           longest audience
    row<R>(F::mailbox, &R::mailbox, K::text,        100,   own_workspace),
    row<R>(F::sender,  &R::sender,  K::text,        100,   own_workspace),
    row<R>(F::kind,    &R::kind,    K::text,        50,    own_workspace),
    row<R>(F::date,    &R::date,    K::date,        40,    own_workspace),
    row<R>(F::subject, &R::subject, K::text,        500,   own_workspace),
    row<R>(F::text,    &R::text,    K::long_text,   20000, own_workspace),
    row<R>(F::link,    &R::link,    K::web_address, 4000,  own_workspace),
    row<R>(F::is_read, &R::is_read, K::yes_no,      0,     own_workspace),
    row<R>(F::state,   &R::state,   K::text,        50,    own_workspace),
});
// clang-format on
static_assert(rows_are_in_order(rows));

}  // namespace

std::span<const FieldRow<R, F>> Mail::fields() {
    return rows;
}
