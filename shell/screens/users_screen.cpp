#include "shell/screens/users_screen.h"

#include "shell/screens/user_names.h"
#include "shell/screens/user_roles.h"
#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

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
        if (button(ui, "reset",
                   {.label = frame.say(Word::user_reset_password),
                    .busy = form.is_waiting,
                    .disabled = form.is_waiting,
                    .disabled_reason = reason}))
            frame.push(ResetUserPassword{user.actor.user});
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
    row(ui, "orders", [&] {
        if (button(ui, "add",
                   {.label = frame.say(Word::user_add),
                    .style = ButtonStyle::primary,
                    .icon = Icon::plus,
                    .disabled_reason = frame.why_not(Action::manage_partner_users)}))
            frame.push(GoTo{{.kind = PlaceKind::add_user}});
    });
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
        draw_user_names(reason, form, ui, frame);
        draw_user_roles(own_roles_offered(reason, frame), form, ui, frame);
        space(ui, measure::space_4);
        draw_actions(*user, reason, form, ui, frame);
    });
}
