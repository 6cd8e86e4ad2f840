// One user of a customer's tenant: a new one, or one whose name, place, roles and licences change.

#include <algorithm>

#include "shell/screens/country_field.h"
#include "shell/screens/customer_users_screen.h"
#include "shell/screens/title_row.h"
#include "shell/screens/user_names.h"
#include "shell/screens/user_roles.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

bool holds(const UserForm& form, Product product) {
    return std::ranges::find(form.licenses, product) != form.licenses.end();
}

void draw_usage_location(const CustomerUsersPage& page, UserForm& form, Ui& ui,
                         const Frame& frame) {
    const std::string error = error_of(form, UserField::usage_location, frame);
    draw_country_field(page.countries, form.usage_location,
                       {.label = frame.say(Word::user_usage_location),
                        .help = frame.say(Word::user_usage_location_help),
                        .error = error,
                        .required = false,
                        .disabled = !page.why_not(TenantWork::manage_users).empty()},
                       ui, frame);
}

RolesOffered offered(const CustomerUsersPage& page) {
    return {.kind = OrganisationKind::customer,
            .cloud = page.cloud,
            .reason = page.why_not(TenantWork::assign_roles)};
}

void draw_licenses(const CustomerUsersPage& page, UserForm& form, Ui& ui, Frame& frame) {
    const std::string& reason = page.why_not(TenantWork::assign_licenses);
    heading(ui, frame.say(Word::licenses_manage), 2);
    if (page.services.licenses.empty()) {
        paragraph(ui, frame.say(Word::licenses_none), {.tone = Tone::muted});
        return;
    }
    if (form.problem && form.problem->place == name_of(UserField::licenses)) {
        const std::string text = say(frame.say.language, *form.problem);
        banner(ui, "problem", {.text = text, .tone = Tone::bad});
    }
    for (const LicenseRow& license : page.services.licenses) {
        bool is_held = holds(form, license.of_product);
        const std::string left =
            frame.say(Word::licenses_left,
                      {frame.say.number(static_cast<std::size_t>(license.count.available()))});
        if (!check_box(ui, name_of(license.of_product), is_held,
                       {.label = license.product, .help = left, .disabled_reason = reason}))
            continue;
        std::erase(form.licenses, license.of_product);
        if (is_held) form.licenses.push_back(license.of_product);
    }
    space(ui, measure::space_2);
    row(ui, "licenses", [&] {
        if (button(ui, "update_licenses",
                   {.label = frame.say(Word::licenses_update),
                    .style = ButtonStyle::primary,
                    .disabled_reason = reason}))
            frame.push(UpdateLicenses{});
    });
}

void draw_actions(const CustomerUsersPage& page, const UserRow& user, UserForm& form, Ui& ui,
                  Frame& frame) {
    row(ui, "actions", [&] {
        if (button(ui, "update",
                   {.label = frame.say(Word::update),
                    .style = ButtonStyle::primary,
                    .icon = Icon::check,
                    .disabled_reason = page.why_not(TenantWork::manage_users)}))
            frame.push(UpdateCustomerUser{});
        if (button(ui, "reset",
                   {.label = frame.say(Word::user_reset_password),
                    .busy = form.is_waiting,
                    .disabled = form.is_waiting,
                    .disabled_reason = page.why_not(TenantWork::reset_passwords)}))
            frame.push(ResetUserPassword{user.actor.user});
        if (button(ui, "delete",
                   {.label = frame.say(Word::user_delete),
                    .style = ButtonStyle::danger,
                    .icon = Icon::trash_2,
                    .disabled_reason = page.why_not(TenantWork::manage_users)}))
            form.asks_to_delete = true;
    });
}

void draw_delete_dialog(const UserRow& user, UserForm& form, Ui& ui, Frame& frame) {
    const std::string title = frame.say(Word::user_delete_title, {user.name});
    const std::string help =
        frame.say(Word::deleted_users_help,
                  {frame.say.number(static_cast<std::size_t>(deleted_user_is_kept_days))});
    dialog(
        ui, "delete_user", form.asks_to_delete,
        {.title = title, .description = help, .kind = DialogKind::question, .is_alert = true},
        [] {},
        [&] {
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
                form.asks_to_delete = false;
            if (button(ui, "confirm",
                       {.label = frame.say(Word::user_delete),
                        .style = ButtonStyle::danger,
                        .icon = Icon::trash_2})) {
                form.asks_to_delete = false;
                frame.push(DeleteCustomerUser{user.actor.user});
            }
        });
}

}  // namespace

void draw_new_customer_user_screen(const CustomerUsersPage& page, UserForm& form, Ui& ui,
                                   Frame& frame) {
    const std::string& reason = page.why_not(TenantWork::manage_users);
    heading(ui, frame.say(Word::user_add));
    limited_width(ui, measure::text_width_max, [&] {
        muted(ui, page.name);
        space(ui, measure::space_3);
        draw_user_names(reason, form, ui, frame);
        const std::string help = frame.say(Word::user_name_prefix_help, {page.domain});
        // The address is made of the name, and what is wrong with it is wrong with the name.
        std::string error = error_of(form, UserField::user_name, frame);
        if (error.empty()) error = error_of(form, UserField::email, frame);
        text_field(ui, "user_name", form.user_name,
                   {.label = frame.say(Word::user_sign_in_name),
                    .help = help,
                    .error = error,
                    .required = true,
                    .disabled = !reason.empty(),
                    .max_length = 64});
        draw_usage_location(page, form, ui, frame);
        draw_user_roles(offered(page), form, ui, frame);
        space(ui, measure::space_4);
        draw_new_user_actions(
            {.reason = reason,
             .add = AddCustomerUser{},
             .back = {.kind = PlaceKind::customer_users, .customer = page.customer}},
            form, ui, frame);
    });
}

void draw_customer_user_screen(const CustomerUsersPage& page, const UserRow* user, UserForm& form,
                               Ui& ui, Frame& frame) {
    if (user == nullptr) {
        if (empty_state(ui, "missing",
                        {.icon = Icon::user,
                         .title = frame.say(Word::error_user_not_found),
                         .action = frame.say(Word::tab_users_and_licenses),
                         .level = 1}))
            frame.push(GoTo{{.kind = PlaceKind::customer_users, .customer = page.customer}});
        return;
    }
    const IdScope scope(ui, user->actor.user);
    heading(ui, user->name);
    fact(ui, frame.say(Word::user_sign_in_name), user->user_name);
    limited_width(ui, measure::text_width_max, [&] {
        space(ui, measure::space_3);
        draw_user_names(page.why_not(TenantWork::manage_users), form, ui, frame);
        draw_usage_location(page, form, ui, frame);
        draw_user_roles(offered(page), form, ui, frame);
        space(ui, measure::space_3);
        draw_actions(page, *user, form, ui, frame);
        space(ui, measure::space_4);
        draw_licenses(page, form, ui, frame);
    });
    draw_delete_dialog(*user, form, ui, frame);
}
