#include "shell/screens/chrome_screen.h"

#include <algorithm>
#include <array>

#include "shell/screens/act_as_dialog.h"
#include "shell/screens/chrome_notices.h"
#include "shell/screens/clock_panel.h"
#include "shell/screens/main_menu.h"
#include "shell/screens/order_button.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"
#include "view/portal.h"

namespace {

// The key of what is not frame; it takes the focus when another page begins.
constexpr std::string_view main_pane = "main";
constexpr float menu_of_icons = 56;
constexpr float bar_padding = measure::space_2;
constexpr float all_from = 720;        // Narrower, what the page says elsewhere is left out.
constexpr float identity_from = 1200;  // Narrower, an icon says who acts.

struct Light {
    Word word, help;
    Icon icon;
    Tone tone;
};
Light light_of(const ChromePage& page) {
    if (page.is_memory_only)
        return {Word::save_memory_only, Word::save_memory_only_help, Icon::triangle_alert,
                Tone::warn};
    switch (page.save.phase) {
        case SavePhase::opening:
            return {Word::loading, Word::loading, Icon::loader_circle, Tone::muted};
        case SavePhase::saved:
            return page.save.access == Access::follower
                       ? Light{Word::save_read_only, Word::read_only_other_tab, Icon::lock,
                               Tone::warn}
                       : Light{Word::save_saved, Word::save_saved_help, Icon::check, Tone::good};
        case SavePhase::saving:
            return {Word::save_saving, Word::save_saving_help, Icon::save, Tone::muted};
        case SavePhase::read_only:
            return {Word::save_read_only, Word::read_only_other_tab, Icon::lock, Tone::warn};
        case SavePhase::failed:
            return {Word::save_failed, Word::save_failed_help, Icon::circle_alert, Tone::bad};
    }
    return {Word::save_saved, Word::save_saved_help, Icon::check, Tone::good};
}

void draw_breadcrumb(const ChromePage& page, Ui& ui, Frame& frame) {
    std::vector<Crumb> crumbs;
    const PlaceKind section = menu_place_of(frame.person, page.place.kind);
    const std::string section_route = route_of({.kind = section});
    crumbs.push_back({frame.say(menu_word_of(section)),
                      section == page.place.kind ? std::string_view() : section_route});
    if (section != page.place.kind) crumbs.push_back({page.page_title, {}});
    breadcrumb(ui, "breadcrumb", frame.say(Word::breadcrumb), crumbs);
}

void draw_language_menu(bool icon_only, Ui& ui, Frame& frame) {
    constexpr auto words =
        std::to_array<Word>({Word::language_en, Word::language_de, Word::language_zh});
    std::vector<MenuItem> items;
    items.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        items.push_back({.label = frame.say(words[i]),
                         .checked = flag(static_cast<std::size_t>(frame.say.language) == i)});
    if (const auto chosen = menu_button(ui, "language",
                                        {.label = frame.say(Word::language),
                                         .icon = Icon::languages,
                                         .icon_only = icon_only,
                                         .quiet = true},
                                        items))
        frame.push(ChooseLanguage{static_cast<Language>(*chosen)});
}

void draw_theme_menu(const ChromePage& page, bool icon_only, Ui& ui, Frame& frame) {
    const std::array<MenuItem, 4> items{{
        {.label = frame.say(Word::theme_system),
         .icon = Icon::monitor,
         .checked = flag(!page.theme.has_value())},
        {.label = frame.say(Word::theme_light),
         .icon = Icon::sun,
         .checked = flag(page.theme == ThemeName::light)},
        {.label = frame.say(Word::theme_dark),
         .icon = Icon::moon,
         .checked = flag(page.theme == ThemeName::dark)},
        {.label = frame.say(Word::theme_high_contrast),
         .icon = Icon::eye,
         .checked = flag(page.theme == ThemeName::high_contrast)},
    }};
    const Icon shown = ui.surroundings().theme == ThemeName::light ? Icon::sun : Icon::moon;
    if (const auto chosen = menu_button(
            ui, "theme",
            {.label = frame.say(Word::theme), .icon = shown, .icon_only = icon_only, .quiet = true},
            items))
        frame.push(ChooseTheme{*chosen == 0 ? std::nullopt
                                            : std::optional(static_cast<ThemeName>(*chosen - 1))});
}

void draw_save_light(const ChromePage& page, Ui& ui, Frame& frame) {
    const Light light = light_of(page);
    region(ui, "save", NodeRole::status, {}, [&] {
        text(ui, frame.say(light.word),
             {.size = measure::caption, .tone = light.tone, .icon = light.icon});
    });
}

void draw_top_bar(const ChromePage& page, ChromeForm& form, Ui& ui, Frame& frame) {
    row(ui, "bar", {.height = ui.header_height() - 2 * bar_padding}, [&] {
        row(ui, "start", [&] {
            if (ui.is_narrow()) {
                if (button(ui, "menu",
                           {.label = frame.say(Word::menu_open),
                            .style = ButtonStyle::quiet,
                            .icon = Icon::menu,
                            .icon_only = true,
                            .expanded = flag(form.drawer_is_open)}))
                    form.drawer_is_open = true;
            } else {
                link(ui, "brand",
                     {.label = frame.say(Word::app_name),
                      .href = "#/customers",
                      .icon = Icon::building_2,
                      .weight = Weight::semibold,
                      .quiet = true});
                space(ui, measure::space_4);
                draw_breadcrumb(page, ui, frame);
            }
            if (page.is_demo && page.simulated_date.empty() && ui.width() >= all_from)
                badge(ui, {.label = frame.say(Word::demo_badge), .tone = Tone::accent});
        });
        push_to_end(ui);
        row(ui, "end", [&] {
            if (!ui.is_narrow()) act_as_button(ui, frame, ui.width() < identity_from);
            search_everything_button(page.moment, ui, frame);
            clock_button(page.simulated_date, ui, frame);
            draw_save_light(page, ui, frame);
            order_button(Order::undo, page.moment, ui, frame);
            if (ui.is_narrow()) return;  // The drawer has the rest.
            if (ui.width() >= all_from) order_button(Order::redo, page.moment, ui, frame);
            draw_language_menu(true, ui, frame);
            draw_theme_menu(page, true, ui, frame);
        });
    });
}

void draw_menu_items(const ChromePage& page, bool icons_only, Ui& ui, Frame& frame) {
    for (const MenuPlace& place : menu_places()) {
        if (!has_place(frame.person.kind, frame.person.cloud, place.kind)) continue;
        const std::string route = route_of({.kind = place.kind});
        navigation_item(ui, name_of(place.kind),
                        {.label = frame.say(place.label),
                         .href = route,
                         .icon = place.icon,
                         .current = menu_place_of(frame.person, page.place.kind) == place.kind,
                         .icon_only = icons_only});
    }
}

void draw_drawer(const ChromePage& page, ChromeForm& form, Ui& ui, Frame& frame) {
    if (!form.drawer_is_open) return;
    dialog(ui, "drawer", form.drawer_is_open,
           {.title = frame.say(Word::menu_main), .kind = DialogKind::drawer}, [&] {
               region(ui, "places", NodeRole::navigation, frame.say(Word::menu_main),
                      [&] { draw_menu_items(page, false, ui, frame); });
               separator(ui);
               act_as_button(ui, frame, false);
               draw_language_menu(false, ui, frame);
               draw_theme_menu(page, false, ui, frame);
           });
    if (!ui.followed().empty()) form.drawer_is_open = false;
}

// As wide as its longest entry, within reason.
float width_of_menu(const Ui& ui, const Frame& frame) {
    if (ui.is_narrow()) return 0;
    if (ui.is_medium()) return menu_of_icons;
    float widest = 0;
    for (const MenuPlace& place : menu_places())
        widest = std::max(widest, navigation_width(ui, frame.say(place.label)));
    return std::clamp(widest + 2 * measure::space_2, measure::menu, measure::menu_max);
}

constexpr int frames_to_settle = 3;

// Another page begins at its top, for the eye, the keyboard and screen readers; one that is
// returned to is seen as it was left.
void begin_page(const ChromePage& page, ChromeForm& form, Ui& ui) {
    const std::string& route = page.begins_as;
    const bool is_another = route != form.shown_route && !form.shown_route.empty();
    if (is_another) ui.focus(main_pane);
    const IdScope main(ui, main_pane);
    const NodeId content = ui.id("content");
    if (is_another) {
        form.left_at[form.shown_route] = ui.scroll_of(content).y;
        form.returns_to = page.is_returned_to ? form.left_at[route] : 0;
        form.returns_in = frames_to_settle;
    }
    form.shown_route = route;
    if (form.returns_in == 0) return;
    --form.returns_in;
    ui.scroll_to(content, 0, form.returns_to);
    ui.scroll_again(content);  // The page may not have been high enough for it in the last frame.
}

}  // namespace

