#pragma once
// What one browser hands to another in an address: an invitation, and the answer to it. It tells of
// the organisations that the other workspace may not know, for the invitations of spec §5.1 and
// §5.3, and bears a checksum, so that a damaged one is refused in words:
//
//   #/accept?version=1&kind=joint&administration=true&date=…&partner.id=…&partner.company_name=…
//           &provider.id=…&check=1a2b3c4d
//
// The checksum is of all that stands before it; what follows it, a signature to come, is passed
// over, as are parameters that nobody knows.

#include <optional>

#include "base/result.h"
#include "domain/world_command.h"

struct HandedLink {
    InvitationKind kind = InvitationKind::single;
    bool asks_for_administration = true;
    std::string date;                              // When it was made; ISO 8601, UTC.
    MetOrganisation partner;                       // Who invites: the provider, of a partnership.
    std::optional<MetOrganisation> provider = {};  // Of a joint invitation.
    std::optional<MetOrganisation> answer = {};    // Who accepted it; then it is on its way back.
    bool operator==(const HandedLink&) const = default;
};

// The portal's own link for the same; of a partnership there is none.
PortalLink portal_link_of(const HandedLink&);
// Everybody it tells of.
std::vector<MetOrganisation> met_in(const HandedLink&);
// As much of an organisation as a link tells: of a customer who answers its address, too.
MetOrganisation met_partner(std::string id, const Organisation&);
MetOrganisation met_customer(std::string id, const Organisation&);

// "version=1&…&check=1a2b3c4d": what stands after "#/accept?".
std::string write_handed_link(const HandedLink&);
Result<HandedLink> read_handed_link(std::string_view query);
