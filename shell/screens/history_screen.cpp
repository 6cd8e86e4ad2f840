#include "shell/screens/history_screen.h"

#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

constexpr std::size_t most_planned = 5;

// The newest step is the first row, the beginning of everything the last one.
std::size_t step_in_row(const HistoryView& view, std::size_t row) {
    return view.steps.size() - row;  // So many steps are done there.
}

std::string title_of_place(const HistoryView& view, std::size_t done, const Frame& frame) {
    return done == 0 ? std::string(frame.say(Word::history_beginning)) : view.steps[done - 1].what;
}

void draw_row(const HistoryView& view, HistoryForm& form, GridRow& cells, const Frame& frame) {
    const std::size_t done = step_in_row(view, cells.index);
    const bool is_here = done == view.done;
    const HistoryStep* step = done == 0 ? nullptr : &view.steps[done - 1];
    if (is_here)
        cells.badge(frame.say(Word::history_here), Tone::accent, Icon::map_pin);
    else if (done > view.done)
        cells.badge(frame.say(Word::activity_undone_badge), Tone::muted, Icon::undo_2);
    else
        cells.badge(frame.say(Word::history_done), Tone::good, Icon::check);
    cells.text(title_of_place(view, done, frame));
    cells.text(step != nullptr ? std::string_view(step->whom) : std::string_view());
    cells.text(step != nullptr ? std::string_view(step->who) : std::string_view());
    cells.text(step != nullptr ? std::string_view(step->when) : std::string_view(),
               {.tone = Tone::muted, .tabular = true});
    const std::string label = frame.say(Word::history_show, {title_of_place(view, done, frame)});
    if (cells.button(label, Icon::eye)) form.chosen = done;
}

void draw_steps(const HistoryView& view, HistoryForm& form, Ui& ui, const Frame& frame) {
    const std::vector<GridColumn> columns{
        {.key = "standing",
         .label = frame.say(Word::history_standing),
         .width = 150,
         .priority = 0},
        {.key = "what",
         .label = frame.say(Word::activity_what),
         .min_width = 140,
         .fits_up_to = 300,
         .priority = 0},
        {.key = "whom", .label = frame.say(Word::activity_whom), .weight = 1.6F, .priority = 1},
        {.key = "who", .label = frame.say(Word::activity_who), .weight = 1, .priority = 3},
        {.key = "when", .label = frame.say(Word::activity_when), .width = 190, .priority = 2},
        {.key = "show",
         .label = frame.say(Word::import_details),
         .width = 64,
         .hide_label = true,
         .priority = 0}};
    const auto draw_cells = [&](GridRow& cells) { draw_row(view, form, cells, frame); };
    const auto card_of = [&](std::size_t row) {
        const std::size_t done = step_in_row(view, row);
        const HistoryStep* step = done == 0 ? nullptr : &view.steps[done - 1];
        const Word standing = done == view.done  ? Word::history_here
                              : done > view.done ? Word::activity_undone_badge
                                                 : Word::history_done;
        return GridCard{.title = title_of_place(view, done, frame),
                        .subtitle = step != nullptr ? step->whom : std::string(),
                        .trailing = std::string(frame.say(standing)),
                        .href = {}};
    };
    const GridResult result = grid(ui, "steps",
                                   {.label = frame.say(Word::place_history),
                                    .columns = columns,
                                    .row_count = view.steps.size() + 1,
                                    .ends_with_rows = true,
                                    .selected = view.steps.size() - view.done,
                                    .row = draw_cells,
                                    .card = card_of});
    if (!result.activated) return;
    form.chosen = step_in_row(view, *result.activated);
    ui.request_frame();
}

void draw_plan(const HistoryView& view, const std::vector<std::size_t>& places, Word one,
               Word other, Ui& ui, const Frame& frame) {
    if (places.empty()) return;
    heading(ui, frame.say.count(one, other, places.size()), 3);
    const IdScope plan(ui, static_cast<std::size_t>(one));
    list(ui, "plan", frame.say.count(one, other, places.size()), [&] {
        for (std::size_t i = 0; i < std::min(places.size(), most_planned); ++i) {
            const IdScope scope(ui, i);
            const HistoryStep& step = view.steps[places[i]];
            list_item(ui, "item", [&] {
                paragraph(ui, frame.say(Word::history_line, {step.what, step.whom, step.when}));
            });
        }
    });
    if (places.size() > most_planned)
        muted(ui, frame.say(Word::and_more, {frame.say.number(places.size() - most_planned)}));
    space(ui, measure::space_3);
}

void draw_changes(const HistoryDetail& detail, Ui& ui, const Frame& frame) {
    if (detail.added.empty() && detail.changes.empty()) return;
    heading(ui, frame.say(Word::history_changed), 3);
    list(ui, "changes", frame.say(Word::history_changed), [&] {
        std::uint64_t line = 0;
        const auto item = [&](std::string_view text) {
            const IdScope scope(ui, line++);
            list_item(ui, "item", [&] { paragraph(ui, text); });
        };
        for (const std::string& name : detail.added)
            item(frame.say(Word::done_added, {name}));
        for (const HistoryChange& change : detail.changes)
            item(change.customer + " · " +
                 frame.say(Word::field_change, {change.field, change.before, change.after}));
    });
    if (const std::size_t more = detail.more_added + detail.more_changes; more > 0)
        muted(ui, frame.say(Word::and_more, {frame.say.number(more)}));
}

}  // namespace

void draw_history_screen(const HistoryView& view, HistoryForm& form, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_history));
    muted(ui, frame.say(Word::history_lead));
    const std::string why_not = frame.why_not_to_read(Action::view_activity_log);
    if (!why_not.empty()) {
        banner(ui, "denied", {.text = why_not, .tone = Tone::warn});
        return;
    }
    if (view.steps.empty()) {
        empty_state(ui, "none",
                    {.icon = Icon::history,
                     .title = frame.say(Word::activity_none_title),
                     .text = frame.say(Word::activity_none_help)});
        return;
    }
    draw_steps(view, form, ui, frame);
}

void draw_history_dialog(const HistoryView& view, const HistoryDetail& detail, HistoryForm& form,
                         Ui& ui, Frame& frame) {
    bool is_open = form.chosen.has_value() && *form.chosen <= view.steps.size();
    const std::size_t done = is_open ? *form.chosen : 0;
    const HistoryPlan plan = plan_to(view, done);
    const std::string title =
        done > 0 && is_open ? frame.say(Word::history_step_title,
                                        {view.steps[done - 1].what, view.steps[done - 1].whom})
                            : std::string(frame.say(Word::history_beginning));
    const std::string reason = frame.is_read_only ? frame.read_only_reason : plan.why_not;
    dialog(
        ui, "step", is_open, {.title = title, .width = 560},
        [&] {
            if (plan.is_nothing()) paragraph(ui, frame.say(Word::history_is_here));
            draw_plan(view, plan.undone, Word::history_undoes_one, Word::history_undoes_other, ui,
                      frame);
            draw_plan(view, plan.redone, Word::history_redoes_one, Word::history_redoes_other, ui,
                      frame);
            draw_changes(detail, ui, frame);
        },
        [&] {
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) is_open = false;
            if (!plan.is_nothing() && button(ui, "go",
                                             {.label = frame.say(Word::history_go),
                                              .style = ButtonStyle::primary,
                                              .icon = Icon::history,
                                              .disabled_reason = reason})) {
                frame.push(GoToStep{done});
                is_open = false;
            }
        });
    if (!is_open) form.chosen.reset();
}
