#pragma once
// What every field of a record of the world has to keep to, by its row alone.

#include <string>
#include <variant>

#include "base/result.h"
#include "base/text.h"
#include "records/field.h"

// No text is longer than its field, and every one of them is well formed.
template <class Record>
Result<void> check_lengths(const Record& record) {
    for (const auto& row : Record::fields()) {
        const auto check = [&](const std::string& text) -> Result<void> {
            if (!is_utf8(text))
                return refuse(ErrorCode::must_be_well_formed_text, std::string(name_of(row.field)));
            if (row.longest != 0 && length_of(text) > row.longest)
                return refuse(ErrorCode::must_not_be_longer, std::string(name_of(row.field)),
                              std::to_string(row.longest));
            return {};
        };
        const Value value = read_member(record, row.member);
        if (const auto* text = std::get_if<std::string>(&value)) TRY_VOID(check(*text));
        if (const auto* list = std::get_if<TextList>(&value))
            for (const std::string& text : *list)
                TRY_VOID(check(text));
    }
    return {};
}
