#include <algorithm>
#include <string>

#include "tests/helpers/desk_page.h"

namespace {

std::string customer(std::string_view number, std::string_view name, std::string_view email,
                     std::string_view phone) {
    const std::string id = "11111111-1111-4111-8111-11111111111" + std::string(number);
    return R"({"id":")" + id + R"(","companyProfile":{"domain":"contoso)" + std::string(number) +
           R"(.onmicrosoft.com","companyName":")" + std::string(name) +
           R"("},"billingProfile":{"firstName":"Ada","lastName":"Lovelace","email":")" +
           std::string(email) +
           R"(","culture":"en-US","language":"en","defaultAddress":{"country":"US",
               "city":"Redmond","state":"WA","addressLine1":"One Way","postalCode":"98052",
               "phoneNumber":")" +
           std::string(phone) + R"("}},"relationshipToPartner":"reseller"})";
}

// Two Contosos that may be one, and Fabrikam who is not.
struct Twins {
    DeskPage desk;

    explicit Twins(UiSurroundings around = {}) : desk(false, around) {
        desk.drop("list.json",
                  "[" + customer("1", "Contoso Ltd.", "ada@contoso.example", "4255550100") + "," +
                      customer("2", "Contoso Limited", "ada@contoso.example", "4255550199") + "," +
                      customer("3", "Fabrikam", "bob@fabrikam.example", "2065550100") + "]");
        page().click(NodeRole::button, "Import 3 customers");
        desk.settle();
        desk.go("#/duplicates");
    }
    RecordedPage& page() { return *desk.page; }
    bool says(std::string_view words) {
        return std::ranges::any_of(page().mirror.nodes, [&](const auto& entry) {
            return entry.second.name.contains(words) || entry.second.text.contains(words);
        });
    }
    void compare() { page().click(NodeRole::button, "Compare Contoso Ltd., Contoso Limited"); }
    bool is_comparing() const { return desk.page->count(NodeRole::dialog) > 0; }
    const LogEntry& last() const { return desk.workspace.state().log.back(); }
    std::size_t listed() const {
        std::size_t count = 0;
        for (const PackedCustomer& customer : desk.workspace.state().customers)
            count += is_off_the_list(customer) ? 0 : 1;
        return count;
    }
};

constexpr std::string_view found_one = "1 group of possible duplicates";

}  // namespace

TEST_CASE("the menu of the list and the palette lead to the duplicates") {
    Twins twins;
    twins.desk.go("#/customers");
    twins.page().click(NodeRole::button, "More actions");
    twins.page().click(NodeRole::menu_item, "Find duplicates");
    CHECK(twins.desk.desk.place().kind == PlaceKind::duplicates);
    CHECK(twins.desk.host.routes.back() == "#/duplicates");
    CHECK(twins.desk.shows(NodeRole::heading, "Duplicates"));
    twins.desk.go("#/customers");
    twins.page().press("k", true);
    twins.page().type(NodeRole::text_field, "Search everything", "dupl");
    twins.page().press(Key::enter);
    CHECK(twins.desk.desk.place().kind == PlaceKind::duplicates);
}

TEST_CASE("a group says who may be the same, how likely and why") {
    Twins twins;
    CHECK(twins.desk.shows(NodeRole::text, found_one));
    CHECK(twins.page().node(NodeRole::grid, "Duplicates").row_count == 2);
    CHECK(twins.says("Contoso Ltd., Contoso Limited"));
    CHECK(twins.says("Almost certain"));
    CHECK(twins.says("same company name in the same place, same email address, same address"));
}

TEST_CASE("likely duplicates are compared, merged by one order, and brought back by one Undo") {
    Twins twins;
    twins.compare();
    const Node& dialog = twins.page().node(NodeRole::dialog, "Compare and merge");
    CHECK(dialog.modal);
    CHECK(twins.desk.shows(NodeRole::grid, "Side by side"));
    CHECK(twins.page().node(NodeRole::radio, "Contoso Limited (B)").checked == NodeFlag::on);
    twins.page().click(NodeRole::radio, "Contoso Ltd. (A)");
    CHECK(twins.page().node(NodeRole::radio, "Contoso Ltd. (A)").checked == NodeFlag::on);
    const std::size_t entries = twins.desk.workspace.state().log.size();
    twins.page().click(NodeRole::button, "Merge");
    twins.desk.settle();
    CHECK_FALSE(twins.is_comparing());
    CHECK(twins.desk.workspace.state().log.size() == entries + 1);
    CHECK(twins.last().name == TransactionName::merge_customers);
    CHECK(twins.listed() == 2);
    CHECK(twins.desk.shows(NodeRole::heading, "No duplicates found"));
    CHECK(twins.says("Contoso Limited was merged into Contoso Ltd."));
    twins.page().click_last(NodeRole::button, "Undo");
    twins.desk.settle();
    CHECK(twins.listed() == 3);
    CHECK(twins.desk.shows(NodeRole::text, found_one));
}

