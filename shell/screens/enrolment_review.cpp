// The pages on which the enrolment waits: for the contact's email, for the review, and for what it
// rejected to be mended.

#include "facts/contact_rules.h"
#include "shell/screens/enrolment_pages.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

void draw_email_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    paragraph(ui, frame.say(Word::enrol_email_lead, {view.profile.email}), {.icon = Icon::mail});
    muted(ui, frame.say(Word::enrol_email_next));
    draw_other_problems(form, {}, ui, frame);
    space(ui, measure::space_4);
    row(ui, "actions", [&] {
        if (button(ui, "resend",
                   {.label = frame.say(Word::enrol_email_resend),
                    .disabled_reason = frame.read_only_reason}))
            frame.push(TakeStep{EnrolmentTrigger::resend_email});
    });
}

void draw_review_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    paragraph(ui, frame.say(Word::enrol_review_lead));
    space(ui, measure::space_3);
    fact(ui, frame.say(Word::enrol_review_due), view.due);
    fact(ui, frame.say(Word::enrol_review_left), view.days_left);
    fact(ui, frame.say(Word::enrol_review_stage), view.stage);
    draw_other_problems(form, {}, ui, frame);
}

void draw_rejected_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    banner(ui, "rejected", {.text = frame.say(Word::enrol_rejected_lead), .tone = Tone::bad});
    const std::string at(domain_of_email(view.profile.email));
    if (at != view.profile.domain)
        paragraph(ui, frame.say(Word::enrol_rejected_why, {at, view.profile.domain}));
    paragraph(ui, frame.say(Word::enrol_rejected_how));
    draw_other_problems(form, {}, ui, frame);
    space(ui, measure::space_4);
    row(ui, "actions", [&] {
        if (button(ui, "fix",
                   {.label = frame.say(Word::fix_now),
                    .style = ButtonStyle::primary,
                    .disabled_reason = frame.read_only_reason}))
            form.open(EnrolmentPage::fix);
    });
    space(ui, measure::space_5);
    draw_other_membership(view, form, ui, frame);
}
