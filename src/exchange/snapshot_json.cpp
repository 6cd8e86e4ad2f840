#include "exchange/snapshot_json.h"

#include <nlohmann/json.hpp>

#include "records/customer_json.h"

void write_snapshot(const State& state, const Sink& sink) {
    sink("{\"format\":\"" + std::string(snapshot_format) +
         "\",\"version\":" + std::to_string(snapshot_version) + ",\"customers\":[");
    bool is_first = true;
    for (const PackedCustomer& customer : customers_by_id(state)) {
        sink((is_first ? "\n" : ",\n") + compact_text(to_json(unpack(customer))));
        is_first = false;
    }
    sink("\n]}\n");
}

Result<void> SnapshotReader::element(std::string_view pointer, Json element) {
    if (!pointer.starts_with("/customers/"))
        return refuse(ErrorCode::member_is_unknown, std::string(pointer));
    Result<StoredCustomer> record = customer_from_json(element, pointer, JsonChecks::schema);
    if (!record) {
        incoming_.skip(std::move(record).error());
        return {};
    }
    IncomingCustomer customer{.record = *std::move(record),
                              .said = {},
                              .has_stamps = true,
                              .place = std::string(pointer)};
    for (const CustomerFieldRow& row : customer_fields())
        if (!stamp_of(customer.record, row.field).is_zero()) say(customer, row.field);
    incoming_.add(std::move(customer));
    return {};
}

Result<void> SnapshotReader::member(std::string_view name, Json value) {
    if (name == "format") {
        if (value != snapshot_format)
            return refuse(ErrorCode::format_is_unknown, "/format", compact_text(value));
        has_format_ = true;
    } else if (name == "version") {
        const auto* version = value.get_ptr<const Json::number_unsigned_t*>();
        if (version == nullptr || *version == 0)
            return refuse(ErrorCode::format_is_unknown, "/version", compact_text(value));
        if (*version > snapshot_version)
            return refuse(ErrorCode::format_version_is_newer, "/version", compact_text(value));
        has_version_ = true;
    } else if (name == "customers") {
        return refuse(ErrorCode::json_must_be_an_array, "/customers");
    } else {
        return refuse(ErrorCode::member_is_unknown, pointer_into({}, name), std::string(name));
    }
    return {};
}

Result<void> SnapshotReader::finish() {
    if (!has_format_) return refuse(ErrorCode::member_is_missing, {}, "format");
    if (!has_version_) return refuse(ErrorCode::member_is_missing, {}, "version");
    return {};
}
