#pragma once
// Finds the places whose texts hold every word that is looked for, exactly and at once. Knows
// places and folded texts; what they are of it does not know.
//
// A text that is put is found from then on, by reading it. index_more() then notes in which texts
// each byte and each pair of neighbouring bytes occur; that leaves few texts to be read.

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "view/place_set.h"

// Where one gram occurs: gaps between places while they are few, a bit for each place from then on.
class Postings {
public:
    // Places come in ascending order; one that came last is not noted again.
    void add(std::uint32_t place, std::size_t places);
    // Leaves in `set` what is here as well.
    void narrow(PlaceSet& set, PlaceSet& scratch) const;
    std::size_t count() const { return count_; }
    std::size_t bytes() const;
    void trim() { gaps_.shrink_to_fit(); }

private:
    template <class Visit>
    void for_each_listed(Visit) const;

    std::vector<std::uint8_t> gaps_ = {};  // Seven bits a byte, the lowest first.
    PlaceSet dense_ = {};
    std::uint32_t next_ = 0;  // After the last place.
    std::uint32_t count_ = 0;
    bool is_dense_ = false;
};

class SearchIndex {
public:
    std::size_t size() const { return texts_.size(); }
    // Puts or replaces a text; a new one takes the place size(). A line end separates what no word
    // reaches across.
    void put(std::size_t place, std::string_view text);
    std::string_view text(std::size_t place) const;
    void clear();

    // Indexes so many texts more. True while there are others left.
    bool index_more(std::size_t texts);
    bool is_indexed() const { return indexed_ == texts_.size(); }

    // A word is no blank text and holds neither blank nor line end.
    void find(std::span<const std::string> words, PlaceSet& found);

    std::size_t bytes() const;  // That it holds in memory.

private:
    struct Text {
        const char* start;
        std::uint32_t length;
    };
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size, used;
    };
    static constexpr std::size_t bytes_read_at_once = 16;

    Text keep(std::string_view text);
    void begin_anew();
    void index(std::uint32_t place);
    const Postings* postings_of(std::string_view gram) const;
    void narrow(std::string_view word, PlaceSet& found);
    bool holds(std::size_t place, std::string_view word);

    std::vector<Text> texts_ = {};
    // Where a word was found last: a word that goes on is there again more often than not.
    std::vector<std::uint16_t> hints_ = {};
    std::vector<Block> blocks_ = {};
    std::size_t used_bytes_ = 0, dead_bytes_ = 0;

    std::size_t indexed_ = 0;  // Places below are indexed, or were replaced since.
    std::size_t replaced_ = 0;
    PlaceSet unindexed_ = {};
    std::array<Postings, 256> of_bytes_ = {};
    std::vector<std::uint16_t> pair_numbers_ = {};  // By pair; 0: it does not occur.
    std::vector<Postings> of_pairs_ = {};
    PlaceSet unsure_ = {}, scratch_ = {};  // For find() alone.
};
