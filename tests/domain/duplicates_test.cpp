#include "domain/duplicates.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

// Nobody who resembles another, unless a test says so.
Customer lone_customer(std::uint64_t number) {
    Customer customer = sound_customer(Cloud::global, "Company" + std::to_string(number));
    customer.email = "ada" + std::to_string(number) + "@contoso.example";
    return customer;
}

Office office_of(std::uint64_t count) {
    Office office;
    for (std::uint64_t number = 1; number <= count; ++number)
        office.add(number, lone_customer(number));
    return office;
}

DuplicateSearch searched(const State& state) {
    DuplicateSearch search;
    while (search.work(state.customers)) {
    }
    return search;
}

// "1 2; 4 7", by the customers' numbers.
std::string text_of(std::span<const DuplicateGroup> groups) {
    std::string text;
    for (const DuplicateGroup& group : groups) {
        text += text.empty() ? "" : "; ";
        for (const CustomerTable::Place place : group.members)
            text += (place == group.members.front() ? "" : " ") + std::to_string(place + 1);
    }
    return text;
}

std::string email(char name) {
    return std::string(1, name) + "@fabrikam.example";
}

}  // namespace

TEST_CASE("those who may be the same are put together, the most suspicious first") {
    Office office = office_of(8);
    for (const std::uint64_t number : {2U, 7U})
        office.set(number, F::email, email('x'));
    for (const std::uint64_t number : {1U, 3U, 5U}) {
        office.set(number, F::email, email('y'));
        office.set(number, F::phone, std::string("+49 221 4567890"));
    }
    CHECK(text_of(searched(office.state).groups()) == "1 3 5; 2 7");
}

TEST_CASE("who left the list is nobody's duplicate") {
    Office office = office_of(3);
    for (const std::uint64_t number : {1U, 2U, 3U})
        office.set(number, F::email, email('x'));
    office.must(RemoveCustomers{{customer_id(2)}});
    CHECK(text_of(searched(office.state).groups()) == "1 3");
}

TEST_CASE("a group is no larger than one can compare") {
    Office office = office_of(10);
    for (std::uint64_t number = 1; number <= 10; ++number)
        office.set(number, F::email, email('x'));
    std::set<CustomerTable::Place> seen;
    for (const DuplicateGroup& group : searched(office.state).groups()) {
        CHECK(group.members.size() <= DuplicateSearch::most_in_group);
        for (const CustomerTable::Place place : group.members)
            CHECK(seen.insert(place).second);
    }
    CHECK(seen.size() >= 8);
}

TEST_CASE("a key that many have tells nobody apart, unless it is their own") {
    Office office;
    ImportCustomers import{.source = "list.json", .customers = {}};
    for (std::uint64_t number = 1; number <= 100; ++number) {
        Customer fields = lone_customer(number);
        fields.email = "info@provider.example";
        if (number > 60) fields.domain = "contoso.onmicrosoft.com";
        import.customers.push_back(listed(customer_id(number), fields));
    }
    office.must(import);
    const DuplicateSearch search = searched(office.state);
    for (const DuplicateGroup& group : search.groups())
        CHECK(group.members.front() >= 60);
    CHECK(search.groups().size() == 10);
}

TEST_CASE("the search finds what comparing each with each finds") {
    constexpr unsigned seed = 20261121;
    MESSAGE("seed " << seed);
    std::mt19937 dice(seed);
    const auto letter = [&](unsigned count) { return static_cast<char>('a' + dice() % count); };
    for (int round = 0; round < 20; ++round) {
        State state;
        for (std::uint64_t number = 1; number <= 60; ++number) {
            StoredCustomer customer{.id = customer_id(number), .fields = lone_customer(number)};
            if (dice() % 2 == 0)
                customer.fields.company_name = "Tailspin" + std::string(2, letter(9));
            if (dice() % 4 == 0) customer.fields.email = email(letter(20));
            if (dice() % 4 == 0) customer.fields.registration_id = std::string("HRB ") + letter(20);
            if (dice() % 4 == 0) customer.fields.city = dice() % 2 == 0 ? "Bonn" : "Celle";
            insert_customer(state, customer);
        }
        std::set<CustomerTable::Place> naive;
        for (CustomerTable::Place i = 0; i < state.customers.size(); ++i)
            for (CustomerTable::Place j = 0; j < i; ++j)
                if (compare(traits_of(state.customers[i]), traits_of(state.customers[j])).weight >=
                    suspicious_weight)
                    naive.insert({i, j});
        std::set<CustomerTable::Place> found;
        for (const DuplicateGroup& group : searched(state).groups())
            found.insert(group.members.begin(), group.members.end());
        // A full group leaves others for the next time.
        for (const CustomerTable::Place place : found)
            CHECK(naive.contains(place));
        CHECK(found.size() * 10 >= naive.size() * 8);
    }
}

TEST_CASE("what a person has settled is looked at again, and what was undone comes back") {
    Office office = office_of(5);
    for (const std::uint64_t number : {1U, 2U})
        office.set(number, F::email, email('x'));
    for (const std::uint64_t number : {4U, 5U})
        office.set(number, F::email, email('y'));
    DuplicateSearch search = searched(office.state);
    const auto now = [&] {
        REQUIRE(search.refresh(office.state.customers));
        return text_of(search.groups());
    };
    CHECK(now() == "1 2; 4 5");
    office.must(TellApart{{customer_id(1), customer_id(2)}});
    CHECK(now() == "4 5");
    office.must(MergeCustomers{.kept = customer_id(4), .others = {customer_id(5)}, .edits = {}});
    CHECK(now().empty());
    office.undo();
    CHECK(now() == "4 5");
    office.undo();
    CHECK(now() == "1 2; 4 5");
    CHECK(text_of(searched(office.state).groups()) == now());
    office.add(6, lone_customer(6));
    CHECK_FALSE(search.refresh(office.state.customers));
}

TEST_CASE("a search begins anew when the customers change under it") {
    Office office = office_of(300);
    DuplicateSearch search;
    for (int i = 0; i < 3; ++i)
        CHECK(search.work(office.state.customers));
    CHECK(search.fraction() > 0);
    for (const std::uint64_t number : {1U, 2U})
        office.set(number, F::email, email('x'));
    while (search.work(office.state.customers)) {
    }
    CHECK(search.is_done());
    CHECK(search.fraction() == 1);
    CHECK(text_of(search.groups()) == "1 2");
}
