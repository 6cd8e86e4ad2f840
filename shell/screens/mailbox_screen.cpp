#include "shell/screens/mailbox_screen.h"

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

std::string route_to(const MailRow& mail) {
    return route_of({.kind = PlaceKind::mail, .record = mail.id});
}

void draw_list(const std::vector<MailRow>& mails, bool is_own, Ui& ui, const Frame& frame) {
    if (mails.empty()) {
        space(ui, measure::space_3);
        paragraph(ui, frame.say(is_own ? Word::mail_sent_none : Word::mail_received_none),
                  {.tone = Tone::muted});
        return;
    }
    const std::vector<GridColumn> columns{
        {.key = "subject", .label = frame.say(Word::mail_subject), .weight = 2, .priority = 0},
        {.key = "other",
         .label = frame.say(is_own ? Word::mail_to : Word::mail_from),
         .weight = 1.2F,
         .priority = 1},
        {.key = "date", .label = frame.say(Word::mail_date), .width = 210, .priority = 2},
        {.key = "state", .label = frame.say(Word::mail_state), .width = 140, .priority = 1}};
    const auto state_of = [&](const MailRow& mail) {
        return mail.is_read ? mail.state : std::string(frame.say(Word::mail_unread));
    };
    const auto draw_row = [&](GridRow& cells) {
        const MailRow& mail = mails[cells.index];
        cells.link(mail.subject, route_to(mail));
        cells.text(mail.other);
        cells.text(mail.date, {.tabular = true});
        if (state_of(mail).empty())
            cells.skip();
        else
            cells.badge(state_of(mail), mail.is_read ? Tone::muted : Tone::accent);
    };
    const auto card_of = [&](std::size_t index) {
        const MailRow& mail = mails[index];
        return GridCard{.title = mail.subject,
                        .subtitle = mail.other + " · " + mail.date,
                        .trailing = state_of(mail),
                        .href = route_to(mail)};
    };
    grid(ui, is_own ? "sent" : "received",
         {.label = frame.say(is_own ? Word::mail_sent : Word::mail_received),
          .columns = columns,
          .row_count = mails.size(),
          .row = draw_row,
          .card = card_of});
}

// Each paragraph of what a person wrote by itself; a line that is the link is one.
void draw_text(const MailView& mail, Ui& ui) {
    std::size_t number = 0;
    std::string_view rest = mail.text;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        const IdScope scope(ui, std::to_string(number++));
        if (line.empty())
            space(ui, measure::space_3);
        else if (line == mail.link && !mail.route.empty())
            link(ui, "link", {.label = line, .href = mail.route});
        else
            paragraph(ui, line);
    }
}

}  // namespace

void draw_mailbox_screen(const MailboxView& view, std::size_t& tab, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_mailbox));
    paragraph(ui, frame.say(Word::mailbox_lead, {frame.person.organisation}),
              {.tone = Tone::muted});
    space(ui, measure::space_3);
    row(ui, "orders", [&] {
        if (button(ui, "paste",
                   {.label = frame.say(Word::paste_link), .icon = Icon::external_link}))
            frame.push(GoTo{{.kind = PlaceKind::accept}});
    });
    space(ui, measure::space_3);
    const std::vector<std::string> names{std::string(frame.say(Word::mail_received)),
                                         std::string(frame.say(Word::mail_sent))};
    tabs(ui, "kinds", tab, {.label = frame.say(Word::place_mailbox), .options = names},
         [&] { draw_list(tab == 0 ? view.received : view.sent, tab != 0, ui, frame); });
}

void draw_mail_screen(const std::optional<MailView>& mail, Ui& ui, Frame& frame) {
    if (!mail) {
        if (empty_state(ui, "missing",
                        {.icon = Icon::mail,
                         .title = frame.say(Word::mail_missing),
                         .action = frame.say(Word::place_mailbox),
                         .level = 1}))
            frame.push(GoTo{{.kind = PlaceKind::mailbox}});
        return;
    }
    const IdScope scope(ui, mail->row.id);
    heading(ui, mail->row.subject);
    fact(ui, frame.say(mail->is_own ? Word::mail_to : Word::mail_from), mail->row.other);
    fact(ui, frame.say(Word::mail_date), mail->row.date);
    if (!mail->row.state.empty()) fact(ui, frame.say(Word::mail_state), mail->row.state);
    space(ui, measure::space_3);
    limited_width(ui, measure::text_width_max, [&] {
        card(ui, "message", {.label = frame.say(Word::mail_message)},
             [&] { draw_text(*mail, ui); });
    });
    space(ui, measure::space_4);
    row(ui, "actions", [&] {
        if (!mail->route.empty())
            link(ui, "follow",
                 {.label = frame.say(Word::mail_open_link),
                  .href = mail->route,
                  .icon = Icon::chevron_right,
                  .weight = Weight::semibold});
        if (mail->can_be_declined &&
            button(ui, "decline",
                   {.label = frame.say(Word::mail_decline),
                    .disabled_reason = frame.why_not(Action::accept_partner_requests)}))
            frame.push(DeclineMail{mail->row.id});
        if (mail->is_own &&
            button(ui, "copy", {.label = frame.say(Word::copy_to_clipboard), .icon = Icon::copy}))
            frame.push(CopyText{mail->text});
    });
}
