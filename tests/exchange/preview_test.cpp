#include "exchange/preview.h"

#include <doctest/doctest.h>

#include "domain/decide.h"
#include "exchange/snapshot_json.h"
#include "tests/records/rich_customer.h"

namespace {

constexpr std::int64_t now = 1'800'000'000'000;
const Context context{.roles = {Role::admin_agent}, .author = "Ada", .stamp = stamp_at(now)};

Preview preview_of(const State& state, std::string_view text) {
    auto file = read_import_file("file.json", text, now);
    REQUIRE(file.has_value());
    return file ? preview(state, *std::move(file)) : Preview{};
}

std::string snapshot_of(const State& state) {
    std::string text;
    write_snapshot(state, [&](std::string_view chunk) { text += chunk; });
    return text;
}

State state_with(const StoredCustomer& customer) {
    State state;
    insert_customer(state, customer);
    return state;
}

}  // namespace

TEST_CASE("a preview says what is added, changed and unchanged, and the command does it") {
    State state;
    insert_customer(state, {.id = {"same"}, .fields = {}, .common = {}});
    StoredCustomer old{.id = {"old"}};
    write(old, CustomerField::company_name, std::string("Old Ltd"), stamp_at(1));
    write(old, CustomerField::cloud, std::string("germany"), stamp_at(1));
    insert_customer(state, old);

    const Preview shown =
        preview_of(state, R"([{"id":"old","companyProfile":{"companyName":"New Ltd"}},
        {"id":"new","companyProfile":{"companyName":"x"},"relationshipToPartner":"friend"},
        {"id":"old","relationshipToPartner":"none"},{"attributes":{"objectType":"Customer"}}])");

    CHECK(shown.added == 1);
    CHECK(shown.changed == 1);
    CHECK(shown.skipped.count == 1);
    CHECK(shown.notices.count == 1);
    REQUIRE(shown.customers.size() == 2);
    const PreviewCustomer& changed = shown.customers[0];
    CHECK(changed.verdict == PreviewVerdict::changed);
    REQUIRE(changed.changes.size() == 2);
    CHECK(changed.changes[0].field == CustomerField::company_name);
    CHECK(changed.changes[0].before == Value{"Old Ltd"});
    CHECK(changed.changes[0].after == Value{"New Ltd"});
    const PreviewCustomer& added = shown.customers[1];
    CHECK(added.verdict == PreviewVerdict::added);
    REQUIRE(added.warnings.size() == 2);
    CHECK(added.warnings[0].code == ErrorCode::company_name_must_be_longer);
    CHECK(added.warnings[1].code == ErrorCode::must_be_one_of_the_choices);

    const auto transaction = decide(state, shown.command, context);
    REQUIRE(transaction.has_value());
    apply(state, *transaction);
    CHECK(state.find({"old"})->fields.company_name == "New Ltd");
    // A cloud that was only guessed does not replace one that is known.
    CHECK(state.find({"old"})->fields.cloud == "germany");
    CHECK(state.find({"new"})->fields.cloud == "global");
    CHECK(state.log.back().note == "file.json");
}

TEST_CASE("importing the same file again changes nothing") {
    State state;
    const std::string text = R"({"id":"x","companyProfile":{"companyName":"Co","more":[1]},
        "billingProfile":{"firstName":"","defaultAddress":{"country":"DE"}}})";
    const Preview first = preview_of(state, text);
    apply(state, decide(state, first.command, context).value());
    const Preview second = preview_of(state, text);
    CHECK(second.unchanged == 1);
    CHECK(second.command.customers.empty());
}

TEST_CASE("a workspace imported through its preview exports the same bytes") {
    State state;
    for (unsigned i = 0; i < 10; ++i)
        insert_customer(state, rich_customer(i));
    const std::string exported = snapshot_of(state);
    State other;
    const Preview shown = preview_of(other, exported);
    CHECK(shown.added == 10);
    apply(other, decide(other, shown.command, context).value());
    CHECK(snapshot_of(other) == exported);
    CHECK(preview_of(other, exported).command.customers.empty());
}

TEST_CASE("what is older than ours is shown and stays out") {
    StoredCustomer mine{.id = {"x"}};
    write(mine, CustomerField::city, std::string("Bonn"), stamp_at(5));
    write(mine, CustomerField::state, std::string("NW"), stamp_at(5));
    StoredCustomer theirs{.id = {"x"}};
    write(theirs, CustomerField::city, std::string("Berlin"), stamp_at(4));
    write(theirs, CustomerField::state, Value{}, stamp_at(6));

    const Preview shown = preview_of(state_with(mine), snapshot_of(state_with(theirs)));
    REQUIRE(shown.customers.size() == 1);
    REQUIRE(shown.customers[0].outdated.size() == 1);
    CHECK(shown.customers[0].outdated[0].after == Value{"Berlin"});
    REQUIRE(shown.customers[0].changes.size() == 1);
    CHECK(shown.customers[0].changes[0].after == Value{});
    CHECK(shown.customers[0].verdict == PreviewVerdict::changed);
}

TEST_CASE("a later stamp on the same value is taken over, though nothing is to be seen") {
    StoredCustomer mine{.id = {"x"}};
    write(mine, CustomerField::city, std::string("Bonn"), stamp_at(5));
    StoredCustomer theirs{.id = {"x"}};
    write(theirs, CustomerField::city, std::string("Bonn"), stamp_at(6));
    const Preview shown = preview_of(state_with(mine), snapshot_of(state_with(theirs)));
    CHECK(shown.unchanged == 1);
    CHECK(shown.command.customers.size() == 1);
}

TEST_CASE("a removed customer that the portal lists comes back, and the preview says so") {
    StoredCustomer mine{.id = {"x"}};
    write(mine, CustomerField::removed, true, stamp_at(5));
    write(mine, CustomerField::relationship, std::string("none"), stamp_at(5));
    State state = state_with(mine);
    const Preview shown =
        preview_of(state, R"({"id":"x","companyProfile":{},"relationshipToPartner":"reseller"})");
    REQUIRE(shown.customers.size() == 1);
    CHECK(shown.customers[0].changes.size() == 3);  // The cloud as well.
    CHECK(shown.customers[0].changes[0].field == CustomerField::removed);
    apply(state, decide(state, shown.command, context).value());
    CHECK_FALSE(is_off_the_list(*state.find({"x"})));
}

TEST_CASE("members that one profile does not have are kept from the other") {
    State state;
    const auto import = [&](std::string_view text) {
        Context later = context;
        later.stamp = next_stamp(state.latest, 7, now);
        apply(state, decide(state, preview_of(state, text).command, later).value());
    };
    import(R"({"tenantId":"x","companyName":"Co","more":1})");
    import(R"({"customerId":"x","email":"a@b.c","defaultAddress":{},"other":2})");
    CHECK(state.find({"x"})->fields.unknown_members ==
          R"({"/billingProfile/other":2,"/companyProfile/more":1})");
}
