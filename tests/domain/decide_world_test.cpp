#include "domain/decide_world.h"

#include <doctest/doctest.h>

#include "facts/role_pickers.h"
#include "records/mail.h"
#include "tests/helpers/small_world.h"

namespace {

using R = Role;

TextList roles_named(std::initializer_list<Role> roles) {
    TextList names;
    for (const Role role : roles)
        names.emplace_back(name_of(role));
    return names;
}

}  // namespace

TEST_CASE("who founds an organisation is its global admin") {
    SmallWorld desk;
    const auto user = find_user(desk.state.world, "provider admin");
    REQUIRE(user.has_value());
    CHECK(user->roles == std::vector{R::global_admin});
    CHECK(!user->fields.must_change_password);
    CHECK(find_party(desk.state.world, "provider")->kind == OrganisationKind::indirect_provider);
}

TEST_CASE("an organisation that cannot be is not founded") {
    SmallWorld desk;
    const auto answer = [&](const char* id, auto change, auto change_user) {
        FoundOrganisation found{
            .id = id,
            .fields = sound_organisation(OrganisationKind::indirect_reseller, "fresh"),
            .user_id = "fresh admin",
            .user = sound_user("admin", "fresh")};
        change(found.fields);
        change_user(found.user);
        return std::string(answer_of(desk.submit(found)));
    };
    const auto same = [](auto&) {};
    CHECK(answer("provider", same, same) == "organisation_exists_already");
    CHECK(answer(
              "x", [](Organisation& o) { o.kind = "bank"; }, same) == "must_be_one_of_the_choices");
    CHECK(answer(
              "x", [](Organisation& o) { o.cloud = "moon"; }, same) ==
          "must_be_one_of_the_choices");
    CHECK(answer(
              "x", [](Organisation& o) { o.cloud = "us_government"; }, same) ==
          "not_available_in_this_cloud");
    CHECK(answer(
              "x", [](Organisation& o) { o.company_name = "GmbH"; }, same) ==
          "company_name_must_not_be_only_a_legal_form");
    CHECK(answer("x", [](Organisation& o) { o.country = "XX"; }, same) == "country_must_be_known");
    CHECK(answer(
              "x", [](Organisation& o) { o.domain = "PROVIDER.example"; }, same) ==
          "domain_is_taken");
    CHECK(answer("x", same, [](User& u) { u.email = "admin@provider.example"; }) ==
          "email_is_taken");
    CHECK(answer("x", same, [](User& u) { u.user_name = "admin@elsewhere.example"; }) ==
          "user_name_must_be_in_the_domain");
    CHECK(answer("x", same, [](User& u) { u.password_hash.clear(); }) == "must_not_be_empty");
    CHECK(answer("x", same, same) == "accepted");
}

TEST_CASE("a new user signs in with a temporary password and must change it first") {
    SmallWorld desk;
    desk.act_as_admin_of("reseller");
    desk.must(AddUser{"ada", sound_user("ada", "reseller", roles_named({R::global_admin}))});
    desk.act_as("reseller", "ada");
    const AddUser next{"bob", sound_user("bob", "reseller")};
    CHECK(answer_of(desk.submit(next)) == "password_must_be_changed_first");
    desk.must(ChangePassword{{"salt of ada", "hash of ada"}});
    CHECK(answer_of(desk.submit(next)) == "accepted");
}

TEST_CASE("every role is asked before a user is added, in every cloud") {
    for (const Cloud cloud : {Cloud::global, Cloud::china_21vianet}) {
        for (const Role role : all_of<Role>()) {
            if (!has_role(OrganisationKind::indirect_reseller, role, cloud)) continue;
            CAPTURE(name_of(role));
            SmallWorld desk;
            desk.found("other", OrganisationKind::indirect_reseller,
                       cloud == Cloud::global ? "DE" : "CN", cloud);
            desk.act_as_admin_of("other");
            desk.actor.user = desk.add_user("ada", roles_named({role}));
            const bool is_added =
                desk.submit(AddUser{"bob", sound_user("bob", "other")}).has_value();
            CHECK(is_added == may(role, Action::manage_partner_users, cloud));
        }
    }
}

TEST_CASE("the rules of a user's fields") {
    SmallWorld desk;
    desk.act_as_admin_of("reseller");
    desk.add_user("ada", {});
    const auto answer = [&](auto change) {
        AddUser add{"bob", sound_user("bob", "reseller")};
        change(add.fields);
        return std::string(answer_of(desk.submit(add)));
    };
    CHECK(answer([](User& u) { u.first_name = "  "; }) == "must_not_be_empty");
    CHECK(answer([](User& u) { u.last_name = std::string(51, 'x'); }) == "must_not_be_longer");
    CHECK(answer([](User& u) { u.email = "bob"; }) == "email_must_be_an_address");
    CHECK(answer([](User& u) { u.email = "ADA@reseller.example"; }) == "email_is_taken");
    CHECK(answer([](User& u) { u.user_name = "Ada@Reseller.example"; }) == "user_name_is_taken");
    CHECK(answer([](User& u) { u.roles = {"captain"}; }) == "must_be_one_of_the_choices");
    CHECK(answer([](User& u) { u.roles = {"sales_agent"}; }) == "role_is_not_available_here");
    CHECK(answer([](User&) {}) == "accepted");
    CHECK(answer([](User&) {}) == "user_exists_already");
}

