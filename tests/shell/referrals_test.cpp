// Referrals and business profiles over the whole page, played from every side of the demo's world.

#include "domain/referrals.h"

#include "base/date.h"
#include "tests/helpers/desk_scenes.h"

namespace {

constexpr std::string_view proseware = "a1000000-0000-4000-8000-000000000004";
constexpr std::string_view fabrikam = "a1000000-0000-4000-8000-000000000002";

Actor of(std::string_view organisation, std::string_view number) {
    return {.organisation = std::string(organisation),
            .user = "b1000000-0000-4000-8000-0000000000" + std::string(number)};
}
const Actor lead = of(proseware, "24");    // Lena Fuchs, referrals and business profile admin.
const Actor worker = of(proseware, "25");  // Karl Winter, referrals user.
const Actor seller = of(proseware, "13");  // Ben Arnold, sales agent.
const Actor admin = of(proseware, "12");   // Nora Lindner, global admin and admin agent.
const Actor other_lead = of(fabrikam, "26");

constexpr std::string_view phones = "d1000000-0000-4000-8000-000000000001";
constexpr std::string_view mailboxes = "d1000000-0000-4000-8000-000000000002";
constexpr std::string_view backup = "d1000000-0000-4000-8000-000000000003";
constexpr std::string_view expired = "d1000000-0000-4000-8000-000000000006";

struct Play : DeskPage {
    Play() : DeskPage(true) {}

    void be(const Actor& actor) {
        workspace.act_as(actor);
        page->send({});
    }
    void look_at(std::string_view id) { go("#/referrals/" + std::string(id)); }
    // Of two that are called the same it is that of the dialog over the page.
    void press(std::string_view name) { page->click_last(NodeRole::button, name); }
    void tick(std::string_view name) { page->click(NodeRole::check_box, name); }
    void type(std::string_view label, std::string_view text) {
        page->type(NodeRole::text_field, label, std::string(text));
    }
    void write(std::string_view label, std::string_view text) {
        page->type(NodeRole::text_area, label, std::string(text));
    }
    std::string reason(std::string_view button) const {
        const Node& node = page->node(NodeRole::button, button);
        return node.disabled ? node.description : std::string();
    }
    bool says(std::string_view part) const {
        for (const auto& [id, node] : page->mirror.nodes)
            if (node.name.contains(part) || node.text.contains(part)) return true;
        return false;
    }
    Referral referral(std::string_view id) const {
        return read_as<Referral>(
            workspace.state().world.registers_of({RecordType::referral, std::string(id)}));
    }
    std::string today() { return iso_date(workspace.world_milliseconds()); }
};

}  // namespace

TEST_CASE("the inbox shows referrals by status and by name") {
    Play desk;
    desk.be(lead);
    desk.go("#/referrals");
    CHECK(desk.shows(NodeRole::radio, "All (7)"));
    CHECK(desk.shows(NodeRole::radio, "New (3)"));
    CHECK(desk.shows(NodeRole::radio, "Active (1)"));
    CHECK(desk.shows(NodeRole::radio, "Closed (3)"));
    desk.page->click(NodeRole::radio, "Active (1)");
    CHECK(desk.shows(NodeRole::link, "Sicherung an drei Standorten"));
    CHECK_FALSE(desk.shows(NodeRole::link, "Telefonie für 40 Personen"));
    desk.page->click(NodeRole::radio, "All (7)");
    const NodeId search = desk.page->node(NodeRole::text_field, "Search by name").id;
    desk.page->send({.kind = UiEventKind::input, .id = search, .text = "telefonie"});
    desk.page->send({});
    CHECK(desk.shows(NodeRole::link, "Telefonie für 40 Personen"));
    CHECK_FALSE(desk.shows(NodeRole::link, "Sicherung an drei Standorten"));
}

