#include "shell/screens/import_screen.h"

#include <algorithm>

#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

constexpr std::size_t most_listed = 20;

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
        all += (all.empty() ? "" : " · ") + line;
    return all;
}

void draw_problems(Ui& ui, std::string_view key, std::string_view title, std::size_t count,
                   const std::vector<ImportProblem>& problems, Frame& frame) {
    if (problems.empty()) return;
    card(ui, key, {.label = title}, [&] {
        heading(ui, title, 2);
        const std::size_t listed = std::min(problems.size(), most_listed);
        list(ui, "problems", title, [&] {
            for (std::size_t i = 0; i < listed; ++i) {
                const IdScope scope(ui, i);
                list_item(ui, "item", [&] {
                    paragraph(ui, problems[i].text);
                    if (!problems[i].place.empty())
                        caption(ui, frame.say(Word::import_place, {problems[i].place}));
                });
            }
        });
        if (count > listed)
            muted(ui, frame.say(Word::and_more, {frame.say.number(count - listed)}));
    });
    space(ui, measure::space_3);
}

void draw_rows(const ImportView& view, Ui& ui, Frame& frame) {
    const std::vector<GridColumn> columns{
        {.key = "what", .label = frame.say(Word::import_what), .width = 160, .priority = 0},
        {.key = "name",
         .label = frame.say(Word::field_company_name),
         .weight = 1.4F,
         .priority = 0},
        {.key = "details", .label = frame.say(Word::import_details), .weight = 2.4F, .priority = 1},
        {.key = "warnings",
         .label = frame.say(Word::import_warnings),
         .weight = 1.6F,
         .priority = 2}};
    const auto draw_row = [&](GridRow& cells) {
        const ImportRow& shown = view.rows[cells.index];
        const bool is_new = shown.verdict == PreviewVerdict::added;
        const bool is_changed = shown.verdict == PreviewVerdict::changed;
        cells.badge(shown.what,
                    is_new       ? Tone::good
                    : is_changed ? Tone::accent
                                 : Tone::muted,
                    is_new       ? Icon::plus
                    : is_changed ? Icon::pencil
                                 : Icon::check);
        cells.text(shown.name);
        cells.text(joined(shown.lines), {.tone = Tone::muted});
        cells.text(joined(shown.warnings), {.tone = Tone::warn});
    };
    const auto card_of = [&](std::size_t index) {
        const ImportRow& shown = view.rows[index];
        const bool has_warning = !shown.warnings.empty();
        return GridCard{.title = shown.name,
                        .subtitle = joined(has_warning ? shown.warnings : shown.lines),
                        .trailing = shown.what,
                        .tone = has_warning ? Tone::warn : Tone::muted};
    };
    grid(ui, "rows",
         {.label = frame.say(Word::import_preview, {view.source}),
          .columns = columns,
          .row_count = view.rows.size(),
          .height = std::max(ui.height() - 360, 240.0F),
          .ends_with_rows = true,
          .row = draw_row,
          .card = card_of});
}

void draw_preview(const ImportView& view, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::import_preview, {view.source}));
    columns(ui, "figures", 110, 5, [&](std::size_t i) {
        const std::size_t values[] = {view.added, view.changed, view.unchanged, view.skipped,
                                      view.warnings};
        const Word labels[] = {Word::import_added, Word::import_changed, Word::import_unchanged,
                               Word::import_skipped, Word::import_warnings};
        const IdScope scope(ui, i);
        figure(ui, "figure", frame.say.number(values[i]), frame.say(labels[i]));
    });
    space(ui, measure::space_3);
    row(ui, "actions", [&] {
        if (!view.is_nothing_new &&
            button(ui, "apply",
                   {.label = view.apply_label,
                    .style = ButtonStyle::primary,
                    .icon = Icon::check,
                    .disabled_reason = frame.why_not(Action::import_customers)}))
            frame.push(ApplyImport{});
        if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) frame.push(DropImport{});
        if (button(ui, "another",
                   {.label = frame.say(Word::import_another), .style = ButtonStyle::quiet}))
            frame.push(ChooseFile{});
    });
    space(ui, measure::space_3);
    if (view.is_nothing_new) {
        banner(ui, "nothing", {.text = frame.say(Word::import_nothing_new), .tone = Tone::accent});
        space(ui, measure::space_3);
    }
    if (!view.world.empty()) {
        banner(ui, "world", {.text = view.world, .tone = Tone::accent});
        space(ui, measure::space_3);
    }
    draw_problems(ui, "skipped", frame.say(Word::import_skipped), view.skipped, view.skipped_items,
                  frame);
    if (!view.rows.empty()) draw_rows(view, ui, frame);
    space(ui, measure::space_3);
    draw_problems(ui, "notices", frame.say(Word::import_warnings), view.notices.size(),
                  view.notices, frame);
}

}  // namespace

void draw_import_screen(const ImportView* view, const std::optional<ImportFailure>& failure, Ui& ui,
                        Frame& frame) {
    if (view != nullptr) {
        draw_preview(*view, ui, frame);
        return;
    }
    heading(ui, frame.say(Word::place_import));
    limited_width(ui, measure::text_width_max, [&] {
        if (failure) {
            const std::string text = frame.say(Word::import_failed_title, {failure->file}) + " " +
                                     failure->sentence + " " +
                                     std::string(frame.say(Word::import_failed_help));
            const std::string detail = failure->place.empty()
                                           ? std::string()
                                           : frame.say(Word::import_place, {failure->place});
            banner(ui, "failed", {.text = text, .detail = detail, .tone = Tone::bad});
            space(ui, measure::space_3);
        }
        paragraph(ui, frame.say(Word::import_lead));
        space(ui, measure::space_4);
        if (button(ui, "choose",
                   {.label = frame.say(Word::import_choose),
                    .style = ButtonStyle::primary,
                    .icon = Icon::upload,
                    .disabled_reason = frame.why_not(Action::import_customers)}))
            frame.push(ChooseFile{});
    });
}
