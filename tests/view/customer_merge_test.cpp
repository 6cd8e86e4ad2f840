#include "view/customer_merge.h"

#include <doctest/doctest.h>

#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

// Everything of the sound customer at 1, what follows at 2, 3…
StoredCustomer stored(std::uint64_t number, const std::vector<std::pair<F, Value>>& writes) {
    StoredCustomer customer{.id = customer_id(number), .fields = {}};
    const auto at = [](std::uint64_t time) { return Stamp{.time = time << 16U, .replica = 1}; };
    std::uint64_t time = 1;
    const Customer sound = sound_customer();
    for (const CustomerFieldRow& row : customer_fields())
        if (const Value value = read(sound, row.field); !is_absent(value))
            merge(customer, row.field, value, at(time));
    for (const auto& [field, value] : writes)
        merge(customer, field, value, at(++time));
    return customer;
}

Value proposed(const std::vector<StoredCustomer>& members, F field, std::size_t kept = 0) {
    for (const MergeRow& row : merge_rows(members, kept))
        if (row.field == field) return row.options[row.proposed].value;
    return {};
}

std::string text(const char* text) {
    return text;
}

}  // namespace

TEST_CASE("for each field a value is proposed by the rule of its kind") {
    struct Row {
        F field;
        Value mine, theirs, proposed;
    };
    const Row rows[] = {
        {F::company_name, text("Contoso"), text("Contoso GmbH"), text("Contoso GmbH")},
        {F::company_name, text("Contoso GmbH"), text("Contoso"), text("Contoso GmbH")},
        {F::registration_id, Value(), text("HRB 1"), text("HRB 1")},
        {F::purchase_permission, true, false, false},  // Written later.
        {F::tags, TextList{"a", "b"}, TextList{"b", "c"}, TextList{"a", "b", "c"}},
        {F::tags, Value(), TextList{"b"}, TextList{"b"}},
        {F::notes, text("one"), text("two"), text("one\n\ntwo")},
        {F::notes, text("one"), text("one"), text("one")},
        {F::notes, Value(), text("two"), text("two")},
    };
    for (const Row& row : rows) {
        CAPTURE(name_of(row.field));
        const std::vector<StoredCustomer> members{
            stored(1, {{row.field, row.mine}}),
            stored(2, {{F::education, text("approved")}, {row.field, row.theirs}})};
        CHECK(proposed(members, row.field) == row.proposed);
    }
}

TEST_CASE("an address is one customer's as a whole, the fuller one's") {
    const std::vector<StoredCustomer> members{
        stored(1, {{F::address_line_1, text("Old 1")}, {F::city, text("Bonn")}}),
        stored(2, {{F::address_line_1, text("New 2")}, {F::address_line_2, text("Floor 2")}})};
    CHECK(proposed(members, F::address_line_1) == Value(text("New 2")));
    CHECK(proposed(members, F::address_line_2) == Value(text("Floor 2")));
    CHECK(proposed(members, F::city) == Value(text("Köln")));
}

TEST_CASE("the gaps of a contact are filled from the same person only") {
    const auto with_phone = [](const char* last_name) {
        StoredCustomer customer = stored(1, {{F::phone, text("+49 221 456789")}});
        customer.fields.last_name = last_name;
        customer.fields.first_name.clear();
        customer.fields.email.clear();
        return customer;
    };
    CHECK(proposed({stored(2, {}), with_phone("Lovelace")}, F::phone) ==
          Value(text("+49 221 456789")));
    CHECK(is_absent(proposed({stored(2, {}), with_phone("Turing")}, F::phone)));
}

TEST_CASE("what stays with the account is not asked about") {
    StoredCustomer other = stored(2, {{F::commerce_id, text("c")}});
    other.fields.domain = "fabrikam.onmicrosoft.com";
    for (const MergeRow& row : merge_rows(std::vector{stored(1, {}), other}, 0)) {
        CAPTURE(name_of(row.field));
        CHECK(row_of(row.field).writer == Writer::partner);
    }
}

TEST_CASE("who says most about itself is proposed to be kept") {
    CHECK(proposed_to_keep(std::vector{stored(1, {}), stored(2, {{F::notes, text("n")}})}) == 1);
    CHECK(proposed_to_keep(std::vector{stored(1, {}), stored(2, {})}) == 0);
}

TEST_CASE("the command does what was chosen, and says only what changes") {
    const std::vector<StoredCustomer> members{
        stored(1, {{F::notes, text("one")}, {F::unknown_members, text("{\"/a\":1,\"/b\":1}")}}),
        stored(2, {{F::notes, text("two")},
                   {F::company_name, text("Contoso GmbH")},
                   {F::unknown_members, text("{\"/b\":2,\"/c\":3}")}})};
    const MergeCustomers usual = merge_command(members, 0, {});
    CHECK(usual.kept == customer_id(1));
    CHECK(usual.others == std::vector{customer_id(2)});
    CHECK(usual.edits ==
          std::vector<FieldEdit>{{F::company_name, text("Contoso GmbH")},
                                 {F::notes, text("one\n\ntwo")},
                                 {F::unknown_members, text("{\"/a\":1,\"/b\":1,\"/c\":3}")}});
    const MergeCustomers chosen = merge_command(members, 0,
                                                {{F::company_name, text("Contoso")},
                                                 {F::notes, text("two")},
                                                 {F::city, text("held by nobody")}});
    CHECK(chosen.edits.front() == FieldEdit{F::notes, text("two")});
}

TEST_CASE("a merge of sound customers is accepted as it is proposed") {
    Office office;
    office.add(1, sound_customer(Cloud::global, "Contoso"));
    Customer other = sound_customer(Cloud::global, "Contoso2");
    other.country = "US";
    other.state = "WA";
    other.city = "Redmond";
    other.postal_code = "98052";
    other.tags = {"new"};
    office.add(2, other);
    const std::vector<StoredCustomer> members{*office.state.find(customer_id(1)),
                                              *office.state.find(customer_id(2))};
    for (const std::size_t kept : {0U, 1U})
        CHECK(answer_of(decide(office.state, merge_command(members, kept, {}), office.context())) ==
              "accepted");
}
