#include "domain/decide_users.h"

#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "domain/licenses.h"
#include "domain/tenant_access.h"
#include "facts/contact_rules.h"
#include "facts/countries.h"
#include "facts/role_pickers.h"

namespace {

Result<void> check_name(std::string_view name, UserField field) {
    if (trimmed(name).empty()) return refuse_field(ErrorCode::must_not_be_empty, field);
    const auto& row = User::fields()[static_cast<std::size_t>(field)];
    if (length_of(name) > row.longest)
        return refuse_field(ErrorCode::must_not_be_longer, field, std::to_string(row.longest));
    return {};
}

Result<void> check_roles(const TextList& roles, const Party& party) {
    for (const std::string& name : roles) {
        const auto role = from_name<Role>(name);
        if (!role)
            return refuse_field(ErrorCode::must_be_one_of_the_choices, UserField::roles, name);
        if (!has_role(party.kind, *role, party.cloud))
            return refuse_field(ErrorCode::role_is_not_available_here, UserField::roles, name);
    }
    return {};
}

// A user, and whose the acting person may do the work with.
struct Found {
    KnownUser user;
    Party party;
};

Result<Found> find_for(const State& state, const Context& context, const std::string& id,
                       TenantWork work) {
    KnownUser user = TRY(find_user(state.world, id));
    const std::string& organisation = user.fields.organisation;
    // The people of another partner are nobody's business.
    if (organisation != context.actor.organisation &&
        TRY(find_party(state.world, organisation)).kind != OrganisationKind::customer)
        return refuse(ErrorCode::user_not_found, {}, id);
    Party party = TRY(allow_in_tenant(state, context, organisation, work));
    return Found{.user = std::move(user), .party = std::move(party)};
}
Result<Found> find_present(const State& state, const Context& context, const std::string& id,
                           TenantWork work) {
    Found found = TRY(find_for(state, context, id, work));
    if (!found.user.fields.deleted_date.empty()) return refuse(ErrorCode::user_is_deleted);
    return found;
}
// Users of a partner are deactivated, those of a customer's tenant deleted.
Result<Found> find_own(const State& state, const Context& context, const std::string& id) {
    Found found = TRY(find_present(state, context, id, TenantWork::manage_users));
    if (found.party.id != context.actor.organisation)
        return refuse(ErrorCode::user_not_found, {}, id);
    return found;
}

// An organisation that nobody could administer would be lost.
Result<void> check_an_admin_stays(const State& state, const KnownUser& leaving) {
    if (!is_global_admin(leaving) || !is_present(leaving)) return {};
    for (const WorldRecord& record : state.world.all(RecordType::user)) {
        if (record.key.id == leaving.id) continue;
        const auto other = find_user(state.world, record.key.id);
        if (other && other->fields.organisation == leaving.fields.organisation &&
            is_global_admin(*other) && is_present(*other))
            return {};
    }
    return refuse(ErrorCode::last_global_admin_must_stay);
}

}  // namespace

Result<void> check_new_user(const State& state, const std::string& id, const User& user,
                            const Party& party) {
    if (state.world.find({RecordType::user, id}) != nullptr)
        return refuse(ErrorCode::user_exists_already);
    TRY_VOID(check_name(user.first_name, UserField::first_name));
    TRY_VOID(check_name(user.last_name, UserField::last_name));
    if (const auto refusal = refusal_of_email(user.email))
        return refuse_field(*refusal, UserField::email);
    if (is_email_taken(state.world, user.email, id))
        return refuse_field(ErrorCode::email_is_taken, UserField::email);
    if (const auto refusal = refusal_of_email(user.user_name))
        return refuse_field(*refusal, UserField::user_name);
    if (!equal_ignoring_case(domain_of_email(user.user_name), party.fields.domain))
        return refuse_field(ErrorCode::user_name_must_be_in_the_domain, UserField::user_name,
                            party.fields.domain);
    if (is_user_name_taken(state.world, user.user_name, id))
        return refuse_field(ErrorCode::user_name_is_taken, UserField::user_name);
    if (user.password_hash.empty() || user.password_salt.empty())
        return refuse_field(ErrorCode::must_not_be_empty, UserField::password_hash);
    return check_roles(user.roles, party);
}

namespace {

Result<void> check_usage_location(const std::string& country) {
    if (!country.empty() && find_country(country) == nullptr)
        return refuse_field(ErrorCode::country_must_be_known, UserField::usage_location);
    return {};
}

// To give and take roles in a customer's tenant takes more than to manage its users.
Result<void> allow_roles(const State& state, const Context& context, const Party& party,
                         bool are_changed) {
    if (are_changed && party.id != context.actor.organisation)
        TRY(allow_in_tenant(state, context, party.id, TenantWork::assign_roles));
    return {};
}

}  // namespace

