#include "shell/screens/selection_bar.h"

#include <array>

#include "shell/screens/customer_filters.h"
#include "shell/screens/views_menu.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

void open_bulk(CustomersForm& form, BulkKind kind) {
    form.bulk = {.is_open = true, .kind = kind};
}

std::string count_text(const CustomersPage& page, const Frame& frame) {
    const CustomersView& view = page.view;
    return view.query().has_filter()
               ? frame.say(Word::customers_found,
                           {frame.say.number(view.size()), frame.say.number(view.total())})
               : frame.say.count(Word::customers_one, Word::customers_other, view.total());
}

std::string chosen_text(const CustomersPage& page, const CustomersForm& form, const Frame& frame) {
    const std::size_t all = form.selection.size();
    if (all == page.chosen_here) return frame.say(Word::selected_count, {frame.say.number(all)});
    return frame.say(Word::selected_count_hidden,
                     {frame.say.number(all), frame.say.number(all - page.chosen_here)});
}

// On a phone the icons stand for their words.
void draw_actions(CustomersForm& form, Ui& ui, Frame& frame) {
    const bool icon_only = ui.is_narrow();
    if (button(ui, "tags",
               {.label = frame.say(Word::bulk_tags),
                .icon = Icon::tag,
                .icon_only = icon_only,
                .disabled_reason = frame.why_not(action_for(CustomerField::tags))}))
        open_bulk(form, BulkKind::tags);
    if (button(
            ui, "edit",
            {.label = frame.say(Word::bulk_fields), .icon = Icon::pencil, .icon_only = icon_only}))
        open_bulk(form, BulkKind::fields);
    const std::array<MenuItem, 2> exports{{
        {.label = frame.say(Word::selection_export_json), .icon = Icon::file_json},
        {.label = frame.say(Word::selection_export_csv), .icon = Icon::file_text},
    }};
    const auto chosen =
        menu_button(ui, "export",
                    {.label = frame.say(Word::selection_export),
                     .icon = Icon::download,
                     .icon_only = icon_only,
                     .disabled_reason = frame.why_not_to_read(Action::export_customers)},
                    exports);
    if (chosen)
        frame.push(
            ExportChosen{*chosen == 0 ? ExportKind::workspace_json : ExportKind::customer_csv});
    if (button(ui, "remove",
               {.label = frame.say(Word::bulk_remove),
                .style = ButtonStyle::danger,
                .icon = Icon::trash_2,
                .icon_only = icon_only,
                .disabled_reason = frame.why_not(Action::remove_relationship)}))
        open_bulk(form, BulkKind::remove);
    if (button(ui, "clear",
               {.label = frame.say(Word::selection_clear),
                .style = ButtonStyle::quiet,
                .icon = Icon::x,
                .icon_only = icon_only})) {
        form.selection.clear();
        ui.request_frame();
    }
}

}  // namespace

void draw_selection_bar(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    const bool has_choice = !form.selection.is_empty();
    row(ui, "bar", {.height = ui.field_height()}, [&] {
        if (has_choice)
            region(ui, "selection", NodeRole::region, frame.say(Word::selection_actions), [&] {
                const float gap = ui.is_narrow() ? measure::space_1 : measure::space_2;
                row(ui, "actions", {.gap = gap, .height = ui.field_height()}, [&] {
                    text(ui, chosen_text(page, form, frame), {.weight = Weight::semibold});
                    draw_actions(form, ui, frame);
                });
            });
        else
            caption(ui, count_text(page, frame));
        if (has_choice) return;
        if (!ui.is_narrow()) draw_clear_filters(page.view, page.layout, form, ui, frame);
        push_to_end(ui);
        draw_views_menu(page, form, ui, frame);
        if (!ui.is_narrow() && button(ui, "columns",
                                      {.label = frame.say(Word::columns_button),
                                       .style = ButtonStyle::quiet,
                                       .icon = Icon::settings})) {
            form.chooses_columns = true;
            ui.request_frame();
        }
    });
}
