#include "shell/screens/duplicates_screen.h"

#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

struct Look {
    Tone tone;
    Icon icon;
};
Look look_of(Suspicion suspicion) {
    switch (suspicion) {
        case Suspicion::possible:
            return {Tone::muted, Icon::info};
        case Suspicion::likely:
            return {Tone::accent, Icon::users};
        case Suspicion::certain:
            return {Tone::warn, Icon::copy_check};
    }
    return {Tone::muted, Icon::info};
}

void draw_progress(const DuplicatesPage& page, Ui& ui, Frame& frame) {
    limited_width(ui, measure::text_width_max, [&] {
        progress_bar(ui, "searching",
                     {.label = frame.say(Word::duplicates_searching), .fraction = page.fraction});
        space(ui, measure::space_3);
        if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) frame.push(GoTo{});
    });
}

void draw_groups(const DuplicatesPage& page, Ui& ui, Frame& frame) {
    const std::vector<GridColumn> columns{
        {.key = "standing",
         .label = frame.say(Word::duplicates_standing),
         .width = 170,
         .priority = 0},
        {.key = "names", .label = frame.say(Word::place_customers), .weight = 1.8F, .priority = 0},
        {.key = "reasons",
         .label = frame.say(Word::duplicates_reasons),
         .weight = 2.4F,
         .priority = 1},
        {.key = "compare",
         .label = frame.say(Word::merge_comparison),
         .width = 64,
         .hide_label = true,
         .priority = 0}};
    const auto draw_row = [&](GridRow& cells) {
        const DuplicateRow shown = page.row(cells.index);
        const Look look = look_of(shown.suspicion);
        cells.badge(shown.standing, look.tone, look.icon);
        cells.text(shown.names);
        cells.text(shown.reasons, {.tone = Tone::muted});
        if (cells.button(frame.say(Word::duplicates_compare, {shown.names}), Icon::eye))
            frame.push(CompareDuplicates{cells.index});
    };
    const auto card_of = [&](std::size_t index) {
        const DuplicateRow shown = page.row(index);
        return GridCard{.title = shown.names,
                        .subtitle = shown.reasons,
                        .trailing = shown.standing,
                        .href = {}};
    };
    const GridResult result = grid(ui, "groups",
                                   {.label = frame.say(Word::place_duplicates),
                                    .columns = columns,
                                    .row_count = page.groups,
                                    .ends_with_rows = true,
                                    .row = draw_row,
                                    .card = card_of});
    if (result.activated) frame.push(CompareDuplicates{*result.activated});
}

}  // namespace

void draw_duplicates_screen(const DuplicatesPage& page, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_duplicates));
    if (!page.is_done) {
        draw_progress(page, ui, frame);
        return;
    }
    if (page.groups == 0) {
        if (empty_state(ui, "none",
                        {.icon = Icon::check,
                         .title = frame.say(Word::duplicates_none_title),
                         .text = frame.say(Word::duplicates_none_help),
                         .action = frame.say(Word::go_to_customers)}))
            frame.push(GoTo{});
        return;
    }
    limited_width(ui, measure::text_width_max,
                  [&] { paragraph(ui, frame.say(Word::duplicates_lead), {.tone = Tone::muted}); });
    text(ui, frame.say.count(Word::duplicates_found_one, Word::duplicates_found_other, page.groups),
         {.weight = Weight::semibold});
    space(ui, measure::space_2);
    draw_groups(page, ui, frame);
}
