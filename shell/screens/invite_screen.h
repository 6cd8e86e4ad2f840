#pragma once
// Where a partner drafts a mail that asks for a relationship or a partnership (spec §5.1, §5.3).

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/partners_view.h"

struct InvitePage {
    std::string title;
    std::string provider;              // With whom customers are invited; empty: alone.
    bool asks_customers = true;        // Else a reseller, for a partnership.
    std::vector<PartyChoice> readers;  // In whose mailbox it can be laid.
    std::string reason;                // Why it cannot be done; empty: it can.
};
// The draft is written anew when it returns true: something was chosen that the link is made of.
bool draw_invite_screen(const InvitePage&, InviteForm&, Ui&, Frame&);
