#pragma once
// The choice of a country or region, by its name in the language of the page.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/country_list.h"

struct CountryFieldOptions {
    std::string_view label = {};  // Empty: that of the field of an account.
    std::string_view help = {}, error = {};
    bool required = true, disabled = false;
};
// `code` is of ISO 3166-1; empty: none is chosen. True when another was.
bool draw_country_field(const CountryList&, std::string& code, const CountryFieldOptions&, Ui&,
                        const Frame&);
