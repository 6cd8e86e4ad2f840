#include "shell/screens/party_choice.h"

#include <algorithm>

#include "shell/widgets/choice.h"

bool draw_party_choice(const std::vector<PartyChoice>& parties, std::string& id,
                       const PartyChoiceOptions& field, Ui& ui) {
    std::vector<std::string> options{std::string(field.nobody)};
    for (const PartyChoice& party : parties)
        options.push_back(party.name);
    const auto found = std::ranges::find(parties, id, &PartyChoice::id);
    std::size_t chosen =
        found == parties.end() ? 0 : static_cast<std::size_t>(found - parties.begin()) + 1;
    if (!select_field(ui, field.key, chosen,
                      {.label = field.label,
                       .help = field.help,
                       .error = field.error,
                       .options = options,
                       .required = field.required,
                       .disabled = field.disabled}))
        return false;
    id = chosen == 0 ? std::string() : parties[chosen - 1].id;
    return true;
}
