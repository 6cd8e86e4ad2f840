// Granular administration over the whole page, played from every side of the demo's world.

#include "base/text.h"
#include "domain/granular_time.h"
#include "tests/helpers/desk_page.h"

namespace {

const Actor agent_of_proseware{.organisation = "a1000000-0000-4000-8000-000000000004",
                               .user = "b1000000-0000-4000-8000-000000000012"};
const Actor seller_of_proseware{.organisation = "a1000000-0000-4000-8000-000000000004",
                                .user = "b1000000-0000-4000-8000-000000000013"};
const Actor agent_of_wingtip{.organisation = "a1000000-0000-4000-8000-000000000001",
                             .user = "b1000000-0000-4000-8000-000000000001"};
const Actor agent_of_fabrikam{.organisation = "a1000000-0000-4000-8000-000000000002",
                              .user = "b1000000-0000-4000-8000-000000000005"};
const Actor admin_of_seeblick{.organisation = "a1000000-0000-4000-8000-000000000006",
                              .user = "b1000000-0000-4000-8000-000000000019"};
const Actor admin_of_kranich{.organisation = "a1000000-0000-4000-8000-000000000007",
                             .user = "b1000000-0000-4000-8000-000000000020"};

// The demo's world, and how a person of it works.
struct Play : DeskPage {
    Play() : DeskPage(true) {}

    void be(const Actor& actor) {
        workspace.act_as(actor);
        page->send({});
    }
    void press(std::string_view name) { page->click(NodeRole::button, name); }
    void type(std::string_view label, std::string_view text) {
        page->type(NodeRole::text_field, label, std::string(text));
    }
    // What the service does next happens by itself.
    void pass(int days = 0) {
        constexpr std::int64_t day = 86'400'000;
        clock.now += days * day;
        settle();
    }
    void draft(std::string_view name, std::string_view customer = "Seeblick Hotels GmbH") {
        go("#/admin-relationships/new");
        choose("Customer", customer);
        type("Name", name);
        page->click(NodeRole::check_box, "Helpdesk administrator");
        page->click(NodeRole::check_box, "Global reader");
        press("Save draft");
    }
    std::string id() const { return desk.place().relationship; }
    GranularRelationship it(const std::string& of) const {
        return read_as<GranularRelationship>(
            workspace.state().world.registers_of({RecordType::granular_relationship, of}));
    }
    std::string send_request() {
        press("Request approval");
        press("Done");
        return id();
    }
    void approve(const std::string& request) {
        be(admin_of_seeblick);
        go("#/partner-relationships/" + request);
        press("Approve");
        pass();
    }
    // Nora asks, Clara approves, and Nora looks at it again.
    std::string activate(std::string_view name) {
        be(agent_of_proseware);
        draft(name);
        const std::string request = send_request();
        approve(request);
        be(agent_of_proseware);
        go("#/admin-relationships/" + request);
        return request;
    }
    std::string reason(std::string_view button) const {
        const Node& node = page->node(NodeRole::button, button);
        return node.disabled ? node.description : std::string();
    }
    std::string said(Word word) const { return std::string(say(desk.language(), word)); }
};

}  // namespace

TEST_CASE("a partner drafts a request, sends it, the customer approves, and it is active") {
    Play play;
    play.be(agent_of_proseware);
    CHECK(play.page->node(NodeRole::link, "Admin relationships").href == "#/admin-relationships");
    play.go("#/admin-relationships");
    CHECK(play.shows(NodeRole::heading, "Admin relationships"));
    play.press("Request an admin relationship");
    play.draft("Support of Seeblick");
    CHECK(play.shows(NodeRole::heading, "Support of Seeblick"));
    CHECK(play.it(play.id()).days == "730");
    CHECK(play.id().size() == 73);  // Two GUIDs, as in the portal's own link.
    play.press("Request approval");
    const std::string link = "https://desk.example/#/partner-relationships/" + play.id();
    CHECK(play.page->node(NodeRole::text_field, "Personal link").value == link);
    play.press("Copy to clipboard");
    CHECK(play.host.copied.contains(link));
    play.press("Done");
    CHECK(play.it(play.id()).state == "approval_pending");
    CHECK_FALSE(play.shows(NodeRole::button, "Delete draft"));
    CHECK(play.reason("Terminate") ==
          play.said(Word::error_granular_administration_must_be_active));
    const std::string request = play.id();

    play.be(admin_of_seeblick);
    play.go("#/partner-relationships");
    CHECK(play.shows(NodeRole::heading, "Proseware Cloud AG"));
    CHECK(play.page->node(NodeRole::link, "Support of Seeblick").href ==
          "#/partner-relationships/" + request);
    play.go("#/partner-relationships/" + request);
    CHECK(play.reason("Remove roles") ==
          play.said(Word::error_granular_administration_must_be_active));
    play.press("Approve");
    play.pass();
    CHECK(play.it(request).state == "active");
    CHECK(play.reason("Approve") == play.said(Word::error_granular_request_must_await_approval));
}

