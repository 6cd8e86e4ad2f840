#include "shell/screens/activity_screen.h"

#include "shell/screens/activity_filters.h"
#include "shell/screens/title_row.h"
#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

Tone tone_of(OperationStatus status) {
    switch (status) {
        case OperationStatus::succeeded:
            return Tone::good;
        case OperationStatus::progress:
            return Tone::accent;
        case OperationStatus::failed:
            return Tone::bad;
        case OperationStatus::decline:
            return Tone::warn;
    }
    return Tone::normal;
}

std::string why_not_undo(const AuditRow& row, const Frame& frame) {
    return frame.is_read_only ? frame.read_only_reason : row.why_not;
}

std::vector<GridColumn> columns_of_log(const Frame& frame) {
    return {
        {.key = "when", .label = frame.say(Word::activity_when), .width = 190, .priority = 1},
        {.key = "whom", .label = frame.say(Word::activity_whom), .weight = 1.2F, .priority = 2},
        {.key = "what",
         .label = frame.say(Word::activity_what),
         .weight = 2,
         .min_width = 140,
         .priority = 0},
        {.key = "who", .label = frame.say(Word::activity_partner_user), .weight = 1, .priority = 3},
        {.key = "operation",
         .label = frame.say(Word::activity_operation),
         .weight = 1.5F,
         .priority = 5},
        {.key = "status", .label = frame.say(Word::activity_status), .width = 160, .priority = 4},
        {.key = "open",
         .label = frame.say(Word::import_details),
         .width = 64,
         .hide_label = true,
         .priority = 0},
        {.key = "undo",
         .label = frame.say(Word::undo),
         .width = 64,
         .hide_label = true,
         .priority = 1}};
}

void draw_row(const AuditRow& shown, ActivityForm& form, GridRow& cells, Frame& frame) {
    cells.text(shown.when, {.tone = Tone::muted, .tabular = true});
    if (shown.customer_route.empty())
        cells.text(shown.whom);
    else
        cells.link(shown.whom, shown.customer_route);
    cells.text(shown.what);
    cells.text(shown.who);
    cells.text(shown.documented, {.tone = Tone::muted});
    if (shown.is_undone)
        cells.badge(frame.say(Word::activity_undone_badge), Tone::muted, Icon::undo_2);
    else
        cells.badge(shown.status, tone_of(shown.of_status));
    if (cells.button(frame.say(Word::history_show, {shown.what}), Icon::eye))
        form.opened = cells.index;
    if (shown.is_undone || !shown.may_be_undone)
        cells.skip();
    else if (cells.button(frame.say(Word::activity_undo, {shown.what}), Icon::undo_2,
                          why_not_undo(shown, frame)))
        frame.push(TakeBack{shown.stamp});
}

void draw_table(const ActivityLog& log, ActivityForm& form, Ui& ui, Frame& frame) {
    const std::vector<GridColumn> columns = columns_of_log(frame);
    const auto draw_cells = [&](GridRow& cells) {
        draw_row(log.row(cells.index), form, cells, frame);
    };
    const auto card_of = [&](std::size_t index) {
        const AuditRow& shown = log.row(index);
        return GridCard{
            .title = shown.what, .subtitle = shown.whom, .trailing = shown.when, .href = {}};
    };
    const GridResult result = grid(ui, "activity",
                                   {.label = frame.say(Word::place_activity),
                                    .columns = columns,
                                    .row_count = log.size(),
                                    .ends_with_rows = true,
                                    .row = draw_cells,
                                    .card = card_of});
    if (!result.activated) return;
    form.opened = result.activated;
    ui.request_frame();
}

void draw_title(const ActivityLog& log, Ui& ui, Frame& frame) {
    title_row(
        ui, [&] { heading(ui, frame.say(Word::place_activity)); },
        [&] {
            const std::string route = route_of({.kind = PlaceKind::history});
            link(ui, "history",
                 {.label = frame.say(Word::place_history), .href = route, .icon = Icon::undo_2});
            const std::string reason =
                log.size() > 0 ? frame.why_not_to_read(Action::view_activity_log)
                               : std::string(frame.say(Word::activity_nothing_found_title));
            if (button(ui, "export",
                       {.label = frame.say(Word::activity_export),
                        .icon = Icon::download,
                        .disabled_reason = reason}))
                frame.push(ExportActivity{});
        });
    paragraph(ui, frame.say(Word::activity_lead), {.tone = Tone::muted});
}

void draw_facts(const AuditRow& row, const AuditDetail& detail, Ui& ui, const Frame& frame) {
    fact(ui, frame.say(Word::activity_when), row.when);
    fact_if_any(ui, frame.say(Word::activity_operation), row.documented);
    fact_if_any(ui, frame.say(Word::activity_resource), row.resource);
    fact_if_any(ui, frame.say(Word::activity_whom), row.whom);
    fact_if_any(ui, frame.say(Word::microsoft_id), detail.customer_id);
    fact(ui, frame.say(Word::activity_partner_user), row.who);
    fact_if_any(ui, frame.say(Word::user_sign_in_name), detail.user_name);
    fact(ui, frame.say(Word::activity_status), row.status);
    for (std::size_t i = 0; i < detail.lines.size(); ++i) {
        const IdScope scope(ui, i);
        paragraph(ui, detail.lines[i]);
    }
    fact_if_any(ui, frame.say(Word::activity_old_value), detail.values.before);
    fact_if_any(ui, frame.say(Word::activity_new_value), detail.values.after);
}

}  // namespace

void draw_activity_screen(const ActivityLog& log, const ActivityQuery& query, ActivityForm& form,
                          Ui& ui, Frame& frame) {
    draw_title(log, ui, frame);
    const std::string why_not = frame.why_not_to_read(Action::view_activity_log);
    if (!why_not.empty()) {
        banner(ui, "denied", {.text = why_not, .tone = Tone::warn});
        return;
    }
    if (log.is_empty_without_filter()) {
        empty_state(ui, "none",
                    {.icon = Icon::history,
                     .title = frame.say(Word::activity_none_title),
                     .text = frame.say(Word::activity_none_help)});
        return;
    }
    draw_activity_filters(query, log.days(), form, ui, frame);
    space(ui, measure::space_2);
    if (log.size() == 0) {
        empty_state(ui, "nothing_found",
                    {.icon = Icon::search,
                     .title = frame.say(Word::activity_nothing_found_title),
                     .text = frame.say(Word::activity_nothing_found_help)});
        return;
    }
    muted(ui, frame.say.count(Word::activity_found_one, Word::activity_found_other, log.size()));
    draw_table(log, form, ui, frame);
}

void draw_activity_dialog(const ActivityLog& log, ActivityForm& form, Ui& ui, Frame& frame) {
    bool is_open = form.opened.has_value() && *form.opened < log.size();
    const AuditRow row = is_open ? log.row(*form.opened) : AuditRow{};
    const AuditDetail detail = is_open ? log.detail(*form.opened) : AuditDetail{};
    dialog(
        ui, "entry", is_open, {.title = row.what, .width = 640},
        [&] { draw_facts(row, detail, ui, frame); },
        [&] {
            if (button(ui, "leave", {.label = frame.say(Word::close)})) is_open = false;
            if (!row.is_undone && row.may_be_undone &&
                button(ui, "undo",
                       {.label = frame.say(Word::activity_undo, {row.what}),
                        .icon = Icon::undo_2,
                        .disabled_reason = why_not_undo(row, frame)})) {
                frame.push(TakeBack{row.stamp});
                is_open = false;
            }
        });
    if (!is_open) form.opened.reset();
}
