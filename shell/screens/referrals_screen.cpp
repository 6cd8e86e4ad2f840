#include "shell/screens/referrals_screen.h"

#include <algorithm>

#include "base/text.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"
#include "words/labels.h"

namespace {

using Rows = std::vector<const ReferralRow*>;

bool is_a_customer(const Frame& frame) {
    return frame.person.kind == OrganisationKind::customer;
}

std::string route_to(const ReferralRow& row) {
    return route_of({.kind = PlaceKind::referral, .record = row.id});
}

std::size_t count_in(std::span<const ReferralRow> rows, ReferralStatus status) {
    return static_cast<std::size_t>(std::ranges::count(rows, status, &ReferralRow::of_status));
}

// Each with how many there are.
void draw_filter(std::span<const ReferralRow> rows, ReferralListForm& form, Ui& ui,
                 const Frame& frame) {
    const auto counted = [&](Word word, std::size_t count) {
        return frame.say(Word::referrals_counted, {frame.say(word), frame.say.number(count)});
    };
    std::vector<std::string> options{counted(Word::filter_all, rows.size())};
    for (const ReferralStatus status : all_of<ReferralStatus>())
        options.push_back(counted(label_of(status), count_in(rows, status)));
    std::size_t chosen = form.status ? static_cast<std::size_t>(*form.status) + 1 : 0;
    const std::string_view label = frame.say(Word::referrals_filter);
    const bool is_other =
        ui.is_narrow() ? select_field(ui, "status", chosen, {.label = label, .options = options})
                       : segmented(ui, "status", chosen, {.label = label, .options = options});
    if (!is_other) return;
    form.status =
        chosen == 0 ? std::nullopt : std::optional(static_cast<ReferralStatus>(chosen - 1));
    ui.request_frame();
}

Rows shown_of(std::span<const ReferralRow> rows, const ReferralListForm& form) {
    const std::string wanted = folded(trimmed(form.search));
    Rows shown;
    for (const ReferralRow& row : rows)
        if ((!form.status || row.of_status == *form.status) &&
            folded(row.name + " " + row.customer).contains(wanted))
            shown.push_back(&row);
    return shown;
}

void draw_table(const Rows& shown, Ui& ui, const Frame& frame) {
    const std::vector<GridColumn> columns{
        {.key = "name", .label = frame.say(Word::referral_name), .weight = 1.6F, .priority = 0},
        {.key = "customer",
         .label = frame.say(Word::referral_customer),
         .weight = 1.3F,
         .priority = 2},
        {.key = "status", .label = frame.say(Word::referrals_filter), .width = 130, .priority = 0},
        {.key = "left", .label = frame.say(Word::referral_answer_by), .width = 170, .priority = 1},
        {.key = "other", .label = frame.say(Word::referral_receiver), .weight = 1, .priority = 4},
        {.key = "value",
         .label = frame.say(Word::referral_value),
         .width = 150,
         .align_end = true,
         .priority = 3}};
    const auto draw_row = [&](GridRow& cells) {
        const ReferralRow& row = *shown[cells.index];
        cells.link(row.name, route_to(row));
        cells.text(row.customer);
        cells.badge(row.status, tone_of(row));
        cells.text(row.left,
                   {.tone = row.of_alert == ContactAlert::none ? Tone::normal : Tone::warn,
                    .icon = icon_of(row.of_alert)});
        cells.text(row.other);
        cells.text(row.value, {.tabular = true});
    };
    const auto card_of = [&](std::size_t index) {
        const ReferralRow& row = *shown[index];
        return GridCard{.title = row.name,
                        .subtitle = row.customer,
                        .trailing = row.status,
                        .href = route_to(row)};
    };
    grid(ui, "referrals",
         {.label = frame.say(Word::place_referrals),
          .columns = columns,
          .row_count = shown.size(),
          .ends_with_rows = true,
          .row = draw_row,
          .card = card_of});
}

void draw_orders(Ui& ui, Frame& frame) {
    row(ui, "orders", [&] {
        if (button(ui, "new",
                   {.label = frame.say(is_a_customer(frame) ? Word::place_find_partner
                                                            : Word::place_new_referral),
                    .style = ButtonStyle::primary,
                    .icon = is_a_customer(frame) ? Icon::search : Icon::plus,
                    .disabled_reason = frame.why_not(referral_action_of(frame.person))}))
            frame.push(GoTo{{.kind = PlaceKind::new_referral}});
    });
}

}  // namespace

Action referral_action_of(const Person& person) {
    return person.kind == OrganisationKind::customer ? Action::find_partner
                                                     : Action::manage_referrals;
}

Tone tone_of(const ReferralRow& row) {
    if (row.of_substatus == ReferralSubstatus::won) return Tone::good;
    if (row.of_status == ReferralStatus::closed) return Tone::muted;
    return row.of_status == ReferralStatus::active ? Tone::accent : Tone::warn;
}

// Another one, once the customer has waited for too long.
Icon icon_of(ContactAlert alert) {
    if (alert == ContactAlert::none) return Icon::none;
    return alert == ContactAlert::asked ? Icon::flame : Icon::circle_alert;
}

void draw_referrals_screen(std::span<const ReferralRow> rows, ReferralListForm& form, Ui& ui,
                           Frame& frame) {
    heading(ui, frame.say(Word::place_referrals));
    paragraph(ui,
              frame.say(is_a_customer(frame) ? Word::referrals_customer_lead : Word::referrals_lead,
                        {frame.say.number(static_cast<std::size_t>(referral_expires_after_days))}),
              {.tone = Tone::muted});
    space(ui, measure::space_3);
    draw_orders(ui, frame);
    space(ui, measure::space_3);
    if (rows.empty()) {
        empty_state(ui, "none",
                    {.icon = Icon::contact,
                     .title = frame.say(Word::referrals_none_title),
                     .text = frame.say(is_a_customer(frame) ? Word::referrals_customer_none_help
                                                            : Word::referrals_none_help),
                     .is_beside_primary = true});
        return;
    }
    draw_filter(rows, form, ui, frame);
    space(ui, measure::space_2);
    if (search_field(ui, "search", form.search, {.label = frame.say(Word::referrals_search)}))
        ui.request_frame();
    space(ui, measure::space_2);
    const Rows shown = shown_of(rows, form);
    if (shown.empty())
        paragraph(ui, frame.say(Word::referrals_none_found), {.tone = Tone::muted});
    else
        draw_table(shown, ui, frame);
}
