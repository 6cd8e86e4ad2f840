#include "shell/screens/customers_screen.h"

#include <algorithm>
#include <array>

#include "shell/screens/customer_filters.h"
#include "shell/screens/title_row.h"
#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"
#include "view/account_view.h"

namespace {

constexpr std::size_t expander_column = 0;
// An expanded record: lines of text, and the row of links with the space around.
constexpr float summary_line = 28;
constexpr float summary_frame = 64;

struct Column {
    CustomerColumn column;
    Word label;
    float weight;
    float min_width;
    int priority;
};
constexpr auto columns_shown = std::to_array<Column>({
    {CustomerColumn::company_name, Word::field_company_name, 2.4F, 150, 0},
    {CustomerColumn::domain, Word::field_domain, 1.9F, 130, 2},
    {CustomerColumn::relationship, Word::field_relationship, 1.2F, 104, 3},
    {CustomerColumn::country, Word::field_country, 1.2F, 96, 4},
    {CustomerColumn::cloud, Word::field_cloud, 1.1F, 88, 5},
    {CustomerColumn::contact, Word::column_contact, 1.3F, 100, 6},
    {CustomerColumn::tags, Word::field_tags, 1.3F, 100, 7},
    {CustomerColumn::last_change, Word::column_last_change, 1.6F, 140, 8},
});

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
            if (button(ui, "add",
                       {.label = frame.say(Word::add_customer),
                        .style = ButtonStyle::primary,
                        .icon = Icon::plus,
                        .disabled_reason = frame.why_not(Action::add_customer)}))
                frame.push(GoTo{{.kind = PlaceKind::add_customer}});
        });
}

float height_of(const std::vector<SummaryGroup>& groups, const Ui& ui) {
    std::size_t longest = 0;
    std::size_t all = 0;
    for (const SummaryGroup& group : groups) {
        longest = std::max(longest, group.lines.size() + 1);
        all += group.lines.size() + 2;
    }
    const auto lines = static_cast<float>(ui.is_medium() ? all : longest);
    return summary_frame + lines * summary_line;
}

void draw_record(const CustomersPage& page, std::size_t index, Ui& ui, Frame& frame) {
    const CustomerRow shown = page.view.row(index);
    const auto groups = record_summary(page.view.customer(index), frame.say);
    columns(ui, "groups", 210, groups.size(), [&](std::size_t i) {
        heading(ui, groups[i].title, 2);
        for (const std::string& line : groups[i].lines)
            text(ui, line);
    });
    space(ui, measure::space_2);
    row(ui, "go", [&] {
        link(ui, "open",
             {.label = frame.say(Word::open_account),
              .href = shown.route,
              .icon = Icon::building_2});
        if (shown.is_removed) return;
        link(ui, "edit",
             {.label = frame.say(Word::edit_account),
              .href = route_of({.kind = PlaceKind::edit_account, .customer = shown.id}),
              .icon = Icon::pencil});
    });
}

void draw_row(const CustomersPage& page, CustomersForm& form, GridRow& cells, Frame& frame) {
    const CustomerRow shown = page.view.row(cells.index);
    const bool is_expanded = form.expanded.contains(shown.id);
    const std::string label =
        frame.say(is_expanded ? Word::collapse_customer : Word::expand_customer, {shown.name});
    if (cells.expander(label, is_expanded)) {
        if (is_expanded)
            form.expanded.erase(shown.id);
        else
            form.expanded.insert(shown.id);
    }
    cells.link(shown.name, shown.route);
    cells.text(shown.domain);
    cells.text(shown.relationship);
    cells.text(shown.country);
    cells.text(shown.cloud);
    cells.text(shown.contact);
    cells.tags(shown.tags);
    cells.text(shown.last_change, {.tone = Tone::muted, .tabular = true});
}

std::vector<GridColumn> grid_columns(const Frame& frame) {
    std::vector<GridColumn> columns{{.key = "expand",
                                     .label = frame.say(Word::column_expand),
                                     .width = 40,
                                     .hide_label = true,
                                     .priority = 0}};
    for (const Column& column : columns_shown)
        columns.push_back({.key = name_of(column.column),
                           .label = frame.say(column.label),
                           .weight = column.weight,
                           .min_width = column.min_width,
                           .sortable = true,
                           .priority = column.priority});
    return columns;
}

void draw_table(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    const CustomersView& view = page.view;
    const CustomersQuery& query = view.query();
    const std::vector<GridColumn> columns = grid_columns(frame);
    std::vector<GridExpanded> expanded;
    for (const CustomerId& id : form.expanded)
        if (const auto place = view.place_of(id))
            expanded.push_back(
                {*place, height_of(record_summary(view.customer(*place), frame.say), ui)});
    std::ranges::sort(expanded, {}, &GridExpanded::row);
    const auto draw_cells = [&](GridRow& cells) { draw_row(page, form, cells, frame); };
    const auto draw_detail = [&](std::size_t index) { draw_record(page, index, ui, frame); };
    const auto card_of = [&](std::size_t index) {
        const CustomerRow shown = view.row(index);
        return GridCard{.title = shown.name,
                        .subtitle = shown.domain,
                        .trailing = shown.country,
                        .href = shown.route};
    };
    const GridResult result =
        grid(ui, "customers",
             {.label = frame.say(Word::customer_list),
              .columns = columns,
              .row_count = view.size(),
              .sort = {.column = static_cast<std::size_t>(query.sort) + expander_column + 1,
                       .order = query.is_descending ? SortOrder::descending : SortOrder::ascending},
              .expanded = expanded,
              .row = draw_cells,
              .detail = draw_detail,
              .card = card_of});
    if (result.sort) {
        CustomersQuery sorted = query;
        sorted.sort = static_cast<CustomerColumn>(result.sort->column - expander_column - 1);
        sorted.is_descending = result.sort->order == SortOrder::descending;
        show(sorted, frame);
    }
    if (result.activated)
        frame.push(
            GoTo{{.kind = PlaceKind::account, .customer = view.customer(*result.activated).id}});
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
    if (!page.is_demo)
        link(ui, "demo",
             {.label = frame.say(Word::demo_open),
              .href = page.demo_address,
              .icon = Icon::database});
}

}  // namespace

void draw_customers_screen(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    draw_title_row(ui, frame);
    if (page.is_empty) {
        draw_nothing_yet(page, ui, frame);
        return;
    }
    draw_customer_filters(page.view, form, ui, frame);
    const CustomersView& view = page.view;
    const std::string count =
        view.query().has_filter()
            ? frame.say(Word::customers_found,
                        {frame.say.number(view.size()), frame.say.number(view.total())})
            : frame.say.count(Word::customers_one, Word::customers_other, view.total());
    caption(ui, count);
    if (view.size() > 0) {
        draw_table(page, form, ui, frame);
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
        show({}, frame);
    }
}
