#include "shell/screens/referral_screen.h"

#include "shell/screens/deal_dialog.h"
#include "shell/screens/referrals_screen.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

constexpr float card_width_min = 400;

void draw_title(const ReferralRow& referral, Ui& ui, const Frame& frame) {
    heading(ui, referral.name);
    row(ui, "state", [&] {
        badge(ui, {.label = referral.status, .tone = tone_of(referral)});
        if (!referral.left.empty())
            text(ui, std::string(frame.say(Word::referral_answer_by)) + ": " + referral.left,
                 {.tone = Tone::muted});
    });
    if (!referral.alert.empty())
        paragraph(ui, referral.alert, {.tone = Tone::warn, .icon = icon_of(referral.of_alert)});
}

// Of the team, those of the own organisation.
void open(DealForm& form, DealQuestion question, const ReferralPage& page, const Frame& frame) {
    const Referral& held = page.referral->fields;
    form = {.question = question,
            .deal = {.name = held.name,
                     .value = held.deal_value,
                     .currency =
                         held.currency.empty() ? currency_of_country(held.country) : held.currency,
                     .closing_date = held.closing_date,
                     .team = {}},
            .notes = held.notes};
    for (const UserRow& user : page.team) {
        // Whoever accepts it works on it.
        const bool accepts =
            question == DealQuestion::accept && user.actor.user == frame.person.actor.user;
        if (accepts || is_in_team(held, user.actor.user)) form.deal.team.push_back(user.actor.user);
    }
}

// Nobody has answered yet.
void draw_answers(const ReferralPage& page, const std::string& reason, DealForm& form, Ui& ui,
                  const Frame& frame) {
    const ReferralRow& referral = *page.referral;
    const std::string& why_not = reason.empty() ? referral.why_not_accept : reason;
    if (button(ui, "accept",
               {.label = frame.say(Word::accept),
                .style = ButtonStyle::primary,
                .icon = Icon::check,
                .disabled_reason = why_not}))
        open(form, DealQuestion::accept, page, frame);
    if (button(ui, "decline",
               {.label = frame.say(Word::mail_decline),
                .style = ButtonStyle::danger,
                .disabled_reason = why_not}))
        open(form, DealQuestion::decline, page, frame);
}

void draw_next_steps(const ReferralPage& page, const std::string& reason, DealForm& form, Ui& ui,
                     Frame& frame) {
    const ReferralRow& referral = *page.referral;
    const auto or_else = [&](const std::string& why_not) {
        return reason.empty() ? why_not : reason;
    };
    std::string why_not_add = frame.why_not(Action::add_customer);
    if (why_not_add.empty()) why_not_add = or_else(referral.why_not_add_customer);
    if (button(ui, "add_customer",
               {.label = frame.say(Word::referral_add_customer),
                .style = ButtonStyle::primary,
                .icon = Icon::plus,
                .disabled_reason = why_not_add}))
        frame.push(GoTo{{.kind = PlaceKind::add_customer, .record = referral.id}});
    if (button(ui, "edit",
               {.label = frame.say(Word::referral_edit),
                .icon = Icon::pencil,
                .disabled_reason = or_else(referral.why_not_edit)}))
        open(form, DealQuestion::edit, page, frame);
    if (button(ui, "win",
               {.label = frame.say(Word::referral_win),
                .icon = Icon::circle_check,
                .disabled_reason = or_else(referral.why_not_close)}))
        frame.push(FinishReferral{.id = referral.id, .is_won = true});
    if (button(ui, "lose",
               {.label = frame.say(Word::referral_lose),
                .disabled_reason = or_else(referral.why_not_close)}))
        frame.push(FinishReferral{.id = referral.id, .is_won = false});
}

