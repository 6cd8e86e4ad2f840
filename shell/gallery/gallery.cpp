#include "shell/gallery/gallery.h"

#include <algorithm>
#include <array>

#include "shell/widgets/bar_row.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {
constexpr std::size_t row_count = 100'000;
const std::vector<std::string> theme_names = {"Light", "Dark", "High contrast"};
const std::vector<std::string> countries = {"Choose a country", "Germany", "中国", "Österreich",
                                            "United States"};
const std::vector<std::string> segments = {"Direct", "Indirect provider", "Indirect reseller"};
const std::vector<std::string> tab_names = {"Controls", "Forms", "Table", "Notices"};

void draw_buttons(Ui& ui, GalleryState& state) {
    card(ui, "buttons", {.label = "Buttons"}, [&] {
        heading(ui, "Buttons", 2);
        row(ui, "styles", [&] {
            if (button(ui, "primary",
                       {.label = "Invite customer",
                        .style = ButtonStyle::primary,
                        .icon = Icon::plus}))
                state.last = "Invite customer " + std::to_string(++state.clicks);
            if (button(ui, "secondary", {.label = "Export", .icon = Icon::download}))
                state.has_toast = true, ++state.toast_count;
            if (button(ui, "quiet", {.label = "Quiet", .style = ButtonStyle::quiet}))
                state.last = "quiet";
            if (button(ui, "danger",
                       {.label = "Delete", .style = ButtonStyle::danger, .icon = Icon::trash_2}))
                state.dialog_open = true;
            button(ui, "off", {.label = "Save", .disabled_reason = "Nothing has changed yet."});
            button(ui, "busy", {.label = "Importing", .busy = true});
            if (button(ui, "settings",
                       {.label = "Settings", .icon = Icon::settings, .icon_only = true}))
                state.last = "settings";
        });
        row(ui, "menus", [&] {
            const std::array<MenuItem, 4> items = {
                MenuItem{.label = "JSON", .icon = Icon::file_json},
                MenuItem{.label = "CSV", .icon = Icon::file_text, .shortcut = "Ctrl+E"},
                MenuItem{.label = "Encrypted",
                         .icon = Icon::lock,
                         .disabled_reason = "No key has been set up."},
                MenuItem{.label = "Delete all",
                         .icon = Icon::trash_2,
                         .danger = true,
                         .separator_before = true}};
            if (const auto item = menu_button(
                    ui, "export", {.label = "Export as", .icon = Icon::download}, items))
                state.last = "menu " + std::to_string(*item);
            link(ui, "link", {.label = "Customers", .href = "#/customers"});
            link(ui, "outside",
                 {.label = "Documentation",
                  .href = "https://example.com/docs",
                  .icon = Icon::external_link});
        });
        text(ui, "Last action: " + state.last, {.tone = Tone::muted});
    });
}

void draw_words(Ui& ui) {
    card(ui, "words", {.label = "Words"}, [&] {
        heading(ui, "Words", 2);
        paragraph(ui,
                  "A calm working tool, dense enough for lists of thousands, light enough for a "
                  "demonstration on a projector. Größe, Ärger, Übermaß; 客户帐户与经销商关系，"
                  "邀请新客户并管理其订阅。 Ελληνικά, Привет, 😀 👍.",
                  {});
        row(ui, "badges", [&] {
            badge(ui, {.label = "Active", .tone = Tone::good, .icon = Icon::circle_check});
            badge(ui, {.label = "Expires soon", .tone = Tone::warn, .icon = Icon::clock});
            badge(ui, {.label = "Failed", .tone = Tone::bad, .icon = Icon::circle_alert});
            badge(ui, {.label = "Draft"});
            tag(ui, "retail");
            tag(ui, "教育");
        });
        text(ui, "One line that is far too long for the room it has been given, and is cut",
             {.max_width = 280});
        caption(ui, "A caption in muted, 12 px");
        fact(ui, "Primary domain", "contoso.onmicrosoft.com");
        fact(ui, "Tax number", "");
    });
}

