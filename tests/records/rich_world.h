#pragma once
// Records of the world in which every field of every type holds something, by number.

#include "domain/world.h"
#include "facts/clouds.h"
#include "tests/records/rich_customer.h"

inline Value rich_value(FieldShape shape, unsigned number) {
    const std::string text = "value " + std::to_string(number) + " \"ü\"";
    if (shape == FieldShape::flag) return number % 2 == 0;
    if (shape == FieldShape::list) return TextList{text, "second"};
    return text;
}

inline Value rich_value(const WorldFieldRow& row, unsigned number) {
    if (row.kind == FieldKind::cloud) return std::string(name_of(Cloud::germany));
    if (row.longest != 0 && row.longest < 12) return std::string("DE");
    return rich_value(row.shape, number);
}

// Most fields at one stamp, some at others, one emptied later.
inline WorldRecord rich_record(RecordType type, unsigned number) {
    WorldRecord record{.key = {type, "id " + std::to_string(number)}};
    const auto rows = fields_of(type);
    for (std::size_t i = 0; i < rows.size(); ++i)
        merge(record, i, rich_value(rows[i], number), stamp_at(i % 4 == 3 ? 2000 + number : 1000));
    merge(record, number % rows.size(), Value{}, stamp_at(3000));
    return record;
}
