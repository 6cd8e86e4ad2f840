#include "shell/widgets/bar_row.h"

#include <algorithm>

#include "shell/widgets/paint.h"
#include "shell/widgets/place.h"

bool bar_row(Ui& ui, std::string_view key, const BarRowOptions& options) {
    const NodeId id = ui.id(key);
    const Rect bounds = place(ui, space_left(ui), ui.field_height());
    if (add_item(id, bounds)) {
        const Theme& theme = ui.theme();
        const float share = std::clamp(options.share, 0.0F, 1.0F);
        if (ui.is_hovered(id)) paint_fill(ui, bounds, theme.hover, measure::radius_control);
        const Rect bar{bounds.x, bounds.y + 3, std::max(2.0F, bounds.width * share),
                       bounds.height - 6};
        paint_fill(ui, bar, theme.selected, measure::radius_control);
        const TextStyle figures{.tabular = true};
        const float end = text_width(ui, options.count, figures) + measure::space_4;
        const float x = bounds.x + measure::space_2;
        paint_text_in(ui, {x, bounds.y, bounds.width - end - measure::space_2, bounds.height},
                      options.label, {}, theme.text);
        paint_text_in(ui, {x, bounds.y, bounds.width - measure::space_4, bounds.height},
                      options.count, figures, theme.text, true);
        if (ui.shows_focus(id)) paint_focus_ring(ui, bounds);
    }
    Node node = text_node(id, NodeRole::button, bounds,
                          std::string(options.label) + " " + std::string(options.count),
                          measure::body, Weight::normal);
    node.description = std::string(options.description);
    ui.tree().leaf(std::move(node));
    return ui.is_clicked(id);
}
