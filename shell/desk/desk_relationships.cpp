// What partners, resellers and customers ask of each other: mailboxes, invitations, their answers,
// partnerships, and the end of all of these.

#include "base/date.h"
#include "domain/parties.h"
#include "facts/rule_profiles.h"
#include "records/mail.h"
#include "shell/desk/desk.h"
#include "shell/screens/invite_screen.h"
#include "shell/screens/mailbox_screen.h"
#include "shell/screens/offer_screen.h"
#include "shell/screens/partners_screen.h"
#include "view/customer_services.h"
#include "view/handed_link.h"
#include "view/mail_view.h"
#include "view/offer.h"
#include "view/portal.h"

namespace {

constexpr std::string_view accept_route = "#/accept?";

MailKind mail_kind_of(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::request_partnership:
            return MailKind::partnership_request;
        case PlaceKind::invite_customers:
            return MailKind::joint_invitation;
        default:
            return MailKind::single_invitation;
    }
}

Action action_of(PlaceKind kind) {
    return kind == PlaceKind::request_partnership ? Action::request_partnership
                                                  : Action::request_relationship;
}

// Whatever is offered, somebody's role has to allow it.
Action action_of(const OfferView& offer) {
    const bool is_partnership = offer.kind == InvitationKind::partnership;
    if (offer.is_answer)
        return is_partnership ? Action::request_partnership : Action::request_relationship;
    return is_partnership ? Action::authorize_provider : Action::accept_partner_requests;
}

}  // namespace

std::optional<Party> Desk::acting_party() const {
    const auto party = find_party(workspace_.state().world, this->party());
    return party ? std::optional(*party) : std::nullopt;
}

std::string Desk::timestamp() {
    return iso_timestamp(workspace_.world_milliseconds());
}

void Desk::draw_relationships(Ui& ui, Frame& frame) {
    switch (place_.kind) {
        case PlaceKind::accept:
            draw_offer(ui, frame);
            return;
        case PlaceKind::mailbox:
        case PlaceKind::mail:
            draw_mailbox(ui, frame);
            return;
        case PlaceKind::request_relationship:
        case PlaceKind::request_partnership:
        case PlaceKind::invite_customers:
            draw_invitation(ui, frame);
            return;
        default:
            draw_partners(ui, frame);
            return;
    }
}

void Desk::draw_mailbox(Ui& ui, Frame& frame) {
    if (!frame.person.kind) {
        draw_needed_partner(ui, frame, std::string(frame.say(Word::mailbox_needs_a_party)));
        return;
    }
    const World& world = workspace_.state().world;
    if (place_.kind == PlaceKind::mail) {
        draw_mail_screen(mail_view(world, frame.say, party(), place_.record), ui, frame);
        return;
    }
    const MailboxView& view = mailbox_.of(basis(), [&] {
        return MailboxView{.received = received_mails(world, frame.say, party()),
                           .sent = sent_mails(world, frame.say, party())};
    });
    draw_mailbox_screen(view, mailbox_tab_, ui, frame);
}

// A mail that is opened is read; whoever only looks at a workspace leaves it as it is.
void Desk::read_opened_mail() {
    if (place_.kind != PlaceKind::mail || frame().is_read_only) return;
    const auto mail =
        mail_view(workspace_.state().world, {language_, &locale_}, party(), place_.record);
    if (mail && !mail->row.is_read && workspace_.submit(ReadMail{place_.record})) workspace_.tick();
}

void Desk::carry_out(const DeclineMail& decline) {
    submit(DeclineInvitation{decline.mail});
}

// The invitation that the page drafts, as its link tells of it.
std::optional<HandedLink> Desk::drafted_link() {
    const auto own = acting_party();
    if (!own) return std::nullopt;
    HandedLink link{.kind = InvitationKind::single,
                    .asks_for_administration = invite_form_.asks_for_administration,
                    .date = timestamp(),
                    .partner = met_partner(own->id, own->fields)};
    if (place_.kind == PlaceKind::request_partnership) link.kind = InvitationKind::partnership;
    if (place_.kind == PlaceKind::invite_customers) {
        const auto provider = find_party(workspace_.state().world, place_.record);
        if (!provider) return std::nullopt;
        link.kind = InvitationKind::joint;
        link.provider = met_partner(provider->id, provider->fields);
    }
    return link;
}

void Desk::draft_invitation() {
    const auto link = drafted_link();
    if (!link) return;
    MailDraftForm& mail = invite_form_.mail;
    mail.matter = {.kind = mail_kind_of(place_.kind),
                   .sender = link->partner.fields.company_name,
                   .provider = link->provider ? link->provider->fields.company_name : std::string(),
                   .asks_for_administration = link->asks_for_administration,
                   .link = host_.address() + std::string(accept_route) + write_handed_link(*link)};
    mail.write_in({mail.language, &locale_});
}

