// Two companies and a customer meet and part, each on its own pages: the documents' numbered steps
// by the labels that they print.

#include "tests/helpers/desk_page.h"

namespace {

// By the newest mail's link, as its reader would.
void follow_newest_mail(DeskPage& desk) {
    desk.go("#/mailbox");
    const auto mails = received_mails(desk.workspace.state().world, desk.desk.frame().say,
                                      desk.workspace.person().actor.organisation);
    REQUIRE_FALSE(mails.empty());
    desk.go(route_of({.kind = PlaceKind::mail, .record = mails.front().id}));
    desk.go(desk.page->node(NodeRole::link, "Open the link").href);
}

// Wingtip asks Fabrikam, which authorizes it.
void become_partners(DeskPage& desk) {
    desk.act_as("Grace Vogel");
    desk.go("#/resellers");
    desk.page->click(NodeRole::button, "Request a partnership");
    desk.choose("Whose mailbox", "Fabrikam Systemhaus GmbH");
    desk.page->click(NodeRole::button, "Done");
    desk.act_as("Ada Berger");
    follow_newest_mail(desk);
    desk.page->click(NodeRole::check_box,
                     "I authorize Wingtip Distribution GmbH to be our indirect provider.");
    desk.page->click(NodeRole::button, "Authorize indirect provider");
}

// Both invite Seeblick, whose global admin accepts.
void gain_a_customer(DeskPage& desk) {
    desk.go("#/providers");
    desk.go(desk.page->node(NodeRole::link, "View customers").href);
    desk.page->click(NodeRole::button, "Invite new customers");
    desk.choose("Whose mailbox", "Seeblick Hotels GmbH");
    desk.page->click(NodeRole::button, "Done");
    desk.act_as("Clara Weiss");
    follow_newest_mail(desk);
    desk.page->click(NodeRole::button, "Accept");
}

}  // namespace

TEST_CASE("a provider asks, the reseller ticks the box and authorizes, and both list the other") {
    DeskPage desk(true);
    become_partners(desk);
    CHECK(desk.page->shows_text("This is done: nothing is left to accept."));
    desk.go("#/providers");
    CHECK(desk.shows(NodeRole::link, "Wingtip Distribution GmbH"));
    desk.act_as("Grace Vogel");
    desk.go("#/resellers");
    CHECK(desk.shows(NodeRole::link, "Fabrikam Systemhaus GmbH"));
    CHECK(desk.page->shows_text("Active"));
}

TEST_CASE("nobody authorizes without ticking the box, nor who may not") {
    DeskPage desk(true);
    desk.act_as("Grace Vogel");
    desk.go("#/resellers/request");
    desk.choose("Whose mailbox", "Fabrikam Systemhaus GmbH");
    desk.page->click(NodeRole::button, "Done");
    desk.act_as("Ada Berger");
    follow_newest_mail(desk);
    CHECK(desk.page->node(NodeRole::button, "Authorize indirect provider").disabled);
    const std::string route = route_of(desk.desk.place());
    desk.act_as("Selma Yildiz");
    desk.go(route);
    CHECK(desk.page->node(NodeRole::button, "Authorize indirect provider").disabled);
    CHECK(desk.page->node(NodeRole::button, "Authorize indirect provider")
              .description.contains("Global admin"));
}

TEST_CASE("a customer accepts both at once, and each sees it among the shared customers") {
    DeskPage desk(true);
    become_partners(desk);
    gain_a_customer(desk);
    desk.act_as("Ada Berger");
    desk.go("#/customers");
    CHECK(desk.shows(NodeRole::link, "Seeblick Hotels GmbH"));
    desk.go("#/providers");
    desk.go(desk.page->node(NodeRole::link, "View customers").href);
    CHECK(desk.shows(NodeRole::link, "Seeblick Hotels GmbH"));
    desk.act_as("Grace Vogel");
    CHECK(desk.shows(NodeRole::link, "Seeblick Hotels GmbH"));
}

TEST_CASE("the personal link has to stay in the draft") {
    DeskPage desk(true);
    desk.act_as("Ada Berger");
    desk.page->click(NodeRole::button, "Request a reseller relationship");
    const std::string link = desk.page->node(NodeRole::text_field, "Personal link").value;
    CHECK(link.starts_with("https://desk.example/#/accept?version=1&kind=single"));
    desk.page->click(NodeRole::button, "Copy to clipboard");
    CHECK(desk.host.copied.contains(link));
    desk.page->type(NodeRole::text_area, "Message", "Please call us.");
    CHECK(desk.page->node(NodeRole::button, "Done").disabled);
    CHECK(desk.page->node(NodeRole::text_area, "Message").invalid);
}

TEST_CASE("without the box a link asks for no administration") {
    DeskPage desk(true);
    desk.act_as("Ada Berger");
    desk.go("#/customers/request");
    desk.page->click(NodeRole::check_box, "Include delegated administration privileges");
    CHECK(desk.page->node(NodeRole::text_field, "Personal link")
              .value.contains("&administration=false&"));
}

