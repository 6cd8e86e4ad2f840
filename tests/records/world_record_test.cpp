#include "records/world_record.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "records/mail.h"
#include "records/organisation.h"
#include "records/partnership.h"
#include "records/user.h"
#include "records/world_json.h"
#include "tests/records/rich_world.h"

namespace {

struct Write {
    std::size_t field;
    Value value;
    Stamp stamp;
};

struct Row {
    const char* what;
    const char* json;
    ErrorCode code;
    const char* place;
};

std::string text_of(const WorldRecord& record) {
    return compact_text(to_json(record));
}

}  // namespace

TEST_CASE("the order in which writes arrive does not show in a record") {
    std::mt19937 dice(11);
    for (const RecordType type : all_of<RecordType>()) {
        const auto rows = fields_of(type);
        std::vector<Write> writes;
        for (unsigned i = 0; i < 60; ++i) {
            const std::size_t field = dice() % rows.size();
            const Value value = dice() % 4 == 0 ? Value{} : rich_value(rows[field], dice() % 5);
            writes.push_back({field, value, stamp_at(1000 + dice() % 7, dice() % 3 + 1)});
        }
        std::string expected;
        for (int order = 0; order < 20; ++order) {
            WorldRecord record{.key = {type, "x"}};
            for (const Write& one : writes)
                merge(record, one.field, one.value, one.stamp);
            for (const Write& one : writes)
                CHECK(!merge(record, one.field, one.value, one.stamp));
            if (order == 0) expected = text_of(record);
            CHECK(text_of(record) == expected);
            std::ranges::shuffle(writes, dice);
        }
    }
}

TEST_CASE("a value of another shape than the field's is absent") {
    WorldRecord user{.key = {RecordType::user, "x"}};
    CHECK(merge(user, static_cast<std::size_t>(UserField::roles), std::string("sales_agent"),
                stamp_at(1)));
    CHECK(is_empty(user));
    CHECK(last_change_of(user) == stamp_at(1));
}

TEST_CASE("a record is read back as it was written, emptied fields too") {
    for (const RecordType type : all_of<RecordType>())
        for (unsigned number = 0; number < 12; ++number) {
            const WorldRecord record = rich_record(type, number);
            for (const JsonChecks checks : all_of<JsonChecks>()) {
                const auto again = world_record_from_json(to_json(record), {}, checks);
                REQUIRE(again.has_value());
                CHECK(*again == record);
            }
        }
}

TEST_CASE("a typed record is what its registers hold") {
    Organisation organisation;
    organisation.kind = "indirect_reseller";
    organisation.company_name = "Contoso";
    organisation.served_customers = {"a", "b"};
    WorldRecord record{.key = {RecordType::organisation, "x"}};
    for (const auto& row : Organisation::fields())
        merge(record, static_cast<std::size_t>(row.field), read_member(organisation, row.member),
              stamp_at(1));
    CHECK(read_as<Organisation>(record) == organisation);
    CHECK(read_as<User>({}) == User{});
    CHECK(read_as<Mail>({}) == Mail{});
    CHECK(partnership_key("p", "r") == RecordKey{RecordType::partnership, "p:r"});
}

TEST_CASE("what is not a record of the world is refused at its place") {
    const Row rows[] = {
        {"no object", "5", ErrorCode::json_must_be_an_object, "/world/0"},
        {"no type", R"({"id":"x"})", ErrorCode::member_is_missing, "/world/0"},
        {"no id", R"({"type":"user"})", ErrorCode::member_is_missing, "/world/0"},
        {"an empty id", R"({"type":"user","id":""})", ErrorCode::must_not_be_empty, "/world/0/id"},
        {"another type", R"({"type":"ship","id":"x"})", ErrorCode::must_be_one_of_the_choices,
         "/world/0/type"},
        {"a field of another type", R"({"type":"user","id":"x","mailbox":"y"})",
         ErrorCode::member_is_unknown, "/world/0/mailbox"},
        {"a number", R"({"type":"user","id":"x","email":5})", ErrorCode::must_be_text,
         "/world/0/email"},
        {"no stamp", R"({"type":"user","id":"x","email":"a@b.de"})", ErrorCode::member_is_missing,
         "/world/0/email"},
        {"a long text",
         R"({"type":"organisation","id":"x","country":"DEU","stamp":"0000000000010000-0000000000000007"})",
         ErrorCode::must_not_be_longer, "/world/0/country"},
        {"a stamp of no field",
         R"({"type":"user","id":"x","stamps":{"colour":"0000000000010000-0000000000000007"}})",
         ErrorCode::member_is_unknown, "/world/0/stamps/colour"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto record =
            world_record_from_json(Json::parse(row.json), "/world/0", JsonChecks::schema);
        REQUIRE(!record.has_value());
        CHECK(record.error().code == row.code);
        CHECK(record.error().place == row.place);
    }
}
