#include "shell/screens/users_screen.h"

#include <algorithm>

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"
#include "words/labels.h"

namespace {

std::string route_to(const UserRow& user) {
    return route_of({.kind = PlaceKind::user, .user = user.actor.user});
}

Word standing_of(const UserRow& user) {
    return user.is_deactivated ? Word::user_deactivated : Word::user_active;
}

void draw_table(const std::vector<UserRow>& users, Ui& ui, const Frame& frame) {
    const std::vector<GridColumn> columns{
        {.key = "name", .label = frame.say(Word::user_name_column), .priority = 0},
        {.key = "user_name",
         .label = frame.say(Word::user_sign_in_name),
         .weight = 1.5F,
         .priority = 2},
        {.key = "roles", .label = frame.say(Word::user_roles), .weight = 1.5F, .priority = 1},
        {.key = "standing", .label = frame.say(Word::user_standing), .width = 150, .priority = 3}};
    const auto draw_row = [&](GridRow& cells) {
        const UserRow& user = users[cells.index];
        cells.link(user.name, route_to(user));
        cells.text(user.user_name);
        cells.text(user.roles);
        cells.badge(frame.say(standing_of(user)), user.is_deactivated ? Tone::muted : Tone::good);
    };
    const auto card_of = [&](std::size_t index) {
        const UserRow& user = users[index];
        return GridCard{.title = user.name,
                        .subtitle = user.roles,
                        .trailing = std::string(frame.say(standing_of(user))),
                        .href = route_to(user)};
    };
    grid(ui, "users",
         {.label = frame.say(Word::place_users),
          .columns = columns,
          .row_count = users.size(),
          .row = draw_row,
          .card = card_of});
}

bool holds(const UserForm& form, Role role) {
    return std::ranges::find(form.roles, role) != form.roles.end();
}

void hold(UserForm& form, Role role, bool held) {
    std::erase(form.roles, role);
    if (held) form.roles.push_back(role);
    std::ranges::sort(form.roles);
}

void draw_boxes(const RoleList& offered, const std::string& reason, UserForm& form, Ui& ui,
                const Frame& frame) {
    for (const Role role : offered) {
        bool is_held = holds(form, role);
        if (check_box(ui, name_of(role), is_held,
                      {.label = frame.say(label_of(role)), .disabled_reason = reason}))
            hold(form, role, is_held);
    }
}

// The cloud operated by 21Vianet asks for one of each list.
void draw_picker(RolePicker picker, const RoleList& offered, const std::string& reason,
                 UserForm& form, Ui& ui, const Frame& frame) {
    std::vector<std::string> options{std::string(
        frame.say(picker == RolePicker::admin ? Word::role_picker_no_admin : Word::none_chosen))};
    std::size_t chosen = 0;
    for (const Role role : offered) {
        if (holds(form, role)) chosen = options.size();
        options.emplace_back(frame.say(label_of(role)));
    }
    if (!select_field(ui, name_of(picker), chosen,
                      {.label = frame.say(label_of(picker)),
                       .options = options,
                       .disabled = !reason.empty()}))
        return;
    for (const Role role : offered)
        hold(form, role, false);
    if (chosen > 0) hold(form, offered.roles[chosen - 1], true);
}

void draw_roles(const std::string& reason, UserForm& form, Ui& ui, const Frame& frame) {
    const bool has_pickers = frame.person.cloud == Cloud::china_21vianet;
    for (const RolePicker picker : all_of<RolePicker>()) {
        const RoleList offered =
            roles_in(picker, frame.person.kind.value_or(OrganisationKind::customer),
                     frame.person.cloud);
        if (offered.count == 0) continue;
        space(ui, measure::space_3);
        if (has_pickers) {
            draw_picker(picker, offered, reason, form, ui, frame);
            continue;
        }
        heading(ui, frame.say(label_of(picker)), 2);
        draw_boxes(offered, reason, form, ui, frame);
    }
}

void draw_actions(const UserRow& user, const std::string& reason, const UserForm& form, Ui& ui,
                  Frame& frame) {
    const std::string unchanged =
        form.is_changed(user) ? std::string() : std::string(frame.say(Word::error_nothing_changed));
    row(ui, "actions", [&] {
        if (button(ui, "update",
                   {.label = frame.say(Word::update),
                    .style = ButtonStyle::primary,
                    .icon = Icon::check,
                    .disabled_reason = reason.empty() ? unchanged : reason}))
            frame.push(UpdateUser{});
        const Word label = user.is_deactivated ? Word::user_reactivate : Word::user_deactivate;
        if (button(ui, "standing",
                   {.label = frame.say(label),
                    .style = user.is_deactivated ? ButtonStyle::secondary : ButtonStyle::danger,
                    .disabled_reason = reason}))
            frame.push(SetUserActive{user.actor.user, user.is_deactivated});
    });
}

}  // namespace

void draw_users_screen(const std::vector<UserRow>& users, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_users));
    text(ui, frame.person.organisation, {.weight = Weight::semibold});
    space(ui, measure::space_3);
    draw_table(users, ui, frame);
}

void draw_user_screen(const UserRow* user, UserForm& form, Ui& ui, Frame& frame) {
    if (user == nullptr) {
        if (empty_state(ui, "missing",
                        {.icon = Icon::user,
                         .title = frame.say(Word::error_user_not_found),
                         .action = frame.say(Word::place_users),
                         .level = 1}))
            frame.push(GoTo{{.kind = PlaceKind::users}});
        return;
    }
    const IdScope scope(ui, user->actor.user);
    heading(ui, user->name);
    fact(ui, frame.say(Word::user_sign_in_name), user->user_name);
    fact(ui, frame.say(Word::field_email), user->email);
    const std::string reason = frame.why_not(Action::manage_partner_users);
    limited_width(ui, measure::text_width_max, [&] {
        space(ui, measure::space_3);
        text_field(ui, "first_name", form.first_name,
                   {.label = frame.say(Word::field_first_name),
                    .capitalize = "words",
                    .required = true,
                    .disabled = !reason.empty(),
                    .max_length = 50});
        text_field(ui, "last_name", form.last_name,
                   {.label = frame.say(Word::field_last_name),
                    .capitalize = "words",
                    .required = true,
                    .disabled = !reason.empty(),
                    .max_length = 50});
        draw_roles(reason, form, ui, frame);
        space(ui, measure::space_4);
        draw_actions(*user, reason, form, ui, frame);
    });
}
