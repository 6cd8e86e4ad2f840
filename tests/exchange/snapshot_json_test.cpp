#include "exchange/snapshot_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "exchange/import_file.h"
#include "tests/records/rich_world.h"

namespace {

constexpr std::int64_t now = 1'800'000'000'000;

std::string snapshot_of(const State& state) {
    std::string text;
    write_snapshot(state, [&](std::string_view chunk) { text += chunk; });
    return text;
}

State state_of(const ImportFile& file) {
    State state;
    for (const IncomingCustomer& customer : file.customers)
        insert_customer(state, customer.record);
    for (const WorldRecord& record : file.world)
        insert_world_record(state, record);
    return state;
}

State rich_state() {
    State state;
    for (unsigned i = 0; i < 20; ++i)
        insert_customer(state, rich_customer((i * 7) % 20));
    insert_customer(state, {.id = {"an id alone"}});
    for (const RecordType type : all_of<RecordType>())
        for (unsigned i = 0; i < 3; ++i)
            insert_world_record(state, rich_record(type, 2 - i));
    return state;
}

std::string in_snapshot(std::string_view customers) {
    return R"({"format":"twotier/workspace","version":1,"customers":[)" + std::string(customers) +
           "]}";
}

struct Row {
    const char* what;
    std::string text;
    ErrorCode code;
    const char* place;
};

}  // namespace

TEST_CASE("an exported workspace imported into an empty one exports the same bytes") {
    const std::string exported = snapshot_of(rich_state());
    const auto file = read_import_file("workspace.json", exported, now);
    REQUIRE(file.has_value());
    CHECK(file->format == FileFormat::workspace_snapshot);
    CHECK(file->customers.size() == 21);
    CHECK(file->world.size() == 3 * count_of<RecordType>());
    CHECK(file->skipped.count == 0);
    CHECK(file->notices.count == 0);
    CHECK(snapshot_of(state_of(*file)) == exported);
}

TEST_CASE("an empty workspace is a document too") {
    CHECK(snapshot_of({}) ==
          "{\"format\":\"twotier/workspace\",\"version\":2,\"customers\":[\n],\"world\":[\n]}\n");
    CHECK(read_import_file("x", snapshot_of({}), now).error().code == ErrorCode::nothing_to_import);
}

TEST_CASE("the order in which transactions arrive does not show in the export") {
    std::mt19937 dice(7);
    std::vector<Transaction> transactions;
    for (unsigned i = 0; i < 40; ++i) {
        const Stamp stamp = stamp_at(1'000 + i / 2, i % 2);
        Transaction one{.name = TransactionName::import_customers, .author = "Ada", .stamp = stamp};
        if (i % 4 == 0) one.created.push_back(rich_customer(i % 3));
        const CustomerFieldRow& row = customer_fields()[dice() % customer_fields().size()];
        one.changed.push_back({.customer = rich_customer(i % 3).id,
                               .field = row.field,
                               .value = rich_value(row, dice() % 5),
                               .before = {},
                               .stamp = stamp_at(1'700'000'000'000 + dice() % 3)});
        transactions.push_back(std::move(one));
    }
    std::string expected;
    for (int order = 0; order < 30; ++order) {
        State state;
        for (const Transaction& one : transactions)
            apply(state, one);
        const std::string text = snapshot_of(state);
        if (order == 0) expected = text;
        CHECK(text == expected);
        std::ranges::shuffle(transactions, dice);
    }
}

TEST_CASE("members in another order are read all the same") {
    const std::string text = R"({"customers":[{"id":"x"}],"version":1,)"
                             R"("format":"twotier/workspace"})";
    const auto file = read_import_file("x", text, now);
    REQUIRE(file.has_value());
    CHECK(file->format == FileFormat::workspace_snapshot);
    CHECK(file->customers.size() == 1);
}

TEST_CASE("a document that is not of this format or version is refused") {
    const Row rows[] = {
        {"another format", R"({"format":"twotier/orders","version":1,"customers":[]})",
         ErrorCode::format_is_unknown, "/format"},
        {"a newer version", R"({"format":"twotier/workspace","version":3,"customers":[]})",
         ErrorCode::format_version_is_newer, "/version"},
        {"a version of words", R"({"format":"twotier/workspace","version":"1"})",
         ErrorCode::format_is_unknown, "/version"},
        {"version zero", R"({"format":"twotier/workspace","version":0})",
         ErrorCode::format_is_unknown, "/version"},
        {"no version", R"({"format":"twotier/workspace","customers":[{"id":"x"}]})",
         ErrorCode::member_is_missing, ""},
        {"an unknown member", R"({"format":"twotier/workspace","version":1,"orders":[]})",
         ErrorCode::member_is_unknown, "/orders"},
        {"another list", R"({"format":"twotier/workspace","version":1,"items":[1]})",
         ErrorCode::member_is_unknown, "/items/0"},
        {"customers that are no list",
         R"({"format":"twotier/workspace","version":1,)"
         R"("customers":{}})",
         ErrorCode::json_must_be_an_array, "/customers"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto refused = read_import_file("x.json", row.text, now);
        REQUIRE_FALSE(refused.has_value());
        CHECK(name_of(refused.error().code) == name_of(row.code));
        CHECK(refused.error().place == row.place);
    }
}

TEST_CASE("a customer that cannot come in is listed and the others come") {
    const std::string later = to_text(stamp_at(now + 86'400'001));
    const std::string soon = to_text(stamp_at(now + 86'400'000));
    const auto file = read_import_file(
        "x",
        in_snapshot(R"({"id":"good"},{"id":"bad","city":5},7,{"id":"future","city":"a","stamp":")" +
                    later + R"("},{"id":"soon","city":"a","stamp":")" + soon + R"("})"),
        now);
    REQUIRE(file.has_value());
    REQUIRE(file->customers.size() == 2);
    CHECK(file->customers[1].record.id.text == "soon");
    REQUIRE(file->skipped.kept.size() == 3);
    CHECK(file->skipped.kept[0] == Error{ErrorCode::must_be_text, "/customers/1/city"});
    CHECK(file->skipped.kept[1] == Error{ErrorCode::json_must_be_an_object, "/customers/2"});
    CHECK(file->skipped.kept[2] ==
          Error{ErrorCode::stamp_is_in_the_future, "/customers/3", "future"});
}

TEST_CASE("two records of one id are merged by their stamps, with a notice") {
    const std::string early = to_text(stamp_at(1)), late = to_text(stamp_at(2));
    const auto file = read_import_file(
        "x",
        in_snapshot(R"({"id":"x","city":"new","stamp":")" + late +
                    R"("},{"id":"x","city":"old","email":"a@b.c","stamp":")" + early + R"("})"),
        now);
    REQUIRE(file.has_value());
    REQUIRE(file->customers.size() == 1);
    CHECK(file->customers[0].record.fields.city == "new");
    CHECK(file->customers[0].record.fields.email == "a@b.c");
    REQUIRE(file->notices.kept.size() == 1);
    CHECK(file->notices.kept[0] == Error{ErrorCode::customer_repeats, "/customers/1", "x"});
}
