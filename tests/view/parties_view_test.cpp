#include "view/parties_view.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/small_world.h"

TEST_CASE("everybody in a world is listed, partners before customers") {
    SmallWorld world;
    world.act_as_admin_of("reseller");
    const std::string helper = world.add_user("helper", {"helpdesk_agent", "admin_agent"});
    FakeLocale locale;
    std::string said;
    for (const PartyRow& party : party_rows(world.state.world, speech_in(locale))) {
        said += party.name + ", " + party.kind + ", " + party.country + ":";
        for (const UserRow& user : party.users)
            said += " " + user.name + " (" + user.roles + ")";
        said += "\n";
    }
    CHECK(said ==
          "provider, Indirect provider, Germany: admin Beispiel (Global admin)\n"
          "reseller, Indirect reseller, Germany: admin Beispiel (Global admin) "
          "helper Beispiel (Admin agent, Helpdesk agent)\n"
          "direct, Direct-bill partner, Germany: admin Beispiel (Global admin)\n"
          "customer, Customer, Germany: admin Beispiel (Global admin)\n");
}

TEST_CASE("a user's row says what stands in the way of acting as them") {
    SmallWorld world;
    world.act_as_admin_of("reseller");
    world.add_user("leaver", {});
    world.must(DeactivateUser{"reseller leaver"});
    world.must(ResetPassword{"reseller leaver", {"salt", "hash"}});
    FakeLocale locale;
    const auto rows = user_rows(world.state.world, speech_in(locale), "reseller");
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].roles == "A user without a role");
    CHECK(rows[1].is_deactivated);
    CHECK(rows[1].must_change_password);
    CHECK(user_rows(world.state.world, speech_in(locale), "nobody").empty());
}
