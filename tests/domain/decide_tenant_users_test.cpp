#include <doctest/doctest.h>

#include "domain/licenses.h"
#include "domain/tenant_access.h"
#include "tests/helpers/small_world.h"

namespace {

// A direct partner's agents, and a customer that it created: with delegated administration.
struct Tenant : SmallWorld {
    Tenant() {
        act_as_admin_of("direct");
        add_user("admin_agent", {std::string(name_of(Role::admin_agent))});
        add_user("helpdesk_agent", {std::string(name_of(Role::helpdesk_agent))});
        add_user("sales_agent", {std::string(name_of(Role::sales_agent))});
        act_as("direct", "direct admin_agent");
        CreateTenant create{.id = "tenant",
                            .fields = sound_customer(),
                            .reseller = {},
                            .user_id = "tenant admin",
                            .user = sound_user("admin", "tenant"),
                            .subscriptions = {{"s", Product::office_365_e3, 1}}};
        domain = create.fields.domain;
        create.user.user_name = "admin@" + domain;
        must(create);
    }
    AddUser user(const std::string& name, TextList roles = {}) const {
        AddUser add{.id = "tenant " + name,
                    .fields = sound_user(name, "tenant", std::move(roles)),
                    .customer = "tenant"};
        add.fields.user_name = add.fields.email = name + "@" + domain;
        return add;
    }
    std::string answer(const Command& command) { return std::string(answer_of(submit(command))); }
    KnownUser of(const std::string& name) const {
        const auto found = find_user(state.world, "tenant " + name);
        REQUIRE(found.has_value());
        return *found;
    }
    std::string domain;
};

}  // namespace

TEST_CASE("an admin agent manages the users of a tenant that its company administers") {
    Tenant tenant;
    tenant.must(tenant.user("ada"));
    CHECK(tenant.of("ada").fields.organisation == "tenant");
    CHECK(tenant.of("ada").fields.must_change_password == true);
    tenant.must(ChangeUser{.id = "tenant ada",
                           .first_name = "Ada",
                           .last_name = "Lovelace",
                           .roles = {},
                           .usage_location = "DE"});
    CHECK(tenant.of("ada").fields.usage_location == "DE");
    CHECK(tenant.answer(ChangeUser{.id = "tenant ada",
                                   .first_name = "Ada",
                                   .last_name = "Lovelace",
                                   .roles = {},
                                   .usage_location = "XX"}) == "country_must_be_known");
    tenant.must(tenant.user("ben", {std::string(name_of(Role::billing_admin))}));
}

TEST_CASE("each role of a partner's people is what it is in the customer's tenant") {
    Tenant tenant;
    tenant.must(tenant.user("ada"));
    tenant.act_as("direct", "direct helpdesk_agent");
    CHECK(tenant.answer(tenant.user("ben")) == "needs_administration_of_the_tenant");
    CHECK(tenant.answer(ResetPassword{"tenant ada", {"salt", "other"}}) == "accepted");
    CHECK(tenant.answer(ResetPassword{"tenant admin", {"salt", "other"}}) ==
          "needs_administration_of_the_tenant");
    CHECK(tenant.answer(ChangeLicenses{"tenant ada", {}}) == "needs_administration_of_the_tenant");
    tenant.act_as("direct", "direct sales_agent");
    CHECK(tenant.answer(tenant.user("ben")) == "not_permitted");
    tenant.act_as_admin_of("provider");
    tenant.actor.user = tenant.add_user("agent", {std::string(name_of(Role::admin_agent))});
    CHECK(tenant.answer(tenant.user("ben")) == "needs_administration_of_the_tenant");
    CHECK(tenant.answer(DeleteUser{"reseller admin"}) == "user_not_found");
}

TEST_CASE("when the customer takes the roles away, nobody of the partner manages its users") {
    Tenant tenant;
    tenant.act_as("tenant", "tenant admin");
    tenant.must(ChangePassword{{"salt", "own"}});
    tenant.must(RemoveAdministratorRoles{"direct"});
    tenant.act_as("direct", "direct admin_agent");
    CHECK(tenant.answer(tenant.user("ada")) == "needs_administration_of_the_tenant");
    tenant.act_as("tenant", "tenant admin");
    CHECK(tenant.answer(tenant.user("ada")) == "accepted");  // By its own admin.
}

