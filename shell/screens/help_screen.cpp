#include "shell/screens/help_screen.h"

#include <array>

#include "shell/screens/shortcuts_screen.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text.h"

namespace {

struct PlaceHelp {
    PlaceKind kind;
    Word label, help;
};
constexpr auto places = std::to_array<PlaceHelp>({
    {PlaceKind::customers, Word::place_customers, Word::help_place_customers},
    {PlaceKind::duplicates, Word::place_duplicates, Word::help_place_duplicates},
    {PlaceKind::import_file, Word::place_import, Word::help_place_import},
    {PlaceKind::activity, Word::place_activity, Word::help_place_activity},
    {PlaceKind::history, Word::place_history, Word::help_place_history},
    {PlaceKind::settings, Word::place_settings, Word::help_place_settings},
});

struct Topic {
    Word label, help;
};
constexpr auto files = std::to_array<Topic>({
    {Word::help_file_rest, Word::help_file_rest_help},
    {Word::export_portal_csv, Word::help_file_portal_csv_help},
    {Word::export_csv, Word::help_file_csv_help},
    {Word::export_json, Word::help_file_json_help},
});
constexpr auto stores = std::to_array<Topic>({
    {Word::help_stored_work, Word::help_stored_work_help},
    {Word::help_stored_demo, Word::help_stored_demo_help},
    {Word::help_stored_settings, Word::help_stored_settings_help},
});

void draw_section(Ui& ui, Word title, Frame& frame, Body body) {
    const IdScope scope(ui, static_cast<std::size_t>(title));
    card(ui, "section", {.label = frame.say(title)}, [&] {
        heading(ui, frame.say(title), 2);
        space(ui, measure::space_2);
        body();
    });
    space(ui, measure::space_4);
}

void draw_topics(Ui& ui, std::span<const Topic> topics, const Frame& frame) {
    for (const Topic& topic : topics)
        fact(ui, frame.say(topic.label), frame.say(topic.help));
}

void draw_places(Ui& ui, const Frame& frame) {
    for (const PlaceHelp& place : places) {
        const std::string route = route_of({.kind = place.kind});
        link(ui, name_of(place.kind), {.label = frame.say(place.label), .href = route});
        muted(ui, frame.say(place.help));
        space(ui, measure::space_2);
    }
}

}  // namespace

void draw_help_screen(const HelpPage& page, const ShortcutsForm& form, Ui& ui, Frame& frame) {
    heading(ui, frame.say(Word::place_help));
    limited_width(ui, measure::text_width_max, [&] {
        muted(ui, frame.say(Word::help_lead));
        space(ui, measure::space_3);
        draw_section(ui, Word::tour_title, frame, [&] {
            paragraph(ui, frame.say(Word::tour_offer));
            space(ui, measure::space_2);
            if (!page.is_demo)
                link(ui, "tour",
                     {.label = frame.say(Word::tour_start),
                      .href = page.tour_address,
                      .icon = Icon::graduation_cap});
            else if (button(ui, "tour",
                            {.label = frame.say(Word::tour_start), .icon = Icon::graduation_cap}))
                frame.push(Obey{Order::start_tour});
        });
        draw_section(ui, Word::orders_places, frame, [&] { draw_places(ui, frame); });
        draw_section(ui, Word::shortcuts_title, frame, [&] { draw_shortcuts(form, 3, ui, frame); });
        draw_section(ui, Word::help_files, frame, [&] { draw_topics(ui, files, frame); });
        draw_section(ui, Word::help_storage, frame, [&] { draw_topics(ui, stores, frame); });
    });
}
