#include "exchange/snapshot_json.h"

#include <nlohmann/json.hpp>

#include "records/customer_json.h"
#include "records/customer_text.h"
#include "records/world_json.h"

void write_snapshot(const State& state, const Sink& sink) {
    write_snapshot_in_steps(state, sink).finish();
}

Steps write_snapshot_in_steps(const State& state, Sink sink) {
    sink("{\"format\":\"" + std::string(snapshot_format) +
         "\",\"version\":" + std::to_string(snapshot_version) + ",\"customers\":[");
    std::string line;
    const std::vector<CustomerTable::Place> places = customers_by_id(state);
    for (std::size_t i = 0; i < places.size(); ++i) {
        line += i == 0 ? "\n" : ",\n";
        append_json(line, state.customers[places[i]]);
        if (!is_pause(i)) continue;
        sink(line);
        line.clear();
        co_yield part_of(i, places.size());
    }
    sink(line);
    sink("\n],\"world\":[");
    line.clear();
    for (const WorldRecord& record : state.world.registers()) {
        line = (line.empty() ? "\n" : ",\n") + compact_text(to_json(record));
        sink(line);
    }
    sink("\n]}\n");
}

Result<void> SnapshotReader::element(std::string_view pointer, Json element) {
    if (pointer.starts_with("/world/")) return world_element(pointer, element);
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
    incoming_.add(customer);
    return {};
}

Result<void> SnapshotReader::world_element(std::string_view pointer, const Json& element) {
    Result<WorldRecord> record = world_record_from_json(element, pointer, JsonChecks::schema);
    if (record)
        incoming_.add(*record, pointer);
    else
        incoming_.skip(std::move(record).error());
    return {};
}

// A record in which everything was written at one stamp.
bool SnapshotReader::plain_element(std::string_view pointer, const JsonTape& tape) {
    const auto nodes = tape.nodes();
    if (nodes[0].kind != JsonNode::Kind::object || !pointer.starts_with("/customers/"))
        return false;
    std::string_view id;
    Stamp stamp;
    fields_.clear();
    for (std::size_t i = 1; i < nodes.size(); i = nodes[i].after) {
        const auto& [kind, after, name, text] = nodes[i];
        if (name == "id") {
            if (kind != JsonNode::Kind::text || !is_plain_id(text)) return false;
            id = text;
        } else if (name == "stamp") {
            const Result<Stamp> said = stamp_from_text(text);
            if (kind != JsonNode::Kind::text || !said || to_text(*said) != text) return false;
            stamp = *said;
        } else {
            const auto field = customer_field_from_key(name);
            if (!field || !fields_.take(nodes, i, row_of(*field))) return false;
        }
    }
    if (id.empty() || stamp.is_zero()) return false;
    std::string key;
    append_key(key, id);
    incoming_.add(IncomingRow{.record = fields_.row(key, stamp),
                              .said = fields_.held(),
                              .has_stamps = true,
                              .place = pointer});
    return true;
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
    } else if (name == "customers" || name == "world") {
        return refuse(ErrorCode::json_must_be_an_array, pointer_into({}, name));
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
