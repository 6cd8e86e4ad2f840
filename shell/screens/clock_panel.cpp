#include "shell/screens/clock_panel.h"

#include <array>

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

constexpr float width_of_days = 96;
constexpr float date_from = 1500;  // Narrower, an icon in the bar says that time is simulated.

void draw_kind(const ClockView& clock, Ui& ui, Frame& frame) {
    const std::array<std::string, 2> kinds{std::string(frame.say(Word::clock_real)),
                                           std::string(frame.say(Word::clock_simulated))};
    std::size_t chosen = clock.is_simulated ? 1 : 0;
    if (radio_group(ui, "kind", chosen,
                    {.label = frame.say(Word::clock_kind),
                     .help = frame.is_read_only ? std::string_view(frame.read_only_reason)
                                                : std::string_view(),
                     .options = kinds,
                     .disabled = frame.is_read_only}))
        frame.push(SimulateClock{chosen == 1});
}

void draw_advances(const ClockView& clock, ClockForm& form, Ui& ui, Frame& frame) {
    std::string reason = frame.read_only_reason;
    if (reason.empty() && !clock.is_simulated) reason = frame.say(Word::clock_needs_simulation);
    row(ui, "advance", [&] {
        if (button(ui, "day",
                   {.label = frame.say(Word::clock_advance_day), .disabled_reason = reason}))
            frame.push(AdvanceClock{1});
        const std::string nothing =
            clock.coming.empty() ? std::string(frame.say(Word::clock_nothing_due)) : std::string();
        if (button(ui, "next",
                   {.label = frame.say(Word::clock_advance_next),
                    .disabled_reason = reason.empty() ? nothing : reason}))
            frame.push(AdvanceClock{});
    });
    space(ui, measure::space_3);
    const std::string range = frame.say(
        Word::clock_days_range, {frame.say.number(static_cast<std::size_t>(ClockForm::most_days))});
    text_field(ui, "number", form.days,
               {.label = frame.say(Word::clock_days),
                .input_mode = "numeric",
                .disabled = !reason.empty(),
                .max_length = 4,
                .width = width_of_days});
    space(ui, measure::space_2);
    row(ui, "days", [&] {
        if (button(ui, "many",
                   {.label = frame.say(Word::clock_advance_days),
                    .disabled_reason = !reason.empty()      ? std::string_view(reason)
                                       : form.days_wanted() ? std::string_view()
                                                            : std::string_view(range)}))
            frame.push(AdvanceClock{form.days_wanted()});
    });
}

void draw_coming(const ClockView& clock, Ui& ui, const Frame& frame) {
    heading(ui, frame.say(Word::clock_coming), 3);
    if (clock.coming.empty()) {
        muted(ui, frame.say(Word::clock_nothing_due));
        return;
    }
    list(ui, "coming", frame.say(Word::clock_coming), [&] {
        for (std::size_t i = 0; i < clock.coming.size(); ++i) {
            const IdScope scope(ui, i);
            list_item(ui, "due", [&] {
                paragraph(ui, clock.coming[i].what, {.icon = Icon::clock});
                caption(ui, clock.coming[i].when);
            });
        }
    });
}

void draw_happened(const ClockView& clock, Ui& ui, const Frame& frame) {
    if (!clock.has_passed) return;
    space(ui, measure::space_3);
    heading(ui, frame.say(Word::clock_happened), 3);
    if (clock.happened.empty()) muted(ui, frame.say(Word::clock_nothing_happened));
    for (const std::string& line : clock.happened)
        paragraph(ui, line, {.icon = Icon::circle_check});
}

}  // namespace

void clock_button(std::string_view simulated_date, Ui& ui, Frame& frame) {
    if (simulated_date.empty()) return;
    const bool icon_only = ui.width() < date_from;
    const std::string whole = frame.say(Word::clock_in_bar, {simulated_date});
    if (button(ui, "clock",
               {.label = icon_only ? std::string_view(whole) : simulated_date,
                .style = ButtonStyle::quiet,
                .icon = Icon::clock,
                .icon_only = icon_only,
                .description = icon_only ? std::string_view() : std::string_view(whole)}))
        frame.push(GoTo{{.kind = PlaceKind::rules}});
}

void draw_clock_panel(const ClockView& clock, ClockForm& form, Ui& ui, Frame& frame) {
    const IdScope scope(ui, "clock");
    heading(ui, frame.say(Word::clock_title), 2);
    paragraph(ui, frame.say(Word::clock_help), {.tone = Tone::muted});
    space(ui, measure::space_3);
    fact(ui, frame.say(Word::clock_now), clock.now);
    space(ui, measure::space_3);
    draw_kind(clock, ui, frame);
    space(ui, measure::space_3);
    draw_advances(clock, form, ui, frame);
    space(ui, measure::space_4);
    draw_coming(clock, ui, frame);
    draw_happened(clock, ui, frame);
}
