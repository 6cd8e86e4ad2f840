// Whatever fails and whenever the program ends: what was acknowledged is there, and what is there
// is a moment of the history not earlier than that.

#include <doctest/doctest.h>

#include <algorithm>

#include "store/recovery.h"
#include "tests/helpers/desk.h"
#include "tests/helpers/memory_storage.h"

struct Fault {
    std::optional<std::size_t> fails_at = {};
    ErrorCode failure = ErrorCode::storage_failed;
    bool fails_after_doing = false;
    std::optional<std::size_t> crashes_after = {};
    bool loses_last_answer = false;
    bool is_reversed = false;
};

struct Outcome {
    std::size_t operations = 0;
    std::size_t acknowledged = 0;
    std::size_t accepted = 0;
    SaveState state = {};
};

// Works, stumbles, and starts again from what the disk has.
static Outcome live_through(const Fault& fault, std::uint64_t seed, std::size_t edits) {
    MemoryStorage storage;
    storage.fails_at = fault.fails_at;
    storage.failure = fault.failure;
    storage.fails_after_doing = fault.fails_after_doing;
    storage.crashes_after = fault.crashes_after;
    storage.loses_last_answer = fault.loses_last_answer;
    storage.is_reversed = fault.is_reversed;
    Desk desk(storage, seed);
    desk.records_history = true;
    desk.open();
    desk.work(edits);
    const Outcome outcome = {.operations = storage.operations,
                             .acknowledged = desk.acknowledged.size(),
                             .accepted = desk.accepted.size(),
                             .state = desk.store.save_state()};
    // Acknowledged in order, none left out.
    REQUIRE(std::ranges::equal(desk.acknowledged,
                               std::span(desk.accepted).first(desk.acknowledged.size())));

    MemoryStorage disk(storage.files);
    Desk next(disk, seed + 1000);
    next.open();
    REQUIRE(next.store.save_state().phase == SavePhase::saved);
    REQUIRE(next.store.report().is_fine());
    const auto found = std::ranges::find(desk.history, text_of(next.state));
    REQUIRE(found != desk.history.end());
    REQUIRE(found - desk.history.begin() >= std::ssize(desk.acknowledged));

    // And goes on, cleaning up after what was interrupted.
    next.work(6);
    REQUIRE(next.acknowledged == next.accepted);
    MemoryStorage again(disk.files);
    Desk last(again, seed + 2000);
    last.open();
    REQUIRE(last.store.report().is_fine());
    REQUIRE(text_of(last.state) == text_of(next.state));
    return outcome;
}

static constexpr std::size_t edits = 60;

TEST_CASE("a crash after any operation loses nothing acknowledged") {
    const std::size_t operations = live_through({}, 1, edits).operations;
    CHECK(operations > 50);
    for (std::size_t k = 1; k <= operations; k += (stride + 2) / 3)
        for (const bool loses_last_answer : {false, true}) {
            INFO("crash after operation ", k);
            const Outcome outcome = live_through(
                {.crashes_after = k, .loses_last_answer = loses_last_answer}, 1, edits);
            CHECK(outcome.accepted == edits);
        }
}

TEST_CASE("a crash loses nothing when operations end in another order than they began") {
    const std::size_t operations = live_through({.is_reversed = true}, 2, edits).operations;
    for (std::size_t k = 1; k <= operations; k += (stride + 2) / 3)
        live_through({.crashes_after = k, .is_reversed = true}, 2, edits);
}

TEST_CASE("whichever operation fails, it is shown and nothing acknowledged is lost") {
    const std::size_t operations = live_through({}, 3, edits).operations;
    for (std::size_t k = 1; k <= operations; k += (stride + 2) / 3)
        for (const ErrorCode code :
             {ErrorCode::storage_failed, ErrorCode::storage_timed_out,
              ErrorCode::storage_has_another_writer, ErrorCode::storage_is_full})
            for (const bool fails_after_doing : {false, true}) {
                if (fails_after_doing && code != ErrorCode::storage_failed &&
                    code != ErrorCode::storage_timed_out)
                    continue;  // These two say that nothing was done.
                INFO(name_of(code), " at operation ", k);
                const Outcome outcome = live_through(
                    {.fails_at = k, .failure = code, .fails_after_doing = fails_after_doing}, 3,
                    edits);
                if (code == ErrorCode::storage_is_full) continue;
                // The first failure stays, and nothing is accepted after it.
                REQUIRE(outcome.state.error.has_value());
                CHECK(outcome.state.error->code == code);
                CHECK(outcome.state.pending == outcome.accepted - outcome.acknowledged);
                CHECK(outcome.state.phase ==
                      (outcome.state.pending > 0 ? SavePhase::failed : SavePhase::read_only));
            }
}

TEST_CASE("random work, random crashes, many lives: the history is never broken") {
    for (std::uint64_t seed = 100; seed < 120; seed += (stride + 1) / 2) {
        INFO("seed ", seed);
        MemoryStorage::Files disk;
        std::string at_least;
        std::uint64_t chance = seed;
        for (int life = 0; life < 12; ++life) {
            MemoryStorage storage(disk);
            chance = chance * 6364136223846793005 + 1442695040888963407;
            storage.crashes_after = 1 + (chance >> 33) % 40;
            storage.loses_last_answer = (chance >> 60) % 2 == 0;
            Desk desk(storage, seed * 100 + static_cast<std::uint64_t>(life));
            desk.records_history = true;
            desk.open();
            REQUIRE(desk.store.report().is_fine());
            if (life > 0) REQUIRE(text_of(desk.state).size() >= at_least.size());
            desk.work(25);
            const auto found = [&] {
                MemoryStorage copy(storage.files);
                Desk reader(copy, 1);
                reader.open(Access::follower);
                return text_of(reader.state);
            }();
            const auto moment = std::ranges::find(desk.history, found) - desk.history.begin();
            REQUIRE(moment < std::ssize(desk.history));
            REQUIRE(moment >= std::ssize(desk.acknowledged));
            at_least = desk.history[desk.acknowledged.size()];
            disk = storage.files;
        }
    }
}
