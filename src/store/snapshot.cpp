#include "store/snapshot.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "store/lines.h"

SnapshotWriter::SnapshotWriter(const State& state, const JournalEnd& end, const Tuning& tuning)
    : tuning_(tuning),
      end_(end),
      customers_(state.customers.size()),
      entries_(state.log.size()),
      link_(end.head) {
    // The world is small beside the customers: it is written as it stands now.
    for (const WorldRecord& record : state.world.registers())
        payload_ += line_of(record);
}

// The log only grows, so its entries need no keeping.
void SnapshotWriter::preserve(const State& before, const Transaction& transaction) {
    const auto keep = [&](const CustomerId& id) {
        const auto found = before.customers.find(id);
        if (!found) return;
        const std::size_t place = *found;
        if (place < next_ || place >= customers_ || preserved_.contains(place)) return;
        preserved_.emplace(place, before.customers[place].bytes());
    };
    for (const PackedCustomer& customer : transaction.created)
        keep(customer.id());
    for (const Change& change : transaction.changed)
        keep(change.customer);
}

std::optional<StoredFile> SnapshotWriter::step(const State& state) {
    ASSERT(!is_at_end_);
    ASSERT(state.customers.size() >= customers_ && state.log.size() >= entries_);
    const std::size_t slice_end =
        std::min(payload_.size() + tuning_.slice_bytes, tuning_.snapshot_part_bytes);
    const std::string rows = take_rows(state, slice_end);
    if (!rows.empty()) payload_ += block_of_rows(rows);
    for (; next_ >= customers_ && next_ < customers_ + entries_; ++next_) {
        if (payload_.size() >= slice_end) break;
        payload_ += line_of(state.log[next_ - customers_]);
    }
    if (next_ == customers_ + entries_) return finish_file(true);
    if (payload_.size() >= tuning_.snapshot_part_bytes) return finish_file(false);
    return std::nullopt;
}

// The rows of the next customers, until the payload with them would reach `slice_end`.
std::string SnapshotWriter::take_rows(const State& state, std::size_t slice_end) {
    std::string rows;
    for (; next_ < customers_ && payload_.size() + rows.size() < slice_end; ++next_) {
        if (const auto kept = preserved_.find(next_); kept != preserved_.end()) {
            rows += kept->second;
            preserved_.erase(kept);
        } else {
            rows += state.customers[next_].bytes();
        }
    }
    return rows;
}

StoredFile SnapshotWriter::finish_file(bool is_end) {
    StoredFile file;
    const PayloadSum sum = sum_of(payload_);
    file.name =
        is_end ? snapshot_name(end_.generation) : snapshot_part_name(end_.generation, part_);
    file.bytes =
        encode_segment({.kind = is_end ? SegmentKind::snapshot_end : SegmentKind::snapshot_part,
                        .generation = end_.generation,
                        .first = part_,
                        .last = part_,
                        .origin = end_.origin,
                        .link = link_,
                        .head = end_.head},
                       std::exchange(payload_, {}), sum);
    link_ = chain_hash(link_, sum);
    ++part_;
    bytes_ += file.bytes.size();
    is_at_end_ = is_end;
    return file;
}

StoredFile empty_snapshot(const JournalEnd& end) {
    return *SnapshotWriter(State{}, end, Tuning{}).step(State{});
}
