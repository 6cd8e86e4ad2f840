#pragma once
// Who is on the customer list and who was removed from it, and which countries, clouds and tags
// those on the list have; kept up to date one customer at a time. Knows no language and no order.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "records/packed_customer.h"
#include "view/place_set.h"

// How many customers hold each value of one kind.
class ValueTally {
public:
    // What the customer in this place holds now; the empty text for nothing.
    void note(std::size_t place, std::string_view value);
    // The values that somebody holds, in no order.
    std::vector<std::string_view> held() const;
    // Counts how often a value was the first or the last of its kind.
    std::uint64_t changes() const { return changes_; }

private:
    std::uint32_t number_of(std::string_view value);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_ = {};
    std::vector<std::size_t> counts_ = {0};  // By number; 0 is the empty text.
    std::vector<std::uint32_t> of_places_ = {};
    std::string latest_ = {};  // Neighbours often hold the same.
    std::uint32_t latest_number_ = 0;
    std::uint64_t changes_ = 0;
};

class CustomerTally {
public:
    // Begins anew, with the accounts of one party; the empty id is the workspace itself.
    void clear(std::string_view party = {}) {
        *this = {};
        party_ = party;
    }
    // A customer that is new or has changed.
    void note(std::size_t place, const PackedCustomer&);

    const PlaceSet& listed() const { return listed_; }
    const PlaceSet& removed() const { return removed_; }
    const ValueTally& countries() const { return countries_; }
    const ValueTally& clouds() const { return clouds_; }
    const ValueTally& tag_lists() const { return tag_lists_; }  // As rows hold them.
    std::uint64_t changes() const {
        return countries_.changes() + clouds_.changes() + tag_lists_.changes();
    }

private:
    std::string party_ = {};
    PlaceSet listed_ = {}, removed_ = {};
    ValueTally countries_ = {}, clouds_ = {}, tag_lists_ = {};
};
