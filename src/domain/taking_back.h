#pragma once
// Who may take a step back, and what stands in the way. Without a world, whoever may do a thing may
// undo it. In a world a party undoes its own steps alone, and only what nothing was built on since.
// Screen and core ask the same.

#include <optional>
#include <span>
#include <vector>

#include "base/error.h"
#include "domain/concerned.h"
#include "domain/history.h"
#include "facts/permissions.h"

struct Taker {
    std::span<const Role> roles;
    Cloud cloud = Cloud::global;
    std::string_view party = {};  // Empty: whoever sits at the desk, who plays everybody.
};

// The first thing that these roles may not, or nothing.
std::optional<Action> missing_to_take_back(const State&, const LogEntry&, const Taker&);

// The latest step after this one that stands and that would hang in the air without it.
const LogEntry* step_that_builds_on(const State&, const LogEntry&);

// The reason why not, in the order in which it is asked; of what the changes would come to, only
// refusal_of_taking_back() knows.
std::optional<ErrorCode> refusal_to_take_back(const State&, const LogEntry&, const Taker&);

// What must hold in a world whatever is taken back: nobody shares an address or a domain, and every
// organisation keeps an admin.
std::optional<ErrorCode> refusal_of_taking_back(const World&, const std::vector<WorldChange>&);

// Steps as one walks back over them, to be asked what of them builds on an earlier one.
class LaterSteps {
public:
    explicit LaterSteps(const State& state) : state_(state) {}
    void add(const LogEntry&);  // One that stands. The latest first.
    const LogEntry* that_builds_on(const LogEntry&) const;

private:
    struct Step {
        const LogEntry* entry;
        std::string_view party;
        mutable std::optional<OrganisationIds> concerned = {};  // Once it is asked for.
    };
    Step step_of(const LogEntry& entry) const {
        return {.entry = &entry, .party = party_of_step(state_, entry)};
    }
    const OrganisationIds& concerned_by_step(const Step&) const;
    bool builds_on(const Step& later, const Step&) const;

    const State& state_;
    std::vector<Step> steps_;
};
