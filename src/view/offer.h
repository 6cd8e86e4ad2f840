#pragma once
// What a followed or pasted link asks of whoever follows it: an invitation, a partnership, or the
// answer to one of the two that comes back. It says in words what would happen, and which command
// does it. Source: spec §5.1, §5.3.

#include <optional>
#include <string>
#include <vector>

#include "domain/command.h"
#include "domain/parties.h"
#include "view/handed_link.h"
#include "view/speech.h"

struct Offer {
    std::optional<HandedLink> handed = {};  // One of this program's links…
    std::optional<PortalLink> portal = {};  // …or one of the portal's own.
};
// Of what stands after "#/accept?".
Result<Offer> read_offer(std::string_view query);
// Of what a person pasted: a link of this program or of the portal, with blanks around it.
Result<std::string> offer_query_of(std::string_view pasted);

// What was asked and which of two parties: the box is that of "Authorize indirect provider".
Command command_of(const Offer&, bool box_is_ticked, std::string mail);
// The answer that goes back to who invited, once it was accepted.
HandedLink answer_to(const HandedLink&, const Party& answerer, std::string date);

struct OfferedParty {
    std::string name;   // Or the tenant's id, where nobody here knows it.
    std::string facts;  // "Indirect provider · Germany · Global"
};
struct OfferView {
    InvitationKind kind = InvitationKind::single;
    bool is_answer = false;
    std::string title = {};
    std::string lead = {};
    OfferedParty partner = {};
    std::optional<OfferedParty> provider = {};  // Of a joint invitation.
    std::optional<OfferedParty> answerer = {};
    std::vector<std::string> effects = {};  // What accepting it brings about.
    // Of a portal's link: each parameter by the documents' name, and what it says.
    std::vector<std::pair<std::string, std::string>> parameters = {};
};
OfferView offer_view(const World&, const Speech&, const Offer&);
