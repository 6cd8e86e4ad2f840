#pragma once
// Referrals in every status among those who play in the demo, and two business profiles: one that
// customers find, and one that still lacks something.

#include <cstdint>
#include <vector>

#include "domain/world.h"

// Without stamps, dated back from a moment: what awaits an answer still does.
std::vector<WorldRecord> demo_referrals(std::int64_t now_milliseconds);
