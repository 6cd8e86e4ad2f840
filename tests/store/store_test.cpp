#include "store/store.h"

#include <doctest/doctest.h>

#include "store/segment.h"
#include "tests/helpers/desk.h"
#include "tests/helpers/memory_storage.h"

static std::string names_in(const MemoryStorage& storage) {
    std::string names;
    for (const auto& [name, bytes] : storage.files)
        names += name + ' ';
    return names;
}

static std::size_t count_of_kind(const MemoryStorage& storage, FileKind kind) {
    std::size_t count = 0;
    for (const auto& [name, bytes] : storage.files)
        count += parse_file_name(name).kind == kind;
    return count;
}

// What another program start finds in these files.
static std::string reopened(const MemoryStorage& storage) {
    MemoryStorage copy(storage.files);
    Desk desk(copy, 99);
    desk.open();
    REQUIRE(desk.store.save_state().phase == SavePhase::saved);
    CHECK(desk.store.report().is_fine());
    return text_of(desk.state);
}

// So large that neither merges nor snapshots come.
static Tuning lazy_tuning() {
    return {.ballast_bytes = 10};
}

TEST_CASE("looking at an empty workspace writes nothing") {
    MemoryStorage storage;
    Desk desk(storage, 1);
    CHECK(desk.store.save_state().phase == SavePhase::opening);
    desk.open();
    desk.settle();
    CHECK(desk.store.save_state().phase == SavePhase::saved);
    CHECK(storage.files.empty());
}

TEST_CASE("an edit is acknowledged once its segment is durable, not before") {
    MemoryStorage storage;
    Desk desk(storage, 1, lazy_tuning());
    desk.open();
    storage.is_held = true;
    REQUIRE(desk.edit());
    desk.tick();
    CHECK(desk.store.save_state().phase == SavePhase::saving);
    CHECK(desk.store.save_state().pending == 1);
    CHECK(desk.acknowledged.empty());
    storage.is_held = false;
    desk.settle();
    CHECK(desk.store.save_state().phase == SavePhase::saved);
    CHECK(desk.acknowledged == desk.accepted);
    CHECK(desk.store.save_state().acknowledged == desk.accepted.back());
    CHECK(reopened(storage) == text_of(desk.state));
}

TEST_CASE("an edit after a pause is written at once, edits in quick succession share a segment") {
    MemoryStorage storage;
    Desk desk(storage, 2, lazy_tuning());
    desk.open();
    desk.edit();
    desk.settle();
    const std::size_t before = count_of_kind(storage, FileKind::journal);
    desk.now += 1000;
    desk.edit();
    desk.tick();
    desk.tick();
    CHECK(count_of_kind(storage, FileKind::journal) == before + 1);
    for (int i = 0; i < 10; ++i) {
        desk.now += 1;
        desk.edit();
        desk.tick();
        CHECK(desk.store.next_deadline().value_or(desk.now) <= desk.now + 16);
    }
    CHECK(count_of_kind(storage, FileKind::journal) == before + 1);
    desk.settle();
    CHECK(count_of_kind(storage, FileKind::journal) == before + 2);
    CHECK(reopened(storage) == text_of(desk.state));
}

TEST_CASE("a clock set back, or standing still, keeps no edit from being written") {
    MemoryStorage storage;
    Desk desk(storage, 18, lazy_tuning());
    desk.open();
    desk.work(3);
    desk.now -= 3'600'000;
    REQUIRE(desk.edit());
    desk.tick();
    CHECK(desk.store.next_deadline().value_or(desk.now) <= desk.now + 16);
    desk.tick();
    CHECK(desk.acknowledged == desk.accepted);
    REQUIRE(desk.edit());
    for (int i = 0; i < 200; ++i)
        desk.tick();
    CHECK(desk.acknowledged == desk.accepted);
}

TEST_CASE("only one segment is under way at a time, so that no gap can arise") {
    MemoryStorage storage;
    Desk desk(storage, 3, lazy_tuning());
    desk.open();
    desk.edit();
    desk.settle();
    storage.is_held = true;
    for (int i = 0; i < 5; ++i) {
        desk.edit();
        desk.now += 100;
        desk.tick();
    }
    CHECK(desk.store.save_state().pending == 5);
    const std::size_t before = count_of_kind(storage, FileKind::journal);
    storage.is_held = false;
    desk.settle();
    CHECK(count_of_kind(storage, FileKind::journal) == before + 2);
    CHECK(desk.acknowledged == desk.accepted);
}

