#include "shell/screens/customer_filters.h"

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text_field.h"
#include "view/customer_columns.h"

namespace {

// A select that begins with "all". The chosen value is empty for all.
void draw_filter(Ui& ui, std::string_view key, Word label, const std::vector<FilterChoice>& choices,
                 const std::string& value, Frame& frame,
                 FunctionRef<void(const std::string&)> chosen_now) {
    std::vector<std::string> options{std::string(frame.say(label)) + ": " +
                                     std::string(frame.say(Word::filter_all))};
    std::size_t chosen = 0;
    for (const FilterChoice& choice : choices) {
        if (choice.value == value) chosen = options.size();
        options.push_back(choice.label);
    }
    if (!value.empty() && chosen == 0) {
        chosen = options.size();
        options.push_back(value);
    }
    if (select_field(
            ui, key, chosen,
            {.label = frame.say(label), .options = options, .hide_label = true, .width = 170}))
        chosen_now(chosen == 0                ? std::string()
                   : chosen <= choices.size() ? choices[chosen - 1].value
                                              : value);
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

}  // namespace

void show(const CustomersQuery& query, const TableLayout& layout, Frame& frame) {
    frame.push(GoTo{{.kind = PlaceKind::customers, .query = query, .layout = layout}, true});
}

void draw_customer_filters(const CustomersView& view, const TableLayout& layout,
                           CustomersForm& form, Ui& ui, Frame& frame) {
    CustomersQuery query = view.query();
    if (!form.searches) form.search = query.search;
    const IdScope scope(ui, "filters");
    const std::string key = keys_text(frame.say, Order::search_customers);
    region(ui, "search", NodeRole::search, frame.say(Word::search), [&] {
        row(ui, "line", [&] {
            if (form.wants_search) ui.focus("text");
            form.wants_search = false;
            if (search_field(ui, "text", form.search,
                             {.label = frame.say(Word::customers_search_hint),
                              .placeholder = frame.say(Word::customers_search_hint),
                              .shortcut_hint = key,
                              .width = ui.is_narrow() ? available_width(ui) : 260})) {
                query.search = form.search;
                form.searches = true;
                show(query, layout, frame);
            }
            draw_filter(ui, "cloud", Word::filter_cloud, view.clouds(),
                        query.cloud ? std::string(name_of(*query.cloud)) : std::string(), frame,
                        [&](const std::string& value) {
                            query.cloud = from_name<Cloud>(value);
                            show(query, layout, frame);
                        });
            draw_filter(ui, "country", Word::filter_country, view.countries(), query.country, frame,
                        [&](const std::string& value) {
                            query.country = value;
                            show(query, layout, frame);
                        });
            draw_filter(ui, "tag", Word::filter_tag, view.tags(), query.tag, frame,
                        [&](const std::string& value) {
                            query.tag = value;
                            show(query, layout, frame);
                        });
            std::size_t standing = query.shows_removed ? 1 : 0;
            const std::vector<std::string> standings{std::string(frame.say(Word::filter_current)),
                                                     std::string(frame.say(Word::filter_removed))};
            if (select_field(ui, "standing", standing,
                             {.label = frame.say(Word::filter_standing),
                              .options = standings,
                              .hide_label = true,
                              .width = 170})) {
                query.shows_removed = standing == 1;
                show(query, layout, frame);
            }
            draw_column_filters(query, layout, ui, frame);
            if (query.has_filter() && button(ui, "clear",
                                             {.label = frame.say(Word::clear_filters),
                                              .style = ButtonStyle::quiet,
                                              .icon = Icon::x})) {
                form.search.clear();
                show({.sort = query.sort, .is_descending = query.is_descending}, layout, frame);
            }
        });
    });
}
