#include "shell/screens/offer_screen.h"

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

void draw_field(OfferForm& form, Ui& ui, Frame& frame) {
    const std::string problem =
        form.problem ? say(frame.say.language, *form.problem) : std::string();
    text_area(ui, "pasted", form.pasted,
              {.label = frame.say(Word::offer_paste),
               .error = problem,
               .spellcheck = false,
               .max_length = 8000,
               .lines = 4});
    space(ui, measure::space_3);
    row(ui, "actions", [&] {
        if (button(ui, "open",
                   {.label = frame.say(Word::offer_open),
                    .style = ButtonStyle::primary,
                    .icon = Icon::external_link}))
            frame.push(OpenPasted{});
    });
}

void draw_party(std::string_view label, const OfferedParty& party, Ui& ui) {
    fact(ui, label, party.name);
    if (!party.facts.empty()) fact(ui, {}, party.facts);
}

void draw_what(const OfferPage& page, Ui& ui, const Frame& frame) {
    const OfferView& view = page.view;
    card(ui, "parties", {.label = view.title}, [&] {
        if (view.answerer) draw_party(frame.say(Word::offer_answerer), *view.answerer, ui);
        draw_party(frame.say(view.kind == InvitationKind::partnership ? Word::offer_provider
                                                                      : Word::offer_partner),
                   view.partner, ui);
        if (view.provider) draw_party(frame.say(Word::offer_provider), *view.provider, ui);
    });
    space(ui, measure::space_3);
    if (!view.is_answer) {
        heading(ui, frame.say(Word::offer_effects), 2);
        list(ui, "effects", frame.say(Word::offer_effects), [&] {
            for (std::size_t i = 0; i < view.effects.size(); ++i)
                list_item(ui, std::to_string(i), [&] { paragraph(ui, view.effects[i]); });
        });
    }
    if (view.parameters.empty()) return;
    space(ui, measure::space_3);
    heading(ui, frame.say(Word::offer_parameters), 2);
    for (const auto& [name, value] : view.parameters)
        fact(ui, name, value);
}

Word action_of(const OfferView& view) {
    if (view.is_answer) return Word::take_answer;
    return view.kind == InvitationKind::partnership ? Word::authorize_indirect_provider
                                                    : Word::accept;
}

void draw_actions(const OfferPage& page, OfferForm& form, Ui& ui, Frame& frame) {
    const bool has_box = page.view.kind == InvitationKind::partnership && !page.view.is_answer;
    if (has_box) {
        check_box(ui, "box", form.box_is_ticked,
                  {.label = frame.say(Word::authorize_box, {page.view.partner.name})});
        space(ui, measure::space_2);
    }
    const std::string_view unticked = has_box && !form.box_is_ticked
                                          ? frame.say(Word::error_box_must_be_ticked)
                                          : std::string_view();
    row(ui, "actions", [&] {
        if (button(ui, "accept",
                   {.label = frame.say(action_of(page.view)),
                    .style = ButtonStyle::primary,
                    .icon = Icon::check,
                    .disabled_reason =
                        page.reason.empty() ? unticked : std::string_view(page.reason)}))
            frame.push(AcceptOffer{});
        if (button(ui, "act_as", {.label = frame.say(Word::act_as), .icon = Icon::users}))
            frame.push(AskWhoActs{});
    });
    if (!page.reason.empty()) {
        space(ui, measure::space_3);
        banner(ui, "reason", {.text = page.reason, .tone = Tone::warn});
    }
}

void draw_answer(const OfferPage& page, Ui& ui, Frame& frame) {
    banner(ui, "done", {.text = frame.say(Word::offer_is_done), .tone = Tone::good});
    if (page.answer.empty()) return;
    space(ui, measure::space_3);
    paragraph(ui, frame.say(Word::offer_answer_lead, {page.view.partner.name}));
    std::string shown = page.answer;
    text_field(ui, "answer", shown,
               {.label = frame.say(Word::offer_answer_link), .read_only = true});
    space(ui, measure::space_3);
    row(ui, "answer_actions", [&] {
        if (button(ui, "copy", {.label = frame.say(Word::copy_to_clipboard), .icon = Icon::copy}))
            frame.push(CopyText{page.answer});
    });
}

}  // namespace

void draw_paste_screen(OfferForm& form, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_accept));
    limited_width(ui, measure::text_width_max, [&] {
        paragraph(ui, frame.say(Word::offer_paste_lead), {.tone = Tone::muted});
        draw_field(form, ui, frame);
    });
}

void draw_bad_link_screen(const Error& error, OfferForm& form, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_accept));
    limited_width(ui, measure::text_width_max, [&] {
        banner(ui, "bad", {.text = say(frame.say.language, error), .tone = Tone::bad});
        space(ui, measure::space_3);
        draw_field(form, ui, frame);
    });
}

void draw_offer_screen(const OfferPage& page, OfferForm& form, Ui& ui, Frame& frame) {
    heading(ui, page.view.title);
    limited_width(ui, measure::text_width_max, [&] {
        paragraph(ui, page.view.lead);
        space(ui, measure::space_3);
        draw_what(page, ui, frame);
        space(ui, measure::space_4);
        if (page.is_done)
            draw_answer(page, ui, frame);
        else
            draw_actions(page, form, ui, frame);
    });
}
