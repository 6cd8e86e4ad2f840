#pragma once
// A new referral: of a partner to another partner, or of a customer to a partner that it finds by
// its published profile.

#include <span>

#include "shell/ui/frame.h"
#include "shell/ui/referral_forms.h"
#include "shell/widgets/context.h"
#include "view/country_list.h"
#include "view/granular_view.h"
#include "view/partners_view.h"
#include "view/profiles_view.h"

struct NewReferralPage {
    std::span<const PartyChoice> receivers;  // Of a partner…
    std::span<const ProfileRow> profiles;    // …and of a customer.
    const CountryList& countries;
};

void draw_new_referral_screen(const NewReferralPage&, ReferralForm&, Ui&, Frame&);