void draw_chrome(const ChromePage& page, ChromeForm& form, Ui& ui, Frame& frame, Body body) {
    const float menu_width = width_of_menu(ui, frame);
    const float top = ui.header_height();
    if (skip_button(ui, "skip", frame.say(Word::skip_to_content))) ui.focus(main_pane);
    pane(ui, "top",
         {.bounds = {0, 0, ui.width(), top},
          .padding = bar_padding,
          .scrolls = false,
          .raised = true,
          .bordered_bottom = true,
          .label = {},
          .role = NodeRole::banner_region},
         [&] { draw_top_bar(page, form, ui, frame); });
    if (menu_width > 0)
        pane(ui, "menu",
             {.bounds = {0, top, menu_width, ui.height() - top},
              .padding = measure::space_2,
              .bordered_right = true,
              .label = frame.say(Word::menu_main),
              .role = NodeRole::navigation},
             [&] { draw_menu_items(page, ui.is_medium(), ui, frame); });
    begin_page(page, form, ui);
    pane(ui, main_pane,
         {.bounds = {menu_width, top, ui.width() - menu_width, ui.height() - top},
          .padding = ui.is_narrow() ? measure::space_4 : measure::space_5,
          .label = page.page_title,
          .role = NodeRole::main},
         [&] {
             draw_banners(page, form, ui, frame);
             body();
         });
    draw_drawer(page, form, ui, frame);
    draw_notices(form, ui, frame);
    if (page.files_hover) drop_overlay(ui, frame.say(Word::import_drop));
}
