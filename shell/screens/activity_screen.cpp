#include "shell/screens/activity_screen.h"

#include <algorithm>

#include "shell/screens/title_row.h"
#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

constexpr float rows_in_account = 8;

std::string details_of(const ActivityRow& row, const Frame& frame) {
    std::string details;
    for (const std::string& detail : row.details)
        details += (details.empty() ? "" : " · ") + detail;
    if (row.more_details > 0)
        details += " " + frame.say(Word::and_more, {frame.say.number(row.more_details)});
    return details;
}

}  // namespace

void draw_activity_table(const std::vector<ActivityRow>& rows, bool names_customers, Ui& ui,
                         Frame& frame) {
    std::vector<GridColumn> columns{
        {.key = "when", .label = frame.say(Word::activity_when), .width = 190, .priority = 1},
        {.key = "what",
         .label = frame.say(Word::activity_what),
         .min_width = 140,
         .fits_up_to = 300,
         .priority = 0},
        {.key = "who", .label = frame.say(Word::activity_who), .weight = 1, .priority = 3}};
    if (names_customers)
        columns.push_back({.key = "whom",
                           .label = frame.say(Word::activity_whom),
                           .weight = 1.4F,
                           .priority = 2});
    columns.push_back({.key = "details",
                       .label = frame.say(Word::import_details),
                       .weight = 2.4F,
                       .priority = 4});
    columns.push_back({.key = "undo",
                       .label = frame.say(Word::undo),
                       .width = 150,
                       .hide_label = true,
                       .priority = 0});
    const auto draw_row = [&](GridRow& cells) {
        const ActivityRow& shown = rows[cells.index];
        cells.text(shown.when, {.tone = Tone::muted, .tabular = true});
        cells.text(shown.what);
        cells.text(shown.who);
        if (names_customers) {
            if (shown.customer_route.empty())
                cells.text(shown.whom);
            else
                cells.link(shown.whom, shown.customer_route);
        }
        cells.text(details_of(shown, frame), {.tone = Tone::muted});
        if (shown.is_undone)
            cells.badge(frame.say(Word::activity_undone_badge));
        else if (shown.may_be_undone &&
                 cells.button(frame.say(Word::activity_undo, {shown.what}), Icon::undo_2,
                              frame.is_read_only ? frame.read_only_reason : shown.why_not))
            frame.push(TakeBack{shown.stamp});
    };
    const auto card_of = [&](std::size_t index) {
        const ActivityRow& shown = rows[index];
        return GridCard{.title = shown.what,
                        .subtitle = shown.whom,
                        .trailing = shown.when,
                        .href = shown.customer_route};
    };
    // A long one scrolls within the page, and in an account it is the page's last part.
    const bool has_cards = ui.is_narrow();
    const float row_height = has_cards ? measure::card_row : ui.row_height();
    const float height =
        names_customers ? 0 : row_height * (rows_in_account + (has_cards ? 0.0F : 1.0F));
    grid(ui, "activity",
         {.label = frame.say(Word::place_activity),
          .columns = columns,
          .row_count = rows.size(),
          .height = height,
          .ends_with_rows = true,
          .row = draw_row,
          .card = card_of});
}

void draw_activity_screen(const std::vector<ActivityRow>& rows, Ui& ui, Frame& frame) {
    title_row(
        ui, [&] { heading(ui, frame.say(Word::place_activity)); },
        [&] {
            const std::string route = route_of({.kind = PlaceKind::history});
            link(ui, "history",
                 {.label = frame.say(Word::place_history), .href = route, .icon = Icon::undo_2});
        });
    muted(ui, frame.say(Word::activity_lead));
    const std::string why_not = frame.why_not_to_read(Action::view_activity_log);
    if (!why_not.empty()) {
        banner(ui, "denied", {.text = why_not, .tone = Tone::warn});
        return;
    }
    if (rows.empty()) {
        empty_state(ui, "none",
                    {.icon = Icon::history,
                     .title = frame.say(Word::activity_none_title),
                     .text = frame.say(Word::activity_none_help)});
        return;
    }
    draw_activity_table(rows, true, ui, frame);
}
