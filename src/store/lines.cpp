#include "store/lines.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "exchange/json_gate.h"
#include "exchange/transaction_json.h"
#include "records/customer_json.h"

namespace {

// What this program wrote it must be able to read, however much it was: only the depth is bounded.
constexpr JsonLimits own_limits = {.bytes = std::numeric_limits<std::size_t>::max(),
                                   .values = std::numeric_limits<std::size_t>::max(),
                                   .text_bytes = std::numeric_limits<std::size_t>::max(),
                                   .values_in_element = std::numeric_limits<std::size_t>::max()};

template <class Record>
std::string to_line(const Record& record) {
    std::string line = compact_text(to_json(record));
    line += '\n';
    return line;
}

// Takes the next line off the front. The last one must end like the others.
Result<Json> next_line(std::string_view& payload) {
    const std::size_t end = payload.find('\n');
    if (end == std::string_view::npos) return refuse(ErrorCode::json_is_cut_off);
    const std::string_view line = payload.substr(0, end);
    payload.remove_prefix(end + 1);
    return parse_json(line, own_limits);
}

}  // namespace

std::string line_of(const Transaction& transaction) {
    return to_line(transaction);
}
std::string line_of(const StoredCustomer& customer) {
    return to_line(customer);
}
std::string line_of(const LogEntry& entry) {
    return to_line(entry);
}

Result<std::vector<Transaction>> transactions_of(std::string_view payload) {
    std::vector<Transaction> transactions;
    while (!payload.empty()) {
        const Json json = TRY(next_line(payload));
        transactions.push_back(TRY(transaction_from_json(json)));
    }
    return transactions;
}

Result<void> insert_snapshot_lines(State& state, std::string_view payload) {
    while (!payload.empty()) {
        const Json json = TRY(next_line(payload));
        if (find_member(json, "id") != nullptr)
            insert_customer(state, TRY(customer_from_json(json)));
        else
            insert_log_entry(state, TRY(log_entry_from_json(json)));
    }
    return {};
}
