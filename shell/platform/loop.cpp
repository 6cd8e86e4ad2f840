#include "shell/platform/loop.h"

#include <emscripten.h>
#include <imgui.h>

#include <cmath>
#include <deque>
#include <utility>

#include "shell/platform/browser.h"
#include "shell/platform/glyph_loader.h"
#include "shell/platform/graphics.h"
#include "shell/platform/js.h"
#include "shell/platform/mirror_wire.h"

namespace {
// A page that is never content would hang the browser; the rest then waits for the next frame.
constexpr int frames_max = 12;
// While long work goes on. A frame after every slice would take as long as the work.
constexpr double progress_interval_ms = 100;

struct Page {
    App app = {};
    BrowserMirror mirror = {};
    Ui ui{mirror};
    Graphics graphics = {};
    std::deque<UiEvent> events = {};
    std::deque<PlatformEvent> platform_events = {};
    std::optional<ThemeName> theme = {};
    UiSurroundings surroundings = {};
    ThemeName system_theme = ThemeName::light;
    std::deque<std::function<bool()>> work = {};  // One after the other.
    std::string file_room = {};                   // For the bytes of the file that is coming.
    double progress_shown = 0;
    PlainState plain_state = PlainState::opening;
    bool is_plain = false, is_running = false, is_woken = false, is_ready = false;
    bool was_consumed = false;
};

Page& page() {
    static Page instance;
    return instance;
}

void apply_surroundings(Page& page) {
    page.surroundings.theme = page.theme.value_or(page.system_theme);
    page.ui.set_surroundings(page.surroundings);
    events_theme(page.surroundings.theme != ThemeName::light);
}

void draw_logic_frame(Page& page, const UiEvent& event) {
    page.ui.frame(event, emscripten_get_now(), [&] { page.app.draw(page.ui); });
    page.was_consumed = page.was_consumed || page.ui.key_is_consumed();
    if (page.ui.followed().empty()) return;
    browser::push_route(page.ui.followed());
    page.platform_events.emplace_back(RouteChanged{page.ui.followed(), true});
}

// Everything that is waiting, then frames until the page is content.
void run_frames(Page& page) {
    page.is_running = true;
    for (int frame = 0; frame < frames_max; ++frame) {
        while (!page.platform_events.empty()) {
            PlatformEvent event = std::move(page.platform_events.front());
            page.platform_events.pop_front();
            if (page.app.on_event) page.app.on_event(page.ui, std::move(event));
            page.is_woken = true;
        }
        UiEvent event;
        if (!page.events.empty()) {
            event = std::move(page.events.front());
            page.events.pop_front();
        } else if (!page.is_woken && !page.ui.wants_frame()) {
            break;
        }
        page.is_woken = false;
        draw_logic_frame(page, event);
    }
    page.is_running = false;
    events_wake_after(page.ui.wake_after_ms().value_or(-1));
}

void settle(Page& page) {
    if (page.is_running || !page.is_ready) return;
    run_frames(page);
    events_request_paint();
}

// Without graphics nothing is drawn, but the workspace opens and can be asked for its exports.
void live_plainly(Page& page) {
    if (page.plain_state != PlainState::opening) return;
    page.plain_state = page.app.tick();
    if (page.plain_state != PlainState::opening)
        events_plain_page_opened(page.plain_state == PlainState::readable);
}

// The screen shows a next picture: what is on its way is taken on, and asks for one more.
void animate(Page& page) {
    if (page.is_running || !page.is_ready || !page.ui.wants_animation()) return;
    page.is_woken = true;
    run_frames(page);
    if (page.ui.wants_animation()) events_request_paint();
}

bool handle(UiEvent event) {
    Page& now = page();
    now.events.push_back(std::move(event));
    // The mirror itself moves the focus or scrolls: that is part of the event being handled.
    if (now.is_running) return false;
    now.was_consumed = false;
    settle(now);
    return now.was_consumed;
}

void handle(PlatformEvent event) {
    page().platform_events.push_back(std::move(event));
    settle(page());
}

ThemeName theme_by(int bits) {
    constexpr int dark = 1, more_contrast = 2;
    if (bits & more_contrast) return ThemeName::high_contrast;
    return bits & dark ? ThemeName::dark : ThemeName::light;
}
}  // namespace

