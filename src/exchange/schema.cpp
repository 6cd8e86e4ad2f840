#include "exchange/schema.h"

#include <nlohmann/json.hpp>

#include "exchange/snapshot_json.h"
#include "facts/clouds.h"
#include "records/customer_json.h"
#include "records/world_json.h"

namespace {

Json text_schema(const FieldForm& form) {
    Json schema = {{"type", "string"}, {"minLength", 1}};
    if (form.longest > 0) schema["maxLength"] = form.longest;
    if (form.kind == FieldKind::cloud) schema["enum"] = enum_names<Cloud>;
    return schema;
}

Json field_schema(const FieldForm& form) {
    if (form.shape == FieldShape::flag) return {{"type", "boolean"}};
    if (form.shape == FieldShape::text) return text_schema(form);
    return {{"type", "array"},
            {"minItems", 1},
            {"maxItems", most_texts_in_list},
            {"items", text_schema(form)}};
}

struct NamedForm {
    std::string_view name;
    FieldForm form;
};

// A record of registers: its fields under their names, and when each was written. `own` are the
// members that are no fields, each of which must be there.
Json record_schema(Json own, const std::vector<NamedForm>& fields) {
    Json required = Json::array();
    for (const auto& [name, schema] : own.items())
        required.push_back(name);
    Json properties = std::move(own);
    Json stamps = Json::object();
    Json needs_stamp = Json::object();
    for (const auto& [name, form] : fields) {
        const std::string key(name);
        properties[key] = field_schema(form);
        stamps[key] = {{"$ref", "#/$defs/stamp"}};
        needs_stamp[key] = {"stamp"};
    }
    properties["stamp"] = {{"$ref", "#/$defs/stamp"},
                           {"description", "Of every field that is present and not in stamps."}};
    properties["stamps"] = {{"type", "object"},
                            {"description", "Of fields written at another time, or emptied."},
                            {"properties", std::move(stamps)},
                            {"additionalProperties", false}};
    return {{"type", "object"},
            {"required", std::move(required)},
            {"properties", std::move(properties)},
            {"dependentRequired", std::move(needs_stamp)},
            {"additionalProperties", false}};
}

Json customer_schema() {
    std::vector<NamedForm> fields;
    for (const CustomerFieldRow& row : customer_fields())
        fields.push_back({name_of(row.field), {shape_of(row.member), row.kind, row.longest}});
    return record_schema({{"id",
                           {{"type", "string"},
                            {"minLength", 1},
                            {"maxLength", longest_customer_id},
                            {"pattern", "[^ \\t\\n\\v\\f\\r\\u3000]"},
                            {"description", "The Microsoft ID: a GUID, save in documentation."}}}},
                         fields);
}

Json world_record_schema(RecordType type) {
    std::vector<NamedForm> fields;
    for (const WorldFieldRow& row : fields_of(type))
        fields.push_back({row.name, {row.shape, row.kind, row.longest}});
    return record_schema(
        {{"type", {{"const", name_of(type)}}},
         {"id", {{"type", "string"}, {"minLength", 1}, {"maxLength", longest_record_id}}}},
        fields);
}

}  // namespace

Json schema_of_snapshot() {
    Json definitions = {
        {"stamp",
         {{"description", "Milliseconds since 1970 times 65536 plus a counter; the replica."},
          {"type", "string"},
          {"pattern", "^(?!0{16}-0{16}$)[0-9a-f]{16}-[0-9a-f]{16}$"}}},
        {"customer", customer_schema()}};
    Json world = Json::array();
    for (const RecordType type : all_of<RecordType>()) {
        definitions[std::string(name_of(type))] = world_record_schema(type);
        world.push_back({{"$ref", "#/$defs/" + std::string(name_of(type))}});
    }
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "A Twotier workspace"},
            {"type", "object"},
            {"required", {"format", "version"}},
            {"anyOf", {{{"required", {"customers"}}}, {{"required", {"world"}}}}},
            {"properties",
             {{"format", {{"const", snapshot_format}}},
              {"version", {{"const", snapshot_version}}},
              {"customers", {{"type", "array"}, {"items", {{"$ref", "#/$defs/customer"}}}}},
              {"world", {{"type", "array"}, {"items", {{"oneOf", std::move(world)}}}}}}},
            {"additionalProperties", false},
            {"$defs", std::move(definitions)}};
}
