#include "exchange/file_text.h"

#include <array>
#include <cstdint>

#include "base/text.h"
#include "exchange/json_gate.h"

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    std::string_view name;
};

constexpr auto not_text = std::to_array<Signature>({
    {"%PDF"sv, "PDF"},
    {"PK\x03\x04"sv, "ZIP"},
    {"PK\x05\x06"sv, "ZIP"},
    {"\xD0\xCF\x11\xE0"sv, "OLE"},
    {"\x1F\x8B"sv, "gzip"},
    {"\x89PNG"sv, "PNG"},
    {"\xFF\xD8\xFF"sv, "JPEG"},
    {"GIF8"sv, "GIF"},
});

// UTF-32 first: its little-endian mark begins like that of UTF-16.
constexpr auto other_encodings = std::to_array<Signature>({
    {"\xFF\xFE\0\0"sv, "UTF-32"},
    {"\0\0\xFE\xFF"sv, "UTF-32"},
    {"\xFF\xFE"sv, "UTF-16"},
    {"\xFE\xFF"sv, "UTF-16"},
});

template <std::size_t N>
std::string_view name_of_signature(const std::array<Signature, N>& table, std::string_view bytes) {
    for (const Signature& signature : table)
        if (bytes.starts_with(signature.bytes)) return signature.name;
    return {};
}

// RFC 4627 §3: two ASCII characters tell by their zeros how wide they are.
std::string_view encoding_without_mark(std::string_view bytes) {
    if (bytes.size() < 4) return {};
    unsigned zeros = 0;
    for (std::size_t i = 0; i < 4; ++i)
        zeros = zeros << 1U | static_cast<unsigned>(bytes[i] == '\0');
    if (zeros == 0b1010U || zeros == 0b0101U) return "UTF-16";
    if (zeros == 0b1110U || zeros == 0b0111U) return "UTF-32";
    return {};
}

}  // namespace

Result<std::string_view> utf8_text_of(std::string_view bytes, std::size_t most_bytes) {
    if (bytes.empty()) return refuse(ErrorCode::file_is_empty);
    if (bytes.size() > most_bytes)
        return refuse(ErrorCode::file_is_too_large, {}, std::to_string(most_bytes));
    if (const std::string_view kind = name_of_signature(not_text, bytes); !kind.empty())
        return refuse(ErrorCode::file_is_not_text, {}, std::string(kind));
    std::string_view encoding = name_of_signature(other_encodings, bytes);
    if (encoding.empty()) encoding = encoding_without_mark(bytes);
    if (!encoding.empty())
        return refuse(ErrorCode::file_encoding_is_not_supported, {}, std::string(encoding));
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos)
        return refuse(ErrorCode::file_is_not_text, place_of_byte(bytes, zero));
    if (const std::size_t good = well_formed_bytes(bytes); good != bytes.size())
        return refuse(ErrorCode::file_encoding_is_not_supported, place_of_byte(bytes, good));
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return refuse(ErrorCode::file_is_empty);
    return bytes;
}

bool is_utf16(std::string_view bytes) {
    return name_of_signature(other_encodings, bytes) == "UTF-16";
}

Result<std::string> utf8_from_utf16(std::string_view bytes) {
    const bool big_end_first = bytes.starts_with('\xFE');
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_end_first ? first << 8 | second : second << 8 | first);
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 2; at < bytes.size(); at += 2) {
        const bool has_one = at + 2 <= bytes.size();
        char32_t point = has_one ? unit(at) : 0xDC00;
        if (point >= 0xD800 && point < 0xDC00 && at + 4 <= bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
                at += 2;
            }
        }
        if (point >= 0xD800 && point < 0xE000)
            return refuse(ErrorCode::must_be_well_formed_text, place_of_byte(text, text.size()));
        append_code_point(text, point);
    }
    return text;
}
