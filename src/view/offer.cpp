#include "view/offer.h"

#include "base/text.h"
#include "view/route.h"
#include "words/labels.h"

namespace {

constexpr std::string_view portal_parameter = "link=";
constexpr std::string_view accept_route = "#/accept?";

InvitationKind kind_of(const Offer& offer) {
    return offer.handed ? offer.handed->kind : template_of(offer.portal->form).kind;
}

bool asks_for_administration(const Offer& offer) {
    return offer.handed ? offer.handed->asks_for_administration
                        : asks_for_delegated_administration(*offer.portal);
}

OfferedParty shown(const Speech& speech, const Organisation& fields) {
    std::string facts;
    const auto add = [&](std::string_view fact) {
        if (!fact.empty()) facts += (facts.empty() ? "" : " · ") + std::string(fact);
    };
    if (const auto kind = from_name<OrganisationKind>(fields.kind)) add(speech(label_of(*kind)));
    add(speech.country(fields.country));
    if (const auto cloud = from_name<Cloud>(fields.cloud)) add(speech(label_of(*cloud)));
    add(fields.domain);
    return {.name = fields.company_name, .facts = std::move(facts)};
}

OfferedParty shown_tenant(const World& world, const Speech& speech, const std::string& tenant) {
    const auto party = find_party(world, tenant);
    return party ? shown(speech, party->fields)
                 : OfferedParty{.name = tenant, .facts = std::string(speech(Word::offer_unknown))};
}

void add_parties(OfferView& view, const World& world, const Speech& speech, const Offer& offer) {
    if (offer.handed) {
        view.partner = shown(speech, offer.handed->partner.fields);
        if (offer.handed->provider) view.provider = shown(speech, offer.handed->provider->fields);
        if (offer.handed->answer) view.answerer = shown(speech, offer.handed->answer->fields);
        return;
    }
    const PortalLink& link = *offer.portal;
    view.partner = shown_tenant(world, speech, link[LinkValue::partner_tenant]);
    if (view.kind == InvitationKind::joint)
        view.provider = shown_tenant(world, speech, link[LinkValue::provider_tenant]);
    for (const LinkParameter& parameter : template_of(link.form).parameters) {
        if (parameter.name.empty()) continue;
        const std::string value =
            parameter.fixed.empty() ? link[parameter.value] : std::string(parameter.fixed);
        const Word meaning =
            parameter.fixed.empty() ? label_of(parameter.value) : Word::offer_fixed_parameter;
        if (!value.empty())
            view.parameters.emplace_back(parameter.name,
                                         value + " – " + std::string(speech(meaning)));
    }
}

void add_effects(OfferView& view, const Speech& speech, bool grants_administration) {
    const auto add = [&](Word word, const std::string& name) {
        view.effects.push_back(speech(word, {name}));
    };
    if (view.kind == InvitationKind::partnership) {
        add(Word::effect_provider_orders, view.partner.name);
        add(Word::effect_provider_access, view.partner.name);
        return;
    }
    if (view.kind != InvitationKind::administration) add(Word::effect_reseller, view.partner.name);
    if (grants_administration)
        add(Word::effect_administration, view.partner.name);
    else
        add(Word::effect_no_administration, view.partner.name);
    if (view.provider) add(Word::effect_orders, view.provider->name);
}

}  // namespace

Result<Offer> read_offer(std::string_view query) {
    if (query.starts_with(portal_parameter))
        return Offer{.portal = TRY(
                         read_portal_link(percent_decoded(query.substr(portal_parameter.size()))))};
    return Offer{.handed = TRY(read_handed_link(query))};
}

Result<std::string> offer_query_of(std::string_view pasted) {
    const std::string_view link = trimmed(pasted);
    const std::size_t own = link.find(accept_route);
    if (own != std::string_view::npos) {
        std::string query(link.substr(own + accept_route.size()));
        TRY_VOID(read_offer(query));
        return query;
    }
    TRY_VOID(read_portal_link(link));
    return std::string(portal_parameter) + percent_encoded(link);
}

Command command_of(const Offer& offer, bool box_is_ticked, std::string mail) {
    if (!offer.handed) return AcceptInvitation{.link = *offer.portal, .mail = std::move(mail)};
    const HandedLink& handed = *offer.handed;
    if (handed.kind == InvitationKind::partnership) {
        if (handed.answer) return TakeAuthorization{*handed.answer};
        return AuthorizeProvider{.provider = handed.partner.id,
                                 .box_is_ticked = box_is_ticked,
                                 .met = met_in(handed),
                                 .requested_date = handed.date};
    }
    if (handed.answer)
        return TakeAnswer{
            .link = portal_link_of(handed), .customer = handed.answer->id, .met = met_in(handed)};
    return AcceptInvitation{
        .link = portal_link_of(handed), .mail = std::move(mail), .met = met_in(handed)};
}

HandedLink answer_to(const HandedLink& invitation, const Party& answerer, std::string date) {
    HandedLink answer = invitation;
    answer.answer = answerer.kind == OrganisationKind::customer
                        ? met_customer(answerer.id, answerer.fields)
                        : met_partner(answerer.id, answerer.fields);
    answer.date = std::move(date);
    return answer;
}

OfferView offer_view(const World& world, const Speech& speech, const Offer& offer) {
    OfferView view{.kind = kind_of(offer),
                   .is_answer = offer.handed && offer.handed->answer.has_value()};
    add_parties(view, world, speech, offer);
    add_effects(view, speech, asks_for_administration(offer));
    const bool is_partnership = view.kind == InvitationKind::partnership;
    if (view.is_answer) {
        view.title = speech(Word::offer_answer);
        view.lead =
            speech(is_partnership ? Word::offer_answer_of_reseller : Word::offer_answer_of_customer,
                   {view.answerer->name});
    } else {
        view.title =
            speech(is_partnership ? Word::authorize_indirect_provider : Word::offer_invitation);
        view.lead =
            speech(is_partnership                                ? Word::offer_of_provider
                   : view.kind == InvitationKind::joint          ? Word::offer_of_both
                   : view.kind == InvitationKind::administration ? Word::offer_of_administrator
                                                                 : Word::offer_of_partner,
                   {view.partner.name, view.provider ? view.provider->name : ""});
    }
    return view;
}
