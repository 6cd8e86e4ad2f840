#include "store/recovery.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/sort_few.h"
#include "store/lines.h"

namespace {

struct Found {
    std::string_view file;
    FileName name;
    Segment segment;
};

// The files by what they are, sound ones only.
class Finder {
public:
    Finder(std::span<const StoredFile> files, const Tuning& tuning)
        : files_(files), large_segment_bytes_(tuning.large_segment_bytes) {}
    Result<Recovered> recover();

private:
    struct Snapshot {
        std::map<std::uint64_t, const Found*> parts;
        const Found* end = nullptr;
    };
    using Place = std::pair<std::uint64_t, std::uint64_t>;  // Generation, sequence.

    Result<void> sort_out();
    void drop_other_workspaces();
    void index();
    static bool read_snapshot(const Snapshot&, State&);
    bool choose_base();
    void walk();
    const Found* next_segment() const;
    bool apply_segment(const Found&);
    void judge_journal();
    void judge_snapshots();
    void finish();
    bool is_known_as_damaged(std::string_view name) const;
    void report(std::string_view name, Damage);

    std::span<const StoredFile> files_;
    std::size_t large_segment_bytes_;
    std::vector<Found> found_;
    std::map<std::uint64_t, Snapshot> snapshots_;
    std::map<Place, std::vector<const Found*>> journal_;  // The one that reaches furthest first.
    std::set<std::string_view> used_;
    std::vector<const Found*> walked_;
    Recovered result_;
};

bool stands_under_its_name(const FileName& name, const SegmentHeader& header) {
    switch (name.kind) {
        case FileKind::journal:
            return header.kind == SegmentKind::journal && header.generation == name.generation &&
                   header.first == name.first && header.last == name.last;
        case FileKind::snapshot_part:
            return header.kind == SegmentKind::snapshot_part &&
                   header.generation == name.generation && header.first == name.first;
        case FileKind::snapshot_end:
            return header.kind == SegmentKind::snapshot_end && header.generation == name.generation;
        case FileKind::ballast:
        case FileKind::quarantined:
        case FileKind::unknown:
            break;
    }
    return false;
}

bool holds_records(FileKind kind) {
    return kind == FileKind::journal || kind == FileKind::snapshot_part ||
           kind == FileKind::snapshot_end;
}

void Finder::report(std::string_view name, Damage damage) {
    result_.report.damaged.push_back({.name = std::string(name), .damage = damage});
}

bool Finder::is_known_as_damaged(std::string_view name) const {
    return std::ranges::find(result_.report.damaged, name, &DamagedFile::name) !=
           result_.report.damaged.end();
}

Result<void> Finder::sort_out() {
    for (const StoredFile& file : files_) {
        const FileName name = parse_file_name(file.name);
        result_.highest = std::max(result_.highest, name.generation);
        if (!holds_records(name.kind)) continue;
        const Result<Segment> segment = decode_segment(file.bytes);
        if (segment.has_value()) {
            if (stands_under_its_name(name, segment->header))
                found_.push_back({.file = file.name, .name = name, .segment = *segment});
            else
                report(file.name, Damage::is_misnamed);
        } else if (segment.error().code == ErrorCode::segment_is_of_a_newer_format) {
            return refuse(ErrorCode::segment_is_of_a_newer_format, {}, file.name);
        } else {
            report(file.name,
                   from_name<Damage>(segment.error().detail).value_or(Damage::header_is_damaged));
        }
    }
    return {};
}

// The workspace is the one most files belong to; of two with as many, the one here first.
void Finder::drop_other_workspaces() {
    std::map<std::uint64_t, std::size_t> counts;
    std::uint64_t mine = 0;
    for (const Found& found : found_)
        ++counts[found.segment.header.origin];
    std::size_t most = 0;
    for (const Found& found : found_) {
        const std::uint64_t origin = found.segment.header.origin;
        if (counts[origin] <= most) continue;
        most = counts[origin];
        mine = origin;
    }
    result_.end.origin = mine;
    std::erase_if(found_, [&](const Found& found) {
        if (found.segment.header.origin == mine) return false;
        report(found.file, Damage::is_of_another_workspace);
        return true;
    });
}

void Finder::index() {
    for (const Found& found : found_) {
        const FileName& name = found.name;
        if (name.kind == FileKind::snapshot_end) {
            snapshots_[name.generation].end = &found;
        } else if (name.kind == FileKind::snapshot_part) {
            snapshots_[name.generation].parts[name.first] = &found;
        } else {
            journal_[{name.generation, name.first}].push_back(&found);
        }
    }
    for (auto& [place, segments] : journal_)
        sort_few(segments, std::ranges::greater{},
                 [](const Found* found) { return found->name.last; });
}

// A snapshot counts only when every part is there, follows the one before and can be read.
bool Finder::read_snapshot(const Snapshot& snapshot, State& state) {
    if (snapshot.end == nullptr) return false;
    const SegmentHeader& end = snapshot.end->segment.header;
    std::uint64_t link = end.head;
    for (std::uint64_t i = 0; i < end.last; ++i) {
        const auto part = snapshot.parts.find(i);
        if (part == snapshot.parts.end()) return false;
        const Segment& segment = part->second->segment;
        if (segment.header.link != link || segment.header.head != end.head) return false;
        if (!insert_snapshot_lines(state, segment.payload)) return false;
        link = chain_hash(link, segment);
    }
    return end.link == link &&
           insert_snapshot_lines(state, snapshot.end->segment.payload).has_value();
}

bool Finder::choose_base() {
    for (auto at = snapshots_.rbegin(); at != snapshots_.rend(); ++at) {
        const auto& [generation, snapshot] = *at;
        if (snapshot.end == nullptr) continue;
        State state;
        if (!read_snapshot(snapshot, state)) {
            report(snapshot.end->file, Damage::is_not_complete);
            continue;
        }
        result_.state = std::move(state);
        result_.base = generation;
        result_.end.generation = generation;
        result_.end.head = snapshot.end->segment.header.head;
        for (const auto& [number, part] : snapshot.parts)
            result_.snapshot_bytes += part->segment.payload.size() + header_size;
        result_.snapshot_bytes += snapshot.end->segment.payload.size() + header_size;
        const auto spare = std::find_if(std::next(at), snapshots_.rend(), [](const auto& older) {
            return older.second.end != nullptr;
        });
        if (spare != snapshots_.rend()) result_.spare = spare->first;
        return true;
    }
    return false;
}

// The segment that goes on from the head: the next in this generation, or the first of a later one
// (its snapshot was not finished, or is damaged). The chain decides, names only say where to look.
const Found* Finder::next_segment() const {
    const JournalEnd& end = result_.end;
    for (auto at = journal_.lower_bound({end.generation, end.sequence}); at != journal_.end();
         ++at) {
        const auto& [place, segments] = *at;
        const bool is_next = place == Place{end.generation, end.sequence} ||
                             (place.first > end.generation && place.second == 0);
        if (!is_next) continue;
        for (const Found* found : segments)
            if (found->segment.header.link == end.head && !is_known_as_damaged(found->file))
                return found;
    }
    return nullptr;
}

bool Finder::apply_segment(const Found& found) {
    const SegmentHeader& header = found.segment.header;
    if (chain_hash(header.link, found.segment) != header.head) {
        report(found.file, Damage::is_out_of_order);
        return false;
    }
    const auto lines = journal_lines_of(found.segment.payload);
    if (!lines) {
        report(found.file, Damage::is_not_readable);
        return false;
    }
    for (const JournalLine& line : *lines)
        apply(result_.state, line);
    result_.end.generation = header.generation;
    result_.end.sequence = header.last + 1;
    result_.end.head = header.head;
    result_.journal_bytes += found.segment.payload.size() + header_size;
    used_.insert(found.file);
    walked_.push_back(&found);
    return true;
}

void Finder::walk() {
    while (const Found* next = next_segment())
        apply_segment(*next);
}

// Sound segments that were not walked over: either merged ones say the same, or something before
// them is missing.
void Finder::judge_journal() {
    bool gap = false;
    for (const auto& [place, segments] : journal_)
        for (const Found* found : segments) {
            if (found->name.generation < result_.base || used_.contains(found->file) ||
                is_known_as_damaged(found->file))
                continue;
            const bool is_merged = std::ranges::any_of(walked_, [&](const Found* other) {
                return other->name.generation == found->name.generation &&
                       other->name.first <= found->name.first &&
                       other->name.last >= found->name.last;
            });
            if (is_merged) {
                result_.leftovers.emplace_back(found->file);
                continue;
            }
            gap = true;
            report(found->file, Damage::is_out_of_order);
        }
    const std::string next =
        journal_name(result_.end.generation, result_.end.sequence, result_.end.sequence);
    if (gap && !is_known_as_damaged(next)) report(next, Damage::is_missing);
}

void Finder::judge_snapshots() {
    for (const auto& [generation, snapshot] : snapshots_) {
        if (snapshot.end != nullptr) {
            const bool is_bad = is_known_as_damaged(snapshot.end->file);
            if (is_bad)
                for (const auto& [number, part] : snapshot.parts)
                    report(part->file, Damage::is_not_complete);
        } else {
            for (const auto& [number, part] : snapshot.parts)
                result_.leftovers.emplace_back(part->file);
        }
    }
}

void Finder::finish() {
    const std::uint64_t oldest = result_.spare != 0 ? result_.spare : result_.base;
    for (const Found& found : found_)
        if (found.name.generation < oldest) result_.leftovers.emplace_back(found.file);
    sort_few(result_.leftovers);
    const auto repeated = std::ranges::unique(result_.leftovers);
    result_.leftovers.erase(repeated.begin(), repeated.end());
    for (const Found* found : walked_) {
        const auto& [header, payload, sum, format] = found->segment;
        if (header.generation != result_.end.generation) continue;
        const bool is_final = payload.size() >= large_segment_bytes_ || format != format_version;
        result_.segments.push_back({.first = header.first,
                                    .last = header.last,
                                    .link = header.link,
                                    .payload = is_final ? std::string() : std::string(payload),
                                    .size = payload.size(),
                                    .is_final = is_final});
    }
    RecoveryReport& said = result_.report;
    said.older_generation = std::ranges::any_of(said.damaged, [&](const DamagedFile& file) {
        const FileName name = parse_file_name(file.name);
        return name.kind != FileKind::journal && name.generation > result_.base;
    });
    said.transactions = result_.state.log.size();
    if (!result_.state.log.empty()) said.last = result_.state.log.back().stamp;
    sort_few(said.damaged, {}, &DamagedFile::name);
    if (said.is_fine()) return;

    // What looks superfluous may be what a person recovers from: nothing is removed this time.
    result_.leftovers.clear();
    std::vector<std::string> names;
    names.reserve(said.damaged.size());
    for (const DamagedFile& file : said.damaged)
        names.push_back(file.name);
    result_.quarantine = quarantine_of(files_, names);
}

Result<Recovered> Finder::recover() {
    TRY(sort_out());
    drop_other_workspaces();
    index();
    if (!choose_base()) return refuse(ErrorCode::no_generation_is_whole);
    walk();
    judge_journal();
    judge_snapshots();
    finish();
    return std::move(result_);
}

}  // namespace

