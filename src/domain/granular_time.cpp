#include "domain/granular_time.h"

#include <algorithm>

#include "base/date.h"
#include "base/text.h"

namespace {

using S = GranularAdministration;
using T = GranularTrigger;

// What the service does with a relationship in this state, once it is due.
std::optional<T> step_of_service(const GranularRelationship& relationship, S state) {
    switch (state) {
        case S::approval_pending:
            return T::approval_lapses;
        case S::approved:
        case S::activating:
        case S::expiring:
        case S::termination_requested:
        case S::terminating:
            return T::advance;
        case S::active:
            return relationship.auto_extend == name_of(AutoExtend::half_a_year) ? T::extend
                                                                                : T::reach_end;
        case S::expired:
        case S::terminated:
            return T::clean_up;
        case S::created:
        case S::cleaned_up:
            return std::nullopt;
    }
    return std::nullopt;
}

// Brings it to the state in which it is at its `due`, and says when the next step is due.
void enter(GranularRelationship& relationship, S before, S after) {
    const std::string now = relationship.due;
    relationship.state = name_of(after);
    switch (after) {
        case S::active:
            if (before == S::activating) {
                relationship.activated_date = now;
                relationship.end_date =
                    days_after(now, whole_number(relationship.days).value_or(0));
            } else {
                relationship.end_date = days_after(now, facts_of(AutoExtend::half_a_year).days);
            }
            relationship.reminders_sent.clear();
            relationship.due = relationship.end_date;
            return;
        case S::expired:
        case S::terminated:
            relationship.due = days_after(now, ended_is_cleaned_up_after_days);
            return;
        case S::cleaned_up:
            relationship.due.clear();
            return;
        default:
            return;  // The service's own steps take no time that is written down.
    }
}

// The date of the next reminder, or nothing when all were sent.
std::optional<std::string> next_reminder(const GranularRelationship& relationship) {
    if (relationship.state != name_of(S::active)) return std::nullopt;
    // What lasts for less has none of the earlier ones.
    const auto sent =
        static_cast<std::size_t>(whole_number(relationship.reminders_sent).value_or(0));
    if (sent >= reminder_days_before_end.size()) return std::nullopt;
    return days_after(relationship.end_date, -reminder_days_before_end[sent]);
}

}  // namespace

std::vector<DirectoryRole> directory_roles_of(const TextList& names) {
    std::vector<DirectoryRole> roles;
    for (const std::string& name : names)
        if (const auto role = from_name<DirectoryRole>(name)) roles.push_back(*role);
    return roles;
}

GranularRelationship after_time(GranularRelationship relationship, const std::string& until,
                                const std::function<void(const std::string& date)>& remind) {
    while (true) {
        const auto reminder = next_reminder(relationship);
        if (reminder && *reminder <= until) {
            if (*reminder >= relationship.activated_date) remind(*reminder);
            relationship.reminders_sent =
                std::to_string(whole_number(relationship.reminders_sent).value_or(0) + 1);
            continue;
        }
        if (relationship.due.empty() || relationship.due > until) return relationship;
        const auto state = from_name<S>(relationship.state);
        const auto trigger = state ? step_of_service(relationship, *state) : std::nullopt;
        if (!trigger) return relationship;
        const auto after = next(granular_lifecycle, *state, *trigger);
        if (!after) return relationship;
        enter(relationship, *state, *after);
    }
}

Assignment after_time(Assignment assignment, const std::string& until) {
    if (assignment.due.empty() || assignment.due > until) return assignment;
    const auto state = from_name<AccessAssignment>(assignment.state);
    if (!state) return assignment;
    const auto after = next(access_assignment_lifecycle, *state, AccessAssignmentTrigger::advance);
    if (after) assignment.state = name_of(*after);
    assignment.due.clear();
    return assignment;
}

std::string next_due_of(const GranularRelationship& relationship) {
    const auto reminder = next_reminder(relationship);
    if (!reminder) return relationship.due;
    return relationship.due.empty() ? *reminder : std::min(*reminder, relationship.due);
}

std::string next_due_of(const Assignment& assignment) {
    return assignment.due;
}
