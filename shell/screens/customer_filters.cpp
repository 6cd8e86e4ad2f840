#include "shell/screens/customer_filters.h"

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text_field.h"
#include "view/customer_columns.h"

namespace {

constexpr float search_width = 320, filter_width = 240;

// A select that begins with "all", beside the search or with others below it in a sheet. The chosen
// value is empty for all.
void draw_filter(Ui& ui, std::string_view key, Word label, const std::vector<FilterChoice>& choices,
                 const std::string& value, bool in_sheet, Frame& frame,
                 FunctionRef<void(const std::string&)> chosen_now) {
    const std::string all(frame.say(Word::filter_all));
    std::vector<std::string> options{in_sheet ? all : std::string(frame.say(label)) + ": " + all};
    std::size_t chosen = 0;
    for (const FilterChoice& choice : choices) {
        if (choice.value == value) chosen = options.size();
        options.push_back(choice.label);
    }
    if (!value.empty() && chosen == 0) {
        chosen = options.size();
        options.push_back(value);
    }
    if (select_field(ui, key, chosen,
                     {.label = frame.say(label),
                      .options = options,
                      .hide_label = !in_sheet,
                      .width = in_sheet ? 0 : filter_width,
                      .fits = !in_sheet}))
        chosen_now(chosen == 0                ? std::string()
                   : chosen <= choices.size() ? choices[chosen - 1].value
                                              : value);
}

void draw_standing(CustomersQuery query, const TableLayout& layout, bool in_sheet, Ui& ui,
                   Frame& frame) {
    std::size_t standing = query.shows_removed ? 1 : 0;
    const std::vector<std::string> standings{std::string(frame.say(Word::filter_current)),
                                             std::string(frame.say(Word::filter_removed))};
    if (!select_field(ui, "standing", standing,
                      {.label = frame.say(Word::filter_standing),
                       .options = standings,
                       .hide_label = !in_sheet,
                       .width = in_sheet ? 0 : filter_width,
                       .fits = !in_sheet}))
        return;
    query.shows_removed = standing == 1;
    show(query, layout, frame);
}

// The values that columns must hold, each to be dropped by a click.
void draw_column_filters(const CustomersQuery& query, const TableLayout& layout, Ui& ui,
                         Frame& frame) {
    for (const ColumnFilter& filter : query.where) {
        const std::string value = filter.value.empty()
                                      ? std::string(frame.say(Word::empty_value))
                                      : text_of_key(frame.say, filter.column, filter.value);
        const std::string label = std::string(frame.say(label_of(filter.column))) + ": " + value;
        if (button(ui, name_of(filter.column),
                   {.label = label,
                    .trailing_icon = Icon::x,
                    .description = frame.say(Word::filter_drop, {label})}))
            show(without_filter(query, filter.column), layout, frame);
    }
}

void draw_filters(const CustomersView& view, const TableLayout& layout, bool in_sheet, Ui& ui,
                  Frame& frame) {
    CustomersQuery query = view.query();
    const std::string cloud = query.cloud ? std::string(name_of(*query.cloud)) : std::string();
    draw_filter(ui, "cloud", Word::filter_cloud, view.clouds(), cloud, in_sheet, frame,
                [&](const std::string& value) {
                    query.cloud = from_name<Cloud>(value);
                    show(query, layout, frame);
                });
    draw_filter(ui, "country", Word::filter_country, view.countries(), query.country, in_sheet,
                frame, [&](const std::string& value) {
                    query.country = value;
                    show(query, layout, frame);
                });
    draw_filter(ui, "tag", Word::filter_tag, view.tags(), query.tag, in_sheet, frame,
                [&](const std::string& value) {
                    query.tag = value;
                    show(query, layout, frame);
                });
    draw_standing(query, layout, in_sheet, ui, frame);
    draw_column_filters(view.query(), layout, ui, frame);
}

void draw_search(const CustomersView& view, const TableLayout& layout, CustomersForm& form,
                 float width, Ui& ui, Frame& frame) {
    CustomersQuery query = view.query();
    if (!form.searches) form.search = query.search;
    if (form.wants_search) ui.focus("text");
    form.wants_search = false;
    const std::string key = keys_text(frame.say, Order::search_customers);
    const bool has_keys = !ui.surroundings().has_coarse_pointer;
    if (!search_field(
            ui, "text", form.search,
            {.label = frame.say(Word::customers_search_hint),
             .placeholder = frame.say(ui.is_narrow() ? Word::search : Word::customers_search_hint),
             .shortcut_hint = has_keys ? std::string_view(key) : std::string_view(),
             .width = width}))
        return;
    query.search = form.search;
    form.searches = true;
    show(query, layout, frame);
}

// Without the filters; with the search, where it stays in sight.
void clear_filters(const CustomersQuery& query, const TableLayout& layout,
                   std::string_view kept_search, Frame& frame) {
    show({.search = std::string(kept_search),
          .sort = query.sort,
          .is_descending = query.is_descending},
         layout, frame);
}

// One button for all filters, which says how many are set.
void draw_filters_button(const CustomersView& view, const TableLayout& layout, CustomersForm& form,
                         Ui& ui, Frame& frame) {
    const std::size_t count = view.query().filter_count();
    const std::string label = count > 0 ? frame.say(Word::filters_set, {frame.say.number(count)})
                                        : std::string(frame.say(Word::filters));
    const ButtonOptions options{.label = label,
                                .icon = Icon::filter,
                                .pressed = count > 0 ? NodeFlag::on : NodeFlag::absent,
                                .expanded = flag(form.shows_filters)};
    const float width = available_width(ui) - button_width(ui, options) - measure::space_2;
    draw_search(view, layout, form, width, ui, frame);
    if (!button(ui, "filters", options)) return;
    form.shows_filters = true;
    ui.request_frame();
}

}  // namespace

