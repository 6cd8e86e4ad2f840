#include "domain/audit.h"

#include <doctest/doctest.h>

#include "facts/directory_roles.h"
#include "records/granular_relationship.h"
#include "tests/helpers/small_world.h"

namespace {

using F = CustomerField;

// "add_customer, create_customer_user", or "own" where the step's own name stands; those that a
// party sees are told apart by its name.
std::string operations_of(const State& state, const LogEntry& entry, std::string_view party = {}) {
    std::string all;
    for (const AuditRecord& record : audit_records(state, entry, party))
        all += (all.empty() ? "" : ", ") +
               std::string(record.operation ? name_of(*record.operation) : "own");
    return all;
}

struct Town : SmallWorld {
    std::string last(std::string_view party = {}) const {
        return operations_of(state, state.log.back(), party);
    }
    std::string after(const Command& command) {
        must(command);
        return last();
    }
};

PortalLink link_of(const std::string& partner, const std::string& provider,
                   bool asks_for_administration) {
    PortalLink link{.form = provider.empty() ? LinkForm::single : LinkForm::joint};
    link[LinkValue::partner_tenant] = partner;
    link[LinkValue::provider_tenant] = provider;
    link[LinkValue::asks_for_administration] = asks_for_administration ? "true" : "false";
    return link;
}

AuditRecord only_record(const State& state) {
    const auto records = audit_records(state, state.log.back());
    REQUIRE(records.size() == 1);
    return records.front();
}

}  // namespace

TEST_CASE("what is done in the workspace's own list is called as the portal's log calls it") {
    Office office;
    const auto last = [&] { return operations_of(office.state, office.state.log.back()); };
    office.add(1);
    CHECK(last() == "add_customer");
    struct Row {
        F field;
        Value value;
        const char* operations;
    };
    const Row rows[] = {
        {F::city, std::string("Bonn"), "update_customer_billing_profile"},
        {F::phone, std::string("+49 228 1"), "update_customer_billing_profile"},
        {F::language, std::string("en"), "update_customer_billing_profile"},
        {F::company_name, std::string("Fabrikam"), "update_customer_partner_contract_company_name"},
        {F::registration_id, std::string("HRB 1"), "update_company_info"},
        {F::nonprofit, std::string("in_review"), "update_customer_qualification"},
        {F::agreement_first_name, std::string("Ada"), "create_agreement"},
        {F::tags, TextList{"VIP"}, "own"},
        {F::notes, std::string("n"), "own"},
        {F::purchase_permission, true, "own"},
    };
    for (const Row& row : rows) {
        CAPTURE(name_of(row.field));
        office.set(1, row.field, row.value);
        CHECK(last() == row.operations);
    }
    office.must(UpdateCustomer{
        customer_id(1), {{F::city, std::string("Ulm")}, {F::registration_id, std::string("2")}}});
    CHECK(last() == "update_customer_billing_profile, update_company_info");
    office.add(2, sound_customer(Cloud::global, "Other"));
    office.must(UpdateCustomers{{{customer_id(1), {{F::city, std::string("Kiel")}}},
                                 {customer_id(2), {{F::city, std::string("Kiel")}}}}});
    CHECK(last() == "update_customer_billing_profile, update_customer_billing_profile");
    office.must(TellApart{{customer_id(1), customer_id(2)}});
    CHECK(last() == "own");
    office.undo();
    CHECK(last() == "own");
    office.redo();
    CHECK(last() == "own");
    office.must(MergeCustomers{customer_id(1), {customer_id(2)}, {}});
    CHECK(last() == "own");
    office.must(RemoveCustomers{{customer_id(1)}});
    CHECK(last() == "remove_partner_customer_relationship");
    office.must(ImportCustomers{.source = "list.json",
                                .customers = {listed(customer_id(3), sound_customer())}});
    CHECK(last() == "own");
}

