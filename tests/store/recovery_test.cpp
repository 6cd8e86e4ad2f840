// A small store of several generations, damaged in every way: it opens as a moment of its history
// and says what is wrong, or opens as nothing at all; it never invents.

#include "store/recovery.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/crc32c.h"
#include "tests/helpers/desk.h"
#include "tests/helpers/memory_storage.h"

struct Sample {
    MemoryStorage::Files files;
    std::vector<std::string> history;
};

static Sample make_sample(std::uint64_t seed, std::size_t edits, Tuning tuning) {
    MemoryStorage storage;
    Desk desk(storage, seed, tuning);
    desk.records_history = true;
    desk.open();
    for (std::size_t i = 0; i < edits; ++i) {
        desk.edit();
        desk.settle();
    }
    REQUIRE(desk.acknowledged == desk.accepted);
    return {.files = storage.files, .history = desk.history};
}

// Two generations, a snapshot in parts, a merged segment and single ones.
static const Sample& sample() {
    static const Sample made = make_sample(12, 18,
                                           {.merge_count = 3,
                                            .journal_least_bytes = 2300,
                                            .snapshot_part_bytes = 600,
                                            .slice_bytes = 300,
                                            .ballast_bytes = 10});
    return made;
}

static std::vector<StoredFile> listed(const MemoryStorage::Files& files) {
    std::vector<StoredFile> list;
    for (const auto& [name, bytes] : files)
        list.push_back({.name = name, .bytes = bytes});
    return list;
}

static std::ptrdiff_t moment_of(const std::vector<std::string>& history, const State& state) {
    const auto at = std::ranges::find(history, text_of(state));
    return at == history.end() ? -1 : at - history.begin();
}

// Opens damaged files as a program start would, and again: the second start finds all in order.
// Returns the moment of the history that was recovered, or -1 where nothing could be.
static std::ptrdiff_t check_opening(const MemoryStorage::Files& files, bool again = false) {
    const Sample& whole = sample();
    const auto found = recover(listed(files));
    if (!found) {
        CHECK(found.error().code == ErrorCode::no_generation_is_whole);
        return -1;
    }
    const std::ptrdiff_t moment = moment_of(whole.history, found->state);
    REQUIRE(moment >= 0);
    const bool is_all = moment + 1 == std::ssize(whole.history);
    if (!is_all) CHECK(!found->report.is_fine());
    if (!again) return moment;

    MemoryStorage storage(files);
    Desk desk(storage, 77);
    desk.open();
    REQUIRE(desk.store.save_state().phase == SavePhase::saved);
    desk.edit();
    desk.settle();
    CHECK(desk.acknowledged == desk.accepted);
    const auto next = recover(listed(storage.files));
    REQUIRE(next.has_value());
    CHECK(next->report.is_fine());
    CHECK(text_of(next->state) == text_of(desk.state));
    // Nothing was deleted for being damaged.
    for (const auto& [name, bytes] : files) {
        const bool is_damaged =
            std::ranges::find(found->report.damaged, name, &DamagedFile::name) !=
            found->report.damaged.end();
        if (is_damaged) CHECK(storage.files[quarantine_name(name, 0)] == bytes);
    }
    return moment;
}

