#pragma once
// The writing end of the journal: transactions wait here until a segment takes them, and small
// segments until they are merged. Pure: whoever owns it does the writing and reports it.

#include <optional>

#include "store/recovery.h"
#include "store/tuning.h"

struct Merge {
    StoredFile file = {};
    std::vector<std::string> replaced = {};
    JournalSegment segment = {};
    std::uint64_t generation = 0;
};

class Journal {
public:
    Journal() = default;
    Journal(const JournalEnd&, std::vector<JournalSegment>, const Tuning&);

    void accept(std::string line, const Stamp&);
    std::size_t pending() const { return waiting_.size() + writing_.size(); }
    bool has_waiting() const { return !waiting_.empty(); }
    bool is_writing() const { return !writing_.empty(); }
    // Whether every segment of the generations before is durable.
    bool is_durable_before(std::uint64_t generation) const {
        return writing_.empty() || written_.generation >= generation;
    }

    // When the group of waiting transactions should be written: nothing if there is none or a write
    // is under way, zero for at once.
    std::optional<std::int64_t> due() const;
    // The group becomes one segment. It is written whole, again if need be, or never.
    const StoredFile& begin_write(std::int64_t now);
    const StoredFile& written_file() const { return file_; }
    // The segment is durable: its transactions, in order.
    std::vector<Stamp> end_write();

    // The next segment is the first of this generation. Nothing may be waiting.
    void roll(std::uint64_t generation);
    const JournalEnd& end() const { return end_; }  // After what is being written.

    // The newest small segments as one, if there are enough of them.
    std::optional<Merge> begin_merge() const;
    void end_merge(const Merge&);

private:
    void keep(JournalSegment);

    Tuning tuning_ = {};
    JournalEnd end_ = {};
    std::vector<JournalSegment> segments_ = {};  // Of end_.generation, without gaps.
    std::vector<Stamp> waiting_ = {};
    std::string lines_ = {};  // Of those waiting.
    std::vector<Stamp> writing_ = {};
    StoredFile file_ = {};
    JournalEnd written_ = {};  // Where the segment being written begins.
    std::optional<std::int64_t> last_begin_ = std::nullopt;
};