TEST_CASE("users of a partner and of a customer have operations of their own") {
    struct Row {
        const char* organisation;
        const char *add, *rename, *promote, *demote, *deactivate, *reactivate, *reset;
    };
    const Row rows[] = {
        {"provider", "create_partner_user", "update_partner_user", "update_partner_user",
         "update_partner_user", "remove_partner_user", "update_partner_user",
         "update_partner_user"},
        {"customer", "create_customer_user", "update_customer_user", "add_user_member",
         "remove_user_member", "delete_customer_user", "restore_customer_user",
         "reset_customer_user_password"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.organisation);
        Town town;
        CHECK(town.last() == "own");  // A tenant is founded elsewhere.
        town.act_as_admin_of(row.organisation);
        CHECK(town.after(AddUser{.id = "eve", .fields = sound_user("eve", row.organisation)}) ==
              row.add);
        const TextList admin{std::string(name_of(Role::global_admin))};
        CHECK(town.after(ChangeUser{"eve", "Eve", "Beispiel", {}}) == row.rename);
        CHECK(town.after(ChangeUser{"eve", "Eve", "Beispiel", admin}) == row.promote);
        CHECK(town.after(ChangeUser{"eve", "Eve", "Beispiel", {}}) == row.demote);
        CHECK(town.after(DeactivateUser{"eve"}) == row.deactivate);
        CHECK(town.after(ReactivateUser{"eve"}) == row.reactivate);
        CHECK(town.after(ResetPassword{"eve", {"s", "h"}}) == row.reset);
        CHECK(town.after(ChangePassword{{"s", "own"}}) == "own");
        const AuditValues values =
            values_of(town.state, town.state.log.back(), only_record(town.state));
        CHECK(values.after.find("hash") == std::string::npos);  // Of no password.
    }
}

TEST_CASE("partners, relationships and administrations are called as the portal calls them") {
    Town town;
    town.act_as_admin_of("provider");
    CHECK(town.after(town.request("reseller")) == "own");
    town.act_as_admin_of("reseller");
    CHECK(town.after(AuthorizeProvider{"provider", true}) ==
          "create_partner_relationship, dap_admin_relationship_approved");
    const auto both = audit_records(town.state, town.state.log.back());
    CHECK(both[0].resource == ResourceType::partner_relationship);
    CHECK(both[1].resource == ResourceType::indirect_provider_indirect_reseller_dap);
    CHECK(town.after(InviteCustomer{"mail 1", "", "customer", "Together", "a b", "b"}) == "own");
    CHECK(town.after(InviteCustomer{"mail 2", "", "customer", "Together", "a b", "b"}) == "own");

    town.act_as_admin_of("customer");
    CHECK(town.after(DeclineInvitation{"mail 1"}) == "own");
    CHECK(only_record(town.state).status == OperationStatus::decline);
    town.must(ReadMail{"mail 2"});
    CHECK(town.last().empty());
    CHECK(town.after(AcceptInvitation{link_of("reseller", "provider", true), ""}) ==
          "own, own, dap_admin_relationship_approved");
    // Each sees what is its own: administering is the reseller's part.
    CHECK(town.last("reseller") == "own, dap_admin_relationship_approved");
    CHECK(town.last("provider") == "own");
    CHECK(town.last("customer") == "own, own, dap_admin_relationship_approved");
    CHECK(town.last("direct").empty());
    CHECK(town.after(RemoveAdministratorRoles{"reseller"}) == "dap_admin_relationship_terminated");
    const AuditRecord ended = only_record(town.state);
    CHECK(ended.resource == ResourceType::partner_customer_dap);
    CHECK(customer_of(town.state, town.state.log.back(), ended).id == "customer");

    town.act_as_admin_of("reseller");
    CHECK(town.after(WithdrawProviderAccess{"provider"}) == "dap_admin_relationship_terminated");
    CHECK(town.after(RemovePartnership{"provider", true}) == "remove_partner_relationship");
    town.act_as_admin_of("provider");
    CHECK(town.after(RemoveRelationship{"customer", true}) ==
          "remove_partner_customer_relationship");
    CHECK(town.last("reseller").empty());
}

