#include "shell/screens/customers_screen.h"

#include <array>

#include "shell/screens/bulk_dialog.h"
#include "shell/screens/columns_dialog.h"
#include "shell/screens/customer_filters.h"
#include "shell/screens/customers_table.h"
#include "shell/screens/selection_bar.h"
#include "shell/screens/statistics_dialog.h"
#include "shell/screens/title_row.h"
#include "shell/screens/views_menu.h"
#include "shell/widgets/button.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

void draw_title_row(Ui& ui, Frame& frame) {
    title_row(
        ui, [&] { heading(ui, frame.say(Word::place_customers)); },
        [&] {
            const std::array<MenuItem, 3> exports{{
                {.label = frame.say(Word::export_json), .icon = Icon::file_json},
                {.label = frame.say(Word::export_csv), .icon = Icon::file_text},
                {.label = frame.say(Word::export_portal_csv), .icon = Icon::file_text},
            }};
            if (const auto chosen = menu_button(
                    ui, "export",
                    {.label = frame.say(Word::export_customers),
                     .icon = Icon::download,
                     .disabled_reason = frame.why_not_to_read(Action::export_customers)},
                    exports))
                frame.push(Export{static_cast<ExportKind>(*chosen)});
            if (button(ui, "import",
                       {.label = frame.say(Word::import_customers),
                        .icon = Icon::upload,
                        .disabled_reason = frame.why_not(Action::import_customers)}))
                frame.push(GoTo{{.kind = PlaceKind::import_file}});
            const std::array<MenuItem, 1> more{
                {{.label = frame.say(Word::order_find_duplicates), .icon = Icon::copy_check}}};
            if (menu_button(ui, "more",
                            {.label = frame.say(Word::more_actions),
                             .icon = Icon::ellipsis,
                             .icon_only = true},
                            more))
                frame.push(GoTo{{.kind = PlaceKind::duplicates}});
            if (button(ui, "add",
                       {.label = frame.say(Word::add_customer),
                        .style = ButtonStyle::primary,
                        .icon = Icon::plus,
                        .disabled_reason = frame.why_not(Action::add_customer)}))
                frame.push(GoTo{{.kind = PlaceKind::add_customer}});
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
    link(ui, "demo",
         {.label = frame.say(Word::demo_open), .href = page.demo_address, .icon = Icon::database});
    link(ui, "tour",
         {.label = frame.say(Word::tour_title),
          .href = page.tour_address,
          .icon = Icon::graduation_cap});
}

}  // namespace

void draw_customers_screen(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    draw_title_row(ui, frame);
    if (page.is_empty) {
        draw_nothing_yet(page, ui, frame);
        return;
    }
    draw_customer_filters(page.view, page.layout, form, ui, frame);
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