void show(const CustomersQuery& query, const TableLayout& layout, Frame& frame) {
    frame.push(GoTo{{.kind = PlaceKind::customers, .query = query, .layout = layout}, true});
}

void draw_customer_filters(const CustomersView& view, const TableLayout& layout,
                           CustomersForm& form, Ui& ui, Frame& frame) {
    const IdScope scope(ui, "filters");
    region(ui, "search", NodeRole::search, frame.say(Word::search), [&] {
        row(ui, "line", [&] {
            if (ui.is_narrow()) {
                draw_filters_button(view, layout, form, ui, frame);
                return;
            }
            draw_search(view, layout, form, search_width, ui, frame);
            draw_filters(view, layout, false, ui, frame);
        });
    });
}

void draw_clear_filters(const CustomersView& view, const TableLayout& layout, CustomersForm& form,
                        Ui& ui, Frame& frame) {
    if (!view.query().has_filter() || !button(ui, "clear",
                                              {.label = frame.say(Word::clear_filters),
                                               .style = ButtonStyle::quiet,
                                               .icon = Icon::x}))
        return;
    form.search.clear();
    clear_filters(view.query(), layout, {}, frame);
}

void draw_filters_sheet(const CustomersView& view, const TableLayout& layout, CustomersForm& form,
                        Ui& ui, Frame& frame) {
    if (!ui.is_narrow()) form.shows_filters = false;
    const CustomersQuery& query = view.query();
    const std::string count =
        frame.say.count(Word::customers_one, Word::customers_other, view.size());
    dialog(
        ui, "filter_sheet", form.shows_filters, {.title = frame.say(Word::filters)},
        [&] { draw_filters(view, layout, true, ui, frame); },
        [&] {
            if (button(ui, "done",
                       {.label = frame.say(Word::filters_show, {count}),
                        .style = ButtonStyle::primary})) {
                form.shows_filters = false;
                ui.request_frame();
            }
            if (query.filter_count() > 0 && button(ui, "clear",
                                                   {.label = frame.say(Word::clear_filters),
                                                    .style = ButtonStyle::quiet,
                                                    .icon = Icon::x}))
                clear_filters(query, layout, query.search, frame);
        });
}
