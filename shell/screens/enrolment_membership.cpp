// Associating the membership of the partner network: signing in to its site, and choosing one of
// the organisation profiles there.

#include <array>

#include "base/text.h"
#include "shell/screens/country_field.h"
#include "shell/screens/enrolment_pages.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

// The next page, once the field is filled in.
void turn(EnrolmentForm& form, std::string_view field, std::string_view held, EnrolmentPage to) {
    if (!trimmed(held).empty()) {
        form.open(to);
        return;
    }
    form.problems = {Error{ErrorCode::must_not_be_empty, std::string(field)}};
    form.wants_first_problem = true;
}

void draw_new_membership_fields(EnrolmentForm& form, Ui& ui, const Frame& frame,
                                const EnrolmentView& view) {
    const std::string id = problem_text(form, name_of(OrganisationField::mpn_id), frame);
    text_field(ui, name_of(OrganisationField::mpn_id), form.new_id,
               {.label = view.membership_name,
                .error = id,
                .input_mode = "numeric",
                .enter_key = "next",
                .required = true,
                .max_length = 20});
    text_field(ui, name_of(MembershipField::company_name), form.new_membership.company_name,
               {.label = frame.say(Word::field_company_name),
                .autocomplete = "organization",
                .enter_key = "next",
                .capitalize = "words",
                .max_length = 250});
    const std::string country = problem_text(form, name_of(MembershipField::country), frame);
    draw_country_field(view.countries, form.new_membership.country, {.help = {}, .error = country},
                       ui, frame);
    bool is_inactive = form.new_membership.is_inactive.value_or(false);
    if (check_box(ui, name_of(MembershipField::is_inactive), is_inactive,
                  {.label = frame.say(Word::enrol_membership_is_inactive)}))
        form.new_membership.is_inactive = is_inactive;
}

}  // namespace

void draw_membership_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    paragraph(ui, frame.say(Word::enrol_membership_lead, {view.membership_name}));
    paragraph(ui, frame.say(Word::enrol_membership_how));
    if (!view.associated.empty()) fact(ui, frame.say(Word::enrol_membership_now), view.associated);
    draw_other_problems(form, {}, ui, frame);
    space(ui, measure::space_4);
    row(ui, "actions", [&] {
        if (button(ui, "sign_in",
                   {.label = frame.say(Word::sign_in),
                    .style = ButtonStyle::primary,
                    .disabled_reason = frame.read_only_reason}))
            form.open(EnrolmentPage::membership_name);
        const bool is_first = view.state == EnrolmentState::membership_link;
        if (is_first && view.may_skip_membership &&
            button(ui, "skip",
                   {.label = frame.say(Word::enrol_membership_skip),
                    .disabled_reason = frame.read_only_reason}))
            frame.push(TakeStep{EnrolmentTrigger::skip_membership});
        if (!is_first && button(ui, "cancel", {.label = frame.say(Word::cancel)}))
            form.open(page_of(view.state));
    });
}

void draw_membership_name_page(const EnrolmentView&, EnrolmentForm& form, Ui& ui, Frame& frame) {
    constexpr std::string_view field = "site_name";
    region(ui, "form", NodeRole::form, frame.say(Word::enrol_membership_site), [&] {
        const std::string problem = problem_text(form, field, frame);
        text_field(ui, field, form.site_name,
                   {.label = frame.say(Word::user_sign_in_name),
                    .help = frame.say(Word::enrol_membership_played),
                    .error = problem,
                    .input_mode = "email",
                    .required = true,
                    .max_length = 255});
        space(ui, measure::space_4);
        row(ui, "actions", [&] {
            if (button(ui, "next", {.label = frame.say(Word::next), .style = ButtonStyle::primary}))
                turn(form, field, form.site_name, EnrolmentPage::membership_password);
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
                form.open(EnrolmentPage::membership);
        });
    });
}

void draw_membership_password_page(const EnrolmentView&, EnrolmentForm& form, Ui& ui,
                                   Frame& frame) {
    constexpr std::string_view field = "site_password";
    region(ui, "form", NodeRole::form, frame.say(Word::enrol_membership_site), [&] {
        fact(ui, frame.say(Word::user_sign_in_name), form.site_name);
        const std::string problem = problem_text(form, field, frame);
        text_field(ui, field, form.site_password,
                   {.label = frame.say(Word::field_password),
                    .error = problem,
                    .type = "password",
                    .required = true});
        space(ui, measure::space_4);
        row(ui, "actions", [&] {
            if (button(ui, "sign_in",
                       {.label = frame.say(Word::sign_in), .style = ButtonStyle::primary})) {
                turn(form, field, form.site_password, EnrolmentPage::memberships);
                form.site_password.clear();
            }
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
                form.open(EnrolmentPage::membership_name);
        });
    });
}

void draw_memberships_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    constexpr auto fields = std::to_array<std::string_view>({"mpn_id"});
    paragraph(ui, frame.say(Word::enrol_memberships_lead, {view.membership_name}));
    paragraph(ui, frame.say(Word::enrol_memberships_rule, {view.country}), {.tone = Tone::muted});
    space(ui, measure::space_3);
    if (view.memberships.empty()) {
        paragraph(ui, frame.say(Word::enrol_memberships_none));
    } else {
        std::vector<std::string> options;
        std::size_t chosen = view.memberships.size();  // None.
        for (const MembershipRow& row : view.memberships) {
            if (row.id == form.membership) chosen = options.size();
            options.push_back(row.label);
        }
        const IdScope scope(ui, "form");
        const std::string problem = problem_text(form, fields[0], frame);
        if (radio_group(ui, fields[0], chosen,
                        {.label = frame.say(Word::enrol_memberships_choice),
                         .error = problem,
                         .options = options,
                         .required = true})) {
            form.membership = view.memberships[chosen].id;
            form.problems.clear();
        }
    }
    paragraph(ui, frame.say(Word::enrol_memberships_missing), {.tone = Tone::muted});
    draw_other_problems(form, fields, ui, frame);
    space(ui, measure::space_4);
    row(ui, "actions", [&] {
        if (button(ui, "continue",
                   {.label = frame.say(Word::go_on),
                    .style = ButtonStyle::primary,
                    .disabled_reason = frame.read_only_reason}))
            frame.push(TakeStep{EnrolmentTrigger::link_membership});
        if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
            form.open(EnrolmentPage::membership_name);
        if (button(ui, "register",
                   {.label = frame.say(Word::enrol_membership_register),
                    .style = ButtonStyle::quiet,
                    .icon = Icon::plus,
                    .disabled_reason = frame.read_only_reason}))
            form.open(EnrolmentPage::new_membership);
    });
}

void draw_new_membership_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui,
                              Frame& frame) {
    constexpr auto fields = std::to_array<std::string_view>({"mpn_id", "country"});
    region(ui, "form", NodeRole::form, frame.say(Word::enrol_membership_register), [&] {
        draw_new_membership_fields(form, ui, frame, view);
        draw_other_problems(form, fields, ui, frame);
        space(ui, measure::space_4);
        row(ui, "actions", [&] {
            if (button(ui, "add",
                       {.label = frame.say(Word::add),
                        .style = ButtonStyle::primary,
                        .icon = Icon::plus,
                        .disabled_reason = frame.read_only_reason}))
                frame.push(AddMembership{});
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
                form.open(EnrolmentPage::memberships);
        });
    });
}
