#include "domain/decide_relationships.h"

#include <doctest/doctest.h>

#include <array>

#include "facts/mail_kinds.h"
#include "records/mail.h"
#include "records/record_text.h"
#include "records/rules.h"
#include "records/world_json.h"
#include "tests/helpers/small_world.h"

namespace {

constexpr std::string_view address = "https://desk.example/#/accept/x";

// A small world in which the provider and the reseller are partners.
struct Market : SmallWorld {
    Market() {
        act_as_admin_of("provider");
        must(request("reseller"));
        act_as_admin_of("reseller");
        must(AuthorizeProvider{"provider", true});
    }
    static PortalLink link(LinkForm form, const std::string& partner, bool administration = true) {
        PortalLink link{.form = form};
        link[LinkValue::partner_tenant] = partner;
        link[LinkValue::asks_for_administration] = administration ? "true" : "false";
        if (form == LinkForm::joint || form == LinkForm::legacy_joint)
            link[LinkValue::provider_tenant] = "provider";
        return link;
    }
    InviteCustomer invitation(const std::string& provider = {}) const {
        return {.mail = "mail " + std::to_string(state.log.size()),
                .provider = provider,
                .customer = "customer",
                .subject = "Together",
                .text = "Please follow " + std::string(address),
                .link = std::string(address)};
    }
    std::string accept(const PortalLink& link, const std::string& mail = {}) {
        return std::string(answer_of(submit(AcceptInvitation{link, mail})));
    }
    // The customer's admin accepts.
    void must_accept(const PortalLink& link) {
        act_as_admin_of("customer");
        must(AcceptInvitation{link, {}});
    }
    Customer account(const std::string& partner, const std::string& customer = "customer") const {
        const auto found = state.find(account_id(customer, partner));
        REQUIRE(found.has_value());
        return found->fields;
    }
    // "reseller, administration" as the partner's list has it.
    std::string layers(const std::string& partner) const {
        const auto found = state.find(account_id("customer", partner));
        if (!found || is_withdrawn(*found)) return "nothing";
        std::string text = found->fields.relationship;
        if (found->fields.delegated_access.value_or(false)) text += ", administration";
        if (is_off_the_list(*found)) text += ", off the list";
        return text;
    }
    std::string everything() const {
        std::string text = registers_of(state);
        for (const WorldRecord& record : state.world.registers())
            text += compact_text(to_json(record)) + "\n";
        return text;
    }
};

std::string mail_state(const State& state, const std::string& id) {
    return read_as<Mail>(state.world.registers_of({RecordType::mail, id})).state;
}

}  // namespace

TEST_CASE("an account's id says whose customer it is") {
    CHECK(account_id("contoso", "fabrikam").text == "contoso@fabrikam");
    CHECK(partner_of(CustomerId{"contoso@fabrikam"}) == "fabrikam");
    CHECK(tenant_of(CustomerId{"contoso@fabrikam"}) == "contoso");
    CHECK(partner_of(CustomerId{"contoso"}).empty());
    CHECK(tenant_of(CustomerId{"contoso"}) == "contoso");
    CHECK(account_id("contoso", "").text == "contoso");
}

TEST_CASE("a customer that accepts a single invitation is on the partner's list") {
    Market desk;
    desk.act_as_admin_of("reseller");
    const InviteCustomer invitation = desk.invitation();
    desk.must(invitation);
    CHECK(mail_state(desk.state, invitation.mail) == "sent");
    desk.act_as_admin_of("customer");
    CHECK(desk.accept(Market::link(LinkForm::single, "reseller"), invitation.mail) == "accepted");
    CHECK(mail_state(desk.state, invitation.mail) == "accepted");
    CHECK(desk.layers("reseller") == "reseller, administration");
    CHECK(desk.layers("provider") == "nothing");
    CHECK(desk.account("reseller").company_name == "customer");
    CHECK(desk.account("reseller").domain == "customer.example");
    CHECK(desk.accept(Market::link(LinkForm::single, "reseller"), invitation.mail) ==
          "invitation_was_accepted");
    // The link itself is good for ever, and has nothing to add.
    CHECK(desk.accept(Market::link(LinkForm::single, "reseller")) == "nothing_changed");
}

