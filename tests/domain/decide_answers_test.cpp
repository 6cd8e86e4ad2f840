// Invitations and answers that travel between two workspaces, each with a world of its own.

#include <doctest/doctest.h>

#include "records/mail.h"
#include "tests/helpers/small_world.h"
#include "view/handed_link.h"

namespace {

MetOrganisation met(const SmallWorld& from, const std::string& id) {
    const auto party = find_party(from.state.world, id);
    REQUIRE(party.has_value());
    return met_partner(id, party->fields);
}

PortalLink link_of(LinkForm form) {
    PortalLink link{.form = form};
    link[LinkValue::partner_tenant] = "reseller";
    link[LinkValue::asks_for_administration] = "true";
    if (form == LinkForm::joint) link[LinkValue::provider_tenant] = "provider";
    return link;
}

// Where only one company and its admin are known.
struct Alone : Office {
    explicit Alone(const SmallWorld& from, const std::string& company) {
        for (const WorldRecord& record : from.state.world.registers())
            if (record.key.id == company || record.key.id == company + " admin")
                for (std::size_t field = 0; field < record.registers.size(); ++field)
                    state.world.merge(record.key, field, record.registers[field].value,
                                      record.registers[field].stamp);
        actor = {.organisation = company, .user = company + " admin"};
    }
    std::string answer(const Command& command) { return std::string(answer_of(submit(command))); }
    Customer account(const std::string& partner) const {
        const auto found = state.find(account_id("customer", partner));
        REQUIRE(found.has_value());
        return found->fields;
    }
};

}  // namespace

TEST_CASE("a customer accepts partners of another workspace, and its answer reaches them") {
    SmallWorld all;
    Alone customer(all, "customer");
    const AcceptInvitation blind{.link = link_of(LinkForm::joint), .mail = {}};
    CHECK(customer.answer(blind) == "organisation_not_found");
    AcceptInvitation accept = blind;
    accept.met = {met(all, "reseller"), met(all, "provider")};
    customer.must(accept);
    CHECK(customer.account("reseller").delegated_access == true);
    CHECK(customer.account("provider").relationship == "reseller");
    CHECK(customer.answer(accept) == "nothing_changed");
    customer.undo();
    CHECK_FALSE(find_party(customer.state.world, "reseller").has_value());

    Alone reseller(all, "reseller");
    TakeAnswer take{.link = link_of(LinkForm::joint),
                    .customer = "customer",
                    .met = {met(all, "customer"), met(all, "reseller"), met(all, "provider")}};
    reseller.must(take);
    CHECK(reseller.account("reseller").delegated_access == true);
    CHECK(reseller.answer(take) == "nothing_changed");
    Alone other(all, "direct");
    CHECK(other.answer(take) == "answer_is_for_another_partner");
}

TEST_CASE("a reseller authorizes a provider of another workspace, and the answer reaches it") {
    SmallWorld all;
    Alone reseller(all, "reseller");
    AuthorizeProvider authorize{.provider = "provider",
                                .box_is_ticked = false,
                                .met = {met(all, "provider")},
                                .requested_date = "2026-11-20T00:00:00.000Z"};
    CHECK(reseller.answer(authorize) == "box_must_be_ticked");
    authorize.box_is_ticked = true;
    reseller.must(authorize);
    CHECK(partnership_of(reseller.state.world, "provider", "reseller").state ==
          PartnershipState::active);
    CHECK(reseller.answer(authorize) == "partnership_exists_already");
    reseller.must(RemovePartnership{"provider", true});
    CHECK(reseller.answer(authorize) == "partnership_must_be_requested_first");  // An old link.
    authorize.requested_date = "2099-01-01T00:00:00.000Z";
    reseller.must(authorize);

    Alone provider(all, "provider");
    provider.must(TakeAuthorization{met(all, "reseller")});
    const PartnershipNow now = partnership_of(provider.state.world, "provider", "reseller");
    CHECK(now.state == PartnershipState::active);
    CHECK(now.access == ProviderAccess::granted);
}

TEST_CASE("a mail that is read stays read, and nobody takes it back") {
    SmallWorld world;
    world.act_as_admin_of("provider");
    const Stamp asked = world.must(world.request("reseller"));
    const auto mail = [&] { return *world.state.world.all(RecordType::mail).begin(); };
    const ReadMail read{mail().key.id};
    CHECK(answer_of(world.submit(read)) == "mail_not_found");
    world.act_as_admin_of("reseller");
    world.must(read);
    CHECK(read_as<Mail>(mail()).is_read == true);
    CHECK(next_to_undo(world.state) == asked);
}

TEST_CASE("a partner creates a customer's tenant, whose first user has a temporary password") {
    SmallWorld world;
    world.act_as_admin_of("direct");
    CreateTenant create{.id = "tenant",
                        .fields = sound_customer(),
                        .reseller = {},
                        .user_id = "tenant admin",
                        .user = sound_user("admin", "tenant")};
    create.user.user_name = "admin@" + create.fields.domain;
    const auto answer = [&] { return std::string(answer_of(world.submit(create))); };
    world.actor.user = world.add_user("agent", {std::string(name_of(Role::admin_agent))});
    create.reseller = "reseller";
    CHECK(answer() == "needs_an_indirect_provider");
    create.reseller.clear();
    world.must(create);
    const auto account = world.state.find(account_id("tenant", "direct"));
    REQUIRE(account.has_value());
    CHECK(account->fields.relationship == "reseller");
    CHECK(find_party(world.state.world, "tenant")->kind == OrganisationKind::customer);
    CHECK(find_user(world.state.world, "tenant admin")->fields.must_change_password == true);
    CHECK(answer() == "customer_exists_already");
    world.must(RemoveRelationship{"tenant", true});
}
