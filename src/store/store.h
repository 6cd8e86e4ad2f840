#pragma once
// The workspace on disk, behind a handful of calls: a journal of transactions, snapshots by
// generation, and what happened to them. It decides nothing about records and draws nothing.

#include <memory>
#include <optional>

#include "store/recovery.h"

NAMED_ENUM(Access, writer, follower)
// opening: nothing is known yet. saved: all is durable. saving: something is not yet. read_only:
// nothing is lost, nothing more is accepted. failed: what `pending` counts is only in memory.
NAMED_ENUM(SavePhase, opening, saved, saving, read_only, failed)

struct SaveState {
    SavePhase phase = SavePhase::opening;
    Access access = Access::follower;
    std::size_t pending = 0;          // Transactions not acknowledged.
    Stamp acknowledged = {};          // The last transaction known to be durable.
    std::optional<Error> error = {};  // The first failure; it stays.
    bool operator==(const SaveState&) const = default;
};

// Sizes in bytes, times in milliseconds. Only tests have reason to change them.
struct Tuning {
    std::int64_t group_milliseconds = 16;
    std::size_t merge_count = 64;
    std::size_t merge_bytes = 1U << 20U;
    std::size_t large_segment_bytes = 256U << 10U;  // Never merged again.
    std::size_t journal_share_percent = 50;         // Of the snapshot: then a new one is written.
    std::size_t journal_least_bytes = 256U << 10U;
    std::size_t snapshot_part_bytes = 1U << 20U;
    std::size_t slice_bytes = 64U << 10U;  // Of a snapshot, encoded in one tick.
    std::size_t ballast_bytes = 2U << 20U;
};

class Store {
public:
    // `origin` is a number nobody else draws: it becomes the mark of a workspace created here.
    Store(Storage&, std::uint64_t origin, Tuning = {});
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // Begins to load; a later tick() fills the state. Also how a follower takes over.
    void start(Access);

    // Accepts a transaction before it is applied to the state; acknowledged later. Refused with
    // workspace_is_read_only, or the error that made it so.
    Result<void> commit(const State& before, const Transaction&, std::int64_t now);

    // Takes what the storage completed and issues what is due. To be called when the storage has
    // completed something and at next_deadline(). True if the state was filled or followed.
    bool tick(State&, std::int64_t now);
    std::optional<std::int64_t> next_deadline() const;

    const SaveState& save_state() const;
    std::vector<Stamp> take_acknowledged();  // Transactions that became durable, in order.
    const RecoveryReport& report() const;

    // A follower heard that the writer wrote.
    void follow();
    // Another program of a newer format, or one that took the lock, is at work: no more writing.
    void stop_writing(ErrorCode);
    // For the recovery screen: everything found goes into quarantine and a new workspace begins.
    void start_over();

    // All files as found at the last failed start, for the recovery screen.
    const std::vector<StoredFile>& raw_files() const;

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

// One POSIX ustar archive of all files, for a person to keep or send.
std::string archive_of(std::span<const StoredFile>);
