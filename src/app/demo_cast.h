#pragma once
// Who plays in the demo: an indirect provider, resellers, a direct partner and customers, each with
// its people, ready for every story. The same every time, so that a training can name them.

#include <vector>

#include "domain/world.h"

// Without stamps: they are written when they are loaded.
std::vector<WorldRecord> demo_cast();
