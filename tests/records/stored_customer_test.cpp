#include "records/stored_customer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "records/customer_json.h"
#include "records/record_text.h"

namespace {

constexpr unsigned seed = 20261120;

struct Write {
    CustomerField field;
    Value value;
    Stamp stamp;
};

// What the registers are meant to be: a value and a stamp for each field that was written.
using Model = std::map<CustomerField, std::pair<Stamp, Value>>;

void merge(Model& model, const Write& write) {
    auto [place, is_new] = model.try_emplace(write.field, write.stamp, write.value);
    if (!is_new) place->second = std::max(place->second, std::pair(write.stamp, write.value));
}

// Few fields, values and stamps, so that they meet.
Write random_write(std::mt19937& dice) {
    constexpr CustomerField fields[] = {CustomerField::city, CustomerField::removed,
                                        CustomerField::tags};
    const CustomerField field = fields[dice() % 3];
    Value value;
    if (dice() % 4 != 0) {
        if (field == CustomerField::city)
            value = std::string(1, static_cast<char>('a' + dice() % 3));
        if (field == CustomerField::removed) value = dice() % 2 == 0;
        if (field == CustomerField::tags) value = TextList{std::string(1 + dice() % 2, 't')};
    }
    return {field, value, {.time = 1 + dice() % 3, .replica = dice() % 2}};
}

std::string text_of(const StoredCustomer& customer) {
    return compact_text(to_json(customer));
}

void check_against(const StoredCustomer& customer, const Model& model) {
    for (const CustomerFieldRow& row : customer_fields()) {
        const auto found = model.find(row.field);
        const bool is_written = found != model.end();
        REQUIRE(stamp_of(customer, row.field) == (is_written ? found->second.first : Stamp{}));
        REQUIRE(read(customer.fields, row.field) == (is_written ? found->second.second : Value{}));
    }
}

}  // namespace

