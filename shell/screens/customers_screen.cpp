#include "shell/screens/customers_screen.h"

#include <array>

#include "shell/screens/bulk_dialog.h"
#include "shell/screens/columns_dialog.h"
#include "shell/screens/customer_filters.h"
#include "shell/screens/customers_table.h"
#include "shell/screens/selection_bar.h"
#include "shell/screens/statistics_dialog.h"
#include "shell/screens/views_menu.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

constexpr std::size_t export_kinds = 3;

std::array<MenuItem, export_kinds> export_items(const Frame& frame) {
    return {{
        {.label = frame.say(Word::export_json), .icon = Icon::file_json},
        {.label = frame.say(Word::export_csv), .icon = Icon::file_text},
        {.label = frame.say(Word::export_portal_csv), .icon = Icon::file_text},
    }};
}

void draw_add_button(Ui& ui, Frame& frame) {
    if (button(ui, "add",
               {.label = frame.say(Word::add_customer),
                .style = ButtonStyle::primary,
                .icon = Icon::plus,
                .disabled_reason = frame.why_not(Action::add_customer)}))
        frame.push(GoTo{{.kind = PlaceKind::add_customer}});
}

// Files are the workspace's own; somebody of a partner invites instead.
void draw_ask_button(Ui& ui, Frame& frame) {
    if (frame.person.kind) {
        if (button(ui, "request",
                   {.label = frame.say(Word::request_relationship),
                    .icon = Icon::mail,
                    .disabled_reason = frame.why_not(Action::request_relationship)}))
            frame.push(GoTo{{.kind = PlaceKind::request_relationship}});
        return;
    }
    if (button(ui, "import",
               {.label = frame.say(Word::import_customers),
                .icon = Icon::upload,
                .disabled_reason = frame.why_not(Action::import_customers)}))
        frame.push(GoTo{{.kind = PlaceKind::import_file}});
}

// What is not done every day; on a phone that is all but adding.
void draw_more_menu(Ui& ui, Frame& frame) {
    const bool is_party = frame.person.kind.has_value();
    const Action second = is_party ? Action::request_relationship : Action::import_customers;
    const std::string no_second = frame.why_not(second);
    const std::string no_export = frame.why_not_to_read(Action::export_customers);
    std::vector<MenuItem> items{
        {.label = frame.say(Word::order_find_duplicates), .icon = Icon::copy_check}};
    if (ui.is_narrow()) {
        items.push_back(
            {.label = frame.say(is_party ? Word::request_relationship : Word::import_customers),
             .icon = is_party ? Icon::mail : Icon::upload,
             .disabled_reason = no_second});
        for (MenuItem item : export_items(frame)) {
            item.disabled_reason = no_export;
            item.separator_before = items.size() == 2;
            items.push_back(item);
        }
    }
    const auto chosen = menu_button(
        ui, "more",
        {.label = frame.say(Word::more_actions), .icon = Icon::ellipsis, .icon_only = true}, items);
    if (!chosen) return;
    if (*chosen == 0)
        frame.push(GoTo{{.kind = PlaceKind::duplicates}});
    else if (*chosen == 1)
        frame.push(
            GoTo{{.kind = is_party ? PlaceKind::request_relationship : PlaceKind::import_file}});
    else
        frame.push(Export{static_cast<ExportKind>(*chosen - 2)});
}

void draw_import_and_export(Ui& ui, Frame& frame) {
    if (const auto chosen =
            menu_button(ui, "export",
                        {.label = frame.say(Word::export_customers),
                         .icon = Icon::download,
                         .disabled_reason = frame.why_not_to_read(Action::export_customers)},
                        export_items(frame)))
        frame.push(Export{static_cast<ExportKind>(*chosen)});
    draw_ask_button(ui, frame);
}

void draw_title_row(Ui& ui, Frame& frame) {
    row(ui, "title", [&] {
        heading(ui, frame.say(Word::place_customers));
        push_to_end(ui);
        row(ui, "actions", [&] {
            if (!ui.is_narrow()) draw_import_and_export(ui, frame);
            draw_more_menu(ui, frame);
            draw_add_button(ui, frame);
        });
    });
}

void draw_nothing_yet(const CustomersPage& page, Ui& ui, Frame& frame) {
    if (empty_state(ui, "none",
                    {.icon = Icon::users,
                     .title = frame.say(Word::customers_none_title),
                     .text = frame.say(Word::customers_none_help),
                     .action = frame.say(Word::place_import),
                     .action_icon = Icon::upload,
                     .is_beside_primary = true}))
        frame.push(GoTo{{.kind = PlaceKind::import_file}});
    if (page.is_demo) return;
    row(ui, "first_look", {.gap = measure::space_5, .align = RowAlign::centre}, [&] {
        link(ui, "demo",
             {.label = frame.say(Word::demo_open),
              .href = page.demo_address,
              .icon = Icon::database});
        link(ui, "tour",
             {.label = frame.say(Word::tour_title),
              .href = page.tour_address,
              .icon = Icon::graduation_cap});
    });
}

}  // namespace

void draw_customers_screen(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    draw_title_row(ui, frame);
    if (page.is_empty) {
        draw_nothing_yet(page, ui, frame);
        return;
    }
    draw_customer_filters(page.view, page.layout, form, ui, frame);
    draw_filters_sheet(page.view, page.layout, form, ui, frame);
    draw_selection_bar(page, form, ui, frame);
    draw_bulk_dialog(page, form, ui, frame);
    draw_columns_dialog(page, form, ui, frame);
    draw_statistics_dialog(page, form, ui, frame);
    draw_views_dialog(page, form, ui, frame);
    const CustomersView& view = page.view;
    if (view.size() > 0) {
        draw_customers_table(page, form, ui, frame);
        return;
    }
    if (!view.query().has_filter()) {
        empty_state(ui, "nobody",
                    {.icon = Icon::users,
                     .title = frame.say(Word::customers_none_title),
                     .text = frame.say(Word::customers_none_listed)});
        return;
    }
    const std::string& search = view.query().search;
    if (empty_state(ui, "not_found",
                    {.icon = Icon::search,
                     .title = frame.say(Word::customers_not_found_title),
                     .text = search.empty() ? std::string(frame.say(Word::customers_not_found_help))
                                            : frame.say(Word::customers_not_found_text, {search}),
                     .action = frame.say(Word::clear_filters),
                     .action_icon = Icon::x,
                     .is_beside_primary = true})) {
        form.search.clear();
        show({}, page.layout, frame);
    }
}
