#pragma once
// The mail in which a partner asks for something: a first draft of it in any of the languages,
// whichever the page has. A person edits it; the personal link has to stay.

#include <string>
#include <string_view>
#include <vector>

#include "facts/directory_roles.h"
#include "facts/mail_kinds.h"
#include "view/speech.h"

// What is asked for.
struct MailMatter {
    MailKind kind = MailKind::single_invitation;
    std::string sender = {};                // The company that asks.
    std::string provider = {};              // Of a joint invitation: with whom it asks.
    bool asks_for_administration = false;   // Of an invitation: the delegated one.
    std::vector<DirectoryRole> roles = {};  // Of a request for granular administration…
    int days = 0;                           // …and for how long.
    std::string link = {};
    bool operator==(const MailMatter&) const = default;
};

struct MailText {
    std::string subject, text;
};
// A notice of the portal's own is no draft: it has no text.
MailText mail_text(const MailMatter&, const Speech&);

// "mailto:?subject=…&body=…": to nobody in particular.
std::string mail_program_address(std::string_view subject, std::string_view text);
