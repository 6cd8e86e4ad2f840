#include "shell/screens/partners_screen.h"

#include "shell/screens/title_row.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

bool asks_resellers(const Frame& frame) {
    return frame.person.kind == OrganisationKind::indirect_provider;
}

std::string route_to(const PartnerRow& partner) {
    return route_of({.kind = PlaceKind::partner, .record = partner.id});
}

Tone tone_of(const PartnerRow& partner) {
    return partner.is_active ? Tone::good : Tone::muted;
}

void draw_orders(Ui& ui, Frame& frame) {
    row(ui, "orders", [&] {
        if (asks_resellers(frame) &&
            button(ui, "request",
                   {.label = frame.say(Word::request_partnership),
                    .style = ButtonStyle::primary,
                    .icon = Icon::mail,
                    .disabled_reason = frame.why_not(Action::request_partnership)}))
            frame.push(GoTo{{.kind = PlaceKind::request_partnership}});
        if (button(ui, "paste",
                   {.label = frame.say(Word::paste_link), .icon = Icon::external_link}))
            frame.push(GoTo{{.kind = PlaceKind::accept}});
    });
}

void draw_table(const std::vector<PartnerRow>& partners, Ui& ui, const Frame& frame) {
    const std::vector<GridColumn> columns{
        {.key = "name", .label = frame.say(Word::partner_name), .weight = 1.8F, .priority = 0},
        {.key = "country", .label = frame.say(Word::field_country), .priority = 3},
        {.key = "mpn", .label = frame.say(Word::partner_mpn_id), .width = 120, .priority = 4},
        {.key = "state", .label = frame.say(Word::partner_state), .width = 140, .priority = 1},
        {.key = "since", .label = frame.say(Word::partner_since), .width = 210, .priority = 5},
        {.key = "shared", .label = frame.say(Word::partner_shared), .width = 170, .priority = 2}};
    const auto draw_row = [&](GridRow& cells) {
        const PartnerRow& partner = partners[cells.index];
        cells.link(partner.name, route_to(partner));
        cells.text(partner.country);
        cells.text(partner.mpn_id, {.tabular = true});
        cells.badge(partner.state, tone_of(partner));
        cells.text(partner.since, {.tabular = true});
        cells.link(frame.say(Word::view_customers), route_to(partner));
    };
    const auto card_of = [&](std::size_t index) {
        const PartnerRow& partner = partners[index];
        return GridCard{.title = partner.name,
                        .subtitle = partner.country,
                        .trailing = partner.state,
                        .href = route_to(partner)};
    };
    grid(ui, "partners",
         {.label = frame.say(asks_resellers(frame) ? Word::place_resellers : Word::place_providers),
          .columns = columns,
          .row_count = partners.size(),
          .row = draw_row,
          .card = card_of});
}

void draw_partner_orders(const PartnerRow& partner, Ui& ui, Frame& frame) {
    if (!asks_resellers(frame) && partner.is_active &&
        button(ui, "invite",
               {.label = frame.say(Word::invite_new_customers),
                .style = ButtonStyle::primary,
                .icon = Icon::mail,
                .disabled_reason = frame.why_not(Action::request_relationship)}))
        frame.push(GoTo{{.kind = PlaceKind::invite_customers, .record = partner.id}});
    if (asks_resellers(frame) && partner.is_active &&
        button(ui, "add",
               {.label = frame.say(Word::add_new_customer),
                .style = ButtonStyle::primary,
                .icon = Icon::plus,
                .disabled_reason = frame.why_not(Action::add_customer)}))
        frame.push(GoTo{{.kind = PlaceKind::add_customer, .reseller = partner.id}});
    if (!asks_resellers(frame) && partner.has_access &&
        button(ui, "withdraw",
               {.label = frame.say(Word::withdraw_access),
                .disabled_reason = frame.why_not(Action::withdraw_provider_access)}))
        frame.push(AskToEndPartnership{partner.id, true});
    if (partner.is_active && button(ui, "remove",
                                    {.label = frame.say(Word::remove_partnership),
                                     .style = ButtonStyle::danger,
                                     .icon = Icon::trash_2,
                                     .disabled_reason = frame.why_not(Action::remove_partnership)}))
        frame.push(AskToEndPartnership{partner.id, false});
}

