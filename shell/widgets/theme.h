#pragma once
// The colours and measures of the page, as tables, and the proof that they can be read.

#include <array>
#include <cstdint>

struct Color {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    bool operator==(const Color&) const = default;
    constexpr std::uint32_t packed() const {
        return static_cast<std::uint32_t>(red) | static_cast<std::uint32_t>(green) << 8U |
               static_cast<std::uint32_t>(blue) << 16U | static_cast<std::uint32_t>(alpha) << 24U;
    }
    constexpr Color with_alpha(std::uint8_t value) const { return {red, green, blue, value}; }
};
constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U & 255U),
            static_cast<std::uint8_t>(hex & 255U)};
}

// The colour that lies `part` of the way from one to another.
constexpr Color mixed(Color from, Color to, float part) {
    const auto step = static_cast<int>(part * 256);
    const auto channel = [step](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(a + (b - a) * step / 256);
    };
    return {channel(from.red, to.red), channel(from.green, to.green), channel(from.blue, to.blue),
            channel(from.alpha, to.alpha)};
}

// WCAG 2: relative luminance and contrast, from 1 (none) to 21.
constexpr double luminance(Color color) {
    const auto linear = [](std::uint8_t channel) {
        const double c = channel / 255.0;
        if (c <= 0.04045) return c / 12.92;
        // x^2.4 is x^2 times the fifth root of x^2, found by Newton's steps: pow is not constexpr.
        const double x = (c + 0.055) / 1.055;
        const double square = x * x;
        double root = 1;
        for (int step = 0; step < 40; ++step)
            root -= (root - square / (root * root * root * root)) / 5;
        return square * root;
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}
constexpr double contrast(Color a, Color b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

enum class ThemeName : std::uint8_t { light, dark, high_contrast };
enum class Tone : std::uint8_t { normal, muted, accent, good, warn, bad, on_accent };

struct Theme {
    Color canvas, surface, raised, sunken, border, control, text, muted;
    Color accent, accent_hover, on_accent, selected, good, warn, bad;
    Color hover, pressed;  // Grounds of what lies under the pointer and is not filled.
    Color accent_pressed;  // Of what is filled.
    Color shadow, scrim;   // Scrim: over the page, under a dialog.

    constexpr Color of(Tone tone) const {
        switch (tone) {
            case Tone::normal:
                return text;
            case Tone::muted:
                return muted;
            case Tone::accent:
                return accent;
            case Tone::good:
                return good;
            case Tone::warn:
                return warn;
            case Tone::bad:
                return bad;
            case Tone::on_accent:
                return on_accent;
        }
        return text;
    }
};
const Theme& theme_of(ThemeName);

// CSS pixels at 100 %.
namespace measure {
inline constexpr float space_1 = 4, space_2 = 8, space_3 = 12, space_4 = 16, space_5 = 24,
                       space_6 = 32, space_7 = 48;
inline constexpr float caption = 12, body = 14, lead = 16, title = 20, figure = 28;
inline constexpr float line_height = 1.4F;
inline constexpr float radius_control = 4, radius_card = 8;
inline constexpr float row = 36, row_compact = 28, row_touch = 44, card_row = 64;
inline constexpr float field = 32, field_touch = 44;
inline constexpr float focus_ring = 2, focus_gap = 2;
inline constexpr float icon = 16, icon_large = 20;
inline constexpr float text_width_max = 720;
inline constexpr float narrow = 600, medium = 900;
inline constexpr float header = 48, header_touch = 60, menu = 220, menu_max = 320;
inline constexpr float motion_ms = 120, turn_ms = 900, pulse_ms = 1600;
}  // namespace measure