TEST_CASE("writes come to the same registers in every order and however often") {
    MESSAGE("seed " << seed);
    std::mt19937 dice(seed);
    int permutations = 0;
    for (int round = 0; round < 2500; ++round) {
        std::vector<Write> writes;
        for (unsigned i = 0; i < 2 + dice() % 6; ++i)
            writes.push_back(random_write(dice));
        Model model;
        for (const Write& one : writes)
            merge(model, one);
        std::string expected;
        for (int order = 0; order < 10; ++order, ++permutations) {
            StoredCustomer customer{.id = {"x"}, .common = {.time = dice() % 4, .replica = 0}};
            for (const Write& one : writes) {
                merge(customer, one.field, one.value, one.stamp);
                // Again, one that was there already.
                const Write& again = writes[dice() % writes.size()];
                merge(customer, again.field, again.value, again.stamp);
            }
            for (const Write& one : writes)
                merge(customer, one.field, one.value, one.stamp);
            check_against(customer, model);
            const std::string text = text_of(customer);
            if (order == 0) expected = text;
            REQUIRE(text == expected);
            std::ranges::shuffle(writes, dice);
        }
    }
    CHECK(permutations >= 20'000);
}

TEST_CASE("two halves merged in either grouping are the whole") {
    std::mt19937 dice(seed);
    for (int round = 0; round < 2000; ++round) {
        StoredCustomer parts[3] = {{.id = {"x"}}, {.id = {"x"}}, {.id = {"x"}}};
        for (StoredCustomer& part : parts)
            for (int i = 0; i < 3; ++i) {
                const Write one = random_write(dice);
                merge(part, one.field, one.value, one.stamp);
            }
        const auto take_in = [](StoredCustomer mine, const StoredCustomer& theirs) {
            for (const CustomerFieldRow& row : customer_fields())
                merge(mine, row.field, read(theirs.fields, row.field), stamp_of(theirs, row.field));
            return mine;
        };
        const auto& [a, b, c] = parts;
        const std::string whole = text_of(take_in(take_in(a, b), c));
        REQUIRE(text_of(take_in(a, take_in(b, c))) == whole);
        REQUIRE(text_of(take_in(take_in(c, a), b)) == whole);
        REQUIRE(text_of(take_in(take_in(a, b), b)) == text_of(take_in(b, a)));
    }
}

TEST_CASE("what was never written wins over nothing, and does not count as a write") {
    StoredCustomer customer{.id = {"x"}, .common = {.time = 9, .replica = 1}};
    customer.fields.company_name = "Contoso";
    CHECK_FALSE(merge(customer, CustomerField::company_name, {}, {}));
    CHECK(customer.fields.company_name == "Contoso");
    CHECK_FALSE(merge(customer, CustomerField::city, std::string("Köln"), {}));
    CHECK(stamp_of(customer, CustomerField::city).is_zero());
    CHECK(customer.later.empty());
    CHECK(merge(customer, CustomerField::city, std::string("Köln"), {.time = 1, .replica = 1}));
    CHECK(customer.fields.city == "Köln");
}

TEST_CASE("a field that was emptied later wins over what it held, and not the other way round") {
    const Stamp early{.time = 3, .replica = 1};
    const Stamp late{.time = 4, .replica = 1};
    StoredCustomer customer{.id = {"x"}};
    merge(customer, CustomerField::city, Value{}, late);
    CHECK_FALSE(merge(customer, CustomerField::city, std::string("Köln"), early));
    CHECK(customer.fields.city.empty());
    CHECK(stamp_of(customer, CustomerField::city) == late);
    CHECK(merge(customer, CustomerField::city, std::string("Bonn"), {.time = 5, .replica = 0}));
    CHECK(customer.fields.city == "Bonn");
}

TEST_CASE("of two writes at one stamp something wins over nothing, and the greater value") {
    const Stamp stamp{.time = 3, .replica = 1};
    StoredCustomer customer{.id = {"x"}};
    merge(customer, CustomerField::city, std::string("Bonn"), stamp);
    CHECK_FALSE(merge(customer, CustomerField::city, Value{}, stamp));
    CHECK_FALSE(merge(customer, CustomerField::city, std::string("Aachen"), stamp));
    CHECK(merge(customer, CustomerField::city, std::string("Köln"), stamp));
    CHECK(customer.fields.city == "Köln");
}

TEST_CASE("a value of a shape that the field cannot hold is an empty one, also at one stamp") {
    const Stamp stamp{.time = 3, .replica = 1};
    for (const Value& odd : {Value{true}, Value{TextList{"list"}}, Value{std::string()}}) {
        StoredCustomer one{.id = {"x"}};
        merge(one, CustomerField::city, std::string("Bonn"), stamp);
        CHECK_FALSE(merge(one, CustomerField::city, odd, stamp));
        StoredCustomer other{.id = {"x"}};
        merge(other, CustomerField::city, odd, stamp);
        merge(other, CustomerField::city, std::string("Bonn"), stamp);
        CHECK(one == other);
    }
}

TEST_CASE("only fields of another stamp than the shared one are listed, in order") {
    const Stamp common{.time = 3, .replica = 1};
    const Stamp later{.time = 4, .replica = 1};
    StoredCustomer customer{.id = {"x"}, .common = common};
    customer.fields.company_name = "Contoso";
    customer.fields.city = "Köln";
    write(customer, CustomerField::notes, std::string("n"), later);
    write(customer, CustomerField::city, std::string("Bonn"), later);
    CHECK(customer.later == std::vector<std::pair<CustomerField, Stamp>>{
                                {CustomerField::city, later}, {CustomerField::notes, later}});
    write(customer, CustomerField::city, std::string("Köln"), common);
    write(customer, CustomerField::phone, std::string("1"), common);
    CHECK(customer.later ==
          std::vector<std::pair<CustomerField, Stamp>>{{CustomerField::notes, later}});
    write(customer, CustomerField::phone, Value{}, common);
    CHECK(stamp_of(customer, CustomerField::phone) == common);
    CHECK(last_change_of(customer) == later);
}

TEST_CASE("a record's fingerprint is another after each write, early or late") {
    StoredCustomer customer{.id = {"x"}, .common = {.time = 3, .replica = 1}};
    customer.fields.company_name = "Contoso";
    merge(customer, CustomerField::notes, std::string("n"), {.time = 9, .replica = 1});
    const std::uint64_t before = fingerprint_of(customer);
    const Stamp last = last_change_of(customer);
    CHECK(merge(customer, CustomerField::company_name, std::string("Fabrikam"),
                {.time = 5, .replica = 2}));
    CHECK(last_change_of(customer) == last);
    CHECK(fingerprint_of(customer) != before);
    const std::uint64_t between = fingerprint_of(customer);
    CHECK(merge(customer, CustomerField::company_name, std::string("Tailspin"),
                {.time = 5, .replica = 3}));
    CHECK(fingerprint_of(customer) != between);
    StoredCustomer other = customer;
    other.id = {"y"};
    CHECK(fingerprint_of(other) != fingerprint_of(customer));
}
