#include "records/world_record.h"

#include <algorithm>
#include <array>

#include "base/assert.h"
#include "records/business_profile.h"
#include "records/granular_relationship.h"
#include "records/mail.h"
#include "records/membership.h"
#include "records/organisation.h"
#include "records/partnership.h"
#include "records/referral.h"
#include "records/rules.h"
#include "records/subscription.h"
#include "records/user.h"

namespace {

template <class Record>
std::span<const WorldFieldRow> rows_without_type() {
    static const auto rows = [] {
        std::vector<WorldFieldRow> all;
        for (const auto& row : Record::fields())
            all.push_back({.name = name_of(row.field),
                           .shape = shape_of(row.member),
                           .kind = row.kind,
                           .longest = row.longest,
                           .audience = row.audience});
        return all;
    }();
    return rows;
}

// A value of another shape than the field's is "absent".
Value as_held(FieldShape shape, const Value& value) {
    if (shape == FieldShape::flag) return std::holds_alternative<bool>(value) ? value : Value{};
    if (const auto* text = std::get_if<std::string>(&value); shape == FieldShape::text)
        return text != nullptr && !text->empty() ? value : Value{};
    const auto* list = std::get_if<TextList>(&value);
    return list != nullptr && !list->empty() ? value : Value{};
}

}  // namespace

std::span<const WorldFieldRow> fields_of(RecordType type) {
    switch (type) {
        case RecordType::organisation:
            return rows_without_type<Organisation>();
        case RecordType::user:
            return rows_without_type<User>();
        case RecordType::partnership:
            return rows_without_type<Partnership>();
        case RecordType::mail:
            return rows_without_type<Mail>();
        case RecordType::rules:
            return rows_without_type<Rules>();
        case RecordType::membership:
            return rows_without_type<Membership>();
        case RecordType::granular_relationship:
            return rows_without_type<GranularRelationship>();
        case RecordType::access_assignment:
            return rows_without_type<Assignment>();
        case RecordType::subscription:
            return rows_without_type<Subscription>();
        case RecordType::referral:
            return rows_without_type<Referral>();
        case RecordType::business_profile:
            return rows_without_type<BusinessProfile>();
    }
    return {};
}

std::optional<std::size_t> field_from_name(RecordType type, std::string_view name) {
    const auto rows = fields_of(type);
    const auto found = std::ranges::find(rows, name, &WorldFieldRow::name);
    if (found == rows.end()) return std::nullopt;
    return static_cast<std::size_t>(found - rows.begin());
}

Register register_of(const WorldRecord& record, std::size_t field) {
    return field < record.registers.size() ? record.registers[field] : Register{};
}

bool merge(WorldRecord& record, std::size_t field, const Value& value, const Stamp& stamp) {
    const auto rows = fields_of(record.key.type);
    ASSERT(field < rows.size());
    if (stamp.is_zero()) return false;
    if (record.registers.size() <= field) record.registers.resize(field + 1);
    Register& mine = record.registers[field];
    Value held = as_held(rows[field].shape, value);
    if (stamp < mine.stamp) return false;
    if (stamp == mine.stamp && !(mine.value < held)) return false;
    mine = {.value = std::move(held), .stamp = stamp};
    return true;
}

bool is_empty(const WorldRecord& record) {
    return std::ranges::all_of(record.registers,
                               [](const Register& one) { return is_absent(one.value); });
}

Stamp last_change_of(const WorldRecord& record) {
    Stamp last = {};
    for (const Register& one : record.registers)
        last = std::max(last, one.stamp);
    return last;
}
