#include "shell/screens/customer_users_screen.h"

#include "shell/screens/customer_tabs.h"
#include "shell/screens/title_row.h"
#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

std::string number(int count, const Frame& frame) {
    return frame.say.number(static_cast<std::size_t>(count));
}

void draw_licenses(const std::vector<LicenseRow>& licenses, Ui& ui, const Frame& frame) {
    heading(ui, frame.say(Word::licenses_title), 2);
    if (licenses.empty()) {
        paragraph(ui, frame.say(Word::licenses_none), {.tone = Tone::muted});
        return;
    }
    for (const LicenseRow& license : licenses) {
        if (license.count.consumed <= license.count.total) continue;
        const IdScope scope(ui, name_of(license.of_product));
        const std::string text = frame.say(Word::licenses_over, {license.product});
        banner(ui, "over", {.text = text, .tone = Tone::warn});
    }
    const std::vector<GridColumn> columns{
        {.key = "product",
         .label = frame.say(Word::subscription_product),
         .weight = 2,
         .priority = 0},
        {.key = "available", .label = frame.say(Word::licenses_available), .priority = 1},
        {.key = "assigned", .label = frame.say(Word::licenses_assigned), .priority = 2},
        {.key = "total", .label = frame.say(Word::licenses_total), .priority = 3},
        {.key = "suspended", .label = frame.say(Word::licenses_suspended), .priority = 4}};
    const auto draw_row = [&](GridRow& cells) {
        const LicenseRow& license = licenses[cells.index];
        cells.text(license.product);
        for (const int count : {license.count.available(), license.count.consumed,
                                license.count.total, license.count.suspended})
            cells.text(number(count, frame), {.tabular = true});
    };
    const auto card_of = [&](std::size_t index) {
        const LicenseCount& count = licenses[index].count;
        return GridCard{
            .title = licenses[index].product,
            .subtitle = frame.say(Word::licenses_left, {number(count.available(), frame)}),
            .trailing = number(count.consumed, frame) + " / " + number(count.total, frame)};
    };
    grid(ui, "licenses",
         {.label = frame.say(Word::licenses_title),
          .columns = columns,
          .row_count = licenses.size(),
          .ends_with_rows = true,
          .row = draw_row,
          .card = card_of});
}

void draw_users(const CustomerUsersPage& page, Ui& ui, const Frame& frame) {
    const std::vector<UserRow>& users = page.services.users;
    heading(ui, frame.say(Word::customer_users_title), 2);
    if (users.empty()) {
        paragraph(ui, frame.say(Word::customer_users_none), {.tone = Tone::muted});
        return;
    }
    const auto route = [&](const UserRow& user) {
        return route_of(
            {.kind = PlaceKind::customer_user, .customer = page.customer, .user = user.actor.user});
    };
    const std::vector<GridColumn> columns{
        {.key = "name", .label = frame.say(Word::user_name_column), .priority = 0},
        {.key = "user_name",
         .label = frame.say(Word::user_sign_in_name),
         .weight = 1.5F,
         .priority = 2},
        {.key = "licenses",
         .label = frame.say(Word::licenses_title),
         .weight = 1.5F,
         .priority = 1},
        {.key = "roles", .label = frame.say(Word::user_roles), .priority = 3}};
    const auto draw_row = [&](GridRow& cells) {
        const UserRow& user = users[cells.index];
        cells.link(user.name, route(user));
        cells.text(user.user_name);
        cells.text(products_text(frame.say, user.licenses));
        cells.text(user.roles);
    };
    const auto card_of = [&](std::size_t index) {
        return GridCard{.title = users[index].name,
                        .subtitle = products_text(frame.say, users[index].licenses),
                        .href = route(users[index])};
    };
    grid(ui, "users",
         {.label = frame.say(Word::customer_users_title),
          .columns = columns,
          .row_count = users.size(),
          .ends_with_rows = true,
          .row = draw_row,
          .card = card_of});
}

