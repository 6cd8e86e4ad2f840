#include "view/activity_log.h"

#include <doctest/doctest.h>

#include "exchange/csv.h"
#include "tests/helpers/fake_locale.h"
#include "tests/helpers/small_world.h"

namespace {

using F = CustomerField;
constexpr std::int64_t day = 86'400'000;

struct Page {
    FakeLocale locale = {};
    ActivityLog log = {};
    ActivityQuery query = {};
    Viewer viewer = {};

    // "Add customer Contoso, …", the newest first.
    std::string shows(const Office& office) {
        log.refresh(office.state, speech_in(locale), viewer, query, office.now);
        std::string all;
        for (std::size_t i = 0; i < log.size(); ++i)
            all += (all.empty() ? "" : ", ") + log.row(i).what + " " + log.row(i).whom;
        return all;
    }
};

std::vector<std::vector<std::string>> rows_in(std::string_view csv) {
    REQUIRE(csv.starts_with(utf8_byte_order_mark));
    CsvReader reader(csv.substr(utf8_byte_order_mark.size()));
    std::vector<std::vector<std::string>> rows;
    while (true) {
        auto row = reader.next();
        REQUIRE(row.has_value());
        if (!row->has_value()) return rows;
        for (std::string& cell : (*row)->cells)
            cell = from_spreadsheet(cell);
        rows.push_back((*row)->cells);
    }
}

}  // namespace

TEST_CASE("the log tells who did what to whom, with the portal's own name for it") {
    Office office;
    Page page;
    office.add(1);
    office.author.clear();
    office.set(1, F::city, std::string("Bonn"));
    CHECK(page.shows(office) == "Update customer billing profile Contoso, Add customer Contoso");
    const AuditRow& row = page.log.row(0);
    CHECK(row.documented == "update_customer_billing_profile");
    CHECK(row.resource == "Customer");
    CHECK(row.status == "Succeeded");
    CHECK(row.who == "You");
    CHECK(row.when == "2026-11-20T21:38:30.000Z");
    CHECK(row.customer_route == "#/customers/" + customer_id(1).text);
    CHECK(page.log.row(1).who == "Ada");
    const AuditDetail detail = page.log.detail(0);
    CHECK(detail.customer_id == customer_id(1).text);
    CHECK(detail.values.before == R"({"city":"Köln"})");
    CHECK(detail.lines == std::vector<std::string>{"City: Köln → Bonn"});
}

TEST_CASE("the last thirty days are shown, and none before the last ninety") {
    struct Row {
        const char *from, *to, *first, *last;
    };
    const Row rows[] = {
        {"", "", "2026-10-21", "2026-11-20"},
        {"2026-11-01", "", "2026-11-01", "2026-11-20"},
        {"", "2026-11-01", "2026-10-02", "2026-11-01"},
        {"2020-01-01", "", "2026-08-22", "2026-11-20"},
        {"2020-01-01", "2020-02-01", "2026-08-22", "2026-08-22"},
        {"2026-11-10", "2026-11-05", "2026-11-05", "2026-11-05"},
        {"yesterday", "2026-02-31", "2026-10-21", "2026-11-20"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.from);
        CAPTURE(row.to);
        ActivityQuery query;
        query.from = row.from;
        query.to = row.to;
        CHECK(days_of(query, Office{}.now) == ActivityDays{row.first, row.last});
    }
    Office office;
    Page page;
    office.add(1);
    office.now += 31 * day;
    office.set(1, F::city, std::string("Bonn"));
    CHECK(page.shows(office) == "Update customer billing profile Contoso");
    page.query.from = "2026-11-20";
    CHECK(page.shows(office) == "Update customer billing profile Contoso, Add customer Contoso");
    page.query.to = "2026-11-20";
    CHECK(page.shows(office) == "Add customer Contoso");
}