TEST_CASE("a joint invitation makes both resellers, and only one of them an administrator") {
    Market desk;
    desk.act_as_admin_of("reseller");
    desk.must(desk.invitation("provider"));
    desk.must_accept(Market::link(LinkForm::joint, "reseller"));
    CHECK(desk.layers("reseller") == "reseller, administration");
    CHECK(desk.layers("provider") == "reseller");
    CHECK(desk.account("provider").associated_partner_id == "reseller");
    CHECK(desk.account("reseller").associated_partner_id.empty());
}

TEST_CASE("a link without administration grants none, and one with it adds it later") {
    Market desk;
    desk.must_accept(Market::link(LinkForm::single, "direct", false));
    CHECK(desk.layers("direct") == "reseller");
    desk.must_accept(Market::link(LinkForm::single, "direct", true));
    CHECK(desk.layers("direct") == "reseller, administration");
}

TEST_CASE("who is asked to administer alone is an advisor") {
    Market desk;
    desk.must_accept(Market::link(LinkForm::administration, "direct"));
    CHECK(desk.layers("direct") == "advisor, administration");
    desk.must_accept(Market::link(LinkForm::single, "direct", false));
    CHECK(desk.layers("direct") == "reseller, administration");
    desk.must(RemoveAdministratorRoles{"direct"});
    CHECK(desk.layers("direct") == "reseller");
    CHECK(answer_of(desk.submit(RemoveAdministratorRoles{"direct"})) ==
          "delegated_administration_does_not_exist");
    desk.must_accept(Market::link(LinkForm::administration, "provider"));
    desk.must(RemoveAdministratorRoles{"provider"});
    CHECK(desk.layers("provider") == "none, off the list");
}

TEST_CASE("what an invitation lacks is named before it is written") {
    Market desk;
    desk.act_as_admin_of("reseller");
    const auto answer = [&](auto change) {
        InviteCustomer invite = desk.invitation();
        change(invite);
        return std::string(answer_of(desk.submit(invite)));
    };
    CHECK(answer([](InviteCustomer& i) { i.text = "Please."; }) == "link_must_stay_in_the_text");
    CHECK(answer([](InviteCustomer& i) { i.link.clear(); }) == "link_must_stay_in_the_text");
    CHECK(answer([](InviteCustomer& i) { i.customer = "direct"; }) == "needs_a_customer");
    CHECK(answer([](InviteCustomer& i) { i.customer = "nobody"; }) == "organisation_not_found");
    CHECK(answer([](InviteCustomer& i) { i.provider = "direct"; }) == "needs_an_indirect_provider");
    CHECK(answer([](InviteCustomer&) {}) == "accepted");
    desk.must(RemovePartnership{"provider", true});
    CHECK(answer([](InviteCustomer& i) { i.provider = "provider"; }) ==
          "partnership_must_be_active");
    // What is sent by other means is a draft of the partner's own.
    InviteCustomer elsewhere = desk.invitation();
    elsewhere.customer.clear();
    desk.must(elsewhere);
    CHECK(mail_state(desk.state, elsewhere.mail) == "drafted");
    desk.act_as_admin_of("customer");
    CHECK(answer([](InviteCustomer&) {}) == "needs_a_partner");
    desk.act_as_admin_of("direct");
    CHECK(answer([](InviteCustomer& i) { i.provider = "provider"; }) ==
          "needs_an_indirect_reseller");
}