TEST_CASE("what a draft lacks is said at its field") {
    Play play;
    play.be(agent_of_proseware);
    play.go("#/admin-relationships/new");
    play.press("Save draft");
    CHECK(play.page->node(NodeRole::text_field, "Name").invalid);
    play.type("Name", "Support");
    play.type("Duration in days", "731");
    play.press("Save draft");
    CHECK(play.page->node(NodeRole::text_field, "Duration in days").invalid);
    play.type("Duration in days", "60");
    play.page->click(NodeRole::check_box, "Global administrator");
    play.page->click(NodeRole::check_box, "Auto-extend by 180 days");
    play.press("Save draft");
    CHECK(play.page->node(NodeRole::check_box, "Auto-extend by 180 days").invalid);
    play.page->click(NodeRole::check_box, "Global administrator");
    play.press("Save draft");
    // Without a customer and roles it is a draft, but is not sent.
    play.send_request();
    CHECK(play.it(play.id()).state == "created");
    CHECK(play.shows(NodeRole::text, play.said(Word::error_roles_must_be_chosen)));
    play.page->click(NodeRole::check_box, "Global reader");
    CHECK(play.reason("Request approval") == play.said(Word::granular_save_first));
    play.press("Save draft");
    play.send_request();
    CHECK(play.page->node(NodeRole::select, "Customer").invalid);
}

TEST_CASE("two requests of a partner have two names, and a deleted draft frees its own") {
    Play play;
    play.be(agent_of_proseware);
    play.draft("Support");
    play.draft("Support");
    CHECK(play.page->node(NodeRole::text_field, "Name").invalid);
    play.go("#/admin-relationships");
    play.go(play.page->node(NodeRole::link, "Support").href);
    play.press("Delete draft");
    play.page->click_last(NodeRole::button, "Delete draft");
    CHECK(play.shows(NodeRole::heading, "No admin relationships yet"));
    play.draft("Support");
    CHECK(play.shows(NodeRole::heading, "Support"));
}

TEST_CASE("the link must stay in the mail, or nothing is sent or copied") {
    Play play;
    play.be(agent_of_proseware);
    play.draft("Support");
    play.press("Request approval");
    play.page->type(NodeRole::text_area, "Message", "Please approve.");
    const std::string refusal = play.said(Word::error_link_must_stay_in_the_text);
    CHECK(play.page->node(NodeRole::text_area, "Message").invalid);
    for (const std::string_view button : {"Done", "Copy to clipboard", "Open in email"})
        CHECK(play.reason(button) == refusal);
    play.choose("Language of the message", "Deutsch");
    CHECK(play.page->node(NodeRole::text_field, "Subject").value ==
          "Proseware Cloud AG fordert eine Administratorbeziehung an");
    CHECK(play.page->node(NodeRole::link, "Open in email").href.starts_with("mailto:?subject="));
    play.press("Done");
    CHECK(play.it(play.id()).state == "approval_pending");
}

TEST_CASE("a security group gets some of the roles, other roles, and none") {
    Play play;
    const std::string request = play.activate("Support");
    CHECK(play.shows(NodeRole::paragraph, play.said(Word::granular_access_none)));
    play.press("Add security group");
    play.press("Add");
    CHECK(play.page->node(NodeRole::text_field, "Security group").invalid);
    play.type("Security group", "Helpdesk South");
    play.press("Add");
    CHECK(play.shows(NodeRole::text, play.said(Word::error_roles_must_be_chosen)));
    play.page->click(NodeRole::check_box, "Helpdesk administrator");
    CHECK_FALSE(play.shows(NodeRole::check_box, "User administrator"));  // It was not approved.
    play.press("Add");
    play.pass();
    play.press("Change roles");
    play.page->click(NodeRole::check_box, "Global reader");
    play.press("Update");
    play.pass();
    const auto groups = [&] {
        return assignment_rows(play.workspace.state().world, play.desk.frame().say, request);
    };
    CHECK(groups().front().roles == "Helpdesk administrator, Global reader");
    play.press("Remove Helpdesk South");
    play.press("Remove roles");
    play.pass();
    CHECK(groups().front().of_state == AccessAssignment::deleted);
}

