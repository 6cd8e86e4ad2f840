#include <array>

#include "shell/widgets/bar_row.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/grid.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/scroll_area.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"
#include "tests/shell/recorded_page.h"

TEST_CASE("a heading is a heading of its level and a paragraph a paragraph") {
    RecordedPage page([](Ui& ui) {
        heading(ui, "Customers", 2);
        paragraph(ui, "All of them.");
    });
    CHECK(page.node(NodeRole::heading, "Customers").level == 2);
    CHECK(page.find(NodeRole::paragraph, "All of them."));
}

TEST_CASE("a click on a button's node makes it return true once") {
    int clicks = 0;
    RecordedPage page([&](Ui& ui) { clicks += button(ui, "save", {.label = "Save"}); });
    CHECK(clicks == 0);
    page.click(NodeRole::button, "Save");
    CHECK(clicks == 1);
    page.send({});
    CHECK(clicks == 1);
}

TEST_CASE("a button that is off says why and does not activate") {
    int clicks = 0;
    RecordedPage page([&](Ui& ui) {
        clicks += button(ui, "save", {.label = "Save", .disabled_reason = "Nothing has changed."});
    });
    const Node& node = page.node(NodeRole::button, "Save");
    CHECK(node.disabled);
    CHECK(node.description == "Nothing has changed.");
    CHECK(node.tab_stop == 1);  // Reachable, so that the reason can be heard.
    page.click(NodeRole::button, "Save");
    CHECK(clicks == 0);
}

TEST_CASE("an icon alone still has a name") {
    RecordedPage page([](Ui& ui) {
        button(ui, "close", {.label = "Close", .icon = Icon::x, .icon_only = true});
    });
    CHECK(page.find(NodeRole::button, "Close"));
}

TEST_CASE("a link into the page is followed, one out of it is the browser's") {
    std::string followed;
    RecordedPage page([&](Ui& ui) {
        if (!ui.followed().empty()) followed = ui.followed();
        link(ui, "in", {.label = "Customers", .href = "#/customers"});
        link(ui, "out", {.label = "Elsewhere", .href = "https://example.com"});
        if (!ui.followed().empty()) followed = ui.followed();
    });
    page.click(NodeRole::link, "Elsewhere");
    CHECK(followed.empty());
    page.click(NodeRole::link, "Customers");
    CHECK(followed == "#/customers");
}

TEST_CASE("text that is typed arrives, and its error is tied to the field") {
    std::string email;
    RecordedPage page([&](Ui& ui) {
        text_field(ui, "email", email,
                   {.label = "Email",
                    .help = "We never write.",
                    .error = email == "wrong" ? "Not an address." : "",
                    .required = true});
    });
    CHECK(page.node(NodeRole::text_field, "Email").required);
    page.type(NodeRole::text_field, "Email", "wrong");
    CHECK(email == "wrong");
    const Node& node = page.node(NodeRole::text_field, "Email");
    CHECK(node.invalid);
    CHECK(node.value == "wrong");
    CHECK(page.mirror.nodes.at(node.error_by).text == "Not an address.");
    CHECK(page.mirror.nodes.at(node.described_by).text == "We never write.");
}

TEST_CASE("Enter in a field is told to who asks") {
    std::string name;
    bool entered = false;
    RecordedPage page([&](Ui& ui) {
        text_field(ui, "name", name, {.label = "Name"});
        entered = entered || ui.entered("name");
    });
    page.focus(page.node(NodeRole::text_field, "Name").id);
    CHECK(page.press(Key::enter));
    CHECK(entered);
}

TEST_CASE("check boxes, switches and radios carry their state") {
    bool agreed = false, on = true;
    std::size_t kind = 0;
    const std::vector<std::string> kinds = {"Direct", "Indirect"};
    RecordedPage page([&](Ui& ui) {
        check_box(ui, "agreed", agreed, {.label = "I agree"});
        toggle_switch(ui, "on", on, {.label = "Tell me"});
        radio_group(ui, "kind", kind, {.label = "Kind", .options = kinds});
    });
    page.click(NodeRole::check_box, "I agree");
    page.click(NodeRole::toggle, "Tell me");
    page.click(NodeRole::radio, "Indirect");
    CHECK(page.node(NodeRole::check_box, "I agree").checked == NodeFlag::on);
    CHECK(page.node(NodeRole::toggle, "Tell me").checked == NodeFlag::off);
    CHECK(page.node(NodeRole::radio, "Indirect").checked == NodeFlag::on);
    page.focus(page.node(NodeRole::radio, "Indirect").id);
    CHECK(page.press(Key::up));
    CHECK(kind == 0);
    CHECK(page.ui.focused() == page.node(NodeRole::radio, "Direct").id);
}

