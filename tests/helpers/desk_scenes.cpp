#include "tests/helpers/desk_scenes.h"

std::string said(const DeskPage& desk, Word word) {
    return std::string(say(desk.desk.language(), word));
}

void press(DeskPage& desk, Word word) {
    desk.page->click(NodeRole::button, said(desk, word));
}

Actor player() {
    return {.organisation = "a1000000-0000-4000-8000-000000000002",
            .user = "b1000000-0000-4000-8000-000000000005"};
}

Actor asker() {
    return {.organisation = "a1000000-0000-4000-8000-000000000004",
            .user = "b1000000-0000-4000-8000-000000000012"};
}
Actor approver() {
    return {.organisation = "a1000000-0000-4000-8000-000000000006",
            .user = "b1000000-0000-4000-8000-000000000019"};
}
Actor receiver() {
    return {.organisation = "a1000000-0000-4000-8000-000000000004",
            .user = "b1000000-0000-4000-8000-000000000024"};
}
namespace {
constexpr std::string_view asked_for =
    "c1000000-0000-4000-8000-000000000001-c1000000-0000-4000-8000-000000000002";
}  // namespace

void ask_for_roles(DeskPage& desk) {
    desk.workspace.act_as(asker());
    TextList roles;
    for (const DirectoryRole role :
         {DirectoryRole::helpdesk_administrator, DirectoryRole::global_reader,
          DirectoryRole::privileged_authentication_administrator})
        roles.emplace_back(name_of(role));
    const std::string id(asked_for);
    desk.workspace.submit(DraftGranular{.id = id,
                                        .customer = approver().organisation,
                                        .reseller = {},
                                        .display_name = "Helpdesk and identity, south and north",
                                        .days = 365,
                                        .roles = roles,
                                        .auto_extend = AutoExtend::half_a_year});
}
void send_request(DeskPage& desk) {
    ask_for_roles(desk);
    const std::string id(asked_for);
    const std::string link = "https://desk.example/#/partner-relationships/" + id;
    desk.workspace.submit(RequestGranularApproval{
        .id = id, .mail = "m", .subject = "Roles", .text = link, .link = link});
}
namespace {
// What the service does next.
void pass(DeskPage& desk) {
    desk.workspace.submit(LetTimePass{.until_milliseconds = desk.clock.now + 1000,
                                      .sets_the_clock = false,
                                      .mail_prefix = "notice"});
}
}  // namespace

void activate_roles(DeskPage& desk) {
    send_request(desk);
    desk.workspace.act_as(approver());
    desk.workspace.submit(ApproveGranular{std::string(asked_for)});
    pass(desk);
    desk.workspace.act_as(asker());
    desk.workspace.submit(
        AssignAccess{.id = "group",
                     .relationship = std::string(asked_for),
                     .group = "Helpdesk of Proseware, second line",
                     .roles = {std::string(name_of(DirectoryRole::helpdesk_administrator))}});
}
void open_asked(DeskPage& desk, PlaceKind kind) {
    desk.go(route_of({.kind = kind, .relationship = std::string(asked_for)}));
}

void enrol(DeskPage& desk, EnrolmentState state) {
    const Actor hanna{.organisation = "a1000000-0000-4000-8000-000000000009",
                      .user = "b1000000-0000-4000-8000-000000000022"};
    desk.workspace.act_as({});
    auto fields = find_party(desk.workspace.state().world, hanna.organisation)->fields;
    fields.enrolment = name_of(state);
    fields.email = state == EnrolmentState::rejected ? "hanna@elsewhere.example" : fields.email;
    fields.enrolment_due = state == EnrolmentState::in_review ? "2027-01-15T09:00:00.000Z" : "";
    WorldRecord record = world_record_of(hanna.organisation, fields);
    for (Register& one : record.registers)
        one.stamp = next_stamp(desk.workspace.state().latest, 9, desk.clock.now);
    const auto done =
        desk.workspace.submit(ImportCustomers{.source = "x", .customers = {}, .world = {record}});
    desk.workspace.act_as(hanna);
    desk.settle();
    desk.host.settings.erase("enrolment.demo." + hanna.organisation);  // What was half filled in.
    desk.go("#/enrolment");
}

void choose_membership(DeskPage& desk) {
    enrol(desk, EnrolmentState::welcome);
    enrol(desk, EnrolmentState::membership_link);
    const auto type = [&](Word label) {
        desk.page->type(NodeRole::text_field, said(desk, label), "hanna");
    };
    press(desk, Word::sign_in);
    type(Word::user_sign_in_name);
    press(desk, Word::next);
    type(Word::field_password);
    press(desk, Word::sign_in);
}

