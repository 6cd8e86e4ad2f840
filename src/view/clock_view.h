#pragma once
// The workspace's clock as a page shows it: what time it is, what is due, and what happened when
// time last passed.

#include <string>
#include <vector>

#include "view/speech.h"

struct DueRow {
    std::string when, what;
};

struct ClockView {
    bool is_simulated = false;
    std::string now;                    // Local, and what that is in UTC.
    std::vector<DueRow> coming;         // The next first; the first few.
    std::vector<std::string> happened;  // When it last passed; empty: nothing did.
    bool has_passed = false;
};

ClockView clock_view(const State&, const Speech&, std::int64_t world_milliseconds);

// What the passing of time brought about: "Fabrikam Systemhaus GmbH: Authorized".
std::vector<std::string> happenings(const State&, const Speech&, const LogEntry&);
// In one sentence, for a notice.
std::string passing_text(const State&, const Speech&, const LogEntry&);
