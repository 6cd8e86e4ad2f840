#pragma once
// The rules that a workspace follows: whose years they are of, and what they decide, in words.

#include <string>
#include <vector>

#include "facts/rule_profiles.h"
#include "view/speech.h"

struct RuleRow {
    std::string what, answer;
};

struct RulesView {
    RuleProfile chosen = RuleProfile::csp_legacy;
    std::vector<std::string> profiles;  // By RuleProfile.
    std::vector<RuleRow> rows;
};

RulesView rules_view(RuleProfile chosen, const Speech&);
