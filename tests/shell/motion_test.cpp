#include "shell/widgets/motion.h"

#include <array>

#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "tests/shell/recorded_page.h"

namespace {

constexpr float duration = 120;

// Frames of the screen, 16 ms apart, for as long as something moves.
int frames_until_rest(RecordedPage& page) {
    int frames = 0;
    while (page.ui.wants_animation() && frames < 1000) {
        page.now_ms += 16;
        page.send({});
        ++frames;
    }
    return frames;
}

}  // namespace

TEST_CASE("a number follows its target, fast at first, and rests there") {
    Motions motions;
    const auto at = [&](double now, float target) {
        motions.begin_frame(now, duration);
        const float value = motions.value(7, 0, target, 0);
        motions.end_frame();
        return value;
    };
    CHECK(at(0, 1) == 0);
    CHECK(motions.is_moving());
    CHECK(at(60, 1) > 0.8F);
    CHECK(at(120, 1) == 1);
    CHECK_FALSE(motions.is_moving());
    CHECK(at(1000, 0) == 1);  // It turns from where it is.
    CHECK(at(1120, 0) == 0);
}

TEST_CASE("what was not seen for a frame begins anew") {
    Motions motions;
    motions.begin_frame(0, duration);
    motions.value(7, 0, 1, 0);
    motions.end_frame();
    motions.begin_frame(500, duration);
    motions.end_frame();
    motions.begin_frame(1000, duration);
    CHECK(motions.value(7, 0, 1, 0) == 0);
}

TEST_CASE("a dialog comes in within 120 ms, and its node is whole from the first frame") {
    bool open = false;
    RecordedPage page([&](Ui& ui) {
        if (button(ui, "delete", {.label = "Delete"})) open = true;
        dialog(ui, "sure", open, {.title = "Delete it?"}, [] {});
    });
    page.click(NodeRole::button, "Delete");
    const Rect first = page.node(NodeRole::dialog, "Delete it?").bounds;
    CHECK(page.ui.wants_animation());
    CHECK(frames_until_rest(page) == 8);
    CHECK(page.node(NodeRole::dialog, "Delete it?").bounds == first);
}

TEST_CASE("nothing moves under reduced motion, not even what turns") {
    bool on = false, open = true;
    RecordedPage page(
        [&](Ui& ui) {
            toggle_switch(ui, "on", on, {.label = "Tell me"});
            button(ui, "busy", {.label = "Importing", .busy = true});
            progress_bar(ui, "work", {.label = "Working"});
            dialog(ui, "sure", open, {.title = "Delete it?"}, [] {});
        },
        {.has_reduced_motion = true});
    CHECK_FALSE(page.ui.wants_animation());
    page.click(NodeRole::toggle, "Tell me");
    CHECK(on);
    CHECK_FALSE(page.ui.wants_animation());
}

TEST_CASE("a spinner turns while it is seen, and only then") {
    bool is_busy = true;
    RecordedPage page([&](Ui& ui) { button(ui, "go", {.label = "Import", .busy = is_busy}); });
    CHECK(page.node(NodeRole::button, "Import").busy);
    CHECK(page.ui.wants_animation());
    is_busy = false;
    page.send({});
    CHECK_FALSE(page.ui.wants_animation());
}

TEST_CASE("a switch slides, and its state is said at once") {
    bool on = false;
    RecordedPage page([&](Ui& ui) { toggle_switch(ui, "on", on, {.label = "Tell me"}); });
    CHECK_FALSE(page.ui.wants_animation());
    page.click(NodeRole::toggle, "Tell me");
    CHECK(page.node(NodeRole::toggle, "Tell me").checked == NodeFlag::on);
    CHECK(page.ui.wants_animation());
    CHECK(frames_until_rest(page) == 8);
}

TEST_CASE("the ground under the pointer comes and goes") {
    RecordedPage page([](Ui& ui) { button(ui, "save", {.label = "Save"}); });
    page.send({.kind = UiEventKind::hover, .id = page.node(NodeRole::button, "Save").id});
    CHECK(frames_until_rest(page) == 8);
    page.send({.kind = UiEventKind::hover, .id = no_node});
    CHECK(frames_until_rest(page) == 8);
}
