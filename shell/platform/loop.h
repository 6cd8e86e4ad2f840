#pragma once
// The life of the page: events in, logic frames until nothing is pending, then one drawn frame.
// An event is handled before its handler returns; only pixels wait for the animation frame.

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "shell/widgets/context.h"

struct RouteChanged {
    std::string route;         // "#/customers"
    bool is_followed = false;  // By a link of the page, not by Back, Forward or hand.
};
struct FilesHover {
    bool over;  // Files are being dragged over the page.
};
struct FileArrived {
    std::string name;
    std::string bytes;
    std::string purpose;          // As given to pick_files; empty: dropped.
    std::size_t position, count;  // Of those chosen together.
};
struct FileRefused {
    std::string name;
    std::uint64_t size;  // Over file_size_max, or could not be read (0).
};
struct UpdateArrived {};  // Another build of the program waits; browser::take_update() goes to it.
struct KeyDerived {
    int ticket;
    std::string digits;  // Hexadecimal; empty: the browser has no such thing here.
};
struct ExportAsked {
    std::string kind;  // On the plain page.
};
struct VisibilityChanged {
    bool hidden;
};
struct LanguagesChanged {};
struct PreferencesChanged {
};  // Dark, contrast, motion: already in Ui::surroundings unless overridden.
using PlatformEvent =
    std::variant<RouteChanged, FilesHover, FileArrived, FileRefused, UpdateArrived, KeyDerived,
                 ExportAsked, VisibilityChanged, LanguagesChanged, PreferencesChanged>;
inline constexpr std::uint64_t file_size_max = 256ULL << 20U;

// What can be said of the workspace on a page without graphics.
enum class PlainState : std::uint8_t { opening, readable, unreadable };

struct App {
    std::function<void(Ui&)> start = {};  // Once, before the first frame: words, theme, route.
    std::function<void(Ui&)> draw = {};   // The page.
    std::function<void(Ui&, PlatformEvent&&)> on_event = {};
    std::function<PlainState()> tick = {};  // Instead of draw, in a browser without WebGL 2.
};

// Installs everything and returns; the page then lives by events.
void run(App);

// Makes a logic frame now (if called outside one) or after the present one: something changed by
// itself, an answer of the storage for example.
void wake();
// Runs `work` after the current event, in slices the browser can breathe between, until it says
// false; then, and now and then before, there is a frame. Several are done one after the other.
void run_in_slices(std::function<bool()> work);

// Nothing: follow the system.
void override_theme(std::optional<ThemeName>);
