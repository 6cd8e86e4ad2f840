#include "shell/screens/partner_relationships_screen.h"

#include "shell/screens/granular_facts.h"
#include "shell/screens/layers_card.h"
#include "shell/screens/roles_choice.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

void draw_answers(const GranularRow& request, AskedAboutRoles& asked, Ui& ui, Frame& frame) {
    const std::string reason = frame.why_not(Action::accept_partner_requests);
    row(ui, "answers", [&] {
        if (button(ui, "approve",
                   {.label = frame.say(Word::granular_approve),
                    .style = ButtonStyle::primary,
                    .icon = Icon::check,
                    .disabled_reason = reason.empty() ? request.why_not_approve : reason}))
            frame.push(ApproveRoles{request.id});
        if (button(ui, "remove",
                   {.label = frame.say(Word::remove_roles),
                    .style = ButtonStyle::danger,
                    .disabled_reason = reason.empty() ? request.why_not_end : reason}))
            asked = {
                .question = RolesQuestion::remove_roles, .id = request.id, .name = request.name};
    });
}

}  // namespace

void draw_partner_relationships_screen(const std::vector<LayersView>& partners,
                                       AskedAboutRoles& asked, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_partner_relationships));
    if (partners.empty()) {
        empty_state(ui, "none",
                    {.icon = Icon::handshake,
                     .title = frame.say(Word::partners_none_title),
                     .text = frame.say(Word::partners_none_help)});
        return;
    }
    paragraph(ui, frame.say(Word::partners_lead), {.tone = Tone::muted});
    space(ui, measure::space_3);
    for (const LayersView& layers : partners) {
        const IdScope scope(ui, layers.partner_id);
        card(ui, "partner", {.label = layers.partner}, [&] {
            heading(ui, layers.partner, 2);
            caption(ui, layers.partner_kind);
            space(ui, measure::space_2);
            draw_partner_layers(layers, asked, ui, frame);
        });
        space(ui, measure::space_4);
    }
}

void draw_approval_screen(const GranularRow* request, AskedAboutRoles& asked, Ui& ui,
                          Frame& frame) {
    if (request == nullptr) {
        if (empty_state(ui, "missing",
                        {.icon = Icon::shield_check,
                         .title = frame.say(Word::error_granular_relationship_not_found),
                         .text = frame.say(Word::granular_other_page),
                         .action = frame.say(Word::place_partner_relationships),
                         .level = 1}))
            frame.push(GoTo{{.kind = PlaceKind::partner_relationships}});
        return;
    }
    const IdScope scope(ui, request->id);
    draw_granular_title(*request, ui);
    const std::string asks = frame.say(Word::granular_asks, {request->partner, request->duration});
    limited_width(ui, measure::text_width_max, [&] {
        paragraph(ui, asks);
        if (request->of_extension != AutoExtend::off)
            paragraph(ui, frame.say(Word::granular_asks_with_extension));
        space(ui, measure::space_3);
        draw_roles(request->held, ui, frame);
        space(ui, measure::space_3);
        draw_granular_timeline(*request, ui, frame);
        space(ui, measure::space_3);
        if (request->why_not_approve.empty())
            paragraph(ui, frame.say(Word::granular_approve_help), {.tone = Tone::muted});
        space(ui, measure::space_2);
        draw_answers(*request, asked, ui, frame);
    });
}
