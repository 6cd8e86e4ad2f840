#include "view/collation.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"

namespace {

using Weight = Collation::Weight;

struct Expansion {
    char32_t character;
    std::string_view letters;
};
#include "view/collation_expansions.inc"

// Two characters that a language orders as one: in Chinese these are read otherwise than alone.
struct Pair {
    Language language;
    char32_t first, second;
};
constexpr auto pairs = std::to_array<Pair>({
    {Language::zh, U'沈', U'阳'},
    {Language::zh, U'藏', U'文'},
    {Language::zh, U'重', U'庆'},
});
// Where the pairs stand among the characters: no text has a character there.
constexpr char32_t first_pair = 0x10FFF0;

constexpr char32_t code_points = 0x110000;
// What an entry says that is no weight: the character was never met, or the number of its
// expansion.
constexpr Weight unmet = 0xFFFF;
constexpr Weight first_expansion = 0xFF00;
static_assert(std::size(expansions) < unmet - first_expansion);
// Runs of digits beyond this length go on as another number, as the collation algorithm has it.
constexpr std::size_t digits_at_most = 254;

const Expansion* expansion_of(char32_t character) {
    const auto* found = std::ranges::lower_bound(expansions, character, {}, &Expansion::character);
    return found != std::end(expansions) && found->character == character ? found : nullptr;
}

std::string text_of(char32_t character) {
    std::string text;
    if (character < first_pair) {
        append_code_point(text, character);
    } else {
        append_code_point(text, pairs[character - first_pair].first);
        append_code_point(text, pairs[character - first_pair].second);
    }
    return text;
}

}  // namespace

void Collation::speak(Language language, Locale& locale) {
    *this = {};
    language_ = language;
    locale_ = &locale;
    pages_.emplace_back().fill(unmet);
    page_numbers_.assign(code_points / page_size, 0);
    // What texts are mostly made of is asked for at once.
    for (char32_t character = 1; character < 0x180; ++character)
        meet(character);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (pairs[i].language == language) meet(first_pair + static_cast<char32_t>(i));
}

// Page 0 stands for all pages without a character.
Weight Collation::entry_of(char32_t character) const {
    return pages_[page_numbers_[character / page_size]][character % page_size];
}

Weight& Collation::entry_of(char32_t character) {
    std::uint16_t& number = page_numbers_[character / page_size];
    if (number == 0) {
        number = static_cast<std::uint16_t>(pages_.size());
        pages_.emplace_back().fill(unmet);
    }
    return pages_[number][character % page_size];
}

void Collation::meet(char32_t character) {
    Weight& entry = entry_of(character);
    if (entry != unmet) return;
    const Expansion* expansion = expansion_of(character);
    entry = expansion == nullptr
                ? 0
                : static_cast<Weight>(first_expansion + (expansion - std::begin(expansions)));
    if (expansion != nullptr) {
        meet(expansion->letters);
        return;
    }
    characters_.push_back(character);
    has_new_ = true;
}

void Collation::meet(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        // All of ASCII is known from the beginning.
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const char32_t character = next_code_point(text, at);
        if (std::as_const(*this).entry_of(character) == unmet) meet(character);
    }
}

bool Collation::learn() {
    if (!has_new_) return false;
    has_new_ = false;
    // The empty text is asked for too: a character that equals it is none to the language.
    std::vector<std::string> texts(characters_.size() + 1);
    for (std::size_t i = 0; i < characters_.size(); ++i)
        texts[i + 1] = text_of(characters_[i]);
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const std::vector<std::uint32_t> ranks = locale_->ranks(language_, views);
    std::vector<std::uint32_t> order = ranks;
    std::ranges::sort(order);
    order.erase(std::ranges::unique(order).begin(), order.end());
    const auto weight_of = [&](std::uint32_t rank) {
        const auto place = std::ranges::lower_bound(order, rank) - order.begin();
        return static_cast<Weight>(std::min<std::ptrdiff_t>(place, first_expansion - 1));
    };
    const Weight none = weight_of(ranks[0]);
    for (std::size_t i = 0; i < characters_.size(); ++i) {
        const Weight weight = weight_of(ranks[i + 1]);
        entry_of(characters_[i]) = weight == none ? 0 : static_cast<Weight>(weight + 1);
    }
    zero_ = std::as_const(*this).entry_of(U'0');
    weights_ = std::max(order.size(), digits_at_most) + 1;
    return true;
}

Weight Collation::weight_of(char32_t character) const {
    const Weight entry = entry_of(character);
    return entry >= first_expansion || digit_of(entry) >= 0 ? Weight{0} : entry;
}

void Collation::weigh(std::string_view text, Weights& behind) const {
    for (std::size_t at = 0; at < text.size();)
        weigh_next(text, at, behind);
}

char32_t Collation::next_character(std::string_view text, std::size_t& position) const {
    const char32_t character = next_code_point(text, position);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (character != pairs[i].first || language_ != pairs[i].language) continue;
        std::size_t after = position;
        if (after == text.size() || next_code_point(text, after) != pairs[i].second) continue;
        position = after;
        return first_pair + static_cast<char32_t>(i);
    }
    return character;
}

void Collation::weigh_next(std::string_view text, std::size_t& position, Weights& behind) const {
    const std::size_t before = position;
    const Weight entry = entry_of(next_character(text, position));
    if (entry == 0 || entry == unmet) return;
    if (entry >= first_expansion) {
        weigh(expansions[entry - first_expansion].letters, behind);
    } else if (digit_of(entry) >= 0) {
        position = before;
        weigh_number(text, position, behind);
    } else {
        behind.push_back(entry);
    }
}

// After the weight of a digit, which every number begins with, more digits weigh more.
void Collation::weigh_number(std::string_view text, std::size_t& position, Weights& behind) const {
    behind.push_back(zero_);
    const std::size_t length_at = behind.size();
    behind.push_back(0);
    while (position < text.size()) {
        std::size_t next = position;
        const Weight entry = entry_of(next_code_point(text, next));
        const int digit = digit_of(entry);
        if (digit < 0 && entry != 0) break;
        if (behind.size() - length_at > digits_at_most) break;
        position = next;
        if (digit < 0) continue;
        const bool is_leading_zero = behind.size() == length_at + 2 && behind.back() == 0;
        if (is_leading_zero) behind.pop_back();
        behind.push_back(static_cast<Weight>(digit));
    }
    behind[length_at] = static_cast<Weight>(behind.size() - length_at - 1);
}

std::weak_ordering Collation::compare(std::string_view a, std::string_view b) const {
    Weights left;
    Weights right;
    weigh(a, left);
    weigh(b, right);
    return left <=> right;
}
