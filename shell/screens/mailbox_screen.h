#pragma once
// A party's mailbox, and one mail of it.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/mail_view.h"

struct MailboxView {
    std::vector<MailRow> received;
    std::vector<MailRow> sent;
};
void draw_mailbox_screen(const MailboxView&, std::size_t& tab, Ui&, Frame&);
void draw_mail_screen(const std::optional<MailView>&, Ui&, Frame&);
