#include "shell/screens/customers_table.h"

#include <algorithm>
#include <array>

#include "base/sort_few.h"
#include "shell/screens/column_menu.h"
#include "shell/screens/customer_filters.h"
#include "shell/screens/customer_record.h"
#include "shell/screens/customers_copy.h"
#include "shell/widgets/grid.h"

namespace {

// Before the customer's own columns: the box and the arrow.
constexpr std::size_t own_columns = 2;

// A column has a share of the room, or its cells' own width.
struct Look {
    CustomerColumn column;
    float weight;
    float min_width;
    int priority;
    float fits_up_to = 0;
};
// Of the usual columns; any other takes what `look_of` says.
constexpr auto looks = std::to_array<Look>({
    {CustomerColumn::company_name, 2.4F, 230, 0},
    {CustomerColumn::domain, 1.9F, 170, 2},
    {CustomerColumn::relationship, 0, 96, 7, 180},
    {CustomerColumn::country, 0, 96, 3, 180},
    {CustomerColumn::cloud, 0, 72, 4, 160},
    {CustomerColumn::contact, 1.3F, 130, 6},
    {CustomerColumn::tags, 1.3F, 130, 5},
    {CustomerColumn::last_change, 0, 120, 8, 240},
});

// Few letters, and much the same number of them in every row.
bool is_short(FieldKind kind) {
    switch (kind) {
        case FieldKind::yes_no:
        case FieldKind::date:
        case FieldKind::phone:
        case FieldKind::postal_code:
        case FieldKind::language:
        case FieldKind::vetting_status:
            return true;
        default:
            return false;
    }
}

Look look_of(CustomerColumn column) {
    const auto found = std::ranges::find(looks, column, &Look::column);
    if (found != looks.end()) return *found;
    const auto field = field_of(column);
    if (field && is_short(row_of(*field).kind)) return {column, 0, 72, 9, 200};
    return {column, 1.2F, 130, 9};
}

void toggle_expanded(CustomersForm& form, const CustomerId& id) {
    if (form.expanded.erase(id) == 0) form.expanded.insert(id);
}

void toggle_folded(CustomersForm& form, const std::string& key) {
    if (form.folded.erase(key) == 0) form.folded.insert(key);
}

std::string group_label(const CustomersPage& page, const CustomerGroup& group, const Frame& frame) {
    return std::string(frame.say(label_of(*page.layout.group))) + ": " + group.label;
}

std::string count_of_group(const CustomerGroup& group, const Frame& frame) {
    return frame.say.count(Word::customers_one, Word::customers_other, group.count);
}

void draw_cell(const StoredCustomer& customer, CustomerColumn column, GridRow& cells,
               const Frame& frame) {
    switch (column) {
        case CustomerColumn::company_name:
            cells.link(name_of(customer),
                       route_of({.kind = PlaceKind::account, .customer = customer.id}));
            return;
        case CustomerColumn::tags:
            cells.tags(customer.fields.tags);
            return;
        case CustomerColumn::last_change:
            cells.text(cell_text(customer, frame.say, column),
                       {.tone = Tone::muted, .tabular = true});
            return;
        default:
            cells.text(cell_text(customer, frame.say, column));
    }
}

void draw_row(const CustomersPage& page, CustomersForm& form, GridRow& cells, Frame& frame) {
    if (const CustomerGroup* group = page.rows.group_at(cells.index)) {
        if (cells.group(group_label(page, *group, frame), count_of_group(*group, frame),
                        !group->is_folded))
            toggle_folded(form, group->key);
        return;
    }
    const StoredCustomer customer = page.view.customer(page.rows.index_at(cells.index));
    const bool is_expanded = form.expanded.contains(customer.id);
    cells.select(frame.say(Word::select_customer, {name_of(customer)}));
    if (cells.expander(frame.say(Word::expand_customer, {name_of(customer)}), is_expanded))
        toggle_expanded(form, customer.id);
    for (const LaidColumn& laid : columns_of(page.layout))
        draw_cell(customer, laid.column, cells, frame);
}

GridCard card_of(const CustomersPage& page, const CustomersForm& form, std::size_t row,
                 const Frame& frame) {
    if (const CustomerGroup* group = page.rows.group_at(row))
        return {.title = group_label(page, *group, frame),
                .subtitle = count_of_group(*group, frame),
                .is_expanded = !group->is_folded,
                .is_group = true};
    const std::size_t index = page.rows.index_at(row);
    const CustomerRow shown = page.view.row(index);
    return {.title = shown.name,
            .subtitle = shown.domain,
            .trailing = shown.country,
            .href = shown.route,
            .select_label = frame.say(Word::select_customer, {shown.name}),
            .expand_label = frame.say(Word::expand_customer, {shown.name}),
            .is_expanded = form.expanded.contains(shown.id)};
}

std::vector<GridColumn> grid_columns(const CustomersPage& page, const Frame& frame) {
    std::vector<GridColumn> columns{{.key = "select",
                                     .label = frame.say(Word::select_all_customers),
                                     .width = 40,
                                     .selects = true,
                                     .hide_label = true,
                                     .priority = 0},
                                    {.key = "expand",
                                     .label = frame.say(Word::column_expand),
                                     .width = 36,
                                     .hide_label = true,
                                     .priority = 0}};
    // Columns that a person chose all stay: what does not fit is scrolled to.
    const bool is_own = !page.layout.columns.empty();
    for (const LaidColumn& laid : columns_of(page.layout)) {
        const Look look = look_of(laid.column);
        columns.push_back({.key = name_of(laid.column),
                           .label = frame.say(label_of(laid.column)),
                           .width = static_cast<float>(laid.width),
                           .weight = look.weight,
                           .min_width = look.min_width,
                           .fits_up_to = look.fits_up_to,
                           .sortable = true,
                           .adjustable = true,
                           .priority = is_own ? 0 : look.priority});
    }
    return columns;
}

std::vector<GridExpanded> expanded_rows(const CustomersPage& page, const CustomersForm& form,
                                        const Ui& ui, const Frame& frame) {
    std::vector<GridExpanded> expanded;
    for (const CustomerId& id : form.expanded) {
        const auto index = page.view.place_of(id);
        const auto row = index ? page.rows.row_of(*index) : std::nullopt;
        if (row) expanded.push_back({*row, height_of_record(page, *index, ui, frame)});
    }
    sort_few(expanded, {}, &GridExpanded::row);
    return expanded;
}

GridSort sort_of(const CustomersPage& page) {
    const auto columns = columns_of(page.layout);
    const auto found = std::ranges::find(columns, page.view.query().sort, &LaidColumn::column);
    if (found == columns.end()) return {};
    return {
        .column = static_cast<std::size_t>(found - columns.begin()) + own_columns,
        .order = page.view.query().is_descending ? SortOrder::descending : SortOrder::ascending};
}

void take_choice(const CustomersPage& page, CustomersForm& form, const GridResult& result) {
    if (result.picked && result.picked->extends)
        form.selection.extend(page.rows, result.picked->from, result.picked->row);
    else if (result.picked)
        form.selection.toggle(page.rows, result.picked->row);
    if (result.picks_all) form.selection.choose_all(page.view, *result.picks_all);
    if (result.clears) form.selection.clear();
}

void take_layout(const CustomersPage& page, CustomersForm& form, const GridResult& result,
                 Frame& frame) {
    const auto columns = columns_of(page.layout);
    const auto column_at = [&](std::size_t i) { return columns[i - own_columns].column; };
    const CustomersQuery& query = page.view.query();
    if (result.sort) {
        CustomersQuery sorted = query;
        sorted.sort = column_at(result.sort->column);
        sorted.is_descending = result.sort->order == SortOrder::descending;
        show(sorted, page.layout, frame);
    }
    if (result.sized) {
        const auto width = static_cast<unsigned>(std::max(0.0F, result.sized->width));
        form.fitted.reset();
        show(query, sized(page.layout, column_at(result.sized->column), width), frame);
    }
    if (result.fits) form.fitted = column_at(*result.fits);
    if (result.moved)
        show(query,
             moved(page.layout, column_at(result.moved->column), result.moved->to - own_columns),
             frame);
    if (result.chosen)
        take_column_choice(page, form, column_at(result.chosen->column), result.chosen->item,
                           frame);
}

void take_rows(const CustomersPage& page, CustomersForm& form, const GridResult& result,
               Frame& frame) {
    const auto customer_at = [&](std::size_t row) {
        return page.view.customer(page.rows.index_at(row));
    };
    if (result.activated)
        frame.push(
            GoTo{{.kind = PlaceKind::account, .customer = customer_at(*result.activated).id}});
    if (result.toggled) {
        if (const CustomerGroup* group = page.rows.group_at(*result.toggled))
            toggle_folded(form, group->key);
        else
            toggle_expanded(form, customer_at(*result.toggled).id);
    }
    if (!result.copied) return;
    const std::size_t at = result.copied->column;
    copy_from_table(page, form.selection, result.copied->row,
                    at < own_columns ? std::nullopt : std::optional(at - own_columns), frame);
}

}  // namespace