void Desk::draw_invitation(Ui& ui, Frame& frame) {
    const auto own = acting_party();
    if (!own) {
        draw_needed_partner(ui, frame, std::string(frame.say(Word::invitation_needs_a_party)));
        return;
    }
    if (invite_form_.place != place_) {
        invite_form_ = {.place = place_, .mail = {.language = language_}};
        draft_invitation();
    }
    const World& world = workspace_.state().world;
    const bool asks_customers = place_.kind != PlaceKind::request_partnership;
    const auto provider = find_party(world, place_.record);
    const InvitePage page{.title = page_title(frame),
                          .provider = provider ? provider->fields.company_name : std::string(),
                          .asks_customers = asks_customers,
                          .readers = asks_customers ? customers_to_ask(world, frame.say, own->cloud)
                                                    : resellers_to_ask(world, frame.say, *own),
                          .reason = frame.why_not(action_of(place_.kind))};
    if (draw_invite_screen(page, invite_form_, ui, frame)) draft_invitation();
}

void Desk::carry_out(const SendDraft&) {
    MailDraftForm& mail = invite_form_.mail;
    const std::string id = workspace_.new_record_id();
    const bool asks_reseller = place_.kind == PlaceKind::request_partnership;
    Command command = InviteCustomer{.mail = id,
                                     .provider = place_.record,
                                     .customer = invite_form_.to,
                                     .subject = mail.subject,
                                     .text = mail.text,
                                     .link = mail.matter.link};
    if (asks_reseller)
        command = RequestPartnership{.reseller = invite_form_.to,
                                     .mail = id,
                                     .subject = mail.subject,
                                     .text = mail.text,
                                     .link = mail.matter.link};
    if (const auto checked = workspace_.rehearse(command); !checked) mail.problem = checked.error();
    if (!submit(command)) return;
    invite_form_ = {};
    if (asks_reseller)
        go_to({.kind = PlaceKind::resellers}, false);
    else if (!place_.record.empty())
        go_to({.kind = PlaceKind::partner, .record = place_.record}, false);
    else
        go_to({}, false);
}

void Desk::carry_out(const OpenPasted&) {
    const auto query = offer_query_of(offer_form_.pasted);
    offer_form_.problem = query ? std::nullopt : std::optional(query.error());
    if (!query) return;
    const auto offer = read_offer(*query);
    // Granular administration has a page of its own, where the customer approves it.
    if (offer && offer->portal && offer->portal->form == LinkForm::granular_administration)
        go_to({.kind = PlaceKind::partner_relationship,
               .relationship = (*offer->portal)[LinkValue::relationship]},
              false);
    else
        go_to({.kind = PlaceKind::accept, .link = *query}, false);
}

// The mail in which the link came, if one still waits for an answer: the link itself is good for
// ever.
std::string Desk::mail_of_offer() const {
    for (const WorldRecord& record : workspace_.state().world.all(RecordType::mail)) {
        const auto mail = read_as<Mail>(record);
        const bool waits = mail.state != name_of(InvitationState::accepted);
        if (waits && mail.mailbox == party() && mail.link.ends_with(place_.link))
            return record.key.id;
    }
    return {};
}

Result<Offer> Desk::shown_offer() const {
    return read_offer(place_.link);
}

std::string Desk::answer_link(const Offer& offer) {
    const auto own = acting_party();
    if (!own || !offer.handed || offer.handed->answer) return {};
    return host_.address() + std::string(accept_route) +
           write_handed_link(answer_to(*offer.handed, *own, timestamp()));
}

void Desk::draw_offer(Ui& ui, Frame& frame) {
    if (place_.link.empty()) {
        draw_paste_screen(offer_form_, ui, frame);
        return;
    }
    const auto offer = shown_offer();
    if (!offer) {
        draw_bad_link_screen(offer.error(), offer_form_, ui, frame);
        return;
    }
    OfferPage page{.view = offer_view(workspace_.state().world, frame.say, *offer), .reason = {}};
    const std::string not_allowed = frame.why_not(action_of(page.view));
    if (!frame.person.kind) {
        page.reason = frame.say(Word::offer_needs_a_party);
    } else if (!not_allowed.empty()) {
        page.reason = not_allowed;
    } else if (const auto checked =
                   workspace_.rehearse(command_of(*offer, /*box_is_ticked=*/true, {}));
               !checked) {
        const ErrorCode code = checked.error().code;
        page.is_done =
            code == ErrorCode::nothing_changed || code == ErrorCode::partnership_exists_already;
        page.reason = say(language_, checked.error());
    }
    if (page.is_done) page.answer = answer_link(*offer);
    draw_offer_screen(page, offer_form_, ui, frame);
}