TEST_CASE("granular administration has an operation for each of its turns") {
    Town town;
    town.act_as_admin_of("customer");
    town.must(AcceptInvitation{link_of("direct", "", false), ""});
    town.act_as_admin_of("direct");
    town.act_as("direct", town.add_user("agent", {std::string(name_of(Role::admin_agent))}));
    const TextList roles{std::string(name_of(DirectoryRole::directory_readers)),
                         std::string(name_of(DirectoryRole::license_administrator))};
    CHECK(town.after(DraftGranular{.id = "g",
                                   .customer = "customer",
                                   .reseller = {},
                                   .display_name = "Help desk",
                                   .days = 30,
                                   .roles = roles,
                                   .auto_extend = AutoExtend::off}) == "own");
    CHECK(town.after(RequestGranularApproval{"g", "mail", "Roles", "a b", "b"}) == "own");
    town.act_as_admin_of("customer");
    CHECK(town.after(ApproveGranular{"g"}) == "granular_admin_relationship_approved");
    const auto let_pass = [&](int days) {
        const Actor before = town.actor;
        town.actor = {};
        town.now += days * std::int64_t{86'400'000};
        town.must(LetTimePass{town.now, false, "notice " + std::to_string(town.now) + " "});
        town.actor = before;
        return town.last();
    };
    CHECK(let_pass(1) == "granular_admin_relationship_activated");
    town.act_as("direct", "direct agent");
    CHECK(town.after(AssignAccess{"a", "g", "Desk", {roles[0]}}) ==
          "granular_admin_access_assignment_created");
    CHECK(customer_of(town.state, town.state.log.back(), only_record(town.state)).id == "customer");
    CHECK(let_pass(1) == "granular_admin_access_assignment_activated");
    CHECK(town.after(AssignAccess{"a", "g", "Desk", {roles[1]}}) ==
          "granular_admin_access_assignment_updated");
    CHECK(let_pass(1) == "granular_admin_access_assignment_activated");
    CHECK(town.after(ChangeAutoExtend{{"g"}, AutoExtend::half_a_year}) == "own");
    CHECK(town.after(RemoveAssignment{"a"}) == "granular_admin_access_assignment_deleted");
    CHECK(town.after(EndGranular{"g"}) == "granular_admin_relationship_termination_requested");
    CHECK(only_record(town.state).status == OperationStatus::progress);
    CHECK(let_pass(1).find("granular_admin_relationship_terminated") != std::string::npos);
}

TEST_CASE("a tenant is a new customer with a user, and an enrolment associates the membership") {
    Town town;
    town.act_as_admin_of("direct");
    town.act_as("direct", town.add_user("agent", {std::string(name_of(Role::admin_agent))}));
    CreateTenant create{.id = "tenant",
                        .fields = sound_customer(),
                        .reseller = {},
                        .user_id = "tenant admin",
                        .user = sound_user("admin", "tenant")};
    create.user.user_name = "admin@" + create.fields.domain;
    const std::string operations = town.after(create);
    CHECK(operations.starts_with("add_customer"));
    CHECK(operations.ends_with("create_customer_user"));
    CHECK(customer_of(town.state, town.state.log.back(),
                      audit_records(town.state, town.state.log.back()).front())
              .name == create.fields.company_name);

    Organisation fresh = sound_organisation(OrganisationKind::indirect_reseller, "fresh");
    fresh.enrolment = name_of(EnrolmentState::welcome);
    town.must(FoundOrganisation{.id = "fresh",
                                .fields = fresh,
                                .user_id = "fresh admin",
                                .user = sound_user("admin", "fresh")});
    CHECK(town.after(RegisterMembership{"4711", {"fresh", "Fresh GmbH", "DE", {}}}) == "own");
    town.act_as_admin_of("fresh");
    const auto take = [&](EnrolmentTrigger trigger) {
        return town.after(TakeEnrolmentStep{.trigger = trigger, .membership = "4711"});
    };
    CHECK(take(EnrolmentTrigger::start) == "own");
    CHECK(take(EnrolmentTrigger::sign_in) == "own");
    CHECK(take(EnrolmentTrigger::link_membership) == "create_mpn_association");
    CHECK(user_name_of(town.state.world, town.state.log.back().actor) == "admin@fresh.example");
}

TEST_CASE("old and new values are what stood there then, whatever was written since") {
    Office office;
    office.add(1);
    office.set(1, F::city, std::string("Bonn"));
    const AuditRecord edited = only_record(office.state);
    const LogEntry second = office.state.log.back();
    office.set(1, F::city, std::string("Ulm"));
    const AuditValues values = values_of(office.state, second, edited);
    CHECK(values.before == R"({"city":"Köln"})");
    CHECK(values.after == R"({"city":"Bonn"})");
    const LogEntry& first = office.state.log.front();
    const AuditValues added =
        values_of(office.state, first, audit_records(office.state, first).front());
    CHECK(added.before.empty());
    CHECK(added.after.find(R"("city":"Köln")") != std::string::npos);
    CHECK(customer_of(office.state, first, edited).name == "Contoso");
}
