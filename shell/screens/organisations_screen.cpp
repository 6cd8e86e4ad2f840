#include "shell/screens/organisations_screen.h"

#include "shell/widgets/button.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

void draw_organisations_screen(const std::vector<PartyRow>& parties, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_organisations));
    const bool has_some = !parties.empty();
    paragraph(ui, frame.say(has_some ? Word::organisations_lead : Word::organisations_none),
              {.tone = Tone::muted});
    space(ui, measure::space_2);
    row(ui, "actions", [&] {
        if (button(ui, "create",
                   {.label = frame.say(Word::place_new_organisation),
                    .style = ButtonStyle::primary,
                    .icon = Icon::plus,
                    .disabled_reason = frame.read_only_reason}))
            frame.push(GoTo{{.kind = PlaceKind::new_organisation}});
        if (has_some &&
            button(ui, "act_as", {.label = frame.say(Word::act_as), .icon = Icon::users}))
            frame.push(AskWhoActs{});
        link(ui, "enrol",
             {.label = frame.say(Word::place_enrolment),
              .href = route_of({.kind = PlaceKind::enrolment}),
              .icon = Icon::circle_check});
    });
    if (!has_some) return;
    space(ui, measure::space_3);
    const std::vector<GridColumn> columns{
        {.key = "name", .label = frame.say(Word::organisation_name), .weight = 1.6F, .priority = 0},
        {.key = "kind", .label = frame.say(Word::organisation_kind), .weight = 1.4F, .priority = 1},
        {.key = "cloud", .label = frame.say(Word::field_cloud), .priority = 3},
        {.key = "country", .label = frame.say(Word::field_country), .priority = 2},
        {.key = "domain", .label = frame.say(Word::field_domain), .weight = 1.6F, .priority = 4},
        {.key = "standing", .label = frame.say(Word::user_standing), .width = 130, .priority = 5},
        {.key = "users",
         .label = frame.say(Word::organisation_users),
         .width = 96,
         .align_end = true,
         .priority = 1}};
    const auto draw_row = [&](GridRow& cells) {
        const PartyRow& party = parties[cells.index];
        cells.text(party.name);
        cells.text(party.kind);
        cells.text(party.cloud);
        cells.text(party.country);
        cells.text(party.domain);
        if (party.standing.empty())
            cells.skip();
        else
            cells.badge(party.standing, Tone::good);
        cells.text(frame.say.number(party.users.size()), {.tabular = true});
    };
    const auto card_of = [&](std::size_t index) {
        const PartyRow& party = parties[index];
        return GridCard{.title = party.name,
                        .subtitle = party.kind + " · " + party.country,
                        .trailing = party.standing,
                        .href = {}};
    };
    grid(ui, "organisations",
         {.label = frame.say(Word::place_organisations),
          .columns = columns,
          .row_count = parties.size(),
          .row = draw_row,
          .card = card_of});
}
