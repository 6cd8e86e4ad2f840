#pragma once
// How far apart two texts are by slips of the finger.

#include <cstddef>
#include <string_view>

// Whether at most so many slips make one text of the other: a code point too much, one left out,
// another in its place, or two neighbours swapped.
bool is_within_slips(std::string_view one, std::string_view other, std::size_t most);
