#include "shell/screens/granular_list_screen.h"

#include <algorithm>

#include "shell/screens/layers_card.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "words/labels.h"

namespace {

using S = GranularAdministration;
using Rows = std::vector<const GranularRow*>;

constexpr float filter_width = 260;

std::string route_to(const GranularRow& row) {
    return route_of({.kind = PlaceKind::admin_relationship, .relationship = row.id});
}

bool is_own(const GranularRow& row, const Frame& frame) {
    return row.partner_id == frame.person.actor.organisation;
}

Rows shown_of(const GranularList& list, const GranularListForm& form) {
    Rows shown;
    for (const GranularRow& row : list.rows)
        if (!form.state || row.of_state == *form.state) shown.push_back(&row);
    return shown;
}

void draw_filter(GranularListForm& form, Ui& ui, const Frame& frame) {
    std::vector<std::string> options{std::string(frame.say(Word::granular_all_states))};
    for (const S state : all_of<S>())
        if (state != S::cleaned_up) options.emplace_back(frame.say(label_of(state)));
    std::size_t chosen = form.state ? static_cast<std::size_t>(*form.state) + 1 : 0;
    if (!select_field(
            ui, "state", chosen,
            {.label = frame.say(Word::user_standing), .options = options, .width = filter_width}))
        return;
    form.state = chosen == 0 ? std::nullopt : std::optional(static_cast<S>(chosen - 1));
    ui.request_frame();
}

// Those of the list that are chosen; a row that has gone is chosen no more.
std::vector<std::string> chosen_of(const GranularList& list, const GranularListForm& form) {
    std::vector<std::string> chosen;
    for (const GranularRow& row : list.rows)
        if (form.chosen.contains(row.id)) chosen.push_back(row.id);
    return chosen;
}

// Why the chosen ones cannot be extended, or be kept from it.
std::string why_not_extend(const GranularList& list, const GranularListForm& form,
                           const std::vector<std::string>& chosen, AutoExtend wanted,
                           const Frame& frame) {
    std::string reason = frame.why_not(Action::change_granular_administration);
    if (!reason.empty()) return reason;
    if (chosen.empty()) return std::string(frame.say(Word::granular_choose_first));
    if (const auto refusal = refusal_of_bulk_extension(chosen.size()))
        return say(frame.say.language, Error{*refusal, {}, std::to_string(auto_extend_bulk_limit)});
    bool changes = false;
    for (const GranularRow& row : list.rows) {
        if (!form.chosen.contains(row.id)) continue;
        if (!row.why_not_extend.empty()) return row.why_not_extend;
        changes = changes || row.of_extension != wanted;
    }
    return changes ? std::string() : std::string(frame.say(Word::error_nothing_changed));
}

void draw_extension(const GranularList& list, const GranularListForm& form, Ui& ui, Frame& frame) {
    const std::vector<std::string> chosen = chosen_of(list, form);
    row(ui, "extension", [&] {
        text(ui, frame.say(Word::granular_chosen, {frame.say.number(chosen.size())}),
             {.tone = Tone::muted});
        for (const AutoExtend wanted : {AutoExtend::half_a_year, AutoExtend::off}) {
            const bool is_on = wanted == AutoExtend::half_a_year;
            const std::string reason = why_not_extend(list, form, chosen, wanted, frame);
            if (button(ui, name_of(wanted),
                       {.label =
                            frame.say(is_on ? Word::granular_extend_on : Word::granular_extend_off),
                        .disabled_reason = reason}))
                frame.push(ExtendRoles{.ids = chosen, .auto_extend = wanted});
        }
    });
}

std::vector<GridColumn> columns_of_list(const Frame& frame) {
    return {
        {.key = "select",
         .label = frame.say(Word::granular_choose_all),
         .width = 40,
         .selects = true,
         .hide_label = true,
         .priority = 0},
        {.key = "name", .label = frame.say(Word::granular_name), .weight = 1.6F, .priority = 0},
        {.key = "customer",
         .label = frame.say(Word::granular_customer),
         .weight = 1.4F,
         .priority = 1},
        {.key = "state", .label = frame.say(Word::user_standing), .width = 190, .priority = 0},
        {.key = "roles", .label = frame.say(Word::granular_roles), .weight = 1.8F, .priority = 4},
        {.key = "ends", .label = frame.say(Word::granular_ends), .width = 210, .priority = 2},
        {.key = "extend",
         .label = frame.say(Word::granular_auto_extend),
         .width = 170,
         .priority = 3}};
}

void take_choice(const Rows& shown, GranularListForm& form, const GridResult& result,
                 const Frame& frame) {
    const auto choose = [&](std::size_t row, bool chosen) {
        if (!is_own(*shown[row], frame)) return;
        if (chosen)
            form.chosen.insert(shown[row]->id);
        else
            form.chosen.erase(shown[row]->id);
    };
    if (result.picked && result.picked->extends) {
        const auto [first, last] = std::minmax(result.picked->from, result.picked->row);
        for (std::size_t row = first; row <= last; ++row)
            choose(row, true);
    } else if (result.picked) {
        choose(result.picked->row, !form.chosen.contains(shown[result.picked->row]->id));
    }
    if (result.picks_all)
        for (std::size_t row = 0; row < shown.size(); ++row)
            choose(row, *result.picks_all);
    if (result.clears) form.chosen.clear();
}

NodeFlag all_chosen_of(const Rows& shown, const GranularListForm& form) {
    const auto chosen = static_cast<std::size_t>(std::ranges::count_if(
        shown, [&](const GranularRow* row) { return form.chosen.contains(row->id); }));
    if (chosen == 0) return NodeFlag::off;
    return chosen == shown.size() ? NodeFlag::on : NodeFlag::mixed;
}

void draw_table(const Rows& shown, GranularListForm& form, Ui& ui, Frame& frame) {
    const std::vector<GridColumn> columns = columns_of_list(frame);
    const auto draw_row = [&](GridRow& cells) {
        const GranularRow& row = *shown[cells.index];
        if (is_own(row, frame))
            cells.select(frame.say(Word::granular_choose_one, {row.name}));
        else
            cells.skip();
        cells.link(row.name, route_to(row));
        cells.text(row.customer);
        cells.badge(row.state, tone_of(row.of_state));
        cells.text(row.roles);
        cells.text(row.ends, {.tabular = true});
        cells.text(row.extension);
    };
    const auto card_of = [&](std::size_t index) {
        const GranularRow& row = *shown[index];
        return GridCard{.title = row.name,
                        .subtitle = row.customer,
                        .trailing = row.state,
                        .href = route_to(row),
                        .select_label = is_own(row, frame)
                                            ? frame.say(Word::granular_choose_one, {row.name})
                                            : std::string()};
    };
    const auto is_chosen = [&](std::size_t row) { return form.chosen.contains(shown[row]->id); };
    take_choice(shown, form,
                grid(ui, "granular",
                     {.label = frame.say(Word::place_admin_relationships),
                      .columns = columns,
                      .row_count = shown.size(),
                      .row = draw_row,
                      .card = card_of,
                      .is_chosen = is_chosen,
                      .all_chosen = all_chosen_of(shown, form)}),
                frame);
}

void draw_customer(const GranularList& list, Ui& ui, const Frame& frame) {
    if (list.tenant.empty()) return;
    row(ui, "customer", [&] {
        text(ui, std::string(frame.say(Word::granular_customer)) + ": " + list.customer,
             {.weight = Weight::semibold});
        const std::string all = route_of({.kind = PlaceKind::admin_relationships});
        link(ui, "all", {.label = frame.say(Word::granular_all_customers), .href = all});
    });
}

}  // namespace

