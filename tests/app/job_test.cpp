#include "app/job.h"

#include <doctest/doctest.h>

#include "app/workspace.h"
#include "exchange/rest_export.h"
#include "tests/helpers/memory_storage.h"
#include "tests/helpers/office.h"

namespace {

class StillClock : public Clock {
public:
    std::int64_t now = 1'795'210'709'000;
    std::int64_t now_milliseconds() override { return now; }
};

class CountedChance : public Chance {
public:
    std::uint64_t next() override { return ++count_; }

private:
    std::uint64_t count_ = 0;
};

// A workspace on a disk of its own, with so many customers.
struct Shop {
    StillClock clock = {};
    CountedChance chance = {};
    MemoryStorage storage{};
    Workspace workspace{clock, chance, storage};

    explicit Shop(std::size_t customers) {
        workspace.set_person({.name = "Ada"});
        workspace.open(Access::writer);
        settle();
        if (customers > 0) REQUIRE(workspace.submit(import_of(0, customers)).has_value());
        settle();
    }
    void settle() {
        for (int i = 0; i < 200; ++i) {
            clock.now += 20;
            workspace.tick();
        }
    }
    static ImportCustomers import_of(std::size_t first, std::size_t count) {
        ImportCustomers import{.source = "list.json", .customers = {}};
        for (std::size_t i = first; i < first + count; ++i)
            import.customers.push_back(listed(
                customer_id(i), sound_customer(Cloud::global, "Company" + std::to_string(i))));
        return import;
    }
    std::string bytes() { return workspace.export_file(ExportKind::workspace_json)->bytes; }
};

std::string list_of(std::size_t count) {
    State state;
    for (std::size_t i = 0; i < count; ++i)
        insert_customer(state, StoredCustomer{.id = customer_id(i), .fields = sound_customer()});
    std::string text;
    write_rest_collection(state, [&](std::string_view chunk) { text += chunk; });
    return text;
}

RemoveCustomers remove_all(std::size_t count) {
    RemoveCustomers remove;
    for (std::size_t i = 0; i < count; ++i)
        remove.ids.push_back(customer_id(i));
    return remove;
}

constexpr std::size_t many = 2500;  // More than are applied at once.

}  // namespace

TEST_CASE("a job does a frame's share at a time, and is long after a while") {
    struct Counter {
        static Steps work(int& done) {
            for (; done < 100; ++done)
                co_yield part_of(static_cast<std::size_t>(done), 100);
        }
    };
    int done = 0;
    std::int64_t now = 1000;
    Job job(JobKind::read_file, Counter::work(done), now);
    const auto clock = [&] { return ++now; };
    CHECK(job.work(clock));
    CHECK(done > 2);
    CHECK(done < 20);
    CHECK_FALSE(job.is_long(1199));
    CHECK(job.is_long(1200));
    while (job.work(clock)) {
    }
    CHECK(done == 100);
}

TEST_CASE("cancelled at any step, a command has changed nothing; at its end all of it") {
    const std::vector<std::pair<Command, TransactionName>> commands{
        {Shop::import_of(many, many), TransactionName::import_customers},
        {remove_all(many), TransactionName::remove_customers}};
    for (const auto& [command, name] : commands) {
        Shop shop(many);
        const std::string before = shop.bytes();
        const MemoryStorage::Files files = shop.storage.files;
        const std::size_t entries = shop.workspace.state().log.size();
        for (std::size_t steps = 1;; ++steps) {
            CAPTURE(steps);
            Result<Stamp> done = refuse(ErrorCode::nothing_changed);
            bool is_over = false;
            {
                Steps work = shop.workspace.submit_in_steps(command, done);
                for (std::size_t i = 0; i < steps && !is_over; ++i)
                    is_over = !work.step();
            }
            if (is_over) {
                CHECK(steps > 10);
                CHECK(done.has_value());
                break;
            }
            REQUIRE(shop.workspace.state().log.size() == entries);
            if (steps % 10 == 1) REQUIRE(shop.bytes() == before);
        }
        CHECK(shop.storage.files == files);
        CHECK(shop.workspace.state().log.size() == entries + 1);
        CHECK(shop.workspace.state().log.back().name == name);
        const std::string after = shop.bytes();
        CHECK(after != before);
        shop.settle();
        CHECK(shop.workspace.undo().has_value());
        CHECK(shop.workspace.state().log.size() == entries + 2);
    }
}

