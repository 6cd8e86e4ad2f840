#pragma once
// The language's order of texts without asking the language about each of them: it is asked for the
// order of the characters that occur, and a text is what its characters weigh. As Intl.Collator
// with numeric order and "base" sensitivity: case and accents do not count, runs of digits are
// numbers.
//
// It differs where a language weighs characters together that stand apart: letters before marks
// that make another letter of them (Cyrillic и with a combining breve), the kana length mark,
// vowels that are written before their consonant (Thai), squared words (㍿); all of these are put
// by the character.

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ports.h"

class Collation {
public:
    using Weight = std::uint16_t;
    using Weights = std::vector<Weight>;

    // Forgets what it knows of another language.
    void speak(Language, Locale&);
    // Notes the characters of a text that have no weight yet.
    void meet(std::string_view text);
    // Asks about the characters that were noted. True if there were any: then all weights are new.
    bool learn();

    // Of met and learned characters; the others weigh nothing.
    void weigh(std::string_view text, Weights& behind) const;
    // The same of the next character, or of the number that begins there; moves past it.
    void weigh_next(std::string_view text, std::size_t& position, Weights& behind) const;
    // Of a character that weighs the same wherever it stands, or 0.
    Weight weight_of(char32_t) const;
    std::weak_ordering compare(std::string_view, std::string_view) const;
    std::size_t weights() const { return weights_; }  // All are below.

private:
    static constexpr std::size_t page_size = 256;
    using Page = std::array<Weight, page_size>;

    char32_t next_character(std::string_view text, std::size_t& position) const;
    Weight entry_of(char32_t) const;
    Weight& entry_of(char32_t);
    void meet(char32_t);
    void weigh_number(std::string_view text, std::size_t& position, Weights&) const;
    int digit_of(Weight weight) const {
        return weight >= zero_ && weight <= zero_ + 9 ? weight - zero_ : -1;
    }

    Language language_ = Language::en;
    Locale* locale_ = nullptr;
    std::vector<char32_t> characters_ = {};
    bool has_new_ = false;
    std::vector<std::uint16_t> page_numbers_ = {};
    std::vector<Page> pages_ = {};
    Weight zero_ = 0;
    std::size_t weights_ = 0;
};