// What js/events.js and js/files.js call.
extern "C" {
EMSCRIPTEN_KEEPALIVE int shell_event(int kind, NodeId id, const char* text, float x, float y,
                                     int number, int key, int bits) {
    UiEvent event{.kind = static_cast<UiEventKind>(kind),
                  .id = id,
                  .x = x,
                  .y = y,
                  .number = number,
                  .key = static_cast<Key>(key)};
    if (text) event.text = text;
    event.shift = bits & 1;
    event.control = bits & 2;
    event.alt = bits & 4;
    event.focus_is_visible = bits & 8;
    event.in_text_field = bits & 16;
    return handle(std::move(event));
}

EMSCRIPTEN_KEEPALIVE void shell_surroundings(int width, int height, float density, int bits) {
    Page& now = page();
    constexpr int reduced_motion = 4, coarse = 8;
    now.surroundings.width = static_cast<float>(width) / density;
    now.surroundings.height = static_cast<float>(height) / density;
    now.surroundings.density = density;
    now.surroundings.has_reduced_motion = bits & reduced_motion;
    now.surroundings.has_coarse_pointer = bits & coarse;
    now.system_theme = theme_by(bits);
    apply_surroundings(now);
    now.graphics.resize(width, height);
    if (now.is_ready) handle(PreferencesChanged{});
    // A canvas that was resized is empty until it is painted; do not show it so.
    if (now.is_ready) now.graphics.paint();
}

EMSCRIPTEN_KEEPALIVE void shell_paint() {
    animate(page());
    page().graphics.paint();
}

EMSCRIPTEN_KEEPALIVE void shell_wake() {
    wake();
}

EMSCRIPTEN_KEEPALIVE void shell_visibility(int hidden) {
    handle(VisibilityChanged{hidden != 0});
}

EMSCRIPTEN_KEEPALIVE void shell_languages() {
    handle(LanguagesChanged{});
}

EMSCRIPTEN_KEEPALIVE void shell_route() {
    handle(RouteChanged{browser::route()});
}

EMSCRIPTEN_KEEPALIVE void shell_context(int is_there) {
    if (!is_there) {
        page().graphics.lose();
        return;
    }
    page().graphics.restore();
    wake();
}

EMSCRIPTEN_KEEPALIVE void shell_update() {
    handle(UpdateArrived{});
}

EMSCRIPTEN_KEEPALIVE void shell_key(int ticket, const char* digits) {
    handle(KeyDerived{ticket, digits});
}

EMSCRIPTEN_KEEPALIVE void shell_export(const char* kind) {
    Page& now = page();
    now.app.on_event(now.ui, ExportAsked{kind});
}

// Where the bytes of the next file go: they may be many, and are moved from here on.
EMSCRIPTEN_KEEPALIVE char* shell_file_room(std::size_t size) {
    std::string& room = page().file_room;
    room.resize_and_overwrite(size, [](char*, std::size_t given) { return given; });
    return room.data();
}

EMSCRIPTEN_KEEPALIVE void shell_file(const char* name, const char* purpose, int position,
                                     int count) {
    handle(FileArrived{name, std::exchange(page().file_room, {}), purpose,
                       static_cast<std::size_t>(position), static_cast<std::size_t>(count)});
}

EMSCRIPTEN_KEEPALIVE void shell_file_refused(const char* name, double size) {
    handle(FileRefused{name, static_cast<std::uint64_t>(size)});
}

EMSCRIPTEN_KEEPALIVE void shell_files_hover(int over) {
    handle(FilesHover{over != 0});
}

EMSCRIPTEN_KEEPALIVE void shell_slice() {
    Page& now = page();
    if (now.work.empty()) return;
    const bool goes_on = now.work.front()();
    if (!goes_on) now.work.pop_front();
    if (!now.work.empty()) events_next_slice();
    const double time = emscripten_get_now();
    if (goes_on && time - now.progress_shown < progress_interval_ms) return;
    now.progress_shown = time;
    wake();
}

// For tests: what ImGui knows and the mirror does not, one per line.
EMSCRIPTEN_KEEPALIVE const char* shell_unnamed_items() {
    static std::string lines;
    lines.clear();
    for (const std::string& item : page().ui.unnamed_items())
        lines += item + "\n";
    return lines.c_str();
}
}

void wake() {
    Page& now = page();
    if (now.is_plain) return live_plainly(now);
    now.is_woken = true;
    settle(now);
}

void run_in_slices(std::function<bool()> work) {
    Page& now = page();
    now.work.push_back(std::move(work));
    if (now.work.size() == 1) events_next_slice();
}

void override_theme(std::optional<ThemeName> theme) {
    page().theme = theme;
    apply_surroundings(page());
}

void run(App app) {
    Page& now = page();
    now.app = std::move(app);
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    if (!now.graphics.start()) {
        now.is_plain = true;
        events_plain_page();
        return live_plainly(now);
    }
    now.ui.set_fonts(add_browser_fonts());
    events_install();
    files_install();
    if (now.app.start) now.app.start(now.ui);
    now.is_ready = now.is_woken = true;
    settle(now);
    now.graphics.paint();
    events_page_is_ready();
    updates_install();
}
