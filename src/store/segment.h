#pragma once
// The format of one file of the store: its name, its header and its payload, for writer and reader
// alike. README.md has the layout and the answer to each kind of damage. Knows no records.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

inline constexpr std::uint16_t format_version = 3;
inline constexpr std::uint16_t schema_version = 4;
inline constexpr std::size_t header_size = 80;

// The names' order is the number on disk: only append.
NAMED_ENUM(SegmentKind, journal, snapshot_part, snapshot_end, ballast)

struct SegmentHeader {
    SegmentKind kind = SegmentKind::journal;
    std::uint64_t generation = 0;
    std::uint64_t first = 0;   // Sequence numbers in a merged segment; else both are the same.
    std::uint64_t last = 0;    // Of a snapshot's end: how many parts came before.
    std::uint64_t origin = 0;  // The workspace the file belongs to.
    std::uint64_t link = 0;    // The hash of what this file goes on from, journal or snapshot.
    std::uint64_t head = 0;    // The journal's hash once this file is applied.
    bool operator==(const SegmentHeader&) const = default;
};

// What a payload adds up to: the check in its header, and its share of the chain.
struct PayloadSum {
    std::uint32_t crc = 0;
    std::uint64_t length = 0;
};
PayloadSum sum_of(std::string_view payload);

struct Segment {
    SegmentHeader header;
    std::string_view payload;  // Within the file's bytes.
    PayloadSum sum = {};
    std::uint16_t format = format_version;  // As which it was written.
};

// What is wrong with a file, as Error::detail has it.
NAMED_ENUM(Damage, is_cut_off, is_too_long, header_is_damaged, payload_is_damaged, is_misnamed,
           is_of_another_workspace, is_out_of_order, is_missing, is_not_readable, is_not_complete)

// A large payload is moved in and becomes the file.
std::string encode_segment(const SegmentHeader&, std::string payload, const PayloadSum&);
std::string encode_segment(const SegmentHeader&, std::string payload);

// Refuses with segment_is_damaged (detail: a Damage) or segment_is_of_a_newer_format.
Result<Segment> decode_segment(std::string_view bytes);

// Running: the hash of ab from h is the hash of b from the hash of a from h, so that segments can
// be merged without breaking the chain. Nothing is read for it but the sum.
std::uint64_t chain_hash(std::uint64_t from, const PayloadSum&);
// The same of a segment that was read: an older version had another hash.
std::uint64_t chain_hash(std::uint64_t from, const Segment&);

NAMED_ENUM(FileKind, journal, snapshot_part, snapshot_end, ballast, quarantined, unknown)

struct FileName {
    FileKind kind = FileKind::unknown;
    std::uint64_t generation = 0;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    bool operator==(const FileName&) const = default;
};

FileName parse_file_name(std::string_view);
std::string journal_name(std::uint64_t generation, std::uint64_t first, std::uint64_t last);
std::string snapshot_part_name(std::uint64_t generation, std::uint64_t part);
std::string snapshot_name(std::uint64_t generation);  // Of its end: with it the snapshot is whole.
inline constexpr std::string_view ballast_name = "b.0";
std::string quarantine_name(std::string_view name, std::uint64_t count);
