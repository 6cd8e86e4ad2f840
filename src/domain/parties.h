#pragma once
// Who is who in a world: organisations with what facts know of them, users with their roles, and
// who acts. Reads records; decides nothing.

#include <optional>

#include "domain/state.h"
#include "facts/delegated_administration.h"
#include "facts/enrolment.h"
#include "facts/organisations.h"
#include "facts/partnerships.h"
#include "facts/permissions.h"
#include "facts/rule_profiles.h"
#include "records/organisation.h"
#include "records/partnership.h"
#include "records/user.h"

struct Party {
    std::string id;
    Organisation fields;
    OrganisationKind kind;
    Cloud cloud;
};
Result<Party> find_party(const World&, std::string_view id);
// Refuses a kind or a cloud that nobody knows.
Result<Party> party_of(std::string_view id, Organisation fields);

struct KnownUser {
    std::string id;
    User fields;
    std::vector<Role> roles;  // Those that are known, in their order.
};
Result<KnownUser> find_user(const World&, std::string_view id);
bool is_global_admin(const KnownUser&);
bool is_present(const KnownUser&);  // Neither deactivated nor deleted.

RuleProfile rule_profile_of(const World&);

// Who came into the world as a partner was verified before: it is active.
EnrolmentState enrolment_of(const Party&);
bool is_enrolled(const Party&);  // Active, or suspended since.
// What a partner may do as it stands: good, unless its enrolment says otherwise. Refuses with what
// is missing while the enrolment is under way.
Result<PartnerStanding> standing_of(const Party&);

// What a partner's list says of a customer that was not on it; its relationship is to be added.
Customer account_fields_of(const Party& customer);
// What the tenant of a new account is called, and where it is.
Organisation tenant_fields_of(const Customer& account);

// The layers between a customer and a partner, or none of them.
struct RelationshipNow {
    ResellerRelationship relationship = ResellerRelationship::none;
    DelegatedAdministration administration = DelegatedAdministration::none;
};
RelationshipNow relationship_of(const State&, std::string_view tenant, std::string_view partner);
// The partnership of the pair, or one in which nothing has happened.
struct PartnershipNow {
    RecordKey key;
    PartnershipState state = PartnershipState::none;
    ProviderAccess access = ProviderAccess::none;
};
PartnershipNow partnership_of(const World&, std::string_view provider, std::string_view reseller);

// Compared as a directory compares them: in either case.
bool is_email_taken(const World&, std::string_view email, std::string_view by_another_than);
bool is_user_name_taken(const World&, std::string_view user_name, std::string_view by_another_than);
bool is_domain_of_an_organisation(const World&, std::string_view domain);