void Desk::carry_out(const AcceptOffer&) {
    if (const auto offer = shown_offer())
        submit(command_of(*offer, offer_form_.box_is_ticked, mail_of_offer()));
}

void Desk::draw_partners(Ui& ui, Frame& frame) {
    const auto own = acting_party();
    const bool is_of_resellers =
        place_.kind == PlaceKind::resellers || place_.kind == PlaceKind::request_partnership;
    const Word who = is_of_resellers ? Word::error_needs_an_indirect_provider
                                     : Word::error_needs_an_indirect_reseller;
    const auto has = [&](PlaceKind list) { return own && has_place(own->kind, own->cloud, list); };
    const bool has_page = place_.kind == PlaceKind::partner
                              ? has(PlaceKind::providers) || has(PlaceKind::resellers)
                              : has(is_of_resellers ? PlaceKind::resellers : PlaceKind::providers);
    if (!has_page) {
        draw_needed_partner(ui, frame, std::string(frame.say(who)));
        return;
    }
    const auto& rows = partners();
    if (place_.kind != PlaceKind::partner) {
        draw_partners_screen(rows, ui, frame);
        return;
    }
    const auto shown = std::ranges::find(rows, place_.record, &PartnerRow::id);
    draw_partner_screen(shown == rows.end() ? nullptr : &*shown, ui, frame);
}

const std::vector<PartnerRow>& Desk::partners() {
    return partners_.of(basis(), [&]() -> std::vector<PartnerRow> {
        const auto own = acting_party();
        if (!own) return {};
        return partner_rows(workspace_.state(), {language_, &locale_}, *own);
    });
}

void Desk::carry_out(const AskToEndPartnership& ask) {
    const auto other = find_party(workspace_.state().world, ask.partner);
    if (!other) return;
    ending_form_ = {.is_open = true,
                    .partner = ask.partner,
                    .only_access = ask.only_access,
                    .name = other->fields.company_name};
}

EndingQuestion Desk::ending_question(const Frame& frame) {
    const std::string& name = ending_form_.name;
    if (!ending_form_.customer.text.empty()) {
        const RuleProfile profile = rule_profile_of(workspace_.state().world);
        const bool stays = facts_of(profile).at_removal == AdministrationAtRemoval::unchanged;
        EndingQuestion question{
            .title = frame.say(Word::remove_relationship_title, {name}),
            .effects = {frame.say(Word::remove_relationship_effect, {name}),
                        std::string(frame.say(stays ? Word::remove_keeps_administration
                                                    : Word::remove_ends_administration)),
                        std::string(frame.say(Word::remove_relationship_condition))},
            .action = std::string(frame.say(Word::remove_relationship)),
            .reason = {}};
        const RemoveRelationship removal{.customer = std::string(tenant_of(ending_form_.customer)),
                                         .declaration_is_confirmed = true};
        if (const auto checked = workspace_.rehearse(removal); !checked)
            question.reason = say(language_, checked.error());
        for (const SubscriptionRow& row :
             subscription_rows(workspace_.state().world, frame.say, party(), removal.customer,
                               workspace_.world_milliseconds()))
            if (holds_the_relationship(profile, row.of_state))
                question.effects.push_back(
                    frame.say(Word::remove_blocked_by, {row.product, row.state}));
        return question;
    }
    if (ending_form_.only_access)
        return {.title = frame.say(Word::withdraw_access_title, {name}),
                .effects = {frame.say(Word::withdraw_access_effect, {name})},
                .needs_declaration = false,
                .action = std::string(frame.say(Word::withdraw_access)),
                .reason = {}};
    return {.title = frame.say(Word::remove_partnership_title, {name}),
            .effects = {frame.say(Word::remove_partnership_effect, {name})},
            .action = std::string(frame.say(Word::remove_partnership)),
            .reason = {}};
}

void Desk::draw_ending(Ui& ui, Frame& frame) {
    if (ending_form_.is_open)
        draw_ending_dialog(ending_question(frame), ending_form_, ui, frame);
    else
        ending_form_ = {};
}

void Desk::carry_out(const EndAsked&) {
    const EndingForm ending = std::exchange(ending_form_, {});
    if (!ending.customer.text.empty()) {
        if (submit(
                RemoveRelationship{std::string(tenant_of(ending.customer)), ending.is_confirmed}))
            go_to({}, false);
    } else if (ending.only_access) {
        submit(WithdrawProviderAccess{ending.partner});
    } else {
        submit(RemovePartnership{ending.partner, ending.is_confirmed});
    }
}
