#pragma once
// The life of a thing that has states, as a table: a row for each state and trigger, answered with
// the state that follows or with the rule that forbids it. Screens and commands ask the same row.

#include <array>
#include <cstddef>
#include <optional>
#include <variant>

#include "base/error.h"
#include "base/named_enum.h"
#include "base/result.h"

template <class State, class Trigger>
struct Step {
    State from;
    Trigger trigger;
    std::variant<State, ErrorCode> outcome;
};

template <class State, class Trigger, std::size_t N>
using Lifecycle = std::array<Step<State, Trigger>, N>;

// Each pair has its own row, by state and within it by trigger, in the orders of their enums.
template <class State, class Trigger, std::size_t N>
constexpr bool answers_every_pair_once(const Lifecycle<State, Trigger, N>& table) {
    constexpr std::size_t triggers = count_of<Trigger>();
    for (std::size_t i = 0; i < N; ++i)
        if (table[i].from != static_cast<State>(i / triggers) ||
            table[i].trigger != static_cast<Trigger>(i % triggers))
            return false;
    return N == count_of<State>() * triggers;
}

template <class State, class Trigger, std::size_t N>
constexpr const Step<State, Trigger>& step_of(const Lifecycle<State, Trigger, N>& table,
                                              State state, Trigger trigger) {
    return table[static_cast<std::size_t>(state) * count_of<Trigger>() +
                 static_cast<std::size_t>(trigger)];
}

// Why this cannot happen to a thing in this state, or nothing when it can.
template <class State, class Trigger, std::size_t N>
constexpr std::optional<ErrorCode> refusal_of_step(const Lifecycle<State, Trigger, N>& table,
                                                   State state, Trigger trigger) {
    const auto* refusal = std::get_if<ErrorCode>(&step_of(table, state, trigger).outcome);
    return refusal != nullptr ? std::optional(*refusal) : std::nullopt;
}

template <class State, class Trigger, std::size_t N>
Result<State> next(const Lifecycle<State, Trigger, N>& table, State state, Trigger trigger) {
    const auto& outcome = step_of(table, state, trigger).outcome;
    if (const auto* refusal = std::get_if<ErrorCode>(&outcome)) return refuse(*refusal);
    return *std::get_if<State>(&outcome);
}

// What must hold besides the state, and the rule that is broken when it does not: a row for each
// trigger and guard, in order of precedence.
template <class Trigger, class Guard>
struct Condition {
    Trigger trigger;
    Guard guard;
    ErrorCode refusal;
};

// Asks `holds` about the guards of the trigger, in order, and says the first rule that is broken.
template <class Trigger, class Guard, std::size_t N, class Holds>
constexpr std::optional<ErrorCode> first_unmet(
    const std::array<Condition<Trigger, Guard>, N>& table, Trigger trigger, const Holds& holds) {
    for (const Condition<Trigger, Guard>& row : table)
        if (row.trigger == trigger && !holds(row.guard)) return row.refusal;
    return std::nullopt;
}

template <class Trigger, class Guard, std::size_t N>
constexpr bool asks_every_guard(const std::array<Condition<Trigger, Guard>, N>& table) {
    for (const Guard guard : all_of<Guard>()) {
        bool is_asked = false;
        for (const Condition<Trigger, Guard>& row : table)
            is_asked = is_asked || row.guard == guard;
        if (!is_asked) return false;
    }
    return true;
}
