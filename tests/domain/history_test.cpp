#include "domain/history.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

ImportCustomers big_list(std::size_t count) {
    ImportCustomers import{.source = "list.json", .customers = {}};
    for (std::size_t i = 0; i < count; ++i)
        import.customers.push_back(
            listed(customer_id(i), sound_customer(Cloud::global, "Company" + std::to_string(i))));
    return import;
}

// Something that may be done now, or a command that is refused.
Command random_command(const Office& office, std::mt19937& dice) {
    const std::size_t number = dice() % 4;
    const CustomerId id = customer_id(number);
    const std::string text(1, static_cast<char>('a' + dice() % 3));
    switch (dice() % 6) {
        case 0: {
            const auto next = static_cast<std::uint64_t>(office.state.customers.size());
            return AddCustomer{customer_id(next),
                               sound_customer(Cloud::global, "New" + std::to_string(next))};
        }
        case 1:
            return RemoveCustomers{{id}};
        case 2: {
            ImportCustomers import = big_list(4);
            IncomingCustomer moved = import.customers[number];
            moved.record.fields.city = text;
            import.customers.replace(number, moved);
            return import;
        }
        case 3:
            return UpdateCustomer{
                id, {{F::city, std::string("City ") + text}, {F::notes, std::string(text)}}};
        default:
            return UpdateCustomer{id, {{F::city, std::string("City ") + text}}};
    }
}

}  // namespace

TEST_CASE("undo and redo walk through everything that was ever there, exactly") {
    constexpr unsigned seed = 20261120;
    MESSAGE("seed " << seed);
    std::mt19937 dice(seed);
    for (int round = 0; round < 150; ++round) {
        CAPTURE(round);
        Office office;
        std::vector<std::map<std::string, Customer>> past{customers_of(office.state)};
        std::size_t at = 0;
        for (int step = 0; step < 40; ++step) {
            CAPTURE(step);
            const unsigned what = dice() % 5;
            if (what < 2) {
                if (!office.submit(random_command(office, dice))) continue;
                past.resize(++at);
                past.push_back(customers_of(office.state));
            } else if (what < 4 && at > 0) {
                office.undo();
                --at;
            } else if (what == 4 && at + 1 < past.size()) {
                office.redo();
                ++at;
            }
            REQUIRE(customers_of(office.state) == past[at]);
            REQUIRE(next_to_undo(office.state).is_zero() == (at == 0));
            REQUIRE(next_to_redo(office.state).is_zero() == (at + 1 == past.size()));
        }
    }
}

TEST_CASE("edits of one field are undone one by one, and redone one by one") {
    Office office;
    office.add(1);
    for (const char* city : {"Aachen", "Bonn", "Celle"})
        office.set(1, F::city, std::string(city));
    for (const char* city : {"Bonn", "Aachen", "Köln"}) {
        office.undo();
        CHECK(office.fields(1).city == city);
    }
    for (const char* city : {"Aachen", "Bonn", "Celle"}) {
        office.redo();
        CHECK(office.fields(1).city == city);
    }
    CHECK(next_to_redo(office.state).is_zero());
}

TEST_CASE("undo, redo, undo and redo again go back and forth, and not in a circle") {
    Office office;
    office.add(1);
    office.set(1, F::city, std::string("Bonn"));
    for (int i = 0; i < 3; ++i) {
        office.undo();
        CHECK(office.state.log.back().name == TransactionName::undo);
        CHECK(office.fields(1).city == "Köln");
        office.redo();
        CHECK(office.state.log.back().name == TransactionName::redo);
        CHECK(office.fields(1).city == "Bonn");
    }
    office.undo();
    office.undo();
    CHECK(customers_of(office.state).empty());
    CHECK(next_to_undo(office.state).is_zero());
}

TEST_CASE("what is done after an undo ends what could be redone") {
    Office office;
    office.add(1);
    office.set(1, F::city, std::string("Bonn"));
    office.undo();
    office.set(1, F::notes, std::string("n"));
    CHECK(next_to_redo(office.state).is_zero());
}

TEST_CASE("an undo leaves alone what was written since") {
    Office office;
    office.add(1);
    const Stamp both = office.must(UpdateCustomer{
        customer_id(1), {{F::city, std::string("Bonn")}, {F::notes, std::string("n")}}});
    office.set(1, F::city, std::string("Aachen"));
    office.must(UndoTransaction{both});
    CHECK(office.fields(1).city == "Aachen");
    CHECK(office.fields(1).notes.empty());
}

TEST_CASE("a field that somebody wrote again with the same text was written since") {
    Office office;
    office.add(1);
    const Stamp first = office.set(1, F::city, std::string("Bonn"));
    office.set(1, F::city, std::string("Aachen"));
    office.set(1, F::city, std::string("Bonn"));
    CHECK(answer_of(office.submit(UndoTransaction{first})) == "nothing_to_undo");
    office.set(1, F::city, std::string("Celle"));
    office.undo();
    CHECK(office.fields(1).city == "Bonn");
    CHECK(answer_of(office.submit(UndoTransaction{first})) == "nothing_to_undo");
}

