#include "shell/screens/bulk_dialog.h"

#include <algorithm>

#include "shell/screens/field_input.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

constexpr float dialog_width = 720;
constexpr std::size_t preview_rows = 7;

Word title_of(BulkKind kind) {
    switch (kind) {
        case BulkKind::tags:
            return Word::bulk_tags_title;
        case BulkKind::fields:
            return Word::bulk_fields_title;
        case BulkKind::remove:
            return Word::bulk_remove_title;
    }
    return Word::bulk_tags_title;
}

void draw_tags(const CustomersPage& page, BulkForm& form, Ui& ui, Frame& frame) {
    tag_list(ui, "add", form.added_tags,
             {.label = frame.say(Word::bulk_add_tags), .placeholder = frame.say(Word::tags_add)});
    space(ui, measure::space_3);
    tag_list(
        ui, "remove", form.removed_tags,
        {.label = frame.say(Word::bulk_remove_tags), .placeholder = frame.say(Word::tags_add)});
    // Those in use are a choice away.
    std::vector<std::string> options{std::string(frame.say(Word::choose))};
    for (const FilterChoice& tag : page.view.tags())
        if (std::ranges::find(form.removed_tags, tag.value) == form.removed_tags.end())
            options.push_back(tag.value);
    std::size_t chosen = 0;
    if (options.size() > 1 &&
        select_field(
            ui, "remove_choice", chosen,
            {.label = frame.say(Word::bulk_remove_tag_choice), .options = options, .width = 240}) &&
        chosen > 0)
        form.removed_tags.push_back(options[chosen]);
}

void draw_field(BulkForm& form, CustomerField field, Ui& ui, Frame& frame) {
    const IdScope scope(ui, name_of(field));
    const FormField about = field_together(form.draft, field, frame.say, viewer_of(frame.person));
    draw_field_input(about, form.draft, ui, frame);
    if (button(ui, "drop",
               {.label = frame.say(Word::bulk_drop_field, {about.label}),
                .style = ButtonStyle::quiet,
                .icon = Icon::x})) {
        std::erase(form.fields, field);
        ui.request_frame();
    }
    space(ui, measure::space_3);
}

void draw_fields(BulkForm& form, Ui& ui, Frame& frame) {
    const std::vector<CustomerField> chosen_fields = form.fields;
    for (const CustomerField field : chosen_fields)
        draw_field(form, field, ui, frame);
    std::vector<CustomerField> fields;
    std::vector<std::string> options{std::string(frame.say(Word::choose))};
    for (const CustomerField field : fields_to_set_together()) {
        if (std::ranges::find(form.fields, field) != form.fields.end()) continue;
        fields.push_back(field);
        options.emplace_back(frame.say(label_of(field)));
    }
    std::size_t chosen = 0;
    if (select_field(ui, "field", chosen,
                     {.label = frame.say(Word::bulk_add_field),
                      .help = frame.say(Word::bulk_fields_help),
                      .options = options}) &&
        chosen > 0) {
        form.fields.push_back(fields[chosen - 1]);
        ui.request_frame();
    }
}

void draw_preview_rows(const BulkPlan& plan, Ui& ui, Frame& frame) {
    const std::vector<GridColumn> columns{
        {.key = "outcome", .label = frame.say(Word::bulk_outcome), .width = 130, .priority = 0},
        {.key = "name", .label = frame.say(Word::field_company_name), .priority = 0},
        {.key = "text",
         .label = frame.say(Word::bulk_preview),
         .weight = 2.4F,
         .min_width = 160,
         .priority = 0}};
    const auto outcome = [&](const BulkRow& row) {
        return frame.say(row.is_left_out ? Word::bulk_left_out_badge : Word::bulk_changes_badge);
    };
    const auto draw_row = [&](GridRow& cells) {
        const BulkRow shown = plan.row(cells.index, frame.say);
        cells.badge(outcome(shown), shown.is_left_out ? Tone::warn : Tone::accent,
                    shown.is_left_out ? Icon::triangle_alert : Icon::pencil);
        cells.text(shown.name);
        cells.text(shown.text, {.tone = shown.is_left_out ? Tone::warn : Tone::muted});
    };
    const auto card = [&](std::size_t index) {
        const BulkRow shown = plan.row(index, frame.say);
        return GridCard{
            .title = shown.name, .subtitle = shown.text, .trailing = std::string(outcome(shown))};
    };
    const bool has_cards = ui.is_narrow();
    const float row_height = has_cards ? measure::card_row : ui.row_height();
    const std::size_t rows = preview_rows + (has_cards ? 0 : 1);
    grid(ui, "rows",
         {.label = frame.say(Word::bulk_preview),
          .columns = columns,
          .row_count = plan.rows(),
          .height = row_height * static_cast<float>(rows),
          .ends_with_rows = true,
          .row = draw_row,
          .card = card});
}

void draw_preview(const BulkPlan& plan, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::bulk_preview), 2);
    if (plan.order().is_empty()) {
        muted(ui, frame.say(Word::bulk_nothing_yet));
        return;
    }
    if (!plan.is_done()) {
        progress_bar(ui, "checking",
                     {.label = frame.say(Word::bulk_checking),
                      .fraction = static_cast<float>(plan.done()) /
                                  static_cast<float>(std::max<std::size_t>(1, plan.total()))});
        return;
    }
    const std::string counts =
        frame.say.joined({frame.say(Word::bulk_changes, {frame.say.number(plan.changed())}),
                          frame.say(Word::bulk_unchanged, {frame.say.number(plan.unchanged())}),
                          frame.say(Word::bulk_left_out, {frame.say.number(plan.left_out())})});
    paragraph(ui, counts, {.weight = Weight::semibold});
    if (plan.rows() > 0) draw_preview_rows(plan, ui, frame);
}

void draw_footer(const BulkPlan& plan, BulkForm& form, Ui& ui, Frame& frame) {
    if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) {
        form.is_open = false;
        ui.request_frame();
    }
    const bool removes = form.kind == BulkKind::remove;
    const std::string label = frame.say.count(
        removes ? Word::bulk_apply_remove_one : Word::bulk_apply_one,
        removes ? Word::bulk_apply_remove_other : Word::bulk_apply_other, plan.changed());
    const bool is_ready = plan.is_done() && plan.changed() > 0;
    if (button(ui, "apply",
               {.label = label,
                .style = removes ? ButtonStyle::danger : ButtonStyle::primary,
                .icon = removes ? Icon::trash_2 : Icon::check,
                .disabled_reason = is_ready         ? std::string_view()
                                   : plan.is_done() ? frame.say(Word::bulk_nothing_changes)
                                                    : frame.say(Word::bulk_checking)}))
        frame.push(ApplyBulk{});
}

}  // namespace

void draw_bulk_dialog(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    BulkForm& bulk = form.bulk;
    const std::string count =
        frame.say.count(Word::customers_one, Word::customers_other, form.selection.size());
    const std::string title = frame.say(title_of(bulk.kind), {count});
    dialog(
        ui, "bulk", bulk.is_open,
        {.title = title,
         .description =
             bulk.kind == BulkKind::remove ? frame.say(Word::bulk_remove_help) : std::string_view(),
         .width = dialog_width},
        [&] {
            if (bulk.kind == BulkKind::tags) draw_tags(page, bulk, ui, frame);
            if (bulk.kind == BulkKind::fields) draw_fields(bulk, ui, frame);
            space(ui, measure::space_3);
            draw_preview(page.plan, ui, frame);
        },
        [&] { draw_footer(page.plan, bulk, ui, frame); });
}
