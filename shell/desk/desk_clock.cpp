// The rules of the workspace and its clock: chosen, advanced, and what is due by itself.

#include <algorithm>

#include "base/date.h"
#include "shell/desk/desk.h"
#include "shell/screens/rules_screen.h"

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t day = 86'400'000;

}  // namespace

// While real time passes. What did not happen although it was due is tried again when something
// else has changed.
void Desk::let_due_happen(Ui& ui) {
    const std::uint64_t version = workspace_.state().version;
    const auto due = next_event_.of(version, [&] { return workspace_.next_event(); });
    if (!due || !workspace_.is_open() || frame().is_read_only || tried_at_ == version) return;
    const std::int64_t wait = *due - workspace_.now_milliseconds();
    if (wait > 0) {
        ui.request_frame_after_ms(static_cast<int>(std::min(wait, day)));
        return;
    }
    tried_at_ = version;
    if (!workspace_.let_due_happen()) return;
    workspace_.tick();
    notify(done_text(workspace_.state(), {language_, &locale_}, workspace_.state().log.back()));
    ui.request_frame();
}

const ClockView& Desk::clock(Ui& ui) {
    const std::int64_t now = workspace_.world_milliseconds();
    // What it shows is as old as the minute.
    if (!workspace_.has_own_time())
        ui.request_frame_after_ms(static_cast<int>(minute - now % minute));
    return clock_view_.of({basis(), now / minute}, [&] {
        return clock_view(workspace_.state(), {language_, &locale_}, now);
    });
}

void Desk::draw_rules(Ui& ui, Frame& frame) {
    const RuleProfile chosen = rule_profile_of(workspace_.state().world);
    std::string reason = frame.read_only_reason;
    for (const RuleProfile other : all_of<RuleProfile>())
        if (const auto choice = workspace_.rehearse(ChooseRuleProfile{other});
            reason.empty() && other != chosen && !choice)
            reason = say(language_, choice.error());
    draw_rules_screen(rules_.of({basis(), chosen}, [&] { return rules_view(chosen, frame.say); }),
                      reason, clock(ui), clock_form_, ui, frame);
}

// As the bar at the top shows it; empty while real time passes.
std::string Desk::simulated_date() {
    return workspace_.has_own_time() ? locale_.date(language_, workspace_.world_milliseconds())
                                     : std::string();
}

void Desk::carry_out(const ChooseRules& choice) {
    submit(ChooseRuleProfile{choice.profile});
}

void Desk::carry_out(const SimulateClock& choice) {
    if (!choice.is_wanted && workspace_.world_milliseconds() > workspace_.now_milliseconds()) {
        notify(std::string(say(language_, Word::clock_is_ahead)), {}, true);
        return;
    }
    report(choice.is_wanted ? workspace_.advance_clock(0) : workspace_.follow_real_time());
    workspace_.tick();
}

// What is due already happens now.
void Desk::carry_out(const AdvanceClock& advance) {
    std::int64_t by = advance.days.value_or(0) * day;
    const auto next = milliseconds_of(next_due(workspace_.state().world));
    if (!advance.days && next)
        by = std::max<std::int64_t>(*next - workspace_.world_milliseconds(), 0);
    report(workspace_.advance_clock(by));
    workspace_.tick();
}