TEST_CASE("in steps comes to the same as at once") {
    Shop at_once(many);
    Shop in_steps(many);
    const Command command = Shop::import_of(many, many);
    REQUIRE(at_once.workspace.submit(command).has_value());
    Result<Stamp> done = refuse(ErrorCode::nothing_changed);
    in_steps.workspace.submit_in_steps(command, done).finish();
    REQUIRE(done.has_value());
    CHECK(in_steps.bytes() == at_once.bytes());
    at_once.settle();
    in_steps.settle();
    // And is kept as it is shown.
    MemoryStorage again(in_steps.storage.files);
    Workspace reopened(in_steps.clock, in_steps.chance, again);
    reopened.open(Access::writer);
    for (int i = 0; i < 20; ++i)
        reopened.tick();
    CHECK(registers_of(reopened.state()) == registers_of(in_steps.workspace.state()));
}

TEST_CASE("an edit made meanwhile is kept, and decided upon") {
    // While it is decided, written down and applied.
    for (const int steps : {20, 60, 150}) {
        CAPTURE(steps);
        Shop shop(many);
        Result<Stamp> done = refuse(ErrorCode::nothing_changed);
        Steps work = shop.workspace.submit_in_steps(remove_all(many), done);
        for (int i = 0; i < steps; ++i)
            REQUIRE(work.step());
        const UpdateCustomer edit{customer_id(1), {{CustomerField::city, std::string("Bonn")}}};
        REQUIRE(shop.workspace.submit(edit).has_value());
        work.finish();
        REQUIRE(done.has_value());
        const auto edited = shop.workspace.state().find(customer_id(1));
        CHECK(edited->fields.city == "Bonn");
        CHECK(edited->fields.removed == true);
    }
}

TEST_CASE("a command that is refused says so in steps too") {
    Shop shop(3);
    Result<Stamp> done = refuse(ErrorCode::nothing_changed);
    shop.workspace.submit_in_steps(remove_all(4), done).finish();
    CHECK(answer_of(done) == "customer_not_found");
    Person helper{.name = "Bob", .roles = {Role::helpdesk_agent}};
    shop.workspace.set_person(helper);
    shop.workspace.submit_in_steps(Shop::import_of(9, 1), done).finish();
    CHECK(answer_of(done) == "not_permitted");
}

TEST_CASE("a file is read in steps, and cancelled at any of them leaves nothing") {
    Shop shop(0);
    const std::string list = list_of(300);
    const std::string csv = [] {
        Shop full(300);
        return full.workspace.export_file(ExportKind::customer_csv)->bytes;
    }();
    for (const auto& [name, bytes] : {std::pair("list.json", list), std::pair("list.csv", csv)}) {
        CAPTURE(name);
        for (std::size_t steps = 1;; ++steps) {
            Result<Preview> preview = refuse(ErrorCode::nothing_to_import);
            Steps work = shop.workspace.preview_file_in_steps(name, bytes, preview);
            bool is_over = false;
            float before = 0;
            for (std::size_t i = 0; i < steps && !is_over; ++i) {
                is_over = !work.step();
                CHECK(work.fraction() >= before);
                before = work.fraction();
            }
            if (!is_over) continue;
            CHECK(steps > 4);
            REQUIRE(preview.has_value());
            CHECK(preview->added == 300);
            break;
        }
    }
    Result<Preview> broken = refuse(ErrorCode::nothing_to_import);
    shop.workspace.preview_file_in_steps("x.json", "[{]", broken).finish();
    CHECK(answer_of(broken) == "json_is_malformed");
}

TEST_CASE("an export in steps holds what was edited meanwhile") {
    Shop shop(300);
    for (const ExportKind kind : all_of<ExportKind>()) {
        Result<ExportFile> file = refuse(ErrorCode::not_permitted);
        Steps work = shop.workspace.export_file_in_steps(kind, std::nullopt, file);
        REQUIRE(work.step());
        REQUIRE(work.step());
        const std::string city = "City of " + std::string(name_of(kind));
        REQUIRE(shop.workspace.submit(UpdateCustomer{customer_id(0), {{CustomerField::city, city}}})
                    .has_value());
        work.finish();
        REQUIRE(file.has_value());
        CHECK(file->bytes == shop.workspace.export_file(kind)->bytes);
    }
}
