#pragma once
// Where a link leads that asks for something: an invitation is accepted, a provider authorized, an
// answer taken (spec §5.1, §5.3).

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/offer.h"

struct OfferPage {
    OfferView view;
    std::string reason = {};  // Why it cannot be accepted now; empty: it can.
    bool is_done = false;     // It was accepted before: nothing is left.
    std::string answer = {};  // The link that goes back; empty: none does.
};
void draw_paste_screen(OfferForm&, Ui&, Frame&);
// The link cannot be read: why.
void draw_bad_link_screen(const Error&, OfferForm&, Ui&, Frame&);
void draw_offer_screen(const OfferPage&, OfferForm&, Ui&, Frame&);
