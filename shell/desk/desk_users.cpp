// New users and their passwords: each password is seen once, and only its slow hash is kept.

#include "base/text.h"
#include "domain/new_user.h"
#include "shell/desk/desk.h"

// Nothing when the browser cannot: it says so.
void Desk::hash_password(const std::string& password, std::function<void(PasswordHash)> use) {
    const std::string salt = workspace_.new_salt();
    host_.derive_key(password, salt, [this, salt, use = std::move(use)](std::string hash) {
        if (hash.empty())
            notify(say(language_, Error{ErrorCode::password_cannot_be_kept}), {}, true);
        else
            use({.salt = salt, .hash = std::move(hash)});
        user_form_.is_waiting = false;
        act_as_form_.is_waiting = false;
        organisation_form_.is_waiting = false;
        form_.is_waiting = false;
    });
}

void Desk::carry_out(const AddNewUser&) {
    const PartyRow* own = own_party();
    if (own == nullptr) return;
    AddUser add{.id = workspace_.new_record_id(), .fields = {}};
    add.fields.first_name = trimmed(user_form_.first_name);
    add.fields.last_name = trimmed(user_form_.last_name);
    add.fields.email = trimmed(user_form_.email);
    add.fields.roles = name_list(user_form_.roles);
    add.fields.user_name = user_name_for(workspace_.state().world, add.fields.email, own->domain);
    add_user(std::move(add), {.kind = PlaceKind::add_user}, {.kind = PlaceKind::users});
}

// The credentials are shown on the form's own page, from which one goes on to the next.
void Desk::add_user(AddUser add, const Place& here, const Place& next) {
    if (user_form_.is_waiting) return;
    add.fields.password_salt = add.fields.password_hash = hash_to_come;
    user_form_.problem.reset();
    if (const auto checked = workspace_.rehearse(add); !checked) {
        user_form_.problem = checked.error();
        notify(say(language_, checked.error()), {}, true);
        return;
    }
    user_form_.is_waiting = true;
    const std::string password = workspace_.new_password();
    hash_password(password, [this, add, password, here, next](PasswordHash kept) mutable {
        add.fields.password_salt = std::move(kept.salt);
        add.fields.password_hash = std::move(kept.hash);
        if (!submit(add)) return;
        go_to(here, false);
        user_form_ = {};
        credentials_ = {.name = add.fields.first_name + " " + add.fields.last_name,
                        .user_name = add.fields.user_name,
                        .password = password,
                        .next = next};
    });
}

void Desk::carry_out(const ResetUserPassword& reset) {
    const auto user = find_user(workspace_.state().world, reset.user);
    if (!user || user_form_.is_waiting) return;
    if (const auto checked = workspace_.rehearse(
            ResetPassword{reset.user, {std::string(hash_to_come), std::string(hash_to_come)}});
        !checked) {
        notify(say(language_, checked.error()), {}, true);
        return;
    }
    user_form_.is_waiting = true;
    const Credentials given{
        .name = user->fields.first_name + " " + user->fields.last_name,
        .user_name = user->fields.user_name,
        .password = workspace_.new_password(),
        .next = place_.kind == PlaceKind::customer_user
                    ? Place{.kind = PlaceKind::customer_users, .customer = place_.customer}
                    : Place{.kind = PlaceKind::users}};
    hash_password(given.password, [this, reset, given, here = place_](PasswordHash kept) {
        if (!submit(ResetPassword{reset.user, std::move(kept)})) return;
        go_to(here, false);
        credentials_ = given;
    });
}

void Desk::carry_out(const SignIn&) {
    if (!act_as_form_.signing_in || act_as_form_.is_waiting) return;
    const Actor actor = *act_as_form_.signing_in;
    const auto user = find_user(workspace_.state().world, actor.user);
    if (!user) return;
    const auto checked =
        check_new_password(act_as_form_.temporary, act_as_form_.chosen, act_as_form_.repeated);
    act_as_form_.problem = checked ? std::nullopt : std::optional(checked.error());
    if (!checked) return;
    act_as_form_.is_waiting = true;
    host_.derive_key(act_as_form_.temporary, user->fields.password_salt,
                     [this, actor, kept = user->fields.password_hash](const std::string& hash) {
                         if (!hash.empty() && hash == kept) {
                             change_password(actor);
                             return;
                         }
                         act_as_form_.is_waiting = false;
                         act_as_form_.problem = Error{ErrorCode::password_is_wrong};
                     });
}

void Desk::change_password(const Actor& actor) {
    hash_password(act_as_form_.chosen, [this, actor](PasswordHash kept) {
        const auto done = workspace_.change_password(actor, std::move(kept));
        report(done);
        if (!done) return;
        act_as_form_ = {};
        carry_out(ActAs{actor});
    });
}
