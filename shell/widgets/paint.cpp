#include "shell/widgets/paint.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/text.h"

namespace {
constexpr std::string_view ellipsis = "\u2026";

ImFont* font_of(const Ui& ui, const TextStyle& style) {
    const UiFonts& fonts = ui.fonts();
    if (style.weight == Weight::semibold)
        return style.tabular ? fonts.semibold_tabular : fonts.semibold;
    return style.tabular ? fonts.normal_tabular : fonts.normal;
}

ImFontBaked* baked_of(const Ui& ui, const TextStyle& style) {
    return font_of(ui, style)->GetFontBaked(style.size, ui.surroundings().density);
}

bool is_ideograph(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

// What must not begin a line in Chinese and Japanese.
bool is_closing(char32_t c) {
    return std::u32string_view(U"、。，．：；？！）】》」』〉〕’”…％").contains(c);
}

bool is_opening(char32_t c) {
    return std::u32string_view(U"（【《「『〈〔‘“").contains(c);
}

bool may_break_between(char32_t before, char32_t after) {
    if (before == U' ' || before == U'-' || before == U'/' || before == U'\u200B')
        return after != U' ';
    if (is_closing(after) || is_opening(before)) return false;
    return is_ideograph(before) || is_ideograph(after);
}

ImDrawList* draw() {
    return ImGui::GetWindowDrawList();
}

void note(const Ui& ui, PaintKind kind, const Rect& bounds, Color color,
          std::string_view words = {}) {
    PaintLog* log = ui.paint_log();
    if (!log) return;
    const ImVec4& clip = draw()->_CmdHeader.ClipRect;
    const float x = std::max(bounds.x, clip.x);
    const float y = std::max(bounds.y, clip.y);
    const Rect seen{x, y, std::min(bounds.right(), clip.z) - x,
                    std::min(bounds.bottom(), clip.w) - y};
    if (seen.width <= 0 || seen.height <= 0) return;
    log->push_back({kind, draw(), seen, color, std::string(words)});
}
}  // namespace

float snapped(const Ui& ui, float value) {
    const float density = ui.surroundings().density;
    return std::round(value * density) / density;
}

Rect snapped(const Ui& ui, const Rect& rect) {
    const float x = snapped(ui, rect.x);
    const float y = snapped(ui, rect.y);
    return {x, y, snapped(ui, rect.right()) - x, snapped(ui, rect.bottom()) - y};
}

Rect inset(const Rect& rect, float by) {
    return {rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by};
}

float line_height_of(float size) {
    return std::round(size * measure::line_height);
}

float text_width(const Ui& ui, std::string_view text, const TextStyle& style) {
    ImFontBaked* baked = baked_of(ui, style);
    float width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += baked->GetCharAdvance(static_cast<ImWchar>(next_code_point(text, at)));
    return width;
}

std::vector<std::string_view> broken_lines(const Ui& ui, std::string_view text,
                                           const TextStyle& style, float width) {
    ImFontBaked* baked = baked_of(ui, style);
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    std::size_t last_break = 0;
    float line_width = 0;
    float width_at_break = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = next_code_point(text, at);
        if (c == U'\n') {
            lines.push_back(text.substr(start, here - start));
            start = last_break = at;
            line_width = width_at_break = 0;
            before = 0;
            continue;
        }
        if (before != 0 && may_break_between(before, c))
            last_break = here, width_at_break = line_width;
        const float advance = baked->GetCharAdvance(static_cast<ImWchar>(c));
        if (line_width + advance > width && c != U' ' && here > start) {
            const bool has_break = last_break > start;
            const std::size_t end = has_break ? last_break : here;
            lines.push_back(text.substr(start, end - start));
            line_width -= has_break ? width_at_break : line_width;
            start = last_break = end;
            width_at_break = 0;
        }
        line_width += advance;
        before = c;
    }
    lines.push_back(text.substr(start));
    return lines;
}

std::string shortened(const Ui& ui, std::string_view text, const TextStyle& style, float width) {
    if (text_width(ui, text, style) <= width + 0.5F) return std::string(text);
    ImFontBaked* baked = baked_of(ui, style);
    const float room = width - text_width(ui, ellipsis, style);
    float taken = 0;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        taken += baked->GetCharAdvance(static_cast<ImWchar>(next_code_point(text, at)));
        if (taken > room) break;
        end = at;
    }
    while (end > 0 && text[end - 1] == ' ')
        --end;
    return std::string(text.substr(0, end)).append(ellipsis);
}

