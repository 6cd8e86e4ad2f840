#pragma once
// Many texts as bits that compare as the texts do, so that sorting compares numbers. Characters
// that occur often take few bits: the first 64 tell most texts apart.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "view/collation.h"

class SortKeys {
public:
    // A collation that has learned every character of the texts that come.
    explicit SortKeys(const Collation& collation) : collation_(collation) {}

    // Some of the texts, to know what occurs often; then fix(), then the texts.
    void sample(std::string_view text);
    void fix();
    void add(std::string_view text);

    // Sixty-four bits of the text that was added as the one with this number, counted from 0. Texts
    // that are alike in all words before have a word each or are at their end.
    std::optional<std::uint64_t> word(std::size_t number, std::size_t index) const {
        const std::size_t at = starts_[number] + index;
        const std::size_t end = number + 1 < starts_.size() ? starts_[number + 1] : words_.size();
        return at < end ? std::optional(words_[at]) : std::nullopt;
    }

private:
    struct Code {
        std::uint32_t bits = 0;
        unsigned length = 0;
    };
    void divide(std::size_t first, std::size_t end, Code);
    void append(const Code&);

    const Collation& collation_;
    std::vector<std::uint64_t> sums_ = {};  // How often the weights below occur.
    std::vector<Code> codes_ = {};          // By weight and one; 0 ends a text.
    std::array<Code, 0x80> plain_ = {};     // By ASCII character, if its weight stands alone.
    std::vector<std::uint64_t> words_ = {};
    std::vector<std::uint32_t> starts_ = {};
    unsigned free_bits_ = 0;  // In the last word.
    Collation::Weights weights_ = {};
};