TEST_CASE("what an acceptance lacks is named") {
    Market desk;
    desk.found("abroad", OrganisationKind::direct_partner, "JP");
    desk.found("elsewhere", OrganisationKind::direct_partner, "CN", Cloud::china_21vianet);
    desk.act_as_admin_of("customer");
    const auto single = [](const char* partner) { return Market::link(LinkForm::single, partner); };
    CHECK(desk.accept(single("nobody")) == "organisation_not_found");
    CHECK(desk.accept(single("customer")) == "needs_a_partner");
    CHECK(desk.accept(single("abroad")) == "markets_must_be_the_same");
    CHECK(desk.accept(single("elsewhere")) == "clouds_must_be_the_same");
    CHECK(desk.accept(Market::link(LinkForm::joint, "direct")) == "needs_an_indirect_reseller");
    CHECK(desk.accept(Market::link(LinkForm::granular_administration, "direct")) ==
          "granular_request_must_await_approval");
    CHECK(desk.accept(Market::link(LinkForm::administration, "direct", false)) ==
          "link_parameter_is_wrong");
    PortalLink astray = Market::link(LinkForm::joint, "reseller");
    astray[LinkValue::provider_tenant] = "direct";
    CHECK(desk.accept(astray) == "needs_an_indirect_provider");
    const std::string agent = desk.add_user("ada", {std::string(name_of(Role::billing_admin))});
    desk.actor.user = agent;
    CHECK(desk.accept(single("direct")) == "not_permitted");
    desk.act_as_admin_of("direct");
    CHECK(desk.accept(single("reseller")) == "needs_a_customer");
    desk.must(AddUser{"bob", sound_user("bob", "direct")});
}

TEST_CASE("a joint link is worth nothing once the partnership is removed") {
    Market desk;
    desk.act_as_admin_of("reseller");
    desk.must(RemovePartnership{"provider", true});
    desk.act_as_admin_of("customer");
    CHECK(desk.accept(Market::link(LinkForm::joint, "reseller")) == "partnership_must_be_active");
    CHECK(desk.layers("reseller") == "nothing");
    CHECK(desk.accept(Market::link(LinkForm::single, "reseller")) == "accepted");
}

TEST_CASE("a partner under way or suspended gains no customer") {
    Market desk;
    const auto answer = [&](EnrolmentState state) {
        desk.state.world.merge({RecordType::organisation, "direct"},
                               static_cast<std::size_t>(OrganisationField::enrolment),
                               std::string(name_of(state)), desk.context().stamp);
        desk.now += 1000;
        desk.act_as_admin_of("direct");
        std::string invites(answer_of(desk.submit(desk.invitation())));
        desk.act_as_admin_of("customer");
        return invites + " / " + desk.accept(Market::link(LinkForm::single, "direct"));
    };
    CHECK(answer(EnrolmentState::in_review) ==
          "partner_is_not_active_yet / partner_must_be_active");
    CHECK(answer(EnrolmentState::suspended) == "partner_is_suspended / partner_must_be_active");
    CHECK(answer(EnrolmentState::active) == "accepted / accepted");
}

TEST_CASE("who removes a relationship, and what stays of administration, each profile says") {
    struct Row {
        RuleProfile profile;
        const char* partner;
        const char* answer;
        const char* layers;
    };
    constexpr std::array rows = {
        Row{RuleProfile::csp_legacy, "direct", "accepted", "none, administration, off the list"},
        Row{RuleProfile::csp_legacy, "reseller", "accepted", "none, administration, off the list"},
        Row{RuleProfile::nce_2023, "direct", "accepted", "none, off the list"},
        Row{RuleProfile::nce_2023, "reseller", "needs_a_direct_partner_or_provider",
            "reseller, administration"},
        Row{RuleProfile::est_2026, "direct", "accepted", "none, off the list"},
        Row{RuleProfile::est_2026, "reseller", "needs_a_direct_partner_or_provider",
            "reseller, administration"},
    };
    for (const Row& row : rows) {
        CAPTURE(name_of(row.profile));
        CAPTURE(row.partner);
        Market desk;
        if (row.profile != RuleProfile::csp_legacy) desk.must(ChooseRuleProfile{row.profile});
        desk.must_accept(Market::link(LinkForm::single, row.partner));
        desk.act_as_admin_of(row.partner);
        desk.actor.user = desk.add_user("agent", {std::string(name_of(Role::admin_agent))});
        const RemoveRelationship remove{"customer", true};
        CHECK(answer_of(desk.submit(remove)) == row.answer);
        CHECK(desk.layers(row.partner) == row.layers);
    }
}

TEST_CASE("a relationship is removed only where it is, and with the declaration") {
    Market desk;
    desk.must_accept(Market::link(LinkForm::single, "direct"));
    desk.act_as_admin_of("direct");
    CHECK(answer_of(desk.submit(RemoveRelationship{"customer", false})) ==
          "declaration_must_be_confirmed");
    desk.must(RemoveRelationship{"customer", true});
    CHECK(answer_of(desk.submit(RemoveRelationship{"customer", true})) ==
          "relationship_does_not_exist");
    desk.act_as_admin_of("provider");
    CHECK(answer_of(desk.submit(RemoveRelationship{"customer", true})) ==
          "relationship_does_not_exist");
}

