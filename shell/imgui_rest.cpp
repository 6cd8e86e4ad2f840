// Of Dear ImGui the page uses windows, fonts and draw lists; its widgets and tables are not even
// compiled. What its core calls of them, in windows that have none, is answered here. Its default
// font loader (a third of its drawing code) is left out the same way: every font brings ours.
// The names are ImGui's.

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

// NOLINTBEGIN(readability-identifier-naming,readability-make-member-function-const)
const ImFontLoader* ImGuiFreeType::GetFontLoader() {
    static const ImFontLoader none;
    return &none;
}

ImGuiInputTextState::ImGuiInputTextState() {
    Stb = nullptr;
    ID = 0;
}
ImGuiInputTextState::~ImGuiInputTextState() = default;
void ImGuiMenuColumns::Update(float, bool) {}

extern "C" int imgui_sscanf(const char*, const char*, ...) {
    return 0;
}

namespace ImGui {
// Tables and columns.
void TableSettingsAddSettingsHandler() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void EndTable() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void EndColumns() {}

// What may be left open in a window, and what a window may be decorated with.
void EndMenuBar() {}
void EndTabBar() {}
ImGuiMultiSelectIO* EndMultiSelect() {
    return nullptr;
}
void TreePop() {}
void Scrollbar(ImGuiAxis) {}
bool CloseButton(ImGuiID, const ImVec2&) {
    return false;
}
bool CollapseButton(ImGuiID, const ImVec2&) {
    return false;
}
bool ButtonBehavior(const ImRect&, ImGuiID, bool*, bool*, ImGuiButtonFlags) {
    return false;
}
void InputTextDeactivateHook(ImGuiID) {}

// Its own helper windows.
bool Button(const char*, const ImVec2&) {
    return false;
}
bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) {
    return false;
}
bool InputText(const char*, char*, size_t, ImGuiInputTextFlags, ImGuiInputTextCallback, void*) {
    return false;
}
bool SliderInt(const char*, int*, int, int, const char*, ImGuiSliderFlags) {
    return false;
}
void SeparatorText(const char*) {}
void TextV(const char*, va_list) {}
}  // namespace ImGui
// NOLINTEND(readability-identifier-naming,readability-make-member-function-const)
