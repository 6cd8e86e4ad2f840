#include "shell/screens/act_as_dialog.h"

#include <algorithm>

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

constexpr float button_max = 260;

void draw_workspace(Ui& ui, Frame& frame) {
    row(ui, "workspace", [&] {
        if (button(ui, "act",
                   {.label = frame.say(Word::act_as_workspace),
                    .style = ButtonStyle::quiet,
                    .icon = Icon::house,
                    .pressed = flag(!frame.person.kind)}))
            frame.push(ActAs{});
    });
    caption(ui, frame.say(Word::act_as_workspace_help));
}

void draw_user(const UserRow& user, Ui& ui, Frame& frame) {
    const IdScope scope(ui, user.actor.user);
    list_item(ui, "person", [&] {
        row(ui, "line", [&] {
            if (button(ui, "act",
                       {.label = user.name,
                        .style = ButtonStyle::quiet,
                        .icon = Icon::user,
                        .disabled_reason = user.is_deactivated
                                               ? frame.say(Word::error_user_is_deactivated)
                                               : std::string_view(),
                        // They sign in first.
                        .description = user.must_change_password
                                           ? frame.say(Word::error_password_must_be_changed_first)
                                           : std::string_view(),
                        .pressed = flag(frame.person.actor == user.actor)}))
                frame.push(ActAs{user.actor});
            text(ui, user.roles, {.size = measure::caption, .tone = Tone::muted});
        });
    });
}

void draw_sign_in(ActAsForm& form, Ui& ui, Frame& frame) {
    paragraph(ui, frame.say(Word::sign_in_help, {form.name}));
    space(ui, measure::space_3);
    text_field(ui, "temporary", form.temporary,
               {.label = frame.say(Word::temporary_password),
                .type = "password",
                .autocomplete = "current-password",
                .enter_key = "next",
                .required = true});
    text_field(ui, "chosen", form.chosen,
               {.label = frame.say(Word::new_password),
                .type = "password",
                .autocomplete = "new-password",
                .enter_key = "next",
                .required = true});
    text_field(ui, "repeated", form.repeated,
               {.label = frame.say(Word::repeat_password),
                .type = "password",
                .autocomplete = "new-password",
                .required = true});
    if (form.problem)
        banner(ui, "problem", {.text = say(frame.say.language, *form.problem), .tone = Tone::bad});
    space(ui, measure::space_3);
    row(ui, "actions", [&] {
        if (button(ui, "sign_in",
                   {.label = frame.say(Word::sign_in),
                    .style = ButtonStyle::primary,
                    .busy = form.is_waiting,
                    .disabled = form.is_waiting}))
            frame.push(SignIn{});
        if (button(ui, "back", {.label = frame.say(Word::cancel)})) frame.push(AskWhoActs{});
    });
}

}  // namespace

std::string identity_of(const Frame& frame) {
    const Person& person = frame.person;
    if (!person.kind) return std::string(frame.say(Word::act_as_workspace));
    return person.name + " · " + person.organisation + " · " + roles_text(frame.say, person.roles);
}

void act_as_button(Ui& ui, Frame& frame, bool icon_only) {
    const std::string identity = identity_of(frame);
    const std::string whole = frame.say(Word::act_as_now, {identity});
    ButtonOptions options{.label = icon_only ? std::string_view(whole) : std::string_view(identity),
                          .style = ButtonStyle::quiet,
                          .icon = frame.person.kind ? Icon::user : Icon::house,
                          .trailing_icon = icon_only ? Icon::none : Icon::chevron_down,
                          .icon_only = icon_only,
                          .description = icon_only ? std::string_view() : std::string_view(whole)};
    if (!icon_only) options.width = std::min(button_width(ui, options), button_max);
    if (button(ui, "act_as", options)) frame.push(AskWhoActs{});
    if (Node* node = ui.tree().find(ui.id("act_as"))) node->has_popup = true;
}

void draw_act_as_dialog(const std::vector<PartyRow>& parties, ActAsForm& form, Ui& ui,
                        Frame& frame) {
    dialog(ui, "act_as", form.is_open,
           {.title = frame.say(form.signing_in ? Word::sign_in : Word::act_as),
            .description = form.signing_in ? std::string_view() : frame.say(Word::act_as_help),
            .width = 640},
           [&] {
               if (form.signing_in) {
                   draw_sign_in(form, ui, frame);
                   return;
               }
               draw_workspace(ui, frame);
               if (parties.empty()) {
                   space(ui, measure::space_3);
                   paragraph(ui, frame.say(Word::act_as_nobody), {.tone = Tone::muted});
               }
               row(ui, "create", [&] {
                   if (button(ui, "create",
                              {.label = frame.say(Word::place_new_organisation),
                               .style = ButtonStyle::quiet,
                               .icon = Icon::plus,
                               .disabled_reason = frame.read_only_reason})) {
                       form.is_open = false;
                       frame.push(GoTo{{.kind = PlaceKind::new_organisation}});
                   }
               });
               for (const PartyRow& party : parties) {
                   const IdScope scope(ui, party.id);
                   space(ui, measure::space_4);
                   heading(ui, party.name, 3);
                   caption(ui, party.kind + " · " + party.cloud + " · " + party.country);
                   list(ui, "people", party.name, [&] {
                       for (const UserRow& user : party.users)
                           draw_user(user, ui, frame);
                   });
               }
           });
}
