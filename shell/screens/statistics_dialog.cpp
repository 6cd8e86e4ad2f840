#include "shell/screens/statistics_dialog.h"

#include <algorithm>

#include "shell/screens/customer_filters.h"
#include "shell/widgets/bar_row.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

void draw_figures(const ColumnStatistics& statistics, Ui& ui, Frame& frame) {
    const std::size_t values[] = {statistics.customers, statistics.distinct, statistics.empty};
    const Word labels[] = {Word::place_customers, Word::statistics_distinct,
                           Word::statistics_empty};
    columns(ui, "figures", 110, std::size(values), [&](std::size_t i) {
        const IdScope scope(ui, i);
        figure(ui, "figure", frame.say.number(values[i]), frame.say(labels[i]));
    });
}

void draw_ends(const ColumnStatistics& statistics, Ui& ui, Frame& frame) {
    if (statistics.distinct == 0) return;
    const bool has_dates = statistics.has_dates;
    text(ui, frame.say(has_dates ? Word::statistics_first : Word::statistics_shortest,
                       {statistics.least}));
    text(ui, frame.say(has_dates ? Word::statistics_last : Word::statistics_longest,
                       {statistics.most}));
}

// One value more to filter by.
bool draw_value(const ColumnValue& value, std::size_t most, Ui& ui, Frame& frame) {
    return bar_row(ui, "value",
                   {.label = value.label,
                    .count = frame.say.number(value.count),
                    .share = static_cast<float>(value.count) / static_cast<float>(most),
                    .description = frame.say(Word::statistics_filter, {value.label})});
}

}  // namespace

void draw_statistics_dialog(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    bool is_open = form.statistics.has_value() && page.statistics != nullptr;
    const std::string title =
        is_open ? frame.say(Word::statistics_title, {frame.say(label_of(*form.statistics))})
                : std::string();
    std::optional<std::string> chosen;
    dialog(ui, "statistics", is_open, {.title = title, .width = 560}, [&] {
        const ColumnStatistics& statistics = *page.statistics;
        draw_figures(statistics, ui, frame);
        space(ui, measure::space_3);
        draw_ends(statistics, ui, frame);
        space(ui, measure::space_3);
        heading(ui, frame.say(Word::statistics_top), 2);
        std::vector<ColumnValue> values = statistics.top;
        if (statistics.empty > 0)
            values.push_back({{}, std::string(frame.say(Word::empty_value)), statistics.empty});
        const std::size_t most =
            values.empty() ? 1 : std::ranges::max(values, {}, &ColumnValue::count).count;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const IdScope scope(ui, i);
            if (draw_value(values[i], most, ui, frame)) chosen = values[i].key;
        }
        if (statistics.distinct > statistics.top.size())
            muted(ui, frame.say(Word::and_more,
                                {frame.say.number(statistics.distinct - statistics.top.size())}));
    });
    if (chosen) {
        show(with_filter(page.view.query(), {*form.statistics, *chosen}), page.layout, frame);
        is_open = false;
        ui.request_frame();
    }
    if (!is_open) form.statistics.reset();
}
