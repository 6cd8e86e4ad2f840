#include "tests/helpers/small_world.h"

namespace {

// The direct partner's admin agent at work on its own list.
struct Partners : SmallWorld {
    Partners() {
        act_as_admin_of("direct");
        actor.user = add_user("agent", {"admin_agent"});
        must(AddCustomer{account_id("c1", "direct"), sound_customer()});
    }
    void leave() { actor = {}; }
};

const CustomerId direct_account = account_id("c1", "direct");

}  // namespace

TEST_CASE("nobody touches the accounts of another partner") {
    const UpdateCustomer update{direct_account, {{CustomerField::city, std::string("Bonn")}}};
    const Command commands[] = {update, UpdateCustomers{{update}},
                                RemoveCustomers{{direct_account}},
                                AddCustomer{account_id("c2", "direct"), sound_customer()}};
    for (const Command& command : commands) {
        Partners partners;
        partners.leave();
        CHECK(answer_of(partners.submit(command)) == "customer_not_found");
        partners.act_as_admin_of("provider");
        CHECK(answer_of(partners.submit(command)) == "customer_not_found");
    }
}

TEST_CASE("each partner has an account of its own for one customer, and the workspace as well") {
    Partners partners;
    CHECK(answer_of(partners.submit(AddCustomer{account_id("c3", "direct"), sound_customer()})) ==
          "domain_is_taken");
    partners.act_as_admin_of("provider");
    CHECK(answer_of(partners.submit(AddCustomer{account_id("c1", "provider"), sound_customer()})) ==
          "accepted");
    partners.leave();
    CHECK(answer_of(partners.submit(AddCustomer{{"c1"}, sound_customer()})) == "accepted");
    CHECK(partners.state.customers.size() == 3);
}

TEST_CASE("files are imported into the workspace's own list") {
    Partners partners;
    const ImportCustomers import{.source = "list.csv", .customers = {}};
    CHECK(answer_of(partners.submit(import)) == "files_are_for_the_workspace_itself");
}

TEST_CASE("a record of the world without stamps is written when it comes in") {
    Office office;
    const Organisation found = sound_organisation(OrganisationKind::customer, "c");
    const ImportCustomers import{
        .source = "demo", .customers = {}, .world = {world_record_of("c", found)}};
    office.must(import);
    CHECK(find_party(office.state.world, "c")->fields == found);
    CHECK(answer_of(office.submit(import)) == "nothing_changed");
    office.undo();
    CHECK_FALSE(find_party(office.state.world, "c"));
    office.must(import);
    CHECK(find_party(office.state.world, "c")->fields == found);
}
