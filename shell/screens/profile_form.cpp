// One location of a business profile while it is edited.

#include <algorithm>
#include <array>

#include "shell/screens/country_field.h"
#include "shell/screens/profiles_screen.h"
#include "shell/screens/record_entry.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "words/labels.h"

namespace {

using F = BusinessProfileField;

struct Entry {
    F field;
    EntryOptions options;
};
constexpr auto location_entries = std::to_array<Entry>({
    {F::address_line_1,
     {.label = Word::field_address_line_1, .autocomplete = "address-line1", .capitalize = "words"}},
    {F::postal_code, {.label = Word::field_postal_code, .autocomplete = "postal-code"}},
    {F::city, {.label = Word::field_city, .autocomplete = "address-level2", .capitalize = "words"}},
});
constexpr auto contact_entries = std::to_array<Entry>({
    {F::website,
     {.label = Word::profile_part_website,
      .type = "url",
      .autocomplete = "url",
      .input_mode = "url"}},
    {F::contact_name,
     {.label = Word::profile_contact_name, .autocomplete = "name", .capitalize = "words"}},
    {F::contact_email,
     {.label = Word::field_email, .type = "email", .autocomplete = "email", .input_mode = "email"}},
    {F::contact_phone,
     {.label = Word::field_phone, .type = "tel", .autocomplete = "tel", .input_mode = "tel"}},
});

void draw_entries(std::span<const Entry> entries, ProfileForm& form, bool disabled, Ui& ui,
                  const Frame& frame) {
    for (const Entry& entry : entries) {
        EntryOptions options = entry.options;
        options.disabled = disabled;
        draw_entry(form.fields, entry.field, options, form.problem, ui, frame);
        space(ui, measure::space_2);
    }
}

void draw_logo(ProfileForm& form, const std::string& reason, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::profile_part_logo), 2);
    paragraph(ui,
              frame.say(Word::profile_logo_help,
                        {frame.say.number(static_cast<std::size_t>(profile_logo_width_limit)),
                         frame.say.number(profile_logo_bytes_limit / 1024)}),
              {.tone = Tone::muted});
    const bool has_logo = !form.fields.logo.empty();
    const std::string held = logo_text(frame.say, form.fields.logo);
    text(ui, has_logo ? std::string_view(held) : frame.say(Word::profile_logo_none));
    row(ui, "logo", [&] {
        if (button(ui, "choose",
                   {.label = frame.say(Word::profile_logo_choose),
                    .icon = Icon::upload,
                    .disabled_reason = reason}))
            frame.push(ChooseLogo{});
        if (has_logo && button(ui, "remove",
                               {.label = frame.say(Word::profile_logo_remove),
                                .style = ButtonStyle::quiet,
                                .icon = Icon::trash_2,
                                .disabled_reason = reason}))
            form.fields.logo.clear();
    });
    if (form.logo_problem)
        banner(ui, "logo_problem",
               {.text = say(frame.say.language, *form.logo_problem), .tone = Tone::bad});
}

void draw_sizes(ProfileForm& form, bool disabled, Ui& ui, const Frame& frame) {
    heading(ui, frame.say(Word::profile_part_customer_sizes), 2);
    for (const CompanySize size : all_of<CompanySize>()) {
        const std::string name(name_of(size));
        TextList& sizes = form.fields.customer_sizes;
        bool is_in = std::ranges::find(sizes, name) != sizes.end();
        if (!check_box(ui, name, is_in, {.label = frame.say(label_of(size)), .disabled = disabled}))
            continue;
        if (is_in)
            sizes.push_back(name);
        else
            std::erase(sizes, name);
    }
}

void draw_list(F field, Word label, TextList& list, const ProfileForm& form, bool disabled, Ui& ui,
               const Frame& frame) {
    const std::string error = error_of(form.problem, field, frame);
    tag_list(ui, name_of(field), list,
             {.label = frame.say(label),
              .error = error,
              .placeholder = frame.say(Word::profile_entry_add),
              .max_tags = profile_list_limit,
              .disabled = disabled});
    space(ui, measure::space_2);
}

// Each that is chosen has a button that takes it out.
void draw_languages(const LanguageList& all, ProfileForm& form, const std::string& reason, Ui& ui,
                    const Frame& frame) {
    TextList& chosen = form.fields.languages;
    std::size_t added = 0;
    if (select_field(ui, "language", added,
                     {.label = frame.say(Word::profile_language_add),
                      .options = all.names,
                      .disabled = !reason.empty()}) &&
        added > 0 && std::ranges::find(chosen, all.codes[added]) == chosen.end())
        chosen.push_back(all.codes[added]);
    std::optional<std::string> removed;
    row(ui, "languages", [&] {
        for (const std::string& code : chosen) {
            const std::string name = frame.say.locale->language_name(frame.say.language, code);
            const std::string label = frame.say(Word::profile_language_remove, {name});
            if (button(ui, code,
                       {.label = label,
                        .style = ButtonStyle::quiet,
                        .icon = Icon::x,
                        .disabled_reason = reason}))
                removed = code;
        }
    });
    if (removed) std::erase(chosen, *removed);
}

