#include "shell/screens/permissions_screen.h"

#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "words/labels.h"

namespace {

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

// What one role may do, and beside it who else may: a column for each role would not be read.
void draw_matrix(Cloud cloud, Role role, Ui& ui, const Frame& frame) {
    const std::vector<GridColumn> columns{
        {.key = "action",
         .label = frame.say(Word::permissions_action),
         .weight = 1.6F,
         .priority = 0},
        {.key = "level", .label = frame.say(label_of(role)), .width = 190, .priority = 0},
        {.key = "able", .label = frame.say(Word::permissions_able), .weight = 2, .priority = 1}};
    const auto able = [&](Action action) {
        const RoleList roles = who_may(action, cloud);
        return roles_text(frame.say, {roles.begin(), roles.end()});
    };
    const auto draw_row = [&](GridRow& cells) {
        const auto action = static_cast<Action>(cells.index);
        const PermissionLevel level = level_of(role, action, cloud);
        cells.text(frame.say(label_of(action)));
        cells.badge(frame.say(label_of(level)), tone_of(level));
        cells.text(able(action));
    };
    const auto card_of = [&](std::size_t index) {
        const auto action = static_cast<Action>(index);
        return GridCard{.title = std::string(frame.say(label_of(action))),
                        .subtitle = able(action),
                        .trailing = std::string(frame.say(label_of(level_of(role, action, cloud)))),
                        .href = {}};
    };
    grid(ui, "matrix",
         {.label = frame.say(Word::place_permissions),
          .columns = columns,
          .row_count = count_of<Action>(),
          .row = draw_row,
          .card = card_of});
}

template <class E>
std::vector<std::string> labels_of(const Frame& frame, Word (*label)(E)) {
    std::vector<std::string> labels;
    for (const E one : all_of<E>())
        labels.emplace_back(frame.say(label(one)));
    return labels;
}

}  // namespace

void draw_permissions_screen(PermissionsForm& form, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_permissions));
    limited_width(ui, measure::text_width_max, [&] { draw_question(form, ui, frame); });
    space(ui, measure::space_4);
    const Role own = frame.person.roles.empty() ? Role::admin_agent : frame.person.roles.front();
    auto role = static_cast<std::size_t>(form.role.value_or(own));
    auto cloud = static_cast<std::size_t>(form.cloud.value_or(frame.person.cloud));
    constexpr float field_min = 280;
    limited_width(ui, measure::text_width_max, [&] {
        columns(ui, "of", field_min, 2, [&](std::size_t column) {
            if (column == 0 && select_field(ui, "role", role,
                                            {.label = frame.say(Word::permissions_role),
                                             .options = labels_of<Role>(frame, label_of)}))
                form.role = static_cast<Role>(role);
            if (column == 1 && select_field(ui, "cloud", cloud,
                                            {.label = frame.say(Word::field_cloud),
                                             .options = labels_of<Cloud>(frame, long_label_of)}))
                form.cloud = static_cast<Cloud>(cloud);
        });
    });
    space(ui, measure::space_3);
    draw_matrix(static_cast<Cloud>(cloud), static_cast<Role>(role), ui, frame);
}
