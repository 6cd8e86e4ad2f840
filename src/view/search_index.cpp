#include "view/search_index.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <ranges>
#include <utility>

#include "base/sort_few.h"

namespace {

constexpr std::size_t block_size = std::size_t{256} << 10U;
constexpr std::size_t pairs = 65536;
// Of the rarest pairs of a word so many are looked up; more of them hardly narrow further.
constexpr std::size_t pairs_looked_up = 6;
// So many replaced texts are read with every search before the index begins anew.
constexpr std::size_t replaced_at_least = 1024;
constexpr std::size_t replaced_share = 16;

bool separates(char c) {
    return c == ' ' || c == '\n';
}

std::size_t number_of(char first, char second) {
    return static_cast<std::size_t>(static_cast<unsigned char>(first)) << 8U |
           static_cast<unsigned char>(second);
}

using Lanes [[gnu::vector_size(16)]] = unsigned char;

Lanes lanes_at(const char* text) {
    Lanes lanes;
    std::memcpy(&lanes, text, sizeof lanes);
    return lanes;
}

Lanes equal_lanes(Lanes a, Lanes b) {
    return std::bit_cast<Lanes>(a == b);
}

bool has_any(Lanes lanes) {
    std::uint64_t halves[2];
    std::memcpy(halves, &lanes, sizeof lanes);
    return (halves[0] | halves[1]) != 0;
}

// The first sixteen bytes of a word, for one comparison instead of a loop.
struct Beginning {
    Lanes bytes = {};
    Lanes counted = {};  // All bits of each byte that belongs to the word.
    explicit Beginning(std::string_view word) {
        const std::size_t size = std::min(word.size(), sizeof bytes);
        std::memcpy(&bytes, word.data(), size);
        std::memset(&counted, 0xFF, size);
    }
    bool is_at(const char* text) const { return !has_any((lanes_at(text) ^ bytes) & counted); }
};

// As string_view::find(), of a word of two bytes or more; sixteen bytes after the text may be read.
std::size_t position_of(std::string_view word, std::string_view text) {
    if (word.size() > text.size()) return std::string_view::npos;
    const Lanes first = Lanes{} + static_cast<unsigned char>(word.front());
    const Lanes last = Lanes{} + static_cast<unsigned char>(word.back());
    const std::size_t positions = text.size() - word.size() + 1;
    for (std::size_t at = 0; at < positions; at += sizeof(Lanes)) {
        const char* start = text.data() + at;
        const Lanes hits = equal_lanes(lanes_at(start), first) &
                           equal_lanes(lanes_at(start + word.size() - 1), last);
        if (!has_any(hits)) continue;
        const std::size_t end = std::min(positions - at, sizeof(Lanes));
        for (std::size_t i = 0; i < end; ++i)
            if (hits[i] != 0 && std::memcmp(start + i, word.data(), word.size()) == 0)
                return at + i;
    }
    return std::string_view::npos;
}

}  // namespace

void Postings::add(std::uint32_t place, std::size_t places) {
    if (count_ > 0 && place + 1 == next_) return;
    ++count_;
    if (is_dense_) {
        dense_.resize(std::max<std::size_t>(dense_.size(), place + 1));
        dense_.add(place);
        next_ = place + 1;
        return;
    }
    std::uint32_t gap = place - next_;
    for (; gap >= 0x80; gap >>= 7U)
        gaps_.push_back(static_cast<std::uint8_t>(gap | 0x80U));
    gaps_.push_back(static_cast<std::uint8_t>(gap));
    next_ = place + 1;
    if (gaps_.size() <= places / 8) return;
    dense_.resize(places);
    for_each_listed([&](std::uint32_t listed) { dense_.add(listed); });
    is_dense_ = true;
    gaps_ = {};
}

template <class Visit>
void Postings::for_each_listed(Visit visit) const {
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < gaps_.size(); ++i) {
        std::uint32_t gap = gaps_[i] & 0x7FU;
        for (unsigned shift = 7; (gaps_[i] & 0x80U) != 0; shift += 7)
            gap |= (gaps_[++i] & 0x7FU) << shift;
        next += gap;
        visit(next++);
    }
}

void Postings::narrow(PlaceSet& set, PlaceSet& scratch) const {
    if (is_dense_) {
        set.keep(dense_);
        return;
    }
    scratch.resize(set.size());
    scratch.clear();
    for_each_listed([&](std::uint32_t place) { scratch.add(place); });
    set.keep(scratch);
}

std::size_t Postings::bytes() const {
    return gaps_.capacity() + dense_.size() / 8;
}

SearchIndex::Text SearchIndex::keep(std::string_view text) {
    const std::size_t needed = text.size() + bytes_read_at_once;
    if (blocks_.empty() || blocks_.back().size - blocks_.back().used < needed) {
        const std::size_t size = std::max(block_size, needed);
        blocks_.push_back({std::make_unique_for_overwrite<char[]>(size), size, 0});
    }
    // The bytes that are read beyond a text are those of the next one.
    Block& block = blocks_.back();
    char* start = block.bytes.get() + block.used;
    std::ranges::copy(text, start);
    block.used += text.size();
    used_bytes_ += text.size();
    return {start, static_cast<std::uint32_t>(text.size())};
}

