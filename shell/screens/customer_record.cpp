#include "shell/screens/customer_record.h"

#include <algorithm>

#include "shell/screens/customer_tabs.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text.h"
#include "view/account_view.h"

namespace {

// Lines of text, and the row of links with the space around.
constexpr float summary_line = 28;
constexpr float summary_frame = 64;

}  // namespace

float height_of_record(const CustomersPage& page, std::size_t index, const Ui& ui,
                       const Frame& frame) {
    const auto groups = record_summary(page.view.customer(index), frame.say);
    std::size_t longest = 0;
    std::size_t all = 0;
    for (const SummaryGroup& group : groups) {
        longest = std::max(longest, group.lines.size() + 1);
        all += group.lines.size() + 2;
    }
    const auto lines = static_cast<float>(ui.is_medium() ? all : longest);
    return summary_frame + lines * summary_line;
}

namespace {

// Its account, services, users and licences: the portal's own way to them.
void draw_tab_links(const CustomerId& customer, Ui& ui, const Frame& frame) {
    for (const CustomerTab& page : customer_tabs())
        link(ui, name_of(page.kind),
             {.label = frame.say(page.word),
              .href = route_of({.kind = page.kind, .customer = customer}),
              .icon = page.icon});
}

}  // namespace

void draw_record(const CustomersPage& page, std::size_t index, Ui& ui, Frame& frame) {
    const CustomerRow shown = page.view.row(index);
    const auto groups = record_summary(page.view.customer(index), frame.say);
    columns(ui, "groups", 210, groups.size(), [&](std::size_t i) {
        heading(ui, groups[i].title, 2);
        for (const std::string& line : groups[i].lines)
            text(ui, line);
    });
    space(ui, measure::space_2);
    row(ui, "go", [&] {
        if (partner_of(shown.id).empty())
            link(ui, "open",
                 {.label = frame.say(Word::open_account),
                  .href = shown.route,
                  .icon = Icon::building_2});
        else
            draw_tab_links(shown.id, ui, frame);
        if (shown.is_removed) return;
        link(ui, "edit",
             {.label = frame.say(Word::edit_account),
              .href = route_of({.kind = PlaceKind::edit_account, .customer = shown.id}),
              .icon = Icon::pencil});
    });
}