Actor provider() {
    return {.organisation = "a1000000-0000-4000-8000-000000000001",
            .user = "b1000000-0000-4000-8000-000000000001"};
}
namespace {
constexpr std::string_view asking_link = "https://desk.example/#/accept?version=1";
}  // namespace

void ask_for_a_partnership(DeskPage& desk) {
    desk.workspace.act_as(provider());
    desk.workspace.submit(RequestPartnership{.reseller = player().organisation,
                                             .mail = "asked",
                                             .subject = "Wingtip requests a partnership",
                                             .text = "Hello,\n\n" + std::string(asking_link),
                                             .link = std::string(asking_link)});
}
void become_partners(DeskPage& desk) {
    ask_for_a_partnership(desk);
    desk.workspace.act_as(player());
    desk.workspace.submit(
        AuthorizeProvider{.provider = provider().organisation, .box_is_ticked = true});
}
std::string drafted_link(DeskPage& desk, std::string_view page) {
    desk.go(page);
    const std::string link =
        desk.page->node(NodeRole::text_field, said(desk, Word::mail_link)).value;
    return link.substr(link.find('#'));
}

namespace {
constexpr std::string_view tenant = "c2000000-0000-4000-8000-000000000001";
constexpr std::string_view tenant_domain = "lighthouse-works.onmicrosoft.com";

Customer tenant_fields() {
    Customer fields;
    fields.cloud = name_of(Cloud::global);
    fields.company_name = "Lighthouse Works GmbH";
    fields.domain = tenant_domain;
    fields.country = "DE";
    fields.address_line_1 = "Hafenstrasse 3";
    fields.city = "Kiel";
    fields.postal_code = "24103";
    fields.first_name = "Lena";
    fields.last_name = "Brodersen";
    fields.email = "lena@lighthouse.example";
    fields.phone = "+49 431 5550 2001";
    fields.language = "de";
    fields.culture = "de-DE";
    fields.relationship = "reseller";
    return fields;
}

User tenant_user(const std::string& mailbox, std::string_view first, std::string_view last) {
    User user;
    user.first_name = first;
    user.last_name = last;
    user.email = user.user_name = mailbox + "@" + std::string(tenant_domain);
    user.password_salt = "salt";
    user.password_hash = "hash";
    user.usage_location = "DE";
    return user;
}
}  // namespace

CustomerId add_a_tenant(DeskPage& desk) {
    desk.workspace.act_as(asker());
    const std::string id(tenant);
    desk.workspace.submit(
        CreateTenant{.id = id,
                     .fields = tenant_fields(),
                     .reseller = {},
                     .user_id = id + "-admin",
                     .user = tenant_user("admin", "Lena", "Brodersen"),
                     .subscriptions = {{id + "-e3", Product::office_365_e3, 25}}});
    desk.workspace.submit(AddUser{
        .id = id + "-mats", .fields = tenant_user("mats", "Mats", "Iversen"), .customer = id});
    desk.workspace.submit(ChangeLicenses{id + "-mats", {Product::office_365_e3}});
    desk.workspace.submit(AddUser{
        .id = id + "-rieke", .fields = tenant_user("rieke", "Rieke", "Jansen"), .customer = id});
    desk.workspace.submit(DeleteUser{id + "-rieke"});
    return account_id(id, asker().organisation);
}

void open_tenant(DeskPage& desk, PlaceKind kind) {
    desk.go(route_of(
        {.kind = kind, .customer = add_a_tenant(desk), .user = std::string(tenant) + "-mats"}));
}

std::string_view customer_file() {
    return R"({"id":"11111111-1111-4111-8111-111111111111",
    "companyProfile":{"domain":"contoso.onmicrosoft.com","companyName":"Contoso"},
    "billingProfile":{"firstName":"Ada","lastName":"Lovelace","email":"ada@contoso.example",
        "culture":"en-US","language":"en","defaultAddress":{"country":"US","city":"Redmond",
        "state":"WA","addressLine1":"One Way","postalCode":"98052","phoneNumber":"4255550100"}},
    "relationshipToPartner":"reseller"})";
}

void find_twins(DeskPage& desk) {
    std::string twins =
        "[" + std::string(customer_file()) + "," + std::string(customer_file()) + "]";
    twins.replace(twins.rfind("11111111-1111"), 13, "22222222-1111");
    twins.replace(twins.rfind("contoso.onmicrosoft"), 7, "kontoso");
    desk.drop("twins.json", twins);
    desk.page->click(NodeRole::button, say(desk.desk.language(), Word::import_apply_other, {"2"}));
    desk.settle();
    desk.go("#/duplicates");
    desk.settle();
}
