// The company's profile in the enrolment, sent for the first time or to mend what was rejected, and
// the support contact that is all an existing partner gives.

#include <algorithm>
#include <array>

#include "shell/screens/enrolment_pages.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

using F = OrganisationField;

// How it is typed: the element, a phone's keyboard, and what the browser may fill in.
struct Typing {
    OrganisationField field;
    std::string_view type, input_mode, capitalize, autocomplete;
};
// clang-format off
constexpr auto typings = std::to_array<Typing>({
    {F::company_name,    "text",  "text",  "words",      "organization"},
    {F::address_line_1,  "text",  "text",  "words",      "address-line1"},
    {F::address_line_2,  "text",  "text",  "words",      "address-line2"},
    {F::postal_code,     "text",  "text",  "characters", "postal-code"},
    {F::city,            "text",  "text",  "words",      "address-level2"},
    {F::state,           "text",  "text",  "words",      "address-level1"},
    {F::first_name,      "text",  "text",  "words",      "given-name"},
    {F::last_name,       "text",  "text",  "words",      "family-name"},
    {F::email,           "email", "email", "none",       "email"},
    {F::phone,           "tel",   "tel",   "none",       "tel"},
    {F::support_email,   "email", "email", "none",       "off"},
    {F::support_phone,   "tel",   "tel",   "none",       "off"},
    {F::support_website, "url",   "url",   "none",       "off"},
});
// clang-format on

void draw_field(const ProfileField& field, EnrolmentTrigger sent_by, const EnrolmentView& view,
                EnrolmentForm& form, Ui& ui, const Frame& frame) {
    const auto& typing = *std::ranges::find(typings, field.field, &Typing::field);
    const auto& row = Organisation::fields()[static_cast<std::size_t>(field.field)];
    const Value held = read_member(form.profile, row.member);
    const auto* text = std::get_if<std::string>(&held);
    std::string typed = text != nullptr ? *text : std::string();
    const std::string error = problem_text(form, name_of(field.field), frame);
    const std::string help = field.field == F::email
                                 ? frame.say(Word::enrol_email_hint, {view.profile.domain})
                                 : std::string();
    if (text_field(ui, name_of(field.field), typed,
                   {.label = frame.say(field.label),
                    .help = help,
                    .error = error,
                    .type = typing.type,
                    .autocomplete = typing.autocomplete,
                    .input_mode = typing.input_mode,
                    .enter_key = "next",
                    .capitalize = typing.capitalize,
                    .required = must_be_given(field.field, sent_by),
                    .max_length = row.longest}))
        write_member(form.profile, row.member, typed);
    space(ui, measure::space_3);
}

std::vector<std::string_view> names_of(std::span<const ProfileGroup> groups) {
    std::vector<std::string_view> names;
    for (const ProfileGroup& group : groups)
        for (const ProfileField& field : group.fields)
            names.push_back(name_of(field.field));
    return names;
}

void draw_groups(std::span<const ProfileGroup> groups, EnrolmentTrigger sent_by,
                 const EnrolmentView& view, EnrolmentForm& form, Ui& ui, const Frame& frame) {
    for (const ProfileGroup& group : groups) {
        space(ui, measure::space_3);
        heading(ui, frame.say(group.title), 2);
        if (group.help) muted(ui, frame.say(*group.help));
        space(ui, measure::space_2);
        for (const ProfileField& field : group.fields)
            draw_field(field, sent_by, view, form, ui, frame);
        if (group.title != Word::enrolment_company_profile) continue;
        fact(ui, frame.say(Word::field_country), view.country);
        caption(ui, frame.say(Word::enrol_profile_country));
    }
    draw_other_problems(form, names_of(groups), ui, frame);
}

void draw_send(std::string_view label, EnrolmentTrigger sent_by, Ui& ui, Frame& frame) {
    space(ui, measure::space_3);
    caption(ui, frame.say(Word::enrol_draft_kept));
    space(ui, measure::space_3);
    row(ui, "actions", [&] {
        if (button(ui, "send",
                   {.label = label,
                    .style = ButtonStyle::primary,
                    .icon = Icon::check,
                    .disabled_reason = frame.read_only_reason}))
            frame.push(TakeStep{sent_by});
    });
}

}  // namespace

void draw_company_profile_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui,
                               Frame& frame) {
    paragraph(ui, frame.say(Word::enrol_profile_lead));
    space(ui, measure::space_3);
    draw_other_membership(view, form, ui, frame);
    region(ui, "form", NodeRole::form, frame.say(Word::enrolment_company_profile), [&] {
        draw_groups(company_profile_groups(), EnrolmentTrigger::enrol, view, form, ui, frame);
        draw_send(frame.say(Word::enroll_now), EnrolmentTrigger::enrol, ui, frame);
    });
}

void draw_fix_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui, Frame& frame) {
    paragraph(ui, frame.say(Word::enrol_rejected_how));
    region(ui, "form", NodeRole::form, frame.say(Word::fix_now), [&] {
        draw_groups(company_profile_groups(), EnrolmentTrigger::fix, view, form, ui, frame);
        text_area(ui, "document", form.document,
                  {.label = frame.say(Word::enrol_document),
                   .help = frame.say(Word::enrol_document_help),
                   .max_length = 1000,
                   .lines = 3});
        draw_send(frame.say(Word::submit), EnrolmentTrigger::fix, ui, frame);
    });
}

void draw_existing_partner_page(const EnrolmentView& view, EnrolmentForm& form, Ui& ui,
                                Frame& frame) {
    paragraph(ui, frame.say(Word::enrol_existing_lead));
    region(ui, "form", NodeRole::form, frame.say(Word::enrol_support_title), [&] {
        draw_groups(support_contact_groups(), EnrolmentTrigger::give_support_contact, view, form,
                    ui, frame);
        draw_send(frame.say(Word::submit), EnrolmentTrigger::give_support_contact, ui, frame);
    });
}
