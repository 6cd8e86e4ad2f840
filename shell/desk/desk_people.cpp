// Who acts: the workspace itself, or somebody of its world.

#include <algorithm>

#include "base/text.h"
#include "shell/desk/desk.h"
#include "shell/screens/act_as_dialog.h"
#include "shell/screens/new_user_screen.h"
#include "shell/screens/users_screen.h"
#include "shell/widgets/notice.h"

namespace {

// As the setting keeps it; ids have no blanks.
constexpr char between_ids = ' ';

}  // namespace

void Desk::read_actor() {
    const std::string kept = host_.setting(actor_setting()).value_or("");
    const std::size_t blank = kept.find(between_ids);
    if (blank == std::string::npos) return;
    workspace_.act_as({.organisation = kept.substr(0, blank), .user = kept.substr(blank + 1)});
}

const std::vector<PartyRow>& Desk::parties() {
    return parties_.of({workspace_.state().version, language_},
                       [&] { return party_rows(workspace_.state().world, {language_, &locale_}); });
}

void Desk::draw_act_as(Ui& ui, Frame& frame) {
    static const std::vector<PartyRow> nobody;
    if (!act_as_form_.is_open) act_as_form_ = {};  // What was typed goes with it.
    draw_act_as_dialog(act_as_form_.is_open ? parties() : nobody, act_as_form_, ui, frame);
}

// What only partners have, in the portal of somebody else.
void Desk::draw_needed_partner(Ui& ui, Frame& frame, const std::string& reason) {
    if (empty_state(ui, "not_here",
                    {.icon = Icon::lock,
                     .title = page_title(frame),
                     .text = reason,
                     .action = frame.say(Word::act_as),
                     .level = 1}))
        frame.push(AskWhoActs{});
}

// Where who acts begins: at the enrolment, as long as there is nothing else for them to do.
Place Desk::home() {
    const auto own = find_party(workspace_.state().world, party());
    return own && !is_enrolled(*own) ? Place{.kind = PlaceKind::enrolment} : Place{};
}

void Desk::carry_out(const AskWhoActs&) {
    act_as_form_ = {.is_open = true};
}

// What was typed and chosen was somebody else's.
void Desk::carry_out(const ActAs& act) {
    const auto user = find_user(workspace_.state().world, act.actor.user);
    if (user && user->fields.must_change_password.value_or(false)) {
        act_as_form_ = {.is_open = true,
                        .signing_in = act.actor,
                        .name = user->fields.first_name + " " + user->fields.last_name};
        return;
    }
    act_as_form_ = {};
    credentials_.reset();
    if (act.actor == workspace_.person().actor) return;
    workspace_.act_as(act.actor);
    const Person& person = workspace_.person();
    host_.set_setting(
        actor_setting(),
        person.kind ? person.actor.organisation + between_ids + person.actor.user : std::string());
    customers_form_ = {};
    merge_form_ = {};
    form_ = {};
    to_remove_.reset();
    granular_list_form_ = {};
    referral_list_form_ = {};
    activity_form_ = {};
    leave_granular();
    invite_form_ = {};
    ending_form_ = {};
    // A link waits for whom it is meant for.
    if (place_.kind != PlaceKind::partner_relationship && place_.kind != PlaceKind::accept)
        go_to(home(), false);
    const Speech say{language_, &locale_};
    notify(person.kind ? say(Word::act_as_done, {person.name, person.organisation})
                       : std::string(say(Word::act_as_workspace_done)));
}

const PartyRow* Desk::own_party() {
    const auto& all = parties();
    const auto own = std::ranges::find(all, party(), &PartyRow::id);
    return own == all.end() ? nullptr : &*own;
}

const UserRow* Desk::shown_user() {
    const PartyRow* own = own_party();
    if (own == nullptr) return nullptr;
    const auto user = std::ranges::find_if(
        own->users, [&](const UserRow& one) { return one.actor.user == place_.user; });
    return user == own->users.end() ? nullptr : &*user;
}

void Desk::draw_users(Ui& ui, Frame& frame) {
    const PartyRow* own = own_party();
    if (own == nullptr) {
        draw_needed_partner(ui, frame, std::string(frame.say(Word::users_need_a_party)));
        return;
    }
    const std::string reason = frame.why_not_to_read(Action::view_partner_users);
    if (!reason.empty()) {
        draw_needed_partner(ui, frame, reason);
        return;
    }
    if (credentials_) {
        draw_credentials_screen(*credentials_, ui, frame);
        return;
    }
    if (place_.kind == PlaceKind::add_user) {
        draw_new_user_screen(user_form_, ui, frame);
        return;
    }
    if (place_.kind == PlaceKind::users) {
        draw_users_screen(own->users, ui, frame);
        return;
    }
    const UserRow* user = shown_user();
    if (user != nullptr && user_form_.id != place_.user)
        user_form_ = {.id = place_.user,
                      .first_name = user->first_name,
                      .last_name = user->last_name,
                      .roles = user->held};
    draw_user_screen(user, user_form_, ui, frame);
}

// The form is filled anew from what the records then hold.
void Desk::carry_out(const UpdateUser&) {
    const ChangeUser change{.id = user_form_.id,
                            .first_name = std::string(trimmed(user_form_.first_name)),
                            .last_name = std::string(trimmed(user_form_.last_name)),
                            .roles = name_list(user_form_.roles)};
    if (submit(change)) user_form_ = {};
}

void Desk::carry_out(const SetUserActive& order) {
    if (order.is_active)
        submit(ReactivateUser{order.user});
    else
        submit(DeactivateUser{order.user});
}
