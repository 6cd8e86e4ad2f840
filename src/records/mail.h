#pragma once
// A mail in an organisation's mailbox: an invitation a person sent, or a notice of the portal. A
// notice is kept as its kind, and worded in the language of whoever reads it.

#include "records/world_record.h"

// The names are the keys on disk and in files, the order is the number: only append.
NAMED_ENUM(MailField, mailbox, sender, kind, date, subject, text, link, is_read, state)

struct Mail {
    std::string mailbox;  // Whose: an organisation's id.
    std::string sender;   // An organisation's id; absent: the portal itself.
    std::string kind;     // A MailKind (facts/mail_kinds.h).
    std::string date;     // ISO 8601, UTC, by the world's clock.
    std::string subject;  // What a person wrote; absent in a notice.
    std::string text;
    std::string link;  // What it leads to, within this program.
    std::optional<bool> is_read;
    std::string state;  // An InvitationState, of an invitation.

    static std::span<const FieldRow<Mail, MailField>> fields();
    bool operator==(const Mail&) const = default;
};

constexpr RecordType type_of(MailField) {
    return RecordType::mail;
}
