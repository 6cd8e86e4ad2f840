#pragma once
// What the field tables of the world's records share: how a row is written, and that each field has
// its own.

#include <array>

#include "records/field.h"

// A field that commands of its own write, and no form by itself.
template <class Record, class Field>
consteval FieldRow<Record, Field> row(Field field, Member<Record> member, FieldKind kind,
                                      unsigned longest, Audience audience) {
    return {.field = field,
            .member = member,
            .kind = kind,
            .group = FieldGroup::bookkeeping,
            .longest = longest,
            .required = Requirement::never,
            .writer = Writer::portal,
            .audience = audience,
            .is_searched = false,
            .rest = {},
            .csv = {}};
}

template <class Rows>
constexpr bool rows_are_in_order(const Rows& rows) {
    using Field = decltype(rows[0].field);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].field) != i) return false;
    return rows.size() == count_of<std::remove_const_t<Field>>();
}