void draw_what_it_says(const ProfilePage& page, ProfileForm& form, const std::string& reason,
                       Ui& ui, const Frame& frame) {
    const bool off = !reason.empty();
    BusinessProfile& fields = form.fields;
    draw_entry(fields, F::display_name,
               {.label = Word::profile_part_display_name, .required = true, .disabled = off},
               form.problem, ui, frame);
    space(ui, measure::space_2);
    const std::string description = error_of(form.problem, F::description, frame);
    const std::string limit = frame.say(Word::profile_description_help,
                                        {frame.say.number(profile_description_length_limit)});
    text_area(ui, name_of(F::description), fields.description,
              {.label = frame.say(Word::profile_part_description),
               .help = limit,
               .error = description,
               .disabled = off,
               .max_length = profile_description_length_limit});
    space(ui, measure::space_2);
    const std::string country = error_of(form.problem, F::country, frame);
    const std::string most = frame.say(Word::profile_country_help,
                                       {frame.say.number(profile_locations_per_country_limit)});
    draw_country_field(page.countries, fields.country, {.help = most, .error = country}, ui, frame);
    space(ui, measure::space_2);
    draw_entries(location_entries, form, off, ui, frame);
    draw_entries(contact_entries, form, off, ui, frame);
}

// The part of what is refused may be a field, and may be several.
void draw_problem(const ProfileForm& form, Ui& ui, const Frame& frame) {
    if (!form.problem) return;
    std::string sentence = say(frame.say.language, *form.problem);
    if (const auto part = from_name<ProfilePart>(form.problem->place))
        sentence = std::string(frame.say(label_of(*part))) + ": " + sentence;
    banner(ui, "problem", {.text = sentence, .tone = Tone::bad});
}

void draw_actions(const ProfilePage& page, ProfileForm& form, AskedAboutProfile& asked,
                  const std::string& reason, Ui& ui, Frame& frame) {
    const bool is_changed = form.fields != form.before;
    const auto or_else = [&](Word word, bool holds) {
        return reason.empty() && holds ? std::string(frame.say(word)) : reason;
    };
    if (button(ui, "save",
               {.label = frame.say(Word::save),
                .style = ButtonStyle::primary,
                .icon = Icon::check,
                .disabled_reason = or_else(Word::error_nothing_changed, !is_changed)}))
        frame.push(SubmitProfile{});
    if (page.profile == nullptr) {
        if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
            frame.push(GoTo{{.kind = PlaceKind::business_profiles}});
        return;
    }
    const ProfileRow& profile = *page.profile;
    std::string why_not = or_else(Word::profile_save_first, is_changed);
    if (why_not.empty() && !profile.is_published) why_not = profile.why_not_publish;
    const auto ask = [&](ProfileQuestion question) {
        asked = {.question = question, .id = profile.id, .name = profile.name};
    };
    if (button(ui, "publish",
               {.label = frame.say(profile.is_published ? Word::profile_unpublish
                                                        : Word::profile_publish),
                .disabled_reason = why_not}))
        ask(profile.is_published ? ProfileQuestion::unpublish : ProfileQuestion::publish);
    if (button(ui, "delete",
               {.label = frame.say(Word::profile_delete),
                .style = ButtonStyle::danger,
                .icon = Icon::trash_2,
                .disabled_reason = frame.why_not(Action::delete_business_profile)}))
        ask(ProfileQuestion::remove);
}

void draw_title(const ProfilePage& page, const ProfileForm& form, Ui& ui, const Frame& frame) {
    heading(ui, page.profile != nullptr ? std::string_view(page.profile->name)
                                        : frame.say(Word::place_new_profile));
    row(ui, "state", [&] {
        if (page.profile != nullptr)
            badge(ui, {.label = page.profile->state,
                       .tone = page.profile->is_published ? Tone::good : Tone::muted});
        text(ui, completeness_text(frame.say, form.fields), {.weight = Weight::semibold});
    });
    paragraph(ui, missing_text(frame.say, form.fields), {.tone = Tone::muted});
}

}  // namespace

void draw_profile_screen(const ProfilePage& page, ProfileForm& form, AskedAboutProfile& asked,
                         Ui& ui, Frame& frame) {
    if (page.is_missing) {
        if (empty_state(ui, "missing",
                        {.icon = Icon::store,
                         .title = frame.say(Word::profile_missing_title),
                         .text = frame.say(Word::profiles_lead),
                         .action = frame.say(Word::place_business_profiles),
                         .level = 1}))
            frame.push(GoTo{{.kind = PlaceKind::business_profiles}});
        return;
    }
    const std::string reason = frame.why_not(Action::edit_business_profile);
    draw_title(page, form, ui, frame);
    limited_width(ui, measure::text_width_max, [&] {
        space(ui, measure::space_3);
        draw_what_it_says(page, form, reason, ui, frame);
        draw_logo(form, reason, ui, frame);
        space(ui, measure::space_4);
        draw_sizes(form, !reason.empty(), ui, frame);
        space(ui, measure::space_4);
        BusinessProfile& fields = form.fields;
        const bool off = !reason.empty();
        draw_list(F::industries, Word::profile_part_industries, fields.industries, form, off, ui,
                  frame);
        draw_list(F::products, Word::profile_part_products, fields.products, form, off, ui, frame);
        draw_list(F::services, Word::profile_part_services, fields.services, form, off, ui, frame);
        draw_languages(page.languages, form, reason, ui, frame);
        space(ui, measure::space_4);
        draw_problem(form, ui, frame);
        row(ui, "actions", [&] { draw_actions(page, form, asked, reason, ui, frame); });
    });
}
