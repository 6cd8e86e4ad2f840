#include "store/journal.h"

#include <algorithm>

#include "base/assert.h"

namespace {

// How often a segment has been merged, from how many it stands for: a line is written once more for
// each level, and there are as many levels as digits in the number of segments.
std::size_t level_of(const JournalSegment& segment, std::size_t merge_count) {
    std::size_t level = 0;
    for (std::uint64_t count = segment.last - segment.first + 1; count >= merge_count;
         count /= merge_count)
        ++level;
    return level;
}

}  // namespace

Journal::Journal(const JournalEnd& end, std::vector<JournalSegment> segments, const Tuning& tuning)
    : tuning_(tuning), end_(end) {
    for (JournalSegment& segment : segments)
        keep(std::move(segment));
}

void Journal::keep(JournalSegment segment) {
    segment.is_final |= segment.size >= tuning_.large_segment_bytes;
    if (segment.is_final) segment.payload = {};
    segments_.push_back(std::move(segment));
}

void Journal::accept(std::string line, const Stamp& stamp) {
    waiting_.push_back(stamp);
    if (lines_.empty())
        lines_ = std::move(line);  // An import's may be large.
    else
        lines_ += line;
}

std::optional<std::int64_t> Journal::due() const {
    if (waiting_.empty() || is_writing()) return std::nullopt;
    // An edit after a pause is written at once; only edits in quick succession share a segment.
    return last_begin_ ? *last_begin_ + tuning_.group_milliseconds : 0;
}

const StoredFile& Journal::begin_write(std::int64_t now) {
    ASSERT(!is_writing() && has_waiting());
    written_ = end_;
    last_begin_ = now;
    const PayloadSum sum = sum_of(lines_);
    const std::uint64_t head = chain_hash(end_.head, sum);
    file_.name = journal_name(end_.generation, end_.sequence, end_.sequence);
    file_.bytes = encode_segment({.kind = SegmentKind::journal,
                                  .generation = end_.generation,
                                  .first = end_.sequence,
                                  .last = end_.sequence,
                                  .origin = end_.origin,
                                  .link = end_.head,
                                  .head = head},
                                 std::exchange(lines_, {}), sum);
    writing_ = std::exchange(waiting_, {});
    end_.head = head;
    ++end_.sequence;
    return file_;
}

std::vector<Stamp> Journal::end_write() {
    ASSERT(is_writing());
    if (written_.generation == end_.generation) {
        const std::size_t size = file_.bytes.size() - header_size;
        const bool is_kept = size < tuning_.large_segment_bytes;
        keep({.first = written_.sequence,
              .last = written_.sequence,
              .link = written_.head,
              .payload = is_kept ? file_.bytes.substr(header_size) : std::string(),
              .size = size});
    }
    file_ = {};
    return std::exchange(writing_, {});
}

void Journal::roll(std::uint64_t generation) {
    ASSERT(!has_waiting() && generation > end_.generation);
    end_.generation = generation;
    end_.sequence = 0;
    segments_.clear();
}

std::optional<Merge> Journal::begin_merge() const {
    std::size_t bytes = 0;
    auto begin = segments_.end();
    while (begin != segments_.begin() && bytes < tuning_.merge_bytes) {
        const JournalSegment& before = *std::prev(begin);
        if (before.is_final) break;
        if (level_of(before, tuning_.merge_count) !=
            level_of(segments_.back(), tuning_.merge_count))
            break;
        bytes += before.size;
        --begin;
    }
    const auto count = static_cast<std::size_t>(segments_.end() - begin);
    if (count < 2 || (count < tuning_.merge_count && bytes < tuning_.merge_bytes))
        return std::nullopt;

    Merge merge;
    merge.generation = end_.generation;
    merge.segment = {.first = begin->first, .last = segments_.back().last, .link = begin->link};
    std::string& payload = merge.segment.payload;
    for (auto segment = begin; segment != segments_.end(); ++segment) {
        payload += segment->payload;
        merge.replaced.push_back(journal_name(end_.generation, segment->first, segment->last));
    }
    merge.segment.size = payload.size();
    merge.segment.is_final = payload.size() >= tuning_.large_segment_bytes;
    const PayloadSum sum = sum_of(payload);
    merge.file.name = journal_name(end_.generation, merge.segment.first, merge.segment.last);
    merge.file.bytes = encode_segment({.kind = SegmentKind::journal,
                                       .generation = end_.generation,
                                       .first = merge.segment.first,
                                       .last = merge.segment.last,
                                       .origin = end_.origin,
                                       .link = merge.segment.link,
                                       .head = chain_hash(merge.segment.link, sum)},
                                      payload, sum);
    return merge;
}

void Journal::end_merge(const Merge& merge) {
    if (merge.generation != end_.generation) return;  // The journal rolled on meanwhile.
    const auto first = std::ranges::find(segments_, merge.segment.first, &JournalSegment::first);
    const auto last = std::ranges::find(segments_, merge.segment.last, &JournalSegment::last);
    ASSERT(first <= last && last != segments_.end());
    *first = merge.segment;
    if (first->is_final) first->payload = {};
    segments_.erase(first + 1, last + 1);
}
