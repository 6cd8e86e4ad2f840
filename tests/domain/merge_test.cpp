#include <doctest/doctest.h>

#include <random>

#include "domain/evidence.h"
#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

Office office_of_three() {
    Office office;
    for (std::uint64_t number = 1; number <= 3; ++number)
        office.add(number, sound_customer(Cloud::global, "Contoso" + std::to_string(number)));
    return office;
}

MergeCustomers merge_of(std::uint64_t kept, std::vector<std::uint64_t> others,
                        std::vector<FieldEdit> edits = {}) {
    MergeCustomers merge{.kept = customer_id(kept), .others = {}, .edits = std::move(edits)};
    for (const std::uint64_t other : others)
        merge.others.push_back(customer_id(other));
    return merge;
}

}  // namespace

TEST_CASE("a merge keeps one, and the others leave the list with a trace of it") {
    Office office = office_of_three();
    const auto before = customers_of(office.state);
    office.must(merge_of(1, {2, 3}, {{F::notes, std::string("both")}}));
    CHECK(office.fields(1).notes == "both");
    CHECK_FALSE(office.fields(1).removed.has_value());
    for (const std::uint64_t number : {2U, 3U}) {
        CHECK(office.fields(number).removed == true);
        CHECK(office.fields(number).relationship == "none");
        CHECK(office.fields(number).merged_into == customer_id(1).text);
        CHECK(office.fields(number).company_name == "Contoso" + std::to_string(number));
    }
    CHECK(office.state.log.back().name == TransactionName::merge_customers);
    office.undo();
    CHECK(customers_of(office.state) == before);
    office.redo();
    CHECK(office.fields(3).merged_into == customer_id(1).text);
}

TEST_CASE("a merge is refused, and by the first rule that it breaks") {
    struct Row {
        MergeCustomers merge;
        std::string_view answer;
        Role role = Role::admin_agent;
    };
    const Row rows[] = {
        {merge_of(1, {2}), "not_permitted", Role::helpdesk_agent},
        {merge_of(1, {2}, {{F::tags, TextList{"a"}}}), "not_permitted", Role::sales_agent},
        {merge_of(1, {9}), "customer_not_found"},
        {merge_of(9, {1}), "customer_not_found"},
        {merge_of(1, {3}), "customer_is_removed"},
        {merge_of(1, {1}), "customer_is_named_twice"},
        {merge_of(1, {2, 2}), "customer_is_named_twice"},
        {merge_of(1, {}), "nothing_changed"},
        {merge_of(1, {2}, {{F::domain, std::string("x.example")}}), "field_cannot_be_changed_here"},
        {merge_of(1, {2}, {{F::email, std::string("nobody")}}), "email_must_be_an_address"},
        {merge_of(1, {2}, {{F::unknown_members, std::string("{\"/a\":1}")}}), "accepted"},
        {merge_of(1, {2}), "customer_is_removed"},
    };
    Office office = office_of_three();
    office.must(RemoveCustomers{{customer_id(3)}});
    for (const Row& row : rows) {
        CAPTURE(row.answer);
        office.role = row.role;
        CHECK(answer_of(office.submit(row.merge)) == row.answer);
    }
    CHECK(office.fields(1).unknown_members == "{\"/a\":1}");
}

TEST_CASE("who may not merge may not take a merge back") {
    Office office = office_of_three();
    const Stamp merged = office.must(merge_of(1, {2}));
    office.role = Role::helpdesk_agent;
    CHECK(answer_of(office.submit(UndoTransaction{merged})) == "not_permitted");
}

TEST_CASE("not duplicates: each says so of the others, once") {
    Office office = office_of_three();
    const TellApart apart{{customer_id(1), customer_id(2)}};
    office.must(apart);
    CHECK(office.fields(1).distinct_from == TextList{customer_id(2).text});
    CHECK(office.fields(2).distinct_from == TextList{customer_id(1).text});
    CHECK(answer_of(office.submit(apart)) == "nothing_changed");
    CHECK(answer_of(office.submit(TellApart{{customer_id(1)}})) == "nothing_changed");
    office.must(TellApart{{customer_id(1), customer_id(3)}});
    CHECK(office.fields(1).distinct_from == TextList{customer_id(2).text, customer_id(3).text});
    office.undo();
    office.undo();
    CHECK(office.fields(1).distinct_from.empty());
    CHECK(office.fields(2).distinct_from.empty());
}

TEST_CASE("what two workspaces say of one customer's pairs both holds when they meet") {
    Office here = office_of_three();
    Office there = here;
    there.replica = 2;
    here.must(TellApart{{customer_id(1), customer_id(2)}});
    there.must(TellApart{{customer_id(1), customer_id(3)}});
    ImportCustomers import{.source = "other.json", .customers = {}};
    for (const PackedCustomer& customer : there.state.customers)
        import.customers.push_back(exported(customer));
    here.must(import);
    const CustomerTable& customers = here.state.customers;
    CHECK(are_told_apart(customers[0], customers[1]));
    CHECK(are_told_apart(customers[0], customers[2]));
    CHECK_FALSE(are_told_apart(customers[1], customers[2]));
}

TEST_CASE("a list from the portal brings a merged customer back as one of its own") {
    Office office = office_of_three();
    office.must(merge_of(1, {2}));
    Customer fields = sound_customer(Cloud::global, "Contoso2");
    ImportCustomers import{.source = "list.json", .customers = {}};
    import.customers.push_back(listed(customer_id(2), fields));
    office.must(import);
    CHECK_FALSE(office.fields(2).removed.has_value());
    CHECK(office.fields(2).merged_into.empty());
}

TEST_CASE("merging, telling apart, undoing and redoing in any order lose nobody") {
    constexpr unsigned seed = 20261121;
    MESSAGE("seed " << seed);
    std::mt19937 dice(seed);
    for (int round = 0; round < 100; ++round) {
        CAPTURE(round);
        Office office;
        for (std::uint64_t number = 0; number < 5; ++number)
            office.add(number, sound_customer(Cloud::global, "Contoso" + std::to_string(number)));
        std::vector<std::map<std::string, Customer>> past{customers_of(office.state)};
        std::size_t at = 0;
        for (int step = 0; step < 30; ++step) {
            CAPTURE(step);
            const std::uint64_t one = dice() % 5, other = dice() % 5;
            const std::vector<FieldEdit> edits{
                {F::city, std::string("City ") + static_cast<char>('a' + dice() % 3)}};
            switch (dice() % 5) {
                case 0:
                    if (!office.submit(merge_of(one, {other}, edits))) continue;
                    break;
                case 1:
                    if (!office.submit(TellApart{{customer_id(one), customer_id(other)}})) continue;
                    break;
                case 2:
                    if (!office.submit(UpdateCustomer{customer_id(one), edits})) continue;
                    break;
                case 3:
                    if (at == 0) continue;
                    office.undo();
                    REQUIRE(customers_of(office.state) == past[--at]);
                    continue;
                default:
                    if (at + 1 == past.size()) continue;
                    office.redo();
                    REQUIRE(customers_of(office.state) == past[++at]);
                    continue;
            }
            past.resize(++at);
            past.push_back(customers_of(office.state));
            // Whoever was merged is off the list, and into whom leads somewhere.
            for (const auto& [id, customer] : past.back()) {
                if (customer.merged_into.empty()) continue;
                REQUIRE(customer.removed == true);
                REQUIRE(past.back().contains(customer.merged_into));
            }
        }
    }
}
