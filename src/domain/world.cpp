#include "domain/world.h"

const WorldRecord* World::find(const RecordKey& key) const {
    const auto found = records_.find(key);
    return found == records_.end() || is_empty(found->second) ? nullptr : &found->second;
}

Value World::value(const RecordKey& key, std::size_t field) const {
    const auto found = records_.find(key);
    return found == records_.end() ? Value{} : register_of(found->second, field).value;
}

WorldRecord World::registers_of(const RecordKey& key) const {
    const auto found = records_.find(key);
    return found == records_.end() ? WorldRecord{.key = key} : found->second;
}

void World::merge(const RecordKey& key, std::size_t field, const Value& value, const Stamp& stamp) {
    WorldRecord& record = records_[key];
    record.key = key;
    if (::merge(record, field, value, stamp)) ++version_;
}
