#include "domain/tenant_access.h"

#include <algorithm>

#include "domain/granular_time.h"

namespace {

void add_delegated(std::vector<DirectoryRole>& roles, const Acting& who) {
    for (const DelegatedRole& row : delegated_roles)
        if (std::ranges::find(who.user.roles, row.partner_role) != who.user.roles.end())
            roles.push_back(row.customer_role);
}

// Its agents are the security groups that have access.
void add_granular(std::vector<DirectoryRole>& roles, const World& world, const Acting& who,
                  std::string_view customer) {
    for (const WorldRecord& record : world.all(RecordType::access_assignment)) {
        const auto assignment = read_as<Assignment>(record);
        const WorldRecord* of =
            world.find({RecordType::granular_relationship, assignment.relationship});
        if (of == nullptr || assignment.state != name_of(AccessAssignment::active)) continue;
        const auto granular = read_as<GranularRelationship>(*of);
        if (granular.partner == who.party.id && granular.customer == customer &&
            granular.state == name_of(GranularAdministration::active))
            std::ranges::copy(directory_roles_of(assignment.roles), std::back_inserter(roles));
    }
}

}  // namespace

std::vector<DirectoryRole> roles_in_tenant(const State& state, const Acting& who,
                                           std::string_view customer) {
    std::vector<DirectoryRole> roles;
    if (relationship_of(state, customer, who.party.id).administration ==
        DelegatedAdministration::active)
        add_delegated(roles, who);
    add_granular(roles, state.world, who, customer);
    return roles;
}

Result<Party> allow_in_tenant(const State& state, const Context& context,
                              const std::string& organisation, TenantWork work) {
    Acting who = TRY(acting(state, context));
    if (organisation.empty() || organisation == who.party.id) {
        TRY(allow(state, context, Action::manage_partner_users));
        return std::move(who.party);
    }
    TRY(allow(state, context, Action::administer_on_behalf,
              OrganisationCapability::manages_customers));
    Party customer = TRY(find_of_kind(state.world, organisation, OrganisationKind::customer,
                                      ErrorCode::needs_a_customer));
    if (const auto refusal = refusal_of(CloudCapability::customer_users, customer.cloud))
        return refuse(*refusal);
    if (!may(roles_in_tenant(state, who, customer.id), work))
        return refuse(ErrorCode::needs_administration_of_the_tenant);
    return customer;
}
