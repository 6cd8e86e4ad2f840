#include "store/lines.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "exchange/json_gate.h"
#include "exchange/transaction_json.h"
#include "records/customer_json.h"
#include "records/world_json.h"
#include "store/segment.h"

namespace {

// What this program wrote it must be able to read, however much it was: only the depth is bounded.
constexpr JsonLimits own_limits = {.bytes = std::numeric_limits<std::size_t>::max(),
                                   .values = std::numeric_limits<std::size_t>::max(),
                                   .text_bytes = std::numeric_limits<std::size_t>::max(),
                                   .values_in_element = std::numeric_limits<std::size_t>::max()};

// What a block begins with: no line of JSON does. The values are on disk.
enum class BlockKind : char { rows = 1, transaction = 2, log_entry = 3 };

struct Piece {
    std::optional<BlockKind> block;  // Nothing: a line.
    std::string_view text;
};

std::unexpected<Error> damaged() {
    return refuse(ErrorCode::segment_is_damaged);
}

// A number of bytes, and the bytes.
Result<std::string_view> take_bytes(std::string_view& payload) {
    const auto size = take_number(payload);
    if (!size || *size > payload.size()) return damaged();
    const std::string_view bytes = payload.substr(0, static_cast<std::size_t>(*size));
    payload.remove_prefix(bytes.size());
    return bytes;
}

// Takes the next line or block off the front. The last line must end like the others.
Result<Piece> next_piece(std::string_view& payload) {
    const auto kind = static_cast<BlockKind>(payload.front());
    if (kind == BlockKind::rows || kind == BlockKind::transaction || kind == BlockKind::log_entry) {
        payload.remove_prefix(1);
        return Piece{kind, TRY(take_bytes(payload))};
    }
    const std::size_t end = payload.find('\n');
    if (end == std::string_view::npos) return refuse(ErrorCode::json_is_cut_off);
    const Piece line{{}, payload.substr(0, end)};
    payload.remove_prefix(end + 1);
    return line;
}

std::string block_of(BlockKind kind, std::string_view head, std::string_view rest) {
    std::string start;
    if (kind != BlockKind::rows) put_number(start, head.size());
    std::string block(1, static_cast<char>(kind));
    put_number(block, start.size() + head.size() + rest.size());
    // With room for the header that becomes the file's beginning.
    block.reserve(header_size + block.size() + start.size() + head.size() + rest.size());
    block += start;
    block += head;
    block += rest;
    return block;
}

template <class T>
std::string to_line(BlockKind kind, const T& record) {
    if (!record.created.empty())
        return block_of(kind, compact_text(to_json_without_created(record)),
                        record.created.bytes());
    std::string line = compact_text(to_json(record));
    line += '\n';
    return line;
}

// What a block says beside the customers it created, and the bytes of these.
template <class T, class Read>
Result<std::pair<T, std::string_view>> from_block(std::string_view block, const Read& read) {
    const std::string_view head = TRY(take_bytes(block));
    const Json json = TRY(parse_json(head, own_limits));
    T record = TRY(read(json));
    if (!record.created.empty()) return damaged();
    return std::pair{std::move(record), block};
}

Result<JournalLine> journal_line_of(const Piece& piece) {
    const auto read = [](const Json& json) { return transaction_from_json(json); };
    if (!piece.block) {
        const Json line = TRY(parse_json(piece.text, own_limits));
        return JournalLine{TRY(read(line))};
    }
    if (*piece.block != BlockKind::transaction) return damaged();
    auto [transaction, rows] = TRY(from_block<Transaction>(piece.text, read));
    return JournalLine{std::move(transaction), TRY(CustomerRowsView::from_bytes(rows))};
}

Result<LogEntry> log_entry_of_block(const Piece& piece) {
    if (*piece.block != BlockKind::log_entry) return damaged();
    auto [entry, keys] = TRY(from_block<LogEntry>(
        piece.text, [](const Json& json) { return log_entry_from_json(json); }));
    entry.created = TRY(CustomerIds::from_bytes(keys));
    return std::move(entry);
}

Result<void> insert_rows(State& state, std::string_view rows) {
    while (!rows.empty()) {
        const PackedCustomer row(TRY(take_row(rows)));
        insert_customer(state, row);
    }
    return {};
}

// A line of a snapshot is a record of the world or a log entry; in the first version a customer,
// too.
Result<void> insert_piece(State& state, const Piece& piece) {
    if (piece.block == BlockKind::rows) return insert_rows(state, piece.text);
    if (!piece.block) {
        const Json json = TRY(parse_json(piece.text, own_limits));
        if (find_member(json, "type") != nullptr)
            insert_world_record(state, TRY(world_record_from_json(json)));
        else if (find_member(json, "id") != nullptr)
            insert_customer(state, TRY(customer_from_json(json)));
        else
            insert_log_entry(state, TRY(log_entry_from_json(json)));
        return {};
    }
    insert_log_entry(state, TRY(log_entry_of_block(piece)));
    return {};
}

// Whether the JSON is read as exactly this.
template <class T, class Read>
bool says(std::string_view text, const T& what, const Read& read) {
    const Result<Json> json = parse_json(text, own_limits);
    if (!json) return false;
    const Result<T> again = read(*json);
    return again && *again == what;
}

}  // namespace

