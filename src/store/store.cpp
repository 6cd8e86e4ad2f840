#include "store/store.h"

#include <algorithm>
#include <array>
#include <utility>

#include "store/lines.h"
#include "store/upkeep.h"

namespace {

// A browser frees the room of a removed record when it sees fit: the write that found the disk full
// is repeated after these milliseconds.
constexpr auto full_disk_waits = std::to_array<std::int64_t>({0, 250, 1000, 4000});

NAMED_ENUM(LoadPurpose, none, open, follow, raw)

}  // namespace

class Store::Body {
public:
    Body(Storage& storage, std::uint64_t origin, const Tuning& tuning)
        : storage_(storage), origin_(origin), tuning_(tuning) {}

    void start(Access);
    Result<void> commit(const State&, const Transaction&, std::optional<std::string> line,
                        std::int64_t now);
    bool tick(State&, std::int64_t now);
    std::optional<std::int64_t> next_deadline() const;
    const SaveState& save_state();
    void follow(std::string_view written);
    void stop_writing(Error);
    void load(LoadPurpose);
    void start_over();

    RecoveryReport report = {};
    std::vector<Stamp> acknowledged = {};
    std::vector<StoredFile> raw_files = {};

private:
    bool complete(Completion&, State&, std::int64_t now);
    bool loaded(Completion&, State&);
    bool open(std::vector<StoredFile>, State&);
    bool follow_up(std::span<const StoredFile>, State&);
    void segment_completed(const Result<void>&, std::int64_t now);
    void chore_completed(const Result<void>&);
    void issue_segment(std::int64_t now);
    void issue_chore(const State&);
    void latch(Error);
    // The moment to write that is due, and how long that may take at most.
    struct Due {
        std::int64_t at;
        std::int64_t wait;
    };
    std::optional<Due> due() const;
    bool is_time(const Due&, std::int64_t now);
    bool may_write() const { return access_ == Access::writer && !is_opening_ && !is_stopped_; }

    Storage& storage_;
    std::uint64_t origin_;
    Tuning tuning_;
    Access access_ = Access::follower;
    bool is_opening_ = true;
    bool is_open_failed_ = false;
    bool is_stopped_ = false;          // Nothing more is written.
    std::optional<Error> error_ = {};  // Nothing more is accepted.
    Journal journal_ = {};
    Upkeep upkeep_ = {};
    Stamp last_acknowledged_ = {};
    std::string heard_ = {};  // The last file a follower was told of.

    Ticket last_ticket_ = 0;
    LoadPurpose loading_ = LoadPurpose::none;
    Ticket load_ticket_ = 0;  // Zero: none under way.
    Ticket segment_ticket_ = 0;
    Ticket chore_ticket_ = 0;
    Ticket room_ticket_ = 0;
    std::size_t full_disk_tries_ = 0;
    std::optional<std::int64_t> retry_at_ = {};
    int early_ticks_ = 0;
    std::int64_t now_ = 0;
    SaveState save_state_ = {};  // As last asked for.
};

void Store::Body::start(Access access) {
    access_ = access;
    is_opening_ = true;
    is_open_failed_ = is_stopped_ = false;
    error_.reset();
    journal_ = {};
    upkeep_ = {};
    segment_ticket_ = chore_ticket_ = room_ticket_ = 0;
    full_disk_tries_ = 0;
    retry_at_.reset();
    raw_files.clear();
    load(LoadPurpose::open);
}

void Store::Body::load(LoadPurpose purpose) {
    loading_ = purpose;
    load_ticket_ = ++last_ticket_;
    if (purpose != LoadPurpose::follow) {
        storage_.load({}, {}, load_ticket_);
        return;
    }
    const JournalEnd& end = journal_.end();
    const std::string first = journal_name(end.generation, 0, 0);
    storage_.load(end.sequence > 0
                      ? journal_name(end.generation, end.sequence - 1, end.sequence - 1)
                      : first.substr(0, first.rfind('.')),
                  "k", load_ticket_);
}

Result<void> Store::Body::commit(const State& before, const Transaction& transaction,
                                 std::optional<std::string> line, std::int64_t now) {
    now_ = now;
    if (error_) return std::unexpected(*error_);
    if (!may_write()) return refuse(ErrorCode::workspace_is_read_only);
    if (!line) return refuse(ErrorCode::storage_failed);
    upkeep_.before_commit(before, transaction, journal_.end());
    journal_.accept(*std::move(line), transaction.stamp);
    return {};
}

bool Store::Body::tick(State& state, std::int64_t now) {
    now_ = now;
    bool is_changed = false;
    for (Completion& completion : storage_.take_completions())
        is_changed |= complete(completion, state, now);
    if (may_write()) issue_segment(now);
    if (may_write()) issue_chore(state);
    return is_changed;
}

