#include "domain/parties.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "records/rules.h"

namespace {

template <class E>
E read_enum(std::string_view name, E otherwise) {
    return from_name<E>(name).value_or(otherwise);
}

// Whether another record of the type holds the text in this field.
template <class Field>
bool is_held_by_another(const World& world, Field field, std::string_view text,
                        std::string_view than) {
    return std::ranges::any_of(world.all(type_of(field)), [&](const WorldRecord& record) {
        const Value value = register_of(record, static_cast<std::size_t>(field)).value;
        const auto* held = std::get_if<std::string>(&value);
        return held != nullptr && record.key.id != than && equal_ignoring_case(*held, text);
    });
}

// What a customer's tenant and a partner's account of it both say.
struct SharedField {
    std::string Organisation::* of_tenant;
    std::string Customer::* of_account;
};
constexpr auto shared_fields = [] {
    using T = Organisation;
    using A = Customer;
    return std::to_array<SharedField>({
        {&T::cloud, &A::cloud},
        {&T::company_name, &A::company_name},
        {&T::domain, &A::domain},
        {&T::country, &A::country},
        {&T::address_line_1, &A::address_line_1},
        {&T::address_line_2, &A::address_line_2},
        {&T::city, &A::city},
        {&T::state, &A::state},
        {&T::postal_code, &A::postal_code},
        {&T::first_name, &A::first_name},
        {&T::last_name, &A::last_name},
        {&T::email, &A::email},
        {&T::phone, &A::phone},
        {&T::language, &A::language},
    });
}();

}  // namespace

Result<Party> find_party(const World& world, std::string_view id) {
    const WorldRecord* record = world.find({RecordType::organisation, std::string(id)});
    if (record == nullptr) return refuse(ErrorCode::organisation_not_found, {}, std::string(id));
    return party_of(id, read_as<Organisation>(*record));
}

Result<Party> party_of(std::string_view id, Organisation fields) {
    const auto kind = from_name<OrganisationKind>(fields.kind);
    const auto cloud = from_name<Cloud>(fields.cloud);
    if (!kind || !cloud) return refuse(ErrorCode::organisation_not_found, {}, std::string(id));
    return Party{
        .id = std::string(id), .fields = std::move(fields), .kind = *kind, .cloud = *cloud};
}

Result<KnownUser> find_user(const World& world, std::string_view id) {
    const WorldRecord* record = world.find({RecordType::user, std::string(id)});
    if (record == nullptr) return refuse(ErrorCode::user_not_found, {}, std::string(id));
    KnownUser user{.id = std::string(id), .fields = read_as<User>(*record), .roles = {}};
    for (const Role role : all_of<Role>())
        if (std::ranges::find(user.fields.roles, name_of(role)) != user.fields.roles.end())
            user.roles.push_back(role);
    return user;
}

bool is_global_admin(const KnownUser& user) {
    return std::ranges::find(user.roles, Role::global_admin) != user.roles.end();
}

bool is_present(const KnownUser& user) {
    return !user.fields.is_deactivated.value_or(false) && user.fields.deleted_date.empty();
}

RuleProfile rule_profile_of(const World& world) {
    const Value held = world.value({RecordType::rules, std::string(rules_id)},
                                   static_cast<std::size_t>(RulesField::rule_profile));
    const auto* name = std::get_if<std::string>(&held);
    return read_enum(name != nullptr ? *name : std::string(), RuleProfile::csp_legacy);
}

EnrolmentState enrolment_of(const Party& party) {
    return read_enum(party.fields.enrolment, EnrolmentState::active);
}

bool is_enrolled(const Party& party) {
    const EnrolmentState state = enrolment_of(party);
    return state == EnrolmentState::active || state == EnrolmentState::suspended;
}

Result<PartnerStanding> standing_of(const Party& party) {
    const EnrolmentState state = enrolment_of(party);
    if (state == EnrolmentState::suspended) return PartnerStanding::suspended;
    if (state != EnrolmentState::active) return refuse(ErrorCode::partner_is_not_active_yet);
    return PartnerStanding::good;
}

Customer account_fields_of(const Party& customer) {
    Customer account;
    for (const SharedField& shared : shared_fields)
        account.*shared.of_account = customer.fields.*shared.of_tenant;
    return account;
}

Organisation tenant_fields_of(const Customer& account) {
    Organisation tenant;
    tenant.kind = name_of(OrganisationKind::customer);
    for (const SharedField& shared : shared_fields)
        tenant.*shared.of_tenant = account.*shared.of_account;
    return tenant;
}

RelationshipNow relationship_of(const State& state, std::string_view tenant,
                                std::string_view partner) {
    const auto account = state.find(account_id(tenant, partner));
    if (!account || is_withdrawn(*account)) return {};
    return {.relationship = account->fields.relationship == "reseller"
                                ? ResellerRelationship::reseller
                                : ResellerRelationship::none,
            .administration = account->fields.delegated_access.value_or(false)
                                  ? DelegatedAdministration::active
                                  : DelegatedAdministration::none};
}

PartnershipNow partnership_of(const World& world, std::string_view provider,
                              std::string_view reseller) {
    PartnershipNow now{.key = partnership_key(provider, reseller)};
    const WorldRecord* record = world.find(now.key);
    if (record == nullptr) return now;
    const auto fields = read_as<Partnership>(*record);
    now.state = read_enum(fields.state, PartnershipState::none);
    now.access = read_enum(fields.provider_access, ProviderAccess::none);
    return now;
}

bool is_email_taken(const World& world, std::string_view email, std::string_view than) {
    return is_held_by_another(world, UserField::email, email, than);
}
bool is_user_name_taken(const World& world, std::string_view user_name, std::string_view than) {
    return is_held_by_another(world, UserField::user_name, user_name, than);
}
bool is_domain_of_an_organisation(const World& world, std::string_view domain) {
    return is_held_by_another(world, OrganisationField::domain, domain, {});
}