TEST_CASE("another account can be kept, and takes over what was chosen") {
    Twins twins;
    twins.compare();
    for (const auto& [id, node] : twins.page().mirror.nodes)
        if (node.role == NodeRole::radio && node.name.starts_with("B: Contoso Limited")) {
            twins.page().send({.kind = UiEventKind::click, .id = id});
            break;
        }
    twins.page().click(NodeRole::button, "Merge");
    twins.desk.settle();
    const CustomerTable& customers = twins.desk.workspace.state().customers;
    CHECK(is_off_the_list(customers[0]));
    CHECK(text_of(customers[0], CustomerField::merged_into) == customers[1].id().text);
    CHECK(text_of(customers[1], CustomerField::domain) == "contoso2.onmicrosoft.com");
}

TEST_CASE("who is told apart is not shown again, until that is undone") {
    Twins twins;
    twins.compare();
    twins.page().click(NodeRole::button, "Not duplicates");
    twins.desk.settle();
    CHECK_FALSE(twins.is_comparing());
    CHECK(twins.last().name == TransactionName::tell_apart);
    CHECK(twins.desk.shows(NodeRole::heading, "No duplicates found"));
    twins.desk.go("#/customers");
    twins.desk.go("#/duplicates");
    CHECK(twins.desk.shows(NodeRole::heading, "No duplicates found"));
    CHECK(twins.desk.workspace.undo().has_value());
    twins.desk.settle();
    CHECK(twins.desk.shows(NodeRole::text, found_one));
}

TEST_CASE("Cancel and Escape leave everything as it was") {
    Twins twins;
    const std::size_t entries = twins.desk.workspace.state().log.size();
    twins.compare();
    twins.page().click(NodeRole::button, "Cancel");
    CHECK_FALSE(twins.is_comparing());
    twins.compare();
    twins.page().press(Key::escape);
    CHECK_FALSE(twins.is_comparing());
    CHECK(twins.desk.workspace.state().log.size() == entries);
}

TEST_CASE("who may not merge is told why, and may still look") {
    Twins twins;
    Person person = twins.desk.workspace.person();
    person.roles = {Role::helpdesk_agent};
    twins.desk.workspace.set_person(person);
    twins.compare();
    const Node& merge = twins.page().node(NodeRole::button, "Merge");
    CHECK(merge.disabled);
    CHECK_FALSE(merge.description.empty());
    CHECK_FALSE(twins.page().node(NodeRole::button, "Not duplicates").disabled);
}

TEST_CASE("on a phone the choices alone are the comparison") {
    Twins twins({.width = 390, .height = 844});
    CHECK(twins.desk.shows(NodeRole::text, found_one));
    twins.page().click(NodeRole::button, "Contoso Ltd., Contoso Limited");
    REQUIRE(twins.is_comparing());
    CHECK_FALSE(twins.desk.shows(NodeRole::grid, "Side by side"));
    CHECK(twins.desk.shows(NodeRole::radio, "Contoso Limited (B)"));
    CHECK(twins.desk.shows(NodeRole::button, "Merge"));
}

TEST_CASE("the account of who was merged says so and leads to the one that was kept") {
    Twins twins;
    twins.compare();
    twins.page().click(NodeRole::button, "Merge");
    twins.desk.settle();
    twins.desk.go("#/customers/11111111-1111-4111-8111-111111111112");
    CHECK(twins.says("This customer was merged into Contoso Limited."));
    twins.page().click(NodeRole::button, "Open Contoso Limited");
    CHECK(twins.desk.desk.place().customer.text == "11111111-1111-4111-8111-111111111111");
    twins.desk.go("#/activity");
    CHECK(twins.says("Duplicates merged"));
    CHECK(twins.says("Contoso Limited was merged into Contoso Limited"));
}
