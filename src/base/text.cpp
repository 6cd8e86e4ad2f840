#include "base/text.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <iterator>

#include "base/fold_table.inc"

namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

struct Lead {
    std::size_t length;
    char32_t bits;
    char32_t smallest;
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

template <std::size_t N>
bool fold_in_block(char32_t& letter, char32_t first, const char16_t (&block)[N]) {
    if (letter < first || letter >= first + N) return false;
    letter = block[letter - first];
    return true;
}

// Of letters that were folded by block, so in lower case.
bool fold_to_two(char32_t letter, std::string& out) {
    switch (letter) {
        case 0xDF:  // ß
            out += "ss";
            return true;
        case 0xE6:  // æ
            out += "ae";
            return true;
        case 0x153:  // œ
            out += "oe";
            return true;
        default:
            return false;
    }
}

}  // namespace

char32_t next_code_point(std::string_view utf8, std::size_t& position) {
    const Lead lead = lead_of(static_cast<unsigned char>(utf8[position]));
    if (lead.length == 0 || position + lead.length > utf8.size()) {
        ++position;
        return replacement;
    }
    char32_t point = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(utf8[position + i]);
        if (!is_continuation(byte)) {
            ++position;
            return replacement;
        }
        point = (point << 6U) | (byte & 0x3FU);
    }
    if (point < lead.smallest || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) {
        ++position;
        return replacement;
    }
    position += lead.length;
    return point;
}

void append_code_point(std::string& utf8, char32_t point) {
    if (point < 0x80) {
        utf8 += static_cast<char>(point);
        return;
    }
    const std::size_t following = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    constexpr unsigned char marks[] = {0, 0xC0, 0xE0, 0xF0};
    utf8 += static_cast<char>(marks[following] | (point >> (6 * following)));
    for (std::size_t i = following; i-- > 0;)
        utf8 += static_cast<char>(0x80U | ((point >> (6 * i)) & 0x3FU));
}

std::size_t well_formed_bytes(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        // Most texts are ASCII for long stretches.
        std::uint64_t eight = 0;
        if (text.size() - at >= sizeof eight) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            const std::uint64_t odd = eight & 0x8080808080808080U;
            at += odd == 0 ? sizeof eight : static_cast<std::size_t>(std::countr_zero(odd)) / 8;
            if (odd == 0) continue;
        }
        const std::size_t before = at;
        const char32_t point = next_code_point(text, at);
        if (point == replacement && at - before != 3) return before;
    }
    return at;
}

bool is_utf8(std::string_view text) {
    return well_formed_bytes(text) == text.size();
}

std::size_t length_of(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view wide_blank = "\u3000";
    const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    for (bool moved = true; moved;) {
        moved = false;
        while (!text.empty() && is_blank(text.front()))
            text.remove_prefix(1), moved = true;
        while (!text.empty() && is_blank(text.back()))
            text.remove_suffix(1), moved = true;
        while (text.starts_with(wide_blank))
            text.remove_prefix(3), moved = true;
        while (text.ends_with(wide_blank))
            text.remove_suffix(3), moved = true;
    }
    return text;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::string folded(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const char c = utf8[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
            ++at;
            continue;
        }
        char32_t point = next_code_point(utf8, at);
        if (point >= 0xFF01 && point <= 0xFF5E) point -= 0xFEE0;  // Full-width forms of ASCII.
        if (point == 0x3000) point = ' ';
        if (point >= 'A' && point <= 'Z') point += 32;
        if (point >= 0x300 && point <= 0x36F) continue;  // Combining marks.
        if (point < 0xC0) {
            append_code_point(out, point);
            continue;
        }
        fold_in_block(point, folded_latin_first, folded_latin) ||
            fold_in_block(point, folded_greek_and_cyrillic_first, folded_greek_and_cyrillic) ||
            fold_in_block(point, folded_latin_additional_first, folded_latin_additional);
        if (!fold_to_two(point, out)) append_code_point(out, point);
    }
    return out;
}

std::optional<int> whole_number(std::string_view text) {
    const std::string_view digits = trimmed(text);
    int number = 0;
    const auto [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_whole = failure == std::errc() && end == digits.data() + digits.size();
    return is_whole ? std::optional(number) : std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}
