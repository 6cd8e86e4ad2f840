#include "exchange/rest_export.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "exchange/rest_shape.h"
#include "exchange/unknown_members.h"

namespace {

std::string unescaped(std::string_view token) {
    std::string name;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool is_escape = token[i] == '~' && i + 1 < token.size();
        if (!is_escape) {
            name += token[i];
            continue;
        }
        ++i;
        name += token[i] == '1' ? '/' : '~';
    }
    return name;
}

Json* member_of(Json& object, std::string_view name) {
    return const_cast<Json*>(find_member_ignoring_case(object, name));
}

// Writes the value where nothing stands yet, making the objects on the way.
void put(Json& customer, std::string_view pointer, const Json& value) {
    if (!pointer.starts_with('/')) return;
    Json* object = &customer;
    const std::vector<std::string_view> tokens = split(pointer.substr(1), '/');
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!object->is_object()) return;
        const std::string name = unescaped(tokens[i]);
        const bool is_last = i + 1 == tokens.size();
        Json* inner = member_of(*object, name);
        if (inner == nullptr) {
            auto& members = object->get_ref<Json::object_t&>();
            inner = &members.emplace_back(name, is_last ? value : Json::object()).second;
        }
        object = inner;
    }
}

}  // namespace

Json customer_to_rest(const StoredCustomer& customer) {
    Json json = Json::object();
    put(json, "/id", customer.id.text);
    for (const CustomerFieldRow& row : customer_fields()) {
        const Value value = row.rest.empty() ? Value{} : read(customer.fields, row.field);
        if (!is_absent(value)) put(json, row.rest, to_json(value));
    }
    const Json unknown = members_from_text(customer.fields.unknown_members);
    for (const auto& [pointer, value] : unknown.get_ref<const Json::object_t&>())
        put(json, pointer, value);
    for (const std::string_view pointer : {"", "/companyProfile", "/billingProfile"}) {
        if (!pointer.empty() && member_of(json, pointer.substr(1)) == nullptr) continue;
        if (pointer == "/companyProfile") put(json, "/companyProfile/tenantId", customer.id.text);
        put(json, std::string(pointer) + "/attributes/objectType",
            std::string(object_type_at(pointer)));
    }
    return json;
}

void write_rest_collection(const State& state, const Sink& sink) {
    const std::vector<CustomerTable::Place> places = listed_customers_by_id(state);
    sink("{\"totalCount\":" + std::to_string(places.size()) + ",\"items\":[");
    bool is_first = true;
    for (const CustomerTable::Place place : places) {
        const StoredCustomer customer = unpack(state.customers[place]);
        sink((is_first ? "\n" : ",\n") + compact_text(customer_to_rest(customer)));
        is_first = false;
    }
    sink("\n],\"attributes\":{\"objectType\":\"Collection\"}}\n");
}
