#include "view/saved_views.h"

#include <doctest/doctest.h>

namespace {

const SavedViews two{{"Germany", "#/customers?country=DE"},
                     {"微软 & co", "#/customers?group=cloud"}};

}  // namespace

TEST_CASE("views are read back from their setting") {
    CHECK(views_from_text(text_of(two)) == two);
    CHECK(views_from_text("").empty());
    CHECK(views_from_text("a\nb #/settings\n #/customers\nc #/customers\n") ==
          SavedViews{{"c", "#/customers"}});
}

TEST_CASE("a name has one view, and an empty name none") {
    SavedViews views = with_view(two, {" Germany ", "#/customers?country=DE&sort=city"});
    CHECK(views.size() == 2);
    CHECK(views[0].route == "#/customers?country=DE&sort=city");
    CHECK(with_view(two, {"  ", "#/customers"}) == two);
    CHECK(without_view(two, "Germany") == SavedViews{two[1]});
    CHECK(without_view(two, "France") == two);
}

TEST_CASE("a view takes another name, and the place of what had it") {
    CHECK(renamed(two, "Germany", " DE ")[0] == SavedView{"DE", "#/customers?country=DE"});
    CHECK(renamed(two, "微软 & co", "Germany") ==
          SavedViews{{"Germany", "#/customers?group=cloud"}});
    CHECK(renamed(two, "Germany", "") == two);
    CHECK(renamed(two, "France", "Spain") == two);
}