bool Store::Body::complete(Completion& completion, State& state, std::int64_t now) {
    const Ticket ticket = completion.ticket;
    if (ticket == 0) return false;
    if (ticket == load_ticket_) return loaded(completion, state);
    if (ticket == segment_ticket_) segment_completed(completion.outcome, now);
    if (ticket == chore_ticket_) chore_completed(completion.outcome);
    if (ticket == room_ticket_) {
        room_ticket_ = 0;
        retry_at_ = now;  // Made room or not, the journal tries again.
    }
    return false;
}

bool Store::Body::loaded(Completion& completion, State& state) {
    load_ticket_ = 0;
    const LoadPurpose purpose = std::exchange(loading_, LoadPurpose::none);
    if (!completion.outcome) {
        is_open_failed_ = purpose == LoadPurpose::open;
        is_opening_ &= !is_open_failed_;
        if (purpose != LoadPurpose::raw) latch(completion.outcome.error());
        return false;
    }
    if (purpose == LoadPurpose::open) return open(std::move(completion.files), state);
    if (purpose == LoadPurpose::follow) return follow_up(completion.files, state);
    raw_files = std::move(completion.files);
    return false;
}

bool Store::Body::open(std::vector<StoredFile> files, State& state) {
    is_opening_ = false;
    report = {};
    if (files.empty()) {
        const JournalEnd end = {.generation = 1, .sequence = 0, .origin = origin_, .head = origin_};
        journal_ = Journal(end, {}, tuning_);
        upkeep_ = Upkeep(tuning_, end.generation, {});
        replace(state, {});
        return true;
    }
    Result<Recovered> found = recover(files, tuning_);
    if (!found) {
        is_open_failed_ = true;
        raw_files = std::move(files);
        latch(found.error());
        return false;
    }
    report = found->report;
    if (access_ == Access::writer && !report.is_fine()) {
        // Keeps clear of every name that was ever used, damaged or not.
        found->end.generation = ++found->highest;
        found->end.sequence = 0;
        found->segments.clear();
    }
    upkeep_ = Upkeep(tuning_, files, *found);
    journal_ = Journal(found->end, std::move(found->segments), tuning_);
    replace(state, std::move(found->state));
    last_acknowledged_ = report.last;
    follow(std::exchange(heard_, {}));
    return true;
}

bool Store::Body::follow_up(std::span<const StoredFile> files, State& state) {
    JournalEnd end = journal_.end();
    const Result<Followed> followed = ::follow(files, end, state);
    if (!followed) {
        latch(followed.error());
        return false;
    }
    journal_ = Journal(end, {}, tuning_);
    if (!state.log.empty()) last_acknowledged_ = state.log.back().stamp;
    if (followed->has_gap || followed->transactions == 0) {
        load(LoadPurpose::open);
    } else {
        follow(std::exchange(heard_, {}));  // More may have been written meanwhile.
    }
    return followed->transactions != 0;
}

void Store::Body::follow(std::string_view written) {
    const FileName name = parse_file_name(written);
    const JournalEnd& end = journal_.end();
    if (access_ != Access::follower || error_ || name.kind != FileKind::journal) return;
    if (!is_opening_ && (name.generation < end.generation ||
                         (name.generation == end.generation && name.last < end.sequence)))
        return;
    if (load_ticket_ != 0) {
        heard_ = written;
    } else if (end.origin == 0 || end.head == origin_) {
        load(LoadPurpose::open);  // Nothing was known of the workspace, not even its origin.
    } else {
        load(LoadPurpose::follow);
    }
}

std::optional<Store::Body::Due> Store::Body::due() const {
    if (segment_ticket_ != 0 || room_ticket_ != 0 || upkeep_.blocks_writes()) return std::nullopt;
    if (retry_at_) return Due{.at = *retry_at_, .wait = full_disk_waits.back()};
    const std::optional<std::int64_t> at = journal_.due();
    if (!at) return std::nullopt;
    return Due{.at = *at, .wait = tuning_.group_milliseconds};
}

// A clock can be set back, or stand still: neither may keep an edit from being written.
bool Store::Body::is_time(const Due& due, std::int64_t now) {
    constexpr int early_ticks_most = 12;
    if (due.at > now && due.at - now <= due.wait && ++early_ticks_ < early_ticks_most) return false;
    early_ticks_ = 0;
    return true;
}

void Store::Body::issue_segment(std::int64_t now) {
    const std::optional<Due> next = due();
    if (!next || !is_time(*next, now)) return;
    if (!std::exchange(retry_at_, std::nullopt)) journal_.begin_write(now);
    const StoredFile& file = journal_.written_file();
    segment_ticket_ = ++last_ticket_;
    storage_.add(file.name, file.bytes, segment_ticket_);
}

