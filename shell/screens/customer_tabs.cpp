#include "shell/screens/customer_tabs.h"

#include <array>

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"

namespace {

constexpr auto pages = std::to_array<CustomerTab>({
    {PlaceKind::customer_subscriptions, Word::tab_subscriptions, Icon::cloud},
    {PlaceKind::customer_users, Word::tab_users_and_licenses, Icon::users},
    {PlaceKind::customer_services, Word::tab_services, Icon::settings},
    {PlaceKind::account, Word::tab_account, Icon::building_2},
});

}  // namespace

std::span<const CustomerTab> customer_tabs() {
    return pages;
}

void draw_customer_tabs(const CustomerId& customer, PlaceKind here, Ui& ui, const Frame& frame) {
    if (partner_of(customer).empty()) return;
    region(ui, "pages", NodeRole::navigation, frame.say(Word::customer_pages), [&] {
        row(ui, "tabs", {.gap = measure::space_4}, [&] {
            for (const CustomerTab& page : pages)
                link(ui, name_of(page.kind),
                     {.label = frame.say(page.word),
                      .href = route_of({.kind = page.kind, .customer = customer}),
                      .icon = page.icon,
                      .current = page.kind == here});
        });
    });
    space(ui, measure::space_3);
}