TEST_CASE("a license takes a usage location, and one that nobody else has") {
    Tenant tenant;
    const std::vector<Product> license{Product::office_365_e3};
    AddUser ada = tenant.user("ada");
    tenant.must(ada);
    CHECK(tenant.answer(ChangeLicenses{"tenant ada", license}) == "user_needs_a_usage_location");
    AddUser ben = tenant.user("ben");
    ben.fields.usage_location = "DE";
    tenant.must(ben);
    tenant.must(ChangeLicenses{"tenant ben", license});
    CHECK(license_count(tenant.state.world, "tenant", license.front()).available() == 0);
    AddUser eva = tenant.user("eva");
    eva.fields.usage_location = "DE";
    tenant.must(eva);
    CHECK(tenant.answer(ChangeLicenses{"tenant eva", license}) == "no_license_is_available");
    CHECK(tenant.answer(ChangeLicenses{"tenant ben", license}) == "nothing_changed");
    tenant.must(DeleteUser{"tenant ben"});
    tenant.must(ChangeLicenses{"tenant eva", license});
}

TEST_CASE("a deleted user does nothing, and comes back within 30 days without the licenses") {
    Tenant tenant;
    AddUser ada = tenant.user("ada");
    ada.fields.usage_location = "DE";
    tenant.must(ada);
    tenant.must(ChangeLicenses{"tenant ada", {Product::office_365_e3}});
    CHECK(tenant.answer(RestoreUser{"tenant ada"}) == "user_is_not_deleted");
    tenant.must(DeleteUser{"tenant ada"});
    CHECK(tenant.answer(DeleteUser{"tenant ada"}) == "user_is_deleted");
    CHECK(tenant.answer(DeleteUser{"tenant admin"}) == "last_global_admin_must_stay");
    CHECK(tenant.answer(DeleteUser{"direct sales_agent"}) == "not_permitted");
    tenant.must(RestoreUser{"tenant ada"});
    CHECK(tenant.of("ada").fields.licenses.empty());
    tenant.must(DeleteUser{"tenant ada"});
    tenant.act_as("tenant", "tenant ada");
    CHECK(tenant.answer(ChangePassword{{"salt", "own"}}) == "user_is_deleted");
    tenant.act_as("direct", "direct admin_agent");
    constexpr std::int64_t days_31 = 31LL * 86'400'000;
    tenant.now += days_31;
    CHECK(tenant.answer(RestoreUser{"tenant ada"}) == "deleted_user_is_gone");
}

TEST_CASE("clouds whose users have a portal of their own are not administered here") {
    SmallWorld world;
    world.found("state", OrganisationKind::direct_partner, "US", Cloud::us_government);
    world.act_as_admin_of("state");
    world.actor.user = world.add_user("agent", {std::string(name_of(Role::admin_agent))});
    world.cloud = Cloud::us_government;
    Customer fields = sound_customer();
    fields.cloud = name_of(Cloud::us_government);
    fields.country = "US";
    fields.state = "WA";
    fields.city = "Redmond";
    fields.postal_code = "98052";
    fields.phone = "4255550100";
    fields.domain = "agency.onmicrosoft.us";
    CreateTenant create{.id = "agency",
                        .fields = fields,
                        .reseller = {},
                        .user_id = "agency admin",
                        .user = sound_user("admin", "agency")};
    create.user.user_name = "admin@" + fields.domain;
    world.must(create);
    AddUser add{.id = "agency ada", .fields = sound_user("ada", "agency"), .customer = "agency"};
    CHECK(answer_of(world.submit(add)) == "not_available_in_this_cloud");
}

TEST_CASE("a tenant keeps an admin, whoever else was deleted") {
    Tenant tenant;
    tenant.must(tenant.user("ada", {std::string(name_of(Role::global_admin))}));
    tenant.must(DeleteUser{"tenant ada"});
    CHECK(tenant.answer(DeleteUser{"tenant admin"}) == "last_global_admin_must_stay");
}
