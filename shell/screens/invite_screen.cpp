#include "shell/screens/invite_screen.h"

#include "shell/screens/mail_draft.h"
#include "shell/screens/party_choice.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text.h"

namespace {

void draw_reader(const InvitePage& page, InviteForm& form, Ui& ui, const Frame& frame) {
    draw_party_choice(
        page.readers, form.to,
        {.key = "to",
         .label = frame.say(Word::invite_whom),
         .help = frame.say(page.asks_customers ? Word::invite_whom_help : Word::ask_whom_help),
         .nobody = frame.say(Word::invite_nobody)},
        ui);
}

}  // namespace

bool draw_invite_screen(const InvitePage& page, InviteForm& form, Ui& ui, Frame& frame) {
    bool drafts_anew = false;
    heading(ui, page.title);
    limited_width(ui, measure::text_width_max, [&] {
        if (!page.provider.empty()) paragraph(ui, frame.say(Word::invite_with, {page.provider}));
        paragraph(ui, frame.say(Word::request_relationship_lead), {.tone = Tone::muted});
        space(ui, measure::space_3);
        if (page.asks_customers)
            drafts_anew = check_box(ui, "administration", form.asks_for_administration,
                                    {.label = frame.say(Word::include_administration),
                                     .help = frame.say(Word::include_administration_help)});
        draw_reader(page, form, ui, frame);
        if (draw_mail_draft(form.mail, page.reason, ui, frame)) frame.push(SendDraft{});
    });
    return drafts_anew;
}
