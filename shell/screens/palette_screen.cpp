#include "shell/screens/palette_screen.h"

#include "shell/screens/order_button.h"
#include "shell/widgets/finder.h"

namespace {

Icon icon_of(const PaletteEntry& entry) {
    if (entry.section == PaletteSection::search) return Icon::search;
    return entry.order ? icon_of(*entry.order) : Icon::building_2;
}

}  // namespace

void draw_palette(const std::vector<PaletteEntry>& entries, PaletteForm& form, Ui& ui,
                  Frame& frame) {
    std::vector<FinderItem> items;
    items.reserve(entries.size());
    for (const PaletteEntry& entry : entries)
        items.push_back({.section = frame.say(title_of(entry.section)),
                         .label = entry.label,
                         .detail = entry.detail,
                         .keys = entry.keys,
                         .disabled_reason = entry.disabled_reason,
                         .icon = icon_of(entry)});
    const std::string count =
        frame.say.count(Word::results_one, Word::results_other, entries.size());
    const FinderResult result = finder(ui, "palette", form.is_open, form.text,
                                       {.label = frame.say(Word::search_everything),
                                        .placeholder = frame.say(Word::palette_placeholder),
                                        .hint = frame.say(Word::palette_hint),
                                        .count = count,
                                        .items = items});
    if (result.is_changed) ui.request_frame();
    if (result.chosen) frame.push(ChoosePaletteEntry{entries[*result.chosen]});
}