TEST_CASE("choosing an option of a select changes the choice") {
    std::size_t chosen = 0;
    const std::vector<std::string> countries = {"Germany", "China"};
    RecordedPage page([&](Ui& ui) {
        select_field(ui, "country", chosen, {.label = "Country", .options = countries});
    });
    const NodeId id = page.node(NodeRole::select, "Country").id;
    page.send({.kind = UiEventKind::choose, .id = id, .number = 1});
    CHECK(chosen == 1);
    page.send({.kind = UiEventKind::choose, .id = id, .number = 7});
    CHECK(chosen == 1);
}

TEST_CASE("Enter adds a tag, Backspace in the empty field removes the last") {
    std::vector<std::string> tags = {"retail"};
    RecordedPage page([&](Ui& ui) { tag_list(ui, "tags", tags, {.label = "Tags"}); });
    page.focus(page.node(NodeRole::text_field, "Tags").id);
    page.type(NodeRole::text_field, "Tags", " south ");
    page.press(Key::enter);
    CHECK(tags == std::vector<std::string>{"retail", "south"});
    page.press(Key::backspace);
    CHECK(tags == std::vector<std::string>{"retail"});
    page.click(NodeRole::button, "Remove retail");
    CHECK(tags.empty());
}

TEST_CASE("a dialog makes the page inert, takes the focus and gives it back") {
    bool open = false;
    RecordedPage page([&](Ui& ui) {
        if (button(ui, "delete", {.label = "Delete"})) open = true;
        if (open) dialog(ui, "sure", open, {.title = "Delete it?"}, [] {});
    });
    const NodeId opener = page.node(NodeRole::button, "Delete").id;
    page.focus(opener);
    for ([[maybe_unused]] const char* time : {"once", "and again"}) {
        page.click(NodeRole::button, "Delete");
        const Node& node = page.node(NodeRole::dialog, "Delete it?");
        CHECK(node.modal);
        CHECK(page.mirror.nodes.at(1).inert);
        CHECK(page.ui.focused() == node.id);
        CHECK(page.press(Key::escape));
        CHECK_FALSE(open);
        CHECK_FALSE(page.find(NodeRole::dialog, "Delete it?"));
        CHECK_FALSE(page.mirror.nodes.at(1).inert);
        CHECK(page.ui.focused() == opener);
    }
}

TEST_CASE("a dialog that takes the place of another gives the focus back to what began it") {
    bool asks = false, tells = false;
    RecordedPage page([&](Ui& ui) {
        if (button(ui, "delete", {.label = "Delete"})) asks = true;
        dialog(ui, "sure", asks, {.title = "Delete it?"}, [&] {
            if (button(ui, "why", {.label = "Why?"})) tells = true, asks = false;
        });
        dialog(ui, "because", tells, {.title = "Because"}, [] {});
    });
    const NodeId opener = page.node(NodeRole::button, "Delete").id;
    page.focus(opener);
    page.click(NodeRole::button, "Delete");
    page.focus(page.node(NodeRole::button, "Why?").id);
    page.click(NodeRole::button, "Why?");
    CHECK(page.ui.focused() == page.node(NodeRole::dialog, "Because").id);
    page.press(Key::escape);
    CHECK(page.ui.focused() == opener);
}

TEST_CASE("a skeleton is one busy word, and an outline that stays within its room") {
    for (const SkeletonShape shape :
         {SkeletonShape::lines, SkeletonShape::table, SkeletonShape::fields, SkeletonShape::cards})
        for (const float width : {390.0F, 1280.0F}) {
            PaintLog log;
            RecordedPage page([&](Ui& ui) { skeleton(ui, "Loading", shape); },
                              {.width = width, .height = 600});
            page.ui.set_paint_log(&log);
            page.send({});
            const Node& node = page.node(NodeRole::status, "Loading");
            CHECK(node.busy);
            CHECK(log.size() > 4);
            for (const Painted& each : log) {
                CHECK(each.bounds.right() <= width);
                CHECK(each.bounds.bottom() <= 600);
            }
            page.ui.set_paint_log(nullptr);
        }
}