void draw_shared(const PartnerRow& partner, Ui& ui, const Frame& frame) {
    heading(ui, frame.say(Word::partner_shared), 2);
    if (partner.shared.empty()) {
        paragraph(ui, frame.say(Word::shared_none), {.tone = Tone::muted});
        return;
    }
    const std::vector<GridColumn> columns{
        {.key = "name", .label = frame.say(Word::field_company_name), .weight = 2, .priority = 0},
        {.key = "country", .label = frame.say(Word::field_country), .priority = 1}};
    const auto route = [&](std::size_t index) {
        return route_of({.kind = PlaceKind::account, .customer = partner.shared[index].id});
    };
    const auto draw_row = [&](GridRow& cells) {
        const SharedCustomer& customer = partner.shared[cells.index];
        cells.link(customer.name, route(cells.index));
        cells.text(customer.country);
    };
    const auto card_of = [&](std::size_t index) {
        return GridCard{.title = partner.shared[index].name,
                        .subtitle = partner.shared[index].country,
                        .href = route(index)};
    };
    grid(ui, "shared",
         {.label = frame.say(Word::partner_shared),
          .columns = columns,
          .row_count = partner.shared.size(),
          .row = draw_row,
          .card = card_of});
}

}  // namespace

void draw_partners_screen(const std::vector<PartnerRow>& partners, Ui& ui, Frame& frame) {
    const bool is_of_resellers = asks_resellers(frame);
    heading(ui, frame.say(is_of_resellers ? Word::place_resellers : Word::place_providers));
    paragraph(ui, frame.say(is_of_resellers ? Word::resellers_lead : Word::providers_lead),
              {.tone = Tone::muted});
    space(ui, measure::space_3);
    draw_orders(ui, frame);
    space(ui, measure::space_3);
    if (!partners.empty()) {
        draw_table(partners, ui, frame);
        return;
    }
    empty_state(
        ui, "none",
        {.icon = Icon::building_2,
         .title = frame.say(is_of_resellers ? Word::resellers_none : Word::providers_none),
         .text = is_of_resellers ? std::string_view() : frame.say(Word::providers_none_help)});
}

void draw_partner_screen(const PartnerRow* partner, Ui& ui, Frame& frame) {
    if (partner == nullptr) {
        const PlaceKind back = asks_resellers(frame) ? PlaceKind::resellers : PlaceKind::providers;
        if (empty_state(ui, "missing",
                        {.icon = Icon::building_2,
                         .title = frame.say(Word::partner_missing),
                         .action = frame.say(asks_resellers(frame) ? Word::place_resellers
                                                                   : Word::place_providers),
                         .level = 1}))
            frame.push(GoTo{{.kind = back}});
        return;
    }
    const IdScope scope(ui, partner->id);
    title_row(
        ui, [&] { heading(ui, partner->name); }, [&] { draw_partner_orders(*partner, ui, frame); });
    space(ui, measure::space_2);
    fact(ui, frame.say(Word::partner_state), partner->state);
    fact(ui, frame.say(Word::partner_since), partner->since);
    fact(ui,
         frame.say(asks_resellers(frame) ? Word::partner_access_of_provider : Word::partner_access),
         partner->access);
    fact(ui, frame.say(Word::field_country), partner->country);
    fact(ui, frame.say(Word::field_domain), partner->domain);
    fact(ui, frame.say(Word::partner_mpn_id), partner->mpn_id);
    space(ui, measure::space_4);
    draw_shared(*partner, ui, frame);
}

void draw_ending_dialog(const EndingQuestion& question, EndingForm& form, Ui& ui, Frame& frame) {
    const bool is_undeclared = question.needs_declaration && !form.is_confirmed;
    const std::string_view undeclared =
        is_undeclared ? frame.say(Word::error_declaration_must_be_confirmed) : std::string_view();
    dialog(
        ui, "ending", form.is_open, {.title = question.title, .width = 600, .is_alert = true},
        [&] {
            for (std::size_t i = 0; i < question.effects.size(); ++i) {
                const IdScope scope(ui, std::to_string(i));
                paragraph(ui, question.effects[i]);
                space(ui, measure::space_2);
            }
            if (!question.needs_declaration) return;
            paragraph(ui, frame.say(Word::declaration_notice));
            space(ui, measure::space_3);
            check_box(ui, "declaration", form.is_confirmed,
                      {.label = frame.say(Word::declaration)});
        },
        [&] {
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) form.is_open = false;
            if (button(
                    ui, "confirm",
                    {.label = question.action,
                     .style = ButtonStyle::danger,
                     .disabled_reason =
                         question.reason.empty() ? undeclared : std::string_view(question.reason)}))
                frame.push(EndAsked{});
        });
}
