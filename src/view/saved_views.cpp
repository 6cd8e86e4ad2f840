#include "view/saved_views.h"

#include <algorithm>

#include "base/text.h"
#include "view/route.h"

namespace {

auto find(SavedViews& views, std::string_view name) {
    return std::ranges::find(views, name, &SavedView::name);
}

}  // namespace

SavedViews with_view(SavedViews views, const SavedView& view) {
    const std::string name(trimmed(view.name));
    if (name.empty()) return views;
    const auto found = find(views, name);
    if (found != views.end())
        found->route = view.route;
    else
        views.push_back({name, view.route});
    return views;
}

SavedViews without_view(SavedViews views, std::string_view name) {
    std::erase_if(views, [&](const SavedView& view) { return view.name == name; });
    return views;
}

SavedViews renamed(SavedViews views, std::string_view name, std::string_view to) {
    const std::string wanted(trimmed(to));
    if (wanted.empty() || wanted == name || find(views, name) == views.end()) return views;
    views = without_view(std::move(views), wanted);
    find(views, name)->name = wanted;
    return views;
}

std::string text_of(const SavedViews& views) {
    std::string text;
    for (const SavedView& view : views)
        text += percent_encoded(view.name) + " " + view.route + "\n";
    return text;
}

SavedViews views_from_text(std::string_view text) {
    SavedViews views;
    for (const std::string_view line : split(text, '\n')) {
        const std::size_t blank = line.find(' ');
        if (blank == std::string_view::npos) continue;
        const std::string_view route = line.substr(blank + 1);
        if (place_of_route(route).kind == PlaceKind::customers)
            views = with_view(std::move(views),
                              {percent_decoded(line.substr(0, blank)), std::string(route)});
    }
    return views;
}
