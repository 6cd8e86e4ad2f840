#include "domain/customer_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/assert.h"

namespace {

// A row lies at `offset` of a block. A row that is longer than a block has one of its own.
constexpr unsigned offset_bits = 16;
constexpr std::size_t block_bytes = std::size_t{1} << offset_bits;
constexpr std::size_t most_blocks = std::size_t{1} << (32 - offset_bits);
constexpr std::size_t changes_kept = 4096;
constexpr std::size_t place_bytes = sizeof(CustomerTable::Place);

constexpr std::size_t block_of(std::uint32_t location) {
    return location >> offset_bits;
}
constexpr std::size_t offset_of(std::uint32_t location) {
    return location & (block_bytes - 1);
}

std::size_t hash_of(std::string_view key) {
    std::uint64_t sum = key.size();
    for (; key.size() >= sizeof sum; key.remove_prefix(sizeof sum)) {
        std::uint64_t word = 0;
        std::memcpy(&word, key.data(), sizeof word);
        sum = (sum ^ word) * 0x9E3779B97F4A7C15;
        sum ^= sum >> 29U;
    }
    for (const char c : key) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 0x9E3779B97F4A7C15;
        sum ^= sum >> 29U;
    }
    return static_cast<std::size_t>(sum ^ (sum >> 32U));
}

}  // namespace

void CustomerTable::reserve(std::size_t customers) {
    if (customers <= rows_.capacity()) return;
    rows_.reserve(customers);
    if (4 * customers > 3 * slots_.size()) grow_index(customers);
}

PackedCustomer CustomerTable::operator[](std::size_t place) const {
    ASSERT(place < rows_.size());
    return row_at(rows_[place]);
}

PackedCustomer CustomerTable::row_at(std::uint32_t location) const {
    const std::string_view bytes = blocks_[block_of(location)].bytes;
    return PackedCustomer(bytes.substr(offset_of(location) + place_bytes));
}

std::optional<CustomerTable::Place> CustomerTable::find(const CustomerId& id) const {
    return find_key(key_of(id));
}

std::optional<CustomerTable::Place> CustomerTable::find_key(std::string_view key) const {
    if (slots_.empty()) return std::nullopt;
    const Place one_more = slots_[slot_of(key)];
    return one_more == 0 ? std::nullopt : std::optional(one_more - 1);
}

// Where the place of this key is noted, or will be.
std::size_t CustomerTable::slot_of(std::string_view key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash_of(key) & mask;
    while (slots_[at] != 0 && row_at(rows_[slots_[at] - 1]).key() != key)
        at = (at + 1) & mask;
    return at;
}

CustomerTable::Place CustomerTable::add(const PackedCustomer& customer) {
    const auto [place, is_new] = find_or_add(customer);
    ASSERT(is_new);
    return place;
}

std::pair<CustomerTable::Place, bool> CustomerTable::find_or_add(const PackedCustomer& customer) {
    const std::size_t size = rows_.size() + 1;
    if (4 * size > 3 * slots_.size()) grow_index(2 * size);
    Place& one_more = slots_[slot_of(customer.key())];
    if (one_more != 0) return {one_more - 1, false};
    const auto place = static_cast<Place>(rows_.size());
    rows_.push_back(store(place, customer.bytes()));
    one_more = place + 1;
    note(place);
    return {place, true};
}

void CustomerTable::replace(Place place, const PackedCustomer& customer) {
    ASSERT((*this)[place].key() == customer.key());
    // The new row first: the one given may lie in the block that is tidied.
    const std::uint32_t before = rows_[place];
    rows_[place] = store(place, customer.bytes());
    drop(before);
    note(place);
}

// Where the next row of this size goes.
std::size_t CustomerTable::block_for(std::size_t size) {
    const bool is_large = size > block_bytes;
    if (!is_large && !blocks_.empty() && blocks_[filled_].bytes.size() + size <= block_bytes &&
        blocks_[filled_].bytes.capacity() >= block_bytes)
        return filled_;
    std::size_t number = blocks_.size();
    if (free_.empty()) {
        blocks_.emplace_back();
    } else {
        number = free_.back();
        free_.pop_back();
    }
    ASSERT(number < most_blocks);
    blocks_[number].bytes.reserve(std::max(size, block_bytes));
    if (!is_large) filled_ = number;
    return number;
}

std::uint32_t CustomerTable::store(Place place, std::string_view row) {
    const std::size_t number = block_for(place_bytes + row.size());
    std::string& bytes = blocks_[number].bytes;
    const auto location = static_cast<std::uint32_t>(number << offset_bits | bytes.size());
    std::array<char, place_bytes> raw{};
    std::memcpy(raw.data(), &place, place_bytes);
    bytes.append(raw.data(), raw.size());
    bytes += row;
    return location;
}

void CustomerTable::drop(std::uint32_t location) {
    const std::size_t number = block_of(location);
    Block& block = blocks_[number];
    block.garbage += place_bytes + row_at(location).bytes().size();
    if (number != filled_ && 2 * block.garbage > block.bytes.size()) tidy(number);
}

// What is left of a block moves behind the newest rows. A block at a time: the price of an edit
// does not depend on how many customers there are.
void CustomerTable::tidy(std::size_t number) {
    Block old = std::move(blocks_[number]);
    blocks_[number] = {};
    for (std::size_t at = 0; at < old.bytes.size();) {
        Place place = 0;
        std::memcpy(&place, old.bytes.data() + at, place_bytes);
        const PackedCustomer row(std::string_view(old.bytes).substr(at + place_bytes));
        if (rows_[place] == (number << offset_bits | at)) rows_[place] = store(place, row.bytes());
        at += place_bytes + row.bytes().size();
    }
    // Only now: while it was emptied no row could be put into it.
    free_.push_back(static_cast<std::uint32_t>(number));
}

void CustomerTable::grow_index(std::size_t customers) {
    slots_.assign(std::bit_ceil(std::max<std::size_t>(16, 4 * customers / 3 + 1)), 0);
    for (std::size_t place = 0; place < rows_.size(); ++place)
        slots_[slot_of((*this)[place].key())] = static_cast<Place>(place + 1);
}

void CustomerTable::note(Place place) {
    if (changes_.empty()) changes_.resize(changes_kept);
    changes_[version_ % changes_kept] = place;
    ++version_;
}

std::optional<std::vector<CustomerTable::Place>> CustomerTable::changes_since(
    std::uint64_t version) const {
    if (version > version_ || version < oldest_ || version_ - version > changes_kept)
        return std::nullopt;
    std::vector<Place> places;
    for (; version < version_; ++version)
        places.push_back(changes_[version % changes_kept]);
    std::ranges::sort(places);
    const auto repeated = std::ranges::unique(places);
    places.erase(repeated.begin(), repeated.end());
    return places;
}

void CustomerTable::continue_from(const CustomerTable& earlier) {
    version_ += earlier.version_ + 1;
    oldest_ = version_;
}

std::size_t CustomerTable::memory_bytes() const {
    std::size_t bytes = sizeof *this + blocks_.capacity() * sizeof(Block) +
                        rows_.capacity() * sizeof rows_[0] + free_.capacity() * sizeof free_[0] +
                        slots_.capacity() * sizeof slots_[0] +
                        changes_.capacity() * sizeof changes_[0];
    for (const Block& block : blocks_)
        bytes += block.bytes.capacity();
    return bytes;
}
