#pragma once
// The value of a field as JSON, for records of every type, and how strictly it is read.

#include "records/field.h"
#include "records/record_text.h"

// Our own journal is asked for the types alone, so that no rule of today can make yesterday's work
// unreadable. A file from outside is asked for everything that the published schema says.
NAMED_ENUM(JsonChecks, types, schema)

inline constexpr std::size_t most_texts_in_list = 1000;  // Of one field, in a file from outside.

// What a field's row says of its value.
struct FieldForm {
    FieldShape shape;
    FieldKind kind;
    unsigned longest;  // In code points, of each text; 0: bounded only by the file it came in.
};
Result<Value> value_from_json(const FieldForm&, const Json&, std::string_view place, JsonChecks);

// Of the stamps of what a record holds the most frequent; of several the smallest. Zero for none.
Stamp most_frequent(std::vector<Stamp>);
