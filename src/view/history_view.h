#pragma once
// The steps that Undo and Redo walk through, where one stands among them, and what going to another
// one would take back or do again.

#include <string>
#include <vector>

#include "view/activity_view.h"

struct HistoryStep {
    Stamp stamp;  // Of the transaction that was done first.
    std::string what, whom, who, when;
    bool is_done = false;  // Or it was undone and can be redone.
    std::string why_not;   // Why this person cannot undo or redo it; empty when they can.
};

struct HistoryView {
    std::vector<HistoryStep> steps;  // Oldest first.
    std::size_t done = 0;            // So many of them are in effect: one stands behind them.
};
HistoryView history_view(const State&, const Speech&, const Viewer&);

// "Contoso", "City", "Köln", "Bonn".
struct HistoryChange {
    std::string customer, field, before, after;
};
struct HistoryDetail {
    std::vector<HistoryChange> changes;  // The first of them.
    std::size_t more_changes = 0;
    std::vector<std::string> added;  // Customers, the first of them.
    std::size_t more_added = 0;
};
HistoryDetail history_detail(const State&, const Speech&, const Stamp&);

// What going to the place behind so many steps means.
struct HistoryPlan {
    std::vector<std::size_t> undone;  // Places of steps, in the order in which they are undone.
    std::vector<std::size_t> redone;
    std::string why_not;  // The first reason on the way.
    bool is_nothing() const { return undone.empty() && redone.empty(); }
};
HistoryPlan plan_to(const HistoryView&, std::size_t done);
