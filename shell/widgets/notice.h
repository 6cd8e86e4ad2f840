#pragma once
// What a page says about its own state: banners, progress, skeletons, empty states.

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

struct BannerOptions {
    std::string_view text = {};
    std::string_view detail = {};  // A second line: the technical one.
    Tone tone = Tone::accent;      // accent: information. good, warn, bad.
    std::string_view action = {};
    bool dismissible = false;
};
enum class BannerAnswer : std::uint8_t { none, action, dismissed };
BannerAnswer banner(Ui&, std::string_view key, const BannerOptions&);

struct ProgressOptions {
    std::string_view label = {};
    float fraction = -1;  // 0..1; below 0: not known.
    float width = 0;
};
void progress_bar(Ui&, std::string_view key, const ProgressOptions&);
// The outline of what is to come, where it will stand.
enum class SkeletonShape : std::uint8_t { lines, table, fields, cards };
void skeleton(Ui&, std::string_view label, SkeletonShape);

struct EmptyStateOptions {
    Icon icon = Icon::none;
    std::string_view title = {};
    std::string_view text = {};
    std::string_view action = {};
    Icon action_icon = Icon::none;
    int level = 2;                   // 1: it is all there is on the page.
    bool is_beside_primary = false;  // The page has its one filled button elsewhere.
};
// True when its one button was activated.
bool empty_state(Ui&, std::string_view key, const EmptyStateOptions&);
