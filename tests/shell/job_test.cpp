#include <algorithm>
#include <string>

#include "tests/helpers/desk_page.h"

namespace {

std::string list_of(int count) {
    std::string list = "[";
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(10000 + i);
        list += i == 0 ? "" : ",";
        list += R"({"id":"11111111-1111-4111-8111-1111111)" + number +
                R"(","companyProfile":{"domain":"c)" + number +
                R"(.onmicrosoft.com","companyName":"Company )" + number +
                R"("},"relationshipToPartner":"reseller"})";
    }
    return list + "]";
}

// The page at work on something long, a slice whenever the test takes one.
struct Busy {
    DeskPage desk;

    explicit Busy(Language language = Language::en, UiSurroundings around = {})
        : desk(false, around, "#/customers", name_of(language)) {
        desk.host.holds_work = true;
        desk.drop("list.json", list_of(2000));
    }
    RecordedPage& page() { return *desk.page; }
    bool slice() {
        const bool goes_on = desk.host.held_work();
        page().send({});
        return goes_on;
    }
    bool says(std::string_view words) const {
        return std::ranges::any_of(desk.page->mirror.nodes, [&](const auto& entry) {
            return entry.second.name.contains(words) || entry.second.text.contains(words);
        });
    }
    void finish() {
        while (slice()) {
        }
    }
    bool shows_progress() const { return desk.page->count(NodeRole::progress) > 0; }
    bool is_over() { return !desk.host.held_work(); }
    const Node* progress() const {
        for (const auto& [id, node] : desk.page->mirror.nodes)
            if (node.role == NodeRole::progress) return &node;
        return nullptr;
    }
    void until_long() {
        for (int i = 0; i < 12 && !shows_progress(); ++i)
            REQUIRE(slice());
    }
};

}  // namespace

TEST_CASE("progress shows only when work takes long, and moves on") {
    Busy busy;
    CHECK_FALSE(busy.shows_progress());
    busy.until_long();
    CHECK(busy.desk.shows(NodeRole::dialog, "Reading the file…"));
    REQUIRE(busy.progress() != nullptr);
    const float before = busy.progress()->progress;
    busy.slice();
    CHECK(busy.progress()->progress > before);
    busy.finish();
    CHECK_FALSE(busy.shows_progress());
    CHECK(busy.desk.shows(NodeRole::heading, "Preview of list.json"));
}

TEST_CASE("Cancel and Escape stop it, and nothing has changed") {
    for (const bool by_key : {false, true}) {
        Busy busy;
        busy.until_long();
        if (by_key)
            busy.page().press(Key::escape);
        else
            busy.page().click(NodeRole::button, "Cancel");
        CHECK_FALSE(busy.shows_progress());
        CHECK(busy.is_over());
        CHECK(busy.desk.workspace.state().log.empty());
        CHECK_FALSE(busy.desk.shows(NodeRole::heading, "Preview of list.json"));
    }
}

TEST_CASE("an import that was cancelled can be agreed to again") {
    Busy busy;
    busy.finish();
    busy.page().click(NodeRole::button, "Import 2'000 customers");
    busy.until_long();
    CHECK(busy.desk.shows(NodeRole::dialog, "Importing customers…"));
    busy.page().click_last(NodeRole::button, "Cancel");
    CHECK(busy.desk.workspace.state().customers.empty());
    CHECK(busy.desk.shows(NodeRole::heading, "Preview of list.json"));
    busy.page().click(NodeRole::button, "Import 2'000 customers");
    busy.finish();
    busy.desk.settle();
    CHECK(busy.desk.workspace.state().customers.size() == 2000);
    CHECK(busy.desk.workspace.state().log.size() == 1);
    CHECK(busy.desk.desk.place().kind == PlaceKind::customers);
}

TEST_CASE("one thing at a time") {
    Busy busy;
    busy.desk.drop("other.json", list_of(1));
    CHECK(busy.says("Something else is still under way. Wait for it or cancel it."));
    busy.finish();
    CHECK(busy.desk.shows(NodeRole::heading, "Preview of list.json"));
}

TEST_CASE("progress fits a phone, in every language") {
    for (const Language language : all_of<Language>()) {
        Busy busy(language, {.width = 390, .height = 844});
        busy.until_long();
        CHECK(busy.shows_progress());
        CHECK(busy.page().ui.unnamed_items().empty());
    }
}