void Store::Body::segment_completed(const Result<void>& outcome, std::int64_t now) {
    segment_ticket_ = 0;
    if (outcome) {
        full_disk_tries_ = 0;
        upkeep_.after_write(journal_.written_file(), journal_.end());
        for (const Stamp& stamp : journal_.end_write()) {
            acknowledged.push_back(stamp);
            last_acknowledged_ = stamp;
        }
        if (error_ && journal_.pending() == 0) is_stopped_ = true;
        return;
    }
    const Error& error = outcome.error();
    if (error.code != ErrorCode::storage_is_full || full_disk_tries_ == full_disk_waits.size()) {
        latch(error);
        return;
    }
    // Accept nothing more, and try to save what was accepted.
    if (!error_) error_ = error;
    const std::vector<std::string> room = upkeep_.give_up_room();
    if (!room.empty()) {
        room_ticket_ = ++last_ticket_;
        storage_.remove(room, room_ticket_);
        return;
    }
    retry_at_ = now + full_disk_waits[full_disk_tries_++];
}

void Store::Body::issue_chore(const State& state) {
    if (chore_ticket_ != 0) return;
    const Chore* chore = upkeep_.begin(state, journal_);
    if (chore == nullptr) return;
    chore_ticket_ = ++last_ticket_;
    if (!chore->file.name.empty()) {
        storage_.add(chore->file.name, chore->file.bytes, chore_ticket_);
    } else if (!chore->names.empty()) {
        storage_.remove(chore->names, chore_ticket_);
    } else {
        storage_.quarantine(chore->renamings, chore_ticket_);
    }
}

void Store::Body::chore_completed(const Result<void>& outcome) {
    chore_ticket_ = 0;
    if (outcome) {
        upkeep_.end(journal_);
    } else if (upkeep_.is_serious(outcome.error().code)) {
        latch(outcome.error());
    }
}

// The first failure is the one that explains the others.
void Store::Body::latch(Error error) {
    if (!error_) error_ = std::move(error);
    is_stopped_ = true;
}

void Store::Body::stop_writing(Error error) {
    if (!error_) error_ = std::move(error);
    upkeep_.stop();
    is_stopped_ |= journal_.pending() == 0;
}

void Store::Body::start_over() {
    if (!is_open_failed_ || access_ != Access::writer || raw_files.empty()) return;
    std::vector<std::string> names;
    std::uint64_t highest = 0;
    for (const StoredFile& file : raw_files) {
        const FileName name = parse_file_name(file.name);
        highest = std::max(highest, name.generation);
        if (name.kind != FileKind::quarantined) names.push_back(file.name);
    }
    const JournalEnd end = {
        .generation = highest + 1, .sequence = 0, .origin = origin_, .head = origin_};
    journal_ = Journal(end, {}, tuning_);
    upkeep_ = Upkeep(tuning_, end.generation, quarantine_of(raw_files, names));
    is_open_failed_ = is_stopped_ = false;
    error_.reset();
}

std::optional<std::int64_t> Store::Body::next_deadline() const {
    if (!may_write()) return std::nullopt;
    if (chore_ticket_ == 0 && upkeep_.has_work(journal_)) return now_;
    const std::optional<Due> next = due();
    if (!next) return std::nullopt;
    return std::min(next->at, now_ + next->wait);
}

const SaveState& Store::Body::save_state() {
    SaveState& state = save_state_;
    state = {.access = access_,
             .pending = journal_.pending(),
             .acknowledged = last_acknowledged_,
             .error = error_};
    if (is_opening_) {
        state.phase = SavePhase::opening;
    } else if (is_open_failed_ || (is_stopped_ && state.pending > 0)) {
        state.phase = SavePhase::failed;
    } else if (is_stopped_ || access_ == Access::follower) {
        state.phase = SavePhase::read_only;
    } else {
        state.phase = state.pending > 0 ? SavePhase::saving : SavePhase::saved;
    }
    return state;
}

Store::Store(Storage& storage, std::uint64_t origin, Tuning tuning)
    : body_(std::make_unique<Body>(storage, origin, tuning)) {}
Store::~Store() = default;

void Store::start(Access access) {
    body_->start(access);
}
Result<void> Store::commit(const State& before, const Transaction& transaction, std::int64_t now) {
    std::optional<std::string> line;
    checked_line_in_steps(transaction, line).finish();
    return commit(before, transaction, std::move(line), now);
}
Result<void> Store::commit(const State& before, const Transaction& transaction,
                           std::optional<std::string> line, std::int64_t now) {
    return body_->commit(before, transaction, std::move(line), now);
}
bool Store::tick(State& state, std::int64_t now) {
    return body_->tick(state, now);
}
std::optional<std::int64_t> Store::next_deadline() const {
    return body_->next_deadline();
}
const SaveState& Store::save_state() const {
    return body_->save_state();
}
std::vector<Stamp> Store::take_acknowledged() {
    return std::exchange(body_->acknowledged, {});
}
const RecoveryReport& Store::report() const {
    return body_->report;
}
void Store::follow(std::string_view written) {
    body_->follow(written);
}
void Store::stop_writing(ErrorCode code) {
    body_->stop_writing({.code = code});
}
void Store::load_raw_files() {
    body_->load(LoadPurpose::raw);
}
const std::vector<StoredFile>& Store::raw_files() const {
    return body_->raw_files;
}
void Store::start_over() {
    body_->start_over();
}
