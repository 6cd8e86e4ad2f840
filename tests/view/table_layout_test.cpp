#include "view/table_layout.h"

#include <doctest/doctest.h>

namespace {

using C = CustomerColumn;

const TableLayout three{.columns = {{C::company_name}, {C::domain, 200}, {C::city}}, .pinned = 2};

}  // namespace

TEST_CASE("nobody's columns are the usual ones, and back at them they are nobody's again") {
    const TableLayout usual;
    CHECK(columns_of(usual).size() == 8);
    const TableLayout more = with_column(usual, C::city);
    CHECK(more.columns.size() == 9);
    CHECK(without_column(more, C::city) == usual);
    CHECK(moved(moved(usual, C::tags, 0), C::tags, 6) == usual);
    CHECK(sized(sized(usual, C::tags, 200), C::tags, 0) == usual);
}

TEST_CASE("a column comes last, once, and the last one stays") {
    CHECK(with_column(three, C::city) == three);
    CHECK(text_of(with_column(three, C::email).columns) == "company_name,domain:200,city,email");
    TableLayout one = without_column(without_column(three, C::domain), C::city);
    CHECK(text_of(one.columns) == "company_name");
    CHECK(one.pinned == 1);
    CHECK(without_column(one, C::company_name) == one);
}

TEST_CASE("a column moves to a place and takes its width along") {
    CHECK(text_of(moved(three, C::domain, 0).columns) == "domain:200,company_name,city");
    CHECK(text_of(moved(three, C::domain, 99).columns) == "company_name,city,domain:200");
    CHECK(moved(three, C::email, 0) == three);
}

TEST_CASE("a width stays between the narrowest and the widest") {
    CHECK(sized(three, C::city, 1).columns[2].width == narrowest_column);
    CHECK(sized(three, C::city, 100'000).columns[2].width == widest_column);
    CHECK(sized(three, C::domain, 0).columns[1].width == 0);
}

TEST_CASE("what is pinned begins with the first column") {
    CHECK(pinned_up_to(three, C::city).pinned == 3);
    CHECK(pinned_up_to(three, C::company_name).pinned == 1);
    CHECK(pinned_up_to(three, std::nullopt).pinned == 0);
    CHECK(without_column(three, C::company_name).pinned == 1);
    CHECK(without_column(three, C::city).pinned == 2);
}

TEST_CASE("columns are read from an address as far as they are known") {
    struct Row {
        std::string_view text, read;
    };
    const Row rows[] = {
        {"company_name:240,domain,city", "company_name:240,domain,city"},
        {"", ""},
        {"nothing,city", "city"},
        {"city,city:90", "city"},
        {"city:", "city"},
        {"city:12x,domain:99999999999999", "city,domain"},
        {"city:1", "city:64"},
        {"city:5000", "city:960"},
        {",,city,", "city"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(text_of(columns_from_text(row.text)) == row.read);
    }
}