Result<Transaction> decide_one(const State& state, const AddUser& add, const Context& context) {
    const Party party =
        TRY(allow_in_tenant(state, context, add.customer, TenantWork::manage_users));
    TRY_VOID(allow_roles(state, context, party, !add.fields.roles.empty()));
    User user = add.fields;
    user.organisation = party.id;
    user.must_change_password = true;
    user.licenses.clear();
    TRY_VOID(check_new_user(state, add.id, user, party));
    TRY_VOID(check_usage_location(user.usage_location));
    Writes writes(state, TransactionName::add_user, context);
    writes.create(add.id, user);
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ChangeUser& change,
                               const Context& context) {
    const auto [user, party] =
        TRY(find_present(state, context, change.id, TenantWork::manage_users));
    TRY_VOID(allow_roles(state, context, party, change.roles != user.fields.roles));
    TRY_VOID(check_name(change.first_name, UserField::first_name));
    TRY_VOID(check_name(change.last_name, UserField::last_name));
    TRY_VOID(check_roles(change.roles, party));
    if (std::ranges::find(change.roles, name_of(Role::global_admin)) == change.roles.end())
        TRY_VOID(check_an_admin_stays(state, user));
    Writes writes(state, TransactionName::change_user, context);
    writes.set(change.id, UserField::first_name, change.first_name);
    writes.set(change.id, UserField::last_name, change.last_name);
    writes.set(change.id, UserField::roles, change.roles.empty() ? Value{} : Value{change.roles});
    if (change.usage_location) {
        TRY_VOID(check_usage_location(*change.usage_location));
        writes.set(change.id, UserField::usage_location,
                   change.usage_location->empty() ? Value{} : Value{*change.usage_location});
    }
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const DeactivateUser& deactivate,
                               const Context& context) {
    const auto [user, party] = TRY(find_own(state, context, deactivate.id));
    if (user.fields.is_deactivated.value_or(false)) return refuse(ErrorCode::user_is_deactivated);
    TRY_VOID(check_an_admin_stays(state, user));
    Writes writes(state, TransactionName::deactivate_user, context);
    writes.set(deactivate.id, UserField::is_deactivated, true);
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ReactivateUser& reactivate,
                               const Context& context) {
    const auto [user, party] = TRY(find_own(state, context, reactivate.id));
    if (!user.fields.is_deactivated.value_or(false)) return refuse(ErrorCode::user_is_active);
    Writes writes(state, TransactionName::reactivate_user, context);
    writes.set(reactivate.id, UserField::is_deactivated, false);
    return std::move(writes).done();
}

// What its licences gave is free for others at once.
Result<Transaction> decide_one(const State& state, const DeleteUser& order,
                               const Context& context) {
    const auto [user, party] =
        TRY(find_present(state, context, order.id, TenantWork::manage_users));
    if (party.kind != OrganisationKind::customer) return refuse(ErrorCode::needs_a_customer);
    TRY_VOID(allow_roles(state, context, party, !user.fields.roles.empty()));
    TRY_VOID(check_an_admin_stays(state, user));
    Writes writes(state, TransactionName::delete_user, context);
    writes.set(order.id, UserField::deleted_date, iso_timestamp(context.now_milliseconds));
    writes.set(order.id, UserField::licenses, {});
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const RestoreUser& restore,
                               const Context& context) {
    const auto [user, party] = TRY(find_for(state, context, restore.id, TenantWork::manage_users));
    TRY_VOID(allow_roles(state, context, party, !user.fields.roles.empty()));
    const std::string& deleted = user.fields.deleted_date;
    if (deleted.empty()) return refuse(ErrorCode::user_is_not_deleted);
    if (days_after(deleted, deleted_user_is_kept_days) <= iso_timestamp(context.now_milliseconds))
        return refuse(ErrorCode::deleted_user_is_gone, {},
                      std::to_string(deleted_user_is_kept_days));
    Writes writes(state, TransactionName::restore_user, context);
    writes.set(restore.id, UserField::deleted_date, {});
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ChangeLicenses& change,
                               const Context& context) {
    const auto [user, party] =
        TRY(find_present(state, context, change.user, TenantWork::assign_licenses));
    TextList licenses;
    for (const Product product : all_of<Product>()) {
        if (std::ranges::find(change.licenses, product) == change.licenses.end()) continue;
        const std::string name(name_of(product));
        licenses.push_back(name);
        if (std::ranges::find(user.fields.licenses, name) != user.fields.licenses.end()) continue;
        if (user.fields.usage_location.empty())
            return refuse_field(ErrorCode::user_needs_a_usage_location, UserField::usage_location);
        if (license_count(state.world, party.id, product).available() == 0)
            return refuse_field(ErrorCode::no_license_is_available, UserField::licenses,
                                std::string(facts_of(product).name));
    }
    Writes writes(state, TransactionName::change_licenses, context);
    writes.set(change.user, UserField::licenses, licenses.empty() ? Value{} : Value{licenses});
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ResetPassword& reset,
                               const Context& context) {
    const auto [user, party] =
        TRY(find_present(state, context, reset.id, TenantWork::reset_passwords));
    TRY_VOID(allow_roles(state, context, party, !user.fields.roles.empty()));
    if (party.id == context.actor.organisation && is_global_admin(user))
        TRY(allow(state, context, Action::reset_global_admin_password));
    Writes writes(state, TransactionName::reset_password, context);
    writes.set(reset.id, UserField::password_salt, reset.password.salt);
    writes.set(reset.id, UserField::password_hash, reset.password.hash);
    writes.set(reset.id, UserField::must_change_password, true);
    return std::move(writes).done();
}

// No permission is asked for: it is the person's own.
Result<Transaction> decide_one(const State& state, const ChangePassword& change,
                               const Context& context) {
    const Acting who = TRY(acting(state, context));
    Writes writes(state, TransactionName::change_password, context);
    writes.set(who.user.id, UserField::password_salt, change.password.salt);
    writes.set(who.user.id, UserField::password_hash, change.password.hash);
    writes.set(who.user.id, UserField::must_change_password, false);
    return std::move(writes).done();
}