void draw_controls(Ui& ui, GalleryState& state) {
    const std::array<Crumb, 3> crumbs = {
        Crumb{"Home", "#/"}, {"Customers", "#/customers"}, {"Contoso 公司", "#/customers/1"}};
    breadcrumb(ui, "crumbs", "Breadcrumb", crumbs);
    columns(ui, "figures", 180, 3, [&](std::size_t i) {
        const std::array<std::string_view, 3> values = {"212", "17", "1,480.50"};
        const std::array<std::string_view, 3> labels = {"customers", "invitations open",
                                                        "EUR this month"};
        card(ui, "figure", {}, [&] { figure(ui, "value", values[i], labels[i]); });
    });
    draw_buttons(ui, state);
    draw_words(ui);
}

void draw_forms(Ui& ui, GalleryState& state) {
    limited_width(ui, measure::text_width_max, [&] {
        text_field(ui, "name", state.name,
                   {.label = "Company name",
                    .help = "As it stands in the register.",
                    .autocomplete = "organization",
                    .required = true});
        const bool is_wrong = !state.email.empty() && !state.email.contains('@');
        if (text_field(ui, "email", state.email,
                       {.label = "Email",
                        .error = is_wrong ? "This is not an email address." : "",
                        .placeholder = "name@example.com",
                        .autocomplete = "email",
                        .input_mode = "email",
                        .icon = Icon::mail}))
            state.last = "email";
        if (ui.entered("email")) state.last = "entered";
        select_field(ui, "country", state.country,
                     {.label = "Country", .help = "Decides the market.", .options = countries});
        text_area(ui, "notes", state.notes, {.label = "Notes"});
        tag_list(ui, "tags", state.tags,
                 {.label = "Tags", .help = "Enter adds one.", .placeholder = "Add a tag"});
        check_box(ui, "agreed", state.agreed,
                  {.label = "I accept the reseller agreement", .help = "The customer sees this."});
        toggle_switch(ui, "notified", state.notified, {.label = "Tell me about renewals"});
        radio_group(ui, "kind", state.radio, {.label = "Kind of partner", .options = segments});
        text_field(ui, "off", state.name,
                   {.label = "Tenant id", .help = "Given by the cloud.", .disabled = true});
        row(ui, "actions", [&] {
            if (button(ui, "send", {.label = "Send invitation", .style = ButtonStyle::primary}))
                state.last = "sent";
            button(ui, "cancel", {.label = "Cancel"});
        });
    });
}

std::size_t sorted(const GalleryState& state, std::size_t row) {
    return state.sort_descending ? row_count - 1 - row : row;
}

void draw_table_row(GalleryState& state, GridRow& cells) {
    const std::size_t i = sorted(state, cells.index);
    const std::string number = std::to_string(i);
    const auto found = std::ranges::find(state.expanded, cells.index);
    if (cells.expander("Details of customer " + number, found != state.expanded.end())) {
        if (found != state.expanded.end())
            state.expanded.erase(found);
        else
            state.expanded.insert(std::ranges::upper_bound(state.expanded, cells.index),
                                  cells.index);
    }
    cells.link((i % 3 == 0 ? "Contoso 公司 " : "Adatum GmbH ") + number, "#/customers/" + number,
               i % 3 == 0 ? "zh-Hans" : "");
    cells.text("adatum-very-long-name-" + number + ".onmicrosoft.com");
    if (i % 4 == 0)
        cells.badge("Requested", Tone::warn, Icon::clock);
    else
        cells.badge("Reseller", Tone::good, Icon::check);
    const std::array<std::string, 3> tags = {"retail", "south", "priority " + number};
    cells.tags(tags);
    cells.text(number + ".50", {.tabular = true, .suffix = "EUR"});
    if (cells.button("Edit", Icon::pencil)) state.last = "edit " + number;
}

