#include "facts/directory_roles.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/id.h"

TEST_CASE("a new customer grants the default roles of who created it") {
    // d(irect partner), p(rovider), r(eseller), D(omain partner), v(endor of a control panel).
    const auto granted_to = [](DirectoryRole role) {
        std::string who;
        for (const PartnerProgramme programme : all_of<PartnerProgramme>())
            if (is_granted_by_default(role, programme))
                who += "dprDv"[static_cast<std::size_t>(programme)];
        return who;
    };
    using enum DirectoryRole;
    for (const DirectoryRole role :
         {directory_readers, directory_writers, license_administrator,
          service_support_administrator, user_administrator, privileged_role_administrator,
          helpdesk_administrator, privileged_authentication_administrator, global_reader}) {
        CAPTURE(name_of(role));
        CHECK(granted_to(role) == "dprDv");
        CHECK(facts_of(role).moved_to_admin_agents);
    }
    CHECK(granted_to(cloud_application_administrator) == "dpDv");
    CHECK(granted_to(application_administrator) == "dpDv");
    CHECK(granted_to(external_identity_provider_administrator) == "D");
    CHECK(granted_to(domain_name_administrator) == "D");
    CHECK(granted_to(global_administrator).empty());
}

TEST_CASE("the transition gives the helpdesk agents two roles") {
    std::string roles;
    for (const DirectoryRoleFacts& row : directory_roles)
        if (row.moved_to_helpdesk_agents) roles.append(name_of(row.role)).append(" ");
    CHECK(roles == "service_support_administrator helpdesk_administrator ");
}

TEST_CASE("a directory role is found by its id") {
    for (const DirectoryRoleFacts& row : directory_roles) {
        CAPTURE(row.id);
        CHECK(is_guid(row.id));
        CHECK(find_directory_role(row.id) == row.role);
    }
    CHECK_FALSE(find_directory_role("").has_value());
}
