#include "view/orders.h"

#include <algorithm>
#include <array>

#include "view/portal.h"

namespace {

using enum Order;
using W = Word;
using G = OrderGroup;
using A = Action;

inline constexpr bool changes = true;
inline constexpr bool reads = false;
inline constexpr bool outside_fields = true;

// clang-format off
constexpr auto rows = std::to_array<OrderRow>({
    // order              group             label                     takes                     changes
    {go_to_customers,    G::places,        W::place_customers,       {},                       reads},
    {go_to_import,       G::places,        W::place_import,          {},                       reads},
    {go_to_activity,     G::places,        W::place_activity,        {},                       reads},
    {go_to_history,      G::places,        W::place_history,         {},                       reads},
    {go_to_settings,     G::places,        W::place_settings,        {},                       reads},
    {go_to_help,         G::places,        W::place_help,            {},                       reads},
    {edit_account,       G::open_customer, W::edit_account,          A::edit_contact,          changes},
    {copy_microsoft_id,  G::open_customer, W::copy_microsoft_id,     {},                       reads},
    {remove_customer,    G::open_customer, W::remove_customer,       A::remove_relationship,   changes},
    {add_customer,       G::work,          W::add_customer,          A::add_customer,          changes},
    {search_customers,   G::work,          W::customers_search_hint, {},                       reads},
    {export_workspace,   G::work,          W::order_export_workspace, A::export_customers,     reads},
    {export_list,        G::work,          W::order_export_list,     A::export_customers,      reads},
    {export_portal_list, G::work,          W::order_export_portal_list, A::export_customers,   reads},
    {undo,               G::work,          W::undo,                  {},                       changes},
    {redo,               G::work,          W::redo,                  {},                       changes},
    {use_english,        G::appearance,    W::order_use_english,     {},                       reads},
    {use_german,         G::appearance,    W::order_use_german,      {},                       reads},
    {use_chinese,        G::appearance,    W::order_use_chinese,     {},                       reads},
    {follow_the_system,  G::appearance,    W::order_follow_the_system, {},                     reads},
    {use_light,          G::appearance,    W::order_use_light,       {},                       reads},
    {use_dark,           G::appearance,    W::order_use_dark,        {},                       reads},
    {use_high_contrast,  G::appearance,    W::order_use_high_contrast, {},                     reads},
    {search_everything,  G::help,          W::search_everything,     {},                       reads},
    {show_shortcuts,     G::help,          W::shortcuts_title,       {},                       reads},
    {start_tour,         G::help,          W::tour_start,            {},                       reads},
    {reset_demo,         G::work,          W::demo_reset,            A::import_customers,      changes},
    {find_duplicates,    G::work,          W::order_find_duplicates, {},                       reads},
    {go_to_organisations, G::places,       W::place_organisations,   {},                       reads},
    {go_to_users,        G::places,        W::place_users,           {},                       reads},
    {go_to_permissions,  G::places,        W::place_permissions,     {},                       reads},
    {act_as,             G::work,          W::act_as,                {},                       reads},
    {go_to_rules,        G::places,        W::place_rules,           {},                       reads},
    {go_to_enrolment,    G::places,        W::place_enrolment,       {},                       reads},
    {create_organisation, G::work,         W::place_new_organisation, {},                      changes},
    {go_to_providers,    G::places,        W::place_providers,       {},                       reads},
    {go_to_resellers,    G::places,        W::place_resellers,       {},                       reads},
    {go_to_admin_relationships, G::places, W::place_admin_relationships, {},                   reads},
    {go_to_partner_relationships, G::places, W::place_partner_relationships, {},               reads},
    {go_to_mailbox,      G::places,        W::place_mailbox,         {},                       reads},
    {go_to_referrals,    G::places,        W::place_referrals,       {},                       reads},
    {go_to_business_profiles, G::places,   W::place_business_profiles, {},                     reads},
});

constexpr auto keys = std::to_array<Shortcut>({
    {search_everything, "k", HeldKeys::control},
    {search_customers,  "/"},
    {show_shortcuts,    "?"},
    {undo,              "z", HeldKeys::control, outside_fields},
    {redo,              "z", HeldKeys::control_and_shift, outside_fields},
    {redo,              "y", HeldKeys::control, outside_fields},
    {add_customer,      "n"},
    {go_to_import,      "i"},
    {edit_account,      "e"},
    {go_to_customers,   "c"},
    {go_to_activity,    "a"},
    {go_to_settings,    "s"},
    {go_to_help,        "h"},
});
// clang-format on

// The orders that lead to a page and do nothing else.
struct OrderPlace {
    Order order;
    PlaceKind kind;
};
constexpr auto order_places = std::to_array<OrderPlace>({
    {Order::go_to_customers, PlaceKind::customers},
    {Order::go_to_import, PlaceKind::import_file},
    {Order::go_to_activity, PlaceKind::activity},
    {Order::go_to_history, PlaceKind::history},
    {Order::go_to_settings, PlaceKind::settings},
    {Order::go_to_help, PlaceKind::help},
    {Order::add_customer, PlaceKind::add_customer},
    {Order::find_duplicates, PlaceKind::duplicates},
    {Order::go_to_organisations, PlaceKind::organisations},
    {Order::go_to_users, PlaceKind::users},
    {Order::go_to_permissions, PlaceKind::permissions},
    {Order::go_to_rules, PlaceKind::rules},
    {Order::go_to_enrolment, PlaceKind::enrolment},
    {Order::create_organisation, PlaceKind::new_organisation},
    {Order::go_to_providers, PlaceKind::providers},
    {Order::go_to_resellers, PlaceKind::resellers},
    {Order::go_to_admin_relationships, PlaceKind::admin_relationships},
    {Order::go_to_partner_relationships, PlaceKind::partner_relationships},
    {Order::go_to_mailbox, PlaceKind::mailbox},
    {Order::go_to_referrals, PlaceKind::referrals},
    {Order::go_to_business_profiles, PlaceKind::business_profiles},
});

constexpr bool every_order_has_its_row_in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].order != static_cast<Order>(i)) return false;
    return rows.size() == count_of<Order>();
}
static_assert(every_order_has_its_row_in_order());

