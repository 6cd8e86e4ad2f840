#include "view/history_view.h"

#include <algorithm>

#include "domain/history.h"

namespace {

constexpr std::size_t most_shown = 100;

HistoryStep step_of(const State& state, const Speech& speech, const Viewer& viewer,
                    const LogEntry& entry, bool is_done) {
    const LogEntry& root = root_of(state, entry);
    return {
        .stamp = root.stamp,
        .what = std::string(speech(what_was_done(state, root))),
        .whom = whom_of(state, speech, root),
        .who = root.author.empty() ? std::string(speech(Word::person_without_name)) : root.author,
        .when = speech.moment(root.stamp),
        .is_done = is_done,
        .why_not = why_not_to_take_back(state, speech, viewer, root)};
}

}  // namespace

HistoryView history_view(const State& state, const Speech& speech, const Viewer& viewer) {
    const History history = history_of(state);
    HistoryView view;
    view.done = history.done.size();
    view.steps.reserve(history.done.size() + history.undone.size());
    const auto add = [&](const Stamp& stamp, bool is_done) {
        if (const LogEntry* entry = find_entry(state, stamp))
            view.steps.push_back(step_of(state, speech, viewer, *entry, is_done));
    };
    for (const Stamp& stamp : history.done)
        add(stamp, true);
    // The last one undone is the next to be done again.
    for (std::size_t i = history.undone.size(); i-- > 0;)
        add(history.undone[i], false);
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
