// The way back and the first look around: undo history, tour, and the demo as it was at first.

#include <algorithm>

#include "domain/history.h"
#include "shell/desk/desk.h"
#include "shell/widgets/button.h"
#include "shell/widgets/overlay.h"

Place Desk::arrive(Place place) {
    if (place.kind != PlaceKind::tour) return place;
    place = {};
    host_.replace_route(route_of(place));
    tour_form_.is_open = database_.is_demo;
    tour_form_.stop = 0;
    return place;
}

void Desk::carry_out(const StartTour&) {
    go_to({}, false);
    tour_form_.is_open = place_.kind == PlaceKind::customers;
    tour_form_.stop = 0;
}

void Desk::carry_out(const GoToTourStop& go) {
    tour_form_.stop = go.stop;
}

void Desk::carry_out(const EndTour&) {
    tour_form_.is_open = false;
    tour_form_.was_taken = true;
    host_.set_setting("tour", "taken");
}

const HistoryView& Desk::history() {
    return history_.of(
        basis(), [&] { return history_view(workspace_.state(), {language_, &locale_}, viewer()); });
}

void Desk::draw_history(Ui& ui, Frame& frame) {
    draw_history_screen(history(), history_form_, ui, frame);
}

void Desk::draw_history_dialog(Ui& ui, Frame& frame) {
    if (!history_form_.chosen) {
        ::draw_history_dialog({}, {}, history_form_, ui, frame);
        return;
    }
    const HistoryView& view = history();
    const std::size_t chosen = *history_form_.chosen;
    const bool has_step = chosen > 0 && chosen <= view.steps.size();
    const Stamp stamp = has_step ? view.steps[chosen - 1].stamp : Stamp{};
    const HistoryDetail& detail = history_detail_.of(
        {basis(), stamp}, [&] { return history_detail(workspace_.state(), frame.say, stamp); });
    ::draw_history_dialog(view, detail, history_form_, ui, frame);
}

// Step by step: each is a transaction of its own, and so can be taken back again.
void Desk::carry_out(const GoToStep& go) {
    const HistoryPlan plan = plan_to(history(), go.done);
    const std::size_t steps = plan.undone.size() + plan.redone.size();
    const bool undoes = !plan.undone.empty();
    for (std::size_t i = 0; i < steps; ++i) {
        const Result<Stamp> done = undoes ? workspace_.undo() : workspace_.redo();
        if (done) continue;
        report(done);
        return;
    }
    const Speech say{language_, &locale_};
    notify(undoes ? say.count(Word::history_undone_one, Word::history_undone_other, steps)
                  : say.count(Word::history_redone_one, Word::history_redone_other, steps));
}

void Desk::draw_reset_dialog(Ui& ui, Frame& frame) {
    dialog(
        ui, "reset", asks_to_reset_demo_,
        {.title = frame.say(Word::demo_reset_title),
         .description = frame.say(Word::demo_reset_help),
         .kind = DialogKind::question,
         .is_alert = true},
        [] {},
        [&] {
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
                asks_to_reset_demo_ = false;
            if (button(ui, "confirm",
                       {.label = frame.say(Word::demo_reset),
                        .style = ButtonStyle::danger,
                        .icon = Icon::rotate_ccw})) {
                asks_to_reset_demo_ = false;
                frame.push(ResetDemo{});
            }
        });
}

void Desk::carry_out(const AskToResetDemo&) {
    asks_to_reset_demo_ = true;
}

// Back to the step that loaded the demo; where that was undone and built upon, it is loaded anew.
void Desk::carry_out(const ResetDemo&) {
    const State& state = workspace_.state();
    const History history = history_of(state);
    const auto is_loading = [&](const Stamp& stamp) {
        const LogEntry* entry = find_entry(state, stamp);
        return entry != nullptr && root_of(state, *entry).name == TransactionName::load_demo;
    };
    const auto loaded = std::ranges::find_if(history.done, is_loading);
    const bool is_loaded = loaded != history.done.end();
    const auto behind = static_cast<std::size_t>(history.done.end() - loaded);
    const std::size_t steps = is_loaded ? behind - 1 : history.done.size();
    if (is_loaded && steps == 0) {
        notify(std::string(say(language_, Word::demo_is_new)));
        return;
    }
    if (!undo_everybodys(steps)) return;
    if (is_loaded || submit_demo()) notify(std::string(say(language_, Word::demo_reset_done)));
}

// Whoever acts undoes only their own party's steps, and the demo is everybody's.
bool Desk::undo_everybodys(std::size_t steps) {
    const Actor actor = workspace_.person().actor;
    workspace_.act_as({});
    Result<Stamp> done = Stamp{};
    for (std::size_t i = 0; i < steps && done; ++i)
        done = workspace_.undo();
    workspace_.act_as(actor);
    if (!done) report(done);
    return done.has_value();
}
