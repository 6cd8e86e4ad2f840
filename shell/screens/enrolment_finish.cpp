// The last pages of the enrolment: the agreement, the check of the Admin agent group, and the
// account in use.

#include "shell/screens/enrolment_pages.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

// Why it cannot be signed now: who signs, the membership, then the box.
std::string why_not_to_sign(const EnrolmentView& view, const EnrolmentForm& form,
                            const Frame& frame) {
    if (frame.is_read_only) return frame.read_only_reason;
    if (!view.is_global_admin) return std::string(frame.say(Word::error_needs_a_global_admin));
    if (view.profile.mpn_id.empty())
        return std::string(frame.say(Word::error_membership_must_be_linked_first));
    return form.accepts_agreement
               ? std::string()
               : std::string(frame.say(Word::error_declaration_must_be_confirmed));
}

void draw_customers_link(Ui& ui, const Frame& frame) {
    row(ui, "customers", [&] {
        link(
            ui, "customers",
            {.label = frame.say(Word::place_customers), .href = route_of({}), .icon = Icon::users});
    });
}

}  // namespace

void draw_agreement_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    banner(ui, "authorized", {.text = frame.say(Word::enrolment_authorized), .tone = Tone::good});
    paragraph(ui, frame.say(Word::enrol_agreement_lead));
    fact(ui, frame.say(Word::enrol_global_admins), view.global_admins);
    space(ui, measure::space_3);
    draw_other_membership(view, form, ui, frame);
    space(ui, measure::space_3);
    check_box(ui, "accepts", form.accepts_agreement,
              {.label = frame.say(Word::enrol_agreement_box, {view.profile.company_name}),
               .required = true});
    draw_other_problems(form, {}, ui, frame);
    space(ui, measure::space_4);
    row(ui, "actions", [&] {
        if (button(ui, "sign",
                   {.label = frame.say(Word::enrol_agreement_sign),
                    .style = ButtonStyle::primary,
                    .icon = Icon::check,
                    .disabled_reason = why_not_to_sign(view, form, frame)}))
            frame.push(TakeStep{EnrolmentTrigger::sign_agreement});
    });
}

void draw_admin_agent_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    paragraph(ui, frame.say(Word::enrol_agent_lead));
    space(ui, measure::space_2);
    if (view.is_admin_agent) {
        banner(ui, "agent", {.text = frame.say(Word::enrol_agent_yes), .tone = Tone::good});
    } else {
        banner(ui, "agent", {.text = frame.say(Word::enrol_agent_no), .tone = Tone::warn});
        paragraph(ui, frame.say(Word::enrol_agent_how));
        row(ui, "users", [&] {
            link(ui, "users",
                 {.label = frame.say(Word::place_users),
                  .href = route_of({.kind = PlaceKind::users}),
                  .icon = Icon::users});
        });
    }
    draw_other_problems(form, {}, ui, frame);
    space(ui, measure::space_4);
    std::string reason = frame.read_only_reason;
    if (reason.empty() && !view.is_admin_agent)
        reason = frame.say(Word::error_needs_an_admin_agent);
    row(ui, "actions", [&] {
        if (button(ui, "finish",
                   {.label = frame.say(Word::enrol_agent_finish),
                    .style = ButtonStyle::primary,
                    .icon = Icon::check,
                    .disabled_reason = reason}))
            frame.push(TakeStep{EnrolmentTrigger::confirm_admin_agent});
    });
}

void draw_active_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    paragraph(ui, frame.say(Word::enrol_active_lead, {view.profile.company_name}),
              {.icon = Icon::circle_check});
    if (!view.signed_on.empty()) fact(ui, frame.say(Word::enrol_active_signed), view.signed_on);
    space(ui, measure::space_3);
    draw_other_membership(view, form, ui, frame);
    space(ui, measure::space_4);
    heading(ui, frame.say(Word::enrol_served_title), 2);
    if (view.served.empty()) {
        muted(ui, frame.say(Word::enrol_served_none));
    } else {
        muted(ui, frame.say(Word::enrol_served_lead));
        list(ui, "served", frame.say(Word::enrol_served_title), [&] {
            for (std::size_t i = 0; i < view.served.size(); ++i) {
                const IdScope scope(ui, i);
                list_item(ui, "customer",
                          [&] { paragraph(ui, view.served[i], {.icon = Icon::building_2}); });
            }
        });
    }
    space(ui, measure::space_3);
    draw_customers_link(ui, frame);
}

void draw_suspended_page(const EnrolmentView&, EnrolmentForm&, Ui& ui, Frame& frame) {
    banner(ui, "suspended", {.text = frame.say(Word::enrol_suspended_lead), .tone = Tone::warn});
    paragraph(ui, frame.say(Word::enrol_suspended_why,
                            {frame.say.number(static_cast<std::size_t>(overdue_days_limit))}));
    space(ui, measure::space_3);
    draw_customers_link(ui, frame);
}
