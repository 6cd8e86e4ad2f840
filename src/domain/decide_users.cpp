#include "domain/decide_users.h"

#include <algorithm>

#include "base/text.h"
#include "domain/world_decision.h"
#include "facts/contact_rules.h"
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

// Somebody of the own organisation whom the acting person may manage.
Result<KnownUser> find_own(const State& state, const Acting& who, const std::string& id) {
    KnownUser user = TRY(find_user(state.world, id));
    if (user.fields.organisation != who.party.id) return refuse(ErrorCode::user_not_found, {}, id);
    return user;
}

// An organisation that nobody could administer would be lost.
Result<void> check_an_admin_stays(const State& state, const KnownUser& leaving) {
    if (!is_global_admin(leaving) || leaving.fields.is_deactivated.value_or(false)) return {};
    for (const WorldRecord& record : state.world.all(RecordType::user)) {
        if (record.key.id == leaving.id) continue;
        const auto other = find_user(state.world, record.key.id);
        if (other && other->fields.organisation == leaving.fields.organisation &&
            is_global_admin(*other) && !other->fields.is_deactivated.value_or(false))
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

Result<Transaction> decide_one(const State& state, const AddUser& add, const Context& context) {
    const Acting who = TRY(allow(state, context, Action::manage_partner_users));
    User user = add.fields;
    user.organisation = who.party.id;
    user.must_change_password = true;
    TRY_VOID(check_new_user(state, add.id, user, who.party));
    Writes writes(state, TransactionName::add_user, context);
    writes.create(add.id, user);
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ChangeUser& change,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::manage_partner_users));
    const KnownUser user = TRY(find_own(state, who, change.id));
    TRY_VOID(check_name(change.first_name, UserField::first_name));
    TRY_VOID(check_name(change.last_name, UserField::last_name));
    TRY_VOID(check_roles(change.roles, who.party));
    if (std::ranges::find(change.roles, name_of(Role::global_admin)) == change.roles.end())
        TRY_VOID(check_an_admin_stays(state, user));
    Writes writes(state, TransactionName::change_user, context);
    writes.set(change.id, UserField::first_name, change.first_name);
    writes.set(change.id, UserField::last_name, change.last_name);
    writes.set(change.id, UserField::roles, change.roles.empty() ? Value{} : Value{change.roles});
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const DeactivateUser& deactivate,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::manage_partner_users));
    const KnownUser user = TRY(find_own(state, who, deactivate.id));
    if (user.fields.is_deactivated.value_or(false)) return refuse(ErrorCode::user_is_deactivated);
    TRY_VOID(check_an_admin_stays(state, user));
    Writes writes(state, TransactionName::deactivate_user, context);
    writes.set(deactivate.id, UserField::is_deactivated, true);
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ReactivateUser& reactivate,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::manage_partner_users));
    const KnownUser user = TRY(find_own(state, who, reactivate.id));
    if (!user.fields.is_deactivated.value_or(false)) return refuse(ErrorCode::user_is_active);
    Writes writes(state, TransactionName::reactivate_user, context);
    writes.set(reactivate.id, UserField::is_deactivated, false);
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ResetPassword& reset,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::manage_partner_users));
    const KnownUser user = TRY(find_own(state, who, reset.id));
    if (is_global_admin(user)) TRY_VOID(allow(state, context, Action::reset_global_admin_password));
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