TEST_CASE("the sample has all that a store can have") {
    std::size_t ends = 0, parts = 0, merged = 0, single = 0, bytes = 0;
    for (const auto& [name, content] : sample().files) {
        const FileName parsed = parse_file_name(name);
        ends += parsed.kind == FileKind::snapshot_end;
        parts += parsed.kind == FileKind::snapshot_part;
        merged += parsed.kind == FileKind::journal && parsed.first != parsed.last;
        single += parsed.kind == FileKind::journal && parsed.first == parsed.last;
        bytes += content.size();
        INFO(name, " ", content.size());
        CHECK(!content.empty());
    }
    CHECK(ends == 2);
    CHECK(parts >= 2);
    CHECK(merged >= 2);
    CHECK(single >= 2);
    CHECK(bytes < 16'000);
    CHECK(check_opening(sample().files, true) + 1 == std::ssize(sample().history));
}

TEST_CASE("with any byte changed it opens as a moment of its history and says so") {
    std::size_t opened = 0, refused = 0, position = 0;
    for (const auto& [name, bytes] : sample().files) {
        if (name == ballast_name) continue;
        for (std::size_t i = 0; i < bytes.size(); i += stride) {
            MemoryStorage::Files bad = sample().files;
            bad[name][i] = static_cast<char>(bytes[i] ^ (1 << (position++ % 8)));
            const auto found = recover(listed(bad));
            if (!found) {
                ++refused;
                continue;
            }
            ++opened;
            REQUIRE(!found->report.is_fine());
            REQUIRE(std::ranges::find(found->report.damaged, name, &DamagedFile::name) !=
                    found->report.damaged.end());
            REQUIRE(moment_of(sample().history, found->state) >= 0);
        }
    }
    MESSAGE(opened, " opened, ", refused, " refused");
    CHECK(opened > 5000 / stride);
    CHECK(refused == 0);  // One damaged file never takes everything: there is a spare generation.
}

TEST_CASE("with any file cut off at any byte it opens as a moment of its history and says so") {
    for (const auto& [name, bytes] : sample().files) {
        if (name == ballast_name) continue;
        for (std::size_t length = 0; length < bytes.size(); length += stride) {
            MemoryStorage::Files bad = sample().files;
            bad[name].resize(length);
            const auto found = recover(listed(bad));
            REQUIRE(found.has_value());
            REQUIRE(!found->report.is_fine());
            REQUIRE(moment_of(sample().history, found->state) >= 0);
        }
    }
}

TEST_CASE("a damaged newer snapshot costs nothing, the older generation makes up for it") {
    std::string newest;
    for (const auto& [name, bytes] : sample().files)
        if (name.starts_with("s.")) newest = std::max(newest, name.substr(0, 12));
    for (const auto& [name, bytes] : sample().files) {
        if (!name.starts_with(newest)) continue;
        MemoryStorage::Files bad = sample().files;
        bad[name].back() = '?';
        CHECK(check_opening(bad, true) + 1 == std::ssize(sample().history));
        CHECK(recover(listed(bad))->report.older_generation);
        bad = sample().files;
        bad.erase(name);
        CHECK(check_opening(bad, true) + 1 == std::ssize(sample().history));
    }
}

TEST_CASE("with any two files gone it opens as a moment of its history, or not at all") {
    std::size_t refused = 0;
    for (const auto& [one, unused1] : sample().files)
        for (const auto& [other, unused2] : sample().files) {
            MemoryStorage::Files bad = sample().files;
            bad.erase(one);
            bad.erase(other);
            // The last segments can go without a trace; anything else is noticed.
            const auto found = recover(listed(bad));
            if (!found) {
                ++refused;
                CHECK(found.error().code == ErrorCode::no_generation_is_whole);
                continue;
            }
            REQUIRE(moment_of(sample().history, found->state) >= 0);
            check_opening(found->report.is_fine() ? sample().files : bad, true);
        }
    CHECK(refused > 0);
}

TEST_CASE("a missing segment is named and those after it are put aside") {
    const auto journal_of = [](const auto& entry) { return entry.first.starts_with("j."); };
    std::vector<std::string> journal;
    for (const auto& entry : sample().files)
        if (journal_of(entry)) journal.push_back(entry.first);
    const std::string missing = journal[journal.size() - 2];
    MemoryStorage::Files bad = sample().files;
    bad.erase(missing);
    const auto found = recover(listed(bad));
    REQUIRE(found.has_value());
    const DamagedFile gap = {.name = missing, .damage = Damage::is_missing};
    const DamagedFile after = {.name = journal.back(), .damage = Damage::is_out_of_order};
    CHECK(found->report.damaged == std::vector{gap, after});
    CHECK(found->quarantine ==
          std::vector{Renaming{.from = journal.back(), .to = quarantine_name(journal.back(), 0)}});
}

TEST_CASE("a file under another's name is not taken for it") {
    for (const auto& [one, bytes] : sample().files)
        for (const auto& [other, unused] : sample().files) {
            if (one == other || one == ballast_name || other == ballast_name) continue;
            MemoryStorage::Files bad = sample().files;
            bad[other] = bytes;  // A copy of one in the place of the other,
            check_opening(bad);
            std::swap(bad[one], bad[other] = sample().files.at(other));  // and both exchanged.
            bad[other] = bytes;
            check_opening(bad);
        }
}

TEST_CASE("a copy of a file under a new name changes nothing") {
    for (const auto& [name, bytes] : sample().files)
        for (const std::string& copy :
             {journal_name(2, 40, 40), journal_name(9, 0, 0), snapshot_name(9),
              snapshot_part_name(9, 0), journal_name(2, 0, 99)}) {
            MemoryStorage::Files bad = sample().files;
            bad[copy] = bytes;
            CHECK(check_opening(bad, true) + 1 == std::ssize(sample().history));
        }
}

TEST_CASE("files of another workspace are put aside, whatever their names") {
    const Sample other = make_sample(500, 9, {.ballast_bytes = 10});
    for (const auto& [name, bytes] : other.files) {
        MemoryStorage::Files mixed = sample().files;
        mixed[name] = bytes;
        check_opening(mixed);
        if (name == ballast_name) continue;
        const auto found = recover(listed(mixed));
        REQUIRE(found.has_value());
        CHECK(std::ranges::find(found->report.damaged, name, &DamagedFile::name) !=
              found->report.damaged.end());
    }
}

TEST_CASE("files without a whole generation are never an empty workspace") {
    MemoryStorage::Files files = sample().files;
    std::erase_if(files, [](const auto& entry) { return entry.first.starts_with("s."); });
    const MemoryStorage::Files before = files;
    MemoryStorage storage(files);
    Desk desk(storage, 3);
    desk.open();
    desk.settle();
    CHECK(desk.store.save_state().phase == SavePhase::failed);
    CHECK(desk.store.save_state().error->code == ErrorCode::no_generation_is_whole);
    CHECK(!desk.edit());
    CHECK(storage.files == before);
    CHECK(desk.store.raw_files() == listed(before));

    desk.store.start_over();
    REQUIRE(desk.edit());
    desk.settle();
    CHECK(desk.acknowledged == desk.accepted);
    for (const auto& [name, bytes] : before)
        CHECK(storage.files[quarantine_name(name, 0)] == bytes);
    const auto found = recover(listed(storage.files));
    REQUIRE(found.has_value());
    CHECK(found->report.is_fine());
    CHECK(text_of(found->state) == text_of(desk.state));
}

TEST_CASE("even a lone ballast is not an empty workspace") {
    for (const std::string name : {"b.0", "x", "s.0000000001.0000000000", "q.0000000000.b.0"}) {
        const std::vector<StoredFile> files = {{.name = name, .bytes = "x"}};
        const auto found = recover(files);
        REQUIRE(!found.has_value());
        CHECK(found.error().code == ErrorCode::no_generation_is_whole);
    }
}

TEST_CASE("a newer format is left alone, whole and read-only") {
    for (const auto& [name, bytes] : sample().files) {
        if (name == ballast_name) continue;
        MemoryStorage::Files newer = sample().files;
        std::string& file = newer[name];
        file[8] = static_cast<char>(format_version + 1);
        const std::uint32_t crc = crc32c(std::string_view(file).substr(0, 76));
        for (std::size_t i = 0; i < 4; ++i)
            file[76 + i] = static_cast<char>(static_cast<unsigned char>(crc >> (8 * i)));
        MemoryStorage storage(newer);
        Desk desk(storage, 4);
        desk.open();
        desk.settle();
        CHECK(desk.store.save_state().phase == SavePhase::failed);
        CHECK(desk.store.save_state().error->code == ErrorCode::segment_is_of_a_newer_format);
        CHECK(desk.store.save_state().error->detail == name);
        CHECK(!desk.edit());
        CHECK(storage.files == newer);
    }
}

TEST_CASE("a sound segment whose lines cannot be read ends the journal there") {
    MemoryStorage::Files bad = sample().files;
    std::string last;
    for (const auto& [name, bytes] : bad)
        if (name.starts_with("j.")) last = name;
    const Segment segment = *decode_segment(bad[last]);
    const std::string payload = "{\"name\":\"no_such_thing\"}\n";
    SegmentHeader header = segment.header;
    header.head = chain_hash(header.link, sum_of(payload));
    bad[last] = encode_segment(header, payload);
    const auto found = recover(listed(bad));
    REQUIRE(found.has_value());
    const DamagedFile expected = {.name = last, .damage = Damage::is_not_readable};
    CHECK(found->report.damaged == std::vector{expected});
    CHECK(moment_of(sample().history, found->state) >= 0);
}