void draw_customers_table(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    const std::vector<GridColumn> columns = grid_columns(page, frame);
    const std::vector<GridExpanded> expanded = expanded_rows(page, form, ui, frame);
    ColumnMenu menu;
    const auto draw_cells = [&](GridRow& cells) { draw_row(page, form, cells, frame); };
    const auto draw_detail = [&](std::size_t row) {
        draw_record(page, page.rows.index_at(row), ui, frame);
    };
    const auto card = [&](std::size_t row) { return card_of(page, form, row, frame); };
    const auto is_chosen = [&](std::size_t row) {
        return page.rows.group_at(row) == nullptr &&
               form.selection.contains(page.view.place_at(page.rows.index_at(row)));
    };
    const auto is_group = [&](std::size_t row) { return page.rows.group_at(row) != nullptr; };
    const auto column_menu = [&](std::size_t column) {
        return menu.items(page, columns_of(page.layout)[column - own_columns].column, frame);
    };
    GridOptions options{.label = frame.say(Word::customer_list),
                        .columns = columns,
                        .row_count = page.rows.size(),
                        .sort = sort_of(page),
                        .pinned = own_columns + page.layout.pinned,
                        .expanded = expanded,
                        .row = draw_cells,
                        .detail = draw_detail,
                        .card = card,
                        .is_chosen = is_chosen,
                        .all_chosen = page.chosen_here == 0                  ? NodeFlag::off
                                      : page.chosen_here == page.view.size() ? NodeFlag::on
                                                                             : NodeFlag::mixed,
                        .column_menu = column_menu};
    if (page.rows.is_grouped()) options.is_group = is_group;
    if (form.fitted) {
        const auto laid = columns_of(page.layout);
        const auto found = std::ranges::find(laid, *form.fitted, &LaidColumn::column);
        if (found != laid.end())
            options.fitted = static_cast<std::size_t>(found - laid.begin()) + own_columns;
    }
    const GridResult result = grid(ui, "customers", options);
    take_choice(page, form, result);
    take_layout(page, form, result, frame);
    take_rows(page, form, result, frame);
}
