#pragma once
// What a person can order from anywhere on the page: in the palette, by keys, in a menu. One row
// an order, one row a key. Who carries an order out is the desk's business.

#include <optional>
#include <span>
#include <string>

#include "view/route.h"
#include "view/viewer.h"

// clang-format off
NAMED_ENUM(Order,
    go_to_customers, go_to_import, go_to_activity, go_to_history, go_to_settings, go_to_help,
    edit_account, copy_microsoft_id, remove_customer,
    add_customer, search_customers, export_workspace, export_list, export_portal_list, undo, redo,
    use_english, use_german, use_chinese,
    follow_the_system, use_light, use_dark, use_high_contrast,
    search_everything, show_shortcuts, start_tour, reset_demo, find_duplicates,
    go_to_organisations, go_to_users, go_to_permissions, act_as, go_to_rules,
    go_to_enrolment, create_organisation,
    go_to_providers, go_to_resellers, go_to_admin_relationships, go_to_partner_relationships,
    go_to_mailbox, go_to_referrals, go_to_business_profiles)
// clang-format on

// Under which heading an order stands.
NAMED_ENUM(OrderGroup, places, open_customer, work, appearance, help)

struct OrderRow {
    Order order;
    OrderGroup group;
    Word label;
    std::optional<Action> takes;  // What the role must be allowed to do.
    bool changes;                 // Off while the workspace can only be read.
};
std::span<const OrderRow> orders();  // In the order of Order.
const OrderRow& row_of(Order);
std::optional<PlaceKind> place_of(Order);  // To which page it leads, if it does nothing else.
Word title_of(OrderGroup);

NAMED_ENUM(HeldKeys, none, control, control_and_shift)

// A key and what it orders. A letter counts with its Shift, another sign however it is typed.
// A single key, without Ctrl, can be switched off: voices and shaking hands press them unawares.
struct Shortcut {
    Order order;
    std::string_view key;  // "z", "?"
    HeldKeys held = HeldKeys::none;
    bool leaves_fields_alone = false;  // In a field the browser's own meaning of it holds.
};
std::span<const Shortcut> shortcuts();
// The first one of an order, or nothing.
const Shortcut* shortcut_of(Order);
// "Ctrl+Shift+Z", as the keyboard of the language has it.
std::string keys_text(const Speech&, const Shortcut&);
std::string keys_text(const Speech&, Order);  // Empty: it has none.
// "Control+Shift+Z", as aria-keyshortcuts wants it.
std::string keys_code(const Shortcut&);

// What of the present moment decides whether an order can be given.
struct OrderMoment {
    Speech say = {};
    Viewer viewer = {};
    std::string read_only_reason = {};  // Empty: changes are taken.
    bool has_open_customer = false;     // And it is on the list.
    bool is_demo = false;
    std::string why_not_undo = {};  // Empty: it can be ordered.
    std::string why_not_redo = {};
};
// Not offered at all where it would mean nothing.
bool is_offered(const OrderMoment&, Order);
// Why it cannot be given now; empty when it can.
std::string why_not(const OrderMoment&, Order);
