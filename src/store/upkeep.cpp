#include "store/upkeep.h"

#include <algorithm>

#include "base/assert.h"

namespace {

// Bytes that no compression makes smaller, else giving them up would give nothing.
std::string incompressible(std::size_t size, std::uint64_t seed) {
    std::string bytes(size, '\0');
    std::uint64_t x = seed | 1;
    for (std::size_t i = 0; i < size; ++i) {
        if (i % 8 == 0) {
            x ^= x << 13;
            x ^= x >> 7;
            x ^= x << 17;
        }
        bytes[i] = static_cast<char>(static_cast<unsigned char>(x >> (i % 8 * 8)));
    }
    return bytes;
}

}  // namespace

Upkeep::Upkeep(const Tuning& tuning, std::span<const StoredFile> files, const Recovered& found)
    : tuning_(tuning),
      base_(found.base),
      spare_(found.spare),
      highest_(found.highest),
      snapshot_bytes_(found.snapshot_bytes),
      journal_bytes_(found.journal_bytes),
      entries_(found.state.log.size()),
      // After damage a fresh generation is worth its price.
      wants_snapshot_(!found.report.is_fine()) {
    for (const StoredFile& file : files)
        names_.insert(file.name);
    needs_ballast_ = !names_.contains(std::string(ballast_name));
    if (!found.quarantine.empty())
        queue_.push_back({.kind = ChoreKind::quarantine, .renamings = found.quarantine});
    leftovers_ = found.leftovers;
}

Upkeep::Upkeep(const Tuning& tuning, std::uint64_t generation, std::vector<Renaming> quarantine)
    : tuning_(tuning), highest_(generation) {
    if (!quarantine.empty())
        queue_.push_back({.kind = ChoreKind::quarantine, .renamings = std::move(quarantine)});
}

void Upkeep::before_commit(const State& state, const Transaction& transaction,
                           const JournalEnd& end) {
    if (base_ == 0) {
        base_ = end.generation;
        queue_.push_back({.kind = ChoreKind::first_snapshot, .file = empty_snapshot(end)});
    }
    if (snapshot_) snapshot_->preserve(state, transaction);
    ++entries_;
}

void Upkeep::after_write(const StoredFile& file, const JournalEnd& end) {
    names_.insert(file.name);
    journal_bytes_ += file.bytes.size();
    if (snapshot_ && parse_file_name(file.name).generation >= snapshot_->generation())
        rolled_bytes_ += file.bytes.size();
    // Only now is it certain that they are nobody else's unfinished work.
    if (!leftovers_.empty())
        queue_.push_back({.kind = ChoreKind::cleanup, .names = std::exchange(leftovers_, {})});
    if (!needs_ballast_) return;
    needs_ballast_ = false;
    queue_.push_back(
        {.kind = ChoreKind::ballast,
         .file = {.name = std::string(ballast_name),
                  .bytes = encode_segment({.kind = SegmentKind::ballast, .origin = end.origin},
                                          incompressible(tuning_.ballast_bytes, end.head))}});
}

bool Upkeep::blocks_writes() const {
    const auto blocks = [](const Chore& chore) {
        return chore.kind == ChoreKind::quarantine || chore.kind == ChoreKind::first_snapshot;
    };
    return (current_ && blocks(*current_)) || std::ranges::any_of(queue_, blocks);
}

bool Upkeep::has_work(const Journal& journal) const {
    if (current_) return false;
    return !queue_.empty() || (snapshot_ && journal.is_durable_before(snapshot_->generation()));
}

void Upkeep::start(Chore chore) {
    current_ = std::move(chore);
}

const Chore* Upkeep::begin(const State& state, Journal& journal) {
    if (current_) return nullptr;
    if (!queue_.empty()) {
        start(std::move(queue_.front()));
        queue_.pop_front();
    } else if (is_off_) {
        return nullptr;
    } else if (snapshot_) {
        // The end of a snapshot says that all before it is durable.
        if (!journal.is_durable_before(snapshot_->generation())) return nullptr;
        std::optional<StoredFile> file = snapshot_->step(state);
        if (!file) return nullptr;
        start({.kind = ChoreKind::snapshot, .file = *std::move(file)});
    } else if (merge_ = journal.begin_merge(); merge_) {
        start({.kind = ChoreKind::merge, .file = merge_->file});
    } else if (is_time_for_snapshot(state, journal)) {
        ++highest_;
        journal.roll(highest_);
        snapshot_.emplace(state, journal.end(), tuning_);
        parts_.clear();
        rolled_bytes_ = 0;
        wants_snapshot_ = false;
    }
    return current_ ? &*current_ : nullptr;
}

