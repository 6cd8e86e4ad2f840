#include "shell/screens/permissions_screen.h"

#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "words/labels.h"

namespace {

constexpr float width_of_action = 300;
constexpr float width_of_role = 132;

Tone tone_of(PermissionLevel level) {
    switch (level) {
        case PermissionLevel::granted:
        case PermissionLevel::own:
            return Tone::good;
        case PermissionLevel::view:
            return Tone::accent;
        case PermissionLevel::denied:
            return Tone::bad;
        case PermissionLevel::not_granted:
            return Tone::muted;
    }
    return Tone::muted;
}

void draw_question(PermissionsForm& form, Ui& ui, const Frame& frame) {
    std::vector<std::string> actions;
    for (const Action action : all_of<Action>())
        actions.emplace_back(frame.say(label_of(action)));
    select_field(ui, "action", form.action,
                 {.label = frame.say(Word::permissions_question), .options = actions});
    const std::string reason =
        why_not(frame.say, viewer_of(frame.person), static_cast<Action>(form.action));
    banner(ui, "answer",
           {.text = reason.empty() ? frame.say(Word::permissions_may) : std::string_view(reason),
            .tone = reason.empty() ? Tone::good : Tone::warn});
}

void draw_matrix(Cloud cloud, Ui& ui, const Frame& frame) {
    const auto roles = all_of<Role>();
    std::vector<GridColumn> columns{{.key = "action",
                                     .label = frame.say(Word::permissions_action),
                                     .width = width_of_action,
                                     .priority = 0}};
    for (const Role role : roles)
        columns.push_back({.key = name_of(role),
                           .label = frame.say(label_of(role)),
                           .width = width_of_role,
                           .priority = 0});
    const auto draw_row = [&](GridRow& cells) {
        const auto action = static_cast<Action>(cells.index);
        cells.text(frame.say(label_of(action)));
        for (const Role role : roles) {
            const PermissionLevel level = level_of(role, action, cloud);
            cells.text(frame.say(label_of(level)), {.tone = tone_of(level)});
        }
    };
    const auto card_of = [&](std::size_t index) {
        const auto action = static_cast<Action>(index);
        const RoleList able = who_may(action, cloud);
        return GridCard{.title = std::string(frame.say(label_of(action))),
                        .subtitle = roles_text(frame.say, {able.begin(), able.end()}),
                        .href = {}};
    };
    grid(ui, "matrix",
         {.label = frame.say(Word::place_permissions),
          .columns = columns,
          .row_count = count_of<Action>(),
          .pinned = 1,
          .row = draw_row,
          .card = card_of});
}

}  // namespace

void draw_permissions_screen(PermissionsForm& form, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_permissions));
    limited_width(ui, measure::text_width_max, [&] { draw_question(form, ui, frame); });
    space(ui, measure::space_4);
    std::vector<std::string> clouds;
    for (const Cloud cloud : all_of<Cloud>())
        clouds.emplace_back(frame.say(long_label_of(cloud)));
    std::size_t cloud = static_cast<std::size_t>(form.cloud.value_or(frame.person.cloud));
    limited_width(ui, measure::text_width_max, [&] {
        if (select_field(ui, "cloud", cloud,
                         {.label = frame.say(Word::field_cloud), .options = clouds}))
            form.cloud = static_cast<Cloud>(cloud);
    });
    space(ui, measure::space_3);
    draw_matrix(static_cast<Cloud>(cloud), ui, frame);
}
