#include "shell/screens/merge_dialog.h"

#include <algorithm>

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

constexpr float dialog_width = 960;
constexpr float choice_width_min = 340;
constexpr std::size_t most_rows_seen = 10;

// The values as they stand. On a phone the choices below say the same.
void draw_comparison(const MergeView& view, Ui& ui, const Frame& frame) {
    std::vector<GridColumn> columns{
        {.key = "field", .label = frame.say(Word::merge_field), .width = 180, .priority = 0}};
    for (const std::string& name : view.names)
        columns.push_back({.key = name, .label = name, .weight = 1.4F, .priority = 1});
    columns.push_back(
        {.key = "result", .label = frame.say(Word::merge_result), .weight = 1.4F, .priority = 0});
    const auto draw_row = [&](GridRow& cells) {
        const MergeRowView& row = view.rows[cells.index];
        cells.text(row.label, {.tone = row.differs ? Tone::normal : Tone::muted});
        for (const std::string& value : row.values)
            cells.text(value,
                       {.tone = row.differs && value != row.result ? Tone::normal : Tone::muted});
        cells.text(row.result, {.icon = row.differs ? Icon::check : Icon::none});
    };
    const auto rows = static_cast<float>(std::min(view.rows.size(), most_rows_seen) + 1);
    grid(ui, "comparison",
         {.label = frame.say(Word::merge_comparison),
          .columns = columns,
          .row_count = view.rows.size(),
          .height = ui.row_height() * rows + measure::space_1,
          .row = draw_row});
}

void draw_choices(const MergeView& view, MergeForm& form, Ui& ui, const Frame& frame) {
    std::vector<const MergeRowView*> rows;
    for (const MergeRowView& row : view.rows)
        if (row.differs) rows.push_back(&row);
    heading(ui, frame.say(Word::merge_values), 2);
    if (rows.empty()) muted(ui, frame.say(Word::merge_values_none));
    columns(ui, "choices", choice_width_min, rows.size(), [&](std::size_t i) {
        const MergeRowView& row = *rows[i];
        std::size_t chosen = row.chosen;
        if (radio_group(ui, name_of(row.field), chosen,
                        {.label = row.label, .options = row.options})) {
            form.choices[row.field] = row.choices[chosen];
            ui.request_frame();
        }
        space(ui, measure::space_3);
    });
}

void draw_body(const MergeView& view, MergeForm& form, Ui& ui, const Frame& frame) {
    if (radio_group(ui, "kept", form.kept,
                    {.label = frame.say(Word::merge_keep), .options = view.accounts}))
        ui.request_frame();
    space(ui, measure::space_3);
    if (!ui.is_narrow()) {
        heading(ui, frame.say(Word::merge_comparison), 2);
        draw_comparison(view, ui, frame);
        space(ui, measure::space_3);
    }
    draw_choices(view, form, ui, frame);
    if (!view.why_not.empty()) banner(ui, "refused", {.text = view.why_not, .tone = Tone::bad});
}

void draw_footer(const MergeView& view, bool& is_open, Ui& ui, Frame& frame) {
    if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) is_open = false;
    const std::string why_not_apart = frame.why_not(Action::edit_contact);
    if (button(ui, "apart",
               {.label = frame.say(Word::merge_not_duplicates), .disabled_reason = why_not_apart}))
        frame.push(TellComparedApart{});
    const std::string why_not = frame.why_not(Action::remove_relationship);
    if (button(ui, "merge",
               {.label = frame.say(Word::merge_apply),
                .style = ButtonStyle::primary,
                .icon = Icon::check,
                .disabled_reason = why_not.empty() ? view.why_not : why_not}))
        frame.push(MergeCompared{});
}

}  // namespace

void draw_merge_dialog(const MergeView& view, MergeForm& form, Ui& ui, Frame& frame) {
    bool is_open = true;
    dialog(
        ui, "merge", is_open,
        {.title = frame.say(Word::merge_title),
         .description = frame.say(Word::merge_help),
         .width = dialog_width},
        [&] { draw_body(view, form, ui, frame); }, [&] { draw_footer(view, is_open, ui, frame); });
    if (is_open) return;
    form = {};
    ui.request_frame();
}
