#include "domain/history.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <utility>

namespace {

using WorldRegister = std::pair<RecordKey, std::size_t>;

struct WrittenRegisters {
    std::set<std::pair<std::string_view, CustomerField>> of_customers = {};
    std::set<WorldRegister> of_world = {};
};

// The registers that hold another's write than the entry's. A later entry that takes back one that
// is later, too, only brings back what stood there between.
WrittenRegisters written_since(const State& state, const LogEntry& entry) {
    const std::set<Stamp> undone = undone_entries(state);
    WrittenRegisters registers;
    for (const LogEntry& later : state.log) {
        if (later.stamp <= entry.stamp || later.undoes > entry.stamp) continue;
        if (undone.contains(later.stamp) || goes_along(later)) continue;
        for (const Change& change : later.changed)
            registers.of_customers.emplace(change.customer.text, change.field);
        for (const WorldChange& change : later.world)
            registers.of_world.emplace(change.record, change.field);
    }
    return registers;
}

struct Written {
    Value before, value;
};

// What the entry wrote into each register of the world, with what followed by itself in the same
// records, unless somebody went on with them.
std::map<WorldRegister, Written> written_by(const State& state, const LogEntry& entry,
                                            const WrittenRegisters& others) {
    std::map<WorldRegister, Written> written;
    std::set<RecordKey> records;
    for (const WorldChange& change : entry.world) {
        written[{change.record, change.field}] = {change.before, change.value};
        records.insert(change.record);
    }
    if (records.empty()) return written;
    for (const auto& [record, field] : others.of_world)
        records.erase(record);
    const std::set<Stamp> undone = undone_entries(state);
    for (const LogEntry& later : state.log) {
        if (later.stamp <= entry.stamp || !goes_along(later) || undone.contains(later.stamp))
            continue;
        for (const WorldChange& change : later.world)
            if (records.contains(change.record))
                written.try_emplace({change.record, change.field}, Written{change.before, {}})
                    .first->second.value = change.value;
    }
    return written;
}

}  // namespace

const LogEntry* find_entry(const State& state, const Stamp& stamp) {
    const auto found = std::ranges::find(state.log, stamp, &LogEntry::stamp);
    return found == state.log.end() ? nullptr : &*found;
}

const LogEntry& root_of(const State& state, const LogEntry& entry) {
    const LogEntry* root = &entry;
    while (!root->undoes.is_zero()) {
        const LogEntry* earlier = find_entry(state, root->undoes);
        if (earlier == nullptr) break;
        root = earlier;
    }
    return *root;
}

const std::string& party_of_step(const State& state, const LogEntry& entry) {
    return root_of(state, entry).actor.organisation;
}

bool was_taken_back(const State& state, const LogEntry& entry) {
    return std::ranges::find(state.log, entry.stamp, &LogEntry::undoes) != state.log.end();
}

std::set<Stamp> undone_entries(const State& state) {
    std::set<Stamp> undone;
    for (const LogEntry& entry : std::views::reverse(state.log))
        if (!entry.undoes.is_zero() && !undone.contains(entry.stamp)) undone.insert(entry.undoes);
    return undone;
}

ChangesBack changes_back(const State& state, const LogEntry& entry, const Stamp& now) {
    ChangesBack changes;
    for (const CustomerId& id : entry.created) {
        const auto place = state.customers.find(id);
        if (!place || is_withdrawn(state.customers[*place])) continue;
        changes.of_customers.push_back({.customer = id,
                                        .field = CustomerField::withdrawn,
                                        .value = true,
                                        .before = {},
                                        .stamp = now});
    }
    const WrittenRegisters others = written_since(state, entry);
    for (const Change& change : entry.changed) {
        const auto place = state.customers.find(change.customer);
        if (!place || others.of_customers.contains({change.customer.text, change.field})) continue;
        if (read(state.customers[*place], change.field) != change.value) continue;
        changes.of_customers.push_back({.customer = change.customer,
                                        .field = change.field,
                                        .value = change.before,
                                        .before = change.value,
                                        .stamp = now});
    }
    for (const auto& [place, written] : written_by(state, entry, others)) {
        const auto& [record, field] = place;
        if (others.of_world.contains(place) || written.before == written.value) continue;
        if (state.world.value(record, field) != written.value) continue;
        changes.of_world.push_back({.record = record,
                                    .field = field,
                                    .value = written.before,
                                    .before = written.value,
                                    .stamp = now});
    }
    return changes;
}

bool happened_by_itself(const LogEntry& entry) {
    return entry.name == TransactionName::let_time_pass &&
           std::ranges::none_of(entry.world, [](const WorldChange& change) {
               return change.record.type == RecordType::rules;
           });
}

bool goes_along(const LogEntry& entry) {
    return entry.name == TransactionName::read_mail || happened_by_itself(entry);
}

History history_of(const State& state, std::string_view party) {
    History history;
    for (const LogEntry& entry : state.log) {
        if (goes_along(entry)) continue;
        if (!party.empty() && party_of_step(state, entry) != party) continue;
        if (entry.undoes.is_zero()) {
            history.done.push_back(entry.stamp);
            history.undone.clear();
        } else if (entry.name == TransactionName::undo) {
            std::erase(history.done, entry.undoes);
            history.undone.push_back(entry.stamp);
        } else {
            std::erase(history.undone, entry.undoes);
            history.done.push_back(entry.stamp);
        }
    }
    return history;
}

Stamp next_to_undo(const State& state, std::string_view party) {
    const History history = history_of(state, party);
    return history.done.empty() ? Stamp{} : history.done.back();
}

Stamp next_to_redo(const State& state, std::string_view party) {
    const History history = history_of(state, party);
    return history.undone.empty() ? Stamp{} : history.undone.back();
}
