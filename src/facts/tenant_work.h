#pragma once
// What a partner's people do in a customer's tenant on its behalf, and which of the directory's
// roles each takes. Source: spec §3 (what a customer's delegated administration maps agents to),
// §6 (granular roles), §7.5.

#include <array>
#include <optional>
#include <span>

#include "facts/directory_roles.h"

NAMED_ENUM(TenantWork, manage_users, reset_passwords, assign_licenses, assign_roles)

struct TenantWorkRow {
    TenantWork work;
    std::array<std::optional<DirectoryRole>, 4> roles;  // Any of them.
};

inline constexpr auto tenant_works = std::to_array<TenantWorkRow>({
    {TenantWork::manage_users,
     {DirectoryRole::global_administrator, DirectoryRole::user_administrator}},
    {TenantWork::reset_passwords,
     {DirectoryRole::global_administrator, DirectoryRole::user_administrator,
      DirectoryRole::helpdesk_administrator}},
    {TenantWork::assign_licenses,
     {DirectoryRole::global_administrator, DirectoryRole::user_administrator,
      DirectoryRole::license_administrator, DirectoryRole::directory_writers}},
    {TenantWork::assign_roles,
     {DirectoryRole::global_administrator, DirectoryRole::privileged_role_administrator}},
});

constexpr bool may(std::span<const DirectoryRole> held, TenantWork work) {
    for (const auto& role : tenant_works[static_cast<std::size_t>(work)].roles)
        for (const DirectoryRole one : held)
            if (role == one) return true;
    return false;
}

constexpr bool lists_every_tenant_work_in_order() {
    for (std::size_t i = 0; i < tenant_works.size(); ++i)
        if (tenant_works[i].work != static_cast<TenantWork>(i)) return false;
    return tenant_works.size() == count_of<TenantWork>();
}
static_assert(lists_every_tenant_work_in_order());

// A deleted user can be brought back for so long.
inline constexpr int deleted_user_is_kept_days = 30;
