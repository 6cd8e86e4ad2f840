#include "shell/screens/granular_access.h"

#include "records/granular_relationship.h"
#include "shell/screens/roles_choice.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

constexpr float dialog_width = 640;

Tone tone_of(AccessAssignment state) {
    switch (state) {
        case AccessAssignment::active:
            return Tone::good;
        case AccessAssignment::pending:
        case AccessAssignment::deleting:
            return Tone::warn;
        case AccessAssignment::error:
            return Tone::bad;
        case AccessAssignment::deleted:
            return Tone::muted;
    }
    return Tone::muted;
}

std::string error_of(const AssignmentForm& form, AssignmentField field, const Frame& frame) {
    return form.problem && form.problem->place == name_of(field)
               ? say(frame.say.language, *form.problem)
               : std::string();
}

void draw_group(const AssignmentRow& group, const std::string& reason, AssignmentForm& form,
                AskedAboutRoles& asked, Ui& ui, const Frame& frame) {
    row(ui, "line", [&] {
        text(ui, group.group, {.weight = Weight::semibold});
        badge(ui, {.label = group.state, .tone = tone_of(group.of_state)});
    });
    paragraph(ui, group.roles, {.tone = Tone::muted});
    if (group.of_state == AccessAssignment::deleted) return;
    row(ui, "actions", [&] {
        const std::string change = frame.say(Word::granular_change_group_of, {group.group});
        if (button(ui, "change",
                   {.label = frame.say(Word::granular_change_group),
                    .style = ButtonStyle::quiet,
                    .icon = Icon::pencil,
                    .disabled_reason = reason.empty() ? group.why_not_change : reason,
                    .description = change}))
            form = {.id = group.id,
                    .group = group.group,
                    .roles = {.chosen = group.held},
                    .is_open = true};
        const std::string remove = frame.say(Word::granular_remove_group_of, {group.group});
        if (button(ui, "remove",
                   {.label = remove,
                    .style = ButtonStyle::quiet,
                    .icon = Icon::trash_2,
                    .disabled_reason = reason.empty() ? group.why_not_remove : reason}))
            asked = {.question = RolesQuestion::remove_group, .id = group.id, .name = group.group};
    });
}

}  // namespace

void draw_granular_access(const GranularRow& relationship, std::span<const AssignmentRow> groups,
                          AssignmentForm& form, AskedAboutRoles& asked, Ui& ui, Frame& frame) {
    std::string reason = frame.why_not(Action::change_granular_administration);
    if (reason.empty()) reason = relationship.why_not_assign;
    card(ui, "access", {.label = frame.say(Word::granular_section_access)}, [&] {
        heading(ui, frame.say(Word::granular_section_access), 2);
        caption(ui, frame.say(Word::granular_access_lead));
        space(ui, measure::space_2);
        if (groups.empty())
            paragraph(ui, frame.say(Word::granular_access_none), {.tone = Tone::muted});
        else
            list(ui, "groups", frame.say(Word::granular_section_access), [&] {
                for (const AssignmentRow& group : groups)
                    list_item(ui, group.id,
                              [&] { draw_group(group, reason, form, asked, ui, frame); });
            });
        space(ui, measure::space_2);
        row(ui, "add", [&] {
            if (button(ui, "assign",
                       {.label = frame.say(Word::granular_assign),
                        .icon = Icon::plus,
                        .disabled_reason = reason}))
                form = {.is_open = true};
        });
    });
}

void draw_assignment_dialog(const GranularRow& relationship, AssignmentForm& form, Ui& ui,
                            Frame& frame) {
    const bool is_new = form.id.empty();
    const std::string title = is_new ? std::string(frame.say(Word::granular_assign))
                                     : frame.say(Word::granular_change_group_of, {form.group});
    dialog(
        ui, "assignment", form.is_open, {.title = title, .width = dialog_width},
        [&] {
            const std::string group = error_of(form, AssignmentField::group, frame);
            text_field(ui, "group", form.group,
                       {.label = frame.say(Word::granular_group),
                        .error = group,
                        .required = true,
                        .disabled = !is_new,
                        .max_length = 100});
            space(ui, measure::space_2);
            const std::string roles = error_of(form, AssignmentField::roles, frame);
            draw_roles_choice(form.roles, relationship.held, roles, ui, frame);
            if (form.problem && form.problem->place.empty())
                banner(ui, "problem",
                       {.text = say(frame.say.language, *form.problem), .tone = Tone::bad});
        },
        [&] {
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) form.is_open = false;
            if (button(ui, "save",
                       {.label = frame.say(is_new ? Word::add : Word::update),
                        .style = ButtonStyle::primary,
                        .icon = Icon::check}))
                frame.push(SaveAssignment{});
        });
}