TEST_CASE("a menu is walked by arrow keys and closed by Escape") {
    std::optional<std::size_t> chosen;
    const std::array<MenuItem, 2> items = {MenuItem{.label = "JSON"}, MenuItem{.label = "CSV"}};
    RecordedPage page([&](Ui& ui) {
        if (const auto item = menu_button(ui, "export", {.label = "Export"}, items)) chosen = item;
    });
    page.click(NodeRole::button, "Export");
    CHECK(page.node(NodeRole::button, "Export").expanded == NodeFlag::on);
    CHECK(page.ui.focused() == page.node(NodeRole::menu_item, "JSON").id);
    page.press(Key::down);
    CHECK(page.ui.focused() == page.node(NodeRole::menu_item, "CSV").id);
    page.press(Key::escape);
    CHECK(page.count(NodeRole::menu) == 0);
    page.click(NodeRole::button, "Export");
    page.click(NodeRole::menu_item, "CSV");
    CHECK(chosen == 1);
    CHECK(page.count(NodeRole::menu) == 0);
}

TEST_CASE("a toast goes when its time is over, but not while it is pointed at") {
    bool shown = true;
    RecordedPage page([&](Ui& ui) {
        if (shown && toast(ui, "done", {.text = "Done.", .action = "Undo", .lasts_ms = 1000}) ==
                         ToastAnswer::gone)
            shown = false;
    });
    CHECK(page.count(NodeRole::region) == 1);
    CHECK(page.count(NodeRole::status) == 0);  // Or it would be said twice.
    CHECK(page.ui.wake_after_ms().has_value());
    page.send({.kind = UiEventKind::hover, .id = page.node(NodeRole::button, "Undo").id});
    page.now_ms += 5000;
    page.send({});
    CHECK(shown);
    page.send({.kind = UiEventKind::hover, .id = no_node});
    page.now_ms += 5000;
    page.send({});
    CHECK_FALSE(shown);
    CHECK(page.count(NodeRole::region) == 0);
}

TEST_CASE("an unchanged frame tells the mirror nothing") {
    std::string name = "Contoso";
    RecordedPage page([&](Ui& ui) {
        heading(ui, "Customer");
        text_field(ui, "name", name, {.label = "Name"});
        button(ui, "save", {.label = "Save"});
    });
    const int patches = page.mirror.patches;
    page.send({});
    page.send({});
    CHECK(page.mirror.patches == patches);
}

TEST_CASE("one changed text is one change") {
    std::string words = "one";
    RecordedPage page([&](Ui& ui) {
        text(ui, words);
        button(ui, "save", {.label = "Save"});
    });
    const int changes = page.mirror.changes;
    words = "two";
    page.send({});
    CHECK(page.mirror.changes == changes + 1);
}

TEST_CASE("a key used twice is found out") {
    RecordedPage page([](Ui&) {});
    page.draw = [](Ui& ui) {
        button(ui, "same", {.label = "One"});
        button(ui, "same", {.label = "Two"});
    };
    page.ui.frame({}, 0, [&] { page.draw(page.ui); });
    CHECK_FALSE(page.ui.unnamed_items().empty());
}

TEST_CASE("a line of a bar chart is a button of its label and its number") {
    bool is_activated = false;
    RecordedPage page([&](Ui& ui) {
        is_activated |= bar_row(
            ui, "bar",
            {.label = "Germany", .count = "42", .share = 0.5F, .description = "Show only Germany"});
    });
    CHECK(page.node(NodeRole::button, "Germany 42").description == "Show only Germany");
    page.click(NodeRole::button, "Germany 42");
    CHECK(is_activated);
}

TEST_CASE("what lies in a scroll area keeps its place when it is scrolled") {
    RecordedPage page([](Ui& ui) {
        scroll_area(ui, "list", {.height = 100}, [&] {
            for (std::uint64_t i = 0; i < 20; ++i) {
                const IdScope scope(ui, i);
                button(ui, "entry", {.label = std::to_string(i)});
            }
        });
    });
    const Rect before = page.node(NodeRole::button, "5").bounds;
    NodeId area = no_node;
    for (const auto& [id, node] : page.mirror.nodes)
        if (node.role == NodeRole::scroll_area) area = id;
    page.send({.kind = UiEventKind::scroll, .id = area, .y = 120});
    CHECK(page.node(NodeRole::button, "5").bounds == before);
}

TEST_CASE("every text is readable on every ground") {
    for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast}) {
        const Theme& theme = theme_of(name);
        for (const Color ground : {theme.canvas, theme.surface, theme.raised, theme.sunken})
            for (const Color words : {theme.text, theme.muted, theme.accent, theme.bad})
                CHECK(contrast(words, ground) >= 5.3);
    }
    CHECK(contrast(rgb(0xFFFFFF), rgb(0x000000)) == doctest::Approx(21));
}
