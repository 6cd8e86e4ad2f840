// What any bytes may do to an import: be refused, or come in and go out again the same. On demand:
//   cmake --preset dev -B build/fuzz -DCMAKE_CXX_FLAGS=-fsanitize=fuzzer-no-link
//   cmake --build build/fuzz --target import_fuzz && build/fuzz/tests/import_fuzz FOLDER_OF_FILES
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "base/assert.h"
#include "exchange/preview.h"
#include "exchange/rest_export.h"
#include "exchange/snapshot_json.h"

namespace {

constexpr std::int64_t now = 1'800'000'000'000;
constexpr Stamp imported = {.time = 1, .replica = 7};

std::string snapshot_of(const State& state) {
    std::string text;
    write_snapshot(state, [&](std::string_view chunk) { text += chunk; });
    return text;
}

State state_of(const ImportCustomers& command) {
    State state;
    for (const IncomingCustomer& incoming : command.customers) {
        StoredCustomer record = incoming.record;
        if (!incoming.has_stamps) record.common = imported;
        insert_customer(state, std::move(record));
    }
    return state;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    auto file = read_import_file("file", bytes, now);
    if (!file || file->customers.empty()) return 0;

    const State state = state_of(preview(State{}, *std::move(file)).command);
    const std::string exported = snapshot_of(state);
    auto again = read_import_file("file", exported, now);
    ASSERT(again.has_value());
    ASSERT(again->skipped.count == 0);
    const Preview same = preview(state, *again);
    ASSERT(same.command.customers.empty());
    ASSERT(snapshot_of(state_of(preview(State{}, *std::move(again)).command)) == exported);
    for (const PackedCustomer& customer : state.customers)
        ASSERT(customer_to_rest(unpack(customer)).is_object());
    return 0;
}
