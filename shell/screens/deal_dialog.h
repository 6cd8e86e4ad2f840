#pragma once
// What is asked before a referral is accepted, edited or declined.

#include "shell/screens/referral_screen.h"

void draw_deal_dialog(const ReferralPage&, DealForm&, Ui&, Frame&);
