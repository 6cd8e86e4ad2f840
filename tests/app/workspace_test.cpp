#include "app/workspace.h"

#include <doctest/doctest.h>

#include <array>

#include "base/date.h"
#include "domain/history.h"
#include "tests/helpers/memory_storage.h"
#include "tests/helpers/small_world.h"

namespace {

using F = CustomerField;

class TestClock : public Clock {
public:
    std::int64_t now_milliseconds() override { return now; }
    std::int64_t now = 1'795'210'709'000;  // 2026-11-20T21:38:29Z
};

class TestChance : public Chance {
public:
    explicit TestChance(std::uint64_t seed) : next_(seed) {}
    std::uint64_t next() override { return next_ += 0x9E3779B97F4A7C15; }

private:
    std::uint64_t next_;
};

// A page from its opening to its end; the disk is what stays.
struct Page {
    TestClock clock;
    TestChance chance;
    Workspace workspace;

    explicit Page(Storage& storage, std::uint64_t seed = 1)
        : chance(seed), workspace(clock, chance, storage) {
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
    CustomerId add(const std::string& name) {
        const CustomerId id = workspace.new_customer_id();
        REQUIRE(workspace.submit(AddCustomer{id, sound_customer(Cloud::global, name)}).has_value());
        clock.now += 1000;
        return id;
    }
    std::string exported(ExportKind kind = ExportKind::workspace_json) {
        auto file = workspace.export_file(kind);
        REQUIRE(file.has_value());
        return file->bytes;
    }
};

constexpr std::int64_t day = 86'400'000;

// A reseller of the workspace's world, with a step of its enrolment to take.
struct Enrolment {
    Page& page;
    Actor actor{.organisation = "fresh", .user = "fresh admin"};

