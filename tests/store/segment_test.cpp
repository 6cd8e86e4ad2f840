#include "store/segment.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "base/crc32c.h"

static const SegmentHeader sample = {.kind = SegmentKind::journal,
                                     .generation = 3,
                                     .first = 7,
                                     .last = 9,
                                     .origin = 0x0123456789ABCDEF,
                                     .link = 11,
                                     .head = 12};

// As a later program would write it: the checksum is right.
static std::string with_version(std::string bytes, int format, int schema) {
    bytes[8] = static_cast<char>(format);
    bytes[10] = static_cast<char>(schema);
    const std::uint32_t crc = crc32c(std::string_view(bytes).substr(0, 76));
    for (std::size_t i = 0; i < 4; ++i)
        bytes[76 + i] = static_cast<char>(static_cast<unsigned char>(crc >> (8 * i)));
    return bytes;
}

TEST_CASE("the checksum is CRC-32C") {
    CHECK(crc32c("") == 0);
    CHECK(crc32c("123456789") == 0xE3069283);
    CHECK(crc32c(std::string(32, '\0')) == 0x8A9136AA);  // RFC 3720 B.4
    CHECK(crc32c(std::string(32, '\xFF')) == 0x62A8AB43);
}

TEST_CASE("the checksum of many bytes is that of their parts, joined") {
    std::string bytes;
    while (bytes.size() < 10'000)
        bytes += static_cast<char>(bytes.size() * bytes.size() % 251);
    // Those of less than four thousand are summed byte after byte, larger ones in quarters.
    std::uint32_t in_small_parts = 0;
    for (std::size_t at = 0; at < bytes.size(); at += 1000) {
        const std::string_view part = std::string_view(bytes).substr(at, 1000);
        in_small_parts = crc32c_joined(in_small_parts, crc32c(part), part.size());
    }
    CHECK(crc32c(bytes) == in_small_parts);
    for (const std::size_t cut : {0U, 1U, 7U, 4097U, 9'999U, 10'000U}) {
        const auto [first, second] =
            std::pair(std::string_view(bytes).substr(0, cut), std::string_view(bytes).substr(cut));
        CHECK(crc32c_joined(crc32c(first), crc32c(second), second.size()) == crc32c(bytes));
    }
}

TEST_CASE("a segment is read as it was written") {
    for (const std::string payload : {"", "x", "one line\n"}) {
        const std::string bytes = encode_segment(sample, payload);
        CHECK(bytes.size() == header_size + payload.size());
        const auto segment = decode_segment(bytes);
        REQUIRE(segment.has_value());
        CHECK(segment->header == sample);
        CHECK(segment->payload == payload);
    }
}

TEST_CASE("a segment with any bit turned is refused") {
    const std::string bytes = encode_segment(sample, "the payload\n");
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string bad = bytes;
            bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
            const auto segment = decode_segment(bad);
            REQUIRE(!segment.has_value());
            CHECK(segment.error().code == ErrorCode::segment_is_damaged);
        }
}

TEST_CASE("a segment cut off anywhere, or too long, is refused") {
    const std::string bytes = encode_segment(sample, "the payload\n");
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const auto segment = decode_segment(std::string_view(bytes).substr(0, length));
        REQUIRE(!segment.has_value());
        CHECK(segment.error().detail == name_of(Damage::is_cut_off));
    }
    CHECK(decode_segment(bytes + '\0').error().detail == name_of(Damage::is_too_long));
}

TEST_CASE("a newer format is told from damage") {
    const std::string bytes = encode_segment(sample, "x");
    CHECK(decode_segment(with_version(bytes, format_version + 1, schema_version)).error().code ==
          ErrorCode::segment_is_of_a_newer_format);
    CHECK(decode_segment(with_version(bytes, format_version, schema_version + 1)).error().code ==
          ErrorCode::segment_is_of_a_newer_format);
    CHECK(decode_segment(with_version(bytes, 1, 1)).has_value());
    // It may have a longer header, or whatever follows it.
    CHECK(decode_segment(
              with_version(bytes, format_version + 1, schema_version).substr(0, header_size))
              .error()
              .code == ErrorCode::segment_is_of_a_newer_format);
}

TEST_CASE("the chain does not see how its bytes are cut into segments") {
    const auto chain = [](std::uint64_t from, std::string_view payload) {
        return chain_hash(from, sum_of(payload));
    };
    CHECK(chain(chain(5, "one"), "two") == chain(5, "onetwo"));
    CHECK(chain(5, "one") != chain(6, "one"));
    CHECK(chain(5, "one") != chain(5, "two"));
    CHECK(chain(5, std::string(1, '\0')) != 5);
    CHECK(chain(5, "") == 5);
}

TEST_CASE("names sort as the journal goes on, and are read back") {
    const std::vector<std::string> names = {journal_name(1, 0, 0), journal_name(1, 0, 63),
                                            journal_name(1, 9, 9), journal_name(1, 10, 10),
                                            journal_name(2, 0, 0), journal_name(10, 0, 0)};
    CHECK(std::ranges::is_sorted(names));
    CHECK(names[1] == "j.0000000001.0000000000-0000000063");
    CHECK(parse_file_name(names[1]) ==
          FileName{.kind = FileKind::journal, .generation = 1, .first = 0, .last = 63});
    CHECK(parse_file_name(snapshot_name(4)) ==
          FileName{.kind = FileKind::snapshot_end, .generation = 4});
    CHECK(parse_file_name(snapshot_part_name(4, 2)) ==
          FileName{.kind = FileKind::snapshot_part, .generation = 4, .first = 2, .last = 2});
    CHECK(parse_file_name(quarantine_name(names[1], 3)) ==
          FileName{.kind = FileKind::quarantined, .generation = 1, .first = 0, .last = 63});
    CHECK(parse_file_name("b.0").kind == FileKind::ballast);
}

TEST_CASE("what is not quite one of our names is unknown") {
    for (const char* name :
         {"", "j", "j.", "j.1.1", "j.0000000001", "j.0000000001.", "j.0000000001.000000000a",
          "j.0000000001.0000000001 ", "j.0000000001.0000000002-0000000001",
          "j.0000000001.0000000001-0000000001", "s.", "s.1", "s.0000000001.1", "s.-000000001",
          "b.1", "q.0000000000", "x.0000000001", "j.+000000001.0000000001"})
        CHECK_MESSAGE(parse_file_name(name) == FileName{}, name);
}
