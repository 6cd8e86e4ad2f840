#pragma once
// All customers as rows of bytes in the order they came; removed ones included. A customer's place
// never changes. It knows rows and ids, and nothing of what the fields mean.
//
//   for (const PackedCustomer customer : table) …      every one, in the order of the places
//   table[place]                                       a row, valid until the table is changed
//   table.find(id)                                     its place, if there is one
//   table.changes_since(table.version())               for whoever keeps something worked out

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "records/packed_customer.h"

class CustomerTable {
public:
    using Place = std::uint32_t;

    std::size_t size() const { return rows_.size(); }
    bool empty() const { return rows_.empty(); }
    PackedCustomer operator[](std::size_t place) const;
    PackedCustomer front() const { return (*this)[0]; }
    PackedCustomer back() const { return (*this)[size() - 1]; }
    std::optional<Place> find(const CustomerId&) const;
    std::optional<Place> find_key(std::string_view key) const;  // Of PackedCustomer::key().

    void reserve(std::size_t customers);  // Room for so many, before they are added.
    // A customer that is not there yet; answers with its place.
    Place add(const PackedCustomer&);
    // Its place, and whether it is there only now.
    std::pair<Place, bool> find_or_add(const PackedCustomer&);
    // Puts the row in the place of the one there, whose id it has.
    void replace(Place, const PackedCustomer&);

    // Counts the rows ever written. It only grows, also when another table takes this one's place
    // by continue_from().
    std::uint64_t version() const { return version_; }
    // The places written since, each once, in order; nothing if that is too long ago: then all.
    std::optional<std::vector<Place>> changes_since(std::uint64_t version) const;
    // Makes this table the successor of one that is thrown away: everything has changed.
    void continue_from(const CustomerTable& earlier);

    std::size_t memory_bytes() const;  // In use, all in all.

    class Iterator;
    Iterator begin() const;
    Iterator end() const;

private:
    struct Block {
        std::string bytes;        // Of each row its place in four bytes, and the row.
        std::size_t garbage = 0;  // Bytes of rows that were replaced.
    };
    PackedCustomer row_at(std::uint32_t location) const;
    std::size_t block_for(std::size_t size);
    std::uint32_t store(Place, std::string_view row);
    void drop(std::uint32_t location);
    void tidy(std::size_t number);
    void note(Place);
    void grow_index(std::size_t customers);
    std::size_t slot_of(std::string_view key) const;

    std::vector<std::uint32_t> rows_;  // By place: where its row lies.
    std::vector<Block> blocks_;
    std::vector<std::uint32_t> free_;   // Blocks without rows.
    std::size_t filled_ = 0;            // The block that takes new rows.
    std::vector<std::uint32_t> slots_;  // Places plus one by the hash of their keys; 0 is free.
    std::vector<Place> changes_;        // The latest, going round.
    std::uint64_t version_ = 0;
    std::uint64_t oldest_ = 0;  // The version from which `changes_` says everything.
};

class CustomerTable::Iterator {
public:
    using value_type = PackedCustomer;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    Iterator(const CustomerTable& table, std::size_t place) : table_(&table), place_(place) {}
    PackedCustomer operator*() const { return (*table_)[place_]; }
    Iterator& operator++() {
        ++place_;
        return *this;
    }
    Iterator operator++(int) {
        Iterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Iterator& other) const { return place_ == other.place_; }

private:
    const CustomerTable* table_ = nullptr;
    std::size_t place_ = 0;
};

inline CustomerTable::Iterator CustomerTable::begin() const {
    return {*this, 0};
}
inline CustomerTable::Iterator CustomerTable::end() const {
    return {*this, size()};
}
