#include "view/route.h"

#include <doctest/doctest.h>

#include <random>

#include "base/text.h"

namespace {

std::string random_text(std::mt19937& dice) {
    static const std::string_view pieces[] = {"Contoso", "微软", "%",  "&",    "#",  "=",  "?",
                                              "/",       " ",    "+",  "ü",    "😀", "\"", "%41",
                                              ".",       "~",    "\n", "edit", "new"};
    std::string text;
    for (unsigned i = dice() % 6; i > 0; --i)
        text += pieces[dice() % std::size(pieces)];
    return text;
}

TableLayout random_layout(std::mt19937& dice) {
    TableLayout layout;
    for (std::size_t i = dice() % 9; i > 0; --i) {
        const auto column = static_cast<CustomerColumn>(dice() % count_of<CustomerColumn>());
        layout = with_column(std::move(layout), column);
        if (dice() % 2 == 0) layout = sized(std::move(layout), column, dice() % 2000);
        layout = moved(std::move(layout), column, dice() % 12);
    }
    if (dice() % 2 == 0) layout = pinned_up_to(std::move(layout), columns_of(layout)[0].column);
    if (dice() % 2 == 0) layout.group = CustomerColumn::country;
    return layout;
}

Place random_place(std::mt19937& dice) {
    Place place{.kind = static_cast<PlaceKind>(dice() % count_of<PlaceKind>())};
    if (place.kind == PlaceKind::account || place.kind == PlaceKind::edit_account)
        place.customer.text = "x" + random_text(dice);
    if (place.kind == PlaceKind::admin_relationship ||
        place.kind == PlaceKind::partner_relationship)
        place.relationship = "x" + random_text(dice);
    if (place.kind == PlaceKind::referral || place.kind == PlaceKind::business_profile)
        place.record = "x" + random_text(dice);
    if (place.kind == PlaceKind::add_customer) place.record = random_text(dice);
    if (place.kind == PlaceKind::admin_relationships ||
        place.kind == PlaceKind::request_admin_relationship)
        place.tenant = random_text(dice);
    if (place.kind == PlaceKind::activity) {
        ActivityQuery& query = place.activity;
        query.company = random_text(dice);
        if (dice() % 2 == 0) query.resource = ResourceType::partner_user;
        if (dice() % 2 == 0)
            query.operation = static_cast<OperationType>(dice() % count_of<OperationType>());
        if (dice() % 2 == 0) query.from = "2026-11-01";
        query.to = random_text(dice);
    }
    if (place.kind != PlaceKind::customers) return place;
    CustomersQuery& query = place.query;
    query.search = random_text(dice);
    query.tag = random_text(dice);
    if (dice() % 2 == 0) query.cloud = static_cast<Cloud>(dice() % count_of<Cloud>());
    if (dice() % 2 == 0) query.country = "DE";
    query.shows_removed = dice() % 2 == 0;
    query.sort = static_cast<CustomerColumn>(dice() % count_of<CustomerColumn>());
    query.is_descending = dice() % 2 == 0;
    if (dice() % 3 == 0) query.where.push_back({CustomerColumn::city, random_text(dice)});
    if (dice() % 3 == 0) query.where.push_back({CustomerColumn::tags, random_text(dice)});
    place.layout = random_layout(dice);
    return place;
}

}  // namespace

TEST_CASE("every place is read back from its address") {
    constexpr unsigned seed = 20261120;
    MESSAGE("seed " << seed);
    std::mt19937 dice(seed);
    for (int i = 0; i < 20'000; ++i) {
        const Place place = random_place(dice);
        const std::string route = route_of(place);
        CAPTURE(route);
        REQUIRE(place_of_route(route) == place);
        // Nothing in it needs a browser's own encoding.
        for (const char c : route.substr(1))
            REQUIRE((static_cast<unsigned char>(c) < 0x80 && c > ' ' && c != '#' && c != '"'));
    }
}

TEST_CASE("an address reads as a person would write it") {
    CHECK(route_of({}) == "#/customers");
    CHECK(route_of({.kind = PlaceKind::customers,
                    .query = {.search = "a b&c", .sort = CustomerColumn::country}}) ==
          "#/customers?search=a%20b%26c&sort=country");
    CHECK(route_of(
              {.kind = PlaceKind::customers,
               .query = {.where = {{CustomerColumn::city, "Köln"}}},
               .layout = {.columns = {{CustomerColumn::company_name, 240}, {CustomerColumn::city}},
                          .pinned = 1,
                          .group = CustomerColumn::relationship}}) ==
          "#/customers?city=K%C3%B6ln&columns=company_name:240,city&pinned=1&group=relationship");
    CHECK(route_of({.kind = PlaceKind::edit_account, .customer = {"0a4c-1"}}) ==
          "#/customers/0a4c-1/edit");
    CHECK(route_of({.kind = PlaceKind::not_found}) == "#/not-found");
}

TEST_CASE("the list is where no address leads, and what no place has is not found") {
    for (const char* route : {"", "#", "#/", "/", "#/customers", "/customers", "#/customers?"})
        CHECK(place_of_route(route) == Place{});
    for (const char* route : {"#/nowhere", "#customers", "#//", "#/customerss", "#/Settings"})
        CHECK(place_of_route(route).kind == PlaceKind::not_found);
}

TEST_CASE("what an address says wrongly is passed over") {
    const CustomersQuery query =
        place_of_route(
            "#/customers?cloud=moon&sort=shoe_size&order=up&show=all&colour=red&search&&=")
            .query;
    CHECK(query == CustomersQuery{});
    CHECK(place_of_route("#/customers?search=%C3%28").query.search.empty());
    CHECK(place_of_route("#/customers?search=100%").query.search == "100%");
    CHECK(place_of_route("#/customers?search=%zz%4").query.search == "%zz%4");
    CHECK(place_of_route("#/customers?search=微软").query.search == "微软");
    CHECK(place_of_route("#/settings?search=a").query == CustomersQuery{});
}

TEST_CASE("percent signs escape every byte that an address does not keep") {
    CHECK(percent_encoded("aZ09-_.~") == "aZ09-_.~");
    CHECK(percent_encoded("ü +/") == "%C3%BC%20%2B%2F");
    CHECK(percent_decoded("%c3%bC") == "ü");
    std::string all;
    for (char32_t point = 0; point < 0x500; ++point)
        append_code_point(all, point);
    CHECK(percent_decoded(percent_encoded(all)) == all);
}
