#include "domain/state.h"

#include <doctest/doctest.h>

#include <random>

#include "domain/command.h"
#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

Transaction decided(Office& office, const Command& command) {
    auto transaction = decide(office.state, command, office.context());
    REQUIRE(transaction.has_value());
    apply(office.state, *transaction);
    office.now += 1000;
    return *transaction;
}

void edit_at_random(Office& office, std::mt19937& dice) {
    const std::string text(1, static_cast<char>('a' + dice() % 5));
    const F field = dice() % 2 == 0 ? F::city : F::notes;
    const Value value = field == F::notes && dice() % 3 == 0 ? Value{} : Value{text};
    office.submit(UpdateCustomer{customer_id(dice() % 3), {{field, value}}});
    office.now += static_cast<std::int64_t>(dice() % 3) * 1000;
}

void take_in(Office& office, const State& theirs) {
    ImportCustomers import{.source = "export.json", .customers = {}};
    for (const PackedCustomer& customer : theirs.customers)
        import.customers.push_back(exported(customer));
    office.submit(import);
}

}  // namespace

TEST_CASE("transactions applied in any order come to the same registers") {
    Office office;
    Office other{.author = "Grace", .replica = 2};
    std::vector<Transaction> all;
    all.push_back(decided(office, AddCustomer{customer_id(1), sound_customer()}));
    all.push_back(
        decided(office, UpdateCustomer{customer_id(1), {{F::city, std::string("Bonn")}}}));
    all.push_back(
        decided(office, AddCustomer{customer_id(2), sound_customer(Cloud::global, "Fabrikam")}));
    all.push_back(decided(office, RemoveCustomers{{customer_id(1)}}));
    all.push_back(decided(office, UndoTransaction{next_to_undo(office.state)}));
    all.push_back(decided(office, UpdateCustomer{customer_id(2), {{F::notes, std::string("n")}}}));
    all.push_back(decided(office, UpdateCustomer{customer_id(2), {{F::notes, Value{}}}}));
    take_in(other, office.state);
    other.set(2, F::city, std::string("Aachen"));
    ImportCustomers import{.source = "b", .customers = {exported(other.state.customers[1])}};
    all.push_back(decided(office, import));

    State in_order;
    for (const Transaction& transaction : all)
        apply(in_order, transaction);
    std::mt19937 dice(20261120);
    for (int order = 0; order < 500; ++order) {
        std::ranges::shuffle(all, dice);
        State state;
        for (const Transaction& transaction : all) {
            apply(state, transaction);
            if (dice() % 4 == 0) apply(state, transaction);
        }
        REQUIRE(registers_of(state) == registers_of(in_order));
        REQUIRE(state.latest == in_order.latest);
    }
}

TEST_CASE("desks that exchange exports in any order end up with the same customers") {
    std::mt19937 dice(20261120);
    for (int round = 0; round < 60; ++round) {
        Office desks[3] = {{.replica = 1}, {.replica = 2}, {.replica = 3}};
        for (std::uint64_t i = 0; i < 3; ++i)
            desks[0].add(i, sound_customer(Cloud::global, "Company" + std::to_string(i)));
        take_in(desks[1], desks[0].state);
        take_in(desks[2], desks[1].state);
        for (int step = 0; step < 30; ++step) {
            Office& desk = desks[dice() % 3];
            if (dice() % 4 == 0)
                take_in(desk, desks[dice() % 3].state);
            else
                edit_at_random(desk, dice);
        }
        for (int i = 0; i < 2; ++i)
            for (Office& to : desks)
                for (const Office& from : desks)
                    take_in(to, from.state);
        REQUIRE(registers_of(desks[0].state) == registers_of(desks[1].state));
        REQUIRE(registers_of(desks[0].state) == registers_of(desks[2].state));
    }
}

TEST_CASE("a customer is found by its id, whether it was created or written first") {
    State state;
    const Stamp stamp{.time = 9, .replica = 1};
    apply(state, {.name = TransactionName::update_customer,
                  .author = "Ada",
                  .stamp = stamp,
                  .changed = {{.customer = customer_id(1),
                               .field = F::city,
                               .value = std::string("Bonn"),
                               .before = {},
                               .stamp = stamp}}});
    REQUIRE(state.find(customer_id(1)).has_value());
    CHECK_FALSE(state.find(customer_id(2)).has_value());
    apply(state, {.name = TransactionName::add_customer,
                  .author = "Ada",
                  .stamp = {.time = 8, .replica = 1},
                  .created = {{.id = customer_id(1),
                               .fields = sound_customer(),
                               .common = {.time = 8, .replica = 1}}}});
    CHECK(state.customers.size() == 1);
    CHECK(state.find(customer_id(1))->fields.city == "Bonn");
    CHECK(state.find(customer_id(1))->fields.company_name == "Contoso");
    CHECK(state.latest == stamp);
    CHECK(state.version == 2);
}

TEST_CASE("the log names what a transaction created, and says the rest of it") {
    Office office;
    office.add(1);
    const LogEntry& entry = office.state.log.front();
    CHECK(entry.name == TransactionName::add_customer);
    CHECK(entry.created == CustomerIds{customer_id(1)});
    CHECK(entry.changed.empty());
}
