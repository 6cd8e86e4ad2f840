// The enrolment of an indirect reseller, page by page, and organisations that are created.

#include <algorithm>

#include "facts/mail_kinds.h"
#include "records/mail.h"
#include "shell/screens/act_as_dialog.h"
#include "tests/helpers/desk_page.h"

namespace {

constexpr std::int64_t day = 86'400'000;
const Actor hanna{.organisation = "a1000000-0000-4000-8000-000000000009",
                  .user = "b1000000-0000-4000-8000-000000000022"};
const Actor jan{.organisation = hanna.organisation, .user = "b1000000-0000-4000-8000-000000000023"};

// The company of the demo that has not enrolled yet.
struct Enrolling : DeskPage {
    explicit Enrolling(bool acts = true) : DeskPage(true) {
        if (acts) workspace.act_as(hanna);
        go("#/enrolment");
    }
    void press(std::string_view label) { page->click(NodeRole::button, label); }
    void type(std::string_view label, std::string_view text) {
        page->type(NodeRole::text_field, label, std::string(text));
    }
    bool is_at(std::string_view heading) const { return shows(NodeRole::heading, heading); }
    bool says(std::string_view text) const {
        for (const auto& [id, node] : page->mirror.nodes)
            if (node.text.contains(text) || node.name.contains(text)) return true;
        return false;
    }
    Organisation company() const {
        return find_party(workspace.state().world, hanna.organisation)->fields;
    }
    std::string link_in_the_mailbox() const {
        std::string link;
        for (const WorldRecord& record : workspace.state().world.all(RecordType::mail))
            if (const auto mail = read_as<Mail>(record);
                mail.mailbox == hanna.organisation && mail.kind == name_of(MailKind::confirm_email))
                link = mail.link;
        return link;
    }
    void sign_in() {
        press("Next");
        press("Sign in");
        type("Password", "anything");
        press("Sign in");
    }
    void sign_in_to_the_site() {
        press("Sign in");
        type("User name", "hanna");
        press("Next");
        type("Password", "anything");
        press("Sign in");
    }
    void choose_membership(std::string_view id) {
        for (const auto& [node_id, node] : page->mirror.nodes)
            if (node.role == NodeRole::radio && node.name.starts_with(id)) {
                page->send({.kind = UiEventKind::click, .id = node_id});
                return;
            }
        FAIL("no such membership: ", std::string(id));
    }
    void reach_the_profile() {
        sign_in();
        sign_in_to_the_site();
        choose_membership("4410009");
        press("Continue");
    }
    void enrol() {
        reach_the_profile();
        type("Support email address", "help@tailspin.example");
        press("Enroll now");
    }
    void simulate() { REQUIRE(workspace.advance_clock(0).has_value()); }
    void pass(int days) {
        REQUIRE(workspace.advance_clock(days * day).has_value());
        settle();
    }
};

void choose(RecordedPage& page, const Node& select, std::string_view option) {
    const auto place = std::ranges::find(select.options, option) - select.options.begin();
    page.send({.kind = UiEventKind::choose, .id = select.id, .number = static_cast<int>(place)});
}

}  // namespace

TEST_CASE("a company enrols from Welcome to active, and its customers of other portals appear") {
    Enrolling desk;
    desk.simulate();
    CHECK(desk.is_at("Welcome"));
    CHECK(desk.says("Step 1 of 9: Welcome"));
    desk.press("Next");
    CHECK(desk.is_at("Work account"));
    CHECK(desk.shows(NodeRole::button, "Create one"));
    desk.press("Sign in");
    desk.type("Password", "anything");
    desk.press("Sign in");
    CHECK(desk.is_at("Associate your MPN ID"));
    desk.sign_in_to_the_site();
    CHECK(desk.is_at("Select the organization profile"));
    desk.choose_membership("4410009");
    desk.press("Continue");
    CHECK(desk.company().mpn_id == "4410009");
    CHECK(desk.is_at("Legal business profile"));
    desk.type("Support email address", "help@tailspin.example");
    desk.press("Enroll now");
    CHECK(desk.is_at("Email verification"));
    desk.go(desk.link_in_the_mailbox());
    CHECK(desk.is_at("In review"));
    CHECK(desk.host.routes.back() == "#/enrolment");
    CHECK(desk.says("Business days left"));
    desk.press("Advance to the next event");
    CHECK(desk.is_at("Microsoft Partner Agreement"));
    CHECK(desk.page->node(NodeRole::button, "Sign the agreement").disabled);
    desk.page->click(NodeRole::check_box,
                     "I have read the Microsoft Partner Agreement, and accept it on behalf of "
                     "Tailspin Cloudservice GmbH.");
    desk.press("Sign the agreement");
    CHECK(desk.is_at("Admin agent"));
    CHECK(desk.page->node(NodeRole::button, "Finish setting up").disabled);
    desk.go("#/users");
    desk.go(route_of({.kind = PlaceKind::user, .user = hanna.user}));
    desk.page->click(NodeRole::check_box, "Admin agent");
    desk.press("Update");
    desk.go("#/enrolment");
    desk.press("Finish setting up");
    CHECK(desk.is_at("Active"));
    CHECK(desk.says("Seeblick Hotels GmbH"));
    desk.go("#/customers");
    CHECK(desk.page->node(NodeRole::grid, "Customer list").row_count == 3);
}

