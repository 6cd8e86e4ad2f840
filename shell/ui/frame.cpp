#include "shell/ui/frame.h"

Viewer viewer_of(const Person& person) {
    return {.roles = person.roles,
            .cloud = person.cloud,
            .kind = person.kind,
            .party = person.actor.organisation};
}

std::string Frame::why_not(Action action) const {
    return is_read_only ? read_only_reason : why_not_to_read(action);
}

std::string Frame::why_not_to_read(Action action) const {
    if (action == Action::import_customers && person.kind &&
        ::why_not(say, viewer_of(person), action).empty())
        return std::string(say(Word::error_files_are_for_the_workspace_itself));
    return ::why_not(say, viewer_of(person), action);
}
