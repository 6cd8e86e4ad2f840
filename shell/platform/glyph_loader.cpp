#include "shell/platform/glyph_loader.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <vector>

#include "shell/platform/js.h"
#include "shell/widgets/icons.h"

namespace {
struct Face {
    int weight;
    bool is_tabular;
};
constexpr std::array<Face, 4> faces = {{{400, false}, {600, false}, {400, true}, {600, true}}};

const Face& face_of(const ImFontConfig* source) {
    return *static_cast<const Face*>(source->FontData);
}

bool is_icon(ImWchar code_point) {
    return code_point >= icon_first && code_point < icon_first + icon_count;
}

struct Measured {
    float advance, left, ascent, right, descent;
};

Measured measured(ImWchar code_point, float pixels, int weight) {
    std::array<float, 5> out{};
    glyph_measure(code_point, pixels, weight, out.data());
    return {out[0], out[1], out[2], out[3], out[4]};
}

// All figures take the room of the widest: columns of numbers line up.
float tabular_advance(float pixels, int weight) {
    float widest = 0;
    for (ImWchar digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, measured(digit, pixels, weight).advance);
    return widest;
}

bool put_bitmap(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, ImFontGlyph* glyph,
                int width, int height, const std::vector<unsigned char>& pixels) {
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, width, height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
    glyph->Visible = true;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, pixels.data(),
                                       ImTextureFormat_RGBA32, width * 4);
    return true;
}

bool load_icon(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, ImWchar code_point,
               ImFontGlyph* glyph) {
    const float density = baked->RasterizerDensity;
    const int size = static_cast<int>(std::lround(baked->Size * density));
    std::vector<unsigned char> pixels(static_cast<std::size_t>(size * size) * 4);
    const std::string path(icon_path(code_point));
    glyph_icon(path.c_str(), size, 1.5F * density, pixels.data());
    const float extent = static_cast<float>(size) / density;
    glyph->X0 = glyph->Y0 = 0;
    glyph->X1 = glyph->Y1 = extent;
    glyph->AdvanceX = extent;
    return put_bitmap(atlas, source, baked, glyph, size, size, pixels);
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                ImWchar code_point, ImFontGlyph* glyph, float* advance) {
    const Face& face = face_of(source);
    const float density = baked->RasterizerDensity;
    const float pixels = baked->Size * density;
    if (is_icon(code_point)) {
        if (advance) return *advance = baked->Size, true;
        return load_icon(atlas, source, baked, code_point, glyph);
    }
    const Measured box = measured(code_point, pixels, face.weight);
    float taken = box.advance, shift = 0;
    if (face.is_tabular && code_point >= '0' && code_point <= '9') {
        taken = tabular_advance(pixels, face.weight);
        shift = std::round((taken - box.advance) / 2);
    }
    if (advance) return *advance = taken / density, true;
    glyph->AdvanceX = taken / density;
    const int width = static_cast<int>(box.left + box.right);
    const int height = static_cast<int>(box.ascent + box.descent);
    if (code_point == ' ' || width <= 2 || height <= 2) return true;
    std::vector<unsigned char> bitmap(static_cast<std::size_t>(width * height) * 4);
    glyph->Colored = glyph_draw(code_point, pixels, face.weight, static_cast<int>(box.left),
                                static_cast<int>(box.ascent), width, height, bitmap.data()) != 0;
    glyph->X0 = (shift - box.left) / density;
    glyph->X1 = (shift - box.left + static_cast<float>(width)) / density;
    glyph->Y0 = baked->Ascent - box.ascent / density;
    glyph->Y1 = baked->Ascent + (static_cast<float>(height) - box.ascent) / density;
    return put_bitmap(atlas, source, baked, glyph, width, height, bitmap);
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    const float density = baked->RasterizerDensity;
    std::array<float, 2> metrics{};
    glyph_metrics(baked->Size * density, face_of(source).weight, metrics.data());
    baked->Ascent = metrics[0] / density;
    baked->Descent = -metrics[1] / density;
    return true;
}

const ImFontLoader* browser_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "browser";
        made.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar c) { return c >= 32; };
        made.FontBakedInit = init_baked;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return &loader;
}

ImFont* added(const Face& face) {
    ImFontConfig config;
    config.FontLoader = browser_loader();
    config.SizePixels = measure::body;
    // ImGui asks for data; ours is which face to draw, and stays ours.
    config.FontData = const_cast<Face*>(&face);
    config.FontDataSize = sizeof face;
    config.FontDataOwnedByAtlas = false;
    return ImGui::GetIO().Fonts->AddFont(&config);
}
}  // namespace

namespace {
// Every engine rounds ascent and leading in its own way, so it is asked, once for each kind of
// line.
float browser_baseline(float size, Weight weight, float line_height, float density) {
    static std::map<std::tuple<float, Weight, float, float>, float> known;
    const auto [entry, is_new] = known.try_emplace({size, weight, line_height, density}, 0.0F);
    if (is_new)
        entry->second = glyph_baseline(size, weight == Weight::semibold ? 600 : 400, line_height);
    return entry->second;
}
}  // namespace

UiFonts add_browser_fonts() {
    return {.normal = added(faces[0]),
            .semibold = added(faces[1]),
            .normal_tabular = added(faces[2]),
            .semibold_tabular = added(faces[3]),
            .baseline = browser_baseline};
}
