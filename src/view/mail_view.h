#pragma once
// A party's mailbox: what the portal and other people sent it, and the drafts it wrote itself.

#include <optional>
#include <string>
#include <vector>

#include "domain/world.h"
#include "facts/mail_kinds.h"
#include "view/speech.h"

struct MailRow {
    std::string id;
    std::string other;    // Who wrote it, or to whom it goes; of the portal itself its name.
    std::string subject;  // A notice's is worded here.
    std::string date;     // As a person reads it; empty where none is kept.
    std::string state;    // Of an invitation: "Sent", "Accepted".
    bool is_read = false;
};

// The newest first.
std::vector<MailRow> received_mails(const World&, const Speech&, std::string_view party);
std::vector<MailRow> sent_mails(const World&, const Speech&, std::string_view party);
std::size_t unread_mails(const World&, std::string_view party);

struct MailView {
    MailRow row;
    std::string text;
    std::string link;     // As it stands in the text.
    std::string route;    // Where it leads within this program; empty: nowhere.
    bool is_own = false;  // The party wrote it.
    bool can_be_declined = false;
};
// Nothing, if the party has no such mail.
std::optional<MailView> mail_view(const World&, const Speech&, std::string_view party,
                                  const std::string& id);

// "#/accept?…" of a link of this program, wherever it is opened, and of the portal's own links;
// empty for any other.
std::string route_of_link(std::string_view link);
