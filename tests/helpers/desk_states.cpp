#include "tests/helpers/desk_states.h"

#include <array>

#include "tests/helpers/desk_scenes.h"
#include "words/words.h"

namespace {

// The first whose name begins so.
void press_like(DeskPage& desk, NodeRole role, std::string_view begin) {
    for (const auto& [id, node] : desk.page->mirror.nodes) {
        const std::string& name = node.name.empty() ? node.text : node.name;
        if (node.role != role || node.inert || !name.starts_with(begin)) continue;
        desk.page->send({.kind = UiEventKind::click, .id = id});
        return;
    }
}

// The first that names it.
void press_about(DeskPage& desk, std::string_view whom) {
    for (const auto& [id, node] : desk.page->mirror.nodes) {
        const std::string& name = node.name.empty() ? node.text : node.name;
        if (node.role != NodeRole::button || node.inert || !name.contains(whom)) continue;
        desk.page->send({.kind = UiEventKind::click, .id = id});
        return;
    }
}

void choose_some(DeskPage& desk) {
    desk.go("#/customers");
    std::vector<NodeId> boxes;
    for (const auto& [id, node] : desk.page->mirror.nodes)
        if (node.role == NodeRole::check_box && node.name != said(desk, Word::select_all_customers))
            boxes.push_back(id);
    for (const NodeId box : {boxes.front(), boxes.back()})
        desk.page->send({.kind = UiEventKind::click, .id = box});
}

void open_account(DeskPage& desk, std::string_view rest = {}) {
    const CustomerId id = desk.workspace.state().customers.front().id();
    desk.go(route_of({.kind = PlaceKind::account, .customer = id}) + std::string(rest));
}

// The page, as somebody of the world has it.
void show(DeskPage& desk, const Actor& actor, std::string_view route) {
    desk.workspace.act_as(actor);
    desk.go(route);
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
         if (desk.page->ui.is_narrow()) press(desk, Word::menu_open);
         press(desk, Word::theme);
     }},
    {"filters",
     [](DeskPage& desk) {
         desk.go("#/customers?city=Berlin");
         if (desk.page->ui.is_narrow())
             press_like(desk, NodeRole::button, said(desk, Word::filters));
     }},
    {"chosen", [](DeskPage& desk) { choose_some(desk); }},
    {"chosen tags",
     [](DeskPage& desk) {
         choose_some(desk);
         press(desk, Word::bulk_tags);
     }},
    {"chosen together",
     [](DeskPage& desk) {
         choose_some(desk);
         press(desk, Word::bulk_fields);
     }},
    {"chosen to remove",
     [](DeskPage& desk) {
         choose_some(desk);
         press(desk, Word::bulk_remove);
         desk.settle();
     }},
    {"columns",
     [](DeskPage& desk) {
         desk.go("#/customers");
         if (!desk.page->ui.is_narrow()) press(desk, Word::columns_button);
     }},
    {"column menu",
     [](DeskPage& desk) {
         desk.go("#/customers");
         if (!desk.page->ui.is_narrow())
             press_like(desk, NodeRole::button, said(desk, Word::column_menu));
     }},
    {"views",
     [](DeskPage& desk) {
         desk.go("#/customers");
         press(desk, Word::views_button);
         desk.page->click(NodeRole::menu_item, said(desk, Word::view_keep));
     }},
    {"palette",
     [](DeskPage& desk) {
         desk.go("#/customers");
         desk.page->press("k", true);
     }},
    {"shortcuts",
     [](DeskPage& desk) {
         desk.go("#/activity");
         desk.page->press("?", false, true);
     }},
    {"tour",
     [](DeskPage& desk) {
         desk.go("#/help");
         press(desk, Word::tour_start);
     }},
    {"help", [](DeskPage& desk) { desk.go("#/help"); }},
    {"history", [](DeskPage& desk) { desk.go("#/history"); }},
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
    {"import preview", [](DeskPage& desk) { desk.drop("contoso.json", customer_file()); }},
    {"files over the page",
     [](DeskPage& desk) {
         desk.go("#/customers");
         desk.desk.take_files_hover(true);
         desk.page->send({});
     }},
    {"duplicates", [](DeskPage& desk) { find_twins(desk); }},
    {"duplicates compared",
     [](DeskPage& desk) {
         desk.go("#/duplicates");
         desk.settle();
         press_about(desk, "Contoso");
     }},
    {"activity", [](DeskPage& desk) { desk.go("#/activity"); }},
    {"activity of a party",
     [](DeskPage& desk) {
         become_partners(desk);
         desk.workspace.act_as(player());
         desk.go("#/activity");
     }},
    {"activity filtered",
     [](DeskPage& desk) { desk.go("#/activity?company=contoso&operation=add_customer"); }},
    {"activity entry",
     [](DeskPage& desk) {
         become_partners(desk);
         desk.go("#/activity");
         const std::string what = said(desk, Word::operation_create_partner_relationship);
         press_like(desk, NodeRole::button,
                    desk.page->ui.is_narrow()
                        ? what
                        : say(desk.desk.language(), Word::history_show, {what}));
     }},
    {"settings", [](DeskPage& desk) { desk.go("#/settings"); }},
    {"enrolment of nobody", [](DeskPage& desk) { desk.go("#/enrolment"); }},
    {"existing partner",
     [](DeskPage& desk) { enrol(desk, EnrolmentState::existing_partner); }},
    {"welcome", [](DeskPage& desk) { enrol(desk, EnrolmentState::welcome); }},
    {"work account", [](DeskPage& desk) { enrol(desk, EnrolmentState::work_account); }},
    {"work account signed in to",
     [](DeskPage& desk) {
         enrol(desk, EnrolmentState::work_account);
         press(desk, Word::sign_in);
         press(desk, Word::sign_in);
     }},
    {"membership", [](DeskPage& desk) { enrol(desk, EnrolmentState::membership_link); }},
    {"memberships",
     [](DeskPage& desk) {
         choose_membership(desk);
         press(desk, Word::go_on);
     }},
    {"new membership",
     [](DeskPage& desk) {
         choose_membership(desk);
         press(desk, Word::enrol_membership_register);
         press(desk, Word::add);
     }},
    {"company profile",
     [](DeskPage& desk) {
         enrol(desk, EnrolmentState::company_profile);
         press(desk, Word::enroll_now);
     }},
    {"email ownership", [](DeskPage& desk) { enrol(desk, EnrolmentState::email_ownership); }},
    {"in review", [](DeskPage& desk) { enrol(desk, EnrolmentState::in_review); }},
    {"rejected", [](DeskPage& desk) { enrol(desk, EnrolmentState::rejected); }},
    {"fix",
     [](DeskPage& desk) {
         enrol(desk, EnrolmentState::rejected);
         press(desk, Word::fix_now);
     }},
    {"agreement", [](DeskPage& desk) { enrol(desk, EnrolmentState::authorized); }},
    {"admin agent", [](DeskPage& desk) { enrol(desk, EnrolmentState::agreement_signed); }},
    {"enrolled", [](DeskPage& desk) { enrol(desk, EnrolmentState::active); }},
    {"suspended", [](DeskPage& desk) { enrol(desk, EnrolmentState::suspended); }},
    {"link of nobody", [](DeskPage& desk) { desk.go("#/enrolment/confirm?mail=unknown"); }},
    {"new organisation",
     [](DeskPage& desk) {
         desk.go("#/organisations/new");
         press(desk, Word::place_new_organisation);
     }},
    {"rules", [](DeskPage& desk) { desk.go("#/rules"); }},
    {"organisations", [](DeskPage& desk) { desk.go("#/organisations"); }},
    {"permissions", [](DeskPage& desk) { desk.go("#/permissions"); }},
    {"users of nobody", [](DeskPage& desk) { desk.go("#/users"); }},
    {"act as",
     [](DeskPage& desk) {
         desk.go("#/organisations");
         press(desk, Word::act_as);
     }},
    {"users", [](DeskPage& desk) { show(desk, player(), "#/users"); }},
    {"user",
     [](DeskPage& desk) {
         desk.workspace.act_as(player());
         desk.go(route_of({.kind = PlaceKind::user, .user = player().user}));
     }},
    {"new user",
     [](DeskPage& desk) {
         show(desk, player(), "#/users/new");
         press(desk, Word::add);
     }},
    {"settings of a player", [](DeskPage& desk) { show(desk, player(), "#/settings"); }},
    {"list of a player", [](DeskPage& desk) { show(desk, player(), "#/customers"); }},
    {"no admin relationships", [](DeskPage& desk) { show(desk, asker(), "#/admin-relationships"); }},
    {"new admin relationship",
     [](DeskPage& desk) {
         show(desk, asker(), "#/admin-relationships/new");
         press(desk, Word::granular_save_draft);
     }},
    {"draft of an admin relationship",
     [](DeskPage& desk) {
         ask_for_roles(desk);
         open_asked(desk, PlaceKind::admin_relationship);
     }},
    {"mail of an admin relationship",
     [](DeskPage& desk) {
         ask_for_roles(desk);
         open_asked(desk, PlaceKind::admin_relationship);
         press(desk, Word::granular_lock);
     }},
    {"admin relationship to approve",
     [](DeskPage& desk) {
         send_request(desk);
         open_asked(desk, PlaceKind::admin_relationship);
     }},
    {"approval",
     [](DeskPage& desk) {
         send_request(desk);
         desk.workspace.act_as(approver());
         open_asked(desk, PlaceKind::partner_relationship);
     }},
    {"admin relationship",
     [](DeskPage& desk) {
         activate_roles(desk);
         open_asked(desk, PlaceKind::admin_relationship);
     }},
    {"group of an admin relationship",
     [](DeskPage& desk) {
         activate_roles(desk);
         open_asked(desk, PlaceKind::admin_relationship);
         press(desk, Word::granular_assign);
     }},
    {"end of an admin relationship",
     [](DeskPage& desk) {
         activate_roles(desk);
         open_asked(desk, PlaceKind::admin_relationship);
         press(desk, Word::granular_terminate);
     }},
    {"admin relationships",
     [](DeskPage& desk) {
         activate_roles(desk);
         desk.go("#/admin-relationships");
     }},
    {"partner relationships",
     [](DeskPage& desk) {
         activate_roles(desk);
         desk.workspace.act_as(approver());
         PortalLink link{.form = LinkForm::single};
         link[LinkValue::partner_tenant] = asker().organisation;
         link[LinkValue::asks_for_administration] = "true";
         desk.workspace.submit(AcceptInvitation{.link = link, .mail = {}});
         desk.go("#/partner-relationships");
     }},
    {"account of a player",
     [](DeskPage& desk) {
         desk.workspace.act_as(asker());
         desk.go(route_of({.kind = PlaceKind::account,
                           .customer = account_id(approver().organisation,
                                                  asker().organisation)}));
     }},
    {"mailbox",
     [](DeskPage& desk) {
         ask_for_a_partnership(desk);
         show(desk, player(), "#/mailbox");
     }},
    {"mail",
     [](DeskPage& desk) {
         ask_for_a_partnership(desk);
         show(desk, player(), "#/mailbox/asked");
     }},
    {"no providers",
     [](DeskPage& desk) {
         desk.workspace.act_as({.organisation = "a1000000-0000-4000-8000-000000000003",
                                .user = "b1000000-0000-4000-8000-000000000009"});
         desk.go("#/providers");
     }},
    {"a request of a partnership is drafted", [](DeskPage& desk) { show(desk, provider(), "#/resellers/request"); }},
    {"a request of a partnership is opened",
     [](DeskPage& desk) {
         desk.workspace.act_as(provider());
         const std::string link = drafted_link(desk, "#/resellers/request");
         desk.workspace.act_as(player());
         desk.go(link);
     }},
    {"resellers",
     [](DeskPage& desk) {
         become_partners(desk);
         show(desk, provider(), "#/resellers");
     }},
    {"providers",
     [](DeskPage& desk) {
         become_partners(desk);
         desk.go("#/providers");
     }},
    {"provider",
     [](DeskPage& desk) {
         become_partners(desk);
         desk.go("#/partners/" + provider().organisation);
     }},
    {"a partnership is about to end",
     [](DeskPage& desk) {
         become_partners(desk);
         desk.go("#/partners/" + provider().organisation);
         press(desk, Word::remove_partnership);
     }},
    {"new customers are invited",
     [](DeskPage& desk) {
         become_partners(desk);
         desk.go("#/invite/" + provider().organisation);
     }},
    {"a relationship is requested", [](DeskPage& desk) { show(desk, player(), "#/customers/request"); }},
    {"an invitation is opened",
     [](DeskPage& desk) {
         desk.workspace.act_as(player());
         const std::string link = drafted_link(desk, "#/customers/request");
         desk.workspace.act_as(approver());
         desk.go(link);
     }},
    {"a link is pasted", [](DeskPage& desk) { desk.go("#/accept"); }},
    {"a damaged link is opened",
     [](DeskPage& desk) { desk.go("#/accept?version=1&kind=single&check=00000000"); }},
    {"a link of the portal is opened",
     [](DeskPage& desk) {
         desk.workspace.act_as(approver());
         desk.go("#/accept?link=https%3A%2F%2Fadmin.microsoft.com%2FAdminportal%2FHome%3FinvType%3D"
                 "ResellerRelationship%26partnerId%3Da1000000-0000-4000-8000-000000000004%26msppId"
                 "%3D0%26DAP%3Dtrue%23%2FBillingAccounts%2Fpartner-invitation");
     }},
    {"subscriptions",
     [](DeskPage& desk) { open_tenant(desk, PlaceKind::customer_subscriptions); }},
    {"subscription is ordered",
     [](DeskPage& desk) {
         open_tenant(desk, PlaceKind::customer_subscriptions);
         press(desk, Word::add_subscription);
     }},
    {"services", [](DeskPage& desk) { open_tenant(desk, PlaceKind::customer_services); }},
    {"users and licenses", [](DeskPage& desk) { open_tenant(desk, PlaceKind::customer_users); }},
    {"user of a customer", [](DeskPage& desk) { open_tenant(desk, PlaceKind::customer_user); }},
    {"user of a customer is deleted",
     [](DeskPage& desk) {
         open_tenant(desk, PlaceKind::customer_user);
         press(desk, Word::user_delete);
     }},
    {"new user of a customer",
     [](DeskPage& desk) { open_tenant(desk, PlaceKind::add_customer_user); }},
    {"new customer of a provider",
     [](DeskPage& desk) {
         become_partners(desk);
         desk.workspace.act_as(provider());
         desk.go("#/customers/new?reseller=" + player().organisation);
         press(desk, Word::next);
     }},
    {"referrals", [](DeskPage& desk) { show(desk, receiver(), "#/referrals"); }},
    {"referrals of nobody", [](DeskPage& desk) { desk.go("#/referrals"); }},
    {"referral of a waiting customer", [](DeskPage& desk) { show(desk, receiver(), "#/referrals/d1000000-0000-4000-8000-000000000002"); }},
    {"referral to be accepted",
     [](DeskPage& desk) {
         show(desk, receiver(), "#/referrals/d1000000-0000-4000-8000-000000000001");
         press(desk, Word::accept);
         desk.page->click_last(NodeRole::button, said(desk, Word::accept));
     }},
    {"referral to be declined",
     [](DeskPage& desk) {
         show(desk, receiver(), "#/referrals/d1000000-0000-4000-8000-000000000001");
         press(desk, Word::mail_decline);
     }},
    {"referral that is accepted", [](DeskPage& desk) { show(desk, receiver(), "#/referrals/d1000000-0000-4000-8000-000000000003"); }},
    {"referral that has expired", [](DeskPage& desk) { show(desk, receiver(), "#/referrals/d1000000-0000-4000-8000-000000000006"); }},
    {"no such referral", [](DeskPage& desk) { show(desk, receiver(), "#/referrals/nowhere"); }},
    {"new referral",
     [](DeskPage& desk) {
         show(desk, receiver(), "#/referrals/new");
         press(desk, Word::referral_send);
     }},
    {"a partner is looked for", [](DeskPage& desk) { show(desk, approver(), "#/referrals/new"); }},
    {"business profiles", [](DeskPage& desk) { show(desk, receiver(), "#/business-profile"); }},
    {"business profile", [](DeskPage& desk) { show(desk, receiver(), "#/business-profile/d2000000-0000-4000-8000-000000000001"); }},
    {"business profile to be deleted",
     [](DeskPage& desk) {
         show(desk, receiver(), "#/business-profile/d2000000-0000-4000-8000-000000000001");
         press(desk, Word::profile_delete);
     }},
    {"new business profile", [](DeskPage& desk) { show(desk, receiver(), "#/business-profile/new"); }},
    {"nowhere", [](DeskPage& desk) { desk.go("#/nowhere"); }},
    {"may not",
     [](DeskPage& desk) {
         Person helper = desk.workspace.own_person();
         helper.roles = {Role::helpdesk_agent};
         desk.workspace.set_person(helper);
         desk.go("#/customers");
     }},
    // The table stays as a person leaves it, and so does the clock: these come last.
    {"groups", [](DeskPage& desk) { desk.go("#/customers?group=cloud"); }},
    {"simulated time",
     [](DeskPage& desk) {
         desk.go("#/rules");
         desk.page->click(NodeRole::radio, said(desk, Word::clock_simulated));
         press(desk, Word::clock_advance_day);
     }},
});

// As it was before the state: nothing open, nothing typed, everything allowed.
void leave(DeskPage& desk) {
    desk.desk.take_files_hover(false);
    desk.workspace.act_as({});
    Person person = desk.workspace.own_person();
    person.roles = {Role::admin_agent};
    desk.workspace.set_person(person);
    for (const Word way_out : {Word::discard, Word::tour_end, Word::selection_clear})
        if (desk.page->find(NodeRole::button, said(desk, way_out))) press(desk, way_out);
    desk.page->press(Key::escape);  // A menu,
    desk.page->press(Key::escape);  // and the drawer that it came out of.
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
        CAPTURE(state.name);
        state.enter(desk);
        desk.page->now_ms += 10'000;  // What came in is there, what said something has gone.
        desk.page->send({});
        judge(desk, state.name);
        leave(desk);
    }
}
