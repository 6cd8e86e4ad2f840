#include "store/segment.h"

#include <array>
#include <concepts>

#include "base/assert.h"
#include "base/crc32c.h"

namespace {

constexpr std::string_view magic = "twotier\n";
constexpr std::size_t number_digits = 10;

// Where each number stands. These never move: a program must be able to tell from any future file
// that it is newer, and not take it for damaged.
constexpr std::size_t at_format = 8;
constexpr std::size_t at_schema = 10;
constexpr std::size_t at_kind = 12;
constexpr std::size_t at_generation = 16;
constexpr std::size_t at_first = 24;
constexpr std::size_t at_last = 32;
constexpr std::size_t at_origin = 40;
constexpr std::size_t at_link = 48;
constexpr std::size_t at_head = 56;
constexpr std::size_t at_length = 64;
constexpr std::size_t at_payload_crc = 72;
constexpr std::size_t at_header_crc = 76;
static_assert(at_header_crc + 4 == header_size);

template <std::unsigned_integral T>
void put(std::string& bytes, std::size_t at, T value) {
    for (std::size_t i = 0; i < sizeof(T); ++i)
        bytes[at + i] = static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
}

template <std::unsigned_integral T>
T take(std::string_view bytes, std::size_t at) {
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i)
        value = static_cast<T>(
            value | (static_cast<T>(static_cast<unsigned char>(bytes[at + i])) << (8 * i)));
    return value;
}

std::unexpected<Error> damaged(Damage damage) {
    return refuse(ErrorCode::segment_is_damaged, {}, std::string(name_of(damage)));
}

std::string number(std::uint64_t value) {
    const std::string digits = std::to_string(value);
    ASSERT(digits.size() <= number_digits);
    return std::string(number_digits - digits.size(), '0') + digits;
}

// Takes ten digits off the front.
bool read_number(std::string_view& text, std::uint64_t& value) {
    if (text.size() < number_digits) return false;
    value = 0;
    for (const char c : text.substr(0, number_digits)) {
        if (c < '0' || c > '9') return false;
        value = 10 * value + static_cast<std::uint64_t>(c - '0');
    }
    text.remove_prefix(number_digits);
    return true;
}

