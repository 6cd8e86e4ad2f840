// What the core costs at many customers, without a browser: a table of medians. Built on demand;
// README.md of the tests says how it is run.

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "app/workspace.h"
#include "base/assert.h"
#include "domain/duplicates.h"
#include "exchange/rest_export.h"
#include "store/snapshot.h"
#include "tests/helpers/memory_storage.h"
#include "tests/helpers/sound_customer.h"

namespace {

class BenchClock : public Clock {
public:
    std::int64_t now_milliseconds() override { return now; }
    std::int64_t now = 1'795'210'709'000;
};

class BenchChance : public Chance {
public:
    std::uint64_t next() override { return next_ += 0x9E3779B97F4A7C15; }

private:
    std::uint64_t next_ = 1;
};

struct Page {
    BenchClock clock;
    BenchChance chance;
    Workspace workspace;

    explicit Page(Storage& storage) : workspace(clock, chance, storage) {
        workspace.set_person({.name = "Ada"});
        workspace.open(Access::writer);
        settle();
    }
    void settle() {
        for (int idle = 0; idle < 3; ++idle) {
            if (const auto deadline = workspace.next_deadline())
                clock.now = std::max(clock.now, *deadline);
            if (workspace.tick()) idle = 0;
        }
    }
};

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double median(std::vector<double> times) {
    std::ranges::sort(times);
    return times[times.size() / 2];
}

double allocated_bytes() {
#ifdef __EMSCRIPTEN__
    return static_cast<double>(mallinfo().uordblks);
#else
    return static_cast<double>(mallinfo2().uordblks + mallinfo2().hblkhd);
#endif
}

// Fifteen fields filled, as the portal lists a customer.
std::string portal_list(std::size_t count) {
    State state;
    std::uint64_t chance = 7;
    const auto draw = [&] {
        return (chance = chance * 6364136223846793005 + 1442695040888963407) >> 33;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        StoredCustomer customer{.id = {guid_of(draw() << 32 | draw(), draw() << 32 | draw())}};
        Customer& fields = customer.fields;
        fields = sound_customer(Cloud::global, "Contoso" + number);
        fields.company_name = "Contoso Logistik & Söhne " + number + " GmbH";
        fields.delegated_access = draw() % 2 == 0;
        fields.address_line_1 = number + " Hauptstraße";
        fields.city = draw() % 2 == 0 ? "Köln" : "Redmond";
        insert_customer(state, customer);
    }
    std::string text;
    write_rest_collection(state, [&](std::string_view chunk) { text += chunk; });
    return text;
}

void print(const char* what, double value, const char* unit) {
    std::printf("| %-52s | %10.2f %-5s |\n", what, value, unit);
    std::fflush(stdout);
}

struct ImportTimes {
    double read = 0, keep = 0;
};

ImportTimes import(Page& page, std::string_view name, std::string_view bytes) {
    ImportTimes times;
    std::optional<Preview> preview;
    times.read = milliseconds([&] {
        auto read = page.workspace.preview_file(name, bytes);
        ASSERT(read.has_value());
        preview = *std::move(read);
    });
    times.keep = milliseconds([&] {
        ASSERT(page.workspace.submit(preview->command).has_value());
        for (int i = 0; page.workspace.save_state().phase != SavePhase::saved; ++i) {
            ASSERT(i < 10'000);
            page.clock.now += 20;
            page.workspace.tick();
        }
    });
    return times;
}

double edit(Page& page, std::uint64_t number) {
    const State& state = page.workspace.state();
    const std::size_t place = number * 7919 % state.customers.size();
    const UpdateCustomer update{state.customers[place].id(),
                                {{CustomerField::city, "Aachen " + std::to_string(number)}}};
    return milliseconds([&] {
        ASSERT(page.workspace.submit(update).has_value());
        while (page.workspace.save_state().phase != SavePhase::saved) {
            page.clock.now += 20;
            page.workspace.tick();
        }
    });
}

// Every tenth has a twin under another legal form.
State state_with_twins(std::size_t count) {
    State state;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t original = i % 10 == 9 ? i - 1 : i;
        const std::string number = std::to_string(original);
        StoredCustomer customer{.id = {guid_of(i, i)}, .fields = {}};
        customer.fields = sound_customer(Cloud::global, "Contoso" + std::to_string(i));
        customer.fields.company_name = number + " Logistik" + (i == original ? " GmbH" : " KG");
        customer.fields.email = "ada" + number + "@contoso.example";
        customer.fields.city = original % 3 == 0 ? "Köln" : "Redmond";
        insert_customer(state, customer);
    }
    return state;
}

// What comparing each with each would cost, from the time of some of the pairs.
double all_pairs_milliseconds(const State& state) {
    constexpr std::size_t compared = 1000;
    std::vector<Traits> traits;
    for (std::size_t place = 0; place < std::min(compared, state.customers.size()); ++place)
        traits.push_back(traits_of(state.customers[place]));
    std::size_t suspicious = 0;
    const double some = milliseconds([&] {
        for (std::size_t i = 0; i < traits.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                suspicious += compare(traits[i], traits[j]).weight >= suspicious_weight ? 1 : 0;
    });
    ASSERT(suspicious > 0);
    const double ratio =
        static_cast<double>(state.customers.size()) / static_cast<double>(traits.size());
    return some * ratio * ratio;
}

void measure_duplicates(std::size_t count) {
    const State state = state_with_twins(count);
    std::vector<double> times;
    double longest_step = 0;
    for (int round = 0; round < 3; ++round) {
        DuplicateSearch search;
        times.push_back(milliseconds([&] {
            for (bool goes_on = true; goes_on;)
                longest_step = std::max(
                    longest_step, milliseconds([&] { goes_on = search.work(state.customers); }));
        }));
        ASSERT(search.groups().size() >= count / 10);
    }
    const double naive = all_pairs_milliseconds(state);
    print("find duplicates", median(times), "ms");
    print("find duplicates: longest step", longest_step, "ms");
    print("find duplicates: each with each, from 1,000 of them", naive, "ms");
    print("find duplicates: times faster", naive / median(times), "x");
}

void measure(std::size_t count) {
    std::printf("\n%zu customers\n", count);
    const std::string list = portal_list(count);
    print("portal's list", static_cast<double>(list.size()) / 1e6, "MB");
    std::vector<double> reads, keeps, exports, opens, edits;
    MemoryStorage::Files files;
    std::string exported;
    for (int round = 0; round < 3; ++round) {
        MemoryStorage storage;
        Page page(storage);
        const double before = allocated_bytes();
        const ImportTimes times = import(page, "customers.json", list);
        reads.push_back(times.read);
        keeps.push_back(times.keep);
        files = storage.files;
        if (round == 0) {
            double stored = 0;
            for (const auto& [name, bytes] : files)
                stored += static_cast<double>(bytes.size());
            const double held = allocated_bytes() - before - stored;
            print("held in memory, a customer", held / static_cast<double>(count), "bytes");
            print("on disk, a customer", stored / static_cast<double>(count), "bytes");
        }
        exports.push_back(milliseconds(
            [&] { exported = page.workspace.export_file(ExportKind::workspace_json)->bytes; }));
    }
    print("import the portal's list: read and preview", median(reads), "ms");
    print("import the portal's list: apply and hand to the disk", median(keeps), "ms");
    print("export JSON", median(exports), "ms");
    std::vector<double> own_reads;
    for (int round = 0; round < 3; ++round) {
        MemoryStorage storage;
        Page page(storage);
        own_reads.push_back(import(page, "workspace.json", exported).read);
    }
    print("import our own export: read and preview", median(own_reads), "ms");
    for (int round = 0; round < 5; ++round) {
        std::vector<StoredFile> found;
        for (const auto& [name, bytes] : files)
            found.push_back({.name = name, .bytes = bytes});
        opens.push_back(milliseconds([&] { ASSERT(recover(found).has_value()); }));
    }
    print("reopen from the journal", median(opens), "ms");
    MemoryStorage storage(files);
    Page page(storage);
    for (std::uint64_t i = 0; i < 400; ++i)
        edits.push_back(edit(page, i));
    std::ranges::sort(edits);
    print("an edit: median", median(edits), "ms");
    print("an edit: 95th of 100", edits[edits.size() * 95 / 100], "ms");
    print("an edit: longest", edits.back(), "ms");
    opens.clear();
    for (int round = 0; round < 5; ++round) {
        State state = page.workspace.state();
        SnapshotWriter writer(state, {.generation = 9, .sequence = 0, .origin = 1, .head = 1}, {});
        std::vector<StoredFile> found;
        const double wrote = milliseconds([&] {
            while (!writer.is_at_end())
                if (auto file = writer.step(state)) found.push_back(*std::move(file));
        });
        edits.push_back(wrote);
        opens.push_back(milliseconds([&] { ASSERT(recover(found).has_value()); }));
    }
    print("write a snapshot", median({edits.end() - 5, edits.end()}), "ms");
    print("reopen from a snapshot", median(opens), "ms");
    measure_duplicates(count);
}

}  // namespace

int main(int count, char** arguments) {
    if (count > 1) {
        for (int i = 1; i < count; ++i)
            measure(std::strtoul(arguments[i], nullptr, 10));
        return 0;
    }
    measure(1000);
    measure(100'000);
}