void draw_customer(const ReferralRow& referral, Ui& ui, const Frame& frame) {
    card(ui, "customer", {.label = frame.say(Word::referral_customer)}, [&] {
        heading(ui, frame.say(Word::referral_customer), 2);
        space(ui, measure::space_2);
        fact_if_any(ui, frame.say(Word::field_company_name), referral.customer);
        fact_if_any(ui, frame.say(Word::referral_size), referral.size);
        fact_if_any(ui, frame.say(Word::section_address), referral.address);
        fact_if_any(ui, frame.say(Word::section_contact), referral.contact);
        fact_if_any(ui, frame.say(Word::field_email), referral.email);
        fact_if_any(ui, frame.say(Word::field_phone), referral.phone);
        if (referral.is_contact_hidden)
            paragraph(ui, frame.say(Word::referral_contact_hidden), {.tone = Tone::muted});
        TextList consents;
        if (referral.fields.consent_to_share.value_or(false))
            consents.emplace_back(frame.say(Word::referral_consent_share));
        if (referral.fields.consent_to_contact.value_or(false))
            consents.emplace_back(frame.say(Word::referral_consent_contact));
        fact_if_any(ui, frame.say(Word::referral_consents), frame.say.joined(consents));
        if (referral.account_name.empty()) return;
        space(ui, measure::space_2);
        caption(ui, frame.say(Word::referral_account));
        const std::string route =
            route_of({.kind = PlaceKind::account, .customer = {referral.fields.account}});
        link(ui, "account", {.label = referral.account_name, .href = route});
    });
}

void draw_request(const ReferralRow& referral, Ui& ui, const Frame& frame) {
    const Referral& held = referral.fields;
    card(ui, "request", {.label = frame.say(Word::referral_section_request)}, [&] {
        heading(ui, frame.say(Word::referral_section_request), 2);
        space(ui, measure::space_2);
        fact_if_any(ui, frame.say(Word::referral_from), referral.from);
        fact_if_any(ui, frame.say(Word::referral_to), referral.to);
        fact_if_any(ui, frame.say(Word::referral_type), referral.type);
        fact_if_any(ui, frame.say(Word::referral_qualification), referral.qualification);
        fact_if_any(ui, frame.say(Word::referral_external_reference), held.external_reference);
        fact_if_any(ui, frame.say(Word::profile_part_industries),
                    frame.say.joined(held.industries));
        fact_if_any(ui, frame.say(Word::profile_part_products), frame.say.joined(held.products));
        fact_if_any(ui, frame.say(Word::profile_part_services), frame.say.joined(held.services));
    });
}

void draw_deal(const ReferralRow& referral, Ui& ui, const Frame& frame) {
    card(ui, "deal", {.label = frame.say(Word::referral_section_deal)}, [&] {
        heading(ui, frame.say(Word::referral_section_deal), 2);
        space(ui, measure::space_2);
        fact_if_any(ui, frame.say(Word::referral_value), referral.value);
        fact_if_any(ui, frame.say(Word::referral_closing_date), referral.fields.closing_date);
        fact_if_any(ui, frame.say(Word::referral_team), referral.team);
        fact_if_any(ui, frame.say(Word::referral_created), referral.created);
        fact_if_any(ui, frame.say(Word::referral_updated), referral.updated);
        fact_if_any(ui, frame.say(Word::referral_expires), referral.expires);
        fact_if_any(ui, frame.say(Word::referral_reason), referral.fields.status_reason);
        fact_if_any(ui, frame.say(Word::field_notes), referral.fields.notes);
    });
}

}  // namespace

void draw_referral_screen(const ReferralPage& page, DealForm& form, Ui& ui, Frame& frame) {
    if (page.referral == nullptr) {
        if (empty_state(ui, "missing",
                        {.icon = Icon::contact,
                         .title = frame.say(Word::error_referral_not_found),
                         .text = frame.say(Word::referral_missing_help),
                         .action = frame.say(Word::place_referrals),
                         .level = 1}))
            frame.push(GoTo{{.kind = PlaceKind::referrals}});
        return;
    }
    const ReferralRow& referral = *page.referral;
    const IdScope scope(ui, referral.id);
    draw_title(referral, ui, frame);
    space(ui, measure::space_2);
    if (referral.side == ReferralSide::receiver) {
        const std::string reason = frame.why_not(Action::manage_referrals);
        row(ui, "actions", [&] {
            if (referral.of_status == ReferralStatus::new_referral)
                draw_answers(page, reason, form, ui, frame);
            else
                draw_next_steps(page, reason, form, ui, frame);
        });
        space(ui, measure::space_3);
    }
    columns(ui, "cards", card_width_min, 3, [&](std::size_t i) {
        if (i == 0)
            draw_customer(referral, ui, frame);
        else if (i == 1)
            draw_request(referral, ui, frame);
        else
            draw_deal(referral, ui, frame);
    });
    draw_deal_dialog(page, form, ui, frame);
}