bool skip(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

// Of the versions 1 and 2. FNV-1a, whose state is its result: byte by byte, so it was slow.
constexpr std::uint16_t last_format_with_fnv = 2;
std::uint64_t fnv(std::uint64_t from, std::string_view bytes) {
    std::uint64_t hash = from;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

}  // namespace

PayloadSum sum_of(std::string_view payload) {
    return {.crc = crc32c(payload), .length = payload.size()};
}

std::string encode_segment(const SegmentHeader& header, std::string payload) {
    const PayloadSum sum = sum_of(payload);
    return encode_segment(header, std::move(payload), sum);
}

std::string encode_segment(const SegmentHeader& header, std::string payload,
                           const PayloadSum& sum) {
    ASSERT(sum.length == payload.size());
    std::string bytes = std::move(payload);
    bytes.insert(0, header_size, '\0');
    magic.copy(bytes.data(), magic.size());
    put(bytes, at_format, format_version);
    put(bytes, at_schema, schema_version);
    put(bytes, at_kind, static_cast<std::uint32_t>(header.kind));
    put(bytes, at_generation, header.generation);
    put(bytes, at_first, header.first);
    put(bytes, at_last, header.last);
    put(bytes, at_origin, header.origin);
    put(bytes, at_link, header.link);
    put(bytes, at_head, header.head);
    put(bytes, at_length, sum.length);
    put(bytes, at_payload_crc, sum.crc);
    put(bytes, at_header_crc, crc32c(std::string_view(bytes).substr(0, at_header_crc)));
    return bytes;
}

Result<Segment> decode_segment(std::string_view bytes) {
    if (bytes.size() < header_size) return damaged(Damage::is_cut_off);
    if (!bytes.starts_with(magic) ||
        take<std::uint32_t>(bytes, at_header_crc) != crc32c(bytes.substr(0, at_header_crc)))
        return damaged(Damage::header_is_damaged);
    // Only now: a flipped bit must not pass for a newer version.
    if (take<std::uint16_t>(bytes, at_format) > format_version ||
        take<std::uint16_t>(bytes, at_schema) > schema_version)
        return refuse(ErrorCode::segment_is_of_a_newer_format);
    const auto kind = take<std::uint32_t>(bytes, at_kind);
    if (kind >= count_of<SegmentKind>()) return damaged(Damage::header_is_damaged);
    const auto length = take<std::uint64_t>(bytes, at_length);
    const std::string_view payload = bytes.substr(header_size);
    if (payload.size() < length) return damaged(Damage::is_cut_off);
    if (payload.size() > length) return damaged(Damage::is_too_long);
    const PayloadSum sum = sum_of(payload);
    if (take<std::uint32_t>(bytes, at_payload_crc) != sum.crc)
        return damaged(Damage::payload_is_damaged);
    return Segment{.header = {.kind = static_cast<SegmentKind>(kind),
                              .generation = take<std::uint64_t>(bytes, at_generation),
                              .first = take<std::uint64_t>(bytes, at_first),
                              .last = take<std::uint64_t>(bytes, at_last),
                              .origin = take<std::uint64_t>(bytes, at_origin),
                              .link = take<std::uint64_t>(bytes, at_link),
                              .head = take<std::uint64_t>(bytes, at_head)},
                   .payload = payload,
                   .sum = sum,
                   .format = take<std::uint16_t>(bytes, at_format)};
}

// Below the CRC-32C of all payloads so far, above how many bytes they are.
std::uint64_t chain_hash(std::uint64_t from, const PayloadSum& sum) {
    const auto crc = crc32c_joined(static_cast<std::uint32_t>(from), sum.crc, sum.length);
    return ((from >> 32U) + sum.length) << 32U | crc;
}

std::uint64_t chain_hash(std::uint64_t from, const Segment& segment) {
    return segment.format <= last_format_with_fnv ? fnv(from, segment.payload)
                                                  : chain_hash(from, segment.sum);
}

std::string journal_name(std::uint64_t generation, std::uint64_t first, std::uint64_t last) {
    const std::string name = "j." + number(generation) + '.' + number(first);
    return first == last ? name : name + '-' + number(last);
}

std::string snapshot_part_name(std::uint64_t generation, std::uint64_t part) {
    return snapshot_name(generation) + '.' + number(part);
}

std::string snapshot_name(std::uint64_t generation) {
    return "s." + number(generation);
}

std::string quarantine_name(std::string_view name, std::uint64_t count) {
    return "q." + number(count) + '.' + std::string(name);
}

FileName parse_file_name(std::string_view text) {
    FileName name;
    if (text == ballast_name) return {.kind = FileKind::ballast};
    if (skip(text, "q.")) {
        std::uint64_t count = 0;
        if (!read_number(text, count) || !skip(text, ".")) return {};
        name = parse_file_name(text);
        name.kind = FileKind::quarantined;
        return name;
    }
    if (skip(text, "s.")) {
        if (!read_number(text, name.generation)) return {};
        name.kind = text.empty() ? FileKind::snapshot_end : FileKind::snapshot_part;
        if (text.empty()) return name;
        if (!skip(text, ".") || !read_number(text, name.first) || !text.empty()) return {};
        name.last = name.first;
        return name;
    }
    name.kind = FileKind::journal;
    if (!skip(text, "j.") || !read_number(text, name.generation) || !skip(text, ".") ||
        !read_number(text, name.first))
        return {};
    name.last = name.first;
    if (text.empty()) return name;
    if (!skip(text, "-") || !read_number(text, name.last) || !text.empty() ||
        name.last <= name.first)
        return {};
    return name;
}
