#pragma once
// The request for granular administration, while it is a draft.

#include <vector>

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/partners_view.h"

// Whom a partner can ask, and for whom.
struct GranularPartners {
    std::vector<PartyChoice> customers, resellers;
};

// `reason`: why nothing can be changed; empty: it can.
void draw_granular_form(GranularForm&, const GranularPartners&, std::string_view reason, Ui&,
                        const Frame&);
// The page of a new one.
void draw_new_granular_screen(GranularForm&, const GranularPartners&, Ui&, Frame&);
