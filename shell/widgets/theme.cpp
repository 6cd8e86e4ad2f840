#include "shell/widgets/theme.h"

namespace {
constexpr Theme light = {
    .canvas = rgb(0xF6F7F9),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xFFFFFF),
    .sunken = rgb(0xEEF1F4),
    .border = rgb(0xD3D9E0),
    .control = rgb(0x7D8896),
    .text = rgb(0x1A1F26),
    .muted = rgb(0x525C69),
    .accent = rgb(0x0A62A8),
    .accent_hover = rgb(0x084C83),
    .on_accent = rgb(0xFFFFFF),
    .selected = rgb(0xE1EDF9),
    .good = rgb(0x0C6E3A),
    .warn = rgb(0x805000),
    .bad = rgb(0xB3261E),
    .hover = rgb(0xEEF1F4),
    .pressed = rgb(0xE8ECF0),
    .accent_pressed = rgb(0x06395F),
    .shadow = {26, 31, 38, 40},
    .scrim = {26, 31, 38, 96},
};
constexpr Theme dark = {
    .canvas = rgb(0x121519),
    .surface = rgb(0x191D22),
    .raised = rgb(0x22282F),
    .sunken = rgb(0x0E1114),
    .border = rgb(0x343C46),
    .control = rgb(0x76828F),
    .text = rgb(0xE9EDF2),
    .muted = rgb(0xA7B2BF),
    .accent = rgb(0x74B7F7),
    .accent_hover = rgb(0x9ACBFA),
    .on_accent = rgb(0x06213A),
    .selected = rgb(0x1E3852),
    .good = rgb(0x5FD190),
    .warn = rgb(0xF0B455),
    .bad = rgb(0xFF8F86),
    .hover = rgb(0x22282F),
    .pressed = rgb(0x2A313A),
    .accent_pressed = rgb(0x54A3EE),
    .shadow = {0, 0, 0, 110},
    .scrim = {0, 0, 0, 140},
};
constexpr Theme high_contrast = {
    .canvas = rgb(0x000000),
    .surface = rgb(0x000000),
    .raised = rgb(0x000000),
    .sunken = rgb(0x000000),
    .border = rgb(0xFFFFFF),
    .control = rgb(0xFFFFFF),
    .text = rgb(0xFFFFFF),
    .muted = rgb(0xFFFFFF),
    .accent = rgb(0xFFD700),
    .accent_hover = rgb(0xFFE866),
    .on_accent = rgb(0x000000),
    .selected = rgb(0x00416B),
    .good = rgb(0x7CFC9A),
    .warn = rgb(0xFFD27A),
    .bad = rgb(0xFF9C94),
    .hover = rgb(0x00416B),
    .pressed = rgb(0x003355),
    .accent_pressed = rgb(0xE6C200),
    .shadow = {0, 0, 0, 0},
    .scrim = {0, 0, 0, 180},
};

consteval bool can_be_read(const Theme& theme, double text, double outline) {
    for (const Color& ground : {theme.canvas, theme.surface, theme.raised, theme.sunken,
                                theme.selected, theme.hover, theme.pressed}) {
        for (const Color& word :
             {theme.text, theme.muted, theme.accent, theme.good, theme.warn, theme.bad})
            if (contrast(word, ground) < text) return false;
        // Selected grounds are never under a control's outline.
        if (ground != theme.selected && ground != theme.hover && ground != theme.sunken &&
            ground != theme.pressed && contrast(theme.control, ground) < outline)
            return false;
    }
    return contrast(theme.on_accent, theme.accent) >= text &&
           contrast(theme.on_accent, theme.accent_hover) >= text &&
           contrast(theme.on_accent, theme.accent_pressed) >= text;
}
static_assert(can_be_read(light, 5.3, 3.3));
static_assert(can_be_read(dark, 5.3, 3.4));
static_assert(can_be_read(high_contrast, 5.3, 7.0));
}  // namespace

const Theme& theme_of(ThemeName name) {
    switch (name) {
        case ThemeName::light:
            return light;
        case ThemeName::dark:
            return dark;
        case ThemeName::high_contrast:
            return high_contrast;
    }
    return light;
}
