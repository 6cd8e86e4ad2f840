#include "tests/helpers/fit.h"

#include <algorithm>

#include "words/words.h"

namespace {

// A sentence of the catalogue, or one with something filled in.
bool matches(std::string_view sentence, std::string_view words) {
    const std::size_t place = sentence.find('{');
    if (place == std::string_view::npos) return sentence == words;
    const std::string_view begin = sentence.substr(0, place);
    const std::string_view end = sentence.substr(sentence.rfind('}') + 1);
    return begin.size() + end.size() >= 6 && words.size() >= begin.size() + end.size() &&
           words.starts_with(begin) && words.ends_with(end);
}

bool is_label(Language language, std::string_view words) {
    for (std::size_t i = 0; i < word_count(); ++i)
        if (matches(say(language, static_cast<Word>(i)), words)) return true;
    return false;
}

// What is cut there is reached there: by scrolling, or with the cursor.
std::vector<Rect> tables_and_fields_of(const RecordedPage& page) {
    std::vector<Rect> around;
    for (const auto& [id, node] : page.mirror.nodes)
        if (is_table(node) || node.role == NodeRole::text_field) around.push_back(page.on_page(id));
    return around;
}

void find_cut_labels(RecordedPage& page, Language language, std::vector<std::string>& misfits) {
    PaintLog log;
    page.ui.set_paint_log(&log);
    page.send({});
    page.ui.set_paint_log(nullptr);
    const std::vector<Rect> areas = tables_and_fields_of(page);
    for (const Painted& each : log) {
        const auto is_around = [&](const Rect& area) { return holds(area, each.bounds); };
        if (each.kind == PaintKind::cut_text && is_label(language, each.words) &&
            std::ranges::none_of(areas, is_around))
            misfits.push_back("clipped: " + each.words);
    }
}

void find_what_is_over_the_edge(const RecordedPage& page, std::vector<std::string>& misfits) {
    for (const auto& [id, node] : page.mirror.nodes) {
        const Rect bounds = page.on_page(id);
        if (bounds.right() <= page.ui.width() + 0.5F || node.role == NodeRole::live_region)
            continue;
        misfits.push_back("over the edge: " + std::string(name_of(node.role)) + " " + node.name +
                          node.text + " to " + std::to_string(bounds.right()));
    }
}

}  // namespace

UiSurroundings page_of(float width, bool is_touched) {
    return {.width = width,
            .height = width < measure::narrow ? 844.0F : 800.0F,
            .has_coarse_pointer = is_touched,
            .has_reduced_motion = true};
}

bool is_table(const Node& node) {
    return node.role == NodeRole::grid || node.role == NodeRole::tree_grid;
}

bool holds(const Rect& around, const Rect& inner) {
    const float x = inner.x + inner.width / 2;
    const float y = inner.y + inner.height / 2;
    return x >= around.x && x < around.right() && y >= around.y && y < around.bottom();
}

std::vector<std::string> misfits_of(RecordedPage& page, Language language) {
    std::vector<std::string> misfits;
    find_cut_labels(page, language, misfits);
    find_what_is_over_the_edge(page, misfits);
    return misfits;
}
