#include "shell/screens/account_history.h"

#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"

namespace {

constexpr float rows_shown = 8;

std::string details_of(const ActivityRow& row, const Frame& frame) {
    std::string details;
    for (const std::string& detail : row.details)
        details += (details.empty() ? "" : " · ") + detail;
    if (row.more_details > 0)
        details += " " + frame.say(Word::and_more, {frame.say.number(row.more_details)});
    return details;
}

}  // namespace

void draw_account_history(const std::vector<ActivityRow>& rows, Ui& ui, Frame& frame) {
    const std::vector<GridColumn> columns{
        {.key = "when", .label = frame.say(Word::activity_when), .width = 190, .priority = 1},
        {.key = "what",
         .label = frame.say(Word::activity_what),
         .min_width = 140,
         .fits_up_to = 300,
         .priority = 0},
        {.key = "who", .label = frame.say(Word::activity_who), .weight = 1, .priority = 3},
        {.key = "details", .label = frame.say(Word::import_details), .weight = 2.4F, .priority = 4},
        {.key = "undo",
         .label = frame.say(Word::undo),
         .width = 150,
         .hide_label = true,
         .priority = 0}};
    const auto draw_row = [&](GridRow& cells) {
        const ActivityRow& shown = rows[cells.index];
        cells.text(shown.when, {.tone = Tone::muted, .tabular = true});
        cells.text(shown.what);
        cells.text(shown.who);
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
    // A long one scrolls within the page.
    const bool has_cards = ui.is_narrow();
    const float row_height = has_cards ? measure::card_row : ui.row_height();
    grid(ui, "activity",
         {.label = frame.say(Word::place_activity),
          .columns = columns,
          .row_count = rows.size(),
          .height = row_height * (rows_shown + (has_cards ? 0.0F : 1.0F)),
          .ends_with_rows = true,
          .row = draw_row,
          .card = card_of});
}
