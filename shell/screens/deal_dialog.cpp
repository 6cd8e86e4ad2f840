#include "shell/screens/deal_dialog.h"

#include <algorithm>

#include "records/referral.h"
#include "shell/screens/record_entry.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

using F = ReferralField;

constexpr float dialog_width = 560;

struct QuestionWords {
    DealQuestion question;
    Word title, confirm;
    ButtonStyle style;
};
constexpr QuestionWords questions[] = {
    {DealQuestion::accept, Word::referral_accept, Word::accept, ButtonStyle::primary},
    {DealQuestion::edit, Word::referral_edit, Word::save, ButtonStyle::primary},
    {DealQuestion::decline, Word::referral_decline, Word::mail_decline, ButtonStyle::danger},
};

unsigned longest_of(F field) {
    return Referral::fields()[static_cast<std::size_t>(field)].longest;
}

void draw_currency(std::span<const std::string> currencies, DealForm& form, Ui& ui,
                   const Frame& frame) {
    const auto held = std::ranges::find(currencies, form.deal.currency);
    auto chosen = held == currencies.end()
                      ? std::size_t{0}
                      : static_cast<std::size_t>(held - currencies.begin()) + 1;
    std::vector<std::string> options{std::string(frame.say(Word::choose))};
    options.insert(options.end(), currencies.begin(), currencies.end());
    const std::string error = error_of(form.problem, F::currency, frame);
    if (select_field(ui, name_of(F::currency), chosen,
                     {.label = frame.say(Word::referral_currency),
                      .error = error,
                      .options = options,
                      .required = true}))
        form.deal.currency = chosen == 0 ? std::string() : currencies[chosen - 1];
}

void draw_team(std::span<const UserRow> users, DealForm& form, Ui& ui, const Frame& frame) {
    heading(ui, frame.say(Word::referral_team), 3);
    paragraph(ui, frame.say(Word::referral_team_help), {.tone = Tone::muted});
    for (const UserRow& user : users) {
        if (user.is_deactivated) continue;
        bool is_in = std::ranges::find(form.deal.team, user.actor.user) != form.deal.team.end();
        if (!check_box(ui, user.actor.user, is_in, {.label = user.name, .help = user.roles}))
            continue;
        if (is_in)
            form.deal.team.push_back(user.actor.user);
        else
            std::erase(form.deal.team, user.actor.user);
    }
    const std::string error = error_of(form.problem, F::team, frame);
    if (!error.empty()) banner(ui, "no_team", {.text = error, .tone = Tone::bad});
}

void draw_deal(const ReferralPage& page, DealForm& form, Ui& ui, const Frame& frame) {
    const std::string name = error_of(form.problem, F::name, frame);
    text_field(ui, name_of(F::name), form.deal.name,
               {.label = frame.say(Word::referral_name),
                .error = name,
                .enter_key = "next",
                .required = true,
                .max_length = longest_of(F::name)});
    space(ui, measure::space_2);
    const std::string value = error_of(form.problem, F::deal_value, frame);
    text_field(ui, name_of(F::deal_value), form.deal.value,
               {.label = frame.say(Word::referral_value),
                .help = frame.say(Word::referral_value_help),
                .error = value,
                .input_mode = "decimal",
                .enter_key = "next",
                .required = true,
                .max_length = longest_of(F::deal_value)});
    space(ui, measure::space_2);
    draw_currency(page.currencies, form, ui, frame);
    space(ui, measure::space_2);
    const std::string date = error_of(form.problem, F::closing_date, frame);
    text_field(ui, name_of(F::closing_date), form.deal.closing_date,
               {.label = frame.say(Word::referral_closing_date),
                .error = date,
                .type = "date",
                .required = true});
    space(ui, measure::space_3);
    draw_team(page.team, form, ui, frame);
    if (form.question != DealQuestion::edit) return;
    space(ui, measure::space_2);
    const std::string notes = error_of(form.problem, F::notes, frame);
    text_area(ui, name_of(F::notes), form.notes,
              {.label = frame.say(Word::field_notes),
               .error = notes,
               .max_length = longest_of(F::notes)});
}

void draw_reason(DealForm& form, Ui& ui, const Frame& frame) {
    const std::string error = error_of(form.problem, F::status_reason, frame);
    text_area(ui, name_of(F::status_reason), form.reason,
              {.label = frame.say(Word::referral_reason),
               .help = frame.say(Word::referral_decline_help),
               .error = error,
               .required = true,
               .max_length = longest_of(F::status_reason)});
}

}  // namespace

void draw_deal_dialog(const ReferralPage& page, DealForm& form, Ui& ui, Frame& frame) {
    for (const QuestionWords& words : questions) {
        if (words.question != form.question) continue;
        bool is_open = true;
        dialog(
            ui, "deal", is_open, {.title = frame.say(words.title), .width = dialog_width},
            [&] {
                if (form.question == DealQuestion::decline)
                    draw_reason(form, ui, frame);
                else
                    draw_deal(page, form, ui, frame);
                // What is refused for no field's sake.
                if (form.problem && form.problem->place.empty())
                    banner(ui, "problem",
                           {.text = say(frame.say.language, *form.problem), .tone = Tone::bad});
            },
            [&] {
                if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) is_open = false;
                if (button(ui, "confirm",
                           {.label = frame.say(words.confirm), .style = words.style}))
                    frame.push(SubmitDeal{});
            });
        if (!is_open) form = {};
        return;
    }
}
