#include "domain/taking_back.h"

#include <doctest/doctest.h>

#include "domain/decide_time.h"
#include "facts/directory_roles.h"
#include "records/granular_relationship.h"
#include "tests/helpers/small_world.h"

namespace {

PortalLink link_of(const std::string& partner, const std::string& provider = {}) {
    PortalLink link{.form = provider.empty() ? LinkForm::single : LinkForm::joint};
    link[LinkValue::partner_tenant] = partner;
    link[LinkValue::provider_tenant] = provider;
    link[LinkValue::asks_for_administration] = "true";
    return link;
}

struct Town : SmallWorld {
    Stamp do_as(const std::string& organisation, const Command& command) {
        act_as_admin_of(organisation);
        return must(command);
    }
    std::string take_back(const std::string& organisation, const Stamp& stamp) {
        act_as_admin_of(organisation);
        return std::string(answer_of(submit(UndoTransaction{stamp})));
    }
    std::string at_the_desk(const Stamp& stamp) {
        actor = {};
        return std::string(answer_of(submit(UndoTransaction{stamp})));
    }
    Stamp become_partners() {
        act_as_admin_of("provider");
        must(request("reseller"));
        return do_as("reseller", AuthorizeProvider{"provider", true});
    }
    Context context() const {
        Context now = SmallWorld::context();
        if (const auto user = find_user(state.world, actor.user)) now.roles = user->roles;
        return now;
    }
    Result<Stamp> submit(const Command& command) {
        const auto transaction = decide(state, command, context());
        if (!transaction) return std::unexpected(transaction.error());
        apply(state, *transaction);
        now += 1000;
        return transaction->stamp;
    }
};

Command user_command(const std::string& name, const std::string& company) {
    return AddUser{.id = company + " " + name, .fields = sound_user(name, company)};
}

}  // namespace

TEST_CASE("a party undoes its own steps alone, and whoever sits at the desk undoes everybody's") {
    Town town;
    const Stamp ours = town.do_as("provider", user_command("eve", "provider"));
    const Stamp theirs = town.do_as("reseller", user_command("bob", "reseller"));
    CHECK(town.take_back("provider", theirs) == "step_is_of_another_party");
    CHECK(next_to_undo(town.state, "provider") == ours);
    CHECK(next_to_undo(town.state, "reseller") == theirs);
    CHECK(next_to_undo(town.state) == theirs);
    CHECK(next_to_undo(town.state, "customer").is_zero());
    CHECK(town.take_back("provider", ours) == "accepted");
    CHECK(next_to_redo(town.state, "reseller").is_zero());
    CHECK(town.take_back("reseller", next_to_redo(town.state)) == "step_is_of_another_party");
    CHECK(town.at_the_desk(theirs) == "accepted");
    // What the desk took back of a party, the party does again.
    CHECK(town.take_back("reseller", next_to_redo(town.state, "reseller")) == "accepted");
}

TEST_CASE("what another party does meanwhile leaves one's own redo alone") {
    Town town;
    const Stamp ours = town.do_as("provider", user_command("eve", "provider"));
    CHECK(town.take_back("provider", ours) == "accepted");
    town.do_as("reseller", user_command("bob", "reseller"));
    CHECK(next_to_redo(town.state).is_zero());
    CHECK(town.take_back("provider", next_to_redo(town.state, "provider")) == "accepted");
    CHECK(find_user(town.state.world, "provider eve").has_value());
}

TEST_CASE("who may do a thing in the world may take it back, and no other role of the party") {
    Town town;
    town.act_as_admin_of("provider");
    const std::string helper =
        town.add_user("helper", {std::string(name_of(Role::helpdesk_agent))});
    const Stamp added = town.do_as("provider", user_command("eve", "provider"));
    town.act_as("provider", helper);
    CHECK(answer_of(town.submit(UndoTransaction{added})) == "not_permitted");
    town.act_as_admin_of("provider");
    CHECK(answer_of(town.submit(UndoTransaction{added})) == "accepted");
}

TEST_CASE("what later steps of others build on stays, until these are undone") {
    Town town;
    town.act_as_admin_of("provider");
    const Stamp asked = town.must(town.request("reseller"));
    const Stamp authorized = town.do_as("reseller", AuthorizeProvider{"provider", true});
    CHECK(town.take_back("provider", asked) == "later_step_builds_on_it");
    const Stamp accepted =
        town.do_as("customer", AcceptInvitation{link_of("reseller", "provider"), ""});
    // The invitation was of both: without their partnership there would have been none.
    CHECK(town.take_back("reseller", authorized) == "later_step_builds_on_it");
    const LogEntry* later = step_that_builds_on(town.state, *find_entry(town.state, authorized));
    REQUIRE(later != nullptr);
    CHECK(later->stamp == accepted);
    CHECK(town.take_back("customer", accepted) == "accepted");
    CHECK(town.take_back("reseller", authorized) == "accepted");
    CHECK(town.partnership().state == PartnershipState::requested);
    CHECK(town.take_back("provider", asked) == "accepted");
    CHECK(town.partnership().state == PartnershipState::none);
    // And nothing of it is done again that stands on what is not there.
    CHECK(town.take_back("customer", next_to_redo(town.state, "customer")) ==
          "later_step_builds_on_it");
}

