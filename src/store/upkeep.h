#pragma once
// What the store does beside the journal, one chore at a time: quarantine, the ballast, merging,
// snapshots and the removal of what they replace. Pure: whoever owns it carries the chores out.

#include <deque>
#include <set>

#include "store/journal.h"
#include "store/snapshot.h"

NAMED_ENUM(ChoreKind, quarantine, first_snapshot, ballast, merge, snapshot, cleanup)

// One call on the storage: add the file, else remove the names or put the files aside.
struct Chore {
    ChoreKind kind = ChoreKind::cleanup;
    StoredFile file = {};
    std::vector<std::string> names = {};
    std::vector<Renaming> renamings = {};
};

class Upkeep {
public:
    Upkeep() = default;
    Upkeep(const Tuning&, std::span<const StoredFile>, const Recovered&);
    // A new workspace, beside files that are only put aside.
    Upkeep(const Tuning&, std::uint64_t generation, std::vector<Renaming> quarantine);

    // --- told by the store ---
    void before_commit(const State&, const Transaction&, const JournalEnd&);
    void after_write(const StoredFile&, const JournalEnd&);  // A journal segment is durable.

    // Whether a chore must be done before the next segment is written.
    bool blocks_writes() const;
    bool has_work(const Journal&) const;
    // The chore to carry out now; nothing while one is. Works for one slice at most.
    const Chore* begin(const State&, Journal&);
    void end(Journal&);
    // False if the failure is one the store can live with.
    bool is_serious(ErrorCode);
    // The disk is full: what the journal could have instead. No more upkeep after this.
    std::vector<std::string> give_up_room();
    void stop();

private:
    void start(Chore);
    bool is_time_for_snapshot(const State&, const Journal&) const;
    void drop_snapshot();
    void install_snapshot();
    void remove_from_names(const std::vector<std::string>&);

    Tuning tuning_ = {};
    std::deque<Chore> queue_ = {};
    std::optional<Chore> current_ = std::nullopt;
    std::optional<Merge> merge_ = std::nullopt;
    std::optional<SnapshotWriter> snapshot_ = std::nullopt;
    std::vector<std::string> leftovers_ = {};  // Of the life before, to be removed.
    std::vector<std::string> parts_ = {};      // Of the unfinished snapshot.
    std::set<std::string> names_ = {};         // Of all files but those put aside.
    std::uint64_t base_ = 0;                   // The generation of the last whole snapshot.
    std::uint64_t spare_ = 0;                  // The one before.
    std::uint64_t highest_ = 0;
    std::uint64_t snapshot_bytes_ = 0;
    std::uint64_t journal_bytes_ = 0;  // Since the last whole snapshot,
    std::uint64_t rolled_bytes_ = 0;   // since the one being written.
    std::size_t entries_ = 0;          // In the log once everything accepted is applied.
    bool wants_snapshot_ = false;
    bool needs_ballast_ = true;
    bool is_off_ = false;
};
