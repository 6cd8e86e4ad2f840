#include "view/customers_view.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

// Four customers of two countries and clouds, added in this order.
Office office_of_four() {
    Office office;
    Customer muller = sound_customer(Cloud::global, "Mueller");
    muller.company_name = "Müller";
    muller.tags = {"VIP", "alt"};
    office.add(1, muller);
    Customer acme = sound_customer(Cloud::global, "acme");
    acme.country = "AT";
    acme.postal_code = "1010";
    acme.city = "Wien";
    office.add(2, acme);
    office.add(3, sound_customer(Cloud::china_21vianet, "Zhong"));
    office.set(3, F::company_name, std::string("中国电信"));
    Customer beta = sound_customer(Cloud::global, "Beta");
    beta.tags = {"neu"};
    office.add(4, beta);
    return office;
}

struct Shown {
    FakeLocale locale = {};
    CustomersView view = {};

    std::string names(const State& state, const CustomersQuery& query,
                      Language language = Language::en) {
        view.refresh(state, speech_in(locale, language), query);
        std::string all;
        for (std::size_t i = 0; i < view.size(); ++i)
            all += (i == 0 ? "" : ", ") + view.row(i).name;
        return all;
    }
};

std::string labels_of(const std::vector<FilterChoice>& choices) {
    std::string all;
    for (const FilterChoice& choice : choices)
        all += choice.value + "=" + choice.label + " ";
    return all;
}

}  // namespace

TEST_CASE("the list is in the order of the company names, unless asked otherwise") {
    const Office office = office_of_four();
    Shown shown;
    CHECK(shown.names(office.state, {}) == "acme, Beta, Müller, 中国电信");
    CHECK(shown.names(office.state, {.is_descending = true}) == "中国电信, Müller, Beta, acme");
    CHECK(shown.view.total() == 4);
}

TEST_CASE("search looks for every word, in any field, past case and accents") {
    struct Row {
        const char* search;
        const char* found;
    };
    const Row rows[] = {
        {"", "acme, Beta, Müller, 中国电信"},
        {"   ", "acme, Beta, Müller, 中国电信"},
        {"MULLER", "Müller"},
        {"müll", "Müller"},
        {"wien acme", "acme"},
        {"acme　WIEN", "acme"},
        {"wien beta", ""},
        {"电信", "中国电信"},
        {"germany", "Beta, Müller"},
        {"at", "acme"},
        {"mueller.onmicrosoft", "Müller"},
        {"00000000-0000-4000-8000-000000000002", "acme"},
        {"vip", "Müller"},
        {"1010", "acme"},
        {"lovelace zhong", "中国电信"},
        {"nowhere", ""},
    };
    const Office office = office_of_four();
    Shown shown;
    for (const Row& row : rows) {
        CAPTURE(row.search);
        CHECK(shown.names(office.state, {.search = row.search}) == row.found);
        CHECK(shown.view.total() == 4);
    }
}

TEST_CASE("filters leave what has the value, and hold together") {
    const Office office = office_of_four();
    Shown shown;
    CHECK(shown.names(office.state, {.cloud = Cloud::china_21vianet}) == "中国电信");
    CHECK(shown.names(office.state, {.country = "DE"}) == "Beta, Müller");
    CHECK(shown.names(office.state, {.tag = "VIP"}) == "Müller");
    CHECK(shown.names(office.state, {.tag = "vip"}) == "");
    CHECK(shown.names(office.state, {.search = "be", .country = "DE", .tag = "neu"}) == "Beta");
    CHECK(shown.names(office.state, {.cloud = Cloud::germany}) == "");
}

TEST_CASE("the country of a customer's own directory counts where there is no other") {
    Office office;
    Customer fields;
    fields.company_name = "Listed";
    fields.directory_country = "AT";
    office.must(ImportCustomers{.source = "a", .customers = {listed(customer_id(1), fields)}});
    fields.company_name = "Moved";
    fields.country = "DE";
    office.must(ImportCustomers{.source = "b", .customers = {listed(customer_id(2), fields)}});
    Shown shown;
    CHECK(shown.names(office.state, {.country = "AT"}) == "Listed");
    CHECK(shown.view.row(0).country == "Austria");
    CHECK(labels_of(shown.view.countries()) == "AT=Austria DE=Germany ");
}

