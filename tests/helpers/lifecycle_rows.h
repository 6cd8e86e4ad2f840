#pragma once
// A lifecycle as a person would write it down: for each state what leads where ("accept>active"),
// what is refused by which rule ("edit,delete!must_be_a_draft"), and what the rest is answered
// with.

#include <doctest/doctest.h>

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/text.h"
#include "facts/lifecycle.h"

struct LifecycleRow {
    std::string_view state;
    std::string_view answers;    // Separated by blanks.
    std::string_view rest = {};  // ">state" or "!rule", for every trigger that is not named.
};

// ">state" or "!rule" by trigger.
inline std::map<std::string, std::string> answers_in(std::string_view text) {
    std::map<std::string, std::string> answers;
    for (const std::string_view answer : split(text, ' ')) {
        const std::size_t sign = answer.find_first_of(">!");
        if (sign == std::string_view::npos) continue;
        for (const std::string_view trigger : split(answer.substr(0, sign), ','))
            CHECK(answers.emplace(trigger, answer.substr(sign)).second);
    }
    return answers;
}

template <class State, class Trigger, std::size_t N>
std::string answer_of_step(const Lifecycle<State, Trigger, N>& table, State state,
                           Trigger trigger) {
    const Result<State> result = next(table, state, trigger);
    CHECK(refusal_of_step(table, state, trigger).has_value() != result.has_value());
    return result ? ">" + std::string(name_of(*result))
                  : "!" + std::string(name_of(result.error().code));
}

// Every state has a row, every answer a trigger, and every trigger the answer of its row.
template <class State, class Trigger, std::size_t N>
void check_lifecycle(const Lifecycle<State, Trigger, N>& table,
                     std::span<const LifecycleRow> rows) {
    CHECK(rows.size() == count_of<State>());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto state = static_cast<State>(i);
        CAPTURE(rows[i].state);
        CHECK(rows[i].state == name_of(state));
        auto answers = answers_in(rows[i].answers);
        for (const Trigger trigger : all_of<Trigger>()) {
            CAPTURE(name_of(trigger));
            const auto named = answers.find(std::string(name_of(trigger)));
            const std::string expected =
                named != answers.end() ? named->second : std::string(rows[i].rest);
            CHECK(answer_of_step(table, state, trigger) == expected);
            if (named != answers.end()) answers.erase(named);
        }
        CHECK(answers.empty());
    }
}

// "guard!rule guard!rule" for the trigger, in order of precedence.
template <class Trigger, class Guard, std::size_t N>
std::string conditions_of(const std::array<Condition<Trigger, Guard>, N>& table, Trigger trigger) {
    std::string text;
    for (const Condition<Trigger, Guard>& row : table) {
        if (row.trigger != trigger) continue;
        text.append(text.empty() ? "" : " ").append(name_of(row.guard));
        text.append("!").append(name_of(row.refusal));
        // Of all that is broken, the first rule in the table is said.
        CHECK(first_unmet(table, trigger, [&](Guard guard) { return guard != row.guard; }) ==
              row.refusal);
    }
    CHECK_FALSE(first_unmet(table, trigger, [](Guard) { return true; }).has_value());
    return text;
}
