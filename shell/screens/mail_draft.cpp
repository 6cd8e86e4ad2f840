#include "shell/screens/mail_draft.h"

#include <array>

#include "records/mail.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text_field.h"

namespace {

constexpr int lines_of_message = 14;
constexpr auto language_words =
    std::to_array<Word>({Word::language_en, Word::language_de, Word::language_zh});

void draw_language(MailDraftForm& form, Ui& ui, const Frame& frame) {
    std::vector<std::string> languages;
    languages.reserve(language_words.size());
    for (const Word word : language_words)
        languages.emplace_back(frame.say(word));
    auto chosen = static_cast<std::size_t>(form.language);
    if (select_field(ui, "language", chosen,
                     {.label = frame.say(Word::mail_language),
                      .help = frame.say(Word::mail_language_help),
                      .options = languages}))
        form.write_in({static_cast<Language>(chosen), frame.say.locale});
}

// Also what was refused when it was submitted.
std::string problem_of(const MailDraftForm& form, MailField field, const Frame& frame) {
    if (field == MailField::text && !form.holds_link())
        return say(frame.say.language, Error{ErrorCode::link_must_stay_in_the_text});
    if (!form.problem || form.problem->place != name_of(field)) return {};
    return say(frame.say.language, *form.problem);
}

void draw_message(MailDraftForm& form, Ui& ui, const Frame& frame) {
    const std::string_view language = tag_of(form.language);
    const std::string subject = problem_of(form, MailField::subject, frame);
    text_field(ui, "subject", form.subject,
               {.label = frame.say(Word::mail_subject),
                .error = subject,
                .language = language,
                .spellcheck = true,
                .max_length = 500});
    const std::string message = problem_of(form, MailField::text, frame);
    text_area(ui, "message", form.text,
              {.label = frame.say(Word::mail_message),
               .help = frame.say(Word::mail_message_help),
               .error = message,
               .language = language,
               .required = true,
               .max_length = 20000,
               .lines = lines_of_message});
    std::string shown = form.matter.link;  // A person copies it, and changes nothing.
    text_field(ui, "link", shown,
               {.label = frame.say(Word::mail_link),
                .help = frame.say(Word::mail_link_help),
                .read_only = true});
}

}  // namespace

bool draw_mail_draft(MailDraftForm& form, std::string_view reason, Ui& ui, Frame& frame) {
    draw_language(form, ui, frame);
    draw_message(form, ui, frame);
    const std::string unsent =
        form.holds_link() ? std::string() : problem_of(form, MailField::text, frame);
    bool is_done = false;
    space(ui, measure::space_3);
    row(ui, "mail", [&] {
        is_done = button(ui, "done",
                         {.label = frame.say(Word::done),
                          .style = ButtonStyle::primary,
                          .icon = Icon::check,
                          .disabled_reason = unsent.empty() ? reason : unsent});
        if (button(ui, "copy",
                   {.label = frame.say(Word::copy_to_clipboard),
                    .icon = Icon::copy,
                    .disabled_reason = unsent}))
            frame.push(CopyText{form.text});
        const std::string_view label = frame.say(Word::open_in_email);
        if (unsent.empty())
            link(ui, "open",
                 {.label = label,
                  .href = mail_program_address(form.subject, form.text),
                  .icon = Icon::mail});
        else
            button(ui, "open", {.label = label, .icon = Icon::mail, .disabled_reason = unsent});
    });
    return is_done;
}