TEST_CASE("a filter is by part of the company's name, by resource and by operation") {
    Office office;
    Page page;
    office.add(1);
    office.add(2, sound_customer(Cloud::global, "Fabrikam"));
    office.set(2, F::notes, std::string("n"));
    office.set(2, F::agreement_first_name, std::string("Ada"));
    page.query.company = "FABRI";
    CHECK(page.shows(office) ==
          "Create agreement Fabrikam, Customer updated Fabrikam, Add customer Fabrikam");
    page.query.resource = ResourceType::customer;
    CHECK(page.shows(office) == "Add customer Fabrikam");
    page.query = {};
    page.query.operation = OperationType::add_customer;
    CHECK(page.shows(office) == "Add customer Fabrikam, Add customer Contoso");
    page.query.company = "nobody";
    CHECK(page.shows(office).empty());
}

TEST_CASE("where the world has a clock of its own, the log goes by it") {
    SmallWorld world;
    Page page;
    world.must(LetTimePass{world.now + 400 * day, true, "notice "});
    world.act_as_admin_of("customer");
    world.must(AddUser{.id = "eve", .fields = sound_user("eve", "customer")});
    page.viewer.party = "customer";
    page.locale = {};
    page.log.refresh(world.state, speech_in(page.locale), page.viewer, {}, world.now + 400 * day);
    REQUIRE(page.log.size() == 2);
    CHECK(page.log.row(0).what == "Create customer user");
    CHECK(page.log.row(0).when.starts_with("2027-12-25"));
    CHECK(page.log.detail(0).user_name == "admin@customer.example");
}

TEST_CASE("a party sees what concerns it, and why it cannot undo what another did") {
    SmallWorld world;
    Page page;
    world.act_as_admin_of("provider");
    world.must(world.request("reseller"));
    world.act_as_admin_of("reseller");
    world.must(AuthorizeProvider{"provider", true});
    page.viewer = {.roles = {Role::global_admin}, .party = "provider"};
    CHECK(page.shows(world).starts_with("Delegated administration approved"));
    CHECK(page.log.row(0).why_not.contains("Another organization"));
    CHECK(page.log.row(2).why_not.contains("Indirect provider authorized"));
    page.viewer.party = "direct";
    CHECK(page.shows(world) == "Organization created direct");
    page.viewer.party = "reseller";
    CHECK(page.shows(world).starts_with("Delegated administration approved"));
    CHECK(page.log.row(0).why_not.empty());
}

TEST_CASE("the list goes out as the portal's four columns and the rest of its record") {
    Office office;
    Page page;
    Customer odd = sound_customer();
    odd.company_name = "=Contoso; \"quoted\"";
    office.add(1, odd);
    office.set(1, F::city, std::string("Bonn, \"am Rhein\""));
    office.set(1, F::notes, std::string("n"));
    page.query.resource = ResourceType::customer;
    page.shows(office);
    std::string csv;
    page.log.write_csv_in_steps(csv).finish();
    const auto rows = rows_in(csv);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == std::vector<std::string>{"Date-Time", "Affected customer", "Action",
                                              "Partner user", "customerId", "userPrincipalName",
                                              "resourceType", "operationType", "operationStatus",
                                              "resourceOldValue", "resourceNewValue"});
    CHECK(rows[1] ==
          std::vector<std::string>{"2026-11-20T21:38:30.000Z", "=Contoso; \"quoted\"",
                                   "Update customer billing profile", "Ada", customer_id(1).text,
                                   "", "customer", "update_customer_billing_profile", "succeeded",
                                   R"({"city":"Köln"})", R"({"city":"Bonn, \"am Rhein\""})"});
    CHECK(rows[2][7] == "add_customer");
}

TEST_CASE("of a hundred thousand entries only those that are seen are put into words") {
    Office office;
    office.add(1);
    LogEntry entry = office.state.log.front();
    for (std::uint64_t i = 1; i < 100'000; ++i) {
        entry.stamp.time += 1;
        insert_log_entry(office.state, entry);
    }
    Page page;
    const auto before = page.locale.times_spoken;
    page.log.refresh(office.state, speech_in(page.locale), page.viewer, {}, office.now);
    CHECK(page.log.size() == 100'000);
    CHECK(page.locale.times_spoken == before);
    CHECK(page.log.row(50'000).what == "Add customer");
    CHECK(page.locale.times_spoken == before + 1);
    CHECK(page.log.row(50'000).whom == "Contoso");
    CHECK(page.locale.times_spoken == before + 1);
}
