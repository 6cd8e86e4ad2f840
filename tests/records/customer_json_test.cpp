#include "records/customer_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "records/customer_text.h"
#include "tests/records/rich_customer.h"

namespace {

Json json_of(std::string_view text) {
    return Json::parse(text, nullptr, false);
}

struct Row {
    const char* what;
    const char* json;
    ErrorCode code;
    const char* place;
};

}  // namespace

TEST_CASE("a customer of every field is read back as it was written") {
    const StoredCustomer customer = rich_customer(1);
    const auto read_back = customer_from_json(to_json(customer), "", JsonChecks::schema);
    REQUIRE(read_back.has_value());
    CHECK(*read_back == customer);
    CHECK(compact_text(to_json(*read_back)) == compact_text(to_json(customer)));
}

TEST_CASE("an empty text is not written, and an emptied one leaves its stamp") {
    StoredCustomer customer{.id = {"x"}};
    write(customer, CustomerField::city, std::string("Berlin"), stamp_at(1));
    write(customer, CustomerField::phone, Value{}, stamp_at(2));
    CHECK(compact_text(to_json(customer)) ==
          R"({"id":"x","city":"Berlin","stamp":"0000000000010000-0000000000000007",)"
          R"("stamps":{"phone":"0000000000020000-0000000000000007"}})");
}

TEST_CASE("the same writes in any order give the same bytes") {
    std::mt19937 dice(20240229);
    struct Write {
        CustomerField field;
        Value value;
        Stamp stamp;
    };
    std::vector<Write> writes;
    for (unsigned round = 0; round < 4; ++round)
        for (const CustomerFieldRow& row : customer_fields()) {
            const bool empties = dice() % 5 == 0;
            writes.push_back({row.field, empties ? Value{} : rich_value(row, dice() % 7),
                              stamp_at(1 + dice() % 5, dice() % 2)});
        }
    std::string expected;
    for (int order = 0; order < 50; ++order) {
        StoredCustomer customer{.id = {"x"}};
        for (const Write& one : writes)
            merge(customer, one.field, one.value, one.stamp);
        const std::string text = compact_text(to_json(customer));
        if (order == 0) expected = text;
        CHECK(text == expected);
        std::ranges::shuffle(writes, dice);
    }
}

TEST_CASE("the shared stamp is the most frequent, and of two the smaller") {
    StoredCustomer customer{.id = {"x"}};
    write(customer, CustomerField::city, std::string("a"), stamp_at(9));
    write(customer, CustomerField::state, std::string("b"), stamp_at(8));
    CHECK(to_json(customer)["stamp"] == to_text(stamp_at(8)));
    write(customer, CustomerField::notes, std::string("c"), stamp_at(9));
    CHECK(to_json(customer)["stamp"] == to_text(stamp_at(9)));
}

