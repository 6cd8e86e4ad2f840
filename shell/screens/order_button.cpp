#include "shell/screens/order_button.h"

#include "shell/widgets/button.h"

Icon icon_of(Order order) {
    switch (order) {
        case Order::go_to_customers:
            return Icon::users;
        case Order::go_to_import:
            return Icon::upload;
        case Order::go_to_activity:
            return Icon::history;
        case Order::go_to_settings:
            return Icon::settings;
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

void order_button(Order order, bool may, Ui& ui, Frame& frame) {
    const std::string keys = keys_text(frame.say, order);
    const Shortcut* shortcut = shortcut_of(order);
    const std::string code = shortcut != nullptr ? keys_code(*shortcut) : std::string();
    if (button(ui, name_of(order),
               {.label = frame.say(row_of(order).label),
                .style = ButtonStyle::quiet,
                .icon = icon_of(order),
                .icon_only = true,
                .disabled = !may,
                .keys = {keys, code}}))
        frame.push(Obey{order});
}
