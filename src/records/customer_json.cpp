#include "records/customer_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/sort_few.h"
#include "base/text.h"

namespace {

constexpr auto fields_by_key = [] {
    auto fields = all_of<CustomerField>();
    sort_few(fields, {}, [](CustomerField field) { return name_of(field); });
    return fields;
}();

using Stamps = std::array<Stamp, count_of<CustomerField>()>;

Result<void> read_stamps(const Json& json, std::string_view place, Stamps& stamps) {
    const auto* members = json.get_ptr<const Json::object_t*>();
    if (members == nullptr) return refuse(ErrorCode::json_must_be_an_object, std::string(place));
    for (const auto& [key, value] : *members) {
        const std::string where = pointer_into(place, key);
        const auto field = customer_field_from_key(key);
        if (!field) return refuse(ErrorCode::member_is_unknown, where, key);
        stamps[static_cast<std::size_t>(*field)] = TRY(stamp_from_json(value, where));
    }
    return {};
}

// What is present has a stamp; what only has a stamp was emptied.
Result<void> write_stamps(StoredCustomer& customer, const Stamps& stamps, std::string_view place,
                          JsonChecks checks) {
    for (const CustomerFieldRow& row : customer_fields()) {
        const bool is_present = !is_absent(read(customer.fields, row.field));
        const Stamp& own = stamps[static_cast<std::size_t>(row.field)];
        if (is_present && customer.common.is_zero() && checks == JsonChecks::schema)
            return refuse(ErrorCode::member_is_missing, std::string(place), "stamp");
        const bool is_shared = is_present && (own.is_zero() || own == customer.common);
        if (!is_shared && !own.is_zero()) customer.later.emplace_back(row.field, own);
    }
    return {};
}

}  // namespace

CustomerId customer_id_from(std::string_view text) {
    const std::string_view id = trimmed(text);
    return {is_guid(id) ? lower_ascii(id) : std::string(id)};
}

std::optional<CustomerField> customer_field_from_key(std::string_view key) {
    const auto found = std::ranges::lower_bound(fields_by_key, key, {},
                                                [](CustomerField field) { return name_of(field); });
    if (found == fields_by_key.end() || name_of(*found) != key) return std::nullopt;
    return *found;
}

Json to_json(const StoredCustomer& customer) {
    Json::object_t json;
    json.reserve(count_of<CustomerField>() / 2);
    json.emplace_back("id", customer.id.text);
    std::vector<Stamp> stamps;
    for (const CustomerFieldRow& row : customer_fields()) {
        const Value value = read(customer.fields, row.field);
        if (is_absent(value)) continue;
        json.emplace_back(std::string(name_of(row.field)), to_json(value));
        stamps.push_back(stamp_of(customer, row.field));
    }
    const bool is_empty = stamps.empty();
    const Stamp common = most_frequent(std::move(stamps));
    if (!is_empty && !common.is_zero()) json.emplace_back("stamp", to_json(common));
    Json::object_t others;
    for (const CustomerFieldRow& row : customer_fields()) {
        const Stamp stamp = stamp_of(customer, row.field);
        const bool is_shared = stamp == common && !is_absent(read(customer.fields, row.field));
        if (!is_shared && !stamp.is_zero())
            others.emplace_back(std::string(name_of(row.field)), to_json(stamp));
    }
    if (!others.empty()) json.emplace_back("stamps", std::move(others));
    return json;
}

Result<Value> field_value_from_json(const CustomerFieldRow& row, const Json& json,
                                    std::string_view place, JsonChecks checks) {
    return value_from_json({shape_of(row.member), row.kind, row.longest}, json, place, checks);
}

Result<StoredCustomer> customer_from_json(const Json& json, std::string_view place,
                                          JsonChecks checks) {
    const auto* members = json.get_ptr<const Json::object_t*>();
    if (members == nullptr) return refuse(ErrorCode::json_must_be_an_object, std::string(place));
    StoredCustomer customer;
    Stamps stamps{};
    for (const auto& [key, value] : *members) {
        const std::string where = pointer_into(place, key);
        if (key == "id") {
            customer.id = customer_id_from(TRY(text_from_json(value, where)));
            if (checks == JsonChecks::schema && length_of(customer.id.text) > longest_customer_id)
                return refuse(ErrorCode::must_not_be_longer, where,
                              std::to_string(longest_customer_id));
        } else if (key == "stamp") {
            customer.common = TRY(stamp_from_json(value, where));
        } else if (key == "stamps") {
            TRY_VOID(read_stamps(value, where, stamps));
        } else if (const auto field = customer_field_from_key(key)) {
            write(customer.fields, *field,
                  TRY(field_value_from_json(row_of(*field), value, where, checks)));
        } else {
            return refuse(ErrorCode::member_is_unknown, where, key);
        }
    }
    if (customer.id.text.empty())
        return refuse(ErrorCode::customer_has_no_id, pointer_into(place, "id"));
    TRY_VOID(write_stamps(customer, stamps, place, checks));
    return customer;
}