Result<Recovered> recover(std::span<const StoredFile> files, const Tuning& tuning) {
    return Finder(files, tuning).recover();
}

Result<Followed> follow(std::span<const StoredFile> files, JournalEnd& end, State& state) {
    std::vector<Segment> segments;
    for (const StoredFile& file : files) {
        if (parse_file_name(file.name).kind != FileKind::journal) continue;
        const Result<Segment> segment = decode_segment(file.bytes);
        if (segment)
            segments.push_back(*segment);
        else if (segment.error().code == ErrorCode::segment_is_of_a_newer_format)
            return refuse(segment.error().code, {}, file.name);
    }
    Followed followed;
    for (const Segment& segment : segments) {
        const SegmentHeader& header = segment.header;
        const bool is_old = header.generation < end.generation ||
                            (header.generation == end.generation && header.last < end.sequence);
        if (is_old) continue;
        const bool is_next =
            header.generation == end.generation ? header.first == end.sequence : header.first == 0;
        const auto lines = journal_lines_of(segment.payload);
        if (!is_next || header.origin != end.origin || header.link != end.head || !lines ||
            chain_hash(header.link, segment) != header.head) {
            followed.has_gap = true;
            break;
        }
        for (const JournalLine& line : *lines)
            apply(state, line);
        followed.transactions += lines->size();
        end.generation = header.generation;
        end.sequence = header.last + 1;
        end.head = header.head;
    }
    return followed;
}

std::vector<Renaming> quarantine_of(std::span<const StoredFile> files,
                                    std::span<const std::string> names) {
    std::set<std::string_view> taken;
    for (const StoredFile& file : files)
        taken.insert(file.name);
    std::vector<Renaming> renamings;
    for (const std::string& name : names) {
        if (!taken.contains(name)) continue;
        std::uint64_t count = 0;
        while (taken.contains(quarantine_name(name, count)))
            ++count;
        renamings.push_back({.from = name, .to = quarantine_name(name, count)});
    }
    return renamings;
}