std::string line_of(const Transaction& transaction) {
    return to_line(BlockKind::transaction, transaction);
}
std::string line_of(const LogEntry& entry) {
    return to_line(BlockKind::log_entry, entry);
}
std::string line_of(const WorldRecord& record) {
    return compact_text(to_json(record)) + "\n";
}
std::string block_of_rows(std::string_view rows) {
    return block_of(BlockKind::rows, {}, rows);
}

Steps checked_line_in_steps(const Transaction& transaction, std::optional<std::string>& into) {
    const Transaction bare{.name = transaction.name,
                           .author = transaction.author,
                           .stamp = transaction.stamp,
                           .undoes = transaction.undoes,
                           .note = transaction.note,
                           .world = transaction.world,
                           .actor = transaction.actor};
    std::string text = compact_text(to_json(bare));
    if (!says(text, bare, [](const Json& json) { return transaction_from_json(json); })) co_return;
    const std::size_t all = transaction.changed.size() + transaction.created.size();
    std::size_t done = 0;
    text.pop_back();
    for (const Change& change : transaction.changed) {
        const std::string piece = compact_text(to_json(change, transaction.stamp));
        if (!says(piece, change,
                  [&](const Json& json) { return change_from_json(json, {}, transaction.stamp); }))
            co_return;
        text += &change == &transaction.changed.front() ? ",\"changed\":[" : ",";
        text += piece;
        if (is_pause(done++)) co_yield part_of(done, all);
    }
    text += transaction.changed.empty() ? "}" : "]}";
    for (std::string_view rows = transaction.created.bytes(); !rows.empty();) {
        if (!take_row(rows)) co_return;
        if (is_pause(done++)) co_yield part_of(done, all);
    }
    into = transaction.created.empty()
               ? text + '\n'
               : block_of(BlockKind::transaction, text, transaction.created.bytes());
}

Result<std::vector<JournalLine>> journal_lines_of(std::string_view payload) {
    std::vector<JournalLine> lines;
    while (!payload.empty()) {
        const Piece piece = TRY(next_piece(payload));
        lines.push_back(TRY(journal_line_of(piece)));
    }
    return lines;
}

void apply(State& state, const JournalLine& line) {
    apply(state, line.transaction,
          line.created ? *line.created : CustomerRowsView(line.transaction.created));
}

Result<void> insert_snapshot_lines(State& state, std::string_view payload) {
    while (!payload.empty()) {
        const Piece piece = TRY(next_piece(payload));
        TRY_VOID(insert_piece(state, piece));
    }
    return {};
}
