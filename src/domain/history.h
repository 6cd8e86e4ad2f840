#pragma once
// What of the log is done, undone and done again, and what taking an entry back would write. Knows
// no permissions.

#include <set>

#include "domain/state.h"

// Null if the log has no such entry.
const LogEntry* find_entry(const State&, const Stamp&);

// What an undo or redo is about in the end; any other entry is about itself.
const LogEntry& root_of(const State&, const LogEntry&);

// Whose step it is: of the organisation of the world that acted when it was first done, or of the
// workspace itself: the empty text.
const std::string& party_of_step(const State&, const LogEntry&);

// Whether an entry takes this one back, even if that was taken back in turn: who wants it done
// again redoes, and undoes the redo.
bool was_taken_back(const State&, const LogEntry&);

// The entries that do not count at the moment: taken back, and that not taken back in turn.
std::set<Stamp> undone_entries(const State&);

// Writes back what the entry's changes found, and withdraws the customers it created. A field in
// which another write stands since is left alone; one that was itself undone does not stand. What
// followed by itself in the same records of the world goes along.
struct ChangesBack {
    std::vector<Change> of_customers = {};
    std::vector<WorldChange> of_world = {};
    bool empty() const { return of_customers.empty() && of_world.empty(); }
};
ChangesBack changes_back(const State&, const LogEntry&, const Stamp& now);

// Whether the time alone brought it about, without anybody who moved the clock: nobody takes it
// back, it would be due again at once.
bool happened_by_itself(const LogEntry&);

// It follows from other steps, or is no step that anybody would take back.
bool goes_along(const LogEntry&);

// What stands done and what stands undone, as Undo and Redo walk through it: the steps of one
// party, or everybody's for whoever sits at the desk and acts for none.
struct History {
    std::vector<Stamp> done;    // Oldest first.
    std::vector<Stamp> undone;  // The undoing transactions; the last is the next to be redone.
};
History history_of(const State&, std::string_view party = {});

// What Undo and Redo would take back next, or zero.
Stamp next_to_undo(const State&, std::string_view party = {});
Stamp next_to_redo(const State&, std::string_view party = {});
