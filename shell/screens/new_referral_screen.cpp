#include "shell/screens/new_referral_screen.h"

#include <algorithm>
#include <array>

#include "shell/screens/country_field.h"
#include "shell/screens/record_entry.h"
#include "shell/screens/referrals_screen.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "words/labels.h"

namespace {

using F = ReferralField;

bool is_a_customer(const Frame& frame) {
    return frame.person.kind == OrganisationKind::customer;
}

struct Entry {
    F field;
    EntryOptions options;
};
constexpr auto address_entries = std::to_array<Entry>({
    {F::address_line_1,
     {.label = Word::field_address_line_1, .autocomplete = "address-line1", .capitalize = "words"}},
    {F::address_line_2,
     {.label = Word::field_address_line_2, .autocomplete = "address-line2", .capitalize = "words"}},
    {F::postal_code, {.label = Word::field_postal_code, .autocomplete = "postal-code"}},
    {F::city, {.label = Word::field_city, .autocomplete = "address-level2", .capitalize = "words"}},
    {F::state,
     {.label = Word::field_state, .autocomplete = "address-level1", .capitalize = "words"}},
});
constexpr auto contact_entries = std::to_array<Entry>({
    {F::first_name,
     {.label = Word::field_first_name, .autocomplete = "given-name", .capitalize = "words"}},
    {F::last_name,
     {.label = Word::field_last_name,
      .autocomplete = "family-name",
      .capitalize = "words",
      .required = true}},
    {F::email,
     {.label = Word::field_email,
      .type = "email",
      .autocomplete = "email",
      .input_mode = "email",
      .required = true}},
    {F::phone,
     {.label = Word::field_phone, .type = "tel", .autocomplete = "tel", .input_mode = "tel"}},
});

void draw_entries(std::span<const Entry> entries, ReferralForm& form, Ui& ui, const Frame& frame) {
    for (const Entry& entry : entries) {
        draw_entry(form.fields, entry.field, entry.options, form.problem, ui, frame);
        space(ui, measure::space_2);
    }
}

// One of several by its id; the first option is none.
template <class Choices>
void draw_receiver(const Choices& choices, std::string& id, F field, const ReferralForm& form,
                   Ui& ui, const Frame& frame) {
    std::vector<std::string> options{std::string(frame.say(Word::choose))};
    std::size_t chosen = 0;
    for (const auto& choice : choices) {
        if (choice.id == id) chosen = options.size();
        options.push_back(choice.name);
    }
    const std::string error = error_of(form.problem, field, frame);
    if (select_field(ui, name_of(field), chosen,
                     {.label = frame.say(Word::referral_receiver),
                      .error = error,
                      .options = options,
                      .required = true}))
        id = chosen == 0 ? std::string() : choices[chosen - 1].id;
}

void draw_profile(const NewReferralPage& page, const ReferralForm& form, Ui& ui,
                  const Frame& frame) {
    const auto chosen = std::ranges::find(page.profiles, form.fields.profile, &ProfileRow::id);
    if (chosen == page.profiles.end()) {
        paragraph(ui,
                  frame.say(page.profiles.empty() ? Word::referral_profiles_none
                                                  : Word::referral_choose_profile),
                  {.tone = Tone::muted});
        return;
    }
    const BusinessProfile& held = chosen->fields;
    card(ui, "chosen_profile", {.label = chosen->name}, [&] {
        heading(ui, chosen->name, 2);
        paragraph(ui, held.description);
        space(ui, measure::space_2);
        fact(ui, frame.say(Word::referral_receiver), chosen->partner);
        fact(ui, frame.say(Word::profile_location), chosen->location);
        fact(ui, frame.say(Word::profile_part_contact), chosen->contact);
        if (!held.website.empty()) fact(ui, frame.say(Word::profile_part_website), held.website);
        fact(ui, frame.say(Word::profile_part_customer_sizes), chosen->sizes);
        fact(ui, frame.say(Word::profile_part_industries), frame.say.joined(held.industries));
        fact(ui, frame.say(Word::profile_part_products), frame.say.joined(held.products));
        fact(ui, frame.say(Word::profile_part_services), frame.say.joined(held.services));
        fact(ui, frame.say(Word::profile_part_languages), chosen->languages);
    });
}

// The first option is none; the value is the name of one of the enum.
template <class E>
void draw_choice(F field, Word label, std::string& value, const ReferralForm& form, Ui& ui,
                 const Frame& frame) {
    std::vector<std::string> options{std::string(frame.say(Word::choose))};
    for (const E one : all_of<E>())
        options.emplace_back(frame.say(label_of(one)));
    const auto held = from_name<E>(value);
    std::size_t chosen = held ? static_cast<std::size_t>(*held) + 1 : 0;
    const std::string error = error_of(form.problem, field, frame);
    if (select_field(ui, name_of(field), chosen,
                     {.label = frame.say(label), .error = error, .options = options}))
        value = chosen == 0 ? std::string() : std::string(name_of(static_cast<E>(chosen - 1)));
    space(ui, measure::space_2);
}

void draw_list(F field, Word label, TextList& list, const ReferralForm& form, Ui& ui,
               const Frame& frame) {
    const std::string error = error_of(form.problem, field, frame);
    tag_list(ui, name_of(field), list,
             {.label = frame.say(label),
              .error = error,
              .placeholder = frame.say(Word::profile_entry_add),
              .max_tags = profile_list_limit});
    space(ui, measure::space_2);
}

void draw_request(ReferralForm& form, Ui& ui, const Frame& frame) {
    heading(ui, frame.say(Word::referral_section_request), 2);
    space(ui, measure::space_2);
    draw_entry(form.fields, F::name,
               {.label = Word::referral_name,
                .help = frame.say(Word::referral_name_help),
                .required = true},
               form.problem, ui, frame);
    space(ui, measure::space_2);
    draw_list(F::industries, Word::profile_part_industries, form.fields.industries, form, ui,
              frame);
    draw_list(F::products, Word::profile_part_products, form.fields.products, form, ui, frame);
    draw_list(F::services, Word::profile_part_services, form.fields.services, form, ui, frame);
    const std::string notes = error_of(form.problem, F::notes, frame);
    text_area(ui, name_of(F::notes), form.fields.notes,
              {.label = frame.say(Word::field_notes), .error = notes, .max_length = 2000});
    if (is_a_customer(frame)) return;
    space(ui, measure::space_2);
    draw_choice<ReferralQualification>(F::qualification, Word::referral_qualification,
                                       form.fields.qualification, form, ui, frame);
    draw_entry(form.fields, F::external_reference,
               {.label = Word::referral_external_reference,
                .help = frame.say(Word::referral_external_reference_help)},
               form.problem, ui, frame);
}

void draw_customer(const NewReferralPage& page, ReferralForm& form, Ui& ui, const Frame& frame) {
    heading(ui, frame.say(Word::referral_customer), 2);
    space(ui, measure::space_2);
    draw_entry(form.fields, F::customer_name,
               {.label = Word::field_company_name,
                .autocomplete = "organization",
                .capitalize = "words",
                .required = true},
               form.problem, ui, frame);
    space(ui, measure::space_2);
    draw_choice<CompanySize>(F::customer_size, Word::referral_size, form.fields.customer_size, form,
                             ui, frame);
    const std::string country = error_of(form.problem, F::country, frame);
    draw_country_field(page.countries, form.fields.country, {.error = country}, ui, frame);
    space(ui, measure::space_2);
    draw_entries(address_entries, form, ui, frame);
    heading(ui, frame.say(Word::section_contact), 2);
    space(ui, measure::space_2);
    draw_entries(contact_entries, form, ui, frame);
}

void draw_consent(F field, Word label, std::optional<bool>& consent, bool required,
                  const ReferralForm& form, Ui& ui, const Frame& frame) {
    bool is_given = consent.value_or(false);
    const std::string error = error_of(form.problem, field, frame);
    if (check_box(ui, name_of(field), is_given,
                  {.label = frame.say(label), .error = error, .required = required}))
        consent = is_given;
}

void draw_consents(ReferralForm& form, Ui& ui, const Frame& frame) {
    const bool own = is_a_customer(frame);
    draw_consent(F::consent_to_share,
                 own ? Word::referral_own_consent_share : Word::referral_consent_share,
                 form.fields.consent_to_share, true, form, ui, frame);
    draw_consent(F::consent_to_contact,
                 own ? Word::referral_own_consent_contact : Word::referral_consent_contact,
                 form.fields.consent_to_contact, false, form, ui, frame);
    draw_consent(F::wants_contact,
                 own ? Word::referral_own_wants_contact : Word::referral_wants_contact,
                 form.fields.wants_contact, false, form, ui, frame);
}

}  // namespace

