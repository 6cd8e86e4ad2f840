#pragma once
// What arrives in a mailbox: invitations that a person wrote, each with the link that its reader
// follows, and notices of the portal. Source: spec §2, §5.1, §5.3.

#include <array>
#include <cstddef>
#include <optional>

#include "facts/invitations.h"

// Named as on disk.
NAMED_ENUM(MailKind, partnership_request, single_invitation, joint_invitation, confirm_email,
           review_authorized, review_rejected, granular_request, granular_reminder)

struct MailKindFacts {
    MailKind kind;
    std::optional<InvitationKind> invitation;  // None: a notice.
};

inline constexpr auto mail_kind_facts = std::to_array<MailKindFacts>({
    {MailKind::partnership_request, InvitationKind::partnership},
    {MailKind::single_invitation, InvitationKind::single},
    {MailKind::joint_invitation, InvitationKind::joint},
    {MailKind::confirm_email, std::nullopt},
    {MailKind::review_authorized, std::nullopt},
    {MailKind::review_rejected, std::nullopt},
    {MailKind::granular_request, InvitationKind::granular_administration},
    {MailKind::granular_reminder, std::nullopt},
});

constexpr bool lists_every_mail_kind_in_order() {
    for (std::size_t i = 0; i < mail_kind_facts.size(); ++i)
        if (mail_kind_facts[i].kind != static_cast<MailKind>(i)) return false;
    return mail_kind_facts.size() == count_of<MailKind>();
}
static_assert(lists_every_mail_kind_in_order());
