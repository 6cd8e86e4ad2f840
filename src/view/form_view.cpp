#include "facts/clouds.h"
#include "facts/countries.h"
#include "facts/cultures.h"
#include "facts/mask.h"
#include "facts/registration_ids.h"
#include "view/account_view.h"
#include "words/labels.h"

namespace {

template <class E>
void offer_choices(FormField& field, const Speech& speech) {
    for (const Choice<E>& choice : choices_of<E>()) {
        field.values.emplace_back(choice.wire);
        field.options.emplace_back(speech(label_of(choice.value)));
    }
}

// By the language's order of what is read; the first, "choose", stays the first.
void sort_options(FormField& field, const Speech& speech) {
    const std::vector<std::string_view> labels(field.options.begin() + 1, field.options.end());
    std::vector<std::string> values{field.values.front()};
    std::vector<std::string> options{field.options.front()};
    for (const std::size_t i : speech.order_of(labels)) {
        values.push_back(field.values[i + 1]);
        options.push_back(field.options[i + 1]);
    }
    field.values = std::move(values);
    field.options = std::move(options);
}

void offer_countries(FormField& field, const Speech& speech, Cloud cloud) {
    for (const Country& country : countries()) {
        if (!is_market_of(cloud, country)) continue;
        field.values.emplace_back(country.code);
        field.options.push_back(speech.country(country.code));
    }
    sort_options(field, speech);
}

void offer_states(FormField& field, const Customer& draft, const Speech& speech) {
    const Country* country = find_country(draft.country);
    if (country == nullptr || states_of(*country).empty()) return;
    field.values.emplace_back();
    field.options.emplace_back(speech(Word::choose));
    for (const AddressState& state : states_of(*country)) {
        field.values.emplace_back(state.code);
        field.options.emplace_back(state.local_name.empty() ? state.name : state.local_name);
    }
}

void offer_languages(FormField& field, const Speech& speech) {
    for (const std::string_view culture : cultures) {
        const std::string_view language = language_of(culture);
        if (std::ranges::find(field.values, language) != field.values.end()) continue;
        field.values.emplace_back(language);
        field.options.push_back(speech.locale->language_name(speech.language, language));
    }
    sort_options(field, speech);
}

void offer_cultures(FormField& field, const Speech& speech) {
    for (const std::string_view culture : cultures) {
        field.values.emplace_back(culture);
        field.options.push_back(speech.locale->language_name(speech.language, culture));
    }
    sort_options(field, speech);
}

void offer(FormField& field, const Customer& draft, const Speech& speech) {
    const auto begin_with_none = [&](Word word) {
        field.values.emplace_back();
        field.options.emplace_back(speech(word));
    };
    switch (field.kind) {
        case FieldKind::cloud:
            for (const Cloud cloud : all_of<Cloud>()) {
                if (refusal_of(CloudCapability::new_customers, cloud) &&
                    draft.cloud != name_of(cloud))
                    continue;
                field.values.emplace_back(name_of(cloud));
                field.options.emplace_back(speech(long_label_of(cloud)));
            }
            break;
        case FieldKind::country:
            begin_with_none(Word::choose);
            offer_countries(field, speech, cloud_of(draft));
            break;
        case FieldKind::state:
            offer_states(field, draft, speech);
            break;
        case FieldKind::language:
            begin_with_none(Word::choose);
            offer_languages(field, speech);
            break;
        case FieldKind::culture:
            begin_with_none(Word::choose);
            offer_cultures(field, speech);
            break;
        case FieldKind::vetting_status:
            begin_with_none(Word::none_chosen);
            offer_choices<QualificationVetting>(field, speech);
            break;
        case FieldKind::agreement_type:
            begin_with_none(Word::none_chosen);
            offer_choices<AgreementType>(field, speech);
            break;
        default:
            break;
    }
    // A value from elsewhere stays choosable as it is.
    const std::string_view held = text_of(draft, field.field);
    if (!field.values.empty() && std::ranges::find(field.values, held) == field.values.end()) {
        field.values.emplace_back(held);
        field.options.push_back(speech.value(draft, field.field));
    }
}

std::string help_for(const Customer& draft, CustomerField field, const Speech& speech) {
    const Country* country = find_country(draft.country);
    if (field == CustomerField::postal_code && country != nullptr &&
        !country->postal_code_example.empty())
        return speech(Word::postal_code_example, {country->postal_code_example});
    if (field == CustomerField::registration_id && country != nullptr) {
        const RegistrationId* registration = find_registration_id(country->code);
        if (registration != nullptr)
            return speech(Word::registration_id_accepted, {registration->names});
    }
    const auto help = help_of(field);
    return help ? std::string(speech(*help)) : std::string();
}

bool is_of_digits_in(std::string_view country_code, FieldKind kind) {
    const Country* country = find_country(country_code);
    return kind == FieldKind::postal_code && country != nullptr &&
           is_of_digits(country->postal_code_mask);
}

// Fields that only some clouds, countries or choices ask for stay away until they do.
bool is_called_for(const Customer& draft, CustomerField field) {
    if (!is_absent(read(draft, field))) return true;
    if (refusal_in_its_cloud(draft, field)) return false;
    switch (field) {
        case CustomerField::state: {
            const Country* country = find_country(draft.country);
            return country != nullptr && !states_of(*country).empty();
        }
        case CustomerField::registration_id:
            return find_registration_id(draft.country) != nullptr;
        case CustomerField::education_website:
            return !draft.education.empty();
        case CustomerField::agreement_date:
        case CustomerField::agreement_first_name:
        case CustomerField::agreement_last_name:
        case CustomerField::agreement_email:
        case CustomerField::agreement_phone:
            return !draft.agreement_type.empty();
        default:
            return true;
    }
}

struct Asking {
    const Customer* before;
    const Customer& draft;
    const CustomerFieldSet& shown;
    const Speech& speech;
    const Viewer& viewer;
};

FormField form_field(const Asking& asking, const CustomerFieldRow& row,
                     const std::vector<FieldProblem>& problems) {
    const Speech& speech = asking.speech;
    FormField field{.field = row.field,
                    .kind = row.kind,
                    .label = std::string(speech(label_of(row.field))),
                    .help = help_for(asking.draft, row.field, speech),
                    .error = {},
                    .is_required = is_required(asking.draft, row.field),
                    .is_of_digits = is_of_digits_in(asking.draft.country, row.kind),
                    .reason = {},
                    .longest = row.longest,
                    .values = {},
                    .options = {}};
    const auto problem = std::ranges::find(problems, row.field, &FieldProblem::field);
    if (problem != problems.end() && asking.shown.test(static_cast<std::size_t>(row.field)))
        field.error = say(speech.language, Error{problem->code, {}, problem->detail});
    const bool is_new = asking.before == nullptr;
    const Action action = is_new ? action_when_adding(row.field) : action_for(row.field);
    field.reason = why_not(speech, asking.viewer, action);
    field.is_read_only = !field.reason.empty() || (!is_new && row.writer == Writer::partner_once);
    offer(field, asking.draft, speech);
    return field;
}

}  // namespace

