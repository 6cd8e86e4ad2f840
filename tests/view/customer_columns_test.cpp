#include "view/customer_columns.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"
#include "view/customers_view.h"

namespace {

using C = CustomerColumn;
using F = CustomerField;

StoredCustomer rich() {
    StoredCustomer customer{.id = customer_id(7), .fields = sound_customer()};
    customer.fields.tags = {"VIP", "new"};
    customer.fields.purchase_permission = false;
    customer.common = {.time = std::uint64_t{1'795'210'709'000} << 16U, .replica = 1};
    return customer;
}

std::string joined(const TextList& list) {
    std::string all;
    for (const std::string& item : list)
        all += (all.empty() ? "" : "|") + item;
    return all;
}

}  // namespace

TEST_CASE("a column says its cell in words and holds its key in none") {
    struct Row {
        C column;
        std::string text, keys;
    };
    const Row rows[] = {
        {C::company_name, "Contoso", "Contoso"},
        {C::country, "Germany", "DE"},
        {C::cloud, "Global", "global"},
        {C::relationship, "Cloud reseller", "reseller"},
        {C::contact, "Ada Lovelace", "Ada Lovelace"},
        {C::tags, "VIP, new", "VIP|new"},
        {C::last_change, "2026-11-20T21:38:29.000Z", "2026-11-20"},
        {C::purchase_permission, "No", "no"},
        {C::language, "German", "de"},
        {C::city, "Köln", "Köln"},
        {C::state, "", ""},
        {C::delegated_access, "", ""},
        {C::microsoft_id, customer_id(7).text, customer_id(7).text},
    };
    FakeLocale locale;
    const Speech speech = speech_in(locale);
    const std::string packed = pack(rich());
    for (const Row& row : rows) {
        CAPTURE(name_of(row.column));
        CHECK(cell_text(rich(), speech, row.column) == row.text);
        CHECK(joined(cell_keys(rich(), row.column)) == row.keys);
        CHECK(joined(cell_keys(PackedCustomer(packed), row.column)) == row.keys);
    }
}

TEST_CASE("a key reads as the cell that holds it") {
    FakeLocale locale;
    const Speech speech = speech_in(locale);
    for (const C column : all_of<C>()) {
        CAPTURE(name_of(column));
        const TextList keys = cell_keys(rich(), column);
        if (keys.size() == 1 && column != C::last_change)
            CHECK(text_of_key(speech, column, keys.front()) == cell_text(rich(), speech, column));
    }
}

TEST_CASE("every column has a label, and every one but three shows a field") {
    std::size_t without_field = 0;
    for (const C column : all_of<C>()) {
        CHECK_FALSE(say(Language::de, label_of(column)).empty());
        without_field += field_of(column) ? 0 : 1;
    }
    CHECK(without_field == 3);
}

TEST_CASE("a filter finds who holds the value, one of several, or nothing") {
    const std::string packed = pack(rich());
    const PackedCustomer customer(packed);
    CHECK(holds(customer, {C::city, "Köln"}));
    CHECK_FALSE(holds(customer, {C::city, "Bonn"}));
    CHECK(holds(customer, {C::tags, "new"}));
    CHECK(holds(customer, {C::state, ""}));
    CHECK_FALSE(holds(customer, {C::city, ""}));
}

TEST_CASE("cloud, country and tag are filtered by where they always were") {
    CustomersQuery query = with_filter({}, {C::cloud, "global"});
    query = with_filter(query, {C::country, "DE"});
    query = with_filter(query, {C::tags, "VIP"});
    CHECK(query == CustomersQuery{.cloud = Cloud::global, .country = "DE", .tag = "VIP"});
    query = with_filter(query, {C::city, "Bonn"});
    query = with_filter(query, {C::city, "Köln"});
    CHECK(query.where == std::vector<ColumnFilter>{{C::city, "Köln"}});
    CHECK(without_filter(query, C::city).where.empty());
}

TEST_CASE("the list shows those of whom every chosen column holds its value") {
    Office office;
    office.add(1, sound_customer(Cloud::global, "Adatum"));
    office.add(2, sound_customer(Cloud::global, "Contoso"));
    office.set(2, F::city, std::string("Bonn"));
    FakeLocale locale;
    CustomersView view;
    const auto shown = [&](std::vector<ColumnFilter> where) {
        view.refresh(office.state, speech_in(locale), {.where = std::move(where)});
        return view.size();
    };
    CHECK(shown({{C::city, "Bonn"}}) == 1);
    CHECK(shown({{C::city, "Bonn"}, {C::company_name, "Adatum"}}) == 0);
    CHECK(shown({{C::state, ""}}) == 2);
}
