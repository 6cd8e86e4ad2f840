#pragma once
// The roles of a customer's directory in groups by what they are for, so that a person who asks for
// some finds them; ours, as the documents list them without an order.

#include <array>
#include <cstddef>

#include "facts/directory_roles.h"

NAMED_ENUM(DirectoryRoleGroup, reading, users_and_support, applications_and_identity, privileged)

struct GroupedDirectoryRole {
    DirectoryRole role;
    DirectoryRoleGroup group;
};

// clang-format off
inline constexpr auto grouped_directory_roles = [] {
    using enum DirectoryRole;
    using enum DirectoryRoleGroup;
    return std::to_array<GroupedDirectoryRole>({
        {directory_readers,                        reading},
        {directory_writers,                        users_and_support},
        {license_administrator,                    users_and_support},
        {service_support_administrator,            users_and_support},
        {user_administrator,                       users_and_support},
        {privileged_role_administrator,            privileged},
        {helpdesk_administrator,                   users_and_support},
        {privileged_authentication_administrator,  privileged},
        {global_reader,                            reading},
        {cloud_application_administrator,          applications_and_identity},
        {application_administrator,                applications_and_identity},
        {external_identity_provider_administrator, applications_and_identity},
        {domain_name_administrator,                applications_and_identity},
        {global_administrator,                     privileged},
    });
}();
// clang-format on

constexpr DirectoryRoleGroup group_of(DirectoryRole role) {
    return grouped_directory_roles[static_cast<std::size_t>(role)].group;
}

constexpr bool groups_every_directory_role_in_order() {
    for (std::size_t i = 0; i < grouped_directory_roles.size(); ++i)
        if (grouped_directory_roles[i].role != static_cast<DirectoryRole>(i)) return false;
    return grouped_directory_roles.size() == count_of<DirectoryRole>();
}
static_assert(groups_every_directory_role_in_order());
