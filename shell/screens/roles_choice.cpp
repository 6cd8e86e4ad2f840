#include "shell/screens/roles_choice.h"

#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"
#include "words/labels.h"

namespace {

constexpr std::size_t few = 4;  // Among no more than these nobody searches.

}  // namespace

void draw_roles_choice(RolesForm& form, std::span<const DirectoryRole> among,
                       std::string_view error, Ui& ui, const Frame& frame) {
    heading(ui, frame.say(Word::granular_roles), 2);
    caption(ui, frame.say(Word::granular_roles_help));
    if (!error.empty()) text(ui, error, {.tone = Tone::bad, .icon = Icon::circle_alert});
    space(ui, measure::space_2);
    if (among.size() > few) {
        search_field(ui, "search_roles", form.search,
                     {.label = frame.say(Word::granular_roles_search),
                      .placeholder = frame.say(Word::granular_roles_search)});
        space(ui, measure::space_2);
    }
    const auto choices = role_choices(frame.say, form.search, among);
    if (choices.empty())
        paragraph(ui, frame.say(Word::granular_roles_none_found, {form.search}),
                  {.tone = Tone::muted});
    for (const RoleChoices& group : choices) {
        heading(ui, group.group, 3);
        for (const RoleChoice& choice : group.roles) {
            bool is_held = form.holds(choice.role);
            if (check_box(ui, name_of(choice.role), is_held,
                          {.label = choice.name, .help = choice.help}))
                form.hold(choice.role, is_held);
        }
        space(ui, measure::space_2);
    }
    caption(ui, frame.say(Word::granular_chosen, {frame.say.number(form.chosen.size())}));
}

void draw_roles(std::span<const DirectoryRole> roles, Ui& ui, const Frame& frame) {
    list(ui, "roles", frame.say(Word::granular_roles), [&] {
        for (const DirectoryRole role : roles)
            list_item(ui, name_of(role), [&] {
                paragraph(ui, frame.say(label_of(role)), {.weight = Weight::semibold});
                caption(ui, help_text(frame.say, role));
            });
    });
}
