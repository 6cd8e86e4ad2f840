// A page of nothing but the store, for tests/browser/store.test.mjs: edits on demand, and one JSON
// text that says how things stand.

#include <emscripten/emscripten.h>
#include <emscripten/eventloop.h>

#include <chrono>
#include <memory>

#include "shell/platform/idb_storage.h"
#include "store/segment.h"
#include "tests/helpers/desk.h"

EM_JS(void, tell_acknowledged, (int count), {
    if (globalThis['acknowledged']) globalThis['acknowledged'](count);
})

namespace {

struct Page {
    std::unique_ptr<IdbStorage> storage;
    std::unique_ptr<Desk> desk;
    std::size_t wanted = 0;  // Edits still to be made.
    std::size_t notes_bytes = 0;
    bool has_timer = false;
    std::string json;
};
Page page;

void pump();

std::int64_t now_milliseconds() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

void set_timer() {
    const auto deadline = page.desk->store.next_deadline();
    if (!deadline || page.has_timer) return;
    page.has_timer = true;
    const auto wait = static_cast<double>(*deadline - now_milliseconds());
    emscripten_set_timeout(
        [](void*) {
            page.has_timer = false;
            pump();
        },
        wait > 0 ? wait : 0, nullptr);
}

void pump() {
    Desk& desk = *page.desk;
    desk.now = now_milliseconds();
    page.storage->pass_on(desk.store);
    desk.tick();
    // Some at once, so that segments hold several.
    while (page.wanted > 0 && desk.store.save_state().pending < 3) {
        const bool is_accepted =
            page.notes_bytes > 0 ? desk.add_customer(page.notes_bytes) : desk.edit();
        page.wanted = is_accepted ? page.wanted - 1 : 0;
    }
    desk.tick();
    tell_acknowledged(static_cast<int>(desk.acknowledged.size()));
    set_timer();
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void page_open(const char* database, double seed) {
    // The desk exists before anything can arrive.
    page.storage = std::make_unique<IdbStorage>(
        IdbStorage::Options{.database = database, .asks_to_persist = true, .wake = [] { pump(); }});
    Tuning tuning;
    tuning.journal_least_bytes = 24U << 10U;  // Several generations in one test.
    tuning.snapshot_part_bytes = 16U << 10U;
    tuning.slice_bytes = 4U << 10U;
    page.desk = std::make_unique<Desk>(*page.storage, static_cast<std::uint64_t>(seed), tuning);
}

EMSCRIPTEN_KEEPALIVE void page_edit(int count, int notes_bytes) {
    page.wanted = static_cast<std::size_t>(count);
    page.notes_bytes = static_cast<std::size_t>(notes_bytes);
    pump();
}

EMSCRIPTEN_KEEPALIVE void page_start_over() {
    page.desk->store.start_over();
    pump();
}

EMSCRIPTEN_KEEPALIVE const char* page_json(int with_digest) {
    const Desk& desk = *page.desk;
    const SaveState& state = desk.store.save_state();
    std::string damaged;
    for (const DamagedFile& file : desk.store.report().damaged)
        damaged += (damaged.empty() ? "\"" : ",\"") + file.name + ' ' +
                   std::string(name_of(file.damage)) + '"';
    page.json =
        "{\"phase\":\"" + std::string(name_of(state.phase)) + "\",\"access\":\"" +
        std::string(name_of(state.access)) + "\",\"error\":\"" +
        (state.error ? std::string(name_of(state.error->code)) : "") + "\",\"detail\":\"" +
        (state.error ? state.error->detail : "") +
        "\",\"pending\":" + std::to_string(state.pending) +
        ",\"acknowledged\":" + std::to_string(desk.acknowledged.size()) +
        ",\"accepted\":" + std::to_string(desk.accepted.size()) +
        ",\"log\":" + std::to_string(desk.state.log.size()) +
        ",\"raw\":" + std::to_string(desk.store.raw_files().size()) + ",\"digest\":\"" +
        (with_digest != 0 ? std::to_string(chain_hash(0, sum_of(text_of(desk.state)))) : "") +
        "\",\"damaged\":[" + damaged + "]}";
    return page.json.c_str();
}
}
