#include "shell/screens/new_user_screen.h"

#include "shell/screens/user_names.h"
#include "shell/screens/user_roles.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

void draw_fields(const std::string& reason, UserForm& form, Ui& ui, const Frame& frame) {
    draw_user_names(reason, form, ui, frame);
    const std::string email = error_of(form, UserField::email, frame);
    text_field(ui, "email", form.email,
               {.label = frame.say(Word::field_email),
                .help = frame.say(Word::user_email_help),
                .error = email,
                .type = "email",
                .input_mode = "email",
                .required = true,
                .disabled = !reason.empty(),
                .max_length = 254});
}

}  // namespace

void draw_new_user_screen(UserForm& form, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::user_add));
    const std::string reason = frame.why_not(Action::manage_partner_users);
    limited_width(ui, measure::text_width_max, [&] {
        space(ui, measure::space_3);
        draw_fields(reason, form, ui, frame);
        draw_user_roles(own_roles_offered(reason, frame), form, ui, frame);
        space(ui, measure::space_4);
        draw_new_user_actions(
            {.reason = reason, .add = AddNewUser{}, .back = {.kind = PlaceKind::users}}, form, ui,
            frame);
    });
}

void draw_credentials_screen(const Credentials& given, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::credentials_title, {given.name}));
    limited_width(ui, measure::text_width_max, [&] {
        banner(ui, "once", {.text = frame.say(Word::credentials_once), .tone = Tone::warn});
        space(ui, measure::space_3);
        fact(ui, frame.say(Word::user_sign_in_name), given.user_name);
        fact(ui, frame.say(Word::temporary_password), given.password);
        space(ui, measure::space_3);
        paragraph(ui, frame.say(Word::credentials_help), {.tone = Tone::muted});
        space(ui, measure::space_3);
        row(ui, "actions", [&] {
            if (button(ui, "copy",
                       {.label = frame.say(Word::copy_to_clipboard), .icon = Icon::copy}))
                frame.push(CopyText{std::string(frame.say(Word::user_sign_in_name)) + ": " +
                                    given.user_name + "\n" +
                                    std::string(frame.say(Word::temporary_password)) + ": " +
                                    given.password});
            if (!given.signs_in.user.empty()) {
                if (button(ui, "sign_in",
                           {.label = frame.say(Word::sign_in), .style = ButtonStyle::primary}))
                    frame.push(ActAs{given.signs_in});
                return;
            }
            if (button(ui, "done", {.label = frame.say(Word::done), .style = ButtonStyle::primary}))
                frame.push(GoTo{given.next});
        });
    });
}
