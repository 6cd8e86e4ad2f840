#pragma once
// Reads a document of JSON as the gate does, only faster, as long as it is plain; for the rest the
// gate is asked. It never judges: where it stops, the gate goes on and says why.

#include "base/steps.h"
#include "exchange/json_gate.h"

struct PlainReading {
    std::size_t units = 0;     // Elements and members that were handed over.
    bool is_whole = false;     // Nothing was left.
    Result<void> answer = {};  // The visitor's.
};
Steps read_plain_elements(std::string_view utf8, JsonVisitor&, JsonLimits, PlainReading& into);
