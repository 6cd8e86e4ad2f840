#include <memory>

#include "shell/gallery/gallery.h"
#include "shell/platform/browser.h"
#include "shell/platform/loop.h"

int main() {
    const auto state = std::make_shared<GalleryState>();
    run({.start = [](Ui&) { browser::set_title("Twotier gallery"); },
         .draw =
             [state](Ui& ui) {
                 const ThemeName before = theme_of(*state);
                 draw_gallery(ui, *state);
                 if (theme_of(*state) != before) override_theme(theme_of(*state));
             },
         .on_event =
             [state](Ui& ui, const PlatformEvent& event) {
                 if (const auto* hover = std::get_if<FilesHover>(&event))
                     state->hovers = hover->over;
                 if (const auto* file = std::get_if<FileArrived>(&event)) {
                     state->last = "file " + file->name;
                     ui.announce("Received " + file->name);
                 }
                 if (const auto* route = std::get_if<RouteChanged>(&event))
                     state->last = "route " + route->route;
             }});
}