TEST_CASE("small segments are merged and the merged ones again") {
    Tuning tuning = lazy_tuning();
    tuning.merge_count = 4;
    MemoryStorage storage;
    Desk desk(storage, 4, tuning);
    desk.open();
    for (int i = 0; i < 4 * 4 * 4 + 3; ++i) {
        desk.edit();
        desk.settle();
        CHECK(count_of_kind(storage, FileKind::journal) <= 3 * 3 + 1);
        REQUIRE(reopened(storage) == text_of(desk.state));
    }
    CHECK(names_in(storage) ==
          "b.0 j.0000000001.0000000000-0000000063 j.0000000001.0000000064 "
          "j.0000000001.0000000065 j.0000000001.0000000066 s.0000000001 ");
}

TEST_CASE("snapshots replace the journal; two generations stay") {
    MemoryStorage storage;
    Desk desk(storage, 5);
    desk.open();
    std::uint64_t generation = 0;
    for (int i = 0; i < 30; ++i) {
        desk.work(10);
        REQUIRE(reopened(storage) == text_of(desk.state));
        std::vector<std::uint64_t> whole;
        for (const auto& [name, bytes] : storage.files)
            if (parse_file_name(name).kind == FileKind::snapshot_end)
                whole.push_back(parse_file_name(name).generation);
        CHECK(whole.size() <= 2);
        generation = whole.back();
        if (generation > 1) CHECK(whole.size() == 2);
        for (const auto& [name, bytes] : storage.files)
            if (name != "b.0") CHECK(parse_file_name(name).generation >= whole.front());
    }
    CHECK(generation > 3);
    CHECK(desk.acknowledged == desk.accepted);
}

TEST_CASE("a snapshot written while edits go on is of one moment") {
    // Whatever the journal after it says, the snapshot alone must be a moment of the history.
    MemoryStorage storage;
    Tuning tuning = small_tuning();
    tuning.slice_bytes = 100;
    Desk desk(storage, 6, tuning);
    desk.records_history = true;
    desk.open();
    std::size_t seen = 0;
    for (int i = 0; i < 400; ++i) {
        desk.edit();
        desk.now += 20;
        desk.tick();
        MemoryStorage::Files snapshots;
        bool is_whole = false;
        for (const auto& [name, bytes] : storage.files)
            if (name.starts_with("s.")) {
                snapshots[name] = bytes;
                is_whole = true;
            }
        if (!is_whole) continue;
        MemoryStorage copy(snapshots);
        Desk other(copy, 7);
        other.open(Access::follower);
        REQUIRE(std::ranges::find(desk.history, text_of(other.state)) != desk.history.end());
        seen += other.state.log.size() > 50;
    }
    CHECK(seen > 0);
}

TEST_CASE("no call encodes more than a slice, however large the workspace") {
    MemoryStorage storage;
    Tuning tuning = small_tuning();
    Desk desk(storage, 8, tuning);
    desk.open();
    for (int i = 0; i < 100; ++i) {
        desk.add_customer(200);
        desk.settle();
    }
    // A file holds at most one slice and one line more than a part should.
    CHECK(storage.largest_add <
          std::max(tuning.snapshot_part_bytes + tuning.slice_bytes, tuning.merge_bytes) + 1000);
}

TEST_CASE("a second writer is noticed and nothing of the first is lost") {
    MemoryStorage storage;
    Desk first(storage, 9, lazy_tuning());
    first.open();
    first.work(5);
    MemoryStorage second_view(storage.files);
    Desk second(second_view, 10, lazy_tuning());
    second.open();
    first.edit();
    first.settle();
    // The second one has not heard of it.
    second_view.files = storage.files;
    REQUIRE(second.edit());
    second.settle();
    CHECK(second.store.save_state().phase == SavePhase::failed);
    CHECK(second.store.save_state().error->code == ErrorCode::storage_has_another_writer);
    CHECK(second.store.save_state().pending == 1);
    CHECK(!second.edit());
    CHECK(second_view.files == storage.files);
}

TEST_CASE("no snapshot is finished on a segment that may yet be refused") {
    MemoryStorage storage;
    Desk first(storage, 19, lazy_tuning());
    first.open();
    first.work(5);
    MemoryStorage second_view(storage.files);
    Tuning eager = lazy_tuning();
    eager.journal_least_bytes = 1;
    Desk second(second_view, 20, eager);
    second.open();
    first.edit();
    first.settle();
    second_view.files = storage.files;
    second_view.is_held = true;
    REQUIRE(second.edit());
    for (int i = 0; i < 5; ++i)
        second.tick();
    second_view.is_held = false;
    second.settle();
    CHECK(second.store.save_state().error->code == ErrorCode::storage_has_another_writer);
    CHECK(second_view.files == storage.files);
}

