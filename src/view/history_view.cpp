#include "view/history_view.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "base/assert.h"
#include "domain/history.h"
#include "domain/taking_back.h"

namespace {

constexpr std::size_t most_shown = 100;

// Of the steps that one walks over, each in its turn, none stands any more: only what others did
// since can stand in the way.
std::string why_not_in_turn(const State& state, const Speech& speech, const Viewer& viewer,
                            const LogEntry& entry, const LaterSteps& of_others) {
    const Taker taker{.roles = viewer.roles, .cloud = viewer.cloud, .party = viewer.party};
    if (const auto missing = missing_to_take_back(state, entry, taker))
        return why_not(speech, viewer, *missing);
    const LogEntry* later = of_others.that_builds_on(entry);
    return later != nullptr ? what_builds_on_it(state, speech, *later) : std::string();
}

HistoryStep step_of(const State& state, const Speech& speech, const LogEntry& entry, bool is_done) {
    const LogEntry& root = root_of(state, entry);
    return {
        .stamp = root.stamp,
        .what = std::string(speech(what_was_done(state, root))),
        .whom = whom_of(state, speech, root),
        .who = root.author.empty() ? std::string(speech(Word::person_without_name)) : root.author,
        .when = speech.moment(root.stamp),
        .is_done = is_done,
        .why_not = {}};
}

void add_reasons(HistoryView& view, const History& history, const State& state,
                 const Speech& speech, const Viewer& viewer) {
    std::map<Stamp, HistoryStep*> steps;
    for (std::size_t i = 0; i < history.done.size(); ++i)
        steps[history.done[i]] = &view.steps[i];
    for (std::size_t i = 0; i < history.undone.size(); ++i)
        steps[history.undone[i]] = &view.steps[view.steps.size() - 1 - i];
    const std::set<Stamp> undone = undone_entries(state);
    LaterSteps of_others(state);
    for (const LogEntry& entry : std::views::reverse(state.log)) {
        if (const auto step = steps.find(entry.stamp); step != steps.end())
            step->second->why_not = why_not_in_turn(state, speech, viewer, entry, of_others);
        const bool is_in_the_way = !viewer.party.empty() && !undone.contains(entry.stamp) &&
                                   !goes_along(entry) &&
                                   party_of_step(state, entry) != viewer.party;
        if (is_in_the_way) of_others.add(entry);
    }
}

}  // namespace

HistoryView history_view(const State& state, const Speech& speech, const Viewer& viewer) {
    const History history = history_of(state, viewer.party);
    HistoryView view;
    view.done = history.done.size();
    view.steps.reserve(history.done.size() + history.undone.size());
    const auto add = [&](const Stamp& stamp, bool is_done) {
        const LogEntry* entry = find_entry(state, stamp);
        ASSERT(entry != nullptr);
        view.steps.push_back(step_of(state, speech, *entry, is_done));
    };
    for (const Stamp& stamp : history.done)
        add(stamp, true);
    // The last one undone is the next to be done again.
    for (std::size_t i = history.undone.size(); i-- > 0;)
        add(history.undone[i], false);
    add_reasons(view, history, state, speech, viewer);
    return view;
}

HistoryDetail history_detail(const State& state, const Speech& speech, const Stamp& stamp) {
    HistoryDetail detail;
    const LogEntry* entry = find_entry(state, stamp);
    if (entry == nullptr) return detail;
    const auto shown = [&](CustomerField field, const Value& value) {
        const std::string text = speech.value(field, value);
        return text.empty() ? std::string(speech(Word::empty_value)) : text;
    };
    for (const CustomerId& id : entry->created) {
        if (detail.added.size() == most_shown) break;
        detail.added.push_back(name_in(state.customers, id));
    }
    detail.more_added = entry->created.size() - detail.added.size();
    for (const Change& change : entry->changed) {
        if (change.field == CustomerField::unknown_members) continue;
        if (detail.changes.size() == most_shown) {
            ++detail.more_changes;
            continue;
        }
        detail.changes.push_back({.customer = name_in(state.customers, change.customer),
                                  .field = std::string(speech(label_of(change.field))),
                                  .before = shown(change.field, change.before),
                                  .after = shown(change.field, change.value)});
    }
    return detail;
}

HistoryPlan plan_to(const HistoryView& view, std::size_t done) {
    HistoryPlan plan;
    for (std::size_t i = view.done; i > done; --i)
        plan.undone.push_back(i - 1);
    for (std::size_t i = view.done; i < std::min(done, view.steps.size()); ++i)
        plan.redone.push_back(i);
    for (const auto* places : {&plan.undone, &plan.redone})
        for (const std::size_t place : *places)
            if (plan.why_not.empty()) plan.why_not = view.steps[place].why_not;
    return plan;
}