TEST_CASE("whoever acts for nobody signs in to enrol, or creates the work account first") {
    Enrolling desk(false);
    CHECK(desk.is_at("Welcome"));
    desk.press("Next");
    desk.press("Sign in");
    desk.press("Sign in");
    CHECK(desk.page->node(NodeRole::text_field, "User name").invalid);
    CHECK(desk.page->node(NodeRole::text_field, "Password").invalid);
    desk.type("User name", "nobody@nowhere.example");
    desk.type("Password", "anything");
    desk.press("Sign in");
    CHECK(desk.page->node(NodeRole::text_field, "User name").invalid);
    desk.type("User name", "hanna.brandt@tailspin-cloudservice.onmicrosoft.com");
    desk.press("Sign in");
    CHECK(desk.workspace.person().actor == hanna);
    CHECK(desk.is_at("Associate your MPN ID"));
}

TEST_CASE("only a global admin signs in to enrol, and the field says so") {
    Enrolling desk;
    desk.press("Next");
    desk.press("Sign in");
    desk.type("User name", "jan.wolff@tailspin-cloudservice.onmicrosoft.com");
    desk.type("Password", "anything");
    desk.press("Sign in");
    CHECK(desk.page->node(NodeRole::text_field, "User name").invalid);
    CHECK(desk.says(say(Language::en, Word::error_needs_a_global_admin)));
    CHECK(desk.company().enrolment == "work_account");
}

TEST_CASE("a password that was chosen is asked for") {
    Enrolling desk;
    REQUIRE(desk.workspace.submit(ResetPassword{jan.user, {"salt", "hash"}}).has_value());
    REQUIRE(desk.workspace.change_password(jan, {"salt", "another"}).has_value());
    desk.press("Next");
    desk.press("Sign in");
    desk.type("User name", "jan.wolff@tailspin-cloudservice.onmicrosoft.com");
    desk.type("Password", "wrong");
    desk.press("Sign in");
    CHECK(desk.page->node(NodeRole::text_field, "Password").invalid);
    CHECK(desk.workspace.person().actor == hanna);
}

TEST_CASE("a membership that cannot be associated is refused at the choice, each with its reason") {
    Enrolling desk;
    desk.sign_in();
    desk.sign_in_to_the_site();
    desk.press("Continue");
    CHECK(desk.says(say(Language::en, Word::error_membership_not_found)));
    struct Row {
        std::string_view id;
        Word refusal;
    };
    for (const Row& row : {Row{"4410010", Word::error_membership_must_be_active},
                           Row{"4410011", Word::error_membership_must_be_in_the_tenants_country}}) {
        desk.choose_membership(row.id);
        desk.press("Continue");
        CHECK(desk.says(say(Language::en, row.refusal)));
        CHECK(desk.company().enrolment == "membership_link");
    }
    desk.press("Cancel");
    CHECK(desk.page->node(NodeRole::text_field, "User name").value == "hanna");
}

TEST_CASE("an organisation profile is registered and chosen") {
    Enrolling desk;
    desk.sign_in();
    desk.sign_in_to_the_site();
    desk.press("Register a profile");
    desk.press("Add");
    CHECK(desk.page->node(NodeRole::text_field, "MPN ID").invalid);
    desk.type("MPN ID", "4410009");
    desk.press("Add");
    CHECK(desk.says(say(Language::en, Word::error_membership_exists_already)));
    desk.type("MPN ID", "4719999");
    desk.press("Add");
    const Node& country = desk.page->node(NodeRole::select, "Country/region");
    CHECK(country.invalid);
    choose(*desk.page, country, "Germany");
    desk.press("Add");
    desk.press("Continue");
    CHECK(desk.company().mpn_id == "4719999");
}

