#pragma once
// Which characters of a name are special, that is neither letters nor digits of any script: blanks,
// punctuation, symbols, pictures, and what has no meaning of its own. By the blocks of Unicode.

#include <array>
#include <cstddef>

struct CharacterRange {
    char32_t first;
    char32_t last;
};

// clang-format off
inline constexpr auto special_characters = std::to_array<CharacterRange>({
    {0x0000, 0x002F}, {0x003A, 0x0040}, {0x005B, 0x0060}, {0x007B, 0x00A9},  // ASCII, Latin-1
    {0x00AB, 0x00B1}, {0x00B4, 0x00B4}, {0x00B6, 0x00B8}, {0x00BB, 0x00BF},
    {0x00D7, 0x00D7}, {0x00F7, 0x00F7},
    {0x02C2, 0x02C5}, {0x02D2, 0x02DF}, {0x0300, 0x036F},  // accents on their own
    {0x037E, 0x037E}, {0x0387, 0x0387}, {0x055A, 0x055F}, {0x0589, 0x058A}, {0x05BE, 0x05BE},
    {0x05F3, 0x05F4}, {0x060C, 0x060C}, {0x061B, 0x061B}, {0x061F, 0x061F}, {0x066A, 0x066D},
    {0x06D4, 0x06D4}, {0x0964, 0x0965}, {0x0E3F, 0x0E3F}, {0x0E5A, 0x0E5B},
    {0x2000, 0x2070}, {0x207A, 0x207E}, {0x208A, 0x208E}, {0x20A0, 0x20FF},  // general, money
    {0x2190, 0x245F}, {0x2500, 0x2BFF}, {0x2E00, 0x2E7F},  // arrows, mathematics, lines, shapes
    {0x3000, 0x3004}, {0x3008, 0x3020}, {0x302A, 0x3030}, {0x303D, 0x303F}, {0x30A0, 0x30A0},
    {0x30FB, 0x30FB}, {0xE000, 0xF8FF},  // Chinese and Japanese; private use
    {0xFE00, 0xFE1F}, {0xFE30, 0xFE6F}, {0xFEFF, 0xFEFF},
    {0xFF01, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF},
    {0x1D000, 0x1D3FF}, {0x1F000, 0x1FAFF}, {0xE0000, 0x10FFFF},  // music, pictures, tags
});
// clang-format on

constexpr bool is_special(char32_t character) {
    for (const CharacterRange& range : special_characters)
        if (character <= range.last) return character >= range.first;
    return false;
}

constexpr bool special_characters_are_sorted() {
    for (std::size_t i = 0; i < special_characters.size(); ++i) {
        if (special_characters[i].first > special_characters[i].last) return false;
        if (i > 0 && special_characters[i - 1].last >= special_characters[i].first) return false;
    }
    return true;
}
static_assert(special_characters_are_sorted());