TEST_CASE("the partner terminates after a question, and the groups lose their roles") {
    Play play;
    const std::string request = play.activate("Support");
    play.press("Terminate");
    CHECK(play.shows(NodeRole::dialog, "Terminate “Support”?"));
    play.press("Cancel");
    CHECK(play.it(request).state == "active");
    play.press("Terminate");
    play.page->click_last(NodeRole::button, "Terminate");
    play.pass();
    CHECK(play.it(request).state == "terminated");
    CHECK(play.reason("Terminate") == play.said(Word::error_granular_administration_has_ended));
    CHECK(play.reason("Add security group") ==
          play.said(Word::error_granular_administration_must_be_active));
}

TEST_CASE("the customer removes granular roles after a question") {
    Play play;
    const std::string request = play.activate("Support");
    play.be(admin_of_seeblick);
    play.go("#/partner-relationships/" + request);
    play.press("Remove roles");
    play.page->click_last(NodeRole::button, "Remove roles");
    play.pass();
    CHECK(play.it(request).state == "terminated");
}

TEST_CASE("several are extended at once, and none with the Global administrator's role") {
    Play play;
    const std::string first = play.activate("First");
    const std::string second = play.activate("Second");
    play.go("#/admin-relationships");
    CHECK(play.reason("Turn auto-extend on") == play.said(Word::granular_choose_first));
    play.page->click(NodeRole::check_box, "Choose First");
    play.page->click(NodeRole::check_box, "Choose Second");
    CHECK(play.reason("Turn auto-extend off") == play.said(Word::error_nothing_changed));
    play.press("Turn auto-extend on");
    CHECK(play.it(first).auto_extend == "half_a_year");
    CHECK(play.it(second).auto_extend == "half_a_year");
    play.go("#/admin-relationships/new");
    play.choose("Customer", "Seeblick Hotels GmbH");
    play.type("Name", "Everything");
    play.page->click(NodeRole::check_box, "Global administrator");
    play.press("Save draft");
    play.approve(play.send_request());
    play.be(agent_of_proseware);
    play.go("#/admin-relationships");
    play.page->click(NodeRole::check_box, "Choose Everything");
    CHECK(play.reason("Turn auto-extend on") ==
          play.said(Word::error_global_administrator_is_never_extended));
}

TEST_CASE("the list shows one state, or one customer") {
    Play play;
    play.activate("First");
    play.draft("Second", "Kranich Logistik GmbH");
    play.go("#/admin-relationships");
    CHECK(play.page->node(NodeRole::grid, "Admin relationships").row_count == 3);
    play.choose("State", "Draft");
    CHECK(play.page->node(NodeRole::grid, "Admin relationships").row_count == 2);
    play.choose("State", "Expired");
    CHECK(play.shows(NodeRole::paragraph, play.said(Word::granular_none_found)));
    play.choose("State", "All states");
    play.go("#/admin-relationships?customer=a1000000-0000-4000-8000-000000000007");
    CHECK(play.page->node(NodeRole::grid, "Admin relationships").row_count == 2);
    CHECK(play.shows(NodeRole::link, "Second"));
    CHECK_FALSE(play.shows(NodeRole::link, "First"));
}

TEST_CASE("roles are searched in the language of the page") {
    Play play;
    play.be(agent_of_proseware);
    play.go("#/admin-relationships/new");
    CHECK(play.page->count(NodeRole::check_box) == count_of<DirectoryRole>() + 1);
    play.page->type(NodeRole::text_field, "Search roles", "PASSWORD");
    CHECK(play.page->count(NodeRole::check_box) == 2 + 1);
    play.page->type(NodeRole::text_field, "Search roles", "captain");
    CHECK(play.shows(NodeRole::paragraph, "No role matches “captain”."));
}

