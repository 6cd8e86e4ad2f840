#pragma once
// What a workspace holds beside customer accounts: organisations, users, partnerships, mail, and
// the rules that all of them live under.
// They are few, so each is kept plainly, as one register per field. Which fields a type has, its
// own header says; here they are numbers.

#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/stamp.h"
#include "records/field.h"

// The names are those on disk and in files.
NAMED_ENUM(RecordType, organisation, user, partnership, mail, rules, membership,
           granular_relationship, access_assignment, subscription, referral, business_profile)

// The id of what stands for a pair is made of the pair, so that two who create it apart meet.
struct RecordKey {
    RecordType type = {};
    std::string id = {};
    auto operator<=>(const RecordKey&) const = default;
};

struct Register {
    Value value = {};
    Stamp stamp = {};  // Zero: never written.
    bool operator==(const Register&) const = default;
};

struct WorldRecord {
    RecordKey key = {};
    std::vector<Register> registers =
        {};  // By the number of the field; the rest was never written.
    bool operator==(const WorldRecord&) const = default;
};

// A field of any type of record, without the type.
struct WorldFieldRow {
    std::string_view name;  // On disk and in files.
    FieldShape shape;
    FieldKind kind;
    unsigned longest;  // In code points, of each text; 0: bounded only by the file it came in.
    Audience audience;
};
std::span<const WorldFieldRow> fields_of(RecordType);
std::optional<std::size_t> field_from_name(RecordType, std::string_view name);

Register register_of(const WorldRecord&, std::size_t field);

// The register rule: the later stamp wins, equal stamps go by value. True if the record changed.
bool merge(WorldRecord&, std::size_t field, const Value&, const Stamp&);

// Nothing stands in it: what created it was taken back.
bool is_empty(const WorldRecord&);

Stamp last_change_of(const WorldRecord&);