TEST_CASE("every column sorts both ways, and who has nothing in it stands last") {
    Office office = office_of_four();
    Customer bare;
    bare.company_name = "Nobody";
    office.must(ImportCustomers{.source = "a", .customers = {listed(customer_id(5), bare)}});
    struct Row {
        CustomerColumn column;
        const char* up;
        const char* down;
    };
    const Row rows[] = {
        {CustomerColumn::company_name, "acme, Beta, Müller, Nobody, 中国电信",
         "中国电信, Nobody, Müller, Beta, acme"},
        {CustomerColumn::domain, "acme, Beta, Müller, 中国电信, Nobody",
         "中国电信, Müller, Beta, acme, Nobody"},
        // Who is alike stays in the order of coming.
        {CustomerColumn::relationship, "Müller, acme, 中国电信, Beta, Nobody",
         "Müller, acme, 中国电信, Beta, Nobody"},
        {CustomerColumn::country, "acme, 中国电信, Müller, Beta, Nobody",
         "Müller, Beta, 中国电信, acme, Nobody"},
        {CustomerColumn::cloud, "中国电信, Müller, acme, Beta, Nobody",
         "Müller, acme, Beta, 中国电信, Nobody"},
        {CustomerColumn::contact, "Müller, acme, 中国电信, Beta, Nobody",
         "Müller, acme, 中国电信, Beta, Nobody"},
        {CustomerColumn::tags, "Beta, Müller, acme, 中国电信, Nobody",
         "Müller, Beta, acme, 中国电信, Nobody"},
        {CustomerColumn::last_change, "Müller, acme, 中国电信, Beta, Nobody",
         "Nobody, Beta, 中国电信, acme, Müller"},
    };
    Shown shown;
    for (const Row& row : rows) {
        CAPTURE(name_of(row.column));
        CHECK(shown.names(office.state, {.sort = row.column}) == row.up);
        CHECK(shown.names(office.state, {.sort = row.column, .is_descending = true}) == row.down);
    }
}

TEST_CASE("removed customers are shown by themselves, withdrawn ones never") {
    Office office = office_of_four();
    office.must(RemoveCustomers{{customer_id(2)}});
    office.add(5, sound_customer(Cloud::global, "Withdrawn"));
    office.undo();
    Shown shown;
    CHECK(shown.names(office.state, {}) == "Beta, Müller, 中国电信");
    CHECK(shown.view.total() == 3);
    CHECK(shown.names(office.state, {.shows_removed = true}) == "acme");
    CHECK(shown.view.row(0).is_removed);
    CHECK(shown.view.total() == 1);
}

TEST_CASE("the filters offer what somebody on the list has, in the order of the language") {
    Office office = office_of_four();
    Shown shown;
    shown.names(office.state, {});
    CHECK(labels_of(shown.view.countries()) == "AT=Austria CN=China DE=Germany ");
    CHECK(labels_of(shown.view.tags()) == "alt=alt neu=neu VIP=VIP ");
    CHECK(labels_of(shown.view.clouds()) == "global=Global china_21vianet=China (21Vianet) ");
    shown.names(office.state, {}, Language::de);
    CHECK(labels_of(shown.view.countries()) == "CN=China DE=Deutschland AT=Österreich ");
    office.must(RemoveCustomers{{customer_id(3)}});
    shown.names(office.state, {}, Language::de);
    CHECK(labels_of(shown.view.countries()) == "DE=Deutschland AT=Österreich ");
}

TEST_CASE("nothing is worked out anew when nothing changed") {
    Office office = office_of_four();
    Shown shown;
    shown.names(office.state, {});
    const int first = shown.locale.times_ordered;
    shown.names(office.state, {});
    shown.names(office.state, {.search = "beta"});
    shown.names(office.state, {.country = "DE", .is_descending = true});
    shown.names(office.state, {.sort = CustomerColumn::contact});
    office.set(1, F::city, std::string("Bonn"));
    shown.names(office.state, {.sort = CustomerColumn::contact});
    CHECK(shown.locale.times_ordered == first);
    // Characters that nobody had, and a tag that nobody had: each is asked for once.
    office.set(1, F::first_name, std::string("Жанна"));
    shown.names(office.state, {.sort = CustomerColumn::contact});
    shown.names(office.state, {.sort = CustomerColumn::contact});
    CHECK(shown.locale.times_ordered == first + 1);
    office.set(1, F::tags, TextList{"gold"});
    shown.names(office.state, {.sort = CustomerColumn::contact});
    CHECK(shown.view.tags().size() == 2);
}