TEST_CASE("who may not ask sees the requests, with who could") {
    Play play;
    play.activate("Support");
    play.be(seller_of_proseware);
    for (const std::string_view button : {"Terminate", "Add security group"})
        CHECK(play.reason(button).contains("Admin agent"));
    play.go("#/admin-relationships");
    CHECK(play.reason("Request an admin relationship").contains("Admin agent"));
}

TEST_CASE("a request is for its customer alone, and waits while another one acts") {
    Play play;
    const std::string request = play.activate("Support");
    play.go("#/partner-relationships/" + request);
    CHECK(play.shows(NodeRole::paragraph, play.said(Word::error_needs_a_customer)));
    play.be(admin_of_kranich);
    CHECK(play.shows(NodeRole::heading, play.said(Word::error_granular_relationship_not_found)));
    play.be(agent_of_fabrikam);
    play.go("#/admin-relationships/" + request);
    CHECK(play.shows(NodeRole::heading, play.said(Word::error_granular_relationship_not_found)));
}

TEST_CASE("a provider asks for its reseller, who consents before the customer approves") {
    Play play;
    play.be(agent_of_wingtip);
    REQUIRE(play.workspace
                .submit(RequestPartnership{.reseller = agent_of_fabrikam.organisation,
                                           .mail = "m",
                                           .subject = "x",
                                           .text = "By the link",
                                           .link = "link"})
                .has_value());
    play.be(agent_of_fabrikam);
    REQUIRE(
        play.workspace.submit(AuthorizeProvider{agent_of_wingtip.organisation, true}).has_value());
    play.be(agent_of_wingtip);
    play.go("#/admin-relationships/new");
    play.choose("For the indirect reseller", "Fabrikam Systemhaus GmbH");
    play.draft("On behalf");
    play.choose("For the indirect reseller", "Fabrikam Systemhaus GmbH");
    play.press("Save draft");
    const std::string request = play.send_request();
    play.be(admin_of_seeblick);
    play.go("#/partner-relationships/" + request);
    CHECK(play.reason("Approve") == play.said(Word::error_reseller_must_consent_first));
    play.be(agent_of_fabrikam);
    play.go("#/admin-relationships");
    CHECK(play.shows(NodeRole::link, "On behalf"));
    play.go("#/admin-relationships/" + request);
    CHECK_FALSE(play.shows(NodeRole::button, "Terminate"));  // It is the provider's.
    play.press("Consent");
    CHECK(play.reason("Refuse") == play.said(Word::error_consent_is_answered_already));
    play.approve(request);
    CHECK(play.it(request).state == "active");
}

TEST_CASE("a customer sees the three layers apart, and removes delegated administration alone") {
    Play play;
    play.be(admin_of_seeblick);
    play.go("#/partner-relationships");
    CHECK(play.shows(NodeRole::heading, "No partner relationships"));
    PortalLink link{.form = LinkForm::single};
    link[LinkValue::partner_tenant] = agent_of_proseware.organisation;
    link[LinkValue::asks_for_administration] = "true";
    REQUIRE(play.workspace.submit(AcceptInvitation{link, {}}).has_value());
    play.page->send({});
    const Node& remove = play.page->node(NodeRole::button, "Remove roles");
    CHECK(remove.description.contains("Proseware Cloud AG"));
    play.press("Remove roles");
    play.page->click_last(NodeRole::button, "Remove roles");
    const auto layers = layers_of_customer(play.workspace.state(), play.desk.frame().say,
                                           play.desk.frame().person.actor.organisation);
    REQUIRE(layers.size() == 1);
    CHECK(layers.front().has_relationship);
    CHECK_FALSE(layers.front().has_administration);
    CHECK_FALSE(play.shows(NodeRole::button, "Remove roles"));

    // The partner sees the same on the account's page, and asks from there.
    play.be(agent_of_proseware);
    play.go(route_of(
        {.kind = PlaceKind::account,
         .customer = account_id(admin_of_seeblick.organisation, agent_of_proseware.organisation)}));
    CHECK(play.shows(NodeRole::region, "Relationship with this customer"));
    play.press("Request roles");
    CHECK(play.desk.place().tenant == admin_of_seeblick.organisation);
    const Node& customer = play.page->node(NodeRole::select, "Customer");
    CHECK(customer.options[std::stoul(customer.value)] == "Seeblick Hotels GmbH");
}
