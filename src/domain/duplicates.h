#pragma once
// Finds the customers who may be one and the same. Only those who share a key are compared, so that
// the work grows with the number of customers; it is done in small steps, and what was found stays
// true to the state while a person works through it. Changes nothing.

#include <span>
#include <string>
#include <vector>

#include "domain/customer_table.h"
#include "domain/evidence.h"

struct DuplicateGroup {
    std::vector<CustomerTable::Place> members;  // In the order they came.
    EvidenceSet evidence;                       // Of any two of them.
    int weight = 0;                             // Of the weakest link between them.
    bool operator==(const DuplicateGroup&) const = default;
};

class DuplicateSearch {
public:
    // More at once would be hard to compare; the others come when these are settled.
    static constexpr std::size_t most_in_group = 4;

    // Whose accounts are looked at; another party's begin anew.
    void look_for(std::string_view party);
    void begin(const CustomerTable&);
    // A step further, or from the beginning if the customers have changed. True if there is more.
    bool work(const CustomerTable&);
    bool is_begun() const { return is_begun_; }
    bool is_done() const { return is_begun_ && next_bucket_ == bucket_count; }
    float fraction() const;  // Of the work.

    // After a change: looks again at those whom it is about. False if all must be searched anew.
    bool refresh(const CustomerTable&);
    // The most suspicious first.
    std::span<const DuplicateGroup> groups() const { return groups_; }

private:
    using Place = CustomerTable::Place;
    struct Entry {
        std::uint64_t hash;
        Place place;
        bool is_own;
    };
    struct Pair {
        Place first, second;
        Comparison comparison;
    };
    static constexpr std::size_t bucket_count = 256;

    void take_keys(const CustomerTable&);
    void compare_bucket(const CustomerTable&);
    void compare_run(const CustomerTable&, std::span<const Entry>);
    static Comparison compare_now(const CustomerTable&, Place, Place);
    void settle_pairs();
    void group();

    std::string party_ = {};
    bool is_begun_ = false;
    std::uint64_t version_ = 0;  // Of the customers.
    std::size_t customers_ = 0;
    std::size_t next_customer_ = 0;
    std::size_t next_bucket_ = 0;
    std::vector<std::vector<Entry>> buckets_ = {};  // By the first bits of the hash.
    std::vector<EvidenceKey> keys_ = {};
    std::vector<Pair> pairs_ = {};  // Each once, those that have been settled too.
    std::vector<DuplicateGroup> groups_ = {};
};
