#include "shell/screens/views_menu.h"

#include <algorithm>

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

std::string route_here(const CustomersPage& page) {
    return route_of({.query = page.view.query(), .layout = page.layout});
}

void draw_view(const SavedView& view, ViewsForm& form, Ui& ui, Frame& frame) {
    const IdScope scope(ui, view.name);
    row(ui, "line", {.height = ui.field_height()}, [&] {
        if (form.renamed == view.name) {
            text_field(ui, "name", form.new_name,
                       {.label = frame.say(Word::view_new_name, {view.name}),
                        .capitalize = "sentences",
                        .hide_label = true,
                        .max_length = 60,
                        .width = 240});
            const bool is_entered = ui.entered("name");
            if (button(ui, "rename",
                       {.label = frame.say(Word::view_rename_done), .icon = Icon::check}) ||
                is_entered) {
                frame.push(RenameView{view.name, form.new_name});
                form.renamed.clear();
            }
            return;
        }
        if (link(ui, "open", {.label = view.name, .href = view.route, .max_width = 260}))
            form.is_open = false;
        push_to_end(ui);
        if (button(ui, "rename",
                   {.label = frame.say(Word::view_rename, {view.name}),
                    .style = ButtonStyle::quiet,
                    .icon = Icon::pencil,
                    .icon_only = true})) {
            form.renamed = view.name;
            form.new_name = view.name;
            ui.request_frame();
        }
        if (button(ui, "delete",
                   {.label = frame.say(Word::view_delete, {view.name}),
                    .style = ButtonStyle::quiet,
                    .icon = Icon::trash_2,
                    .icon_only = true}))
            frame.push(DeleteView{view.name});
    });
}

}  // namespace

void draw_views_menu(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    const std::string here = route_here(page);
    std::vector<MenuItem> items;
    items.reserve(page.views.size() + 1);
    for (const SavedView& view : page.views)
        items.push_back({.label = view.name,
                         .icon = Icon::eye,
                         .href = view.route,
                         .checked = flag(view.route == here)});
    items.push_back({.label = frame.say(Word::view_keep),
                     .icon = Icon::save,
                     .separator_before = !page.views.empty()});
    const auto chosen = menu_button(
        ui, "views", {.label = frame.say(Word::views_button), .icon = Icon::eye, .quiet = true},
        items);
    if (!chosen || *chosen < page.views.size()) return;
    form.views = {.is_open = true};
    ui.request_frame();
}

void draw_views_dialog(const CustomersPage& page, CustomersForm& form, Ui& ui, Frame& frame) {
    ViewsForm& views = form.views;
    dialog(
        ui, "kept_views", views.is_open,
        {.title = frame.say(Word::views_title), .description = frame.say(Word::views_help)}, [&] {
            space(ui, measure::space_2);
            text_field(
                ui, "new", views.name,
                {.label = frame.say(Word::view_name), .capitalize = "sentences", .max_length = 60});
            const bool is_entered = ui.entered("new");
            const bool is_named = views.name.find_first_not_of(' ') != std::string::npos;
            const bool is_clicked =
                button(ui, "keep",
                       {.label = frame.say(Word::view_keep_done),
                        .style = ButtonStyle::primary,
                        .icon = Icon::save,
                        .disabled_reason =
                            is_named ? std::string_view() : frame.say(Word::view_name_missing)});
            if (is_named && (is_clicked || is_entered)) {
                frame.push(KeepView{views.name, route_here(page)});
                views.name.clear();
            }
            if (page.views.empty()) return;
            space(ui, measure::space_4);
            heading(ui, frame.say(Word::views_kept), 2);
            for (const SavedView& view : page.views)
                draw_view(view, views, ui, frame);
        });
}
