#include "store/snapshot.h"

#include "base/assert.h"
#include "store/lines.h"

SnapshotWriter::SnapshotWriter(const State& state, const JournalEnd& end, const Tuning& tuning)
    : tuning_(tuning),
      end_(end),
      customers_(state.customers.size()),
      entries_(state.log.size()),
      link_(end.head) {}

// The log only grows, so its entries need no keeping.
void SnapshotWriter::preserve(const State& before, const Transaction& transaction) {
    const auto keep = [&](const CustomerId& id) {
        const auto found = before.customers.find(id);
        if (!found) return;
        const std::size_t place = *found;
        if (place < next_ || place >= customers_ || preserved_.contains(place)) return;
        preserved_.emplace(place, line_of(unpack(before.customers[place])));
    };
    for (const StoredCustomer& customer : transaction.created)
        keep(customer.id);
    for (const Change& change : transaction.changed)
        keep(change.customer);
}

std::optional<StoredFile> SnapshotWriter::step(const State& state) {
    ASSERT(!is_at_end_);
    ASSERT(state.customers.size() >= customers_ && state.log.size() >= entries_);
    const std::size_t slice_end = payload_.size() + tuning_.slice_bytes;
    for (; next_ < customers_ + entries_; ++next_) {
        if (payload_.size() >= tuning_.snapshot_part_bytes) return finish_file(false);
        if (payload_.size() >= slice_end) return std::nullopt;
        if (next_ >= customers_) {
            payload_ += line_of(state.log[next_ - customers_]);
        } else if (const auto kept = preserved_.find(next_); kept != preserved_.end()) {
            payload_ += kept->second;
            preserved_.erase(kept);
        } else {
            payload_ += line_of(unpack(state.customers[next_]));
        }
    }
    return finish_file(true);
}

StoredFile SnapshotWriter::finish_file(bool is_end) {
    StoredFile file;
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
                       payload_);
    link_ = chain_hash(link_, payload_);
    payload_.clear();
    ++part_;
    bytes_ += file.bytes.size();
    is_at_end_ = is_end;
    return file;
}

StoredFile empty_snapshot(const JournalEnd& end) {
    return *SnapshotWriter(State{}, end, Tuning{}).step(State{});
}