void draw_table(Ui& ui, GalleryState& state) {
    row(ui, "filters", [&] {
        search_field(ui, "search", state.search,
                     {.label = "Search customers",
                      .placeholder = "Search customers",
                      .shortcut_hint = "Ctrl+K"});
        select_field(
            ui, "filter", state.country,
            {.label = "Filter by country", .options = countries, .hide_label = true, .width = 180});
        push_to_end(ui);
        text(ui, "100,000 customers", {.tone = Tone::muted});
    });
    const std::array<GridColumn, 7> columns = {{
        {.key = "expand", .label = "Details", .width = 40, .hide_label = true, .priority = 0},
        {.key = "name", .label = "Company name", .weight = 2, .sortable = true, .priority = 0},
        {.key = "domain", .label = "Primary domain", .weight = 2, .sortable = true},
        {.key = "state", .label = "Relationship", .width = 140},
        {.key = "tags", .label = "Tags", .min_width = 120, .priority = 3},
        {.key = "amount", .label = "Amount", .width = 130, .align_end = true, .sortable = true},
        {.key = "edit", .label = "Edit", .width = 48, .hide_label = true, .priority = 0},
    }};
    std::vector<GridExpanded> expanded;
    expanded.reserve(state.expanded.size());
    for (const std::size_t each : state.expanded)
        expanded.push_back({each, 120});
    const auto result =
        grid(ui, "customers",
             {.label = "Customers",
              .columns = columns,
              .row_count = row_count,
              .sort = {state.sort_column,
                       state.sort_descending ? SortOrder::descending : SortOrder::ascending},
              .expanded = expanded,
              .row = [&](GridRow& cells) { draw_table_row(state, cells); },
              .detail =
                  [&](std::size_t) {
                      text(ui, "Account, subscriptions, users and licences");
                      row(ui, "actions", [&] {
                          if (button(ui, "open", {.label = "Open account"})) state.last = "open";
                          text_field(ui, "note", state.email,
                                     {.label = "Note", .hide_label = true, .width = 220});
                      });
                  },
              .card =
                  [&](std::size_t row) {
                      const std::string number = std::to_string(sorted(state, row));
                      return GridCard{.title = "Adatum GmbH " + number,
                                      .subtitle = "adatum-" + number + ".onmicrosoft.com",
                                      .trailing = "Reseller",
                                      .href = "#/customers/" + number};
                  }});
    if (result.sort) {
        state.sort_column = result.sort->column;
        state.sort_descending = result.sort->order == SortOrder::descending;
        ui.request_frame();
    }
    if (result.activated) state.last = "row " + std::to_string(*result.activated);
}

void draw_notices(Ui& ui, GalleryState& state) {
    banner(ui, "info", {.text = "This workspace is a demonstration. Nothing leaves this browser."});
    banner(ui, "warn",
           {.text = "Another window is writing. This one follows it.",
            .tone = Tone::warn,
            .action = "Take over"});
    banner(ui, "bad",
           {.text = "The last change could not be saved.",
            .detail = "QuotaExceededError: the disk is full",
            .tone = Tone::bad,
            .action = "Export now",
            .dismissible = true});
    progress_bar(ui, "progress", {.label = "Importing customers", .fraction = 0.42F});
    bar_row(ui, "bar", {.label = "Germany", .count = "42", .share = 0.42F});
    card(ui, "loading", {}, [&] { skeleton(ui, "Loading customers", SkeletonShape::lines); });
    card(ui, "empty", {}, [&] {
        if (empty_state(ui, "none",
                        {.icon = Icon::users,
                         .title = "No customers yet",
                         .text = "Customers who accept your invitation appear here.",
                         .action = "Invite customer",
                         .action_icon = Icon::plus}))
            state.last = "empty";
    });
}

