#pragma once
// The measures of the store: sizes in bytes, times in milliseconds. Only tests change them.

#include <cstddef>
#include <cstdint>

struct Tuning {
    std::int64_t group_milliseconds = 16;
    std::size_t merge_count = 64;
    std::size_t merge_bytes = 1U << 20U;  // Fewer segments are merged when they come to this.
    std::size_t large_segment_bytes = 256U << 10U;  // Never merged.
    std::size_t journal_share_percent = 50;         // Of the snapshot: then a new one is written.
    std::size_t journal_least_bytes = 256U << 10U;
    std::size_t snapshot_part_bytes = 1U << 20U;
    std::size_t slice_bytes = 1U << 20U;  // Of a snapshot, encoded in one tick: some milliseconds.
    std::size_t ballast_bytes = 2U << 20U;
};