TEST_CASE("after any edits the list is what a new list would be, prepared or not") {
    std::mt19937 dice(20261121);
    Office office = office_of_four();
    Shown kept;
    for (std::size_t step = 0; step < 150; ++step) {
        CAPTURE(step);
        const std::uint64_t number = 1 + dice() % 20;
        const std::string word = std::array{"Alpha", "beta", "Ölung", "中国", ""}[dice() % 5];
        if (office.state.find(customer_id(number)) == std::nullopt)
            office.add(number, sound_customer(Cloud::global, "Firm" + std::to_string(number)));
        else if (dice() % 8 == 0)
            office.submit(RemoveCustomers{{customer_id(number)}});
        else if (dice() % 8 == 0)
            office.undo();
        else if (dice() % 2 == 0)
            office.submit(UpdateCustomer{
                customer_id(number), {{F::tags, word.empty() ? Value{} : Value{TextList{word}}}}});
        else
            office.submit(UpdateCustomer{customer_id(number), {{F::city, "City " + word}}});
        const CustomersQuery query{
            .search = dice() % 3 == 0   ? "city"
                      : dice() % 2 == 0 ? "al"
                                        : "",
            .country = dice() % 4 == 0 ? "DE" : "",
            .tag = dice() % 4 == 0 ? "Alpha" : "",
            .shows_removed = dice() % 8 == 0,
            .sort = static_cast<CustomerColumn>(dice() % count_of<CustomerColumn>()),
            .is_descending = dice() % 2 == 0};
        Shown fresh;
        const std::string expected = fresh.names(office.state, query);
        CHECK(kept.names(office.state, query) == expected);
        CHECK(kept.view.total() == fresh.view.total());
        CHECK(labels_of(kept.view.countries()) == labels_of(fresh.view.countries()));
        CHECK(labels_of(kept.view.tags()) == labels_of(fresh.view.tags()));
        CHECK(labels_of(kept.view.clouds()) == labels_of(fresh.view.clouds()));
        for (std::size_t i = 0; i < kept.view.size(); ++i)
            CHECK(kept.view.place_of(kept.view.row(i).id) == i);
        if (dice() % 2 == 0) continue;
        while (kept.view.prepare()) {
        }
        CHECK_FALSE(kept.view.has_to_prepare());
        CHECK(kept.names(office.state, query) == expected);
    }
}

TEST_CASE("another language changes what is read and what is found") {
    const Office office = office_of_four();
    Shown shown;
    CHECK(shown.names(office.state, {.search = "cloud-vertriebspartner"}) == "");
    const std::string all = shown.names(
        office.state, {.search = "österreich", .sort = CustomerColumn::country}, Language::de);
    CHECK(all == "acme");
    CHECK(shown.view.row(0).country == "Österreich");
    CHECK(shown.names(office.state, {.sort = CustomerColumn::country}, Language::de) ==
          "中国电信, Müller, Beta, acme");
    CHECK(shown.names(office.state, {.sort = CustomerColumn::country}) ==
          "acme, 中国电信, Müller, Beta");
}

TEST_CASE("what is found follows every edit, undo and import, though it be of an earlier time") {
    Office here = office_of_four();
    Shown shown;
    CHECK(shown.names(here.state, {.search = "bonn"}) == "");
    here.set(1, F::city, std::string("Bonn"));
    CHECK(shown.names(here.state, {.search = "bonn"}) == "Müller");
    here.undo();
    CHECK(shown.names(here.state, {.search = "bonn"}) == "");
    // Somebody else wrote the name before we wrote the notes, and we hear of it later.
    Office there{.author = "Grace", .replica = 2, .now = here.now};
    there.must(
        ImportCustomers{.source = "a", .customers = {exported(*here.state.find(customer_id(4)))}});
    there.set(4, F::company_name, std::string("Gamma"));
    here.now += 60'000;
    here.set(4, F::notes, std::string("n"));
    CHECK(shown.names(here.state, {.search = "gamma"}) == "");
    here.must(ImportCustomers{.source = "b", .customers = {exported(there.state.customers[0])}});
    CHECK(shown.names(here.state, {.search = "gamma"}) == "Gamma");
}

TEST_CASE("another state is another list, though both were changed as often") {
    const Office one = office_of_four();
    Office other;
    for (std::uint64_t i = 1; i <= 5; ++i)
        other.add(i, sound_customer(Cloud::global, "Other" + std::to_string(i)));
    REQUIRE(one.state.version == other.state.version);
    Shown shown;
    CHECK(shown.names(one.state, {.search = "acme"}) == "acme");
    CHECK(shown.names(other.state, {.search = "acme"}) == "");
    CHECK(shown.names(other.state, {.search = "other3"}) == "Other3");
}

TEST_CASE("a row holds what its cells show") {
    const Office office = office_of_four();
    Shown shown;
    shown.names(office.state, {.search = "muller"});
    const CustomerRow row = shown.view.row(0);
    CHECK(row.id == customer_id(1));
    CHECK(row.domain == "mueller.onmicrosoft.com");
    CHECK(row.relationship == "Cloud reseller");
    CHECK(row.country == "Germany");
    CHECK(row.cloud == "Global");
    CHECK(row.contact == "Ada Lovelace");
    CHECK(row.last_change == "2026-11-20T21:38:29.000Z");
    CHECK(row.tags == TextList{"VIP", "alt"});
    CHECK(row.route == "#/customers/" + customer_id(1).text);
    CHECK_FALSE(row.is_removed);
    CHECK(shown.view.place_of(customer_id(1)) == 0);
    CHECK_FALSE(shown.view.place_of(customer_id(2)).has_value());
}

TEST_CASE("an empty state is an empty list") {
    const State state;
    Shown shown;
    CHECK(shown.names(state, {.search = "a"}) == "");
    CHECK(shown.view.total() == 0);
    CHECK(shown.view.countries().empty());
}
