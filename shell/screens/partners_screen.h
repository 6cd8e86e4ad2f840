#pragma once
// A reseller's providers, a provider's resellers, and one of those partners (spec §5.3).

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/partners_view.h"

void draw_partners_screen(const std::vector<PartnerRow>&, Ui&, Frame&);
void draw_partner_screen(const PartnerRow*, Ui&, Frame&);
// Before a partnership, the access to a tenant or a relationship ends: what it does, and what has
// to be declared.
struct EndingQuestion {
    std::string title;
    std::vector<std::string> effects;
    bool needs_declaration = true;
    std::string action;
    std::string reason;  // Why it cannot be done at all; empty: it can.
};
void draw_ending_dialog(const EndingQuestion&, EndingForm&, Ui&, Frame&);
