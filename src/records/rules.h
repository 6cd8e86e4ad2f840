#pragma once
// What holds for a whole world: the years whose rules it follows (spec §0), and its clock. There is
// one such record in a workspace.

#include "records/world_record.h"

// The names are the keys on disk and in files, the order is the number: only append.
NAMED_ENUM(RulesField, rule_profile, clock)

struct Rules {
    std::string rule_profile;  // A RuleProfile; absent: the rules of the seeds.
    std::string clock;         // What time it is, ISO 8601, UTC; absent: as everywhere.

    static std::span<const FieldRow<Rules, RulesField>> fields();
    bool operator==(const Rules&) const = default;
};

constexpr RecordType type_of(RulesField) {
    return RecordType::rules;
}

// The id of the one.
inline constexpr std::string_view rules_id = "rules";