constexpr bool no_key_orders_two_things() {
    for (std::size_t i = 0; i < keys.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (keys[i].key == keys[j].key && keys[i].held == keys[j].held) return false;
    return true;
}
static_assert(no_key_orders_two_things());

std::string capital(std::string_view key) {
    std::string text(key);
    if (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

std::span<const OrderRow> orders() {
    return rows;
}

const OrderRow& row_of(Order order) {
    return rows[static_cast<std::size_t>(order)];
}

std::optional<PlaceKind> place_of(Order order) {
    const auto place = std::ranges::find(order_places, order, &OrderPlace::order);
    return place == order_places.end() ? std::nullopt : std::optional(place->kind);
}

Word title_of(OrderGroup group) {
    switch (group) {
        case OrderGroup::places:
            return Word::orders_places;
        case OrderGroup::open_customer:
            return Word::orders_open_customer;
        case OrderGroup::work:
            return Word::orders_work;
        case OrderGroup::appearance:
            return Word::settings_appearance;
        case OrderGroup::help:
            return Word::orders_help;
    }
    return Word::orders_work;
}

std::span<const Shortcut> shortcuts() {
    return keys;
}

const Shortcut* shortcut_of(Order order) {
    for (const Shortcut& shortcut : keys)
        if (shortcut.order == order) return &shortcut;
    return nullptr;
}

std::string keys_text(const Speech& say, const Shortcut& shortcut) {
    std::string text;
    if (shortcut.held != HeldKeys::none) text += std::string(say(Word::key_control)) + "+";
    if (shortcut.held == HeldKeys::control_and_shift)
        text += std::string(say(Word::key_shift)) + "+";
    return text + capital(shortcut.key);
}

std::string keys_text(const Speech& say, Order order) {
    const Shortcut* shortcut = shortcut_of(order);
    return shortcut == nullptr ? std::string() : keys_text(say, *shortcut);
}

std::string keys_code(const Shortcut& shortcut) {
    constexpr std::string_view held[] = {"", "Control+", "Control+Shift+"};
    return std::string(held[static_cast<std::size_t>(shortcut.held)]) + capital(shortcut.key);
}

bool is_offered(const OrderMoment& moment, Order order) {
    if (order == Order::start_tour || order == Order::reset_demo) return moment.is_demo;
    if (const auto place = place_of(order);
        place && !has_place(moment.viewer.kind, moment.viewer.cloud, *place))
        return false;
    return row_of(order).group != OrderGroup::open_customer || moment.has_open_customer;
}

std::string why_not(const OrderMoment& moment, Order order) {
    const OrderRow& row = row_of(order);
    if (row.changes && !moment.read_only_reason.empty()) return moment.read_only_reason;
    if (row.takes) {
        std::string reason = why_not(moment.say, moment.viewer, *row.takes);
        if (!reason.empty()) return reason;
    }
    if (order == Order::undo) return moment.why_not_undo;
    if (order == Order::redo) return moment.why_not_redo;
    return {};
}
