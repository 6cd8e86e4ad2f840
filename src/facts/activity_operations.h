#pragma once
// What the activity log calls the things that happen here, and what each is about: the names of the
// portal's own log, of which these are the ones that this program brings about. Source: spec §10.

#include <array>
#include <cstddef>
#include <optional>

#include "base/named_enum.h"

// Named as on the wire.
NAMED_ENUM(OperationType, add_customer, update_customer_billing_profile,
           update_customer_qualification, update_customer_partner_contract_company_name,
           update_company_info, delete_customer, remove_partner_customer_relationship,
           create_customer_user, update_customer_user, delete_customer_user, restore_customer_user,
           update_customer_user_licenses, reset_customer_user_password, add_user_member,
           remove_user_member, create_partner_user, update_partner_user, remove_partner_user,
           create_partner_relationship, remove_partner_relationship, create_mpn_association,
           update_mpn_association, dap_admin_relationship_approved,
           dap_admin_relationship_terminated, dap_admin_relationship_terminated_by_microsoft,
           granular_admin_relationship_approved, granular_admin_relationship_activated,
           granular_admin_relationship_termination_requested,
           granular_admin_relationship_terminated, granular_admin_relationship_expired,
           granular_admin_relationship_cleaned_up, granular_admin_access_assignment_created,
           granular_admin_access_assignment_updated, granular_admin_access_assignment_activated,
           granular_admin_access_assignment_deleted, create_agreement, create_referral,
           update_referral, create_order, update_subscription)

NAMED_ENUM(ResourceType, customer, customer_user, license, customer_directory_role, partner_user,
           partner_relationship, partner_customer_relationship, mpn_association,
           partner_customer_dap, indirect_provider_indirect_reseller_dap,
           granular_admin_relationship, granular_admin_access_assignment, agreement, referral,
           order, subscription)

NAMED_ENUM(OperationStatus, succeeded, failed, progress, decline)

struct ActivityOperation {
    OperationType type;
    ResourceType resource;
    // Where it happens between a provider and its reseller instead.
    std::optional<ResourceType> between_partners = {};
};

// clang-format off
inline constexpr auto activity_operations = [] {
    using O = OperationType;
    using R = ResourceType;
    return std::to_array<ActivityOperation>({
        {O::add_customer,                                      R::customer},
        {O::update_customer_billing_profile,                   R::customer},
        {O::update_customer_qualification,                     R::customer},
        {O::update_customer_partner_contract_company_name,     R::customer},
        {O::update_company_info,                               R::customer},
        {O::delete_customer,                                   R::customer},
        {O::remove_partner_customer_relationship,              R::partner_customer_relationship},
        {O::create_customer_user,                              R::customer_user},
        {O::update_customer_user,                              R::customer_user},
        {O::delete_customer_user,                              R::customer_user},
        {O::restore_customer_user,                             R::customer_user},
        {O::update_customer_user_licenses,                     R::license},
        {O::reset_customer_user_password,                      R::customer_user},
        {O::add_user_member,                                   R::customer_directory_role},
        {O::remove_user_member,                                R::customer_directory_role},
        {O::create_partner_user,                               R::partner_user},
        {O::update_partner_user,                               R::partner_user},
        {O::remove_partner_user,                               R::partner_user},
        {O::create_partner_relationship,                       R::partner_relationship},
        {O::remove_partner_relationship,                       R::partner_relationship},
        {O::create_mpn_association,                            R::mpn_association},
        {O::update_mpn_association,                            R::mpn_association},
        {O::dap_admin_relationship_approved,                   R::partner_customer_dap,
         R::indirect_provider_indirect_reseller_dap},
        {O::dap_admin_relationship_terminated,                 R::partner_customer_dap,
         R::indirect_provider_indirect_reseller_dap},
        {O::dap_admin_relationship_terminated_by_microsoft,    R::partner_customer_dap},
        {O::granular_admin_relationship_approved,              R::granular_admin_relationship},
        {O::granular_admin_relationship_activated,             R::granular_admin_relationship},
        {O::granular_admin_relationship_termination_requested, R::granular_admin_relationship},
        {O::granular_admin_relationship_terminated,            R::granular_admin_relationship},
        {O::granular_admin_relationship_expired,               R::granular_admin_relationship},
        {O::granular_admin_relationship_cleaned_up,            R::granular_admin_relationship},
        {O::granular_admin_access_assignment_created,          R::granular_admin_access_assignment},
        {O::granular_admin_access_assignment_updated,          R::granular_admin_access_assignment},
        {O::granular_admin_access_assignment_activated,        R::granular_admin_access_assignment},
        {O::granular_admin_access_assignment_deleted,          R::granular_admin_access_assignment},
        {O::create_agreement,                                  R::agreement},
        {O::create_referral,                                   R::referral},
        {O::update_referral,                                   R::referral},
        {O::create_order,                                      R::order},
        {O::update_subscription,                               R::subscription},
    });
}();
// clang-format on

constexpr const ActivityOperation& facts_of(OperationType type) {
    return activity_operations[static_cast<std::size_t>(type)];
}

constexpr bool lists_every_operation_in_order() {
    for (std::size_t i = 0; i < activity_operations.size(); ++i)
        if (activity_operations[i].type != static_cast<OperationType>(i)) return false;
    return activity_operations.size() == count_of<OperationType>();
}
static_assert(lists_every_operation_in_order());

// How far back the log is asked for, unless told, and at most.
inline constexpr int activity_days_default = 30;
inline constexpr int activity_days_max = 90;