void draw_new_referral_screen(const NewReferralPage& page, ReferralForm& form, Ui& ui,
                              Frame& frame) {
    const bool is_customer = is_a_customer(frame);
    heading(ui, frame.say(is_customer ? Word::place_find_partner : Word::place_new_referral));
    limited_width(ui, measure::text_width_max, [&] {
        paragraph(
            ui,
            frame.say(Word::referral_send_lead,
                      {frame.say.number(static_cast<std::size_t>(referral_expires_after_days))}),
            {.tone = Tone::muted});
        space(ui, measure::space_3);
        if (is_customer) {
            draw_receiver(page.profiles, form.fields.profile, F::profile, form, ui, frame);
            space(ui, measure::space_2);
            draw_profile(page, form, ui, frame);
        } else {
            draw_receiver(page.receivers, form.fields.receiver, F::receiver, form, ui, frame);
        }
        space(ui, measure::space_4);
        draw_request(form, ui, frame);
        space(ui, measure::space_4);
        draw_customer(page, form, ui, frame);
        space(ui, measure::space_2);
        draw_consents(form, ui, frame);
        space(ui, measure::space_3);
        if (form.problem && form.problem->place.empty())
            banner(ui, "problem",
                   {.text = say(frame.say.language, *form.problem), .tone = Tone::bad});
        row(ui, "actions", [&] {
            if (button(ui, "send",
                       {.label = frame.say(Word::referral_send),
                        .style = ButtonStyle::primary,
                        .icon = Icon::mail,
                        .disabled_reason = frame.why_not(referral_action_of(frame.person))}))
                frame.push(SubmitReferral{});
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
                frame.push(GoTo{{.kind = PlaceKind::referrals}});
        });
    });
}
