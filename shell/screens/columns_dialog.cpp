#include "shell/screens/columns_dialog.h"

#include <algorithm>

#include "shell/screens/customer_filters.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"
#include "view/customer_columns.h"

namespace {

// A shown column: its box, and two buttons that move it.
void draw_shown(const CustomersPage& page, std::size_t place, std::size_t count,
                CustomerColumn column, Ui& ui, Frame& frame) {
    const std::string label(frame.say(label_of(column)));
    const CustomersQuery& query = page.view.query();
    row(ui, "line", {.height = ui.field_height()}, [&] {
        bool is_shown = true;
        if (check_box(ui, "shown", is_shown,
                      {.label = label,
                       .disabled_reason =
                           count == 1 ? frame.say(Word::column_last) : std::string_view()}))
            show(query, without_column(page.layout, column), frame);
        push_to_end(ui);
        if (button(ui, "earlier",
                   {.label = frame.say(Word::column_earlier, {label}),
                    .style = ButtonStyle::quiet,
                    .icon = Icon::arrow_up,
                    .icon_only = true,
                    .disabled = place == 0}))
            show(query, moved(page.layout, column, place - 1), frame);
        if (button(ui, "later",
                   {.label = frame.say(Word::column_later, {label}),
                    .style = ButtonStyle::quiet,
                    .icon = Icon::arrow_down,
                    .icon_only = true,
                    .disabled = place + 1 == count}))
            show(query, moved(page.layout, column, place + 1), frame);
    });
}

void draw_hidden(const CustomersPage& page, CustomerColumn column, Ui& ui, Frame& frame) {
    bool is_shown = false;
    if (check_box(ui, "shown", is_shown, {.label = frame.say(label_of(column))}))
        show(page.view.query(), with_column(page.layout, column), frame);
}

}  // namespace

void draw_columns_dialog(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    dialog(
        ui, "columns_dialog", form.chooses_columns,
        {.title = frame.say(Word::columns_choose), .width = 520},
        [&] {
            const auto columns = columns_of(page.layout);
            heading(ui, frame.say(Word::columns_shown), 2);
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const IdScope scope(ui, name_of(columns[i].column));
                draw_shown(page, i, columns.size(), columns[i].column, ui, frame);
            }
            space(ui, measure::space_3);
            heading(ui, frame.say(Word::columns_more), 2);
            for (const CustomerColumn column : all_of<CustomerColumn>()) {
                const IdScope scope(ui, name_of(column));
                if (!shows(page.layout, column)) draw_hidden(page, column, ui, frame);
            }
        },
        [&] {
            if (button(ui, "usual", {.label = frame.say(Word::columns_usual)}))
                show(page.view.query(), {.group = page.layout.group}, frame);
            if (button(ui, "done",
                       {.label = frame.say(Word::done), .style = ButtonStyle::primary})) {
                form.chooses_columns = false;
                ui.request_frame();
            }
        });
}
