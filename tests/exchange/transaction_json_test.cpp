#include "exchange/transaction_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/records/rich_world.h"

namespace {

Transaction rich_transaction() {
    Transaction transaction{.name = TransactionName::import_customers,
                            .author = "Ada \"the first\"",
                            .stamp = stamp_at(5000),
                            .undoes = stamp_at(4000),
                            .note = "list.json"};
    transaction.actor = {.organisation = "reseller", .user = "reseller admin"};
    transaction.created = {rich_customer(1), rich_customer(2)};
    for (const CustomerFieldRow& row : customer_fields())
        transaction.changed.push_back({.customer = {"x"},
                                       .field = row.field,
                                       .value = rich_value(row, 3),
                                       .before = Value{},
                                       .stamp = stamp_at(row.kind == FieldKind::text ? 5000 : 6)});
    for (const RecordType type : all_of<RecordType>())
        for (std::size_t i = 0; i < fields_of(type).size(); ++i)
            transaction.world.push_back({.record = {type, "x"},
                                         .field = i,
                                         .value = rich_value(fields_of(type)[i], 3),
                                         .before = Value{},
                                         .stamp = stamp_at(i % 2 == 0 ? 5000 : 6)});
    return transaction;
}

struct Row {
    const char* what;
    const char* json;
    ErrorCode code;
    const char* place;
};

}  // namespace

TEST_CASE("a transaction is read back as it was written") {
    const Transaction transaction = rich_transaction();
    const auto read_back = transaction_from_json(to_json(transaction));
    REQUIRE(read_back.has_value());
    CHECK(*read_back == transaction);
}

TEST_CASE("a log entry is read back as it was written") {
    const Transaction transaction = rich_transaction();
    LogEntry entry{.name = TransactionName::undo, .author = "", .stamp = stamp_at(1)};
    CHECK(compact_text(to_json(entry)) ==
          R"({"name":"undo","author":"","stamp":"0000000000010000-0000000000000007"})");
    entry.actor = transaction.actor;
    entry.created = {{"a"}, {"b"}};
    entry.changed = transaction.changed;
    entry.world = transaction.world;
    const auto read_back = log_entry_from_json(to_json(entry));
    REQUIRE(read_back.has_value());
    CHECK(*read_back == entry);
}

TEST_CASE("a change with its transaction's stamp does not repeat it") {
    Transaction transaction{
        .name = TransactionName::update_customer, .author = "Ada", .stamp = stamp_at(1)};
    transaction.changed = {{.customer = {"x"},
                            .field = CustomerField::city,
                            .value = std::string("Berlin"),
                            .before = {},
                            .stamp = stamp_at(1)}};
    CHECK(compact_text(to_json(transaction)["changed"]) == R"([["x","city","Berlin",null]])");
}

TEST_CASE("a transaction that is not well formed is refused where it is not") {
#define HEAD R"("name":"undo","author":"a","stamp":"0000000000010000-0000000000000007")"
    const Row rows[] = {
        {"a text", R"("x")", ErrorCode::json_must_be_an_object, ""},
        {"no stamp", R"({"name":"undo","author":"a"})", ErrorCode::member_is_missing, ""},
        {"a stamp of words", R"({"name":"undo","author":"a","stamp":"x"})",
         ErrorCode::stamp_is_malformed, "/stamp"},
        {"an unknown name",
         R"({"name":"dance","author":"a","stamp":"0000000000010000-0000000000000007"})",
         ErrorCode::must_be_one_of_the_choices, "/name"},
        {"an unknown member", "{" HEAD R"(,"x":1})", ErrorCode::member_is_unknown, "/x"},
        {"somebody of nowhere", "{" HEAD R"(,"actor":["a"]})", ErrorCode::member_is_missing,
         "/actor"},
        {"changes that are no list", "{" HEAD R"(,"changed":{}})", ErrorCode::json_must_be_an_array,
         "/changed"},
        {"a change that is no list", "{" HEAD R"(,"changed":[{}]})",
         ErrorCode::json_must_be_an_array, "/changed/0"},
        {"a short change", "{" HEAD R"(,"changed":[["a","city","b"]]})",
         ErrorCode::member_is_missing, "/changed/0"},
        {"a long change", "{" HEAD R"(,"changed":[["a","city","b",null,"",1]]})",
         ErrorCode::member_is_unknown, "/changed/0/5"},
        {"a change of an unknown field", "{" HEAD R"(,"changed":[["a","colour","b",null]]})",
         ErrorCode::member_is_unknown, "/changed/0/1"},
        {"a change of another type", "{" HEAD R"(,"changed":[["a","city",true,null]]})",
         ErrorCode::must_be_text, "/changed/0/2"},
        {"a change of nobody", "{" HEAD R"(,"changed":[["","city","b",null]]})",
         ErrorCode::customer_has_no_id, "/changed/0/0"},
        {"a customer without an id", "{" HEAD R"(,"created":[{"city":"a"}]})",
         ErrorCode::customer_has_no_id, "/created/0/id"},
    };
#undef HEAD
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto refused = transaction_from_json(Json::parse(row.json, nullptr, false));
        REQUIRE_FALSE(refused.has_value());
        CHECK(name_of(refused.error().code) == name_of(row.code));
        CHECK(refused.error().place == row.place);
    }
}