void paint_text(const Ui& ui, float x, float top, float line_height, std::string_view text,
                const TextStyle& style, Color color) {
    ImFontBaked* baked = baked_of(ui, style);
    const float density = ui.surroundings().density;
    // All glyphs first: loading one may move the whole texture, and with it what was written.
    for (std::size_t at = 0; at < text.size();)
        baked->FindGlyph(static_cast<ImWchar>(next_code_point(text, at)));
    const float baseline =
        ui.fonts().baseline ? ui.fonts().baseline(style.size, style.weight, line_height, density)
                            : (line_height - (baked->Ascent - baked->Descent)) / 2 + baked->Ascent;
    const float y = snapped(ui, top + baseline) - baked->Ascent;
    ImDrawList* list = draw();
    const ImVec4& clip = list->_CmdHeader.ClipRect;
    float pen = x;
    for (std::size_t at = 0; at < text.size();) {
        const ImFontGlyph* glyph =
            baked->FindGlyph(static_cast<ImWchar>(next_code_point(text, at)));
        // The pen moves in fractions, as the browser's does; each glyph lands on a pixel.
        const float left = std::round(pen * density) / density;
        pen += glyph->AdvanceX;
        if (!glyph->Visible || left + glyph->X0 > clip.z || left + glyph->X1 < clip.x) continue;
        const Color tint = glyph->Colored ? Color{255, 255, 255, color.alpha} : color;
        list->PrimReserve(6, 4);
        list->PrimRectUV({left + glyph->X0, y + glyph->Y0}, {left + glyph->X1, y + glyph->Y1},
                         {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, tint.packed());
    }
    if (!text.empty()) note(ui, PaintKind::text, {x, top, pen - x, line_height}, color, text);
}

bool paint_text_in(const Ui& ui, const Rect& bounds, std::string_view text, const TextStyle& style,
                   Color color, bool align_end) {
    const std::string shown = shortened(ui, text, style, bounds.width);
    const float free = align_end ? bounds.width - text_width(ui, shown, style) : 0;
    paint_text(ui, bounds.x + std::max(0.0F, free), bounds.y, bounds.height, shown, style, color);
    if (shown == text) return false;
    note(ui, PaintKind::cut_text, bounds, color, text);
    return true;
}

void paint_icon(const Ui& ui, Icon icon, const Rect& centred_in, Color color, float size,
                float turn) {
    if (icon == Icon::none) return;
    ImFontBaked* baked = font_of(ui, {})->GetFontBaked(size, ui.surroundings().density);
    const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(icon));
    const float x = snapped(ui, centred_in.x + (centred_in.width - size) / 2);
    const float y = snapped(ui, centred_in.y + (centred_in.height - size) / 2);
    note(ui, PaintKind::icon, {x, y, size, size}, color);
    ImDrawList* list = draw();
    list->PrimReserve(6, 4);
    if (turn == 0) {
        list->PrimRectUV({x + glyph->X0, y + glyph->Y0}, {x + glyph->X1, y + glyph->Y1},
                         {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, color.packed());
        return;
    }
    const float angle = turn * 2 * std::numbers::pi_v<float>;
    const ImVec2 along{std::cos(angle) * size / 2, std::sin(angle) * size / 2};
    const ImVec2 middle{x + size / 2, y + size / 2};
    const auto corner = [&](float right, float down) {
        return ImVec2{middle.x + right * along.x - down * along.y,
                      middle.y + right * along.y + down * along.x};
    };
    list->PrimQuadUV(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1),
                     {glyph->U0, glyph->V0}, {glyph->U1, glyph->V0}, {glyph->U1, glyph->V1},
                     {glyph->U0, glyph->V1}, color.packed());
}

void paint_spinner(Ui& ui, const Rect& centred_in, Color color, float size) {
    paint_icon(ui, Icon::loader_circle, centred_in, color, size, ui.turning(measure::turn_ms));
}

void paint_fill(const Ui& ui, const Rect& bounds, Color color, float radius) {
    const Rect rect = snapped(ui, bounds);
    if (rect.width <= 0 || rect.height <= 0) return;
    note(ui, PaintKind::fill, rect, color);
    draw()->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, color.packed(), radius);
}

