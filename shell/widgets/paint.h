#pragma once
// Pixels: text, icons, boxes, rings. Only widgets paint; everything is aligned to device pixels.

#include <string>
#include <string_view>
#include <vector>

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

struct TextStyle {
    float size = measure::body;
    Weight weight = Weight::normal;
    bool tabular = false;
};

// Measures.
float snapped(const Ui&, float);
Rect snapped(const Ui&, const Rect&);
Rect inset(const Rect&, float by);
float line_height_of(float size);
float text_width(const Ui&, std::string_view, const TextStyle& = {});
// Greedy lines: at blanks, after hyphens, between Han and Kana; a word that is too long is cut.
std::vector<std::string_view> broken_lines(const Ui&, std::string_view, const TextStyle&,
                                           float width);
// The longest beginning that fits, with an ellipsis if it is not all.
std::string shortened(const Ui&, std::string_view, const TextStyle&, float width);

// Pixels. A line of text is centred in its line box as the browser does it, so that the text of a
// focused field does not move.
void paint_text(const Ui&, float x, float top, float line_height, std::string_view,
                const TextStyle&, Color);
// Cut to the bounds; true if it was.
bool paint_text_in(const Ui&, const Rect&, std::string_view, const TextStyle&, Color,
                   bool align_end = false);
// `turn` is a part of a whole turn, clockwise.
void paint_icon(const Ui&, Icon, const Rect& centred_in, Color, float size = measure::icon,
                float turn = 0);
// The sign of work going on: it turns while it is seen.
void paint_spinner(Ui&, const Rect& centred_in, Color, float size = measure::icon);
void paint_fill(const Ui&, const Rect&, Color, float radius = 0);
void paint_outline(const Ui&, const Rect&, Color, float radius, float thickness = 1);
void paint_box(const Ui&, const Rect&, Color ground, Color outline, float radius);
void paint_shadow(const Ui&, const Rect&, float radius);
void paint_focus_ring(const Ui&, const Rect&, float radius = measure::radius_control);
void paint_tooltip(const Ui&, std::string_view, const Rect& beside);
// What is painted while it lives is faded and moved by so much. Pixels only.
class [[nodiscard]] PixelMotion {
public:
    PixelMotion(float right, float down, float opacity);
    ~PixelMotion();
    PixelMotion(const PixelMotion&) = delete;
    PixelMotion& operator=(const PixelMotion&) = delete;

private:
    float right_, down_, opacity_;
    int first_vertex_, first_command_;
};
// Something that has just appeared comes in from `right`, `down` pixels away.
PixelMotion entrance(Ui&, NodeId, float right, float down);

void push_clip(const Ui&, const Rect&);
void pop_clip();