void SearchIndex::put(std::size_t place, std::string_view text) {
    if (place == texts_.size()) {
        texts_.push_back(keep(text));
        hints_.push_back(0);
        unindexed_.resize(texts_.size());
        unindexed_.add(place);
        return;
    }
    if (text == this->text(place)) return;
    dead_bytes_ += texts_[place].length;
    texts_[place] = keep(text);
    replaced_ += unindexed_.has(place) ? 0 : 1;
    unindexed_.add(place);
    const bool has_many = replaced_ > std::max(replaced_at_least, texts_.size() / replaced_share);
    if (has_many || dead_bytes_ > std::max(block_size, used_bytes_ / 2)) begin_anew();
}

std::string_view SearchIndex::text(std::size_t place) const {
    return {texts_[place].start, texts_[place].length};
}

void SearchIndex::clear() {
    *this = {};
}

void SearchIndex::begin_anew() {
    indexed_ = replaced_ = 0;
    unindexed_.fill();
    of_bytes_ = {};
    pair_numbers_.clear();
    of_pairs_.clear();
    const std::vector<Block> old = std::exchange(blocks_, {});
    used_bytes_ = dead_bytes_ = 0;
    for (Text& text : texts_)
        text = keep({text.start, text.length});
}

void SearchIndex::index(std::uint32_t place) {
    const std::string_view text = this->text(place);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (separates(text[i])) continue;
        of_bytes_[static_cast<unsigned char>(text[i])].add(place, texts_.size());
        if (i + 1 == text.size() || separates(text[i + 1])) continue;
        std::uint16_t& number = pair_numbers_[number_of(text[i], text[i + 1])];
        if (number == 0) {
            of_pairs_.emplace_back();
            number = static_cast<std::uint16_t>(of_pairs_.size());
        }
        of_pairs_[number - 1U].add(place, texts_.size());
    }
}

bool SearchIndex::index_more(std::size_t texts) {
    if (is_indexed()) return false;
    pair_numbers_.resize(pairs);
    const std::size_t end = std::min(texts_.size(), indexed_ + texts);
    for (; indexed_ < end; ++indexed_)
        index(static_cast<std::uint32_t>(indexed_)), unindexed_.remove(indexed_);
    if (!is_indexed()) return true;
    for (Postings& postings : of_pairs_)
        postings.trim();
    return false;
}

const Postings* SearchIndex::postings_of(std::string_view gram) const {
    if (gram.size() == 1) return &of_bytes_[static_cast<unsigned char>(gram[0])];
    if (pair_numbers_.empty()) return nullptr;
    const std::uint16_t number = pair_numbers_[number_of(gram[0], gram[1])];
    return number == 0 ? nullptr : &of_pairs_[number - 1U];
}

void SearchIndex::find(std::span<const std::string> words, PlaceSet& found) {
    found.resize(texts_.size());
    found.fill();
    std::vector<std::string_view> longest_first(words.begin(), words.end());
    sort_few(longest_first, std::ranges::greater(), &std::string_view::size);
    for (const std::string_view word : longest_first)
        narrow(word, found);
}

void SearchIndex::narrow(std::string_view word, PlaceSet& found) {
    unsure_ = found;
    unsure_.keep(unindexed_);
    found.take_out(unsure_);
    std::vector<const Postings*> grams;
    const std::size_t gram_size = std::min<std::size_t>(word.size(), 2);
    for (std::size_t i = 0; i + gram_size <= word.size(); ++i)
        grams.push_back(postings_of(word.substr(i, gram_size)));
    if (std::ranges::find(grams, nullptr) != grams.end()) {
        found.clear();
    } else {
        sort_few(grams, {}, &Postings::count);
        for (const Postings* gram : grams | std::views::take(pairs_looked_up))
            gram->narrow(found, scratch_);
    }
    // One byte or two are all that the index was asked for; of longer words it knows the parts.
    const Beginning beginning(word);
    const auto is_there = [&](std::size_t place) {
        const Text text = texts_[place];
        const char* last_seen = text.start + hints_[place];
        if (hints_[place] + word.size() <= text.length && beginning.is_at(last_seen) &&
            (word.size() <= sizeof(Lanes) || std::string_view(last_seen, word.size()) == word))
            return true;
        return holds(place, word);
    };
    if (word.size() > 2) found.keep_if(is_there);
    unsure_.keep_if(is_there);
    found.unite(unsure_);
}

bool SearchIndex::holds(std::size_t place, std::string_view word) {
    const std::string_view text = this->text(place);
    const std::size_t position = word.size() == 1 ? text.find(word[0]) : position_of(word, text);
    if (position == std::string_view::npos) return false;
    hints_[place] = static_cast<std::uint16_t>(std::min<std::size_t>(position, 0xFFFF));
    return true;
}

std::size_t SearchIndex::bytes() const {
    std::size_t sum = texts_.capacity() * sizeof(Text) + hints_.capacity() * sizeof(hints_[0]) +
                      pair_numbers_.capacity() * 2 + of_pairs_.capacity() * sizeof(Postings) +
                      sizeof(*this);
    for (const Block& block : blocks_)
        sum += block.size;
    for (const Postings& postings : of_bytes_)
        sum += postings.bytes();
    for (const Postings& postings : of_pairs_)
        sum += postings.bytes();
    return sum;
}
