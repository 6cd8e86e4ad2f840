#pragma once
// What search looks at of one customer, and what it looks for.

#include <string>
#include <vector>

#include "view/speech.h"

// Folded, a line a field: every searched field as it is read, and as it is stored where that
// differs.
std::string searched_text(const PackedCustomer&, const Speech&);

// The words of what was typed, folded; a text that holds all of them is found.
std::vector<std::string> searched_words(std::string_view typed);
