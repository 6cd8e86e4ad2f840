// What an edit costs in bytes written, counted, not timed.

#include <doctest/doctest.h>

#include "tests/helpers/desk.h"
#include "tests/helpers/memory_storage.h"

struct Cost {
    std::size_t bytes_per_edit;
    std::size_t largest_add;
    std::size_t files;
};

// Of small edits in a workspace of this many customers, over whole cycles of merges and snapshots.
static Cost cost_with(std::size_t customers) {
    MemoryStorage storage;
    Desk desk(storage, 1, {.journal_least_bytes = 64U << 10U, .snapshot_part_bytes = 128U << 10U});
    desk.open();
    for (std::size_t i = 0; i < customers; ++i) {
        desk.add_customer(300);
        if (i % 50 == 0) desk.settle();
    }
    desk.settle();
    storage.added_bytes = storage.largest_add = 0;
    std::size_t edits = 0;
    std::size_t most_files = 0;
    // Three snapshots, so that their price is in it.
    for (std::size_t snapshots = 0; snapshots < 3; ++edits) {
        const std::size_t before = storage.added.size();
        desk.edit();
        desk.now += 1000;
        desk.settle();
        for (std::size_t i = before; i < storage.added.size(); ++i)
            snapshots += storage.added[i].name.size() == 12 && storage.added[i].name[0] == 's';
        most_files = std::max(most_files, storage.files.size());
    }
    REQUIRE(desk.acknowledged == desk.accepted);
    return {.bytes_per_edit = storage.added_bytes / edits,
            .largest_add = storage.largest_add,
            .files = most_files};
}

TEST_CASE("the cost of an edit does not grow with the workspace") {
    const Cost small = cost_with(50);
    const Cost large = cost_with(2000);
    MESSAGE("bytes written per edit with 50 customers: ", small.bytes_per_edit,
            ", with 2000: ", large.bytes_per_edit, "; largest write ", small.largest_add, " and ",
            large.largest_add, "; files ", small.files, " and ", large.files);
    CHECK(large.bytes_per_edit < 2 * small.bytes_per_edit);
    CHECK(large.largest_add < 256U << 10U);
    CHECK(large.files < 300);
}
