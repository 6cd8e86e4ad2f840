#include "view/viewer.h"

#include "facts/role_pickers.h"

std::string roles_text(const Speech& speech, std::span<const Role> roles) {
    TextList names;
    for (const Role role : roles)
        names.emplace_back(speech(label_of(role)));
    return names.empty() ? std::string(speech(Word::no_role)) : speech.joined(names);
}

std::string why_not(const Speech& speech, const Viewer& viewer, Action action) {
    const auto refusal = refusal_of(viewer.kind, viewer.roles, action, viewer.cloud);
    if (!refusal) return {};
    if (*refusal != ErrorCode::not_permitted) return std::string(speech(sentence_of(*refusal)));
    const RoleList able =
        viewer.kind ? who_may(action, viewer.cloud, *viewer.kind) : who_may(action, viewer.cloud);
    return speech(Word::no_permission, {roles_text(speech, viewer.roles),
                                        roles_text(speech, {able.begin(), able.end()})});
}
