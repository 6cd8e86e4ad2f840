#pragma once
// One referral: what it is about, whom it is for, where it stands, and its answer.

#include <span>

#include "shell/ui/frame.h"
#include "shell/ui/referral_forms.h"
#include "shell/widgets/context.h"
#include "view/parties_view.h"
#include "view/referrals_view.h"

struct ReferralPage {
    const ReferralRow* referral;    // Null: there is none for who looks.
    std::span<const UserRow> team;  // Who can be in it.
    std::span<const std::string> currencies;
};

void draw_referral_screen(const ReferralPage&, DealForm&, Ui&, Frame&);