TEST_CASE("a referral is accepted with a deal, edited, added as customer, and won") {
    Play desk;
    desk.be(lead);
    desk.look_at(phones);
    desk.press("Accept");
    desk.type("Value", "many");
    desk.press("Accept");
    CHECK(desk.says("Enter an amount in digits, with a point before cents."));
    desk.type("Value", "18000");
    desk.type("Estimated closing date", desk.today());
    desk.tick("Karl Winter");
    desk.press("Accept");
    CHECK(desk.referral(phones).substatus == "accepted");
    CHECK(desk.referral(phones).team == TextList{lead.user, worker.user});
    CHECK(desk.says("18'000 EUR"));
    desk.press("Edit the referral");
    desk.type("Name", "Telefonie für 50 Personen");
    desk.press("Save");
    CHECK(desk.referral(phones).name == "Telefonie für 50 Personen");
    // A referrals admin is nobody who adds customers.
    CHECK(desk.reason("Add as customer").contains("cannot do this"));
    desk.press("Mark as won");
    CHECK(desk.referral(phones).substatus == "won");
    CHECK(desk.reason("Mark as lost") == "This referral is closed.");
}

TEST_CASE("what came of a referral is a customer, whose account begins with what it said") {
    Play desk;
    desk.be(seller);
    desk.look_at(backup);
    desk.press("Add as customer");
    CHECK(desk.host.routes.back() == "#/customers/new?referral=" + std::string(backup));
    CHECK(desk.page->node(NodeRole::text_field, "Company name").value ==
          "Isarwerk Maschinenbau KG");
    CHECK(desk.page->node(NodeRole::text_field, "City").value == "München");
    desk.type("Primary domain name", "isarwerk");
    desk.press("Next");
    desk.press("Next");
    desk.press("Submit");
    REQUIRE_FALSE(desk.referral(backup).account.empty());
    desk.press("Done");
    CHECK(desk.desk.place().customer.text == desk.referral(backup).account);
    desk.look_at(backup);
    CHECK(desk.shows(NodeRole::link, "Isarwerk Maschinenbau KG"));
    CHECK(desk.reason("Add as customer") == "A customer was added from this referral already.");
}

TEST_CASE("a referral is declined with a reason, which its sender reads") {
    Play desk;
    desk.be(lead);
    desk.look_at(phones);
    desk.press("Decline");
    desk.press("Decline");
    CHECK(desk.says("Fill this in."));
    desk.write("Reason", "No time");
    desk.press("Decline");
    CHECK(desk.referral(phones).substatus == "declined");
    desk.be(of("a1000000-0000-4000-8000-000000000001", "02"));
    desk.look_at(phones);
    CHECK(desk.says("No time"));
    CHECK_FALSE(desk.shows(NodeRole::button, "Accept"));
}

TEST_CASE(
    "a customer who asks to be contacted is marked, and nobody sees the contact of the late") {
    Play desk;
    desk.be(lead);
    desk.look_at(mailboxes);
    CHECK(desk.says("The customer has been waiting for more than 72 hours to be contacted"));
    CHECK(desk.says("9 days left"));
    CHECK(desk.says("Clara Weiss"));
    desk.look_at(expired);
    CHECK(desk.says("Nobody answered in time, so the contact’s data are hidden."));
    CHECK_FALSE(desk.says("Vera Lang"));
    desk.clock.now += 15LL * 86'400'000;
    desk.settle();
    CHECK(desk.referral(mailboxes).substatus == "expired");
}

TEST_CASE("each role has the referrals that the matrix gives it") {
    Play desk;
    desk.be(worker);
    desk.go("#/referrals");
    CHECK(desk.shows(NodeRole::radio, "All (2)"));  // Those of his team.
    desk.look_at(phones);
    CHECK(desk.shows(NodeRole::heading, "There is no such referral."));
    desk.be(seller);
    desk.go("#/referrals");
    CHECK(desk.shows(NodeRole::radio, "All (7)"));
    desk.be(admin);
    desk.go("#/referrals");
    CHECK(desk.says("cannot do this"));
    CHECK_FALSE(desk.shows(NodeRole::radio, "All (7)"));
}

