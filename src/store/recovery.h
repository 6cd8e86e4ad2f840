#pragma once
// What is left of a workspace, from the files found at start. Pure: it names what should be moved
// or removed and touches nothing.

#include <span>

#include "domain/state.h"
#include "store/segment.h"
#include "store/storage.h"
#include "store/tuning.h"

struct DamagedFile {
    std::string name;
    Damage damage;
    bool operator==(const DamagedFile&) const = default;
};

// What a person is told. An empty `damaged` means all is well.
struct RecoveryReport {
    std::vector<DamagedFile> damaged = {};  // Put into quarantine, unless missing.
    bool older_generation = false;  // A newer snapshot was damaged; the journal made up for it.
    std::size_t transactions = 0;   // In the log that was recovered.
    Stamp last = {};                // Of the last of them.
    bool is_fine() const { return damaged.empty(); }
    bool operator==(const RecoveryReport&) const = default;
};

// A journal segment that stays, for merging.
struct JournalSegment {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t link = 0;
    std::string payload = {};  // Empty when it is final.
    std::size_t size = 0;      // Of the payload.
    bool is_final = false;     // Too large to be merged again, or of an older version.
};

// Where the journal goes on.
struct JournalEnd {
    std::uint64_t generation = 1;
    std::uint64_t sequence = 0;  // Of the next segment.
    std::uint64_t origin = 0;
    std::uint64_t head = 0;
    bool operator==(const JournalEnd&) const = default;
};

struct Recovered {
    State state = {};
    RecoveryReport report = {};
    JournalEnd end = {};
    std::vector<JournalSegment> segments = {};  // Of the end's generation.
    std::uint64_t base = 0;                     // The generation whose snapshot was read.
    std::uint64_t spare = 0;                    // The one kept before it, or zero.
    std::uint64_t snapshot_bytes = 0;
    std::uint64_t journal_bytes = 0;  // Since that snapshot.
    std::uint64_t highest = 0;        // Generation in any name: the next one must be higher.
    std::vector<std::string> leftovers = {};  // Of an interrupted merge or snapshot: not needed.
    std::vector<Renaming> quarantine = {};
};

// Refuses with no_generation_is_whole or segment_is_of_a_newer_format. No files at all is not its
// business: that is a new workspace.
Result<Recovered> recover(std::span<const StoredFile>, const Tuning& = {});

struct Followed {
    std::size_t transactions = 0;
    bool has_gap = false;  // Something between was missed: load everything again.
};

// Applies the journal segments that go on from `end`, in order. Refuses with
// segment_is_of_a_newer_format before anything is applied.
Result<Followed> follow(std::span<const StoredFile>, JournalEnd& end, State&);

// The new names under which these files are put aside: none of them is taken.
std::vector<Renaming> quarantine_of(std::span<const StoredFile>,
                                    std::span<const std::string> names);
