#pragma once
// Invitations: the links that the portal makes for them, and the notes a partner keeps of those it
// wrote. A link names no customer, is good for ever and is the same for everybody; nothing is known
// of it until somebody accepts, so a note's state is the partner's own memory and no relationship.
// Source: spec §5.1, §5.3, §6 (the approval of granular administration).

#include <array>
#include <string>
#include <string_view>

#include "facts/lifecycle.h"

NAMED_ENUM(InvitationKind, single, joint, administration, partnership, granular_administration)

NAMED_ENUM(InvitationState, drafted, sent, accepted, declined, withdrawn)
NAMED_ENUM(InvitationTrigger, send, accept, decline, withdraw)

// clang-format off
inline constexpr auto invitation_lifecycle = [] {
    using S = InvitationState;
    using T = InvitationTrigger;
    constexpr auto accepted = ErrorCode::invitation_was_accepted;
    constexpr auto withdrawn = ErrorCode::invitation_was_withdrawn;
    return std::to_array<Step<S, T>>({
        // A link may be copied out of a draft, so a draft may be answered.
        {S::drafted,    T::send,     S::sent},
        {S::drafted,    T::accept,   S::accepted},
        {S::drafted,    T::decline,  S::declined},
        {S::drafted,    T::withdraw, S::withdrawn},
        {S::sent,       T::send,     S::sent},
        {S::sent,       T::accept,   S::accepted},
        {S::sent,       T::decline,  S::declined},
        {S::sent,       T::withdraw, S::withdrawn},
        {S::accepted,   T::send,     accepted},
        {S::accepted,   T::accept,   accepted},
        {S::accepted,   T::decline,  accepted},
        {S::accepted,   T::withdraw, accepted},
        // The link stays good: who declined may be asked again, or think again.
        {S::declined,   T::send,     S::sent},
        {S::declined,   T::accept,   S::accepted},
        {S::declined,   T::decline,  S::declined},
        {S::declined,   T::withdraw, S::withdrawn},
        {S::withdrawn,  T::send,     withdrawn},
        {S::withdrawn,  T::accept,   withdrawn},
        {S::withdrawn,  T::decline,  withdrawn},
        {S::withdrawn,  T::withdraw, withdrawn},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(invitation_lifecycle));

// What stands in a link where a template has its place. A single link's partner is the reseller of
// a joint one.
NAMED_ENUM(LinkValue, partner_tenant, membership_id, provider_tenant, asks_for_administration,
           relationship)

// The URL that a provider invites a reseller by is published nowhere.
NAMED_ENUM(LinkForm, single, joint, administration, legacy_single, legacy_joint,
           granular_administration)

struct LinkParameter {
    std::string_view name;
    std::string_view fixed = {};  // The text it must have; empty where a value stands.
    LinkValue value = LinkValue::partner_tenant;
    bool is_required = true;
};

struct LinkTemplate {
    LinkForm form;
    InvitationKind kind;
    std::string_view host;
    std::string_view path;
    std::array<LinkParameter, 6>
        parameters;             // In the order they are written; the rest are nameless.
    std::string_view fragment;  // Ends in '/' where the relationship's id follows.
};

// clang-format off
inline constexpr auto link_templates = [] {
    constexpr std::string_view portal = "admin.microsoft.com";
    constexpr std::string_view page = "/Adminportal/Home";
    constexpr std::string_view invitation = "/BillingAccounts/partner-invitation";
    constexpr std::string_view old_portal = "portal.office.com";
    constexpr std::string_view old_page = "/partner/partnersignup.aspx";
    using enum LinkValue;
    constexpr LinkParameter no_membership{"msppId", "0"};
    constexpr LinkParameter administration{"DAP", "", asks_for_administration};
    return std::to_array<LinkTemplate>({
        {LinkForm::single, InvitationKind::single, portal, page,
         {{{"invType", "ResellerRelationship"}, {"partnerId", "", partner_tenant}, no_membership,
           administration}},
         invitation},
        {LinkForm::joint, InvitationKind::joint, portal, page,
         {{{"invType", "IndirectResellerRelationship"}, {"partnerId", "", partner_tenant},
           {"msppId", "", membership_id}, {"indirectCSPId", "", provider_tenant}, administration}},
         invitation},
        {LinkForm::administration, InvitationKind::administration, portal, page,
         {{{"invType", "Administration"}, {"partnerId", "", partner_tenant},
           {"msppId", "0", membership_id, false}, {"DAP", "", asks_for_administration, false}}},
         invitation},
        // The older links say nothing about administration, and ask for it.
        {LinkForm::legacy_single, InvitationKind::single, old_portal, old_page,
         {{{"type", "ResellerRelationship"}, {"id", "", partner_tenant}, {"csp", "1"},
           {"msppid", "0"}}},
         ""},
        {LinkForm::legacy_joint, InvitationKind::joint, old_portal, old_page,
         {{{"type", "IndirectResellerRelationship"}, {"id", "", partner_tenant}, {"csp", "1"},
           {"msppid", "", membership_id}, {"indirectCSP", "", provider_tenant}}},
         ""},
        {LinkForm::granular_administration, InvitationKind::granular_administration, portal,
         "/AdminPortal/Home",
         {}, "/partners/invitation/granularAdminRelationships/"},
    });
}();
// clang-format on

constexpr const LinkTemplate& template_of(LinkForm form) {
    return link_templates[static_cast<std::size_t>(form)];
}

constexpr bool lists_every_link_form_in_order() {
    for (std::size_t i = 0; i < link_templates.size(); ++i)
        if (link_templates[i].form != static_cast<LinkForm>(i)) return false;
    return link_templates.size() == count_of<LinkForm>();
}
static_assert(lists_every_link_form_in_order());

// A link of the portal, taken apart.
struct PortalLink {
    LinkForm form = LinkForm::single;
    std::array<std::string, count_of<LinkValue>()> values =
        {};  // By LinkValue, as they are written.

    const std::string& operator[](LinkValue value) const {
        return values[static_cast<std::size_t>(value)];
    }
    std::string& operator[](LinkValue value) { return values[static_cast<std::size_t>(value)]; }
    bool operator==(const PortalLink&) const = default;
};

// Whether accepting it grants delegated administration.
inline bool asks_for_delegated_administration(const PortalLink& link) {
    return link.form != LinkForm::granular_administration &&
           link[LinkValue::asks_for_administration] != "false";
}

// As a person pasted it: blanks around it and the case of host, path and names do not count, and
// parameters that no template has are passed over. The place of a refusal is the parameter's name.
Result<PortalLink> read_portal_link(std::string_view);

// The link in its template's own spelling.
std::string write_portal_link(const PortalLink&);
