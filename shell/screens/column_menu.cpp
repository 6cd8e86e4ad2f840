#include "shell/screens/column_menu.h"

#include <algorithm>

#include "shell/screens/customer_filters.h"

namespace {

constexpr unsigned width_step = 40;
constexpr unsigned usual_width = 160;

bool is_pinned(const TableLayout& layout, CustomerColumn column) {
    const auto columns = columns_of(layout);
    const auto found = std::ranges::find(columns, column, &LaidColumn::column);
    return found - columns.begin() < static_cast<std::ptrdiff_t>(layout.pinned);
}

TableLayout with_width(const TableLayout& layout, CustomerColumn column, int by) {
    for (const LaidColumn& laid : columns_of(layout)) {
        if (laid.column != column) continue;
        const auto width = static_cast<int>(laid.width > 0 ? laid.width : usual_width) + by;
        return sized(layout, column, static_cast<unsigned>(std::max(1, width)));
    }
    return layout;
}

CustomersQuery sorted_by(CustomersQuery query, CustomerColumn column, bool is_descending) {
    query.sort = column;
    query.is_descending = is_descending;
    return query;
}

}  // namespace

std::span<const MenuItem> ColumnMenu::items(const CustomersPage& page, CustomerColumn column,
                                            const Frame& frame) {
    const Speech& say = frame.say;
    const bool is_grouped = page.layout.group == column;
    const bool is_only = columns_of(page.layout).size() == 1;
    items_ = {
        {.label = say(Word::column_sort_ascending), .icon = Icon::arrow_up},
        {.label = say(Word::column_sort_descending), .icon = Icon::arrow_down},
        {.label = say(Word::column_statistics), .icon = Icon::info, .separator_before = true},
        {.label = say(is_grouped ? Word::column_ungroup : Word::column_group), .icon = Icon::menu},
        {.label = say(is_pinned(page.layout, column) ? Word::column_unpin : Word::column_pin),
         .icon = Icon::map_pin,
         .separator_before = true},
        {.label = say(Word::column_fit), .icon = Icon::check},
        {.label = say(Word::column_narrower), .icon = Icon::chevron_left},
        {.label = say(Word::column_wider), .icon = Icon::chevron_right},
        {.label = say(Word::column_hide),
         .icon = Icon::x,
         .disabled_reason = is_only ? say(Word::column_last) : std::string_view(),
         .separator_before = true},
        {.label = say(Word::columns_choose), .icon = Icon::settings},
    };
    return items_;
}

void take_column_choice(const CustomersPage& page, CustomersForm& form, CustomerColumn column,
                        std::size_t item, Frame& frame) {
    const CustomersQuery& query = page.view.query();
    TableLayout layout = page.layout;
    switch (static_cast<ColumnAction>(item)) {
        case ColumnAction::sort_ascending:
        case ColumnAction::sort_descending: {
            const bool descends = static_cast<ColumnAction>(item) == ColumnAction::sort_descending;
            show(sorted_by(query, column, descends), layout, frame);
            return;
        }
        case ColumnAction::statistics:
            form.statistics = column;
            return;
        case ColumnAction::group:
            layout.group = layout.group == column ? std::nullopt : std::optional(column);
            form.folded.clear();
            break;
        case ColumnAction::pin:
            layout = is_pinned(layout, column) ? pinned_up_to(layout, std::nullopt)
                                               : pinned_up_to(layout, column);
            break;
        case ColumnAction::fit:
            form.fitted = column;
            return;
        case ColumnAction::narrower:
            layout = with_width(layout, column, -static_cast<int>(width_step));
            break;
        case ColumnAction::wider:
            layout = with_width(layout, column, static_cast<int>(width_step));
            break;
        case ColumnAction::hide:
            layout = without_column(layout, column);
            break;
        case ColumnAction::choose:
            form.chooses_columns = true;
            return;
    }
    show(query, layout, frame);
}
