#include "records/world_json.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace {

Result<RecordType> type_from_json(const Json& json, std::string_view place) {
    const std::string text = TRY(text_from_json(json, place));
    const auto type = from_name<RecordType>(text);
    if (!type) return refuse(ErrorCode::must_be_one_of_the_choices, std::string(place), text);
    return *type;
}

Result<std::size_t> field_from_key(RecordType type, std::string_view key, std::string_view place) {
    const auto field = field_from_name(type, key);
    if (!field) return refuse(ErrorCode::member_is_unknown, std::string(place), std::string(key));
    return *field;
}

// The type and the id come before all else, wherever they stand.
Result<RecordKey> key_from_json(const Json& json, std::string_view place, JsonChecks checks) {
    if (!json.is_object()) return refuse(ErrorCode::json_must_be_an_object, std::string(place));
    for (const std::string_view needed : {"type", "id"})
        if (find_member(json, needed) == nullptr)
            return refuse(ErrorCode::member_is_missing, std::string(place), std::string(needed));
    const std::string where = pointer_into(place, "id");
    RecordKey key{
        .type = TRY(type_from_json(*find_member(json, "type"), pointer_into(place, "type"))),
        .id = TRY(text_from_json(*find_member(json, "id"), where))};
    if (key.id.empty()) return refuse(ErrorCode::must_not_be_empty, where);
    if (checks == JsonChecks::schema && length_of(key.id) > longest_record_id)
        return refuse(ErrorCode::must_not_be_longer, where, std::to_string(longest_record_id));
    return key;
}

Result<void> read_stamps(const Json& json, std::string_view place, WorldRecord& record) {
    const auto* members = json.get_ptr<const Json::object_t*>();
    if (members == nullptr) return refuse(ErrorCode::json_must_be_an_object, std::string(place));
    for (const auto& [key, value] : *members) {
        const std::string where = pointer_into(place, key);
        const std::size_t field = TRY(field_from_key(record.key.type, key, where));
        record.registers[field].stamp = TRY(stamp_from_json(value, where));
    }
    return {};
}

}  // namespace

Json to_json(const WorldRecord& record) {
    const auto rows = fields_of(record.key.type);
    Json::object_t json;
    json.emplace_back("type", std::string(name_of(record.key.type)));
    json.emplace_back("id", record.key.id);
    std::vector<Stamp> stamps;
    for (std::size_t i = 0; i < record.registers.size(); ++i) {
        const Register& one = record.registers[i];
        if (is_absent(one.value)) continue;
        json.emplace_back(std::string(rows[i].name), to_json(one.value));
        stamps.push_back(one.stamp);
    }
    const Stamp common = most_frequent(std::move(stamps));
    if (!common.is_zero()) json.emplace_back("stamp", to_json(common));
    Json::object_t others;
    for (std::size_t i = 0; i < record.registers.size(); ++i) {
        const Register& one = record.registers[i];
        const bool is_shared = one.stamp == common && !is_absent(one.value);
        if (!is_shared && !one.stamp.is_zero())
            others.emplace_back(std::string(rows[i].name), to_json(one.stamp));
    }
    if (!others.empty()) json.emplace_back("stamps", std::move(others));
    return json;
}

Result<Value> field_value_from_json(const WorldFieldRow& row, const Json& json,
                                    std::string_view place, JsonChecks checks) {
    return value_from_json({row.shape, row.kind, row.longest}, json, place, checks);
}

Result<WorldRecord> world_record_from_json(const Json& json, std::string_view place,
                                           JsonChecks checks) {
    WorldRecord record{.key = TRY(key_from_json(json, place, checks))};
    const auto rows = fields_of(record.key.type);
    record.registers.resize(rows.size());
    Stamp common;
    for (const auto& [key, value] : json.get_ref<const Json::object_t&>()) {
        const std::string where = pointer_into(place, key);
        if (key == "type" || key == "id") continue;
        if (key == "stamp") {
            common = TRY(stamp_from_json(value, where));
        } else if (key == "stamps") {
            TRY_VOID(read_stamps(value, where, record));
        } else {
            const std::size_t field = TRY(field_from_key(record.key.type, key, where));
            record.registers[field].value =
                TRY(field_value_from_json(rows[field], value, where, checks));
        }
    }
    for (Register& one : record.registers)
        if (!is_absent(one.value) && one.stamp.is_zero()) one.stamp = common;
    for (std::size_t i = 0; i < record.registers.size(); ++i)
        if (!is_absent(record.registers[i].value) && record.registers[i].stamp.is_zero())
            return refuse(ErrorCode::member_is_missing, pointer_into(place, rows[i].name), "stamp");
    while (!record.registers.empty() && record.registers.back().stamp.is_zero())
        record.registers.pop_back();
    return record;
}
