#include "shell/screens/granular_screen.h"

#include <array>

#include "shell/screens/granular_access.h"
#include "shell/screens/granular_facts.h"
#include "shell/screens/mail_draft.h"
#include "shell/screens/roles_choice.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

constexpr float card_width_min = 400;

bool is_own(const GranularRow& relationship, const Frame& frame) {
    return relationship.partner_id == frame.person.actor.organisation;
}

void open_mail(const GranularPage& page, MailDraftForm& mail, const Frame& frame) {
    const GranularRow& draft = *page.relationship;
    mail = {.matter = {.kind = MailKind::granular_request,
                       .sender = draft.partner,
                       .roles = draft.held,
                       .days = draft.days,
                       .link = page.link},
            .is_open = true};
    mail.write_in(frame.say);
}

void draw_draft_actions(const GranularPage& page, const GranularForms& forms,
                        const std::string& reason, Ui& ui, Frame& frame) {
    const GranularRow& draft = *page.relationship;
    const bool is_changed = forms.draft.is_changed(draft);
    const auto reason_or = [&](Word word, bool holds) {
        return reason.empty() && holds ? std::string(frame.say(word)) : reason;
    };
    row(ui, "actions", [&] {
        if (button(ui, "lock",
                   {.label = frame.say(Word::granular_lock),
                    .style = is_changed ? ButtonStyle::secondary : ButtonStyle::primary,
                    .icon = Icon::mail,
                    .disabled_reason = reason_or(Word::granular_save_first, is_changed)}))
            open_mail(page, forms.mail, frame);
        if (button(ui, "save",
                   {.label = frame.say(Word::granular_save_draft),
                    .style = is_changed ? ButtonStyle::primary : ButtonStyle::secondary,
                    .icon = Icon::check,
                    .disabled_reason = reason_or(Word::error_nothing_changed, !is_changed)}))
            frame.push(SaveGranularDraft{});
        if (button(ui, "delete",
                   {.label = frame.say(Word::granular_delete_draft),
                    .style = ButtonStyle::danger,
                    .icon = Icon::trash_2,
                    .disabled_reason = reason}))
            forms.asked = {
                .question = RolesQuestion::delete_draft, .id = draft.id, .name = draft.name};
    });
}

// What is sent stands in place of what it asks for: that is saved already.
void draw_mail(const MailDraftForm& mail, const GranularForms& forms, const std::string& reason,
               Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::granular_lock), 2);
    paragraph(ui, frame.say(Word::granular_lock_help), {.tone = Tone::muted});
    space(ui, measure::space_2);
    const bool is_done = draw_mail_draft(forms.mail, reason, ui, frame);
    if (mail.problem && mail.problem->place.empty())
        banner(ui, "refused", {.text = say(frame.say.language, *mail.problem), .tone = Tone::bad});
    row(ui, "back", [&] {
        if (button(ui, "cancel", {.label = frame.say(Word::cancel), .style = ButtonStyle::quiet}))
            forms.mail.is_open = false;
    });
    if (is_done) frame.push(SendGranularRequest{});
}

void draw_draft(const GranularPage& page, const GranularForms& forms, Ui& ui, Frame& frame) {
    draw_granular_title(*page.relationship, ui);
    const std::string reason = frame.why_not(Action::change_granular_administration);
    limited_width(ui, measure::text_width_max, [&] {
        space(ui, measure::space_3);
        if (forms.mail.is_open) {
            draw_mail(forms.mail, forms, reason, ui, frame);
            return;
        }
        draw_granular_form(forms.draft, page.partners, reason, ui, frame);
        draw_draft_actions(page, forms, reason, ui, frame);
    });
}

void draw_actions(const GranularRow& relationship, AskedAboutRoles& asked, Ui& ui, Frame& frame) {
    if (!is_own(relationship, frame)) return;
    const std::string reason = frame.why_not(Action::change_granular_administration);
    const bool is_extended = relationship.of_extension != AutoExtend::off;
    if (button(
            ui, "extend",
            {.label = frame.say(is_extended ? Word::granular_extend_off : Word::granular_extend_on),
             .disabled_reason = reason.empty() ? relationship.why_not_extend : reason}))
        frame.push(
            ExtendRoles{.ids = {relationship.id},
                        .auto_extend = is_extended ? AutoExtend::off : AutoExtend::half_a_year});
    if (button(ui, "terminate",
               {.label = frame.say(Word::granular_terminate),
                .style = ButtonStyle::danger,
                .disabled_reason = reason.empty() ? relationship.why_not_end : reason}))
        asked = {
            .question = RolesQuestion::terminate, .id = relationship.id, .name = relationship.name};
}

