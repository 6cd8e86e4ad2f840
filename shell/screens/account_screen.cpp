#include "shell/screens/account_screen.h"

#include "shell/screens/account_history.h"
#include "shell/screens/customer_tabs.h"
#include "shell/screens/layers_card.h"
#include "shell/screens/title_row.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

constexpr float group_width_min = 400;

void draw_missing(const AccountView& view, Ui& ui, Frame& frame) {
    if (empty_state(ui, "missing",
                    {.icon = Icon::building_2,
                     .title = frame.say(Word::customer_missing_title),
                     .text = frame.say(Word::customer_missing_help, {view.id.text}),
                     .action = frame.say(Word::go_to_customers),
                     .level = 1}))
        frame.push(GoTo{});
}

void draw_title_row(const AccountView& view, Ui& ui, Frame& frame) {
    title_row(
        ui, [&] { heading(ui, view.name); },
        [&] {
            if (view.is_removed) {
                badge(ui, {.label = frame.say(Word::removed_badge), .tone = Tone::warn});
                return;
            }
            if (button(ui, "remove",
                       {.label = frame.say(frame.person.kind ? Word::remove_relationship
                                                             : Word::remove_customer),
                        .style = ButtonStyle::danger,
                        .icon = Icon::trash_2,
                        .disabled_reason = frame.why_not(Action::remove_relationship)}))
                frame.push(AskToRemove{view.id});
            if (button(ui, "edit",
                       {.label = frame.say(Word::edit_account),
                        .style = ButtonStyle::primary,
                        .icon = Icon::pencil,
                        .disabled_reason = frame.why_not(Action::edit_contact)}))
                frame.push(GoTo{{.kind = PlaceKind::edit_account, .customer = view.id}});
        });
}

void draw_group(const GroupView& group, Ui& ui, Frame& frame) {
    const IdScope scope(ui, name_of(group.group));
    card(ui, "card", {.label = group.title}, [&] {
        heading(ui, group.title, 2);
        if (!group.help.empty()) caption(ui, group.help);
        space(ui, measure::space_2);
        for (const FieldView& field : group.fields) {
            const bool is_unsaid =
                field.value.empty() && row_of(field.field).kind == FieldKind::yes_no;
            fact(ui, field.label, is_unsaid ? frame.say(Word::not_said) : field.value);
            if (!field.warning.empty())
                text(ui, field.warning,
                     {.size = measure::caption, .tone = Tone::warn, .icon = Icon::triangle_alert});
        }
    });
}

void draw_identity(const AccountView& view, Ui& ui, Frame& frame) {
    row(ui, "identity", [&] {
        caption(ui, frame.say(Word::microsoft_id));
        text(ui, tenant_of(view.id), {.tone = Tone::muted, .tabular = true, .max_width = 320});
        if (button(ui, "copy",
                   {.label = frame.say(Word::copy),
                    .style = ButtonStyle::quiet,
                    .icon = Icon::copy,
                    .icon_only = true}))
            frame.push(CopyText{std::string(tenant_of(view.id))});
    });
}

void draw_unknown_members(const AccountView& view, Ui& ui, Frame& frame) {
    if (view.unknown_members.empty()) return;
    card(ui, "unknown", {.label = frame.say(Word::section_unknown)}, [&] {
        heading(ui, frame.say(Word::section_unknown), 2);
        caption(ui, frame.say(Word::section_unknown_help));
        space(ui, measure::space_2);
        for (const auto& [pointer, value] : view.unknown_members)
            fact(ui, pointer, value);
    });
}

}  // namespace

void draw_account_screen(const AccountView& view, Ui& ui, Frame& frame) {
    if (!view.is_there) {
        draw_missing(view, ui, frame);
        return;
    }
    const IdScope scope(ui, view.id.text);
    draw_title_row(view, ui, frame);
    draw_customer_tabs(view.id, PlaceKind::account, ui, frame);
    draw_identity(view, ui, frame);
    if (!view.merged_into.text.empty()) {
        const std::string text = frame.say(Word::merged_banner, {view.merged_into_name});
        const std::string action = frame.say(Word::merged_open, {view.merged_into_name});
        if (banner(ui, "merged", {.text = text, .tone = Tone::warn, .action = action}) ==
            BannerAnswer::action)
            frame.push(GoTo{{.kind = PlaceKind::account, .customer = view.merged_into}});
    } else if (view.is_removed) {
        banner(ui, "removed", {.text = frame.say(Word::removed_banner), .tone = Tone::warn});
    }
    space(ui, measure::space_2);
    draw_customer_layers(view.layers, view.id, ui, frame);
    space(ui, measure::space_4);
    columns(ui, "groups", group_width_min, view.groups.size(),
            [&](std::size_t i) { draw_group(view.groups[i], ui, frame); });
    space(ui, measure::space_4);
    draw_unknown_members(view, ui, frame);
    heading(ui, frame.say(Word::section_history), 2);
    draw_account_history(view.history, ui, frame);
}

void draw_remove_dialog(const CustomerId& id, std::string_view name, bool& open, Ui& ui,
                        Frame& frame) {
    dialog(
        ui, "remove", open,
        {.title = frame.say(Word::remove_customer_title, {name}),
         .description = frame.say(Word::remove_customer_help),
         .kind = DialogKind::question,
         .is_alert = true},
        [&] {},
        [&] {
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) open = false;
            if (button(ui, "confirm",
                       {.label = frame.say(Word::remove_customer),
                        .style = ButtonStyle::danger,
                        .icon = Icon::trash_2})) {
                open = false;
                frame.push(Remove{id});
            }
        });
}
