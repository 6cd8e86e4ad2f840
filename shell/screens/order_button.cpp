#include "shell/screens/order_button.h"

#include <algorithm>

#include "shell/widgets/button.h"

namespace {
constexpr float search_field_from = 1080;  // Narrower, an icon stands for it.
}

Icon icon_of(Order order) {
    switch (order) {
        case Order::go_to_customers:
        case Order::go_to_users:
            return Icon::users;
        case Order::go_to_organisations:
            return Icon::building_2;
        case Order::go_to_permissions:
            return Icon::lock;
        case Order::go_to_rules:
            return Icon::clock;
        case Order::go_to_enrolment:
            return Icon::circle_check;
        case Order::go_to_providers:
        case Order::go_to_resellers:
        case Order::go_to_partner_relationships:
            return Icon::handshake;
        case Order::go_to_admin_relationships:
            return Icon::shield_check;
        case Order::go_to_mailbox:
            return Icon::mail;
        case Order::go_to_referrals:
            return Icon::contact;
        case Order::go_to_business_profiles:
            return Icon::store;
        case Order::create_organisation:
            return Icon::plus;
        case Order::act_as:
            return Icon::user;
        case Order::go_to_import:
            return Icon::upload;
        case Order::go_to_activity:
            return Icon::history;
        case Order::go_to_history:
            return Icon::undo_2;
        case Order::go_to_help:
            return Icon::life_buoy;
        case Order::start_tour:
            return Icon::graduation_cap;
        case Order::reset_demo:
            return Icon::rotate_ccw;
        case Order::go_to_settings:
            return Icon::settings;
        case Order::find_duplicates:
            return Icon::copy_check;
        case Order::edit_account:
            return Icon::pencil;
        case Order::copy_microsoft_id:
            return Icon::copy;
        case Order::remove_customer:
            return Icon::trash_2;
        case Order::add_customer:
            return Icon::plus;
        case Order::search_customers:
        case Order::search_everything:
            return Icon::search;
        case Order::export_workspace:
            return Icon::file_json;
        case Order::export_list:
        case Order::export_portal_list:
            return Icon::file_text;
        case Order::undo:
            return Icon::undo_2;
        case Order::redo:
            return Icon::redo_2;
        case Order::use_english:
        case Order::use_german:
        case Order::use_chinese:
            return Icon::languages;
        case Order::follow_the_system:
            return Icon::monitor;
        case Order::use_light:
            return Icon::sun;
        case Order::use_dark:
            return Icon::moon;
        case Order::use_high_contrast:
            return Icon::eye;
        case Order::show_shortcuts:
            return Icon::keyboard;
    }
    return Icon::none;
}

void order_button(Order order, const OrderMoment& moment, Ui& ui, Frame& frame) {
    const std::string keys = keys_text(frame.say, order);
    const Shortcut* shortcut = shortcut_of(order);
    const std::string code = shortcut != nullptr ? keys_code(*shortcut) : std::string();
    const std::string reason = why_not(moment, order);
    if (button(ui, name_of(order),
               {.label = frame.say(row_of(order).label),
                .style = ButtonStyle::quiet,
                .icon = icon_of(order),
                .icon_only = true,
                .disabled_reason = reason,
                .keys = {keys, code}}))
        frame.push(Obey{order});
}

void search_everything_button(const OrderMoment& moment, Ui& ui, Frame& frame) {
    if (ui.width() < search_field_from) {
        order_button(Order::search_everything, moment, ui, frame);
        return;
    }
    const std::string keys = keys_text(frame.say, Order::search_everything);
    const std::string code = keys_code(*shortcut_of(Order::search_everything));
    if (field_button(ui, name_of(Order::search_everything),
                     {.label = frame.say(Word::search_everything),
                      .icon = Icon::search,
                      .keys = {keys, code},
                      .width = std::clamp(ui.width() * 0.18F, 190.0F, 320.0F)}))
        frame.push(Obey{Order::search_everything});
}
