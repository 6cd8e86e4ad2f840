#include "shell/screens/profiles_screen.h"

#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

std::string route_to(const ProfileRow& profile) {
    return route_of({.kind = PlaceKind::business_profile, .record = profile.id});
}

void draw_table(std::span<const ProfileRow> profiles, Ui& ui, const Frame& frame) {
    const std::vector<GridColumn> columns{
        {.key = "name",
         .label = frame.say(Word::profile_part_display_name),
         .weight = 1.4F,
         .priority = 0},
        {.key = "location", .label = frame.say(Word::profile_location), .priority = 2},
        {.key = "state", .label = frame.say(Word::profile_state), .width = 170, .priority = 0},
        {.key = "parts",
         .label = frame.say(Word::profile_completeness),
         .width = 150,
         .priority = 1},
        {.key = "missing",
         .label = frame.say(Word::profile_still_missing),
         .weight = 1.8F,
         .priority = 3}};
    const auto draw_row = [&](GridRow& cells) {
        const ProfileRow& profile = profiles[cells.index];
        cells.link(profile.name, route_to(profile));
        cells.text(profile.location);
        cells.badge(profile.state, profile.is_published ? Tone::good : Tone::muted);
        cells.text(profile.completeness);
        cells.text(profile.missing);
    };
    const auto card_of = [&](std::size_t index) {
        const ProfileRow& profile = profiles[index];
        return GridCard{.title = profile.name,
                        .subtitle = profile.missing,
                        .trailing = profile.state,
                        .href = route_to(profile)};
    };
    grid(ui, "profiles",
         {.label = frame.say(Word::place_business_profiles),
          .columns = columns,
          .row_count = profiles.size(),
          .ends_with_rows = true,
          .row = draw_row,
          .card = card_of});
}

struct QuestionWords {
    ProfileQuestion question;
    Word title, help, confirm;
    ButtonStyle style;
};
constexpr QuestionWords questions[] = {
    {ProfileQuestion::publish, Word::profile_publish_title, Word::profile_publish_help,
     Word::profile_publish, ButtonStyle::primary},
    {ProfileQuestion::unpublish, Word::profile_unpublish_title, Word::profile_unpublish_help,
     Word::profile_unpublish, ButtonStyle::danger},
    {ProfileQuestion::remove, Word::profile_delete_title, Word::profile_delete_help,
     Word::profile_delete, ButtonStyle::danger},
};

}  // namespace

void draw_profiles_screen(std::span<const ProfileRow> profiles, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_business_profiles));
    paragraph(ui, frame.say(Word::profiles_lead), {.tone = Tone::muted});
    space(ui, measure::space_3);
    row(ui, "orders", [&] {
        if (button(ui, "new",
                   {.label = frame.say(Word::place_new_profile),
                    .style = ButtonStyle::primary,
                    .icon = Icon::plus,
                    .disabled_reason = frame.why_not(Action::edit_business_profile)}))
            frame.push(GoTo{{.kind = PlaceKind::new_business_profile}});
    });
    space(ui, measure::space_3);
    if (!profiles.empty()) {
        draw_table(profiles, ui, frame);
        return;
    }
    empty_state(ui, "none",
                {.icon = Icon::store,
                 .title = frame.say(Word::profiles_none_title),
                 .text = frame.say(Word::profiles_none_help),
                 .is_beside_primary = true});
}

void draw_profile_question(AskedAboutProfile& asked, Ui& ui, Frame& frame) {
    for (const QuestionWords& words : questions) {
        if (words.question != asked.question) continue;
        bool is_open = true;
        const std::string title = frame.say(words.title, {asked.name});
        dialog(
            ui, "profile_question", is_open,
            {.title = title,
             .description = frame.say(words.help),
             .kind = DialogKind::question,
             .is_alert = true},
            [] {},
            [&] {
                if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) is_open = false;
                if (button(ui, "confirm",
                           {.label = frame.say(words.confirm), .style = words.style})) {
                    is_open = false;
                    if (asked.question == ProfileQuestion::remove)
                        frame.push(RemoveProfile{asked.id});
                    else
                        frame.push(SetProfilePublished{
                            .id = asked.id,
                            .is_published = asked.question == ProfileQuestion::publish});
                }
            });
        if (!is_open) asked = {};
        return;
    }
}
