#include "shell/screens/rules_screen.h"

#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"

namespace {

void draw_rules(const RulesView& rules, const std::string& reason, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::rules_title), 2);
    paragraph(ui, frame.say(Word::rules_help), {.tone = Tone::muted});
    space(ui, measure::space_3);
    auto chosen = static_cast<std::size_t>(rules.chosen);
    if (radio_group(ui, "profile", chosen,
                    {.label = frame.say(Word::rules_choice),
                     .options = rules.profiles,
                     .disabled = !reason.empty()}))
        frame.push(ChooseRules{static_cast<RuleProfile>(chosen)});
    if (!reason.empty()) banner(ui, "fixed", {.text = reason, .tone = Tone::accent});
    space(ui, measure::space_4);
    heading(ui, frame.say(Word::rules_decide), 3);
    for (const RuleRow& row : rules.rows)
        fact(ui, row.what, row.answer);
}

}  // namespace

void draw_rules_screen(const RulesView& rules, const std::string& reason, const ClockView& clock,
                       ClockForm& form, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_rules));
    limited_width(ui, measure::text_width_max, [&] {
        space(ui, measure::space_3);
        draw_clock_panel(clock, form, ui, frame);
        space(ui, measure::space_5);
        draw_rules(rules, reason, ui, frame);
    });
}
