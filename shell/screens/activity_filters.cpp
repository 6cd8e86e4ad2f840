#include "shell/screens/activity_filters.h"

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text_field.h"
#include "words/labels.h"

namespace {

constexpr float filter_width = 220, date_width = 170;

// On a phone each filter is as wide as the page.
float width_of(float wide, const Ui& ui) {
    return ui.is_narrow() ? 0 : wide;
}

void show(const ActivityQuery& query, Frame& frame) {
    frame.push(GoTo{{.kind = PlaceKind::activity, .activity = query}, true});
}

template <class E>
bool select_one(Ui& ui, std::string_view key, Word label, std::optional<E>& value,
                const Frame& frame) {
    std::vector<std::string> options{std::string(frame.say(Word::filter_all))};
    for (const E one : all_of<E>())
        options.emplace_back(frame.say(label_of(one)));
    std::size_t chosen = value ? static_cast<std::size_t>(*value) + 1 : 0;
    if (!select_field(
            ui, key, chosen,
            {.label = frame.say(label), .options = options, .width = width_of(filter_width, ui)}))
        return false;
    value = chosen == 0 ? std::nullopt : std::optional(static_cast<E>(chosen - 1));
    return true;
}

bool draw_date(Ui& ui, std::string_view key, Word label, std::string& value, const Frame& frame) {
    return text_field(
        ui, key, value,
        {.label = frame.say(label), .type = "date", .width = width_of(date_width, ui)});
}

}  // namespace

void draw_activity_filters(const ActivityQuery& query, const ActivityDays& days, ActivityForm& form,
                           Ui& ui, Frame& frame) {
    ActivityQuery wanted = query;
    if (!(form.days == days)) {
        form.days = days;
        form.from = days.first;
        form.to = days.last;
    }
    if (form.company != query.company) form.company = query.company;
    const auto draw = [&] {
        if (draw_date(ui, "from", Word::activity_from, form.from, frame)) wanted.from = form.from;
        if (draw_date(ui, "to", Word::activity_to, form.to, frame)) wanted.to = form.to;
        if (text_field(
                ui, "company", form.company,
                {.label = frame.say(Word::activity_company), .width = width_of(filter_width, ui)}))
            wanted.company = form.company;
        select_one(ui, "resource", Word::activity_resource, wanted.resource, frame);
        select_one(ui, "operation", Word::activity_operation, wanted.operation, frame);
    };
    region(ui, "filters", NodeRole::search, frame.say(Word::filters), [&] {
        if (ui.is_narrow())
            draw();
        else
            row(ui, "line", draw);
    });
    if (query.has_filter() && button(ui, "clear",
                                     {.label = frame.say(Word::clear_filters),
                                      .style = ButtonStyle::quiet,
                                      .icon = Icon::x})) {
        form = {};
        wanted = {};
    }
    if (!(wanted == query)) show(wanted, frame);
}