void draw_request(const GranularRow& relationship, Ui& ui, const Frame& frame) {
    card(ui, "request", {.label = frame.say(Word::granular_section_request)}, [&] {
        heading(ui, frame.say(Word::granular_section_request), 2);
        space(ui, measure::space_2);
        fact(ui, frame.say(Word::granular_customer), relationship.customer);
        fact(ui, frame.say(Word::granular_partner), relationship.partner);
        if (!relationship.reseller.empty())
            fact(ui, frame.say(Word::granular_reseller), relationship.reseller);
        if (!relationship.consent.empty())
            fact(ui, frame.say(Word::granular_consent), relationship.consent);
        space(ui, measure::space_2);
        draw_roles(relationship.held, ui, frame);
    });
}

// While the customer has not answered.
void draw_links(const GranularPage& page, Ui& ui, Frame& frame) {
    struct Shown {
        Word word;
        const std::string& link;
    };
    const std::array<Shown, 2> links{
        {{Word::granular_link, page.link}, {Word::granular_portal_link, page.portal_link}}};
    card(ui, "links", {.label = frame.say(Word::granular_link)}, [&] {
        heading(ui, frame.say(Word::granular_link), 2);
        for (const Shown& shown : links) {
            const IdScope scope(ui, shown.link);
            space(ui, measure::space_2);
            fact(ui, frame.say(shown.word), shown.link);
            row(ui, "copy", [&] {
                if (button(ui, "button",
                           {.label = frame.say(Word::granular_copy_link),
                            .style = ButtonStyle::quiet,
                            .icon = Icon::copy,
                            .description = shown.link}))
                    frame.push(CopyText{shown.link});
            });
        }
    });
}

void draw_consent(const GranularRow& relationship, Ui& ui, Frame& frame) {
    if (relationship.reseller_id != frame.person.actor.organisation) return;
    std::string reason = frame.why_not(Action::change_granular_administration);
    if (reason.empty()) reason = relationship.why_not_answer;
    card(ui, "consent", {.label = frame.say(Word::granular_consent)}, [&] {
        heading(ui, frame.say(Word::granular_consent), 2);
        paragraph(ui, frame.say(Word::granular_consent_lead,
                                {relationship.partner, relationship.customer}));
        space(ui, measure::space_2);
        row(ui, "answer", [&] {
            if (button(ui, "give",
                       {.label = frame.say(Word::granular_consent_give),
                        .style = ButtonStyle::primary,
                        .icon = Icon::check,
                        .disabled_reason = reason}))
                frame.push(AnswerProvider{.id = relationship.id, .consents = true});
            if (button(ui, "refuse",
                       {.label = frame.say(Word::granular_consent_refuse),
                        .style = ButtonStyle::danger,
                        .disabled_reason = reason}))
                frame.push(AnswerProvider{.id = relationship.id, .consents = false});
        });
    });
}

void draw_relationship(const GranularPage& page, const GranularForms& forms, Ui& ui, Frame& frame) {
    const GranularRow& relationship = *page.relationship;
    draw_granular_title(relationship, ui);
    space(ui, measure::space_2);
    row(ui, "actions", [&] { draw_actions(relationship, forms.asked, ui, frame); });
    space(ui, measure::space_3);
    draw_consent(relationship, ui, frame);
    space(ui, measure::space_2);
    columns(ui, "cards", card_width_min, 2, [&](std::size_t i) {
        if (i == 0)
            draw_request(relationship, ui, frame);
        else
            draw_granular_timeline(relationship, ui, frame);
    });
    space(ui, measure::space_4);
    if (!is_own(relationship, frame)) return;
    if (relationship.of_state == GranularAdministration::approval_pending)
        draw_links(page, ui, frame);
    else
        draw_granular_access(relationship, page.groups, forms.assignment, forms.asked, ui, frame);
    draw_assignment_dialog(relationship, forms.assignment, ui, frame);
}

}  // namespace

void draw_granular_screen(const GranularPage& page, const GranularForms& forms, Ui& ui,
                          Frame& frame) {
    if (page.relationship == nullptr) {
        if (empty_state(ui, "missing",
                        {.icon = Icon::shield_check,
                         .title = frame.say(Word::error_granular_relationship_not_found),
                         .text = frame.say(Word::granular_other_page),
                         .action = frame.say(Word::place_admin_relationships),
                         .level = 1}))
            frame.push(GoTo{{.kind = PlaceKind::admin_relationships}});
        return;
    }
    const IdScope scope(ui, page.relationship->id);
    if (page.relationship->of_state == GranularAdministration::created)
        draw_draft(page, forms, ui, frame);
    else
        draw_relationship(page, forms, ui, frame);
}