TEST_CASE("a customer that is not what the schema says is refused where it is not") {
    const Row rows[] = {
        {"not an object", "[]", ErrorCode::json_must_be_an_object, "/c"},
        {"no id", "{}", ErrorCode::customer_has_no_id, "/c/id"},
        {"an id that is blank", R"({"id":" "})", ErrorCode::customer_has_no_id, "/c/id"},
        {"an id that is a number", R"({"id":1})", ErrorCode::must_be_text, "/c/id"},
        {"an unknown member", R"({"id":"x","colour":"red"})", ErrorCode::member_is_unknown,
         "/c/colour"},
        {"a text that is a number", R"({"id":"x","city":5})", ErrorCode::must_be_text, "/c/city"},
        {"an empty text", R"({"id":"x","city":""})", ErrorCode::must_not_be_empty, "/c/city"},
        {"null", R"({"id":"x","city":null})", ErrorCode::must_be_text, "/c/city"},
        {"a long text", R"({"id":"x","country":"DEU"})", ErrorCode::must_not_be_longer,
         "/c/country"},
        {"a flag that is a text", R"({"id":"x","removed":"true"})",
         ErrorCode::must_be_true_or_false, "/c/removed"},
        {"a list that is a text", R"({"id":"x","tags":"a"})", ErrorCode::must_be_a_list, "/c/tags"},
        {"a list of numbers", R"({"id":"x","tags":["a",2]})", ErrorCode::must_be_text, "/c/tags/1"},
        {"an empty list", R"({"id":"x","tags":[]})", ErrorCode::must_not_be_empty, "/c/tags"},
        {"a cloud nobody knows", R"({"id":"x","cloud":"moon"})",
         ErrorCode::must_be_one_of_the_choices, "/c/cloud"},
        {"a field without a stamp", R"({"id":"x","city":"a"})", ErrorCode::member_is_missing, "/c"},
        {"a stamp of words", R"({"id":"x","stamp":"today"})", ErrorCode::stamp_is_malformed,
         "/c/stamp"},
        {"the stamp of never", R"({"id":"x","stamp":""})", ErrorCode::stamp_is_malformed,
         "/c/stamp"},
        {"stamps that are no object", R"({"id":"x","stamps":[]})",
         ErrorCode::json_must_be_an_object, "/c/stamps"},
        {"a stamp of an unknown field",
         R"({"id":"x","stamps":{"colour":"0000000000010000-0000000000000007"}})",
         ErrorCode::member_is_unknown, "/c/stamps/colour"},
        {"a stamp in capitals",
         R"({"id":"x","stamps":{"city":"000000000001000A-0000000000000007"}})",
         ErrorCode::stamp_is_malformed, "/c/stamps/city"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto refused = customer_from_json(json_of(row.json), "/c", JsonChecks::schema);
        REQUIRE_FALSE(refused.has_value());
        CHECK(name_of(refused.error().code) == name_of(row.code));
        CHECK(refused.error().place == row.place);
    }
}

TEST_CASE("our own journal is asked for types alone") {
    CHECK(customer_from_json(json_of(R"({"id":"x","country":"Atlantis","city":"a"})")).has_value());
    CHECK_FALSE(customer_from_json(json_of(R"({"id":"x","country":5})")).has_value());
}

TEST_CASE("a text that is not UTF-8 does not stop the writing") {
    StoredCustomer customer{.id = {"x"}};
    write(customer, CustomerField::city, std::string("a\xFF"), stamp_at(1));
    CHECK(compact_text(to_json(customer)).find("a\uFFFD") != std::string::npos);
}

TEST_CASE("an id that is a GUID is kept in lower case, another as it is") {
    CHECK(customer_id_from(" 0A4CE58A-6F96-4273-8035-D9C7D31B9BA4 ").text ==
          "0a4ce58a-6f96-4273-8035-d9c7d31b9ba4");
    CHECK(customer_id_from("<Guid>").text == "<Guid>");
}

TEST_CASE("a JSON Pointer escapes what RFC 6901 says") {
    CHECK(pointer_into("/a", "m~n/o") == "/a/m~0n~1o");
    CHECK(pointer_into("", std::size_t{3}) == "/3");
}

TEST_CASE("a row is written as the JSON of its record, byte for byte") {
    std::mt19937 dice(20261121);
    const Stamp stamps[] = {{}, stamp_at(1), stamp_at(1, 8), stamp_at(2)};
    const std::string_view texts[] = {"x", "\"\\/", "\b\f\n\r\t\x01\x1f\x7f", "Müller 客户 😀",
                                      "\xFF broken \xE4\xB8"};
    for (int round = 0; round < 2000; ++round) {
        StoredCustomer customer{.id = {std::string(texts[dice() % 5])},
                                .common = stamps[dice() % 4]};
        if (dice() % 2 == 0) customer.id = {"0a4ce58a-6f96-4273-8035-000000000001"};
        for (std::size_t i = dice() % 12; i > 0; --i) {
            const CustomerFieldRow& row = customer_fields()[dice() % customer_fields().size()];
            Value value = dice() % 4 == 0 ? Value{} : rich_value(row, dice() % 4);
            if (std::holds_alternative<std::string>(value) && dice() % 2 == 0)
                value = std::string(texts[dice() % 5]);
            if (dice() % 2 == 0)
                write(customer, row.field, value, stamps[dice() % 4]);
            else
                write(customer.fields, row.field, value);
        }
        std::string text;
        const std::string packed = pack(customer);
        append_json(text, PackedCustomer(packed));
        CHECK(text == compact_text(to_json(customer)));
    }
}
