// Who acts: the workspace itself, or somebody of its world.

#include "shell/desk/desk.h"
#include "shell/screens/act_as_dialog.h"
#include "shell/widgets/notice.h"

namespace {

// As the setting keeps it; ids have no blanks.
constexpr char between_ids = ' ';

}  // namespace

void Desk::read_actor() {
    const std::string kept = host_.setting(actor_setting()).value_or("");
    const std::size_t blank = kept.find(between_ids);
    if (blank == std::string::npos) return;
    workspace_.act_as({.organisation = kept.substr(0, blank), .user = kept.substr(blank + 1)});
}

const std::vector<PartyRow>& Desk::parties() {
    return parties_.of({workspace_.state().version, language_},
                       [&] { return party_rows(workspace_.state().world, {language_, &locale_}); });
}

void Desk::draw_act_as(Ui& ui, Frame& frame) {
    static const std::vector<PartyRow> nobody;
    draw_act_as_dialog(act_as_form_.is_open ? parties() : nobody, act_as_form_, ui, frame);
}

// What only partners have, in the portal of somebody else.
void Desk::draw_needed_partner(Ui& ui, Frame& frame, const std::string& reason) {
    if (empty_state(ui, "not_here",
                    {.icon = Icon::lock,
                     .title = page_title(frame),
                     .text = reason,
                     .action = frame.say(Word::act_as),
                     .level = 1}))
        frame.push(AskWhoActs{});
}

void Desk::carry_out(const AskWhoActs&) {
    act_as_form_.is_open = true;
}

// What was typed and chosen was somebody else's.
void Desk::carry_out(const ActAs& act) {
    act_as_form_.is_open = false;
    if (act.actor == workspace_.person().actor) return;
    workspace_.act_as(act.actor);
    const Person& person = workspace_.person();
    host_.set_setting(
        actor_setting(),
        person.kind ? person.actor.organisation + between_ids + person.actor.user : std::string());
    customers_form_ = {};
    merge_form_ = {};
    form_ = {};
    to_remove_.reset();
    go_to({}, false);
    const Speech say{language_, &locale_};
    notify(person.kind ? say(Word::act_as_done, {person.name, person.organisation})
                       : std::string(say(Word::act_as_workspace_done)));
}