TEST_CASE("the last global admin stays") {
    SmallWorld desk;
    desk.act_as_admin_of("reseller");
    CHECK(answer_of(desk.submit(DeactivateUser{"reseller admin"})) ==
          "last_global_admin_must_stay");
    CHECK(answer_of(desk.submit(
              ChangeUser{"reseller admin", "Ada", "Beispiel", roles_named({R::admin_agent})})) ==
          "last_global_admin_must_stay");
    const std::string second = desk.add_user("second", roles_named({R::global_admin}));
    desk.must(DeactivateUser{"reseller admin"});
    CHECK(answer_of(desk.submit(AddUser{"x", sound_user("x", "reseller")})) ==
          "user_is_deactivated");
    desk.actor.user = second;
    CHECK(answer_of(desk.submit(DeactivateUser{"reseller admin"})) == "user_is_deactivated");
    desk.must(ReactivateUser{"reseller admin"});
    CHECK(answer_of(desk.submit(ReactivateUser{"reseller admin"})) == "user_is_active");
}

TEST_CASE("another organisation's users are not there") {
    SmallWorld desk;
    desk.act_as_admin_of("reseller");
    CHECK(answer_of(desk.submit(DeactivateUser{"provider admin"})) == "user_not_found");
    CHECK(answer_of(desk.submit(ResetPassword{"provider admin", {"s", "h"}})) == "user_not_found");
    desk.act_as("reseller", "provider admin");
    CHECK(answer_of(desk.submit(AddUser{"x", sound_user("x", "reseller")})) == "not_permitted");
}

TEST_CASE("only a global admin resets a global admin's password") {
    SmallWorld desk;
    desk.act_as_admin_of("reseller");
    const std::string manager = desk.add_user("ada", roles_named({R::user_management_admin}));
    const std::string agent = desk.add_user("bob", roles_named({R::admin_agent}));
    desk.actor.user = manager;
    CHECK(answer_of(desk.submit(ResetPassword{agent, {"s", "h"}})) == "accepted");
    CHECK(answer_of(desk.submit(ResetPassword{"reseller admin", {"s", "h"}})) == "not_permitted");
    desk.act_as_admin_of("reseller");
    CHECK(answer_of(desk.submit(ResetPassword{"reseller admin", {"s", "h"}})) == "accepted");
    CHECK(find_user(desk.state.world, agent)->fields.must_change_password == true);
}

TEST_CASE("a partnership is requested by mail, authorized with the box ticked, and removed") {
    SmallWorld desk;
    desk.act_as_admin_of("provider");
    desk.must(desk.request("reseller"));
    CHECK(desk.partnership().state == PartnershipState::requested);
    std::vector<Mail> mails;
    for (const WorldRecord& record : desk.state.world.all(RecordType::mail))
        mails.push_back(read_as<Mail>(record));
    REQUIRE(mails.size() == 1);
    CHECK(mails[0].mailbox == "reseller");
    CHECK(mails[0].sender == "provider");

    desk.act_as_admin_of("reseller");
    CHECK(answer_of(desk.submit(AuthorizeProvider{"provider", false})) == "box_must_be_ticked");
    desk.must(AuthorizeProvider{"provider", true});
    CHECK(desk.partnership().state == PartnershipState::active);
    CHECK(desk.partnership().access == ProviderAccess::granted);

    // The access is a thing of its own: the partnership stays.
    desk.must(WithdrawProviderAccess{"provider"});
    CHECK(desk.partnership().state == PartnershipState::active);
    CHECK(desk.partnership().access == ProviderAccess::withdrawn);
    CHECK(answer_of(desk.submit(WithdrawProviderAccess{"provider"})) == "provider_has_no_access");

    CHECK(answer_of(desk.submit(RemovePartnership{"provider", false})) ==
          "declaration_must_be_confirmed");
    desk.act_as_admin_of("provider");
    desk.must(RemovePartnership{"reseller", true});
    CHECK(desk.partnership().state == PartnershipState::removed);
    CHECK(answer_of(desk.submit(RemovePartnership{"reseller", true})) ==
          "partnership_must_be_active");
}

TEST_CASE("what two organisations lack for a partnership is named") {
    SmallWorld desk;
    desk.found("abroad", OrganisationKind::indirect_reseller, "JP");
    desk.act_as_admin_of("provider");
    CHECK(answer_of(desk.submit(desk.request("direct"))) == "needs_an_indirect_reseller");
    CHECK(answer_of(desk.submit(desk.request("nobody"))) == "organisation_not_found");
    RequestPartnership without_link = desk.request("reseller");
    without_link.text = "Please authorize us.";
    CHECK(answer_of(desk.submit(without_link)) == "link_must_stay_in_the_text");
    desk.must(desk.request("abroad"));
    desk.act_as_admin_of("abroad");
    CHECK(answer_of(desk.submit(AuthorizeProvider{"provider", true})) ==
          "markets_must_be_the_same");
    desk.act_as_admin_of("reseller");
    CHECK(answer_of(desk.submit(AuthorizeProvider{"provider", true})) ==
          "partnership_must_be_requested_first");
    CHECK(answer_of(desk.submit(desk.request("abroad"))) == "needs_an_indirect_provider");
    desk.act_as_admin_of("customer");
    CHECK(answer_of(desk.submit(AuthorizeProvider{"provider", true})) ==
          "needs_an_indirect_reseller");
}
