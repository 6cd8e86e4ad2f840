#include "tests/helpers/desk_states.h"

#include <array>

#include "words/words.h"

namespace {

constexpr std::string_view customer = R"({"id":"11111111-1111-4111-8111-111111111111",
    "companyProfile":{"domain":"contoso.onmicrosoft.com","companyName":"Contoso"},
    "billingProfile":{"firstName":"Ada","lastName":"Lovelace","email":"ada@contoso.example",
        "culture":"en-US","language":"en","defaultAddress":{"country":"US","city":"Redmond",
        "state":"WA","addressLine1":"One Way","postalCode":"98052","phoneNumber":"4255550100"}},
    "relationshipToPartner":"reseller"})";

std::string said(const DeskPage& desk, Word word) {
    return std::string(say(desk.desk.language(), word));
}

void press(DeskPage& desk, Word word) {
    desk.page->click(NodeRole::button, said(desk, word));
}

void open_account(DeskPage& desk, std::string_view rest = {}) {
    const CustomerId id = desk.workspace.state().customers.front().id();
    desk.go(route_of({.kind = PlaceKind::account, .customer = id}) + std::string(rest));
}

constexpr auto states = std::to_array<DeskState>({
    {"customers", [](DeskPage& desk) { desk.go("#/customers"); }},
    {"customers filtered", [](DeskPage& desk) { desk.go("#/customers?cloud=china&search=co"); }},
    {"nothing found", [](DeskPage& desk) { desk.go("#/customers?search=nobody-is-called-so"); }},
    {"export menu",
     [](DeskPage& desk) {
         desk.go("#/customers");
         if (desk.page->find(NodeRole::button, said(desk, Word::export_customers)))
             press(desk, Word::export_customers);
     }},
    {"theme menu",
     [](DeskPage& desk) {
         desk.go("#/customers");
         press(desk, Word::theme);
     }},
    {"menu",
     [](DeskPage& desk) {
         desk.go("#/customers");
         if (desk.page->ui.is_narrow()) press(desk, Word::menu_open);
     }},
    {"account", [](DeskPage& desk) { open_account(desk); }},
    {"remove",
     [](DeskPage& desk) {
         open_account(desk);
         press(desk, Word::remove_customer);
     }},
    {"no such customer", [](DeskPage& desk) { desk.go("#/customers/nobody"); }},
    {"edit", [](DeskPage& desk) { open_account(desk, "/edit"); }},
    {"new customer", [](DeskPage& desk) { desk.go("#/customers/new"); }},
    {"problems",
     [](DeskPage& desk) {
         desk.go("#/customers/new");
         press(desk, Word::submit);
     }},
    {"unsaved",
     [](DeskPage& desk) {
         desk.go("#/customers/new");
         const NodeId name =
             desk.page->node(NodeRole::text_field, said(desk, Word::field_company_name)).id;
         desk.page->send({.kind = UiEventKind::input, .id = name, .text = "Contoso"});
         desk.go("#/activity");
     }},
    {"import", [](DeskPage& desk) { desk.go("#/import"); }},
    {"import refused", [](DeskPage& desk) { desk.drop("broken.json", R"({"items":[}])"); }},
    {"import preview", [](DeskPage& desk) { desk.drop("contoso.json", customer); }},
    {"files over the page",
     [](DeskPage& desk) {
         desk.go("#/customers");
         desk.desk.take_files_hover(true);
         desk.page->send({});
     }},
    {"activity", [](DeskPage& desk) { desk.go("#/activity"); }},
    {"settings", [](DeskPage& desk) { desk.go("#/settings"); }},
    {"nowhere", [](DeskPage& desk) { desk.go("#/nowhere"); }},
    {"may not",
     [](DeskPage& desk) {
         Person helper = desk.workspace.person();
         helper.role = Role::helpdesk_agent;
         desk.workspace.set_person(helper);
         desk.go("#/customers");
     }},
});

// As it was before the state: nothing open, nothing typed, everything allowed.
void leave(DeskPage& desk) {
    desk.desk.take_files_hover(false);
    Person person = desk.workspace.person();
    person.role = Role::admin_agent;
    desk.workspace.set_person(person);
    if (desk.page->find(NodeRole::button, said(desk, Word::discard))) press(desk, Word::discard);
    desk.page->press(Key::escape);
    desk.go("#/activity");
}

}  // namespace

std::span<const DeskState> desk_states() {
    return states;
}

void for_every_state(const UiSurroundings& around, Language language,
                     const std::function<void(DeskPage&, std::string_view)>& judge) {
    DeskPage desk(true, around, "#/customers", name_of(language));
    for (const DeskState& state : states) {
        state.enter(desk);
        desk.page->now_ms += 10'000;  // What came in is there, what said something has gone.
        desk.page->send({});
        judge(desk, state.name);
        leave(desk);
    }
}
