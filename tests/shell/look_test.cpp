// How everything looks, judged by what was painted: can it be read, does it fit, can it be hit.

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "tests/helpers/desk_states.h"
#include "tests/helpers/fit.h"

namespace {

constexpr std::array<float, 5> widths = {390, 600, 900, 1280, 2560};

bool is_in_table(const RecordedPage& page, NodeId id) {
    for (NodeId up = id; up != no_node; up = page.mirror.parents.at(up))
        if (is_table(page.mirror.nodes.at(up))) return true;
    return false;
}

// --- colours ---

Color over(Color below, Color above) {
    return mixed(below, above.with_alpha(255), static_cast<float>(above.alpha) / 255.0F);
}

// What lies under the middle of something painted: the fills of the page, then of its own layer.
Color ground_of(const PaintLog& log, std::size_t place) {
    const Painted& painted = log[place];
    Color ground{};
    for (const bool own : {false, true})
        for (std::size_t i = 0; i < log.size(); ++i) {
            const Painted& each = log[i];
            const bool is_own = each.layer == painted.layer;
            const bool is_page = each.layer == log.front().layer;
            if (each.kind != PaintKind::fill || is_own != own || (!own && !is_page)) continue;
            if (own && i > place) break;
            if (holds(each.bounds, painted.bounds)) ground = over(ground, each.color);
        }
    return ground;
}

double wanted_contrast(const Painted& painted, const Theme& theme) {
    switch (painted.kind) {
        case PaintKind::text:
            return 4.5;
        case PaintKind::icon:
            return 3;
        case PaintKind::outline:
            return painted.color == theme.border ? 0 : 3;  // A quiet line says nothing.
        case PaintKind::fill:
        case PaintKind::cut_text:
            break;
    }
    return 0;
}

// --- targets ---

bool is_target(const Node& node) {
    switch (node.role) {
        case NodeRole::button:
        case NodeRole::link:
        case NodeRole::text_field:
        case NodeRole::text_area:
        case NodeRole::select:
        case NodeRole::check_box:
        case NodeRole::radio:
        case NodeRole::toggle:
        case NodeRole::menu_item:
        case NodeRole::menu_item_radio:
        case NodeRole::tab:
            return true;
        default:
            return false;
    }
}

}  // namespace

TEST_CASE("everything fits, in any language, state and width") {
    for (const Language language : all_of<Language>())
        for (const float width : widths)
            for_every_state(page_of(width), language, [&](DeskPage& desk, std::string_view state) {
                for (const std::string& misfit : misfits_of(*desk.page, language)) {
                    CAPTURE(width);
                    CAPTURE(state);
                    FAIL_CHECK(misfit);
                }
            });
}

TEST_CASE("every word, icon and outline stands out from its ground, in every theme and state") {
    for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast}) {
        const Theme& theme = theme_of(name);
        std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (const float width : {390.0F, 1280.0F}) {
            UiSurroundings around = page_of(width);
            around.theme = name;
            for_every_state(around, Language::en, [&](DeskPage& desk, std::string_view state) {
                PaintLog log;
                desk.page->ui.set_paint_log(&log);
                desk.page->send({});
                for (std::size_t i = 0; i < log.size(); ++i) {
                    const double wanted = wanted_contrast(log[i], theme);
                    if (wanted <= 0) continue;
                    const Color ground = ground_of(log, i);
                    // The outline of what is filled is the fill.
                    if (log[i].kind == PaintKind::outline && log[i].color == ground) continue;
                    if (!pairs.insert({log[i].color.packed(), ground.packed()}).second) continue;
                    CAPTURE(state);
                    CAPTURE(width);
                    CAPTURE(log[i].words);
                    CHECK(contrast(over(ground, log[i].color), ground) >= wanted);
                }
                desk.page->ui.set_paint_log(nullptr);
            });
        }
        CHECK(pairs.size() > 5);
    }
}

TEST_CASE("what a finger shall hit is 44 px high and wide") {
    for (const float width : {390.0F, 900.0F})
        for_every_state(page_of(width, true), Language::de,
                        [&](DeskPage& desk, std::string_view state) {
                            for (const auto& [id, node] : desk.page->mirror.nodes) {
                                if (!is_target(node) || node.inert || is_in_table(*desk.page, id))
                                    continue;
                                if (node.bounds.width >= 44 && node.bounds.height >= 44) continue;
                                CAPTURE(width);
                                CAPTURE(state);
                                FAIL_CHECK(name_of(node.role), " ", node.name, node.text, " is ",
                                           node.bounds.width, " x ", node.bounds.height);
                            }
                        });
}
