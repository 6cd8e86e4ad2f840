#include "view/table_rows.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"
#include "view/row_selection.h"

namespace {

using C = CustomerColumn;

constexpr const char* names[] = {"aa", "bb", "cc", "dd", "ee"};

// Five customers in three cities; two carry tags, one of them two.
struct Table {
    Office office = {};
    FakeLocale locale = {};
    CustomersView list = {};
    TableRows rows = {};
    RowSelection selection = {};

    Table() {
        const char* cities[] = {"Köln", "Bonn", "Köln", "Köln", "Aachen"};
        for (std::size_t i = 0; i < std::size(cities); ++i) {
            Customer customer = sound_customer(Cloud::global, names[i]);
            customer.city = cities[i];
            office.add(i + 1, customer);
        }
        office.set(1, CustomerField::tags, TextList{"VIP", "new"});
        office.set(2, CustomerField::tags, TextList{"new"});
        show({}, std::nullopt);
    }
    void show(const CustomersQuery& query, std::optional<C> group,
              const std::set<std::string>& folded = {}) {
        list.refresh(office.state, speech_in(locale), query);
        rows.refresh(list, group, folded);
    }
    std::string text() const {
        std::string all;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const CustomerGroup* group = rows.group_at(row);
            all += group != nullptr ? "[" + group->label + " " + std::to_string(group->count) + "]"
                                    : list.text(rows.index_at(row), C::company_name).substr(1);
        }
        return all;
    }
    std::string chosen() const {
        std::string all;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (selection.contains(list.place_at(i)))
                all += list.text(i, C::company_name).substr(1);
        return all;
    }
};

}  // namespace

TEST_CASE("without a group the rows are the list's") {
    Table table;
    CHECK(table.text() == "abcde");
    CHECK(table.rows.row_of(3) == 3);
    CHECK_FALSE(table.rows.is_grouped());
}

TEST_CASE("groups stand in the order of their labels, their customers in the list's") {
    Table table;
    table.show({}, C::city);
    CHECK(table.text() == "[Aachen 1]e[Bonn 1]b[Köln 3]acd");
    table.show({.sort = C::city, .is_descending = true}, C::city);
    CHECK(table.text() == "[Köln 3]acd[Bonn 1]b[Aachen 1]e");
    table.show({.is_descending = true}, C::city);
    CHECK(table.text() == "[Aachen 1]e[Bonn 1]b[Köln 3]dca");
}

TEST_CASE("a customer stands in the group of each of its tags, those without any last") {
    Table table;
    table.show({}, C::tags);
    CHECK(table.text() == "[new 2]ab[VIP 1]a[empty 3]cde");
    CHECK(table.rows.row_of(0) == 1);
}

TEST_CASE("a folded group shows its own row only") {
    Table table;
    table.show({}, C::city, {"Bonn", "Köln"});
    CHECK(table.text() == "[Aachen 1]e[Bonn 1][Köln 3]");
    CHECK_FALSE(table.rows.row_of(0));
    table.show({}, C::city, {"Aachen"});
    CHECK(table.text() == "[Aachen 1][Bonn 1]b[Köln 3]acd");
}

TEST_CASE("the rows' version changes with what they stand for, and only then") {
    Table table;
    const auto version = [&](const CustomersQuery& query, std::optional<C> group,
                             const std::set<std::string>& folded) {
        table.show(query, group, folded);
        return table.rows.version();
    };
    const std::uint64_t first = table.rows.version();
    CHECK(version({}, std::nullopt, {}) == first);
    CHECK(version({}, C::city, {}) == first + 1);
    CHECK(version({}, C::city, {"Bonn"}) == first + 2);
    CHECK(version({.is_descending = true}, C::city, {"Bonn"}) == first + 3);
}

TEST_CASE("a range is what lies between where it began and where it reaches now") {
    Table table;
    table.selection.toggle(table.rows, 1);
    table.selection.extend(table.rows, 9, 3);
    CHECK(table.chosen() == "bcd");
    table.selection.extend(table.rows, 9, 0);
    CHECK(table.chosen() == "ab");
    table.selection.toggle(table.rows, 4);
    CHECK(table.chosen() == "abe");
    table.selection.extend(table.rows, 9, 3);
    CHECK(table.chosen() == "abde");
    CHECK(table.selection.size() == 4);
}

TEST_CASE("a range that was begun among other rows begins anew") {
    Table table;
    table.selection.toggle(table.rows, 0);
    table.show({.is_descending = true}, std::nullopt);
    table.selection.extend(table.rows, 1, 2);
    CHECK(table.chosen() == "dca");
}

TEST_CASE("what is chosen stays so when it is not shown") {
    Table table;
    table.selection.choose_all(table.list, true);
    table.show({.where = {{C::city, "Bonn"}}}, std::nullopt);
    CHECK(table.selection.size() == 5);
    CHECK(table.selection.count_in(table.list) == 1);
    table.selection.choose_all(table.list, false);
    CHECK(table.selection.size() == 4);
    CHECK(table.selection.places() == std::vector<std::uint32_t>{0, 2, 3, 4});
    table.selection.clear();
    CHECK(table.selection.is_empty());
}

TEST_CASE("a range over groups takes their customers, and a group's own row is nobody") {
    Table table;
    table.show({}, C::city);
    table.selection.toggle(table.rows, 0);
    CHECK(table.selection.is_empty());
    table.selection.toggle(table.rows, 1);
    table.selection.extend(table.rows, 0, 5);
    CHECK(table.chosen() == "abe");
}