TEST_CASE("accepted again, it is the same account with its history") {
    Market desk;
    desk.must_accept(Market::link(LinkForm::single, "direct"));
    const auto before = desk.state.customers.size();
    desk.act_as_admin_of("direct");
    desk.must(RemoveRelationship{"customer", true});
    desk.must_accept(Market::link(LinkForm::single, "direct", false));
    // Its rights had stayed, by the rules of the seeds.
    CHECK(desk.layers("direct") == "reseller, administration");
    CHECK(desk.state.customers.size() == before);
}

TEST_CASE("an invitation is declined, and the link stays good") {
    Market desk;
    desk.act_as_admin_of("reseller");
    const InviteCustomer invitation = desk.invitation();
    desk.must(invitation);
    CHECK(answer_of(desk.submit(DeclineInvitation{invitation.mail})) == "mail_not_found");
    desk.act_as_admin_of("customer");
    desk.must(DeclineInvitation{invitation.mail});
    CHECK(mail_state(desk.state, invitation.mail) == "declined");
    CHECK(desk.layers("reseller") == "nothing");
    CHECK(desk.accept(Market::link(LinkForm::single, "reseller"), invitation.mail) == "accepted");
    CHECK(answer_of(desk.submit(DeclineInvitation{"no mail"})) == "mail_not_found");
    CHECK(answer_of(desk.submit(DeclineInvitation{invitation.mail})) == "invitation_was_accepted");
}

TEST_CASE("the rules are chosen before anybody has a relationship under them") {
    Market desk;
    CHECK(rule_profile_of(desk.state.world) == RuleProfile::csp_legacy);
    desk.must(ChooseRuleProfile{RuleProfile::est_2026});
    CHECK(rule_profile_of(desk.state.world) == RuleProfile::est_2026);
    desk.must_accept(Market::link(LinkForm::single, "direct"));
    CHECK(answer_of(desk.submit(ChooseRuleProfile{RuleProfile::csp_legacy})) ==
          "rules_are_fixed_by_relationships");
}

TEST_CASE("the whole story is undone and redone to the same bytes") {
    Market desk;
    std::vector<std::string> states{desk.everything()};
    const std::size_t steps_before = desk.state.log.size();
    const auto note = [&] { states.push_back(desk.everything()); };
    desk.act_as_admin_of("reseller");
    const InviteCustomer invitation = desk.invitation("provider");
    desk.must(invitation), note();
    desk.act_as_admin_of("customer");
    desk.must(AcceptInvitation{Market::link(LinkForm::joint, "reseller"), invitation.mail}), note();
    desk.act_as_admin_of("reseller");
    desk.must(WithdrawProviderAccess{"provider"}), note();
    desk.must(RemoveRelationship{"customer", true}), note();
    desk.act_as_admin_of("customer");
    desk.must(AcceptInvitation{Market::link(LinkForm::joint, "reseller"), {}}), note();
    REQUIRE(desk.state.log.size() == steps_before + 5);
    const auto values_of = [](const State& state) {
        std::string text;
        for (const auto& [id, fields] : customers_of(state))
            text += id + fields.relationship +
                    (fields.delegated_access.value_or(false) ? "+" : "-") +
                    (fields.removed.value_or(false) ? "removed" : "") + "\n";
        for (const WorldRecord& record : state.world.registers())
            for (const Register& one : record.registers)
                if (const auto* held = std::get_if<std::string>(&one.value)) text += *held + "\n";
        return text;
    };
    const std::string end = values_of(desk.state);
    for (int i = 0; i < 5; ++i)
        desk.undo();
    CHECK(desk.layers("reseller") == "nothing");
    CHECK(desk.layers("provider") == "nothing");
    CHECK(desk.partnership().access == ProviderAccess::granted);
    for (int i = 0; i < 5; ++i)
        desk.redo();
    CHECK(values_of(desk.state) == end);
}
