#include "exchange/schema.h"

#include <nlohmann/json.hpp>

#include "exchange/snapshot_json.h"
#include "facts/clouds.h"
#include "records/customer_json.h"

namespace {

Json text_schema(const CustomerFieldRow& row) {
    Json schema = {{"type", "string"}, {"minLength", 1}};
    if (row.longest > 0) schema["maxLength"] = row.longest;
    if (row.kind == FieldKind::cloud) schema["enum"] = enum_names<Cloud>;
    return schema;
}

Json field_schema(const CustomerFieldRow& row) {
    if (std::holds_alternative<std::optional<bool> Customer::*>(row.member))
        return {{"type", "boolean"}};
    if (std::holds_alternative<std::string Customer::*>(row.member)) return text_schema(row);
    return {{"type", "array"},
            {"minItems", 1},
            {"maxItems", most_texts_in_list},
            {"items", text_schema(row)}};
}

Json customer_schema() {
    Json properties = {{"id",
                        {{"type", "string"},
                         {"minLength", 1},
                         {"maxLength", longest_customer_id},
                         {"pattern", "[^ \\t\\n\\v\\f\\r\\u3000]"},
                         {"description", "The Microsoft ID: a GUID, save in documentation."}}}};
    Json stamps = Json::object();
    Json needs_stamp = Json::object();
    for (const CustomerFieldRow& row : customer_fields()) {
        const std::string key(name_of(row.field));
        properties[key] = field_schema(row);
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
            {"required", {"id"}},
            {"properties", std::move(properties)},
            {"dependentRequired", std::move(needs_stamp)},
            {"additionalProperties", false}};
}

}  // namespace

Json schema_of_snapshot() {
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "A Twotier workspace"},
            {"type", "object"},
            {"required", {"format", "version", "customers"}},
            {"properties",
             {{"format", {{"const", snapshot_format}}},
              {"version", {{"const", snapshot_version}}},
              {"customers", {{"type", "array"}, {"items", {{"$ref", "#/$defs/customer"}}}}}}},
            {"additionalProperties", false},
            {"$defs",
             {{"stamp",
               {{"description", "Milliseconds since 1970 times 65536 plus a counter; the replica."},
                {"type", "string"},
                {"pattern", "^(?!0{16}-0{16}$)[0-9a-f]{16}-[0-9a-f]{16}$"}}},
              {"customer", customer_schema()}}}};
}
