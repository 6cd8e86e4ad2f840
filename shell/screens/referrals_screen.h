#pragma once
// The referrals of an organisation: those that came to it and those it sent, by status and name.

#include <span>

#include "shell/ui/frame.h"
#include "shell/ui/referral_forms.h"
#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"
#include "view/referrals_view.h"

void draw_referrals_screen(std::span<const ReferralRow>, ReferralListForm&, Ui&, Frame&);

// What a page of referrals takes of who acts: a partner's people manage them, a customer's send.
Action referral_action_of(const Person&);
Tone tone_of(const ReferralRow&);
Icon icon_of(ContactAlert);