TEST_CASE("a full disk takes the ballast, saves what was accepted and then no more") {
    MemoryStorage storage;
    Tuning tuning = lazy_tuning();
    tuning.ballast_bytes = 1000;
    Desk desk(storage, 11, tuning);
    desk.open();
    desk.work(5);
    REQUIRE(storage.files.contains("b.0"));
    storage.capacity = storage.size() + 10;
    REQUIRE(desk.edit());
    desk.settle();
    CHECK(desk.acknowledged == desk.accepted);
    CHECK(desk.store.save_state().phase == SavePhase::read_only);
    CHECK(desk.store.save_state().pending == 0);
    CHECK(desk.store.save_state().error->code == ErrorCode::storage_is_full);
    CHECK(!storage.files.contains("b.0"));
    CHECK(!desk.edit());
    CHECK(reopened(storage) == text_of(desk.state));

    // With room again, the next start has its ballast again.
    storage.capacity = 100'000;
    Desk next(storage, 12, tuning);
    next.open();
    next.work(1);
    CHECK(storage.files.contains("b.0"));
}

TEST_CASE("a disk so full that even the ballast does not help fails visibly") {
    MemoryStorage storage;
    Desk desk(storage, 13, lazy_tuning());
    desk.open();
    desk.work(5);
    const std::string saved = text_of(desk.state);
    storage.capacity = 0;
    REQUIRE(desk.edit());
    desk.settle();
    CHECK(desk.store.save_state().phase == SavePhase::failed);
    CHECK(desk.store.save_state().pending == 1);
    CHECK(reopened(storage) == saved);
}

TEST_CASE("room that comes late is still used") {
    MemoryStorage storage;
    Desk desk(storage, 14, lazy_tuning());
    desk.open();
    desk.work(5);
    storage.capacity = 0;
    REQUIRE(desk.edit());
    for (int i = 0; i < 4; ++i) {  // The write, the removal, the first repetition.
        desk.now = std::max(desk.now, desk.store.next_deadline().value_or(desk.now));
        desk.tick();
    }
    CHECK(desk.store.save_state().phase == SavePhase::saving);
    storage.capacity = 100'000;
    desk.settle();
    CHECK(desk.acknowledged == desk.accepted);
    CHECK(desk.store.save_state().phase == SavePhase::read_only);
}

TEST_CASE("a snapshot that finds no room is given up, and editing goes on") {
    MemoryStorage storage;
    Desk desk(storage, 15);
    desk.open();
    for (int i = 0; i < 200 && desk.store.save_state().phase != SavePhase::read_only; ++i) {
        desk.edit();
        desk.settle();
        storage.capacity = storage.size() + 700;  // A part does not fit, an edit does.
    }
    CHECK(desk.accepted.size() == 200);
    CHECK(desk.acknowledged == desk.accepted);
    CHECK(count_of_kind(storage, FileKind::snapshot_part) == 0);
    CHECK(reopened(storage) == text_of(desk.state));
}

TEST_CASE("storage that cannot be had says so") {
    struct NoStorage : MemoryStorage {
        void load(std::string, std::string, Ticket ticket) override { asked = ticket; }
        std::vector<Completion> take_completions() override {
            if (asked == 0) return {};
            std::vector<Completion> answer(1);
            answer[0].ticket = std::exchange(asked, 0);
            answer[0].outcome = refuse(ErrorCode::storage_is_unavailable);
            return answer;
        }
        Ticket asked = 0;
    } storage;
    Desk desk(storage, 16);
    desk.open();
    CHECK(desk.store.save_state().phase == SavePhase::failed);
    CHECK(desk.store.save_state().error->code == ErrorCode::storage_is_unavailable);
    CHECK(!desk.edit());
}

TEST_CASE("a writer told to stop saves what it accepted first") {
    MemoryStorage storage;
    Desk desk(storage, 17, lazy_tuning());
    desk.open();
    desk.work(3);
    desk.edit();
    desk.store.stop_writing(ErrorCode::segment_is_of_a_newer_format);
    CHECK(!desk.edit());
    desk.settle();
    CHECK(desk.acknowledged == desk.accepted);
    CHECK(desk.store.save_state().phase == SavePhase::read_only);
    CHECK(desk.store.save_state().error->code == ErrorCode::segment_is_of_a_newer_format);
    CHECK(reopened(storage) == text_of(desk.state));
}

TEST_CASE("the raw files make an archive that tar can read") {
    const std::vector<StoredFile> files = {
        {.name = "s.0000000001", .bytes = std::string(600, 'a')}};
    const std::string archive = archive_of(files);
    CHECK(archive.size() == 512 + 1024 + 1024);
    CHECK(archive.starts_with("s.0000000001"));
    CHECK(archive.substr(257, 5) == "ustar");
    CHECK(archive.substr(124, 11) == "00000001130");
}
