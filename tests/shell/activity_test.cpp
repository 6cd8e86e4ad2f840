// The activity log: what is shown of it, its filters, one entry, its file, and whose Undo it is.

#include "exchange/csv.h"
#include "tests/helpers/desk_scenes.h"
#include "tests/helpers/sound_customer.h"

namespace {

void add(DeskPage& desk, const std::string& name) {
    desk.workspace.submit(
        AddCustomer{desk.workspace.new_customer_id(), sound_customer(Cloud::global, name)});
    desk.settle();
}

std::size_t entries(const DeskPage& desk) {
    for (const auto& [id, node] : desk.page->mirror.nodes)
        if (node.role == NodeRole::grid && node.name == "Activity log") return node.row_count - 1;
    return 0;
}

}  // namespace

TEST_CASE("an entry is called as the portal calls it, and opens with what stood there before") {
    DeskPage desk;
    add(desk, "Contoso");
    const CustomerId id = desk.workspace.state().customers.front().id();
    REQUIRE(desk.workspace.submit(UpdateCustomer{id, {{CustomerField::city, std::string("Bonn")}}})
                .has_value());
    desk.go("#/activity");
    CHECK(entries(desk) == 2);
    desk.page->click(NodeRole::button, "Show: Update customer billing profile");
    REQUIRE(desk.shows(NodeRole::dialog, "Update customer billing profile"));
    for (const std::string_view text :
         {"update_customer_billing_profile", R"({"city":"Köln"})", R"({"city":"Bonn"})"})
        CHECK(desk.page->shows_text(text));
    desk.page->click(NodeRole::button, "Undo Update customer billing profile");
    CHECK_FALSE(desk.shows(NodeRole::dialog, "Update customer billing profile"));
    CHECK(text_of(desk.workspace.state().customers.front(), CustomerField::city) == "Köln");
}

TEST_CASE("the filters of the log are in the address, and the address is a filter") {
    DeskPage desk;
    add(desk, "Contoso");
    add(desk, "Fabrikam");
    desk.go("#/activity");
    CHECK(entries(desk) == 2);
    desk.page->type(NodeRole::text_field, "Company name contains", "fabri");
    CHECK(desk.host.routes.back() == "#/activity?company=fabri");
    CHECK(entries(desk) == 1);
    desk.page->click(NodeRole::button, "Clear filters");
    CHECK(desk.host.routes.back() == "#/activity");
    CHECK(entries(desk) == 2);
    desk.go("#/activity?resource=partner_user&from=2026-11-01");
    CHECK(desk.shows(NodeRole::heading, "No entries in this selection"));
    CHECK(desk.page->node(NodeRole::text_field, "Start date (UTC)").value == "2026-11-01");
    CHECK(desk.page->node(NodeRole::button, "Export as CSV").disabled);
}

TEST_CASE("the list goes out as it is shown") {
    DeskPage desk;
    add(desk, "Contoso");
    add(desk, "Fabrikam");
    desk.go("#/activity?company=fabri");
    desk.page->click(NodeRole::button, "Export as CSV");
    desk.settle();
    CHECK(desk.host.download_name == "activity-log-2026-11-20.csv");
    CHECK(desk.host.download_bytes.find("Fabrikam") != std::string::npos);
    CHECK(desk.host.download_bytes.find("Contoso") == std::string::npos);
}

TEST_CASE("a party's Undo leaves the steps of others alone, on the log and in the history") {
    DeskPage desk(true);
    become_partners(desk);
    desk.settle();
    desk.workspace.act_as(provider());
    desk.go("#/activity");
    const Node& undo = desk.page->node(NodeRole::button, "Undo Create partnership");
    CHECK(undo.disabled);
    CHECK(undo.description.find("Another organization") != std::string::npos);
    const Node& own = desk.page->node(NodeRole::button, "Undo Partnership requested");
    CHECK(own.disabled);
    CHECK(own.description.find("Indirect provider authorized") != std::string::npos);
    desk.go("#/history");
    CHECK(desk.shows(NodeRole::button, "Show: Partnership requested"));
    CHECK_FALSE(desk.shows(NodeRole::button, "Show: Indirect provider authorized"));
    desk.workspace.act_as(player());
    desk.page->send({});
    CHECK(desk.shows(NodeRole::button, "Show: Indirect provider authorized"));
}

TEST_CASE("the demo goes back to its beginning whoever acts and whatever others did") {
    DeskPage desk(true);
    const std::size_t partnerships = desk.workspace.state().world.size();
    become_partners(desk);
    desk.workspace.act_as(provider());
    desk.desk.take_route("#/help");
    desk.settle();
    desk.page->press("k", true);
    desk.page->type(NodeRole::text_field, "Search everything", "reset");
    desk.page->press(Key::enter);
    desk.page->click(NodeRole::button, said(desk, Word::demo_reset));
    desk.settle();
    CHECK(desk.workspace.person().actor == provider());
    std::size_t left = 0;
    for (const WorldRecord& record : desk.workspace.state().world.registers())
        left += is_empty(record) ? 0 : 1;
    CHECK(left == partnerships);
}