void draw_deleted(const CustomerUsersPage& page, Ui& ui, Frame& frame) {
    if (page.services.deleted_users.empty()) return;
    space(ui, measure::space_4);
    heading(ui, frame.say(Word::deleted_users), 2);
    paragraph(ui, frame.say(Word::deleted_users_help, {number(deleted_user_is_kept_days, frame)}),
              {.tone = Tone::muted});
    for (const UserRow& user : page.services.deleted_users) {
        const IdScope scope(ui, user.actor.user);
        row(ui, "deleted", [&] {
            text(ui, user.name + " · " + user.user_name);
            if (button(ui, "restore",
                       {.label = frame.say(Word::user_restore, {user.name}),
                        .icon = Icon::rotate_ccw,
                        .disabled_reason = page.why_not(TenantWork::manage_users)}))
                frame.push(RestoreCustomerUser{user.actor.user});
        });
    }
}

void draw_service_table(const std::vector<ServiceRow>& services, Ui& ui, const Frame& frame) {
    const auto standing = [&](const ServiceRow& service) {
        return frame.say(service.is_usable ? Word::service_usable : Word::service_stopped);
    };
    const std::vector<GridColumn> columns{
        {.key = "service", .label = frame.say(Word::service_column), .priority = 0},
        {.key = "given_by",
         .label = frame.say(Word::service_given_by),
         .weight = 1.5F,
         .priority = 2},
        {.key = "standing", .label = frame.say(Word::service_standing), .priority = 1}};
    const auto draw_row = [&](GridRow& cells) {
        const ServiceRow& service = services[cells.index];
        cells.text(service.service);
        cells.text(service.given_by);
        cells.badge(standing(service), service.is_usable ? Tone::good : Tone::warn);
    };
    const auto card_of = [&](std::size_t index) {
        return GridCard{.title = services[index].service,
                        .subtitle = services[index].given_by,
                        .trailing = std::string(standing(services[index]))};
    };
    grid(ui, "services",
         {.label = frame.say(Word::tab_services),
          .columns = columns,
          .row_count = services.size(),
          .ends_with_rows = true,
          .row = draw_row,
          .card = card_of});
}

}  // namespace

void draw_customer_users_screen(const CustomerUsersPage& page, Ui& ui, Frame& frame) {
    const IdScope scope(ui, page.customer.text);
    title_row(
        ui, [&] { heading(ui, page.name); },
        [&] {
            if (button(ui, "add",
                       {.label = frame.say(Word::user_add),
                        .style = ButtonStyle::primary,
                        .icon = Icon::plus,
                        .disabled_reason = page.why_not(TenantWork::manage_users)}))
                frame.push(GoTo{{.kind = PlaceKind::add_customer_user, .customer = page.customer}});
        });
    draw_customer_tabs(page.customer, PlaceKind::customer_users, ui, frame);
    draw_users(page, ui, frame);
    space(ui, measure::space_4);
    draw_licenses(page.services.licenses, ui, frame);
    draw_deleted(page, ui, frame);
}

void draw_services_screen(const CustomerUsersPage& page, Ui& ui, Frame& frame) {
    const IdScope scope(ui, page.customer.text);
    heading(ui, page.name);
    draw_customer_tabs(page.customer, PlaceKind::customer_services, ui, frame);
    if (page.services.services.empty()) {
        empty_state(ui, "none", {.icon = Icon::cloud, .title = frame.say(Word::services_none)});
    } else {
        paragraph(ui, frame.say(Word::services_lead), {.tone = Tone::muted});
        space(ui, measure::space_2);
        draw_service_table(page.services.services, ui, frame);
    }
    space(ui, measure::space_4);
    heading(ui, frame.say(Word::administer_title), 2);
    if (page.services.own_roles.empty())
        paragraph(ui, frame.say(Word::administer_none), {.tone = Tone::muted});
    else
        fact(ui, frame.say(Word::administer_roles), page.services.own_roles);
}