void draw_granular_list_screen(const GranularList& list, GranularListForm& form, Ui& ui,
                               Frame& frame) {
    const std::string reason = frame.why_not(Action::change_granular_administration);
    heading(ui, frame.say(Word::place_admin_relationships));
    paragraph(ui, frame.say(Word::granular_lead), {.tone = Tone::muted});
    draw_customer(list, ui, frame);
    space(ui, measure::space_2);
    row(ui, "orders", [&] {
        if (button(ui, "request",
                   {.label = frame.say(Word::granular_request),
                    .style = ButtonStyle::primary,
                    .icon = Icon::plus,
                    .disabled_reason = reason}))
            frame.push(
                GoTo{{.kind = PlaceKind::request_admin_relationship, .tenant = list.tenant}});
    });
    space(ui, measure::space_2);
    if (list.rows.empty()) {
        empty_state(ui, "none",
                    {.icon = Icon::shield_check,
                     .title = frame.say(Word::granular_none_title),
                     .text = frame.say(Word::granular_none_help),
                     .is_beside_primary = true});
        return;
    }
    draw_filter(form, ui, frame);
    draw_extension(list, form, ui, frame);
    space(ui, measure::space_2);
    const Rows shown = shown_of(list, form);
    if (shown.empty())
        paragraph(ui, frame.say(Word::granular_none_found), {.tone = Tone::muted});
    else
        draw_table(shown, form, ui, frame);
}
