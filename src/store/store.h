#pragma once
// The workspace on disk, behind a handful of calls: a journal of transactions, snapshots by
// generation, and what happened to them. It decides nothing about records and draws nothing.

#include <memory>
#include <optional>

#include "store/recovery.h"
#include "store/tuning.h"

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
    // The same of a transaction that was written in steps, by checked_line_in_steps().
    Result<void> commit(const State& before, const Transaction&, std::optional<std::string> line,
                        std::int64_t now);

    // Takes what the storage completed and issues what is due. To be called when the storage has
    // completed something and at next_deadline(). True if the state was filled or followed.
    bool tick(State&, std::int64_t now);
    std::optional<std::int64_t> next_deadline() const;

    const SaveState& save_state() const;
    std::vector<Stamp> take_acknowledged();  // Transactions that became durable, in order.
    const RecoveryReport& report() const;    // Of the last start.

    // A follower heard that the writer wrote this file.
    void follow(std::string_view written);
    // A program of a newer format is at work, or the writer's place is lost: what was accepted is
    // still written, then nothing more.
    void stop_writing(ErrorCode);

    // For the recovery screen. The bytes of all files, quarantined ones too: there after a failed
    // start, or some ticks after asking.
    void load_raw_files();
    const std::vector<StoredFile>& raw_files() const;
    // Everything found at a failed start goes into quarantine, and a new workspace begins.
    void start_over();

private:
    class Body;
    std::unique_ptr<Body> body_;
};

// One POSIX ustar archive of all files, for a person to keep or send.
std::string archive_of(std::span<const StoredFile>);
