#pragma once
// Words on the page: headings, paragraphs, single lines, captions, badges.

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

struct TextOptions {
    float size = measure::body;
    Weight weight = Weight::normal;
    Tone tone = Tone::normal;
    bool tabular = false;
    float max_width = 0;  // One line, cut with an ellipsis; 0: what is left.
    Icon icon = Icon::none;
    std::string_view language = {};
};
void heading(Ui&, std::string_view, int level = 1);
// Wrapped to the width there is.
void paragraph(Ui&, std::string_view, const TextOptions& = {});
// One line; cut with an ellipsis, and then whole in a tooltip.
void text(Ui&, std::string_view, const TextOptions& = {});
void caption(Ui&, std::string_view, Tone = Tone::muted);
void muted(Ui&, std::string_view);
// A figure with its word: "212 customers", as on a dashboard.
void figure(Ui&, std::string_view key, std::string_view value, std::string_view label);
// Label and value in two columns, as in the facts of a record.
void fact(Ui&, std::string_view label, std::string_view value);
void fact_if_any(Ui&, std::string_view label, std::string_view value);  // Not for an empty value.

// A key of the keyboard, or several pressed together.
void key_cap(Ui&, std::string_view keys, Tone = Tone::normal);

struct BadgeOptions {
    std::string_view label = {};
    Tone tone = Tone::normal;
    Icon icon = Icon::none;
};
void badge(Ui&, const BadgeOptions&);
