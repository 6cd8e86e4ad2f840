#pragma once
// What surrounds every page: the bar at the top, the menu, the breadcrumb, the save light and the
// notices. It lays the page out; what stands in the middle is the body it is given.

#include <map>
#include <string>
#include <vector>

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "shell/widgets/function_ref.h"

struct Notice {
    std::uint64_t number;
    std::string text;
    Stamp undo;  // What its Undo takes back, or zero.
    bool is_bad = false;
};

struct ChromePage {
    Place place;
    std::string page_title;  // Of the last crumb.
    SaveState save;
    bool is_memory_only = false;
    bool is_demo = false;
    std::string_view other_world_address;  // Of the demo, or of the person's own data.
    std::string damage;                    // What recovery set aside, or nothing.
    std::optional<ThemeName> theme;
    bool files_hover = false;
    bool is_returned_to = false;  // By the browser's Back or Forward, or by an address.
    OrderMoment moment;           // What can be ordered now.
    bool offers_tour = false;     // Nobody took it yet.
    std::string simulated_date;   // By the workspace's own clock, if it has one.
    std::string begins_as;  // Its address, and which part of it: another one begins at its top.
};

struct ChromeForm {
    bool drawer_is_open = false;
    std::string shown_route = {};  // Of the page that is shown: another one begins at its top.
    std::map<std::string, float> left_at = {};  // How far down each page was when it was left.
    float returns_to = 0;
    int returns_in = 0;          // Frames: a page comes to its height within as many.
    bool offers_update = false;  // Another build of the program waits.
    std::vector<Notice> notices;
};

void draw_chrome(const ChromePage&, ChromeForm&, Ui&, Frame&, Body body);
