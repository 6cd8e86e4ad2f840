#include "shell/screens/user_roles.h"

#include <algorithm>

#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text.h"
#include "words/labels.h"

namespace {

bool holds(const UserForm& form, Role role) {
    return std::ranges::find(form.roles, role) != form.roles.end();
}

void hold(UserForm& form, Role role, bool held) {
    std::erase(form.roles, role);
    if (held) form.roles.push_back(role);
    std::ranges::sort(form.roles);
}

void draw_boxes(const RoleList& offered, const std::string& reason, UserForm& form, Ui& ui,
                const Frame& frame) {
    for (const Role role : offered) {
        bool is_held = holds(form, role);
        if (check_box(ui, name_of(role), is_held,
                      {.label = frame.say(label_of(role)), .disabled_reason = reason}))
            hold(form, role, is_held);
    }
}

// The cloud operated by 21Vianet asks for one of each list.
void draw_picker(RolePicker picker, const RoleList& offered, const std::string& reason,
                 UserForm& form, Ui& ui, const Frame& frame) {
    std::vector<std::string> options{std::string(
        frame.say(picker == RolePicker::admin ? Word::role_picker_no_admin : Word::none_chosen))};
    std::size_t chosen = 0;
    for (const Role role : offered) {
        if (holds(form, role)) chosen = options.size();
        options.emplace_back(frame.say(label_of(role)));
    }
    if (!select_field(ui, name_of(picker), chosen,
                      {.label = frame.say(label_of(picker)),
                       .options = options,
                       .disabled = !reason.empty()}))
        return;
    for (const Role role : offered)
        hold(form, role, false);
    if (chosen > 0) hold(form, offered.roles[chosen - 1], true);
}

}  // namespace

RolesOffered own_roles_offered(const std::string& reason, const Frame& frame) {
    return {.kind = frame.person.kind.value_or(OrganisationKind::customer),
            .cloud = frame.person.cloud,
            .reason = reason};
}

void draw_user_roles(const RolesOffered& roles, UserForm& form, Ui& ui, const Frame& frame) {
    const bool has_pickers = roles.cloud == Cloud::china_21vianet;
    for (const RolePicker picker : all_of<RolePicker>()) {
        const RoleList offered = roles_in(picker, roles.kind, roles.cloud);
        if (offered.count == 0) continue;
        space(ui, measure::space_3);
        if (has_pickers) {
            draw_picker(picker, offered, roles.reason, form, ui, frame);
            continue;
        }
        heading(ui, frame.say(label_of(picker)), 2);
        draw_boxes(offered, roles.reason, form, ui, frame);
    }
}
