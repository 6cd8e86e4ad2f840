#pragma once
// Countries and regions to choose from, by name in the order of the language.

#include <string>
#include <vector>

#include "facts/clouds.h"
#include "view/speech.h"

struct CountryList {
    std::vector<std::string> names;  // The first stands for none.
    std::vector<std::string> codes;  // ISO 3166-1 alpha-2.
};

// With a cloud: its markets alone.
CountryList country_list(const Speech&, std::optional<Cloud> = {});