TEST_CASE("what an undo out of turn left in a field is not written over by another") {
    Office office;
    office.add(1);
    const Stamp first = office.set(1, F::city, std::string("Aachen"));
    const Stamp second = office.must(UpdateCustomer{
        customer_id(1), {{F::city, std::string("Bonn")}, {F::notes, std::string("n")}}});
    office.set(1, F::city, std::string("Celle"));
    office.must(UndoTransaction{second});
    office.undo();
    CHECK(office.fields(1).city == "Bonn");
    CHECK(answer_of(office.submit(UndoTransaction{first})) == "nothing_to_undo");
}

TEST_CASE("nothing is taken back twice") {
    Office office;
    const Stamp added = office.add(1);
    const Stamp undone = office.must(UndoTransaction{added});
    CHECK(answer_of(office.submit(UndoTransaction{added})) == "nothing_to_undo");
    const Stamp redone = office.must(UndoTransaction{undone});
    CHECK(answer_of(office.submit(UndoTransaction{undone})) == "nothing_to_undo");
    // It is done again, by the redo, and that is what can be undone.
    CHECK(answer_of(office.submit(UndoTransaction{added})) == "nothing_to_undo");
    CHECK(answer_of(office.submit(UndoTransaction{redone})) == "accepted");
    CHECK(answer_of(office.submit(UndoTransaction{{.time = 1, .replica = 1}})) ==
          "nothing_to_undo");
    CHECK(answer_of(office.submit(UndoTransaction{})) == "nothing_to_undo");
}

TEST_CASE("an undone import of thousands is as if it had never come, until it comes again") {
    constexpr std::size_t count = 5000;
    Office office;
    office.add(7);
    office.must(big_list(count));
    office.set(9, F::city, std::string("Bonn"));
    const auto all = customers_of(office.state);
    CHECK(all.size() == count);
    office.undo();
    office.undo();
    CHECK(customers_of(office.state).size() == 1);
    CHECK(office.fields(7).company_name == "Contoso");
    office.redo();
    office.redo();
    CHECK(customers_of(office.state) == all);
    office.undo();
    office.undo();
    office.must(big_list(count));
    CHECK(customers_of(office.state).size() == count);
    CHECK(office.fields(9).city == "Köln");
    office.undo();
    CHECK(customers_of(office.state).size() == 1);
}

TEST_CASE("an import from another desk is undone though its stamps are not ours") {
    Office there{.author = "Grace", .replica = 2};
    there.add(1);
    Office here;
    here.add(2, sound_customer(Cloud::global, "Ours"));
    here.must(ImportCustomers{.source = "a", .customers = {exported(there.state.customers[0])}});
    there.now += 60'000;
    there.set(1, F::city, std::string("Bonn"));
    const auto before = customers_of(here.state);
    here.must(ImportCustomers{.source = "b", .customers = {exported(there.state.customers[0])}});
    CHECK(here.fields(1).city == "Bonn");
    here.undo();
    CHECK(customers_of(here.state) == before);
    here.redo();
    CHECK(here.fields(1).city == "Bonn");
}

TEST_CASE("who may do a thing may undo and redo it, and nobody else") {
    struct Row {
        const char* what;
        Command command;
        std::vector<Role> roles;
    };
    using enum Role;
    const Row rows[] = {
        {"add",
         AddCustomer{customer_id(2), sound_customer(Cloud::global, "Other")},
         {global_admin, user_management_admin, admin_agent, sales_agent}},
        {"contact",
         UpdateCustomer{customer_id(1), {{F::phone, std::string("123456")}}},
         {admin_agent, sales_agent, helpdesk_agent}},
        {"address",
         UpdateCustomer{customer_id(1), {{F::city, std::string("Bonn")}}},
         {admin_agent, sales_agent}},
        {"contact and tags",
         UpdateCustomer{customer_id(1),
                        {{F::phone, std::string("123456")}, {F::tags, TextList{"VIP"}}}},
         {admin_agent}},
        {"remove", RemoveCustomers{{customer_id(1)}}, {global_admin, admin_agent, sales_agent}},
        {"import", big_list(3), {admin_agent, sales_agent}},
    };
    for (const Row& row : rows)
        for (const Role role : all_of<Role>()) {
            CAPTURE(row.what);
            CAPTURE(name_of(role));
            const bool may = std::ranges::find(row.roles, role) != row.roles.end();
            const std::string_view answer = may ? "accepted" : "not_permitted";
            Office office;
            office.add(1);
            const Stamp done = office.must(row.command);
            office.role = role;
            CHECK(answer_of(decide(office.state, UndoTransaction{done}, office.context())) ==
                  answer);
            office.role = admin_agent;
            const Stamp undone = office.must(UndoTransaction{done});
            office.role = role;
            CHECK(answer_of(decide(office.state, UndoTransaction{undone}, office.context())) ==
                  answer);
        }
}

TEST_CASE("an entry counts as undone as long as it is not done again") {
    Office office;
    const Stamp added = office.add(1);
    CHECK(undone_entries(office.state).empty());
    const Stamp undone = office.undo();
    CHECK(undone_entries(office.state) == std::set<Stamp>{added});
    const Stamp redone = office.redo();
    CHECK(undone_entries(office.state) == std::set<Stamp>{undone});
    office.undo();
    CHECK(undone_entries(office.state) == std::set<Stamp>{added, redone});
    CHECK(&root_of(office.state, office.state.log.back()) == &office.state.log.front());
}