TEST_CASE("everything that is wrong with the profile is said at its field") {
    Enrolling desk;
    desk.reach_the_profile();
    desk.type("City", "");
    desk.type("Email address", "ada@gmail.com");
    desk.press("Enroll now");
    CHECK(desk.page->node(NodeRole::text_field, "City").invalid);
    CHECK(desk.page->node(NodeRole::text_field, "Email address").invalid);
    CHECK(desk.page->node(NodeRole::text_field, "Support email address").invalid);
    CHECK_FALSE(desk.page->node(NodeRole::text_field, "Company name").invalid);
    CHECK(desk.says(say(Language::en, Word::error_email_must_not_be_at_webmail)));
    CHECK(desk.company().enrolment == "company_profile");
}

TEST_CASE("what is half filled in is found again after a reload, and passwords are kept nowhere") {
    std::map<std::string, std::string, std::less<>> settings;
    std::string mails;
    Enrolling desk;
    desk.reach_the_profile();
    desk.type("City", "");
    desk.type("Support website", "https://tailspin.example/ü&=");
    settings = desk.host.settings;
    for (const auto& [key, value] : settings)
        CHECK_FALSE(value.contains("anything"));
    // The same workspace, opened anew with what the browser kept.
    Desk again(desk.workspace, desk.locale, desk.host, {true, "?demo#/customers", "?demo#/tour"});
    again.start("#/enrolment");
    desk.page->draw = [&](Ui& ui) { again.draw(ui); };
    desk.page->send({});
    CHECK(desk.is_at("Legal business profile"));
    CHECK(desk.page->node(NodeRole::text_field, "City").value.empty());
    CHECK(desk.page->node(NodeRole::text_field, "Support website").value ==
          "https://tailspin.example/ü&=");
}

TEST_CASE("the link is sent again, and is good for its own mailbox alone") {
    Enrolling desk;
    desk.enrol();
    const std::string first = desk.link_in_the_mailbox();
    CHECK(first.starts_with("#/enrolment/confirm?mail="));
    desk.press("Resend the email");
    desk.workspace.act_as({.organisation = "a1000000-0000-4000-8000-000000000002",
                           .user = "b1000000-0000-4000-8000-000000000005"});
    desk.go(first);
    CHECK(desk.says("This link is for Tailspin Cloudservice GmbH."));
    CHECK(desk.company().enrolment == "email_ownership");
    desk.go("#/enrolment/confirm?mail=unknown");
    CHECK(desk.says(say(Language::en, Word::enrol_confirm_unknown)));
    desk.workspace.act_as(jan);
    desk.go(first);
    CHECK(desk.company().enrolment == "in_review");
    CHECK(desk.is_at("In review"));
}

TEST_CASE("a contact of another domain is rejected with the reason, and Fix now mends it") {
    Enrolling desk;
    desk.simulate();
    desk.reach_the_profile();
    desk.type("Email address", "hanna@elsewhere.example");
    desk.type("Support email address", "help@tailspin.example");
    desk.press("Enroll now");
    desk.go(desk.link_in_the_mailbox());
    desk.pass(7);
    CHECK(desk.is_at("Rejected"));
    CHECK(
        desk.says("elsewhere.example, but the domain of your organization is "
                  "tailspin-cloudservice.onmicrosoft.com"));
    desk.press("Fix now");
    desk.page->type(NodeRole::text_area, "Document", "An extract of the commercial register.");
    desk.press("Submit");
    CHECK(desk.is_at("In review"));
    desk.pass(7);
    CHECK(desk.is_at("Microsoft Partner Agreement"));
}

TEST_CASE("the agreement is signed by a global admin") {
    Enrolling desk;
    desk.simulate();
    desk.enrol();
    desk.go(desk.link_in_the_mailbox());
    desk.pass(7);
    desk.workspace.act_as(jan);
    desk.page->send({});
    const Node& sign = desk.page->node(NodeRole::button, "Sign the agreement");
    CHECK(sign.disabled);
    CHECK(sign.description == say(Language::en, Word::error_needs_a_global_admin));
    CHECK(desk.says("Hanna Brandt"));
}

