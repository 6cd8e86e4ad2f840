#pragma once
// What a field of any record can hold, whatever its kind: nothing, yes or no, a text, or texts.

#include <string>
#include <variant>
#include <vector>

using TextList = std::vector<std::string>;

// monostate is "absent": never said. It is neither false nor the empty list of a file that said so.
using Value = std::variant<std::monostate, bool, std::string, TextList>;

inline bool is_absent(const Value& value) {
    return std::holds_alternative<std::monostate>(value);
}