TEST_CASE("a partner sends a referral to another one, and both see it from their side") {
    Play desk;
    desk.be(lead);
    desk.go("#/referrals/new");
    desk.press("Send");
    CHECK(desk.says("Fill this in."));
    desk.choose("Partner", "Fabrikam Systemhaus GmbH");
    desk.type("Name", "Drucker");
    desk.type("Company name", "Contoso");
    desk.choose("Country/region", "Germany");
    desk.type("Last name", "Lovelace");
    desk.type("Email address", "ada@contoso.example");
    desk.press("Send");
    CHECK(desk.says("Without the customer’s consent its data go to nobody."));
    desk.tick("The customer agrees that its data go to this partner");
    desk.press("Send");
    const std::string id = desk.desk.place().record;
    REQUIRE(desk.referral(id).sender == proseware);
    CHECK(desk.says("Pending"));
    desk.be(other_lead);
    desk.look_at(id);
    CHECK(desk.says("Received"));
    CHECK(desk.shows(NodeRole::button, "Accept"));
}

TEST_CASE("a customer finds a published profile and asks its partner") {
    Play desk;
    desk.be(approver());
    desk.go("#/referrals");
    desk.press("Find a partner");
    CHECK_FALSE(desk.says("Fabrikam Systemhaus Stuttgart"));  // It is not published.
    desk.choose("Partner", "Proseware Cloud München");
    CHECK(desk.shows(NodeRole::heading, "Proseware Cloud München"));
    CHECK(desk.page->node(NodeRole::text_field, "Company name").value == "Seeblick Hotels GmbH");
    desk.type("Name", "WLAN am See");
    desk.tick("We agree that our data go to this partner");
    desk.press("Send");
    const Referral sent = desk.referral(desk.desk.place().record);
    CHECK(sent.receiver == proseware);
    CHECK(sent.referral_type == "independent");
}

TEST_CASE("a location is described, published, and taken back") {
    Play desk;
    desk.be(other_lead);
    desk.go("#/business-profile");
    CHECK(desk.says("6 of 10 parts"));
    desk.go(desk.page->node(NodeRole::link, "Fabrikam Systemhaus Stuttgart").href);
    CHECK(desk.reason("Publish") == "Missing: Description, Industries, Services");
    desk.write("Description", "Everything for small shops");
    CHECK(desk.reason("Publish") == "Save the changes first.");
    CHECK(desk.says("7 of 10 parts"));
    desk.press("Save");
    CHECK(desk.reason("Publish") == "Missing: Industries, Services");
    desk.choose("Add a language", "German");
    desk.press("Delete the profile");
    desk.press("Cancel");
    CHECK(desk.says("Not published"));
    desk.be(lead);
    desk.go("#/business-profile/d2000000-0000-4000-8000-000000000001");
    desk.press("Unpublish");
    desk.press("Unpublish");
    CHECK(desk.says("Not published"));
    desk.press("Delete the profile");
    desk.press("Delete the profile");
    CHECK(desk.says("No location yet"));
}

TEST_CASE("a logo is taken from a file that is one, and any other is refused") {
    Play desk;
    desk.be(lead);
    desk.go("#/business-profile/d2000000-0000-4000-8000-000000000001");
    desk.press("Choose a logo");
    CHECK(desk.host.picks == 1);
    desk.drop("notes.txt", "no image");
    CHECK(desk.says("Choose a GIF, JPG or PNG file."));
    desk.press("Choose a logo");
    desk.drop("logo.gif", std::string("GIF89a\x78\x00\x28\x00\x00\x00\x00;", 14));
    CHECK(desk.says("GIF, 120 × 40 pixels"));
    desk.press("Save");
    CHECK(desk.says("10 of 10 parts"));
    CHECK(desk.says("Nothing is missing."));
    // What nobody asked for is imported, as everywhere.
    desk.drop("notes.json", "{}");
    CHECK(desk.desk.place().kind == PlaceKind::import_file);
}

TEST_CASE("where a cloud has no referrals, the menu has none") {
    Play desk;
    desk.be(lead);
    CHECK(desk.shows(NodeRole::link, "Referrals"));
    CHECK(desk.shows(NodeRole::link, "Business profile"));
    desk.be(approver());
    CHECK(desk.shows(NodeRole::link, "Referrals"));
    CHECK_FALSE(desk.shows(NodeRole::link, "Business profile"));
    desk.be({});
    CHECK_FALSE(desk.shows(NodeRole::link, "Referrals"));
}
