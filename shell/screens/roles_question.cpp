#include "shell/screens/roles_question.h"

#include <array>

#include "shell/widgets/button.h"
#include "shell/widgets/overlay.h"

namespace {

struct QuestionWords {
    RolesQuestion question;
    Word title, help, confirm;
};
constexpr auto questions = std::to_array<QuestionWords>({
    {RolesQuestion::delete_draft, Word::granular_delete_title, Word::granular_delete_help,
     Word::granular_delete_draft},
    {RolesQuestion::terminate, Word::granular_terminate_title, Word::granular_terminate_help,
     Word::granular_terminate},
    {RolesQuestion::remove_roles, Word::remove_roles_title, Word::remove_granular_help,
     Word::remove_roles},
    {RolesQuestion::remove_group, Word::granular_remove_group_title,
     Word::granular_remove_group_help, Word::remove_roles},
    {RolesQuestion::remove_delegated, Word::remove_roles_title, Word::remove_roles_help,
     Word::remove_roles},
});

void answer_yes(const AskedAboutRoles& asked, Frame& frame) {
    switch (asked.question) {
        case RolesQuestion::delete_draft:
            frame.push(DeleteDraft{asked.id});
            return;
        case RolesQuestion::terminate:
        case RolesQuestion::remove_roles:
            frame.push(EndRoles{asked.id});
            return;
        case RolesQuestion::remove_group:
            frame.push(DropAssignment{asked.id});
            return;
        case RolesQuestion::remove_delegated:
            frame.push(RemoveDelegatedRoles{asked.id});
            return;
        case RolesQuestion::none:
            return;
    }
}

}  // namespace

void draw_roles_question(AskedAboutRoles& asked, Ui& ui, Frame& frame) {
    for (const QuestionWords& words : questions) {
        if (words.question != asked.question) continue;
        bool is_open = true;
        const std::string title = frame.say(words.title, {asked.name});
        dialog(
            ui, "roles_question", is_open,
            {.title = title,
             .description = frame.say(words.help),
             .kind = DialogKind::question,
             .is_alert = true},
            [] {},
            [&] {
                if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) is_open = false;
                if (button(ui, "confirm",
                           {.label = frame.say(words.confirm), .style = ButtonStyle::danger})) {
                    is_open = false;
                    answer_yes(asked, frame);
                }
            });
        if (!is_open) asked = {};
        return;
    }
}
