#pragma once
// Roles of a customer's directory that partners ask for, and which of them a new customer grants by
// default. Source: spec §6, table of default roles; the ids are the directory's own, the same in
// every tenant.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/named_enum.h"

NAMED_ENUM(DirectoryRole, directory_readers, directory_writers, license_administrator,
           service_support_administrator, user_administrator, privileged_role_administrator,
           helpdesk_administrator, privileged_authentication_administrator, global_reader,
           cloud_application_administrator, application_administrator,
           external_identity_provider_administrator, domain_name_administrator,
           global_administrator)

// Who creates the customer. The last two are no organisations of a world.
NAMED_ENUM(PartnerProgramme, direct_partner, indirect_provider, indirect_reseller, domain_partner,
           control_panel_vendor)

struct DirectoryRoleFacts {
    DirectoryRole role;
    std::string_view id;
    std::array<bool, count_of<PartnerProgramme>()> by_default;  // By PartnerProgramme.
    // Given to a group of the partner by the transition that the vendor leads.
    bool moved_to_admin_agents;
    bool moved_to_helpdesk_agents;
};

// clang-format off
inline constexpr auto directory_roles = [] {
    using enum DirectoryRole;
    constexpr bool x = true;
    constexpr bool o = false;
    constexpr std::array all{x, x, x, x, x};
    constexpr std::array most{x, x, o, x, x};
    constexpr std::array domain{o, o, o, x, o};
    constexpr std::array nobody{o, o, o, o, o};
    return std::to_array<DirectoryRoleFacts>({
        //                                        id                                      default agents helpdesk
        {directory_readers,                        "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", all,    x, o},
        {directory_writers,                        "9360feb5-f418-4baa-8175-e2a00bac4301", all,    x, o},
        {license_administrator,                    "4d6ac14f-3453-41d0-bef9-a3e0c569773a", all,    x, o},
        {service_support_administrator,            "f023fd81-a637-4b56-95fd-791ac0226033", all,    x, x},
        {user_administrator,                       "fe930be7-5e62-47db-91af-98c3a49a38b1", all,    x, o},
        {privileged_role_administrator,            "e8611ab8-c189-46e8-94e1-60213ab1f814", all,    x, o},
        {helpdesk_administrator,                   "729827e3-9c14-49f7-bb1b-9608f156bbb8", all,    x, x},
        {privileged_authentication_administrator,  "7be44c8a-adaf-4e2a-84d6-ab2649e08a13", all,    x, o},
        {global_reader,                            "f2ef992c-3afb-46b9-b7cf-a126ee74c451", all,    x, o},
        {cloud_application_administrator,          "158c047a-c907-4556-b7ef-446551a6b5f7", most,   o, o},
        {application_administrator,                "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", most,   o, o},
        {external_identity_provider_administrator, "be2f45a1-457d-42af-a067-6ec1fa63bc45", domain, o, o},
        {domain_name_administrator,                "8329153b-31d0-4727-b945-745eb3bc5f31", domain, o, o},
        {global_administrator,                     "62e90394-69f5-4237-9190-012177145e10", nobody, o, o},
    });
}();
// clang-format on

constexpr const DirectoryRoleFacts& facts_of(DirectoryRole role) {
    return directory_roles[static_cast<std::size_t>(role)];
}

constexpr bool is_granted_by_default(DirectoryRole role, PartnerProgramme programme) {
    return facts_of(role).by_default[static_cast<std::size_t>(programme)];
}

constexpr std::optional<DirectoryRole> find_directory_role(std::string_view id) {
    for (const DirectoryRoleFacts& row : directory_roles)
        if (row.id == id) return row.role;
    return std::nullopt;
}

constexpr bool lists_every_directory_role_in_order() {
    for (std::size_t i = 0; i < directory_roles.size(); ++i)
        if (directory_roles[i].role != static_cast<DirectoryRole>(i)) return false;
    return directory_roles.size() == count_of<DirectoryRole>();
}
static_assert(lists_every_directory_role_in_order());
