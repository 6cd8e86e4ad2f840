#include "shell/screens/granular_facts.h"

#include <array>

#include "shell/screens/layers_card.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text.h"

namespace {

struct Moment {
    Word word;
    std::string GranularRow::* when;
};
constexpr auto moments = std::to_array<Moment>({
    {Word::granular_created, &GranularRow::created},
    {Word::granular_lapses, &GranularRow::lapses},
    {Word::granular_activated, &GranularRow::activated},
    {Word::granular_ends, &GranularRow::ends},
    {Word::granular_cleaned, &GranularRow::cleaned},
});

}  // namespace

void draw_granular_title(const GranularRow& relationship, Ui& ui) {
    heading(ui, relationship.name);
    row(ui, "state",
        [&] { badge(ui, {.label = relationship.state, .tone = tone_of(relationship.of_state)}); });
}

void draw_granular_timeline(const GranularRow& relationship, Ui& ui, const Frame& frame) {
    card(ui, "timeline", {.label = frame.say(Word::granular_section_timeline)}, [&] {
        heading(ui, frame.say(Word::granular_section_timeline), 2);
        space(ui, measure::space_2);
        for (const Moment& moment : moments)
            if (const std::string& when = relationship.*moment.when; !when.empty())
                fact(ui, frame.say(moment.word), when);
        fact(ui, frame.say(Word::granular_duration), relationship.duration);
        fact(ui, frame.say(Word::granular_auto_extend), relationship.extension);
    });
}