void paint_outline(const Ui& ui, const Rect& bounds, Color color, float radius, float thickness) {
    const Rect rect = snapped(ui, bounds);
    const float density = ui.surroundings().density;
    const float line = std::max(1.0F, std::round(thickness * density)) / density;
    if (rect.width <= 2 * line || rect.height <= 2 * line) return;
    note(ui, PaintKind::outline, rect, color);
    ImDrawList* list = draw();
    list->PathRect({rect.x + line / 2, rect.y + line / 2},
                   {rect.right() - line / 2, rect.bottom() - line / 2},
                   std::max(0.0F, radius - line / 2));
    list->PathStroke(color.packed(), ImDrawFlags_Closed, line);
}

void paint_box(const Ui& ui, const Rect& bounds, Color ground, Color outline, float radius) {
    paint_fill(ui, bounds, ground, radius);
    paint_outline(ui, bounds, outline, radius);
}

void paint_shadow(const Ui& ui, const Rect& bounds, float radius) {
    const Color shadow = ui.theme().shadow;
    constexpr int layers = 8;
    for (int i = layers; i > 0; --i) {
        const float spread = static_cast<float>(i) * 2;
        const auto alpha = static_cast<std::uint8_t>(shadow.alpha / (layers + i));
        Rect rect = inset(bounds, -spread);
        rect.y += 4;
        paint_fill(ui, rect, shadow.with_alpha(alpha), radius + spread);
    }
}

void paint_focus_ring(const Ui& ui, const Rect& bounds, float radius) {
    constexpr float outside = measure::focus_gap + measure::focus_ring;
    paint_outline(ui, inset(bounds, -outside), ui.theme().accent, radius + outside,
                  measure::focus_ring);
}

void paint_tooltip(const Ui& ui, std::string_view text, const Rect& beside) {
    const TextStyle style{.size = measure::caption};
    constexpr float width_max = 320;
    constexpr float padding = measure::space_2;
    constexpr float line = 17;
    const auto lines = broken_lines(ui, text, style, width_max);
    float width = 0;
    for (const std::string_view each : lines)
        width = std::max(width, text_width(ui, each, style));
    Rect box{beside.x, beside.bottom() + 6, std::ceil(width) + 2 * padding,
             static_cast<float>(lines.size()) * line + 8};
    box.x = std::clamp(box.x, 4.0F, std::max(4.0F, ui.width() - box.width - 4));
    if (box.bottom() > ui.height() - 4) box.y = beside.y - box.height - 6;
    const Theme& theme = ui.theme();
    paint_box(ui, box, theme.text, theme.text, measure::radius_control);
    for (std::size_t i = 0; i < lines.size(); ++i)
        paint_text(ui, box.x + padding, box.y + 4 + static_cast<float>(i) * line, line, lines[i],
                   style, theme.surface);
}

PixelMotion::PixelMotion(float right, float down, float opacity)
    : right_(right),
      down_(down),
      opacity_(opacity),
      first_vertex_(draw()->VtxBuffer.Size),
      first_command_(draw()->CmdBuffer.Size) {}

PixelMotion::~PixelMotion() {
    if (right_ == 0 && down_ == 0 && opacity_ >= 1) return;
    ImDrawList* list = draw();
    for (int i = first_vertex_; i < list->VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = list->VtxBuffer[i];
        vertex.pos.x += right_;
        vertex.pos.y += down_;
        const auto alpha = static_cast<float>(vertex.col >> IM_COL32_A_SHIFT) * opacity_;
        vertex.col = (vertex.col & ~IM_COL32_A_MASK) | static_cast<ImU32>(std::lround(alpha))
                                                           << IM_COL32_A_SHIFT;
    }
    for (int i = first_command_; i < list->CmdBuffer.Size; ++i) {
        ImVec4& clip = list->CmdBuffer[i].ClipRect;
        clip = {clip.x + right_, clip.y + down_, clip.z + right_, clip.w + down_};
    }
}

PixelMotion entrance(Ui& ui, NodeId id, float right, float down) {
    const float there = ui.eased(id, entrance_motion, 1, 0);
    return {right * (1 - there), down * (1 - there), there};
}

void push_clip(const Ui& ui, const Rect& bounds) {
    const Rect rect = snapped(ui, bounds);
    ImGui::PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
}

void pop_clip() {
    ImGui::PopClipRect();
}
