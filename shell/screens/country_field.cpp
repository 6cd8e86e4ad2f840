#include "shell/screens/country_field.h"

#include <algorithm>

#include "shell/widgets/choice.h"

bool draw_country_field(const CountryList& list, std::string& code,
                        const CountryFieldOptions& options, Ui& ui, const Frame& frame) {
    const auto place = std::ranges::find(list.codes, code);
    auto chosen =
        place == list.codes.end() ? 0 : static_cast<std::size_t>(place - list.codes.begin());
    if (!select_field(
            ui, "country", chosen,
            {.label = options.label.empty() ? frame.say(Word::field_country) : options.label,
             .help = options.help,
             .error = options.error,
             .options = list.names,
             .required = options.required,
             .disabled = options.disabled,
             .autocomplete = "country-name"}))
        return false;
    code = list.codes[chosen];
    return true;
}