    explicit Enrolment(Page& of) : page(of) {
        Organisation company = sound_organisation(OrganisationKind::indirect_reseller, "fresh");
        company.enrolment = name_of(EnrolmentState::welcome);
        must(FoundOrganisation{.id = actor.organisation,
                               .fields = company,
                               .user_id = actor.user,
                               .user = sound_user("admin", "fresh")});
        must(RegisterMembership{"4711", {"fresh", "Fresh GmbH", "DE", {}}});
        page.workspace.act_as(actor);
    }
    void must(const Command& command) { REQUIRE(page.workspace.submit(command).has_value()); }
    void reach_the_review() {
        TakeEnrolmentStep step{.trigger = EnrolmentTrigger::start, .membership = "4711"};
        step.profile = sound_profile();
        for (const auto trigger :
             {EnrolmentTrigger::start, EnrolmentTrigger::sign_in, EnrolmentTrigger::link_membership,
              EnrolmentTrigger::enrol, EnrolmentTrigger::confirm_email}) {
            step.trigger = trigger;
            step.mail = "mail";
            must(step);
        }
    }
    static Organisation sound_profile() {
        Organisation profile;
        profile.company_name = "Fresh GmbH";
        profile.address_line_1 = "Hauptstraße 1";
        profile.city = "Köln";
        profile.first_name = "Ada";
        profile.last_name = "Lovelace";
        profile.email = "ada@fresh.example";
        profile.phone = "+49 221 1";
        profile.support_email = "help@fresh.example";
        return profile;
    }
    Organisation company() const {
        return find_party(page.workspace.state().world, actor.organisation)->fields;
    }
};

UpdateCustomer moved_to(const CustomerId& id, const std::string& city) {
    return {id, {{F::city, city}}};
}

}  // namespace

TEST_CASE("what was saved is there when the workspace is opened again") {
    MemoryStorage disk;
    std::string registers;
    std::vector<LogEntry> log;
    {
        Page page(disk);
        CHECK(page.workspace.is_open());
        CHECK(page.workspace.state().customers.empty());
        const CustomerId id = page.add("Contoso");
        page.add("Fabrikam");
        REQUIRE(page.workspace.submit(moved_to(id, "Bonn")).has_value());
        CHECK(page.workspace.save_state().phase == SavePhase::saving);
        CHECK(page.workspace.save_state().pending == 3);
        page.settle();
        CHECK(page.workspace.save_state().phase == SavePhase::saved);
        CHECK(page.workspace.save_state().pending == 0);
        registers = registers_of(page.workspace.state());
        log = page.workspace.state().log;
    }
    Page again(disk, 2);
    CHECK(registers_of(again.workspace.state()) == registers);
    CHECK(again.workspace.state().log == log);
}

TEST_CASE("a refused command changes nothing, here and on the disk") {
    MemoryStorage disk;
    Page page(disk);
    page.add("Contoso");
    page.settle();
    const auto files = disk.files;
    const std::uint64_t version = page.workspace.state().version;
    CHECK(answer_of(page.workspace.submit(AddCustomer{customer_id(1), sound_customer()})) ==
          "domain_is_taken");
    CHECK(answer_of(page.workspace.submit(RemoveCustomers{{customer_id(9)}})) ==
          "customer_not_found");
    CHECK(answer_of(page.workspace.redo()) == "nothing_to_redo");
    page.settle();
    CHECK(page.workspace.state().version == version);
    CHECK(disk.files == files);
}

TEST_CASE("dates are those of the world's clock, stamps those of the real one") {
    struct Row {
        const char* what;
        std::optional<std::int64_t> own_days;  // How far the world's own clock is ahead.
        std::int64_t real_days;                // How far the real one went meanwhile.
        std::int64_t dated_days;
    };
    constexpr auto rows = std::to_array<Row>({
        {"real time", std::nullopt, 0, 0},
        {"real time goes on", std::nullopt, 3, 3},
        {"simulated time begins with the real one", 0, 0, 0},
        {"simulated time stands still", 0, 3, 0},
        {"simulated time is ahead", 30, 3, 30},
    });
    for (const Row& row : rows) {
        CAPTURE(row.what);
        MemoryStorage disk;
        Page page(disk);
        Enrolment enrolment(page);
        const std::int64_t begun = page.clock.now;
        if (row.own_days) REQUIRE(page.workspace.advance_clock(*row.own_days * day).has_value());
        page.clock.now += row.real_days * day;
        enrolment.reach_the_review();
        const std::int64_t dated = begun + row.dated_days * day;
        CHECK(page.workspace.world_milliseconds() == dated);
        CHECK(page.workspace.has_own_time() == row.own_days.has_value());
        CHECK(enrolment.company().enrolment_due == iso_timestamp(after_business_days(dated, 3)));
        CHECK(page.workspace.state().log.back().stamp.milliseconds() == page.clock.now);
    }
}

TEST_CASE(
    "the world's clock is found again, and can be that of everywhere once that has come so far") {
    MemoryStorage disk;
    {
        Page page(disk);
        REQUIRE(page.workspace.advance_clock(day).has_value());
        page.settle();
    }
    Page again(disk, 2);
    CHECK(again.workspace.has_own_time());
    CHECK(answer_of(again.workspace.follow_real_time()) == "time_must_go_forward");
    again.clock.now += 2 * day;
    REQUIRE(again.workspace.follow_real_time().has_value());
    CHECK_FALSE(again.workspace.has_own_time());
    CHECK(again.workspace.world_milliseconds() == again.clock.now);
}

TEST_CASE("what is due happens by itself while real time passes, and nobody takes it back") {
    MemoryStorage disk;
    Page page(disk);
    Enrolment enrolment(page);
    CHECK_FALSE(page.workspace.next_event().has_value());
    CHECK_FALSE(page.workspace.let_due_happen());
    enrolment.reach_the_review();
    REQUIRE(page.workspace.next_event().has_value());
    const std::int64_t due = *page.workspace.next_event();
    page.clock.now = due - 1;
    CHECK_FALSE(page.workspace.let_due_happen());
    page.clock.now = due;
    CHECK(page.workspace.let_due_happen());
    CHECK(enrolment.company().enrolment == "authorized");
    CHECK_FALSE(page.workspace.next_event().has_value());
    const LogEntry& last = page.workspace.state().log.back();
    CHECK(last.author.empty());
    CHECK(next_to_undo(page.workspace.state()) != last.stamp);
}

TEST_CASE("a simulated clock waits for whoever moves it, and that can be undone") {
    MemoryStorage disk;
    Page page(disk);
    Enrolment enrolment(page);
    REQUIRE(page.workspace.advance_clock(0).has_value());
    enrolment.reach_the_review();
    CHECK_FALSE(page.workspace.next_event().has_value());
    const auto due = milliseconds_of(next_due(page.workspace.state().world));
    REQUIRE(due.has_value());
    REQUIRE(page.workspace.advance_clock(*due - page.workspace.world_milliseconds()).has_value());
    CHECK(enrolment.company().enrolment == "authorized");
    REQUIRE(page.workspace.undo().has_value());
    CHECK(enrolment.company().enrolment == "in_review");
    CHECK(page.workspace.world_milliseconds() < *due);
}

TEST_CASE("what the store refuses is not applied") {
    MemoryStorage disk;
    Page page(disk);
    page.add("Contoso");
    page.settle();
    page.workspace.store().stop_writing(ErrorCode::storage_has_another_writer);
    page.settle();
    CHECK_FALSE(page.workspace.undo().has_value());
    CHECK(page.workspace.state().log.size() == 1);
}

TEST_CASE("without a disk one can work, and nothing says it is kept") {
    class NoStorage : public MemoryStorage {
    public:
        void load(std::string, std::string, Ticket ticket) override { fail_with(ticket); }
        void add(const std::string&, std::string_view, Ticket ticket) override {
            fail_with(ticket);
        }
        std::vector<Completion> take_completions() override { return std::exchange(done_, {}); }

    private:
        void fail_with(Ticket ticket) {
            done_.push_back(
                {.ticket = ticket, .outcome = refuse(ErrorCode::storage_is_unavailable)});
        }
        std::vector<Completion> done_;
    };
    NoStorage disk;
    Page page(disk);
    CHECK(page.workspace.is_memory_only());
    CHECK(page.workspace.is_open());
    CHECK(page.workspace.save_state().phase != SavePhase::saved);
    const CustomerId id = page.add("Contoso");
    REQUIRE(page.workspace.submit(moved_to(id, "Bonn")).has_value());
    REQUIRE(page.workspace.undo().has_value());
    page.settle();
    CHECK(page.workspace.state().find(id)->fields.city == "Köln");
    CHECK(page.exported().contains("Contoso"));
}

TEST_CASE("undo and redo go on where they were, over a reopening") {
    MemoryStorage disk;
    CustomerId id;
    {
        Page page(disk);
        id = page.add("Contoso");
        REQUIRE(page.workspace.submit(moved_to(id, "Aachen")).has_value());
        REQUIRE(page.workspace.submit(moved_to(id, "Bonn")).has_value());
        REQUIRE(page.workspace.undo().has_value());
        page.settle();
    }
    {
        Page page(disk, 2);
        CHECK(page.workspace.state().find(id)->fields.city == "Aachen");
        REQUIRE(page.workspace.redo().has_value());
        CHECK(page.workspace.state().find(id)->fields.city == "Bonn");
        REQUIRE(page.workspace.undo().has_value());
        REQUIRE(page.workspace.undo().has_value());
        page.settle();
    }
    Page page(disk, 3);
    CHECK(page.workspace.state().find(id)->fields.city == "Köln");
    REQUIRE(page.workspace.undo().has_value());
    CHECK(customers_of(page.workspace.state()).empty());
    CHECK(answer_of(page.workspace.undo()) == "nothing_to_undo");
}

TEST_CASE("an export that another workspace imports is exported there byte for byte the same") {
    MemoryStorage disk;
    MemoryStorage other_disk;
    Page page(disk);
    const CustomerId id = page.add("Contoso");
    page.add("Fabrikam");
    REQUIRE(page.workspace
                .submit(UpdateCustomer{id,
                                       {{F::tags, TextList{"VIP"}},
                                        {F::notes, std::string("two\nlines \"quoted\" 微软")}}})
                .has_value());
    const std::string bytes = page.exported();

    Page other(other_disk, 99);
    other.clock.now = page.clock.now;
    auto preview = other.workspace.preview_file("export.json", bytes);
    REQUIRE(preview.has_value());
    CHECK(preview->added == 2);
    CHECK(other.workspace.state().customers.empty());
    REQUIRE(other.workspace.submit(preview->command).has_value());
    CHECK(other.exported() == bytes);
    CHECK(registers_of(other.workspace.state()) == registers_of(page.workspace.state()));
    // The same file again is no news.
    auto again = other.workspace.preview_file("export.json", bytes);
    REQUIRE(again.has_value());
    CHECK(again->unchanged == 2);
    CHECK(answer_of(other.workspace.submit(again->command)) == "nothing_changed");
}

TEST_CASE("files are named by the day and what they are") {
    MemoryStorage disk;
    Page page(disk);
    struct Row {
        ExportKind kind;
        const char* name;
        const char* type;
    };
    for (const Row& row :
         {Row{ExportKind::workspace_json, "twotier-2026-11-20.json", "application/json"},
          Row{ExportKind::customer_csv, "twotier-customers-2026-11-20.csv", "text/csv"},
          Row{ExportKind::portal_csv, "Customers-2026-11-20.csv", "text/csv"}}) {
        const auto file = page.workspace.export_file(row.kind);
        REQUIRE(file.has_value());
        CHECK(file->name == row.name);
        CHECK(file->media_type == row.type);
    }
}

TEST_CASE("who may not export or import is refused before anything is read") {
    MemoryStorage disk;
    Page page(disk);
    page.workspace.set_person({.name = "Hal", .roles = {Role::helpdesk_agent}});
    CHECK(answer_of(page.workspace.export_file(ExportKind::workspace_json)) == "not_permitted");
    CHECK(answer_of(page.workspace.preview_file("a.json", "")) == "not_permitted");
    page.workspace.set_person({.name = "Sal", .roles = {Role::sales_agent}});
    CHECK(answer_of(page.workspace.export_file(ExportKind::portal_csv)) == "not_permitted");
    CHECK(answer_of(page.workspace.preview_file("a.json", "")) == "file_is_empty");
}

TEST_CASE("the log names the person who works here") {
    MemoryStorage disk;
    Page page(disk);
    page.workspace.set_person({.name = "Grace", .roles = {Role::sales_agent}});
    page.add("Contoso");
    CHECK(page.workspace.state().log.front().author == "Grace");
}

TEST_CASE("new ids are GUIDs, each another") {
    MemoryStorage disk;
    Page page(disk);
    const CustomerId first = page.workspace.new_customer_id();
    CHECK(is_guid(first.text));
    CHECK(page.workspace.new_customer_id() != first);
}
