#include "shell/screens/new_organisation_screen.h"

#include <algorithm>
#include <array>

#include "shell/screens/country_field.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"
#include "words/labels.h"

namespace {

using F = OrganisationField;

// The fields that show what is wrong with them; anything else is said above the buttons. What is
// wrong with the user name comes of the address that it is made of.
constexpr auto shown_at_fields =
    std::to_array<std::string_view>({"kind", "cloud", "company_name", "domain", "country",
                                     "first_name", "last_name", "email", "user_name"});

std::string error_at(const OrganisationForm& form, std::string_view field, const Frame& frame) {
    return form.problem && form.problem->place == field ? say(frame.say.language, *form.problem)
                                                        : std::string();
}

template <class E>
void draw_choice(std::string_view key, std::string_view label, E& value,
                 const OrganisationForm& form, Ui& ui, const Frame& frame) {
    std::vector<std::string> options;
    for (const E one : all_of<E>())
        options.emplace_back(frame.say(label_of(one)));
    auto chosen = static_cast<std::size_t>(value);
    const std::string error = error_at(form, key, frame);
    if (select_field(ui, key, chosen,
                     {.label = label, .error = error, .options = options, .required = true}))
        value = static_cast<E>(chosen);
    space(ui, measure::space_3);
}

void draw_tenant(const CountryList& countries, OrganisationForm& form, Ui& ui, const Frame& frame) {
    heading(ui, frame.say(Word::new_organisation_tenant), 2);
    space(ui, measure::space_2);
    draw_choice(name_of(F::kind), frame.say(Word::new_organisation_type), form.kind, form, ui,
                frame);
    if (form.kind == OrganisationKind::indirect_reseller) {
        check_box(ui, "is_known", form.is_known,
                  {.label = frame.say(Word::new_organisation_known),
                   .help = frame.say(Word::new_organisation_known_help)});
        space(ui, measure::space_3);
    }
    draw_choice(name_of(F::cloud), frame.say(Word::field_cloud), form.cloud, form, ui, frame);
    const std::string country = error_at(form, name_of(F::country), frame);
    draw_country_field(countries, form.country,
                       {.help = frame.say(Word::new_organisation_country_help), .error = country},
                       ui, frame);
    space(ui, measure::space_3);
    const std::string name = error_at(form, name_of(F::company_name), frame);
    text_field(ui, name_of(F::company_name), form.name,
               {.label = frame.say(Word::field_company_name),
                .error = name,
                .autocomplete = "organization",
                .enter_key = "next",
                .capitalize = "words",
                .required = true,
                .max_length = 250});
    space(ui, measure::space_3);
    const std::string domain = error_at(form, name_of(F::domain), frame);
    const std::string whole = form.domain();
    const std::string preview =
        whole.empty() ? std::string() : frame.say(Word::domain_preview, {whole});
    text_field(ui, name_of(F::domain), form.domain_prefix,
               {.label = frame.say(Word::field_domain),
                .help = preview,
                .error = domain,
                .input_mode = "url",
                .enter_key = "next",
                .required = true,
                .max_length = 64});
}

void draw_admin(OrganisationForm& form, Ui& ui, const Frame& frame) {
    heading(ui, frame.say(Word::new_organisation_admin), 2);
    space(ui, measure::space_2);
    const std::string first = error_at(form, name_of(UserField::first_name), frame);
    text_field(ui, name_of(UserField::first_name), form.first_name,
               {.label = frame.say(Word::field_first_name),
                .error = first,
                .autocomplete = "given-name",
                .enter_key = "next",
                .capitalize = "words",
                .required = true,
                .max_length = 50});
    space(ui, measure::space_3);
    const std::string last = error_at(form, name_of(UserField::last_name), frame);
    text_field(ui, name_of(UserField::last_name), form.last_name,
               {.label = frame.say(Word::field_last_name),
                .error = last,
                .autocomplete = "family-name",
                .enter_key = "next",
                .capitalize = "words",
                .required = true,
                .max_length = 50});
    space(ui, measure::space_3);
    std::string email = error_at(form, name_of(UserField::email), frame);
    if (email.empty()) email = error_at(form, name_of(UserField::user_name), frame);
    text_field(ui, name_of(UserField::email), form.email,
               {.label = frame.say(Word::field_email),
                .help = frame.say(Word::new_organisation_email_help),
                .error = email,
                .type = "email",
                .autocomplete = "email",
                .input_mode = "email",
                .required = true,
                .max_length = 254});
}

}  // namespace

void draw_new_organisation_screen(const CountryList& countries, OrganisationForm& form, Ui& ui,
                                  Frame& frame) {
    heading(ui, frame.say(Word::place_new_organisation));
    limited_width(ui, measure::text_width_max, [&] {
        muted(ui, frame.say(Word::new_organisation_lead));
        space(ui, measure::space_4);
        region(ui, "form", NodeRole::form, frame.say(Word::place_new_organisation), [&] {
            draw_tenant(countries, form, ui, frame);
            space(ui, measure::space_5);
            draw_admin(form, ui, frame);
            if (form.problem &&
                std::ranges::find(shown_at_fields, form.problem->place) == shown_at_fields.end())
                banner(ui, "problem",
                       {.text = say(frame.say.language, *form.problem), .tone = Tone::bad});
            space(ui, measure::space_4);
            row(ui, "actions", [&] {
                if (button(ui, "create",
                           {.label = frame.say(Word::place_new_organisation),
                            .style = ButtonStyle::primary,
                            .icon = Icon::plus,
                            .busy = form.is_waiting,
                            .disabled = form.is_waiting,
                            .disabled_reason = frame.read_only_reason}))
                    frame.push(CreateOrganisation{});
                if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
                    frame.push(GoTo{{.kind = PlaceKind::organisations}});
            });
        });
    });
    if (form.wants_problem && form.problem) {
        const bool is_of_the_address = form.problem->place == name_of(UserField::user_name);
        const IdScope scope(ui, "form");
        ui.focus(is_of_the_address ? name_of(UserField::email)
                                   : std::string_view(form.problem->place));
    }
    form.wants_problem = false;
}
