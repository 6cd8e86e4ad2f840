#pragma once
// The records of the world by type and id. It knows registers and keys, and nothing of what the
// fields mean.
//
//   world.find(key)                        the record, if there is one
//   read_as<Organisation>(*found)          taken apart
//   for (const WorldRecord& user : world.all(RecordType::user)) …      in the order of the ids

#include <cstdint>
#include <map>
#include <ranges>

#include "records/world_record.h"

template <class Record>
Record read_as(const WorldRecord& record) {
    Record into;
    for (const auto& row : Record::fields())
        write_member(into, row.member,
                     register_of(record, static_cast<std::size_t>(row.field)).value);
    return into;
}

// The record as it is brought into a world: with no stamps yet.
template <class Record>
WorldRecord world_record_of(std::string id, const Record& record) {
    const auto rows = Record::fields();
    WorldRecord written{.key = {type_of(rows.front().field), std::move(id)}};
    for (const auto& row : rows)
        written.registers.push_back({.value = read_member(record, row.member)});
    return written;
}

class World {
public:
    // A record that is not empty, or null. Valid until the world changes.
    const WorldRecord* find(const RecordKey&) const;
    // What the register holds; absent if there is no such record.
    Value value(const RecordKey&, std::size_t field) const;

    // The record with the stamps of what was emptied, too; without any if there never was one.
    WorldRecord registers_of(const RecordKey&) const;

    // Those of one type, in the order of their ids; without the empty ones.
    auto all(RecordType type) const {
        const auto first = records_.lower_bound({.type = type, .id = {}});
        const auto last = std::ranges::find_if(
            first, records_.end(), [type](const auto& one) { return one.first.type != type; });
        return std::ranges::subrange(first, last) | std::views::values |
               std::views::filter([](const WorldRecord& one) { return !is_empty(one); });
    }
    // Every one, empty ones too: their registers still have stamps. In the order of the keys.
    auto registers() const { return std::views::values(records_); }
    std::size_t size() const { return records_.size(); }  // Empty ones too.

    // The register rule; see merge() in world_record.h.
    void merge(const RecordKey&, std::size_t field, const Value&, const Stamp&);

    // Counts the registers ever written. It only grows, also when another world takes this one's
    // place by continue_from().
    std::uint64_t version() const { return version_; }
    void continue_from(const World& earlier) { version_ += earlier.version_ + 1; }

private:
    std::map<RecordKey, WorldRecord> records_;
    std::uint64_t version_ = 0;
};
