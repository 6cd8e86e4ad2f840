// Two pages on one workspace: one writes, the others follow and can take over.

#include <doctest/doctest.h>

#include "store/segment.h"
#include "tests/helpers/desk.h"
#include "tests/helpers/memory_storage.h"

// A second page on the same files: what one writes the other finds.
class SharedView : public MemoryStorage {
public:
    explicit SharedView(MemoryStorage& other) : other_(other) {}
    std::vector<Completion> take_completions() override {
        files = other_.files;
        auto completions = MemoryStorage::take_completions();
        other_.files = files;
        return completions;
    }

private:
    MemoryStorage& other_;
};

static std::string last_segment(const MemoryStorage& storage) {
    std::string last;
    FileName newest;
    for (const auto& [name, bytes] : storage.files) {
        const FileName parsed = parse_file_name(name);
        if (parsed.kind != FileKind::journal) continue;
        if (std::pair(parsed.generation, parsed.last) < std::pair(newest.generation, newest.last))
            continue;
        newest = parsed;
        last = name;
    }
    return last;
}

TEST_CASE("a follower sees every change and can make none") {
    MemoryStorage storage;
    Desk writer(storage, 1);
    writer.open();
    writer.work(20);
    SharedView view(storage);
    Desk follower(view, 2);
    follower.open(Access::follower);
    CHECK(text_of(follower.state) == text_of(writer.state));
    CHECK(follower.store.save_state().phase == SavePhase::read_only);
    CHECK(!follower.edit());
    for (int i = 0; i < 120; ++i) {
        const std::uint64_t version = follower.state.version;
        writer.edit();
        writer.settle();  // Merges and snapshots, too: the follower may find them instead.
        follower.store.follow(last_segment(storage));
        follower.settle();
        REQUIRE(text_of(follower.state) == text_of(writer.state));
        CHECK(follower.state.version > version);
        CHECK(follower.store.save_state().acknowledged == writer.accepted.back());
    }
    follower.settle();
    CHECK(view.operations == 0);
}

TEST_CASE("a follower that missed announcements catches up") {
    MemoryStorage storage;
    Desk writer(storage, 3);
    writer.open();
    SharedView view(storage);
    Desk follower(view, 4);
    follower.open(Access::follower);  // Before there is anything.
    for (int i = 0; i < 20; ++i) {
        writer.work(1 + 7 * static_cast<std::size_t>(i % 5));
        follower.store.follow(last_segment(storage));
        follower.settle();
        REQUIRE(text_of(follower.state) == text_of(writer.state));
    }
}

TEST_CASE("announcements that come while a follower loads are not forgotten") {
    MemoryStorage storage;
    Desk writer(storage, 5, {.ballast_bytes = 10});
    writer.open();
    writer.work(2);
    SharedView view(storage);
    Desk follower(view, 6);
    follower.store.start(Access::follower);
    follower.tick();
    follower.tick();
    writer.work(1);
    follower.store.follow(last_segment(storage));
    view.is_held = true;
    follower.tick();
    writer.work(1);
    follower.store.follow(last_segment(storage));
    view.is_held = false;
    follower.settle();
    CHECK(text_of(follower.state) == text_of(writer.state));
}

TEST_CASE("a follower takes over and goes on where the writer ended") {
    MemoryStorage storage;
    Desk writer(storage, 7);
    writer.open();
    writer.work(30);
    SharedView view(storage);
    Desk follower(view, 8);
    follower.open(Access::follower);
    writer.work(3);  // Unheard.
    follower.open(Access::writer);
    CHECK(text_of(follower.state) == text_of(writer.state));
    follower.work(30);
    CHECK(follower.acknowledged == follower.accepted);
    MemoryStorage copy(storage.files);
    Desk next(copy, 9);
    next.open();
    CHECK(next.store.report().is_fine());
    CHECK(text_of(next.state) == text_of(follower.state));
}

TEST_CASE("a follower that meets a newer format stays where it is and says so") {
    MemoryStorage storage;
    Desk writer(storage, 10, {.ballast_bytes = 10});
    writer.open();
    writer.work(3);
    SharedView view(storage);
    Desk follower(view, 11);
    follower.open(Access::follower);
    const std::string before = text_of(follower.state);
    writer.work(1);
    const std::string newest = last_segment(storage);
    std::string& bytes = storage.files[newest];
    bytes[8] = 9;  // Also breaks the checksum: that is damage, a gap, and no newer format.
    follower.store.follow(newest);
    follower.settle();
    CHECK(follower.store.save_state().phase == SavePhase::read_only);
    CHECK(!follower.store.save_state().error);
    CHECK(!follower.store.report().is_fine());
    CHECK(text_of(follower.state) == before);
    CHECK(view.operations == 0);
}
