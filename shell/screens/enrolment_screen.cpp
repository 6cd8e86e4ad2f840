#include "shell/screens/enrolment_screen.h"

#include <array>

#include "shell/screens/clock_panel.h"
#include "shell/screens/enrolment_pages.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

constexpr float stations_from = 900;  // Narrower, the line above says where one is.

// In the order of EnrolmentPage.
constexpr auto drawings = std::to_array<EnrolmentPageDrawing>({
    draw_existing_partner_page,
    draw_welcome_page,
    draw_work_account_page,
    draw_sign_in_page,
    draw_membership_page,
    draw_membership_name_page,
    draw_membership_password_page,
    draw_memberships_page,
    draw_new_membership_page,
    draw_company_profile_page,
    draw_email_page,
    draw_review_page,
    draw_rejected_page,
    draw_fix_page,
    draw_agreement_page,
    draw_admin_agent_page,
    draw_active_page,
    draw_suspended_page,
});
static_assert(drawings.size() == count_of<EnrolmentPage>());

// Those behind are ticked; the one that it is at stands out.
void draw_stations(EnrolmentStation here, bool is_over, Ui& ui, const Frame& frame) {
    const auto place = static_cast<std::size_t>(here);
    const std::string label(frame.say(label_of(here)));
    text(ui,
         frame.say(
             Word::enrolment_progress,
             {frame.say.number(place + 1), frame.say.number(count_of<EnrolmentStation>()), label}),
         {.size = measure::caption, .tone = Tone::muted});
    if (ui.width() < stations_from) return;
    region(ui, "stations", NodeRole::group, frame.say(Word::enrolment_steps), [&] {
        row(ui, "line", {.gap = measure::space_4}, [&] {
            for (const EnrolmentStation station : all_of<EnrolmentStation>()) {
                const auto number = static_cast<std::size_t>(station);
                const bool is_here = number == place && !is_over;
                const bool is_done = number < place || is_over;
                text(ui, frame.say(label_of(station)),
                     {.weight = is_here ? Weight::semibold : Weight::normal,
                      .tone = is_done   ? Tone::good
                              : is_here ? Tone::accent
                                        : Tone::muted,
                      .icon = is_done   ? Icon::circle_check
                              : is_here ? Icon::chevron_right
                                        : Icon::minus});
            }
        });
    });
}

}  // namespace

std::string title_of(EnrolmentPage page, const EnrolmentView& view, const Frame& frame) {
    if (page == EnrolmentPage::membership)
        return frame.say(Word::enrol_membership_title, {view.membership_name});
    return std::string(frame.say(facts_of(page).title));
}

std::string problem_text(const EnrolmentForm& form, std::string_view field, const Frame& frame) {
    const Error* problem = form.problem_of(field);
    return problem == nullptr ? std::string() : say(frame.say.language, *problem);
}

void draw_other_problems(const EnrolmentForm& form, std::span<const std::string_view> fields,
                         Ui& ui, const Frame& frame) {
    for (std::size_t i = 0; i < form.problems.size(); ++i) {
        const Error& problem = form.problems[i];
        if (std::ranges::find(fields, std::string_view(problem.place)) != fields.end()) continue;
        const IdScope scope(ui, i);
        banner(ui, "problem", {.text = say(frame.say.language, problem), .tone = Tone::bad});
    }
}

void draw_other_membership(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    if (!view.associated.empty()) fact(ui, view.membership_name, view.associated);
    row(ui, "membership", [&] {
        if (button(ui, "other",
                   {.label = frame.say(Word::enrol_membership_other),
                    .disabled_reason = frame.read_only_reason}))
            form.open(EnrolmentPage::membership);
    });
}

void draw_enrolment_screen(const EnrolmentView& view, EnrolmentForm& form,
                           const EnrolmentSurroundings& around, Ui& ui, Frame& frame) {
    const EnrolmentPage page = form.page();
    const IdScope scope(ui, name_of(page));
    draw_stations(facts_of(page).station, page == EnrolmentPage::active, ui, frame);
    space(ui, measure::space_2);
    heading(ui, title_of(page, view, frame));
    limited_width(ui, measure::text_width_max, [&] {
        if (!view.is_nobodys) muted(ui, view.profile.company_name);
        space(ui, measure::space_3);
        drawings[static_cast<std::size_t>(page)](view, form, ui, frame);
        if (page != EnrolmentPage::in_review) return;
        space(ui, measure::space_5);
        draw_clock_panel(around.clock, around.clock_form, ui, frame);
    });
    if (form.wants_first_problem && !form.problems.empty()) {
        form.wants_first_problem = false;
        const IdScope fields(ui, "form");
        ui.focus(form.problems.front().place);
    }
}

void draw_unconfirmed_screen(std::string_view reason, Ui& ui, Frame& frame) {
    if (empty_state(ui, "unconfirmed",
                    {.icon = Icon::mail,
                     .title = frame.say(Word::enrol_confirm_title),
                     .text = reason,
                     .action = frame.say(Word::act_as),
                     .level = 1}))
        frame.push(AskWhoActs{});
}
