#include "view/mail_draft.h"

#include "facts/granular_administration.h"
#include "view/route.h"
#include "words/labels.h"

namespace {

using Paragraphs = std::vector<std::string>;

std::string in_words(int number, const Speech& speech) {
    return speech.number(static_cast<std::size_t>(number));
}

void add_administration(Paragraphs& text, const MailMatter& matter, const Speech& speech) {
    text.push_back(speech(matter.asks_for_administration ? Word::mail_with_administration
                                                         : Word::mail_without_administration,
                          {matter.sender}));
    text.emplace_back(speech(Word::mail_accept));
}

void add_roles(Paragraphs& text, const MailMatter& matter, const Speech& speech) {
    std::string asked = speech(Word::mail_granular, {matter.sender, in_words(matter.days, speech)});
    for (const DirectoryRole role : matter.roles)
        asked.append("\n- ").append(speech(label_of(role)));
    text.push_back(std::move(asked));
    text.emplace_back(speech(Word::mail_granular_effect));
    text.push_back(speech(Word::mail_approve, {in_words(approval_lapses_after_days, speech)}));
}

// The last paragraph leads to the link.
std::string begin(Paragraphs& text, const MailMatter& matter, const Speech& speech) {
    const std::string& sender = matter.sender;
    switch (matter.kind) {
        case MailKind::single_invitation:
            text.push_back(speech(Word::mail_single, {sender}));
            add_administration(text, matter, speech);
            return speech(Word::mail_single_subject, {sender});
        case MailKind::joint_invitation:
            text.push_back(speech(Word::mail_joint, {sender, matter.provider}));
            add_administration(text, matter, speech);
            return speech(Word::mail_single_subject, {sender});
        case MailKind::partnership_request:
            text.push_back(speech(Word::mail_partnership, {sender}));
            text.emplace_back(speech(Word::mail_authorize));
            return speech(Word::mail_partnership_subject, {sender});
        case MailKind::granular_request:
            add_roles(text, matter, speech);
            return speech(Word::mail_granular_subject, {sender});
        default:
            return {};
    }
}

}  // namespace

MailText mail_text(const MailMatter& matter, const Speech& speech) {
    Paragraphs text{std::string(speech(Word::mail_greeting))};
    MailText mail{.subject = begin(text, matter, speech), .text = {}};
    if (mail.subject.empty()) return mail;
    text.push_back(matter.link);
    text.push_back(std::string(speech(Word::mail_regards)) + "\n" + matter.sender);
    for (const std::string& paragraph : text)
        mail.text += (mail.text.empty() ? "" : "\n\n") + paragraph;
    return mail;
}

// A mail's lines end in CR LF, in its address too (RFC 6068).
std::string mail_program_address(std::string_view subject, std::string_view text) {
    std::string lines;
    for (const char c : text)
        lines += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return "mailto:?subject=" + percent_encoded(subject) + "&body=" + percent_encoded(lines);
}
