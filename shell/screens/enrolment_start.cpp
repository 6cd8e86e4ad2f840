// The first pages of the enrolment: what is needed, and signing in with the work account.

#include <array>

#include "shell/screens/enrolment_pages.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

struct Need {
    Word title, help;
};
constexpr auto needs = std::to_array<Need>({
    {Word::enrol_need_account, Word::enrol_need_account_help},
    {Word::enrol_need_membership, Word::enrol_need_membership_help},
    {Word::enrol_need_profile, Word::enrol_need_profile_help},
});

}  // namespace

void draw_welcome_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    paragraph(ui, frame.say(Word::enrol_welcome_lead));
    space(ui, measure::space_2);
    list(ui, "needs", frame.say(Word::enrolment_welcome), [&] {
        for (const Need& need : needs) {
            const IdScope scope(ui, static_cast<std::uint64_t>(need.title));
            list_item(ui, "need", [&] {
                paragraph(ui, frame.say(need.title),
                          {.weight = Weight::semibold, .icon = Icon::check});
                muted(ui, frame.say(need.help));
            });
            space(ui, measure::space_3);
        }
    });
    paragraph(ui, frame.say(Word::enrol_takes_days));
    space(ui, measure::space_4);
    row(ui, "actions", [&] {
        if (!button(ui, "next",
                    {.label = frame.say(Word::next),
                     .style = ButtonStyle::primary,
                     .disabled_reason = frame.read_only_reason}))
            return;
        if (view.is_nobodys)
            form.open(EnrolmentPage::work_account);
        else
            frame.push(TakeStep{EnrolmentTrigger::start});
    });
}

void draw_work_account_page(const EnrolmentView&, EnrolmentForm& form, Ui& ui, Frame& frame) {
    paragraph(ui, frame.say(Word::enrol_account_lead));
    paragraph(ui, frame.say(Word::enrol_account_none), {.tone = Tone::muted});
    space(ui, measure::space_4);
    row(ui, "actions", [&] {
        if (button(ui, "sign_in",
                   {.label = frame.say(Word::sign_in),
                    .style = ButtonStyle::primary,
                    .disabled_reason = frame.read_only_reason}))
            form.open(EnrolmentPage::sign_in);
        if (button(
                ui, "create",
                {.label = frame.say(Word::create_one), .disabled_reason = frame.read_only_reason}))
            frame.push(GoTo{{.kind = PlaceKind::new_organisation}});
    });
}

void draw_sign_in_page(const EnrolmentView&, EnrolmentForm& form, Ui& ui, Frame& frame) {
    constexpr auto fields = std::to_array<std::string_view>({"user_name", "password"});
    region(ui, "form", NodeRole::form, frame.say(Word::enrol_sign_in_title), [&] {
        const std::string name = problem_text(form, fields[0], frame);
        text_field(ui, fields[0], form.user_name,
                   {.label = frame.say(Word::user_sign_in_name),
                    .error = name,
                    .type = "email",
                    .autocomplete = "username",
                    .input_mode = "email",
                    .enter_key = "next",
                    .required = true,
                    .max_length = 255});
        const std::string password = problem_text(form, fields[1], frame);
        text_field(ui, fields[1], form.password,
                   {.label = frame.say(Word::field_password),
                    .help = frame.say(Word::enrol_password_unset),
                    .error = password,
                    .type = "password",
                    .autocomplete = "current-password",
                    .required = true});
        draw_other_problems(form, fields, ui, frame);
        space(ui, measure::space_4);
        row(ui, "actions", [&] {
            if (button(ui, "sign_in",
                       {.label = frame.say(Word::sign_in),
                        .style = ButtonStyle::primary,
                        .busy = form.is_waiting,
                        .disabled = form.is_waiting,
                        .disabled_reason = frame.read_only_reason}))
                frame.push(SignInToEnrol{});
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
                form.open(EnrolmentPage::work_account);
        });
    });
}
