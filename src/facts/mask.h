#pragma once
// A mask says what a code looks like, in the manner of a synopsis; it knows no country.
//   #  a digit            @  a letter          *  a letter or a digit
//   ~  one of blank - / . [ ] around a part that may be left out (may be nested)
//   |  or, between whole masks. Every other character stands for itself; letters in either case.
// "#####[-####]" is an American ZIP code, "@[@]#[*][ ]#@@" a British postcode. Letters are ASCII.

#include <cstddef>
#include <string_view>

constexpr bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool is_ascii_letter(char c) {
    return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}

constexpr bool fits_mask_character(char mask, char c) {
    switch (mask) {
        case '#':
            return is_ascii_digit(c);
        case '@':
            return is_ascii_letter(c);
        case '*':
            return is_ascii_digit(c) || is_ascii_letter(c);
        case '~':
            return c == ' ' || c == '-' || c == '/' || c == '.';
        default:
            return ascii_lower(mask) == ascii_lower(c);
    }
}

// What follows the bracket that closes the one `mask` begins with.
constexpr std::string_view after_optional_part(std::string_view mask) {
    int depth = 0;
    for (std::size_t i = 0; i < mask.size(); ++i) {
        if (mask[i] == '[') ++depth;
        if (mask[i] == ']' && --depth == 0) return mask.substr(i + 1);
    }
    return {};
}

constexpr bool fits_one_mask(std::string_view text, std::string_view mask) {
    for (; !mask.empty(); mask.remove_prefix(1)) {
        if (mask.front() == ']') continue;
        if (mask.front() == '[') {
            if (fits_one_mask(text, after_optional_part(mask))) return true;
            continue;
        }
        if (text.empty() || !fits_mask_character(mask.front(), text.front())) return false;
        text.remove_prefix(1);
    }
    return text.empty();
}

constexpr bool fits_mask(std::string_view text, std::string_view masks) {
    for (;;) {
        const std::size_t bar = masks.find('|');
        if (fits_one_mask(text, masks.substr(0, bar))) return true;
        if (bar == std::string_view::npos) return false;
        masks.remove_prefix(bar + 1);
    }
}

// Nothing but digits can be needed to write a code of these masks.
constexpr bool is_of_digits(std::string_view masks) {
    return !masks.empty() && masks.find_first_not_of("#[]|") == std::string_view::npos;
}

// Brackets close, and close within their alternative; no alternative is empty.
constexpr bool is_mask(std::string_view masks) {
    int depth = 0;
    char before = '|';
    for (const char c : masks) {
        if (c == '[') ++depth;
        if (c == ']' && --depth < 0) return false;
        if (c == '|' && (depth != 0 || before == '|')) return false;
        before = c;
    }
    return depth == 0 && before != '|';
}