TEST_CASE("later rules let the membership be skipped, and call it by its later name") {
    Enrolling desk;
    REQUIRE(desk.workspace.submit(ChooseRuleProfile{RuleProfile::est_2026}).has_value());
    desk.sign_in();
    CHECK(desk.is_at("Associate your PartnerID"));
    desk.press("Skip for now");
    CHECK(desk.is_at("Legal business profile"));
    desk.press("Select another profile");
    CHECK(desk.is_at("Associate your PartnerID"));
}

TEST_CASE("who is no reseller has no enrolment, and is told who has") {
    Enrolling desk;
    desk.workspace.act_as({.organisation = "a1000000-0000-4000-8000-000000000006",
                           .user = "b1000000-0000-4000-8000-000000000019"});
    desk.page->send({});
    CHECK(desk.says(say(Language::en, Word::error_needs_an_indirect_reseller)));
}

TEST_CASE("an organisation is created with its first user, who begins to enrol") {
    DeskPage desk(true);
    desk.go("#/organisations");
    desk.page->click(NodeRole::button, "Create an organization");
    desk.page->click(NodeRole::button, "Create an organization");
    CHECK(desk.page->node(NodeRole::text_field, "Company name").invalid);
    desk.page->type(NodeRole::text_field, "Company name", "Lucerne Systems GmbH");
    desk.page->click(NodeRole::button, "Create an organization");
    CHECK(desk.page->node(NodeRole::text_field, "Primary domain name").invalid);
    desk.page->type(NodeRole::text_field, "Primary domain name", "lucerne");
    desk.page->click(NodeRole::button, "Create an organization");
    const Node& country = desk.page->node(NodeRole::select, "Country/region");
    CHECK(country.invalid);
    choose(*desk.page, country, "Germany");
    desk.page->type(NodeRole::text_field, "First name", "Lena");
    desk.page->type(NodeRole::text_field, "Last name", "Ludwig");
    desk.page->type(NodeRole::text_field, "Email address", "lena");
    desk.page->click(NodeRole::button, "Create an organization");
    CHECK(desk.page->node(NodeRole::text_field, "Email address").invalid);
    desk.page->type(NodeRole::text_field, "Email address", "lena@lucerne.example");
    desk.page->click(NodeRole::button, "Create an organization");
    desk.page->click(NodeRole::button, "Copy to clipboard");
    CHECK(desk.host.copied.starts_with("User name: lena@lucerne.onmicrosoft.com\n"));
    const std::string password = desk.host.copied.substr(desk.host.copied.rfind(' ') + 1);
    desk.page->click(NodeRole::button, "Sign in");
    desk.page->type(NodeRole::text_field, "Temporary password", password);
    desk.page->type(NodeRole::text_field, "New password", "a good password");
    desk.page->type(NodeRole::text_field, "Repeat the new password", "a good password");
    desk.page->click_last(NodeRole::button, "Sign in");
    CHECK(desk.workspace.person().organisation == "Lucerne Systems GmbH");
    CHECK(desk.workspace.person().roles == std::vector{Role::global_admin});
    CHECK(desk.shows(NodeRole::heading, "Welcome"));
}

TEST_CASE("a company that is in the programme already gives its support contact and is active") {
    DeskPage desk;
    Organisation company;
    company.kind = name_of(OrganisationKind::indirect_reseller);
    company.cloud = name_of(Cloud::global);
    company.company_name = "Known GmbH";
    company.domain = "known.onmicrosoft.com";
    company.country = "DE";
    company.enrolment = name_of(EnrolmentState::existing_partner);
    User user;
    user.first_name = user.last_name = "Kim";
    user.email = "kim@known.example";
    user.user_name = "kim@known.onmicrosoft.com";
    user.password_salt = user.password_hash = "x";
    REQUIRE(desk.workspace.submit(FoundOrganisation{"known", company, "kim", user}).has_value());
    desk.workspace.act_as({.organisation = "known", .user = "kim"});
    desk.go("#/enrolment");
    CHECK(desk.shows(NodeRole::heading, "Existing partner"));
    CHECK(desk.page->find(NodeRole::text_field, "Company name") == nullptr);
    desk.page->click(NodeRole::button, "Submit");
    CHECK(desk.page->node(NodeRole::text_field, "Support email address").invalid);
    desk.page->type(NodeRole::text_field, "Support email address", "help@known.example");
    desk.page->click(NodeRole::button, "Submit");
    CHECK(desk.shows(NodeRole::heading, "Active"));
}
