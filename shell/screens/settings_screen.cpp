#include "shell/screens/settings_screen.h"

#include <algorithm>
#include <array>

#include "facts/role_pickers.h"
#include "shell/screens/act_as_dialog.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

constexpr auto language_words =
    std::to_array<Word>({Word::language_en, Word::language_de, Word::language_zh});
constexpr auto theme_words = std::to_array<Word>(
    {Word::theme_system, Word::theme_light, Word::theme_dark, Word::theme_high_contrast});

template <std::size_t N>
std::vector<std::string> said(const std::array<Word, N>& words, const Frame& frame) {
    std::vector<std::string> texts;
    texts.reserve(N);
    for (const Word word : words)
        texts.emplace_back(frame.say(word));
    return texts;
}

void draw_person(SettingsForm& form, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::settings_person), 2);
    space(ui, measure::space_2);
    if (!form.is_filled) {
        form.name = frame.person.name;
        form.is_filled = true;
    }
    if (frame.person.kind) {
        paragraph(ui, frame.say(Word::act_as_now, {identity_of(frame)}));
        row(ui, "who", [&] {
            if (button(ui, "act_as", {.label = frame.say(Word::act_as)})) frame.push(AskWhoActs{});
        });
        return;
    }
    Person person = frame.person;
    if (text_field(ui, "name", form.name,
                   {.label = frame.say(Word::settings_your_name),
                    .help = frame.say(Word::settings_your_name_help),
                    .autocomplete = "name",
                    .capitalize = "words",
                    .max_length = 100})) {
        person.name = form.name;
        frame.push(ChangePerson{person});
    }
    space(ui, measure::space_3);
    const RoleList offered = roles_with_customers();
    std::vector<std::string> roles;
    for (const Role role : offered)
        roles.emplace_back(frame.say(label_of(role)));
    auto chosen = static_cast<std::size_t>(std::ranges::find(offered, person.roles.front()) -
                                           offered.begin());
    if (select_field(ui, "role", chosen,
                     {.label = frame.say(Word::settings_role),
                      .help = frame.say(Word::settings_role_help),
                      .options = roles})) {
        person.roles = {offered.roles[chosen]};
        frame.push(ChangePerson{person});
    }
}

void draw_appearance(const Appearance& appearance, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::settings_appearance), 2);
    space(ui, measure::space_2);
    const std::vector<std::string> languages = said(language_words, frame);
    auto language = static_cast<std::size_t>(frame.say.language);
    if (radio_group(ui, "language", language,
                    {.label = frame.say(Word::language), .options = languages}))
        frame.push(ChooseLanguage{static_cast<Language>(language)});
    space(ui, measure::space_3);
    const std::vector<std::string> themes = said(theme_words, frame);
    std::size_t theme = appearance.theme ? static_cast<std::size_t>(*appearance.theme) + 1 : 0;
    if (radio_group(ui, "theme", theme, {.label = frame.say(Word::theme), .options = themes}))
        frame.push(ChooseTheme{theme == 0 ? std::nullopt
                                          : std::optional(static_cast<ThemeName>(theme - 1))});
}

void draw_data(Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::settings_data), 2);
    paragraph(ui, frame.say(Word::settings_data_help), {.tone = Tone::muted});
    space(ui, measure::space_2);
    if (button(ui, "export",
               {.label = frame.say(Word::export_json),
                .icon = Icon::download,
                .disabled_reason = frame.why_not_to_read(Action::export_customers)}))
        frame.push(Export{ExportKind::workspace_json});
}

}  // namespace

void draw_settings_screen(SettingsForm& form, const Appearance& appearance, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_settings));
    limited_width(ui, measure::text_width_max, [&] {
        space(ui, measure::space_3);
        row(ui, "pages", {.gap = measure::space_4}, [&] {
            link(ui, "users",
                 {.label = frame.say(Word::place_users),
                  .href = route_of({.kind = PlaceKind::users}),
                  .icon = Icon::users});
            link(ui, "permissions",
                 {.label = frame.say(Word::place_permissions),
                  .href = route_of({.kind = PlaceKind::permissions}),
                  .icon = Icon::lock});
            link(ui, "rules",
                 {.label = frame.say(Word::place_rules),
                  .href = route_of({.kind = PlaceKind::rules}),
                  .icon = Icon::clock});
        });
        space(ui, measure::space_4);
        draw_person(form, ui, frame);
        space(ui, measure::space_5);
        draw_appearance(appearance, ui, frame);
        space(ui, measure::space_5);
        draw_data(ui, frame);
    });
}
