#pragma once
// The choice of an organisation by its name, or of nobody.

#include "shell/widgets/context.h"
#include "view/partners_view.h"

struct PartyChoiceOptions {
    std::string_view key = {}, label = {}, help = {}, error = {};
    std::string_view nobody = {};  // What the first option is called.
    bool required = false, disabled = false;
};
// `id` is the organisation's; empty: nobody. True when another was chosen.
bool draw_party_choice(const std::vector<PartyChoice>&, std::string& id, const PartyChoiceOptions&,
                       Ui&);