TEST_CASE("an organisation, a user and a record stay while anything names them") {
    Town town;
    const Stamp added = town.do_as("customer", user_command("eve", "customer"));
    town.act_as("customer", "customer eve");
    town.must(ChangePassword{{"salt", "other"}});
    CHECK(town.take_back("customer", added) == "later_step_builds_on_it");

    const Stamp founded = town.found("late", OrganisationKind::customer);
    CHECK(town.at_the_desk(founded) == "accepted");
    CHECK(town.at_the_desk(next_to_redo(town.state)) == "accepted");
    town.do_as("direct", InviteCustomer{"mail", "", "late", "Together", "a b", "b"});
    CHECK(town.at_the_desk(next_to_undo(town.state)) == "accepted");
    CHECK(town.at_the_desk(next_to_redo(town.state)) == "accepted");
    const LogEntry& last = town.state.log.back();
    CHECK(root_of(town.state, last).name == TransactionName::invite_customer);
    const auto redone = std::ranges::find(town.state.log, TransactionName::redo, &LogEntry::name);
    CHECK(town.at_the_desk(redone->stamp) == "later_step_builds_on_it");
}

TEST_CASE("no undo leaves an organisation without an admin, or two with one address") {
    Town town;
    const TextList admin{std::string(name_of(Role::global_admin))};
    town.act_as_admin_of("provider");
    const std::string second = town.add_user("second", admin);
    const Stamp added = town.must(
        AddUser{.id = "provider third", .fields = sound_user("third", "provider", admin)});
    // Both others leave; the third is the last.
    town.must(ChangeUser{second, "second", "Beispiel", {}});
    town.must(ChangeUser{"provider admin", "admin", "Beispiel", {}});
    town.role = Role::global_admin;
    CHECK(refusal_of_taking_back(town.state.world,
                                 changes_back(town.state, *find_entry(town.state, added),
                                              {.time = ~0ULL, .replica = 1})
                                     .of_world) == ErrorCode::last_global_admin_must_stay);

    Town other;
    const Stamp first = other.do_as("provider", user_command("eve", "provider"));
    CHECK(other.take_back("provider", first) == "accepted");
    User same = sound_user("bob", "reseller");
    same.email = "eve@provider.example";
    other.do_as("reseller", AddUser{.id = "reseller bob", .fields = same});
    CHECK(other.take_back("provider", next_to_redo(other.state, "provider")) == "email_is_taken");
}

TEST_CASE("what followed by itself goes back with the step, and comes again with it") {
    Town town;
    town.become_partners();
    town.do_as("customer", AcceptInvitation{link_of("reseller", "provider"), ""});
    town.act_as_admin_of("reseller");
    const std::string agent = town.add_user("agent", {std::string(name_of(Role::admin_agent))});
    town.act_as("reseller", agent);
    town.must(DraftGranular{.id = "roles",
                            .customer = "customer",
                            .reseller = {},
                            .display_name = "Help desk",
                            .days = 30,
                            .roles = {std::string(name_of(DirectoryRole::directory_readers))},
                            .auto_extend = AutoExtend::off});
    town.must(RequestGranularApproval{"roles", "mail of roles", "Roles", "a b", "b"});
    const Stamp approved = town.do_as("customer", ApproveGranular{"roles"});
    const auto state_now = [&] {
        return std::get<std::string>(
            town.state.world.value({RecordType::granular_relationship, "roles"},
                                   static_cast<std::size_t>(GranularField::state)));
    };
    const auto let_pass = [&] {
        town.actor = {};
        town.must(LetTimePass{town.now + 1000, false, "notice "});
    };
    CHECK(state_now() == "approved");
    let_pass();
    CHECK(state_now() == "active");
    CHECK(town.take_back("customer", approved) == "accepted");
    CHECK(state_now() == "approval_pending");
    CHECK(town.take_back("customer", next_to_redo(town.state, "customer")) == "accepted");
    CHECK(state_now() == "active");
    // A mail that was read goes with its sending.
    town.do_as("direct", InviteCustomer{"late mail", "", "customer", "Hello", "a b", "b"});
    const Stamp sent = next_to_undo(town.state, "direct");
    town.do_as("customer", ReadMail{"late mail"});
    CHECK(town.take_back("direct", sent) == "accepted");
    CHECK(town.state.world.find({RecordType::mail, "late mail"}) == nullptr);
}

TEST_CASE("whatever is done since, a step that set the clock stands under it") {
    Town town;
    town.act_as_admin_of("direct");
    const Stamp advanced = town.must(LetTimePass{town.now + 86'400'000, true, "notice "});
    const Stamp added = town.do_as("customer", user_command("eve", "customer"));
    CHECK(town.take_back("direct", advanced) == "later_step_builds_on_it");
    CHECK(town.take_back("customer", added) == "accepted");
    CHECK(town.take_back("direct", advanced) == "accepted");
    CHECK_FALSE(own_time_of(town.state.world).has_value());
}