TEST_CASE("a relationship ends with what it does, what is declared, and a history that stays") {
    DeskPage desk(true);
    become_partners(desk);
    gain_a_customer(desk);
    desk.act_as("Ada Berger");
    desk.go("#/customers");
    desk.go(desk.page->node(NodeRole::link, "Seeblick Hotels GmbH").href);
    desk.page->click(NodeRole::button, "Remove customer relationship");
    CHECK(desk.page->shows_text("Delegated admin privileges that were granted remain unchanged."));
    CHECK(desk.page->node_last(NodeRole::button, "Remove customer relationship").disabled);
    desk.page->click(NodeRole::check_box, say(Language::en, Word::declaration));
    desk.page->click_last(NodeRole::button, "Remove customer relationship");
    CHECK_FALSE(desk.shows(NodeRole::link, "Seeblick Hotels GmbH"));
    desk.act_as("Grace Vogel");
    CHECK(desk.shows(NodeRole::link, "Seeblick Hotels GmbH"));  // Another partner's is its own.
}

TEST_CASE("who was left accepts the same link again") {
    DeskPage desk(true);
    become_partners(desk);
    gain_a_customer(desk);
    const std::string link = route_of(desk.desk.place());
    desk.act_as("Ada Berger");
    desk.go("#/customers");
    desk.go(desk.page->node(NodeRole::link, "Seeblick Hotels GmbH").href);
    desk.page->click(NodeRole::button, "Remove customer relationship");
    desk.page->click(NodeRole::check_box, say(Language::en, Word::declaration));
    desk.page->click_last(NodeRole::button, "Remove customer relationship");
    desk.act_as("Clara Weiss");
    desk.go(link);
    desk.page->click(NodeRole::button, "Accept");
    CHECK(desk.page->shows_text("This is done: nothing is left to accept."));
    desk.act_as("Ada Berger");
    desk.go("#/customers");
    CHECK(desk.shows(NodeRole::link, "Seeblick Hotels GmbH"));
}

TEST_CASE("a provider's access is withdrawn alone; a partnership ends after a declaration") {
    DeskPage desk(true);
    become_partners(desk);
    desk.go("#/providers");
    desk.go(desk.page->node(NodeRole::link, "Wingtip Distribution GmbH").href);
    desk.page->click(NodeRole::button, "Withdraw admin access");
    desk.page->click_last(NodeRole::button, "Withdraw admin access");
    CHECK_FALSE(desk.shows(NodeRole::button, "Withdraw admin access"));
    CHECK(desk.shows(NodeRole::button, "Invite new customers"));
    desk.page->click(NodeRole::button, "Remove partnership");
    desk.page->click(NodeRole::check_box, say(Language::en, Word::declaration));
    desk.page->click_last(NodeRole::button, "Remove partnership");
    CHECK_FALSE(desk.shows(NodeRole::button, "Invite new customers"));
}

TEST_CASE("a pasted link is opened, or it is said what is wrong with it") {
    DeskPage desk(true);
    desk.act_as("Clara Weiss");
    desk.go("#/accept");
    desk.page->type(NodeRole::text_area, "Link", "https://example.org");
    desk.page->click(NodeRole::button, "Open");
    CHECK(desk.page->node(NodeRole::text_area, "Link").invalid);
    desk.page->type(NodeRole::text_area, "Link",
                    "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&"
                    "partnerId=a1000000-0000-4000-8000-000000000004&msppId=0&DAP=true#/"
                    "BillingAccounts/partner-invitation");
    desk.page->click(NodeRole::button, "Open");
    CHECK(desk.page->shows_text("Proseware Cloud AG would like to be your reseller."));
    CHECK(desk.page->shows_text("partnerId"));
    desk.page->click(NodeRole::button, "Accept");
    desk.act_as("Nora Lindner");
    desk.go("#/customers");
    CHECK(desk.shows(NodeRole::link, "Seeblick Hotels GmbH"));
    desk.go("#/accept?version=1&kind=single&check=00000000");
    CHECK(desk.page->shows_text(say(Language::en, Word::error_link_is_damaged)));
}

TEST_CASE("an answer from another browser is taken once") {
    std::string answer;
    {
        DeskPage there(true);
        there.act_as("Nora Lindner");
        there.go("#/customers/request");
        const std::string link = there.page->node(NodeRole::text_field, "Personal link").value;
        there.act_as("Jonas Falk");
        there.go(link.substr(link.find('#')));
        there.page->click(NodeRole::button, "Accept");
        answer = there.page->node(NodeRole::text_field, "Answer link").value;
    }
    DeskPage here(true);
    here.act_as("Nora Lindner");
    CHECK_FALSE(here.shows(NodeRole::link, "Kranich Logistik GmbH"));
    here.go(answer.substr(answer.find('#')));
    here.page->click(NodeRole::button, "Take the answer");
    CHECK(here.page->shows_text("This is done: nothing is left to accept."));
    here.go("#/customers");
    CHECK(here.shows(NodeRole::link, "Kranich Logistik GmbH"));
}
