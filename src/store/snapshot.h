#pragma once
// Writes the state of one moment as a run of snapshot files, a slice at a time while the state goes
// on changing. Pure: whoever owns it writes the files.

#include <optional>
#include <unordered_map>

#include "domain/state.h"
#include "store/recovery.h"
#include "store/tuning.h"

class SnapshotWriter {
public:
    // Of the state as it is now, which must be what the journal says up to `end`.
    SnapshotWriter(const State&, const JournalEnd& end, const Tuning&);

    // To be called before a transaction is applied: keeps what it is about to change.
    void preserve(const State& before, const Transaction&);

    // Encodes one slice. The next file once it is full; the last of them is the end.
    std::optional<StoredFile> step(const State&);
    bool is_at_end() const { return is_at_end_; }  // The file given last was the end.

    std::uint64_t generation() const { return end_.generation; }
    std::uint64_t bytes() const { return bytes_; }  // Of the files given.

private:
    std::string take_rows(const State&, std::size_t slice_end);
    StoredFile finish_file(bool is_end);

    Tuning tuning_;
    JournalEnd end_;
    std::size_t customers_;  // How many there are to write, of each.
    std::size_t entries_;
    std::size_t next_ = 0;
    std::unordered_map<std::size_t, std::string> preserved_ = {};  // Rows by place: as they were.
    std::string payload_ = {};
    std::uint64_t part_ = 0;
    std::uint64_t link_;
    std::uint64_t bytes_ = 0;
    bool is_at_end_ = false;
};

// The snapshot of an empty workspace, whose journal begins at this end.
StoredFile empty_snapshot(const JournalEnd&);
