#include "shell/screens/tour_screen.h"

#include <algorithm>
#include <array>

#include "shell/widgets/spotlight.h"

namespace {

struct TourStop {
    Word title, text;
    NodeRole role = NodeRole::layer;
    std::optional<Word> name = {};  // Of the control; nothing: the words stand alone.
};
constexpr auto stops = std::to_array<TourStop>({
    {Word::tour_welcome, Word::tour_welcome_text},
    {Word::tour_list, Word::tour_list_text, NodeRole::grid, Word::customer_list},
    {Word::tour_search, Word::tour_search_text, NodeRole::button, Word::search_everything},
    {Word::tour_import, Word::tour_import_text, NodeRole::link, Word::place_import},
    {Word::tour_undo, Word::tour_undo_text, NodeRole::button, Word::undo},
    {Word::tour_saved, Word::tour_saved_text, NodeRole::text, Word::save_saved},
    {Word::tour_role, Word::tour_role_text, NodeRole::link, Word::place_settings},
});

// Where the control is that a stop is about; on a phone a table is a list.
std::optional<Rect> place_of(const TourStop& stop, const Ui& ui, const Frame& frame) {
    if (!stop.name) return std::nullopt;
    const std::string_view name = frame.say(*stop.name);
    const auto place = ui.tree().place_of_last(stop.role, name);
    return place || stop.role != NodeRole::grid ? place
                                                : ui.tree().place_of_last(NodeRole::list, name);
}

}  // namespace

std::size_t tour_length() {
    return stops.size();
}

void draw_tour(const TourForm& form, Ui& ui, Frame& frame) {
    const std::size_t at = std::min(form.stop, stops.size() - 1);
    const TourStop& stop = stops[at];
    const bool is_last = at + 1 == stops.size();
    const std::string keys = keys_text(frame.say, Order::search_everything);
    const std::string text = frame.say(stop.text, {keys});
    const std::string progress =
        frame.say(Word::tour_step, {frame.say.number(at + 1), frame.say.number(stops.size())});
    const SpotlightAnswer answer =
        spotlight(ui, "tour", form.is_open,
                  {.around = place_of(stop, ui, frame),
                   .title = frame.say(stop.title),
                   .text = text,
                   .progress = progress,
                   .back = at == 0 ? std::string_view() : frame.say(Word::tour_back),
                   .next = is_last ? std::string_view() : frame.say(Word::tour_next),
                   .end = frame.say(is_last ? Word::done : Word::tour_end)});
    if (answer == SpotlightAnswer::next) frame.push(GoToTourStop{at + 1});
    if (answer == SpotlightAnswer::back) frame.push(GoToTourStop{at - 1});
    if (answer == SpotlightAnswer::end) frame.push(EndTour{});
}
