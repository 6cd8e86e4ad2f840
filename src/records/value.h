#pragma once
// What a field of any record can hold, whatever its kind: nothing, yes or no, a text, or texts.

#include <string>
#include <variant>
#include <vector>

#include "base/named_enum.h"

using TextList = std::vector<std::string>;

// monostate is "absent": never said. It is neither false nor the empty list of a file that said so.
using Value = std::variant<std::monostate, bool, std::string, TextList>;

inline bool is_absent(const Value& value) {
    return std::holds_alternative<std::monostate>(value);
}

// What is chosen of an enum, as a field holds it.
template <class E>
TextList name_list(const std::vector<E>& values) {
    TextList names;
    for (const E value : values)
        names.emplace_back(name_of(value));
    return names;
}
