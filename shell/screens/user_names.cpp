#include "shell/screens/user_names.h"

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text_field.h"

namespace {

struct NameField {
    UserField field;
    Word label;
    std::string UserForm::* text;
};
constexpr NameField name_fields[] = {
    {UserField::first_name, Word::field_first_name, &UserForm::first_name},
    {UserField::last_name, Word::field_last_name, &UserForm::last_name},
};
constexpr std::uint32_t longest_name = 50;

}  // namespace

std::string error_of(const UserForm& form, UserField field, const Frame& frame) {
    return form.problem && form.problem->place == name_of(field)
               ? say(frame.say.language, *form.problem)
               : std::string();
}

void draw_user_names(const std::string& reason, UserForm& form, Ui& ui, const Frame& frame) {
    for (const NameField& name : name_fields) {
        const std::string error = error_of(form, name.field, frame);
        text_field(ui, name_of(name.field), form.*name.text,
                   {.label = frame.say(name.label),
                    .error = error,
                    .enter_key = "next",
                    .capitalize = "words",
                    .required = true,
                    .disabled = !reason.empty(),
                    .max_length = longest_name});
    }
}

void draw_new_user_actions(const NewUserActions& actions, const UserForm& form, Ui& ui,
                           Frame& frame) {
    row(ui, "actions", [&] {
        if (button(ui, "add",
                   {.label = frame.say(Word::add),
                    .style = ButtonStyle::primary,
                    .icon = Icon::plus,
                    .busy = form.is_waiting,
                    .disabled = form.is_waiting,
                    .disabled_reason = actions.reason}))
            frame.push(actions.add);
        if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
            frame.push(GoTo{actions.back});
    });
}
