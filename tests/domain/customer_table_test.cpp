#include "domain/customer_table.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "tests/helpers/sound_customer.h"

namespace {

std::string row_of(std::uint64_t number, std::string_view notes) {
    StoredCustomer customer{.id = customer_id(number), .common = {.time = 1, .replica = 1}};
    customer.fields.notes = notes;
    return pack(customer);
}

CustomerTable::Place put(CustomerTable& table, std::uint64_t number, std::string_view notes) {
    const std::string row = row_of(number, notes);
    const PackedCustomer packed(row.data());
    const auto place = table.find(customer_id(number));
    if (!place) return table.add(packed);
    table.replace(*place, packed);
    return *place;
}

}  // namespace

TEST_CASE("a customer keeps its place, and its row is the last one put there") {
    std::mt19937 dice(20261121);
    CustomerTable table;
    std::map<std::uint64_t, std::pair<CustomerTable::Place, std::string>> expected;
    for (int round = 0; round < 20'000; ++round) {
        const std::uint64_t number = dice() % 600;
        const std::size_t length = dice() % 200 == 0 ? 70'000 + dice() % 70'000 : dice() % 300;
        const std::string notes(length, static_cast<char>('a' + dice() % 26));
        const auto place = put(table, number, notes);
        const auto [known, is_new] = expected.try_emplace(number, place, notes);
        CHECK(known->second.first == place);
        known->second.second = notes;
    }
    REQUIRE(table.size() == expected.size());
    for (const auto& [number, there] : expected) {
        CHECK(table.find(customer_id(number)) == there.first);
        CHECK(text_of(table[there.first], CustomerField::notes) == there.second);
    }
    CHECK_FALSE(table.find(customer_id(600)).has_value());
    std::size_t count = 0;
    for (const PackedCustomer& customer : table)
        count += table.find_key(customer.key()) == count ? 1 : 0;
    CHECK(count == table.size());
}

TEST_CASE("rows that were replaced give their room back") {
    CustomerTable table;
    for (std::uint64_t number = 0; number < 2000; ++number)
        put(table, number, std::string(200, 'a'));
    const std::size_t before = table.memory_bytes();
    for (int round = 0; round < 50; ++round)
        for (std::uint64_t number = 0; number < 2000; ++number)
            put(table, number, std::string(200, 'b'));
    CHECK(table.memory_bytes() < 3 * before);
}

TEST_CASE("a copied table is a table of its own") {
    CustomerTable table;
    put(table, 1, "a");
    const CustomerTable copy = table;
    put(table, 1, "b");
    put(table, 2, "c");
    CHECK(copy.size() == 1);
    CHECK(text_of(copy[0], CustomerField::notes) == "a");
}

TEST_CASE("what was written since a version is named, each place once") {
    using Places = std::vector<CustomerTable::Place>;
    CustomerTable table;
    CHECK(table.changes_since(0) == Places{});
    put(table, 1, "a");
    put(table, 2, "a");
    const std::uint64_t version = table.version();
    CHECK(table.changes_since(version) == Places{});
    put(table, 2, "b");
    put(table, 3, "a");
    put(table, 2, "c");
    CHECK(table.changes_since(version) == Places{1, 2});
    CHECK(table.changes_since(0) == Places{0, 1, 2});
    CHECK_FALSE(table.changes_since(table.version() + 1).has_value());
    for (int i = 0; i < 5000; ++i)
        put(table, 1, std::string(1, static_cast<char>('a' + i % 2)));
    CHECK_FALSE(table.changes_since(version).has_value());
    CHECK(table.changes_since(table.version() - 4000) == Places{0});
}

TEST_CASE("a table that takes another's place says that everything has changed") {
    CustomerTable table;
    for (std::uint64_t number = 0; number < 5; ++number)
        put(table, number, "a");
    CustomerTable next;
    for (std::uint64_t number = 0; number < 9; ++number)
        put(next, number, "a");
    next.continue_from(table);
    CHECK(next.version() > table.version());
    for (std::uint64_t version = 0; version <= table.version(); ++version)
        CHECK_FALSE(next.changes_since(version).has_value());
    const std::uint64_t version = next.version();
    put(next, 3, "b");
    CHECK(next.changes_since(version) == std::vector<CustomerTable::Place>{3});
}