void draw_top(Ui& ui, GalleryState& state) {
    row(ui, "top", {.height = ui.field_height()}, [&] {
        if (!ui.is_narrow())
            text(ui, "Twotier", {.size = measure::lead, .weight = Weight::semibold});
        push_to_end(ui);
        const std::array<Icon, 3> icons = {Icon::sun, Icon::moon, Icon::monitor};
        segmented(ui, "theme", state.theme,
                  {.label = "Theme",
                   .options = theme_names,
                   .icons = icons,
                   .icons_only = ui.is_medium()});
    });
}

void draw_side(Ui& ui) {
    list(ui, "menu", "Pages", [&] {
        const auto entry = [&](std::string_view key, const NavigationItem& item) {
            list_item(ui, key, [&] { navigation_item(ui, "link", item); });
        };
        const bool small = ui.is_medium();
        entry("home", {.label = "Home", .href = "#/", .icon = Icon::house, .icon_only = small});
        entry("customers", {.label = "Customers",
                            .href = "#/customers",
                            .icon = Icon::users,
                            .current = true,
                            .count = "212",
                            .icon_only = small});
        entry(
            "log",
            {.label = "Activity log", .href = "#/log", .icon = Icon::history, .icon_only = small});
    });
}

void draw_overlays(Ui& ui, GalleryState& state) {
    dialog(
        ui, "delete", state.dialog_open,
        {.title = "Delete this customer?",
         .description = "The customer and its history are removed from this workspace. The other "
                        "company keeps its own copy.",
         .is_alert = true},
        [&] { text_field(ui, "reason", state.search, {.label = "Reason"}); },
        [&] {
            if (button(ui, "keep", {.label = "Keep"})) state.dialog_open = false;
            if (button(ui, "delete", {.label = "Delete customer", .style = ButtonStyle::danger})) {
                state.dialog_open = false;
                state.last = "deleted";
            }
        });
    if (state.has_toast) {
        const IdScope scope(ui, state.toast_count);
        const ToastAnswer answer = toast(
            ui, "toast", {.text = "Exported 212 customers.", .action = "Undo", .tone = Tone::good});
        if (answer == ToastAnswer::action) state.last = "undone";
        if (answer != ToastAnswer::none) state.has_toast = false;
    }
    if (state.hovers) drop_overlay(ui, "Drop files to import them");
}
}  // namespace

ThemeName theme_of(const GalleryState& state) {
    return static_cast<ThemeName>(state.theme);
}

void draw_gallery(Ui& ui, GalleryState& state) {
    const float width = ui.width();
    const float height = ui.height();
    pane(ui, "bar",
         {.bounds = {0, 0, width, measure::header},
          .padding = (measure::header - ui.field_height()) / 2,
          .scrolls = false,
          .raised = true,
          .bordered_bottom = true,
          .role = NodeRole::banner_region},
         [&] { draw_top(ui, state); });
    const float side = ui.is_narrow() ? 0 : ui.is_medium() ? 60 : measure::menu;
    if (side > 0)
        pane(ui, "side",
             {.bounds = {0, measure::header, side, height - measure::header},
              .padding = measure::space_2,
              .raised = true,
              .bordered_right = true,
              .label = "Pages",
              .role = NodeRole::navigation},
             [&] { draw_side(ui); });
    pane(ui, "main",
         {.bounds = {side, measure::header, width - side, height - measure::header},
          .padding = ui.is_narrow() ? measure::space_3 : measure::space_5,
          .role = NodeRole::main},
         [&] {
             heading(ui, "Gallery");
             tabs(ui, "tabs", state.tab, {.label = "Parts", .options = tab_names}, [&] {
                 switch (state.tab) {
                     case 0:
                         draw_controls(ui, state);
                         break;
                     case 1:
                         draw_forms(ui, state);
                         break;
                     case 2:
                         draw_table(ui, state);
                         break;
                     default:
                         draw_notices(ui, state);
                         break;
                 }
             });
         });
    draw_overlays(ui, state);
    if (ui.shortcut("k", true)) ui.announce("Search");
}