// The price of a snapshot grows with the workspace; so does what the journal must weigh before one
// is written. An edit's share of it stays the same.
bool Upkeep::is_time_for_snapshot(const State& state, const Journal& journal) const {
    // A segment of the old generation must be under way: should there be another writer, one of the
    // two finds its name taken before anything of the new generation is written.
    if (!journal.is_writing()) return false;
    // The state must be what the journal's end says, neither less nor more.
    if (journal.has_waiting() || state.log.size() != entries_ || base_ == 0) return false;
    const std::uint64_t share = snapshot_bytes_ * tuning_.journal_share_percent / 100;
    return wants_snapshot_ ||
           journal_bytes_ >= std::max(share, std::uint64_t{tuning_.journal_least_bytes});
}

void Upkeep::end(Journal& journal) {
    ASSERT(current_.has_value());
    const Chore chore = *std::exchange(current_, std::nullopt);
    if (!chore.file.name.empty()) names_.insert(chore.file.name);
    switch (chore.kind) {
        case ChoreKind::quarantine:
            for (const Renaming& renaming : chore.renamings)
                names_.erase(renaming.from);
            break;
        case ChoreKind::first_snapshot:
            snapshot_bytes_ = chore.file.bytes.size();
            break;
        case ChoreKind::merge:
            journal.end_merge(*merge_);
            queue_.push_back({.kind = ChoreKind::cleanup, .names = merge_->replaced});
            merge_.reset();
            break;
        case ChoreKind::snapshot:
            parts_.push_back(chore.file.name);
            if (snapshot_ && snapshot_->is_at_end()) install_snapshot();
            break;
        case ChoreKind::cleanup:
            remove_from_names(chore.names);
            break;
        case ChoreKind::ballast:
            break;
    }
}

void Upkeep::remove_from_names(const std::vector<std::string>& names) {
    for (const std::string& name : names)
        names_.erase(name);
}

// The generation before stays, in case this one is found damaged one day.
void Upkeep::install_snapshot() {
    spare_ = std::exchange(base_, snapshot_->generation());
    snapshot_bytes_ = snapshot_->bytes();
    journal_bytes_ = std::exchange(rolled_bytes_, 0);
    snapshot_.reset();
    parts_.clear();
    Chore cleanup{.kind = ChoreKind::cleanup};
    for (const std::string& name : names_) {
        const std::uint64_t generation = parse_file_name(name).generation;
        if (generation != 0 && generation < spare_ && !name.starts_with("q."))
            cleanup.names.push_back(name);
    }
    if (!cleanup.names.empty()) queue_.push_back(std::move(cleanup));
}

void Upkeep::drop_snapshot() {
    if (!snapshot_) return;
    snapshot_.reset();
    if (!parts_.empty())
        queue_.push_back({.kind = ChoreKind::cleanup, .names = std::exchange(parts_, {})});
}

bool Upkeep::is_serious(ErrorCode code) {
    ASSERT(current_.has_value());
    const ChoreKind kind = std::exchange(current_, std::nullopt)->kind;
    if (code != ErrorCode::storage_is_full) return true;
    if (kind == ChoreKind::ballast) return false;
    if (kind != ChoreKind::merge && kind != ChoreKind::snapshot) return true;
    drop_snapshot();
    is_off_ = true;
    return false;
}

void Upkeep::stop() {
    // Once its end is under way a snapshot may be whole, and then its parts are needed.
    if (snapshot_ && !snapshot_->is_at_end()) drop_snapshot();
    std::erase_if(queue_, [](const Chore& chore) { return chore.kind == ChoreKind::ballast; });
    is_off_ = true;
}

std::vector<std::string> Upkeep::give_up_room() {
    std::vector<std::string> names;
    if (snapshot_ && !snapshot_->is_at_end()) names = std::exchange(parts_, {});
    if (names_.contains(std::string(ballast_name))) names.emplace_back(ballast_name);
    remove_from_names(names);
    stop();
    return names;
}