FormView form_view(const Customer* before, const Customer& draft, const CustomerFieldSet& shown,
                   const Speech& speech, const Viewer& viewer, std::int64_t now) {
    FormView view{.groups = {},
                  .problems = before == nullptr ? problems_of(draft, now)
                                                : problems_of_edit(*before, draft, now),
                  .domain_suffix = std::string(facts_of(cloud_of(draft)).domain_suffix)};
    const Asking asking{before, draft, shown, speech, viewer};
    for (const FieldGroup group :
         {FieldGroup::company, FieldGroup::contact, FieldGroup::address, FieldGroup::language,
          FieldGroup::qualification, FieldGroup::agreement, FieldGroup::tags_and_notes}) {
        FormGroup form_group{
            .group = group, .title = std::string(speech(title_of(group))), .fields = {}};
        for (const CustomerFieldRow& row : customer_fields())
            if (row.group == group && row.writer != Writer::portal &&
                is_called_for(draft, row.field))
                form_group.fields.push_back(form_field(asking, row, view.problems));
        if (!form_group.fields.empty()) view.groups.push_back(std::move(form_group));
    }
    return view;
}

FormField field_together(const Customer& draft, CustomerField field, const Speech& speech,
                         const Viewer& viewer) {
    const CustomerFieldSet shown;
    return form_field({&draft, draft, shown, speech, viewer}, row_of(field), {});
}
