#include "shell/screens/order_button.h"

#include <algorithm>
#include <array>

#include "shell/widgets/button.h"

namespace {
struct OrderIcon {
    Order order;
    Icon icon;
};
constexpr auto order_icons = std::to_array<OrderIcon>({
    {Order::go_to_customers, Icon::users},
    {Order::go_to_users, Icon::users},
    {Order::go_to_organisations, Icon::building_2},
    {Order::go_to_permissions, Icon::lock},
    {Order::go_to_rules, Icon::clock},
    {Order::go_to_enrolment, Icon::circle_check},
    {Order::go_to_providers, Icon::handshake},
    {Order::go_to_resellers, Icon::handshake},
    {Order::go_to_partner_relationships, Icon::handshake},
    {Order::go_to_admin_relationships, Icon::shield_check},
    {Order::go_to_mailbox, Icon::mail},
    {Order::go_to_referrals, Icon::contact},
    {Order::go_to_business_profiles, Icon::store},
    {Order::create_organisation, Icon::plus},
    {Order::act_as, Icon::user},
    {Order::go_to_import, Icon::upload},
    {Order::go_to_activity, Icon::history},
    {Order::go_to_history, Icon::undo_2},
    {Order::go_to_help, Icon::life_buoy},
    {Order::start_tour, Icon::graduation_cap},
    {Order::reset_demo, Icon::rotate_ccw},
    {Order::go_to_settings, Icon::settings},
    {Order::find_duplicates, Icon::copy_check},
    {Order::edit_account, Icon::pencil},
    {Order::copy_microsoft_id, Icon::copy},
    {Order::remove_customer, Icon::trash_2},
    {Order::add_customer, Icon::plus},
    {Order::search_customers, Icon::search},
    {Order::search_everything, Icon::search},
    {Order::export_workspace, Icon::file_json},
    {Order::export_list, Icon::file_text},
    {Order::export_portal_list, Icon::file_text},
    {Order::undo, Icon::undo_2},
    {Order::redo, Icon::redo_2},
    {Order::use_english, Icon::languages},
    {Order::use_german, Icon::languages},
    {Order::use_chinese, Icon::languages},
    {Order::follow_the_system, Icon::monitor},
    {Order::use_light, Icon::sun},
    {Order::use_dark, Icon::moon},
    {Order::use_high_contrast, Icon::eye},
    {Order::show_shortcuts, Icon::keyboard},
});
static_assert(order_icons.size() == count_of<Order>());

constexpr float search_field_from = 1080;  // Narrower, an icon stands for it.
}  // namespace

Icon icon_of(Order order) {
    const auto found = std::ranges::find(order_icons, order, &OrderIcon::order);
    return found == order_icons.end() ? Icon::none : found->icon;
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
